import { v7 as uuid } from 'uuid';
import { expect, it, vi } from 'vitest';
import type { Press } from '../../src/desk/press.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

async function given() {
  const { prisma, pool } = await testDatabase();
  const { leadId, conversationId } = await seedLead(prisma);
  const handoffId = uuid();
  const at = new Date();
  await prisma.handoff.create({
    data: {
      id: handoffId,
      leadId,
      conversationId,
      reason: 'human',
      status: 'waiting',
      createdAt: at,
      updatedAt: at,
    },
  });
  const { press } = handoffStore(pool, uuid);
  return { pool, handoffId, claim: (name: string) => press(claimBy(handoffId, name)) };
}

it('gives a lead to exactly one of many who claim it at once, and tells each other one who has it', async () => {
  const { claim } = await given();
  const names = ['Anna', 'Boris', 'Vera', 'Gleb', 'Dina', 'Egor'];
  const outcomes = await Promise.all(names.map(claim));
  const winner = names[outcomes.findIndex(({ status }) => status === 'done')];
  const others = outcomes.filter(({ status }) => status !== 'done');
  expect(others).toEqual(Array(5).fill({ status: 'taken', byName: winner }));
  expect(await claim(winner ?? '')).toEqual({ status: 'done' });
});

it('names the owner to a press that had to wait for the commit of theirs', async () => {
  const { pool, handoffId, claim } = await given();
  const first = await pool.connect();
  await first.query('BEGIN');
  await first.query(
    `UPDATE handoff SET status = 'claimed', claimed_by = 'T1/Anna', claimed_by_name = 'Anna' WHERE id = $1`,
    [handoffId],
  );
  const late = claim('Boris');
  // Asked outside of the transaction, which sees the sessions as they were when it first asked.
  await vi.waitFor(async () => {
    const { rows } = await pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
  }, 10_000);
  await first.query('COMMIT');
  first.release();
  expect(await late).toEqual({ status: 'taken', byName: 'Anna' });
});

it('says that a handoff is gone when it is', async () => {
  const { pool, claim } = await given();
  await pool.query('DELETE FROM handoff');
  expect(await claim('Anna')).toEqual({ status: 'gone' });
});

function claimBy(handoffId: string, name: string): Parameters<Press>[0] {
  return {
    handoffId,
    eventId: uuid(),
    by: { surface: 'slack', id: `T1/${name}`, name },
    action: { type: 'claim' },
  };
}
