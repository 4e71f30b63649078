import type { Database } from '../../src/store/open-database.ts';
import { startRingEngine } from './ring-engine.ts';
import { atMost, median, type Row } from './row.ts';

const CONVERSATIONS = 40;

/** Turns 200 to 202 of conversations against turns 2 to 4 of others, taken in alternation so that both meet the same machine. */
export async function longConversation(database: Database): Promise<Row> {
  const ring = await startRingEngine(database);
  try {
    const numbers = Array.from({ length: CONVERSATIONS }, (_, number) => number);
    // The start is turn 1.
    await Promise.all(
      numbers.flatMap((number) => [ring.start(`old-${number}`), ring.start(`new-${number}`)]),
    );
    for (let turn = 2; turn < 200; turn += 1) {
      await Promise.all(numbers.map((number) => ring.reply(`old-${number}`)));
    }
    const times = { old: [] as number[], new: [] as number[] };
    for (let round = 0; round < 3; round += 1) {
      for (const number of numbers) {
        for (const age of number % 2 === 0 ? (['old', 'new'] as const) : (['new', 'old'] as const)) {
          const startedAt = performance.now();
          await ring.reply(`${age}-${number}`);
          times[age].push(performance.now() - startedAt);
        }
      }
    }
    const [late, early] = [median(times.old), median(times.new)];
    return atMost(1.1, {
      name: 'time of turn 200 of a conversation against turn 2',
      measured: late / early,
      detail: `p50 ${late.toFixed(2)} ms against ${early.toFixed(2)} ms`,
    });
  } finally {
    await ring.stop();
  }
}
