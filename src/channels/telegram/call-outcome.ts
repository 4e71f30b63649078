import type { SendOutcome } from '../../engine/outgoing.ts';
import { callFailure } from './call-failure.ts';
import type { Pacer } from './pacer.ts';

/** A message that did not go out, as the one who sends it needs to know. */
export type NotSent = Exclude<SendOutcome, { status: 'sent' }>;

const FAILED_RETRY_MS = 2_000;
const UNAUTHORISED_RETRY_MS = 60_000;

/** What grammY threw for a message to the chat; a 429 is told to the pacer. */
export function callOutcome(error: unknown, chat: string, pace: Pacer): NotSent {
  const failure = callFailure(error);
  const { detail } = failure;
  switch (failure.kind) {
    case 'blocked':
    case 'rejected':
      return { status: 'refused', reason: failure.kind, detail };
    case 'too-many':
      pace.refused(chat, failure.retryAfterMs);
      return { status: 'later', afterMs: failure.retryAfterMs, detail };
    case 'unauthorised':
      return { status: 'later', afterMs: UNAUTHORISED_RETRY_MS, detail };
    case 'conflict':
    case 'failed':
      return { status: 'later', afterMs: FAILED_RETRY_MS, detail };
    case 'unknown':
      return { status: 'unknown', detail };
  }
}
