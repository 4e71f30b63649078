import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingMinutes,
  isOpenAt,
  type WorkingHours,
  workingMinutesBetween,
} from '../../../src/domain/working-hours.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Europe/Moscow'];
/** Days around the nights in which clocks in Berlin and New York change. */
const CHANGES = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'].map((day) => Date.parse(day));
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** No edge lies in an hour that a change of clocks leaves out or repeats: the slow count takes that otherwise. */
const edge = fc.oneof(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 180, max: 1_439 }));
const opening = fc
  .tuple(edge, edge)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: time(Math.min(a, b)), to: time(Math.max(a, b)) }));
const hours: fc.Arbitrary<WorkingHours> = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.record(
    { mon: opening, tue: opening, wed: opening, thu: opening, fri: opening, sat: opening, sun: opening },
    { requiredKeys: [] },
  ),
  holidays: fc.array(fc.constantFrom('2026-03-29', '2026-03-30', '2026-10-24', '2026-11-01'), {
    maxLength: 2,
  }),
});
const instant = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * 1_440, max: 3 * 1_440 }))
  .map(([day, minutes]) => new Date(day + minutes * MINUTE));
const ragged = fc
  .tuple(instant, fc.integer({ min: 0, max: MINUTE - 1 }))
  .map(([at, ms]) => new Date(at.getTime() + ms));

/** One minute after another, by the clock on the wall. */
function slowCount(from: Date, to: Date, { zone, week, holidays }: WorkingHours): number {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += MINUTE) {
    const [date = '', clock = ''] = wall.format(at).split(', ');
    const open = week[WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'];
    if (open && !holidays.includes(date) && open.from <= clock && clock < open.to) count += 1;
  }
  return count;
}

describe('working minutes', () => {
  test('are those that a slow count by the clock on the wall has, over changes of clocks, too', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 4 * 1_440 }), hours, (from, minutes, given) => {
        const to = new Date(from.getTime() + minutes * MINUTE);
        expect(workingMinutesBetween(from, to, given)).toBe(slowCount(from, to, given));
      }),
      { numRuns: 150 },
    );
  });

  test('between an instant and the one that lies so many of them later are so many', () => {
    fc.assert(
      fc.property(ragged, fc.integer({ min: 0, max: 3_000 }), hours, (from, minutes, given) => {
        const to = addWorkingMinutes(from, minutes, given);
        if (to) expect(workingMinutesBetween(from, to, given)).toBe(minutes);
        if (to) expect(to.getTime()).toBeGreaterThanOrEqual(from.getTime());
      }),
      { numRuns: 300 },
    );
  });

  test('add up, and none is counted before its time', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), hours, (instants, given) => {
        const [a, b, c] = instants.toSorted(
          (one, other) => one.getTime() - other.getTime(),
        ) as typeof instants;
        const between = (from: Date, to: Date) => workingMinutesBetween(from, to, given);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(c, a)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('go on exactly while somebody is at work', () => {
    fc.assert(
      fc.property(instant, hours, (at, given) => {
        const next = new Date(at.getTime() + MINUTE);
        expect(isOpenAt(at, given)).toBe(workingMinutesBetween(at, next, given) === 1);
        expect(isOpenAt(at, given)).toBe(addWorkingMinutes(at, 0, given)?.getTime() === at.getTime());
      }),
      { numRuns: 300 },
    );
  });

  test('are in the same order as the instants that they lead to', () => {
    fc.assert(
      fc.property(ragged, fc.nat(2_000), fc.nat(2_000), hours, (from, few, more, given) => {
        const [near, far] = [few, few + more].map((minutes) => addWorkingMinutes(from, minutes, given));
        if (near && far) expect(near.getTime()).toBeLessThanOrEqual(far.getTime());
        if (!near) expect(far).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('working time', () => {
  const office: WorkingHours = {
    zone: 'Europe/Berlin',
    week: { fri: { from: '10:00', to: '18:00' }, mon: { from: '10:00', to: '18:00' } },
    holidays: ['2026-03-30'],
  };

  test('goes on at the next opening, past the week-end and a holiday', () => {
    const friday = new Date('2026-03-27T16:50:00Z');
    // In a week in which the clocks went forward.
    expect(addWorkingMinutes(friday, 30, office)).toEqual(new Date('2026-04-03T08:20:00Z'));
  });

  test('is counted to the second, and said in whole minutes', () => {
    const [from, to] = [new Date('2026-03-27T16:59:31Z'), new Date('2026-04-03T08:00:30Z')];
    expect(workingMinutesBetween(from, to, office)).toBe(0);
    expect(addWorkingMinutes(from, 1, office)).toEqual(new Date('2026-04-03T08:00:31Z'));
  });

  test('begins with the minute of opening and ends with the one of closing', () => {
    const isOpen = (clock: string) => isOpenAt(new Date(`2026-03-27T${clock}Z`), office);
    expect(['08:59:59.999', '09:00', '16:59:59.999', '17:00'].map(isOpen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('of a night in which the clocks are put forward or back is what goes by', () => {
    const night: WorkingHours = { ...office, week: { sun: { from: '00:30', to: '04:30' } }, holidays: [] };
    const worked = (day: string) =>
      workingMinutesBetween(new Date(Date.parse(day) - DAY), new Date(Date.parse(day) + DAY), night);
    expect(['2026-03-22', '2026-03-29', '2026-10-25'].map(worked)).toEqual([240, 180, 300]);
  });

  test('that begins or ends in the hour that is left out is never less than nothing', () => {
    const spans = [
      { from: '02:30', to: '03:00' },
      { from: '02:10', to: '02:40' },
      { from: '01:30', to: '02:30' },
    ];
    const from = new Date('2026-03-28T12:00:00Z');
    for (const sun of spans) {
      const given: WorkingHours = { ...office, week: { sun }, holidays: [] };
      const worked = workingMinutesBetween(from, new Date(from.getTime() + DAY), given);
      expect(worked).toBeGreaterThanOrEqual(0);
      expect(worked).toBeLessThanOrEqual(60);
      const next = addWorkingMinutes(from, 10, given);
      expect(next && workingMinutesBetween(from, next, given)).toBe(10);
    }
  });

  test('that does not come within 60 days is not promised', () => {
    const from = new Date('2026-03-27T12:00:00Z');
    expect(addWorkingMinutes(from, 0, { ...office, week: {} })).toBeNull();
    expect(addWorkingMinutes(from, 100 * 480, office)).toBeNull();
    expect(isOpenAt(from, { ...office, week: {} })).toBe(false);
  });
});
