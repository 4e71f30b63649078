import type { Logger } from 'pino';
import { type Failure, readFailure } from './failure.ts';

export type Attempt<T> = { ok: true; result: T } | { ok: false; failure: Failure };

/**
 * Makes one call of the Web API. Never throws; what only the operator can repair is said in the log, and
 * nothing of an `expected` refusal.
 */
export async function attempt<T>(
  log: Logger,
  method: string,
  call: () => Promise<T>,
  { expected = [] }: { expected?: string[] } = {},
): Promise<Attempt<T>> {
  try {
    return { ok: true, result: await call() };
  } catch (error) {
    const failure = readFailure(error);
    const { kind, code } = failure;
    if (expected.includes(code)) return { ok: false, failure };
    if (failure.kind === 'later' && failure.setup) {
      log.error({ method, code }, `Slack does not let us in (${code}): ${adviceFor(code)}`);
    } else {
      log.warn({ method, kind, code }, 'a call of Slack failed');
    }
    return { ok: false, failure };
  }
}

function adviceFor(code: string): string {
  if (code === 'missing_scope') return 'add the missing scope to the Slack app and install it again';
  if (code.startsWith('http-')) return 'check SLACK_API_URL';
  return 'check SLACK_BOT_TOKEN, or install the Slack app again. What is to be sent waits';
}
