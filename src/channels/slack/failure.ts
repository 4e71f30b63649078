import { webApi } from '@slack/bolt';

/** Why a call of the Web API did not work, and what that means for what was to be sent. */
export type Failure =
  /** Slack refused it for good; `code` is Slack's own. */
  | { kind: 'refused'; code: string; personGone: boolean }
  /** Nothing was taken; the same call may work later. `setup` when only the operator can help. */
  | { kind: 'later'; code: string; afterMs: number; setup: boolean }
  /** Slack may have taken it. */
  | { kind: 'unknown'; code: string };

const SOON_MS = 5_000;
const SETUP_PAUSE_MS = 5 * 60_000;

/** The token or the installation is at fault, not the message: it waits until somebody repairs it. */
const SETUP = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'no_permission',
  'org_login_required',
  'ekm_access_denied',
  'not_allowed_token_type',
]);
const BUSY = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'request_timeout',
]);
/** Slack's reference says of these that some of the operation may have succeeded. */
const HALFWAY = new Set(['fatal_error', 'internal_error']);
const PERSON_GONE = new Set(['user_not_found', 'users_not_found', 'user_disabled', 'cannot_dm_bot']);
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function readFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return {
      kind: 'later',
      code: 'ratelimited',
      afterMs: Math.max(1, error.retryAfter) * 1000,
      setup: false,
    };
  }
  if (error instanceof webApi.WebAPIPlatformError) return readPlatformError(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http-${error.statusCode}`;
    if (error.statusCode === 503) return { kind: 'later', code, afterMs: SOON_MS, setup: false };
    if (error.statusCode >= 500) return { kind: 'unknown', code };
    return { kind: 'later', code, afterMs: SETUP_PAUSE_MS, setup: true };
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = networkCode(error.original);
    if (NOT_REACHED.has(code)) return { kind: 'later', code, afterMs: SOON_MS, setup: false };
    return { kind: 'unknown', code };
  }
  return { kind: 'unknown', code: error instanceof Error ? error.name : 'unknown' };
}

function readPlatformError(code: string): Failure {
  // A 200 that is no answer of Slack's, such as a proxy's page, arrives as an "error" with its text.
  if (typeof code !== 'string' || !/^[a-z0-9_]{1,80}$/.test(code))
    return { kind: 'unknown', code: 'unreadable' };
  if (BUSY.has(code)) return { kind: 'later', code, afterMs: SOON_MS, setup: false };
  if (SETUP.has(code)) return { kind: 'later', code, afterMs: SETUP_PAUSE_MS, setup: true };
  if (HALFWAY.has(code)) return { kind: 'unknown', code };
  return { kind: 'refused', code, personGone: PERSON_GONE.has(code) };
}

function networkCode(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error)
    return networkCode(cause.errors[0]);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
