import { createHmac, timingSafeEqual } from 'node:crypto';

const AGE_LIMIT_SECONDS = 5 * 60;
const REMEMBERED = 50_000;

type SignatureCheck = { status: 'genuine'; signature: string } | { status: 'refused'; why: Refusal };
type Refusal = 'unsigned' | 'expired' | 'forged' | 'replayed';

export interface SignatureGuard {
  /** Takes the request if it is genuine and new. A taken request is refused when it comes again. */
  take(request: SignedRequest): SignatureCheck;
  /** Lets a taken request come again: it was not handled, and Slack may repeat it within the same second. */
  forget(signature: string): void;
}

export interface SignedRequest {
  headers: Record<string, string | string[] | undefined>;
  rawBody: string;
}

/**
 * Checks Slack's `v0` signatures in constant time. Requests older (or newer) than five minutes are refused, and
 * so is a request that was seen already; Slack signs its own retries anew, so those pass.
 */
export function guardSignatures(secret: string, now: () => number): SignatureGuard {
  const seen = new Map<string, number>();

  function dropOld(seconds: number) {
    for (const [signature, sentAt] of seen) {
      if (seen.size <= REMEMBERED && seconds - sentAt <= AGE_LIMIT_SECONDS) break;
      seen.delete(signature);
    }
  }

  return {
    take({ headers, rawBody }) {
      const timestamp = headers['x-slack-request-timestamp'];
      const signature = headers['x-slack-signature'];
      if (typeof timestamp !== 'string' || typeof signature !== 'string') return refused('unsigned');
      if (!/^\d{1,12}$/.test(timestamp)) return refused('unsigned');
      const seconds = now() / 1000;
      if (Math.abs(seconds - Number(timestamp)) > AGE_LIMIT_SECONDS) return refused('expired');
      if (!equal(signature, signSlackRequest(secret, timestamp, rawBody))) return refused('forged');
      dropOld(seconds);
      if (seen.has(signature)) return refused('replayed');
      seen.set(signature, Number(timestamp));
      return { status: 'genuine', signature };
    },
    forget: (signature) => void seen.delete(signature),
  };
}

/** The `x-slack-signature` of a body; `timestamp` is in seconds, as the header has it. */
function signSlackRequest(secret: string, timestamp: string, rawBody: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex')}`;
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(why: Refusal): SignatureCheck {
  return { status: 'refused', why };
}
