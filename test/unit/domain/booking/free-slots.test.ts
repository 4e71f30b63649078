import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlots } from '../../../../src/domain/booking/free-slots.ts';
import { localTime } from '../../../../src/domain/booking/local-time.ts';
import { type HeldTime, holdOf } from '../../../../src/domain/booking/slot.ts';
import { wholeOpenings } from '../../../../src/domain/working-hours.ts';
import { aResource, held } from '../../../support/a-resource.ts';

const now = new Date('2026-11-24T09:00:00Z'); // Tuesday, noon in Moscow
const day = (date: string) => ({
  from: new Date(`${date}T00:00:00+03:00`),
  to: new Date(`${date}T23:59:59+03:00`),
});
const none = new Map();

function timesOf(slots: { startsAt: string }[], zone = 'Europe/Moscow'): string[] {
  return slots.map(({ startsAt }) => {
    const { minute } = localTime(Date.parse(startsAt), zone);
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  });
}

describe('free slots', () => {
  test('fill a day from its opening to its closing', () => {
    const slots = freeSlots({ resources: [aResource()], held: none, ...day('2026-11-28'), now });
    expect(timesOf(slots)).toEqual(['11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00']);
    expect(slots[0]).toEqual({
      resource: 'hall',
      startsAt: '2026-11-28T08:00:00.000Z',
      endsAt: '2026-11-28T09:00:00.000Z',
    });
  });

  test('leave out what is held, with the buffers of both', () => {
    // 14:00 to 15:00 with a quarter of an hour on either side.
    const taken = held(['2026-11-28T10:45:00Z', '2026-11-28T12:15:00Z']);
    const slots = freeSlots({ resources: [aResource()], held: taken, ...day('2026-11-28'), now });
    expect(timesOf(slots)).toEqual(['11:00', '12:00', '16:00', '17:00']);
    const often = freeSlots({
      resources: [aResource({ stepMinutes: 30 })],
      held: taken,
      ...day('2026-11-28'),
      now,
    });
    expect(timesOf(often)).toEqual(['11:00', '11:30', '12:00', '12:30', '15:30', '16:00', '16:30', '17:00']);
  });

  test('begin no sooner than the notice and no later than the horizon', () => {
    const today = freeSlots({ resources: [aResource()], held: none, ...day('2026-11-24'), now });
    expect(timesOf(today)[0]).toBe('14:00');
    const all = freeSlots({
      resources: [aResource({ horizonDays: 2 })],
      held: none,
      from: now,
      to: new Date('2027-11-24T00:00:00Z'),
      now,
    });
    expect(all.at(-1)?.startsAt).toBe('2026-11-26T16:00:00.000Z');
  });

  test('are none on holidays and days off', () => {
    const closed = aResource();
    closed.hours.holidays = ['2026-11-28'];
    expect(freeSlots({ resources: [closed], held: none, ...day('2026-11-28'), now })).toEqual([]);
    expect(freeSlots({ resources: [aResource()], held: none, ...day('2026-11-29'), now })).toEqual([]);
  });

  test('of several resources come in the order of their beginnings', () => {
    const two = [aResource(), aResource({ code: 'veranda', stepMinutes: 90 })];
    const slots = freeSlots({ resources: two, held: none, ...day('2026-11-28'), now });
    expect(slots.slice(0, 4).map(({ resource }) => resource)).toEqual(['hall', 'veranda', 'hall', 'veranda']);
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(slots.map(({ startsAt }) => startsAt).toSorted());
  });

  test('keep the hours of the wall clock when the clocks change', () => {
    const berlin = aResource({ zone: 'Europe/Berlin', horizonDays: 366 });
    const before = new Date('2027-03-20T09:00:00Z');
    const slots = freeSlots({
      resources: [berlin],
      held: none,
      from: new Date('2027-03-27T00:00:00Z'),
      to: new Date('2027-03-30T00:00:00Z'),
      now: before,
    });
    expect(slots[0]?.startsAt).toBe('2027-03-27T10:00:00.000Z');
    expect(slots.find(({ startsAt }) => startsAt.startsWith('2027-03-29'))?.startsAt).toBe(
      '2027-03-29T08:00:00.000Z',
    );
  });

  test('lose or win an hour where the clocks change within the opening', () => {
    const night = aResource({ zone: 'Europe/Berlin', horizonDays: 366 });
    night.hours.week = { sun: { from: '00:00', to: '06:00' } };
    const on = (date: string) =>
      timesOf(
        freeSlots({
          resources: [night],
          held: none,
          from: new Date(`${date}T00:00:00+02:00`),
          to: new Date(`${date}T12:00:00Z`),
          now: new Date('2026-10-01T00:00:00Z'),
        }),
        'Europe/Berlin',
      );
    expect(on('2026-10-25')).toEqual(['0:00', '1:00', '2:00', '2:00', '3:00', '4:00', '5:00']);
    expect(on('2027-03-28')).toEqual(['0:00', '1:00', '3:00', '4:00', '5:00']);
  });
});

const zones = fc.constantFrom(
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
);
const scenes = fc.record({
  zone: zones,
  slotMinutes: fc.constantFrom(15, 30, 45, 60, 90),
  stepMinutes: fc.constantFrom(10, 15, 30, 60, 75),
  bufferMinutes: fc.constantFrom(0, 5, 15, 30),
  noticeMinutes: fc.constantFrom(0, 60, 1_440),
  horizonDays: fc.integer({ min: 1, max: 20 }),
  now: fc.date({
    min: new Date('2026-10-01T00:00:00Z'),
    max: new Date('2027-04-30T00:00:00Z'),
    noInvalidDate: true,
  }),
  bookings: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 40,
  }),
});

/** Bookings that do not touch, so many quarters of an hour after one another and so long. */
function bookedFrom(start: number, bookings: [number, number][]): HeldTime[] {
  let at = start - 86_400_000;
  return bookings.map(([gap, length]) => {
    const from = at + (gap % 40) * 900_000;
    at = from + length * 900_000;
    return { from, to: at };
  });
}

test('no slot touches what is held, lies outside the hours or is too soon, and none that could be had is left out', () => {
  fc.assert(
    fc.property(scenes, ({ zone, now: at, bookings, ...rules }) => {
      const resource = aResource({ zone, ...rules });
      const taken = bookedFrom(at.getTime(), bookings);
      const to = new Date(at.getTime() + 7 * 86_400_000);
      const slots = freeSlots({
        resources: [resource],
        held: new Map([
          ['hall', { from: taken.map(({ from }) => from), to: taken.map(({ to: end }) => end) }],
        ]),
        from: at,
        to,
        now: at,
      });
      const openings = [...wholeOpenings(at, new Date(to.getTime() + 86_400_000), resource.hours)];
      const expected: string[] = [];
      const lastDay = localTime(at.getTime(), zone).day + rules.horizonDays;
      for (const { start: opens, end } of openings)
        for (
          let start = opens;
          start + rules.slotMinutes * 60_000 <= end;
          start += rules.stepMinutes * 60_000
        ) {
          if (start < at.getTime() + rules.noticeMinutes * 60_000 || start >= to.getTime()) continue;
          if (localTime(start, zone).day > lastDay) continue;
          const slot = {
            resource: 'hall',
            startsAt: new Date(start).toISOString(),
            endsAt: new Date(start + rules.slotMinutes * 60_000).toISOString(),
          };
          const hold = holdOf(slot, resource);
          if (!taken.some(({ from, to: until }) => from < hold.to && hold.from < until))
            expected.push(slot.startsAt);
        }
      expect(slots.map(({ startsAt }) => startsAt)).toEqual(expected);
      for (const { startsAt, endsAt } of slots)
        expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(rules.slotMinutes * 60_000);
    }),
  );
});
