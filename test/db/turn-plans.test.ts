import { expect, test } from 'vitest';
import { UPDATE_COMPLAINTS } from '../../src/store/deal-sql.ts';
import { COUNT_PURCHASE } from '../../src/store/referral-store.ts';
import { PLAN_BY_KEYS } from '../../src/store/turn-store.ts';
import { testDatabase } from '../support/test-database.ts';

const ID = '01a204dd-1d7b-7608-b650-81dda3ace302';

test.each([
  ['complaints', UPDATE_COMPLAINTS, [JSON.stringify([{ conversation_id: ID }])]],
  ['sales to a friend', COUNT_PURCHASE, [ID, new Date('2026-11-23T09:00:00Z')]],
])(
  'a turn finds %s by whose they are, also with plans that were made while the tables were small',
  async (_, sql, values) => {
    const { pool } = await testDatabase();
    const client = await pool.connect();
    try {
      await client.query(PLAN_BY_KEYS);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Seq Scan|_status_/);
    } finally {
      client.release(true);
    }
  },
);
