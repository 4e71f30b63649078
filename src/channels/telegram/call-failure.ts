import { GrammyError, HttpError } from 'grammy';

/** Why a call of the Bot API did not come back with a result. `detail` is fit for logs and records. */
export type CallFailure =
  | { kind: 'blocked'; detail: string }
  | { kind: 'rejected'; detail: string }
  | { kind: 'too-many'; retryAfterMs: number; detail: string }
  /** The bot's token is not (or no longer) good. */
  | { kind: 'unauthorised'; detail: string }
  /** Another process polls, or a webhook is set. */
  | { kind: 'conflict'; detail: string }
  /** Telegram failed before it took the call, or was not reached. */
  | { kind: 'failed'; detail: string }
  /** Telegram may have taken the call: a time-out, a closed connection, an answer that is not the Bot API's. */
  | { kind: 'unknown'; detail: string };

/**
 * Sorts what grammY throws. The error itself must not reach a log: its message can hold the address with the
 * bot's token, its payload what was said to a person.
 */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof GrammyError) return refusal(error);
  const code = networkCode(error);
  return NEVER_ARRIVED.has(code) ? { kind: 'failed', detail: code } : { kind: 'unknown', detail: code };
}

function refusal({ error_code, description, parameters }: GrammyError): CallFailure {
  const detail = `${error_code} ${description}`;
  switch (error_code) {
    case 429:
      return { kind: 'too-many', retryAfterMs: (parameters.retry_after ?? 1) * 1_000, detail };
    case 403:
      return { kind: 'blocked', detail };
    case 409:
      return { kind: 'conflict', detail };
    // Telegram answers 404 to a token that does not look like one.
    case 401:
    case 404:
      return { kind: 'unauthorised', detail };
    default:
      return error_code >= 400 && error_code < 500
        ? { kind: 'rejected', detail }
        : { kind: 'failed', detail };
  }
}

const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function networkCode(error: unknown): string {
  const cause = error instanceof HttpError ? error.error : error;
  if (typeof cause !== 'object' || cause === null) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if ('type' in cause && typeof cause.type === 'string') return cause.type;
  // grammY's own time-out is a plain Error whose message names the method alone.
  return cause instanceof Error && cause.message.includes('timed out') ? 'ETIMEDOUT' : 'unknown';
}
