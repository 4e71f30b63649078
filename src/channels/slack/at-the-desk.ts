import type { Logger } from 'pino';
import type { Calls } from '../../desk/calls.ts';
import type { DeskFigures } from '../../desk/desk-figures.ts';
import type { PressedBy } from '../../desk/press.ts';
import type { Language } from '../../domain/values.ts';
import { codeOf } from './bolt-logger.ts';
import type { DeskScene } from './lead-lines.ts';

/** What Slack shows its salespeople of the desk. */
export interface DeskInSlack {
  figures: DeskFigures;
  /** The ids under which the person has leads; empty when they are not of the sales team. */
  repIds(by: PressedBy): string[];
  /** The business's zone, whose days and weeks are counted. */
  zone: string;
  lostReasons: { code: string; label: string }[];
  publicUrl?: string | undefined;
  /** Without it there is no `/qualify`. */
  calls?: Calls | undefined;
}

export interface AtTheDesk extends DeskInSlack {
  language: Language;
  /** How leads are shown now. */
  scene(): DeskScene;
  /** Goes on after Slack was answered; what fails is logged. */
  goOn(what: string, work: Promise<unknown>): void;
  /** Resolves when nothing goes on any more. */
  idle(): Promise<void>;
}

export function atTheDesk(
  desk: DeskInSlack,
  {
    language,
    now,
    workspaceUrl,
    log,
  }: {
    language: Language;
    now: () => number;
    workspaceUrl: () => string | null;
    log: Logger;
  },
): AtTheDesk {
  const underway = new Set<Promise<unknown>>();
  return {
    ...desk,
    language,
    scene: () => ({
      language,
      zone: desk.zone,
      now: new Date(now()),
      publicUrl: desk.publicUrl,
      workspaceUrl: workspaceUrl(),
    }),
    goOn(what, work) {
      const settled = work.catch((error: unknown) => log.error({ code: codeOf(error) }, `${what} failed`));
      underway.add(settled);
      void settled.finally(() => underway.delete(settled));
    },
    idle: async () => void (await Promise.all(underway)),
  };
}

/** Where the workspace is, as `auth.test` says it; null when it does not. */
export function workspaceUrlIn({ url }: { url?: string | undefined }): string | null {
  return url !== undefined && /^https:\/\/[^\s<>|]+$/.test(url) ? url : null;
}
