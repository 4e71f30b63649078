import type { App, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { codeOf } from './bolt-logger.ts';
import { guardSignatures, type SignedRequest } from './signature.ts';

export interface SlackResponse {
  status: number;
  body?: string | object;
}

/** Bolt's side of our own HTTP server. */
export interface HttpReceiver extends Receiver {
  /**
   * Answers one `POST /slack/events`: 401 for a request that Slack did not sign or that was seen before, 400 for a
   * body that cannot be read, 500 when it was not kept (Slack then repeats an event), and 200 once it is committed.
   */
  handleRequest(request: SignedRequest): Promise<SlackResponse>;
}

const body = z.looseObject({
  type: z.string().optional(),
  challenge: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
});
type Body = z.infer<typeof body>;

const SAY_REFUSED_EVERY_MS = 60_000;

/** With no secret nothing can be trusted, so everything is refused. */
export function createHttpReceiver(secret: string | undefined, now: () => number, log: Logger): HttpReceiver {
  const guard = secret ? guardSignatures(secret, now) : null;
  const underway = new Set<Promise<unknown>>();
  let app: App | undefined;
  let refused = 0;
  let saidAt = Number.NEGATIVE_INFINITY;

  /** Anybody can send a forgery, so a thousand of them must not be a thousand lines. */
  function sayRefused(why: string) {
    refused += 1;
    if (now() - saidAt < SAY_REFUSED_EVERY_MS) return;
    log.warn({ why, refused }, 'requests to /slack/events were refused');
    refused = 0;
    saidAt = now();
  }

  function dispatch(event: Body, headers: SignedRequest['headers'], signature: string) {
    return new Promise<SlackResponse>((resolve) => {
      const retryNum = Number(headers['x-slack-retry-num'] ?? 0);
      const ack = async (answer?: unknown) =>
        resolve({ status: 200, ...(typeof answer === 'object' && answer ? { body: answer } : {}) });
      const done = (app as App).processEvent({ body: event, ack, retryNum }).then(
        () => resolve({ status: 200 }),
        (error: unknown) => {
          guard?.forget(signature);
          log.error({ code: codeOf(error), retryNum }, 'an event of Slack was not kept');
          resolve({ status: 500 });
        },
      );
      underway.add(done);
      void done.finally(() => underway.delete(done));
    });
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => undefined,
    async stop() {
      await Promise.allSettled(underway);
    },
    async handleRequest(request) {
      const check = guard?.take(request) ?? { status: 'refused' as const, why: 'no-secret' as const };
      if (check.status === 'refused') {
        sayRefused(check.why);
        return { status: 401 };
      }
      const event = readBody(request);
      if (event === 'ssl-check') return { status: 200 };
      if (!event) {
        guard?.forget(check.signature);
        return { status: 400 };
      }
      if (event.type === 'url_verification')
        return { status: 200, body: { challenge: event.challenge ?? '' } };
      return dispatch(event, request.headers, check.signature);
    },
  };
}

/** Events come as JSON; presses and modals as a form whose `payload` is JSON; slash commands as a plain form. */
function readBody({ headers, rawBody }: SignedRequest): Body | 'ssl-check' | null {
  const type = String(headers['content-type'] ?? '');
  if (!type.startsWith('application/x-www-form-urlencoded')) return readJson(rawBody);
  const form = new URLSearchParams(rawBody);
  if (form.get('ssl_check')) return 'ssl-check';
  const payload = form.get('payload');
  if (payload !== null) return readJson(payload);
  return form.has('command') ? Object.fromEntries(form) : null;
}

function readJson(text: string): Body | null {
  try {
    const parsed = body.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
