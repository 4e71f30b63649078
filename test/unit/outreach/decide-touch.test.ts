import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideTouch, type Touch } from '../../../src/outreach/decide-touch.ts';

const noon = '2026-11-23T12:00:00+03:00';
const allDays: Touch['rules']['weekdays'] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function touch(at: string, change: Partial<Touch> = {}): Touch {
  return {
    now: new Date(at),
    zone: 'Europe/Moscow',
    rules: { quietHours: { from: '21:00', to: '09:00' }, weekdays: allDays },
    person: { blocked: false, stopped: false },
    human: false,
    isDone: false,
    purpose: 'nudge',
    ...change,
  };
}

const quiet = (from: string, to: string) => ({ quietHours: { from, to }, weekdays: allDays });
const movedTo = (at: string, reason = 'quiet-hours') => ({ status: 'move', at: new Date(at), reason });

describe('a touch', () => {
  test('by day is allowed, and from the last loud minute on waits for the morning', () => {
    expect(decideTouch(touch(noon))).toEqual({ status: 'allow' });
    expect(decideTouch(touch('2026-11-23T20:59:59.999+03:00'))).toEqual({ status: 'allow' });
    const morning = movedTo('2026-11-24T09:00:00+03:00');
    expect(decideTouch(touch('2026-11-23T21:00:00+03:00'))).toEqual(morning);
    expect(decideTouch(touch('2026-11-24T08:59:59.999+03:00'))).toEqual(morning);
    expect(decideTouch(touch('2026-11-24T09:00:00+03:00'))).toEqual({ status: 'allow' });
  });

  test('goes by the clock where the person is', () => {
    const at = '2026-11-23T18:00:00+03:00';
    expect(decideTouch(touch(at, { zone: 'Asia/Vladivostok' }))).toEqual(
      movedTo('2026-11-24T09:00:00+10:00'),
    );
    expect(decideTouch(touch(at, { zone: 'Asia/Kolkata' }))).toEqual({ status: 'allow' });
    expect(decideTouch(touch('2026-11-23T22:00:00+05:45', { zone: 'Asia/Kathmandu' }))).toEqual(
      movedTo('2026-11-24T09:00:00+05:45'),
    );
  });

  test('waits for an afternoon rest, too, when that is quiet', () => {
    const rules = quiet('13:00', '16:30');
    expect(decideTouch(touch('2026-11-23T14:00:00+03:00', { rules }))).toEqual(
      movedTo('2026-11-23T16:30:00+03:00'),
    );
    expect(decideTouch(touch('2026-11-23T23:00:00+03:00', { rules }))).toEqual({ status: 'allow' });
  });

  test('waits for an allowed weekday and then for its morning', () => {
    const rules = {
      ...touch(noon).rules,
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] as typeof allDays,
    };
    const monday = '2026-11-30T09:00:00+03:00';
    expect(decideTouch(touch('2026-11-28T12:00:00+03:00', { rules }))).toEqual(movedTo(monday, 'weekday'));
    expect(decideTouch(touch('2026-11-27T22:00:00+03:00', { rules }))).toEqual(movedTo(monday));
    expect(decideTouch(touch('2026-11-28T12:00:00+03:00', { rules, purpose: 'invitation' }))).toEqual(
      movedTo(monday, 'weekday'),
    );
  });

  test('that reminds of a time they chose comes on any day and beside a salesperson, but never at night', () => {
    const rules = { ...touch(noon).rules, weekdays: ['mon'] as typeof allDays };
    const reminder = { rules, purpose: 'reminder', human: true } as const;
    expect(decideTouch(touch('2026-11-28T12:00:00+03:00', reminder))).toEqual({ status: 'allow' });
    expect(decideTouch(touch('2026-11-28T07:00:00+03:00', reminder))).toEqual(
      movedTo('2026-11-28T09:00:00+03:00'),
    );
  });

  test('is refused with the first reason there is', () => {
    const all = { person: { stopped: true, blocked: true }, isDone: true, human: true };
    const reasons = [
      all,
      { ...all, person: { stopped: false, blocked: true } },
      { isDone: true, human: true },
      { human: true },
      { human: true, purpose: 'notice' as const },
    ].map((change) => decideTouch(touch(noon, change)));
    expect(reasons).toEqual(
      ['stopped', 'blocked', 'done', 'human', 'human'].map((reason) => ({ status: 'refuse', reason })),
    );
  });

  test('that would come too late does not come', () => {
    const tooLate = { status: 'refuse', reason: 'too-late' };
    const night = '2026-11-23T23:00:00+03:00';
    expect(decideTouch(touch(night, { notAfter: new Date('2026-11-24T08:59:59+03:00') }))).toEqual(tooLate);
    expect(decideTouch(touch(night, { notAfter: new Date('2026-11-24T09:00:00+03:00') }))).toEqual(
      movedTo('2026-11-24T09:00:00+03:00'),
    );
    expect(decideTouch(touch(noon, { notAfter: new Date('2026-11-23T11:59:00+03:00') }))).toEqual(tooLate);
  });
});

describe('when clocks change', () => {
  test('in spring, an end that the clock leaves out is when it has jumped', () => {
    // Berlin, 2026-03-29: 02:00 is 03:00.
    const rules = quiet('22:00', '02:30');
    expect(decideTouch(touch('2026-03-29T01:00:00+01:00', { zone: 'Europe/Berlin', rules }))).toEqual(
      movedTo('2026-03-29T03:00:00+02:00'),
    );
    expect(decideTouch(touch('2026-03-28T23:00:00+01:00', { zone: 'Europe/Berlin' }))).toEqual(
      movedTo('2026-03-29T09:00:00+02:00'),
    );
  });

  test('in autumn, an end that the clock shows twice counts both times', () => {
    // Berlin, 2026-10-25: 03:00 is 02:00 again.
    const rules = quiet('22:00', '02:30');
    const berlin = (at: string) => decideTouch(touch(at, { zone: 'Europe/Berlin', rules }));
    expect(berlin('2026-10-25T01:00:00+02:00')).toEqual(movedTo('2026-10-25T02:30:00+02:00'));
    expect(berlin('2026-10-25T02:40:00+02:00')).toEqual({ status: 'allow' });
    expect(berlin('2026-10-25T02:10:00+01:00')).toEqual(movedTo('2026-10-25T02:30:00+01:00'));
  });

  test('by half an hour, or by a whole day that a country left out', () => {
    // Lord Howe, 2026-04-05: 02:00 is 01:30 again.
    const rules = quiet('22:00', '01:45');
    const island = (at: string) => decideTouch(touch(at, { zone: 'Australia/Lord_Howe', rules }));
    expect(island('2026-04-05T00:00:00+11:00')).toEqual(movedTo('2026-04-05T01:45:00+11:00'));
    expect(island('2026-04-05T01:35:00+10:30')).toEqual(movedTo('2026-04-05T01:45:00+10:30'));
    // Samoa went from Thursday the 29th to Saturday the 31st of December 2011.
    const fridays = { ...touch(noon).rules, weekdays: ['fri'] as typeof allDays };
    expect(decideTouch(touch('2011-12-29T12:00:00-10:00', { zone: 'Pacific/Apia', rules: fridays }))).toEqual(
      movedTo('2012-01-06T09:00:00+14:00', 'weekday'),
    );
  });
});

describe('in any zone, at any time', () => {
  const ZONES = [
    ...['Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata'],
    ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Apia', 'America/Havana'],
  ];
  /** Around the nights of 2026 in which clocks change somewhere in the list. */
  const NIGHTS = [
    ...['2026-03-08', '2026-03-29', '2026-04-04', '2026-04-05', '2026-09-26', '2026-10-04'],
    ...['2026-10-25', '2026-11-01', '2011-12-30', '2026-07-01'],
  ].map((night) => Date.parse(night));
  const clock = fc
    .integer({ min: 0, max: 1_439 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  const anyTouch: fc.Arbitrary<Touch> = fc.record({
    now: fc
      .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }))
      .map(([night, seconds]) => new Date(night + seconds * 1_000)),
    notAfter: fc.constant(null),
    zone: fc.constantFrom(...ZONES),
    rules: fc.record({
      quietHours: fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
      weekdays: fc.uniqueArray(fc.constantFrom(...allDays), { minLength: 1 }),
    }),
    person: fc.constant({ blocked: false, stopped: false }),
    human: fc.constant(false),
    isDone: fc.constant(false),
    purpose: fc.constantFrom('nudge' as const, 'reminder' as const),
  });

  /** By the clock on the wall, as another library tells it. */
  const walls = new Map(
    ZONES.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        timeStyle: undefined,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    ]),
  );
  function suits(at: number, { zone, rules: { quietHours, weekdays }, purpose }: Touch): boolean {
    const [weekday = '', time = ''] = walls.get(zone)?.format(at).replace(',', '').split(' ') ?? [];
    const { from, to } = quietHours;
    const isQuiet = from < to ? from <= time && time < to : from <= time || time < to;
    const isDay = weekdays.some((day) => day === weekday.toLowerCase());
    return !isQuiet && (purpose === 'reminder' || isDay);
  }

  test('what is allowed or moved is at a time that suits, the first that does, and then is allowed', () => {
    fc.assert(
      fc.property(anyTouch, (asked) => {
        const decision = decideTouch(asked);
        const now = asked.now.getTime();
        if (decision.status === 'refuse') throw new Error('nothing is to be refused here');
        if (decision.status === 'allow') {
          expect(suits(now, asked)).toBe(true);
          return;
        }
        const at = decision.at.getTime();
        expect(at).toBeGreaterThan(now);
        expect(suits(at, asked)).toBe(true);
        expect(decideTouch({ ...asked, now: decision.at })).toEqual({ status: 'allow' });
        // No minute before suits; whole minutes will do, since clocks change and hours begin on them.
        for (let minute = now; minute < at; minute += 60_000) {
          if (suits(minute, asked)) throw new Error(`${new Date(minute).toISOString()} would have done`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is moved beyond the time until which it makes sense', () => {
    fc.assert(
      fc.property(anyTouch, fc.integer({ min: -60, max: 3 * 1_440 }), (asked, minutes) => {
        const notAfter = new Date(asked.now.getTime() + minutes * 60_000);
        const free = decideTouch(asked);
        const decision = decideTouch({ ...asked, notAfter });
        const at = free.status === 'move' ? free.at : asked.now;
        if (at > notAfter) expect(decision).toEqual({ status: 'refuse', reason: 'too-late' });
        else expect(decision).toEqual(free);
      }),
      { numRuns: 500 },
    );
  });
});
