import { type Deal, isPaidUp } from '../domain/deal.ts';
import type { CardAction } from './desk-event.ts';
import type { DeskSettings } from './desk-settings.ts';

/**
 * Whether an action makes sense for the deal as it stands; what is not about the deal always does. Whether its time
 * has come is decided when it is pressed: a card is not drawn anew when only time goes by.
 */
export function suitsDeal(
  action: CardAction,
  deal: Deal | null,
  { books, sells }: Pick<DeskSettings, 'books' | 'sells'>,
): boolean {
  switch (action) {
    case 'bookViewing':
      return books && isToBeSold(deal);
    // A wrong press is put right by the other one.
    case 'came':
      return deal?.viewing?.status === 'booked' || deal?.viewing?.status === 'missed';
    case 'missed':
      return deal?.viewing?.status === 'booked' || deal?.viewing?.status === 'came';
    // What is in the contract is agreed.
    case 'sendOffer':
      return sells && isToBeSold(deal) && !deal?.contract;
    case 'paid':
      return deal === null || (deal.status !== 'lost' && !isPaidUp(deal));
    case 'refunded':
      return deal !== null && deal.paid > 0;
    default:
      return true;
  }
}

/** With whoever was lost, or was handed over before there were deals, sales may go on. */
function isToBeSold(deal: Deal | null): boolean {
  return deal?.status !== 'won';
}
