import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer, type Pacer } from '../../../src/channels/telegram/pacer.ts';

interface Granted {
  chat: string;
  number: number;
  at: number;
}

/** A clock that stands still until it is told to go on. */
function standingClock() {
  let time = 0;
  let timers: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    wait: (ms: number) => new Promise<void>((wake) => timers.push({ at: time + ms, wake })),
    /** Goes on from timer to timer, letting each take effect before the next. */
    async advance(ms: number): Promise<void> {
      const until = time + ms;
      for (;;) {
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        const next = Math.min(...timers.map(({ at }) => at));
        if (!(next <= until)) break;
        time = next;
        const due = timers.filter(({ at }) => at <= time);
        timers = timers.filter(({ at }) => at > time);
        for (const { wake } of due) wake();
      }
      time = until;
    },
  };
}

function given(overallPerSecond = 30) {
  const clock = standingClock();
  const pace = createPacer({ now: clock.now, wait: clock.wait, overallPerSecond });
  const granted: Granted[] = [];
  const asked = new Map<string, number>();
  function ask(chat: string, times = 1): void {
    for (let index = 0; index < times; index += 1) {
      const number = asked.get(chat) ?? 0;
      asked.set(chat, number + 1);
      void pace.turn(chat).then((outcome) => {
        if (outcome === 'go') granted.push({ chat, number, at: clock.now() });
      });
    }
  }
  const times = (chat: string) => granted.filter((one) => one.chat === chat).map(({ at }) => at);
  return { clock, pace, granted, ask, times };
}

/** The most grants in any window of one second. */
function busiestSecond(at: number[]): number {
  return Math.max(0, ...at.map((start) => at.filter((time) => time >= start && time < start + 1_000).length));
}

describe('the pacer', () => {
  it('lets three messages to a chat out at once, then one a second', async () => {
    const { ask, clock, times } = given();
    ask('a', 6);
    await clock.advance(10_000);
    expect(times('a')).toEqual([0, 0, 0, 1_000, 2_000, 3_000]);
  });

  it('lets no more than twenty messages to a group out in any minute, and says how long the next one takes', async () => {
    const { ask, clock, pace, times } = given();
    ask('-100', 45);
    ask('a', 45);
    await clock.advance(17_000);
    expect(times('-100')).toHaveLength(20);
    expect(pace.delay('-100')).toBeGreaterThan(60_000);
    await clock.advance(103_000);
    const at = times('-100');
    for (const start of at) {
      expect(at.filter((time) => time >= start && time < start + 60_000).length).toBeLessThanOrEqual(20);
    }
    expect(times('-100').length).toBeGreaterThanOrEqual(40);
    expect(times('a')).toHaveLength(45);
    await clock.advance(200_000);
    expect(pace.delay('-100')).toBe(0);
    expect(pace.delay('-200')).toBe(0);
  });

  it('does not hold others up behind a flood to one chat', async () => {
    const { ask, clock, times } = given();
    ask('flood', 500);
    ask('b', 3);
    await clock.advance(0);
    expect(times('b')).toEqual([0, 0, 0]);
  });

  it('lets no more than thirty out in a second, in turn', async () => {
    const { ask, clock, granted } = given();
    for (let chat = 0; chat < 100; chat += 1) ask(`chat ${chat}`);
    await clock.advance(0);
    expect(granted).toHaveLength(30);
    await clock.advance(3_000);
    expect(granted.map(({ at }) => at)).toEqual([
      ...Array(30).fill(0),
      ...Array(30).fill(1_000),
      ...Array(30).fill(2_000),
      ...Array(10).fill(3_000),
    ]);
    expect(granted.map(({ chat }) => chat)).toEqual(granted.map((_, index) => `chat ${index}`));
  });

  it('shares the limit among the processes that live', async () => {
    const { ask, clock, granted, pace } = given();
    pace.shareAmong(4);
    for (let chat = 0; chat < 20; chat += 1) ask(`chat ${chat}`);
    await clock.advance(999);
    expect(granted).toHaveLength(7);
    pace.shareAmong(1);
    await clock.advance(1);
    expect(granted).toHaveLength(20);
  });

  it('holds a chat that was refused, and only that one', async () => {
    const { ask, clock, pace, times } = given();
    pace.refused('a', 5_000);
    ask('a', 2);
    ask('b');
    await clock.advance(10_000);
    expect(times('a')).toEqual([5_000, 6_000]);
    expect(times('b')).toEqual([0]);
  });

  it('holds everything when two chats are refused together', async () => {
    const { ask, clock, granted, pace } = given();
    pace.refused('a', 5_000);
    pace.refused('b', 7_000);
    ask('c');
    await clock.advance(6_999);
    expect(granted).toEqual([]);
    await clock.advance(1);
    expect(granted).toEqual([{ chat: 'c', number: 0, at: 7_000 }]);
  });

  it('holds a chat that is refused while its messages wait', async () => {
    const { ask, clock, pace, times } = given();
    ask('a', 4);
    await clock.advance(500);
    pace.refused('a', 3_000);
    await clock.advance(10_000);
    expect(times('a')).toEqual([0, 0, 0, 3_500]);
  });

  it('gives a spare place only while there is plenty of room', () => {
    const { pace } = given();
    const places = Array.from({ length: 20 }, (_, index) => pace.spare(`chat ${index}`));
    expect(places.filter(Boolean)).toHaveLength(15);
    pace.refused('held', 1_000);
    expect(pace.spare('held')).toBe(false);
  });

  it('forgets chats that are idle', async () => {
    const { ask, clock, pace } = given(1_000_000);
    for (let round = 0; round < 20; round += 1) {
      for (let chat = 0; chat < 1_000; chat += 1) ask(`${round}.${chat}`);
      await clock.advance(10_000);
    }
    expect(pace.size).toBeLessThanOrEqual(2_048);
  });

  it('sends what waits away when it is closed', async () => {
    const { pace } = given();
    pace.refused('a', 1_000);
    const waiting = [pace.turn('a'), pace.turn('a')];
    pace.close();
    expect(await Promise.all([...waiting, pace.turn('b'), pace.turnOverall()])).toEqual(
      Array(4).fill('closed'),
    );
  });

  it('keeps the limits and the order of each chat, whatever comes', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('ask' as const), chat: fc.nat(9), times: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ do: fc.constant('overall' as const), times: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ do: fc.constant('spare' as const), chat: fc.nat(9) }),
      fc.record({
        do: fc.constant('refused' as const),
        chat: fc.nat(9),
        ms: fc.integer({ min: 1, max: 4_000 }),
      }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 2_500 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { ask, clock, granted, pace, times } = given();
        const all: number[] = [];
        const note = async (pacer: Pacer) => {
          if ((await pacer.turnOverall()) === 'go') all.push(clock.now());
        };
        for (const one of steps) {
          if (one.do === 'ask') ask(`${one.chat}`, one.times);
          else if (one.do === 'overall') for (let left = one.times; left > 0; left -= 1) void note(pace);
          else if (one.do === 'spare') pace.spare(`${one.chat}`) && all.push(clock.now());
          else if (one.do === 'refused') pace.refused(`${one.chat}`, one.ms);
          else await clock.advance(one.ms);
        }
        await clock.advance(3_600_000);

        expect(busiestSecond([...all, ...granted.map(({ at }) => at)])).toBeLessThanOrEqual(30);
        for (let chat = 0; chat < 10; chat += 1) {
          const numbers = granted.filter((one) => one.chat === `${chat}`).map(({ number }) => number);
          expect(numbers).toEqual(numbers.map((_, index) => index));
          expect(busiestSecond(times(`${chat}`))).toBeLessThanOrEqual(3);
        }
        const asked = steps.reduce((sum, one) => sum + (one.do === 'ask' ? one.times : 0), 0);
        expect(granted).toHaveLength(asked);
        pace.close();
      }),
      { numRuns: 60 },
    );
  });
});
