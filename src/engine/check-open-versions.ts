import { checkRevivable } from '../flow/check-flow.ts';
import type { FlowFault } from '../flow/flow-fault.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';

/** A flow version in which conversations stand open. */
export interface OpenVersion {
  id: string;
  publishedAt: Date;
  conversations: number;
  /** When one of their people last wrote; null when nobody did yet. */
  lastInAt: Date | null;
  published: PublishedFlow;
}

/**
 * Whether this build can go on with every open conversation. To be asked before anything is taken: the previous
 * build can still run them, and a turn half understood cannot be taken back.
 *
 * @throws OpenVersionsError with each version that cannot be run, what is missing, and what to do
 */
export function checkOpenVersions(versions: OpenVersion[]): void {
  const broken = versions.flatMap((version) => {
    const faults = checkRevivable(version.published);
    return faults.length > 0 ? [{ version, faults }] : [];
  });
  if (broken.length > 0) throw new OpenVersionsError(broken);
}

/** Open conversations stand in versions that this build cannot run; nothing was started or changed. */
class OpenVersionsError extends Error {
  override readonly name = 'OpenVersionsError';
  readonly code = 'flow-version.open-not-runnable';
  readonly versionIds: string[];

  constructor(broken: { version: OpenVersion; faults: FlowFault[] }[]) {
    const count = broken.reduce((sum, { version }) => sum + version.conversations, 0);
    super(
      [
        `This build cannot go on with ${counted(count)}, so it did not start. Nothing is lost: each stands as it was.`,
        '',
        ...broken.flatMap(({ version, faults }) => [titleOf(version), ...linesOf(faults), '']),
        'Do one of these:',
        '  - start the build that ran before: it can go on with them;',
        '  - put what is missing back under its old name (words: src/flow/vocabulary.ts); a name that was',
        '    published stays until the last conversation that uses it has ended;',
        '  - end these conversations. Nobody is told; who writes again begins anew, and their records stay:',
        ...broken.map(({ version }) => `      npm run hourglass -- flows retire ${version.id}`),
      ].join('\n'),
    );
    this.versionIds = broken.map(({ version }) => version.id);
  }
}

/** The rest of a long list would push what to do off the screen. */
const MOST_LINES = 8;

function titleOf({ id, publishedAt, conversations, lastInAt, published }: OpenVersion): string {
  const heard = lastInAt ? `, last heard ${instant(lastInAt)}` : '';
  return `  ${published.flow}, version ${id} of ${instant(publishedAt)}: ${counted(conversations)}${heard}`;
}

function linesOf(faults: FlowFault[]): string[] {
  const lines = [...new Set(faults.map(({ message }) => message))].map((message) => {
    const places = faults.filter((fault) => fault.message === message).map(({ where }) => where);
    const others = places.length > 1 ? ` and ${places.length - 1} more` : '';
    return `    ${places[0]}${others}: ${message}`;
  });
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `    … and ${rest} more`] : lines;
}

function counted(conversations: number): string {
  return conversations === 1 ? '1 open conversation' : `${conversations} open conversations`;
}

function instant(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
