import { isPaidUp } from '../domain/deal.ts';
import type { FlowContext } from './flow-context.ts';
import { answerValue } from './prompt.ts';

interface Given {
  context: FlowContext;
}

/** What flows may ask about the deal. */
export const dealGuards = {
  dealIs: ({ context: { deal } }: Given, { status }: { status: 'open' | 'won' | 'lost' }) =>
    (deal?.status ?? 'open') === status,
  isPaidUp: ({ context: { deal } }: Given) => deal !== undefined && isPaidUp(deal),
  /** Where the viewing stands; `none` before one was booked, and after it was cancelled. */
  viewingIs: ({ context: { deal } }: Given, { status }: { status: ViewingStatus }) => {
    const now = deal?.viewing?.status ?? 'none';
    return (now === 'cancelled' ? 'none' : now) === status;
  },
  /** Where the last offer stands; `none` before there was one. */
  offerIs: ({ context: { deal } }: Given, { status }: { status: OfferStatus }) =>
    (deal?.offer?.status ?? 'none') === status,
  isSweetened: ({ context: { deal } }: Given) => deal?.offer?.isSweetened === true,
  hasPapers: ({ context: { deal } }: Given) => typeof deal?.contract === 'string',
  /** The score that they gave lies between both, inclusive. */
  scored: ({ context }: Given, { from, to }: { from: number; to: number }) => {
    const score = answerValue(context.answers.score, 'rating')?.score;
    return score !== undefined && score >= from && score <= to;
  },
  refusedBecause: ({ context }: Given, { reason }: { reason: string }) =>
    answerValue(context.answers.refusal, 'refusal') === reason,
};

export type ViewingStatus = 'none' | 'booked' | 'came' | 'missed';
export type OfferStatus = 'none' | 'sent' | 'accepted' | 'declined' | 'expired';
