import { type Deal, newDeal } from '../domain/deal.ts';

/** A deal as the table has it. */
export interface DealRow {
  id: string;
  lead_id: string;
  stage: number;
  status: Deal['status'];
  product: string | null;
  sum: string | null;
  currency: string | null;
  paid_sum: string;
  event_on: string | null;
  opened_at: Date;
  won_at: Date | null;
  rep_id: string | null;
  rep_name: string | null;
  lost_reason: string | null;
  lost_step: string | null;
}

/** The last deal of each of the leads in `$1`, unless another conversation of theirs has it. */
export const LAST_DEALS = `
  SELECT DISTINCT ON (lead_id) id, lead_id, stage, status, product, sum, currency, paid_sum, event_on::text,
    opened_at, won_at, rep_id, rep_name, lost_reason, lost_step
  FROM deal d WHERE lead_id = ANY($1::uuid[])
    AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.id = d.conversation_id AND c.status = 'open')
  ORDER BY lead_id, opened_at DESC`;

/** What was booked and offered in another conversation stays there. */
export function dealOf(row: DealRow): Deal {
  return {
    ...newDeal(row.id, row.opened_at.toISOString()),
    stage: row.stage,
    status: row.status,
    product: row.product,
    sum: row.sum === null ? null : Number(row.sum),
    currency: row.currency,
    paid: Number(row.paid_sum),
    eventOn: row.event_on,
    wonAt: row.won_at?.toISOString() ?? null,
    rep: row.rep_id === null ? null : { id: row.rep_id, name: row.rep_name ?? row.rep_id },
    lost: row.lost_reason === null ? null : { reason: row.lost_reason, step: row.lost_step },
  };
}
