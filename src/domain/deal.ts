/** Of a viewing, demo or consultation that was booked; instants are ISO. */
export interface Viewing {
  bookingId: string;
  resource: string;
  startsAt: string;
  endsAt: string;
  status: 'booked' | 'cancelled' | 'came' | 'missed';
}

/** What was offered last; sums are in minor units. */
export interface OfferMade {
  id: string;
  number: string;
  total: number;
  currency: string;
  /** ISO instant. */
  validUntil: string;
  status: 'sent' | 'accepted' | 'declined' | 'expired';
  /** The one thing that makes an offer better was given. */
  isSweetened: boolean;
}

/**
 * One pass of a lead through the hourglass, as flows decide by it. It lies in the conversation's snapshot, so that it
 * is locked and read with it; the tables have the same for reports. Sums are in minor units.
 */
export interface Deal {
  id: string;
  stage: number;
  status: 'open' | 'won' | 'lost';
  product: string | null;
  sum: number | null;
  currency: string | null;
  paid: number;
  /** The day of the event or the delivery, `2027-06-12`, in the business's zone. */
  eventOn: string | null;
  /** ISO instants. */
  openedAt: string;
  wonAt: string | null;
  /** The salesperson who closed it. */
  rep: { id: string; name: string } | null;
  lost: { reason: string; step: string | null } | null;
  viewing: Viewing | null;
  offer: OfferMade | null;
  /** Numbers of what was sent to be signed and paid. */
  contract: string | null;
  invoice: string | null;
}

/** In minor units: no deal, and no payment, is as large. */
export const MOST_SUM = 1e12;

export function newDeal(id: string, openedAt: string): Deal {
  return {
    id,
    stage: 0,
    status: 'open',
    product: null,
    sum: null,
    currency: null,
    paid: 0,
    eventOn: null,
    openedAt,
    wonAt: null,
    rep: null,
    lost: null,
    viewing: null,
    offer: null,
    contract: null,
    invoice: null,
  };
}

/** Whether everything that was agreed is paid. */
export function isPaidUp({ sum, paid }: Deal): boolean {
  return sum !== null && sum > 0 && paid >= sum;
}
