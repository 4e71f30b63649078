import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Database } from '../../src/store/open-database.ts';
import { AT_ONCE, perSecond } from './at-once.ts';
import { startRingEngine } from './ring-engine.ts';
import { atLeast, atMost, median, type Row } from './row.ts';
import { seedConversations } from './seed-conversations.ts';

const FEW = 1_000;
const MANY = 100_000;
const TURNS = 1_280;
const ROUNDS = 3;

/** Turns a second and memory with 100,000 open conversations against 1,000, each turn of another conversation. */
export async function openConversations(few: Database, many: Database): Promise<Row[]> {
  const small = await startCrowd(few, FEW);
  const large = await startCrowd(many, MANY);
  try {
    await small.turns();
    await small.turns();
    const before = memory();
    await large.turns();
    await large.turns();
    const after = memory();
    const rounds: { small: number; large: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ small: await small.turns(), large: await large.turns() });
    }
    const [slow, fast] = [median(rounds.map(({ large }) => large)), median(rounds.map(({ small }) => small))];
    return [
      atLeast(0.9, {
        name: 'turns/s with 100,000 open conversations against 1,000',
        measured: slow / fast,
        detail: `${slow.toFixed(0)} turns/s against ${fast.toFixed(0)}`,
      }),
      atMost(20, {
        name: 'resident memory with 100,000 open conversations over that with 1,000, MB',
        measured: Math.max(after.rss - before.rss, after.heap - before.heap),
        detail: `${after.rss.toFixed(0)} MB against ${before.rss.toFixed(0)} MB, heap ${after.heap.toFixed(0)} MB against ${before.heap.toFixed(0)} MB`,
      }),
    ];
  } finally {
    await large.stop();
    await small.stop();
  }
}

async function startCrowd(database: Database, count: number) {
  const ring = await startRingEngine(database);
  await ring.start('template');
  const dueAt = new Date(Date.now() + 3_600_000);
  await seedConversations(database.pool, { template: 'template', count, dueAt, due: 0 });
  let turn = 0;
  // A step that shares no factor with the count comes by every conversation, far apart.
  const next = () => {
    turn += 1;
    return 1 + ((turn * 617) % count);
  };
  return {
    turns: () => perSecond(TURNS + AT_ONCE, () => ring.reply(`seed-${next()}`)),
    stop: ring.stop,
  };
}

/** In megabytes, after a full collection. */
function memory(): { rss: number; heap: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 1e6, heap: heapUsed / 1e6 };
}
