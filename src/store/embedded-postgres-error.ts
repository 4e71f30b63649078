export type EmbeddedPostgresCode =
  | 'postgres.unsupported-platform'
  | 'postgres.no-account'
  | 'postgres.no-place'
  | 'postgres.permission'
  | 'postgres.disk-full'
  | 'postgres.memory'
  | 'postgres.port'
  | 'postgres.version'
  | 'postgres.failed';

/** The embedded database could not be started or stopped; the message ends with what to do next. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresCode;

  constructor(code: EmbeddedPostgresCode, what: string, options: { log?: string; cause?: unknown } = {}) {
    const log = options.log?.trim();
    super(
      [what, log ? `PostgreSQL said:\n${log.replace(/^/gm, '  | ')}` : '', nextStep[code]]
        .filter(Boolean)
        .join('\n'),
      { cause: options.cause },
    );
    this.code = code;
  }
}

/** Names the fault behind the last lines of a server log, or behind an error of the file system. */
export function diagnose(what: string, log: string, cause?: unknown): EmbeddedPostgresError {
  if (cause instanceof EmbeddedPostgresError) return cause;
  const reason = log.trim() === '' && cause instanceof Error ? `${what}: ${cause.message}` : what;
  const text = `${log}\n${reason}`;
  const code = faults.find(([pattern]) => pattern.test(text))?.[1] ?? 'postgres.failed';
  return new EmbeddedPostgresError(code, reason, { log, cause });
}

const faults: [RegExp, EmbeddedPostgresCode][] = [
  [/no space left on device|ENOSPC|disk quota/i, 'postgres.disk-full'],
  [/cannot allocate memory|could not (create|map) .*shared memory|ENOMEM/i, 'postgres.memory'],
  [
    /permission denied|operation not permitted|read-only file system|has wrong ownership|EACCES|EPERM|EROFS/i,
    'postgres.permission',
  ],
  [/incompatible with server|was initialized by PostgreSQL version/i, 'postgres.version'],
  [/could not bind|could not create any TCP/i, 'postgres.port'],
  [/error while loading shared libraries|exec format error|GLIBC_|ENOEXEC/i, 'postgres.unsupported-platform'],
];

const otherwise = 'Or use a PostgreSQL of your own: set DATABASE_URL.';
const nextStep: Record<EmbeddedPostgresCode, string> = {
  'postgres.unsupported-platform':
    'There is no PostgreSQL in the npm packages that runs here. Set DATABASE_URL to a PostgreSQL of your own.',
  'postgres.no-account': `Run as an ordinary user instead of root, or add a system user named hourglass. ${otherwise}`,
  'postgres.no-place': `Set HOURGLASS_DATA_DIR to a folder that other users may pass through. ${otherwise}`,
  'postgres.permission': `Let the user that runs this read and write the data folder (the one who started it first owns it). ${otherwise}`,
  'postgres.disk-full': 'Free some space on that disk and start again; what was committed is kept.',
  'postgres.memory': `Free some memory, or give the container more. ${otherwise}`,
  'postgres.port': `Allow listening on 127.0.0.1. ${otherwise}`,
  'postgres.version': `The data folder belongs to another PostgreSQL version: run the release that made it and dump it there. ${otherwise}`,
  'postgres.failed': `If the lines above do not help, see the server.log beside the data. ${otherwise}`,
};
