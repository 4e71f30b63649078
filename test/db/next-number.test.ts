import { expect, test } from 'vitest';
import { nextNumber } from '../../src/store/next-number.ts';
import { testDatabase } from '../support/test-database.ts';

test('fifty at once get numbers without gaps or repeats, though some change their mind', async () => {
  const { pool } = await testDatabase();
  // Given fifty transactions that each take a number, and every third of which is rolled back.
  const take = async (place: number): Promise<string | null> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const number = await nextNumber(client, 'invoice', '2026-11-22');
      const isKept = place % 3 !== 0;
      await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
      return isKept ? number : null;
    } finally {
      client.release();
    }
  };

  const numbers = await Promise.all(Array.from({ length: 50 }, (_, place) => take(place)));

  const kept = numbers.filter((number) => number !== null).sort();
  const all = Array.from({ length: 33 }, (_, at) => `I-2026-${String(at + 1).padStart(4, '0')}`);
  expect(kept).toEqual(all);
  expect(await take(1)).toBe('I-2026-0034');
});

test('each kind counts by itself, and anew in each year', async () => {
  const { pool } = await testDatabase();
  const client = await pool.connect();
  await client.query('BEGIN');
  const numbers: string[] = [];
  for (const [kind, on] of [
    ['offer', '2026-12-31'],
    ['offer', '2027-01-01'],
    ['contract', '2026-12-31'],
    ['offer', '2026-12-31'],
  ] as const)
    numbers.push(await nextNumber(client, kind, on));
  await client.query('COMMIT');
  client.release();
  expect(numbers).toEqual(['O-2026-0001', 'O-2027-0001', 'C-2026-0001', 'O-2026-0002']);
});
