import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';
import { go } from '../support/walk/go.ts';
import { faultsOf } from '../support/walk/laws.ts';
import { shrink } from '../support/walk/shrink.ts';
import { type Step, walks } from '../support/walk/steps.ts';
import { openWorlds } from '../support/walk/world.ts';

const SECONDS = Number(process.env.WALK_SECONDS ?? 8);
/** The same walks for everybody who only runs the tests; whoever walks longer looks for new ones. */
const SEED = Number(process.env.WALK_SEED ?? (process.env.WALK_SECONDS ? Date.now() % 1_000_000 : 1));
/** One walk alone, as a failure prints it. */
const STEPS = process.env.WALK_STEPS;
const MOST_STEPS = 40;
const SHRINKING_MS = 60_000;

const database = await testDatabase();

test('whatever people, salespeople and time do, the records of the hourglass agree, and nobody hears what they should not', {
  timeout: (SECONDS + 180) * 1_000,
}, async () => {
  console.log(`WALK_SEED=${SEED}`);
  const worlds = await openWorlds(database);
  const places = new Set<string>();
  let happenings = 0;
  let walked = 0;

  /** What is broken first, and at which step; null when all went well. */
  async function walk(steps: Step[]): Promise<{ faults: string[]; at: number } | null> {
    const faults: string[] = [];
    const world = await worlds.begin(({ world, before, happened }) => {
      happenings += 1;
      if (faults.length === 0) faults.push(...faultsOf({ world, before, after: world.records, happened }));
    });
    walked += 1;
    for (const [at, step] of steps.entries()) {
      await go(world, step);
      for (const { flow, snapshot } of world.records.conversations)
        places.add(`${flow} ${JSON.stringify(snapshot.value)}`);
      if (faults.length > 0) return { faults, at };
    }
    return null;
  }

  try {
    if (STEPS) {
      expect(await walk(JSON.parse(STEPS))).toBeNull();
      return;
    }
    const endsAt = performance.now() + SECONDS * 1_000;
    for (let seed = SEED; performance.now() < endsAt; seed += 1) {
      const [steps = []] = fc.sample(walks(MOST_STEPS), { seed, numRuns: 1 });
      const found = await walk(steps);
      if (!found) continue;
      const [law] = found.faults[0]?.split(':') ?? [];
      const isSame = async (shorter: Step[]) =>
        (await walk(shorter))?.faults.some((fault) => fault.startsWith(`${law}:`)) === true;
      const shortest = await shrink(steps.slice(0, found.at + 1), isSame, performance.now() + SHRINKING_MS);
      expect(found.faults, `WALK_SEED=${seed} WALK_STEPS='${JSON.stringify(shortest)}'`).toEqual([]);
    }
  } finally {
    await worlds.close();
  }
  console.log(`${walked} walks, ${happenings} happenings, ${places.size} places in the flows`);
});
