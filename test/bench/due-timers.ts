import { fireDueTimers } from '../../src/engine/timer-clock.ts';
import type { Database } from '../../src/store/open-database.ts';
import { startRingEngine } from './ring-engine.ts';
import { atMost, type Row } from './row.ts';
import { seedConversations } from './seed-conversations.ts';

const PENDING = 100_000;
const DUE = 5_000;

/** Fires 5,000 timers of 100,000; one that fires early, twice or not at all makes the row fall short. */
export async function dueTimers(database: Database): Promise<Row> {
  const dueAt = new Date(Date.now() + 60_000);
  let now = new Date();
  const ring = await startRingEngine(database, () => now);
  try {
    await ring.start('template');
    await seedConversations(database.pool, { template: 'template', count: PENDING, dueAt, due: DUE });
    now = new Date(dueAt.getTime() - 1);
    const early = await fireDueTimers(ring.engine, ring.store, () => now);
    now = dueAt;
    const startedAt = performance.now();
    const fired = await fireDueTimers(ring.engine, ring.store, () => now);
    const seconds = (performance.now() - startedAt) / 1_000;
    const again = await fireDueTimers(ring.engine, ring.store, () => now);
    const { rows } = await database.pool.query<{ nudges: number; nudged: number }>(
      `SELECT count(*)::int AS nudges, count(DISTINCT conversation_id)::int AS nudged FROM message WHERE kind = 'nudge'`,
    );
    const { nudges = 0, nudged = 0 } = rows[0] ?? {};
    const row = atMost(5, {
      name: '100,000 timers pending, 5,000 due at once: seconds until all fired',
      measured: seconds,
      detail: `${fired} fired, ${early} early, ${again + nudges - nudged} twice`,
    });
    return { ...row, holds: row.holds && early === 0 && again === 0 && nudges === DUE && nudged === DUE };
  } finally {
    await ring.stop();
  }
}
