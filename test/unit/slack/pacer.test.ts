import { expect, test } from 'vitest';
import { boundedCache } from '../../../src/channels/slack/bounded-cache.ts';
import { createPacer } from '../../../src/channels/slack/pacer.ts';

test('lets one a second into a lane, and sends away who would wait too long', async () => {
  const waits: number[] = [];
  let now = 0;
  const pacer = createPacer({
    everyMs: 1000,
    waitAtMostMs: 2000,
    now: () => now,
    wait: async (ms) => void waits.push(ms),
  });
  for (let n = 0; n < 3; n += 1) expect(await pacer.enter('sales')).toEqual({ status: 'go' });
  expect(waits).toEqual([1000, 2000]);
  expect(await pacer.enter('sales')).toEqual({ status: 'later', afterMs: 3000 });
  expect(await pacer.enter('other')).toEqual({ status: 'go' });
  now = 10_000;
  expect(await pacer.enter('sales')).toEqual({ status: 'go' });
  expect(waits).toHaveLength(2);
});

test('forgets what was not used for longest, and what is too old', () => {
  let now = 0;
  const cache = boundedCache<number>(2, () => now);
  cache.set('a', 1, 100);
  cache.set('b', 2, 100);
  cache.get('a');
  cache.set('c', 3, 100);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  now = 100;
  expect(cache.get('a')).toBeUndefined();
});
