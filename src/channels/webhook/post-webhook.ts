import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { isIP } from 'node:net';
import type { WebhookCall, WebhookOutcome } from '../../desk/webhook.ts';
import { isPublic, PrivateAddressError, publicLookup } from './public-address.ts';
import { signedHeaders } from './signature.ts';

/** An answer that takes longer is none. */
const ANSWER_LIMIT_MS = 10_000;

/**
 * Posts a call once. Never throws. An answer of 2xx delivers it; 410 says that nobody listens there any more; anything
 * else, redirects included, may be tried again. The body of the answer is not read.
 */
export async function postWebhook(
  { id, url, body, allowPrivate }: WebhookCall,
  secret: string,
  at: Date,
  limitMs = ANSWER_LIMIT_MS,
): Promise<WebhookOutcome> {
  try {
    const status = await post(new URL(url), body, signedHeaders(id, at, body, secret), allowPrivate, limitMs);
    if (status >= 200 && status < 300) return { state: 'delivered', status };
    const error = `The address answered ${status}.`;
    return { state: status === 410 ? 'failed' : 'waiting', status, error };
  } catch (error) {
    const isRefused = error instanceof PrivateAddressError;
    return { state: isRefused ? 'failed' : 'waiting', status: null, error: reason(error) };
  }
}

function post(
  url: URL,
  body: string,
  signed: Record<string, string>,
  allowPrivate: boolean,
  limitMs: number,
): Promise<number> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) > 0 && !isPublic(host)) throw new PrivateAddressError(host);
  return new Promise((resolve, reject) => {
    const call = (url.protocol === 'https:' ? requestSafe : requestPlain)(url, {
      method: 'POST',
      headers: {
        ...signed,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Hourglass',
      },
      signal: AbortSignal.timeout(limitMs),
      ...(!allowPrivate && { lookup: publicLookup }),
    });
    call.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    call.once('error', reject);
    call.end(body);
  });
}

/** Short, and without what the other side may have put into it. */
function reason(error: unknown): string {
  if (error instanceof PrivateAddressError) return error.message;
  if (!(error instanceof Error)) return 'The call failed.';
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return 'The address did not answer in time.';
  const code = 'code' in error ? String(error.code) : error.name;
  return `The address could not be reached (${code}).`;
}
