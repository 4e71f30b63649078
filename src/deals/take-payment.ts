import type { Client } from 'pg';
import { MOST_SUM } from '../domain/deal.ts';
import { formatSum } from '../domain/format-sum.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import type { Later } from '../store/turn-store.ts';

/** Keeps money that came in or went back; what cannot be right is denied, and nothing is counted twice. */
export async function takePayment(
  { kind, sum, currency, by }: Extract<Request, { what: 'pay' }>,
  { context: { deal, language }, leadId, now }: RequestScene,
  { client, later, newId }: { client: Client; later: Later; newId(): string },
): Promise<Fulfilled> {
  const denied = (why: string): Fulfilled => ({ status: 'denied', why });
  if (!deal) return denied('no-deal');
  if (!Number.isSafeInteger(sum) || sum <= 0 || sum > MOST_SUM) return denied('sum-invalid');
  if (deal.currency !== null && deal.currency !== currency) return denied('other-currency');
  if (kind === 'refunded' && sum > deal.paid) return denied('more-than-paid');
  if (kind === 'paid' && deal.sum !== null && deal.paid >= deal.sum) return denied('paid-up');
  if (kind === 'paid' && deal.sum !== null && deal.paid + sum > deal.sum) return denied('more-than-due');
  later(client.query(KEEP, [newId(), deal.id, leadId, kind, sum, currency, by.id, by.name, now]));
  const found = kind === 'refunded' ? { refunded: formatSum(sum, currency, language) } : {};
  return { status: 'granted', changes: { found } };
}

const KEEP = `
  INSERT INTO payment (id, deal_id, lead_id, kind, sum, currency, rep_id, rep_name, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
