import type { Logger } from 'pino';
import type { Calls } from '../../desk/calls.ts';
import type { DeskFigures } from '../../desk/desk-figures.ts';
import type { PressedBy } from '../../desk/press.ts';
import type { Language } from '../../domain/values.ts';
import { codeOf } from './bolt-logger.ts';
import type { DeskScene } from './lead-lines.ts';
import type { SalesChannel } from './sales-channel.ts';

/** What Slack shows its salespeople of the desk. */
export interface DeskInSlack {
  figures: DeskFigures;
  /** The ids under which the person has leads; empty when they are not of the sales team. */
  repIds(by: PressedBy): string[];
  /** The team has Slack ids. Without any, whoever is in the sales channel is of the team. */
  isTeamKnown: boolean;
  /** The business's zone, whose days and weeks are counted. */
  zone: string;
  lostReasons: { code: string; label: string }[];
  publicUrl?: string | undefined;
  /** Without it there is no `/qualify`. */
  calls?: Calls | undefined;
}

export interface AtTheDesk extends DeskInSlack {
  language: Language;
  /** As `repIds`, also where only those in the sales channel are of the team; null when that cannot be said now. */
  repIdsOf(by: PressedBy): Promise<string[] | null>;
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
    salesChannel,
    log,
  }: {
    language: Language;
    now: () => number;
    workspaceUrl: () => string | null;
    salesChannel: SalesChannel;
    log: Logger;
  },
): AtTheDesk {
  const underway = new Set<Promise<unknown>>();
  return {
    ...desk,
    language,
    async repIdsOf(by) {
      const isIn = desk.isTeamKnown || (await salesChannel.has(by.id.slice(by.id.lastIndexOf('/') + 1)));
      return isIn === null ? null : isIn ? desk.repIds(by) : [];
    },
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
