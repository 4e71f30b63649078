import type { Deal } from './deal.ts';

/** Something about a deal that customers may be told. */
export type DealChange =
  | 'visit-booked'
  | 'visit-moved'
  | 'visit-cancelled'
  | 'visit-settled'
  | 'offer-sent'
  | 'offer-settled'
  | 'paid'
  | 'refunded'
  | 'won'
  | 'lost'
  | 'reopened'
  | 'terms';

/** What has changed between two states of one deal; empty where nothing has that flows decide by. */
export function dealChanges(before: Deal, after: Deal): DealChange[] {
  const changes = [
    before.status !== after.status && STATUS[after.status],
    visitChange(before.viewing, after.viewing),
    offerChange(before.offer, after.offer),
    after.paid > before.paid && 'paid',
    after.paid < before.paid && 'refunded',
    (before.sum !== after.sum || before.contract !== after.contract) && 'terms',
  ] as const;
  return changes.filter((change) => change !== false);
}

const STATUS = { won: 'won', lost: 'lost', open: 'reopened' } as const;

function visitChange(before: Deal['viewing'], after: Deal['viewing']): DealChange | false {
  const isBooked = after?.status === 'booked';
  if (before?.status !== 'booked') {
    if (isBooked) return 'visit-booked';
    return before !== null && before.status !== after?.status && 'visit-settled';
  }
  if (!isBooked) return after?.status === 'cancelled' ? 'visit-cancelled' : 'visit-settled';
  return (before.startsAt !== after.startsAt || before.resource !== after.resource) && 'visit-moved';
}

function offerChange(before: Deal['offer'], after: Deal['offer']): DealChange | false {
  if (before?.id === after?.id && before?.status === after?.status) return false;
  return after?.status === 'sent' ? 'offer-sent' : 'offer-settled';
}
