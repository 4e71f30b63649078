import type { ClientBase } from 'pg';
import { type DocumentKind, documentNumber } from '../domain/document/document-kind.ts';

/**
 * The next number of a kind of document in the year of `on`, an ISO date in the business's zone. Needs an open transaction
 * (read committed, as is usual): whoever else wants one waits until it ends, and when it is rolled back, the number is
 * given to the next one. So numbers have neither gaps nor repeats. A transaction that takes several kinds takes them in
 * the same order as all others, offer, contract, invoice, or two of them may wait for each other.
 */
export async function nextNumber(client: ClientBase, kind: DocumentKind, on: string): Promise<string> {
  const year = on.slice(0, 4);
  const { rows } = await client.query<{ last: number }>({
    name: 'next-number',
    text: NEXT,
    values: [`${kind}-${year}`],
  });
  return documentNumber(kind, year, rows[0]?.last ?? 0);
}

const NEXT = `
  INSERT INTO number_series AS series (series, last) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET last = series.last + 1 RETURNING last`;
