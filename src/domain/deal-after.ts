import type { Deal } from './deal.ts';
import { SALE, stageAfter } from './lead-stage.ts';

/** A fact as the deal sees it; `data` is what the fact carries. */
export interface DealFact {
  name: string;
  data: Record<string, unknown>;
  /** ISO instant. */
  at: string;
}

/** What becomes of a deal by a fact. The same deal comes back when nothing does. */
export function dealAfter(deal: Deal, { name, data, at }: DealFact): Deal {
  const stage = stageAfter(name, deal.stage);
  const moved = stage === deal.stage ? deal : { ...deal, stage };
  switch (name) {
    case 'deal.won':
      // What was sold is not sold again by whoever sees to a complaint.
      if (deal.status === 'won') return moved;
      return {
        ...moved,
        status: 'won',
        wonAt: deal.wonAt ?? at,
        lost: null,
        sum: numberIn(data.sum) ?? deal.sum,
        currency: textIn(data.currency) ?? deal.currency,
        product: textIn(data.product) ?? deal.product,
        eventOn: textIn(data.eventOn) ?? deal.eventOn,
        rep: repIn(data) ?? deal.rep,
      };
    case 'deal.lost':
    case 'lead.ruled-out':
      if (deal.status === 'won') return moved;
      return {
        ...moved,
        status: 'lost',
        wonAt: null,
        lost: {
          reason: name === 'deal.lost' ? (textIn(data.reason) ?? 'other') : 'not-a-target',
          step: textIn(data.step),
        },
        rep: repIn(data) ?? deal.rep,
      };
    // Taken back: what was paid and agreed stays.
    case 'handoff.reopened':
      return deal.status === 'open' || data.from === 'snoozed'
        ? moved
        : { ...moved, status: 'open', wonAt: null, lost: null };
    // Sales go on with somebody who had refused.
    case 'offer.sent':
    case 'viewing.booked':
      return deal.status === 'lost' ? { ...moved, status: 'open', lost: null } : moved;
    case 'payment.received':
      return {
        ...moved,
        paid: deal.paid + (numberIn(data.sum) ?? 0),
        currency: deal.currency ?? textIn(data.currency),
      };
    case 'payment.refunded':
      return { ...moved, paid: Math.max(0, deal.paid - (numberIn(data.sum) ?? 0)) };
    default:
      return moved;
  }
}

/** A new enquiry of somebody who has bought, or was lost, is a new deal. */
export function isOver({ status, stage }: Deal): boolean {
  return status !== 'open' || stage >= SALE;
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function repIn({ by, byName }: Record<string, unknown>): Deal['rep'] {
  return typeof by === 'string' && typeof byName === 'string' ? { id: by, name: byName } : null;
}
