import { dayIn } from '../domain/day-in.ts';
import type { Deal } from '../domain/deal.ts';
import type { OfferRequest } from '../domain/offer/compose-offer.ts';
import type { OfferCatalogue } from '../domain/offer/offer-catalogue.ts';
import { type Answered, answerValue } from '../flow/prompt.ts';

/** What an offer is reckoned from: the answers of a talk, and the deal. */
export function offerRequest(
  {
    deal,
    answers,
    isInvited,
  }: { deal?: Deal | null | undefined; answers: Record<string, Answered>; isInvited: boolean },
  { catalogue, now }: { catalogue: OfferCatalogue; now: Date },
): OfferRequest {
  const guests = answerValue(answers.guests, 'people');
  return {
    catalogue,
    need: answerValue(answers.need, 'choice')?.[0] ?? null,
    guests: guests?.max ?? guests?.min ?? null,
    eventOn: eventDay({ deal, answers }, catalogue.zone, now),
    budget: answerValue(answers.budget, 'money'),
    isInvited,
    now,
  };
}

/** The day of the event as it was fixed, or as they named it; ISO. */
export function eventDay(
  { deal, answers }: { deal?: Deal | null | undefined; answers: Record<string, Answered> },
  zone: string,
  now: Date,
): string | null {
  if (deal?.eventOn) return deal.eventOn;
  const when = answerValue(answers.timeline, 'when');
  const isDay = when?.start && when.start === when.end && when.start >= dayIn(now, zone);
  return isDay ? when.start : null;
}
