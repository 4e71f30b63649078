import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's warnings and errors in our log. Its finer levels print whole payloads, people's words among them, so they
 * are never passed on.
 */
export function boltLogger(log: Logger): BoltLogger {
  return {
    debug: () => {},
    info: () => {},
    warn: (message) => log.warn(textOf(message)),
    error: (message) => log.error(textOf(message)),
    getLevel: () => LogLevel.WARN,
    setLevel: () => {},
    setName: () => {},
  };
}

function textOf(message: unknown): string {
  if (message instanceof Error) return `${message.name}: ${codeOf(message)}`;
  return String(message).slice(0, 300);
}

/** What may be logged of an error: never its message, which may quote a person or a row of the database. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const source = 'original' in error && error.original instanceof Error ? error.original : error;
  return 'code' in source && typeof source.code === 'string' ? source.code : source.name;
}
