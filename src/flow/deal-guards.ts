import { isPaidUp } from '../domain/deal.ts';
import { dealDelays } from './deal-delays.ts';
import type { FlowContext } from './flow-context.ts';
import { answerValue } from './prompt.ts';

interface Given {
  context: FlowContext;
  event: { at?: string };
}

/** What flows may ask about the deal. */
export const dealGuards = {
  dealIs: ({ context: { deal } }: Given, { status }: { status: 'open' | 'won' | 'lost' }) =>
    (deal?.status ?? 'open') === status,
  isPartlyPaid: ({ context: { deal } }: Given) => deal !== undefined && deal.paid > 0 && !isPaidUp(deal),
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
  /** No visit was booked or held, and they have not said that they want none. */
  wantsVisit: ({ context: { deal, answers } }: Given) =>
    (deal?.viewing?.status ?? 'cancelled') === 'cancelled' && answers.viewing === undefined,
  viewingWithin: (given: Given, { hours }: { hours: number }) =>
    dealDelays.untilViewing(given) <= hours * HOUR_MS,
  eventWithin: (given: Given, { days }: { days: number }) =>
    dealDelays.untilEvent(given) <= days * 24 * HOUR_MS,
  isBeyondVisit: ({ context: { deal } }: Given) =>
    deal !== undefined &&
    (deal.offer?.status === 'sent' || deal.offer?.status === 'accepted' || deal.paid > 0),
  hasPapers: ({ context: { deal } }: Given) => typeof deal?.contract === 'string',
  /** The score that they gave lies between both, inclusive. */
  scored: ({ context }: Given, { from, to }: { from: number; to: number }) => {
    const score = answerValue(context.answers.score, 'rating')?.score;
    return score !== undefined && score >= from && score <= to;
  },
  refusedBecause: ({ context }: Given, { reason }: { reason: string }) =>
    answerValue(context.answers.refusal, 'refusal') === reason,
};

const HOUR_MS = 3_600_000;

export type ViewingStatus = 'none' | 'booked' | 'came' | 'missed';
export type OfferStatus = 'none' | 'sent' | 'accepted' | 'declined' | 'expired';
