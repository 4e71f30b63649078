import { describe, expect, test } from 'vitest';
import { freeSlots } from '../../../../src/domain/booking/free-slots.ts';
import { slotLabel } from '../../../../src/domain/booking/slot-label.ts';
import { suggestSlots } from '../../../../src/domain/booking/suggest-slots.ts';
import { ANY_TIME, type TimeWish } from '../../../../src/domain/booking/time-wish.ts';
import { aResource, held } from '../../../support/a-resource.ts';

const zone = 'Europe/Moscow';
const now = new Date('2026-11-24T09:00:00Z'); // Tuesday, noon in Moscow
const month = { from: now, to: new Date('2027-01-01T00:00:00Z'), now };
const free = freeSlots({ resources: [aResource({ stepMinutes: 30 })], held: new Map(), ...month });

function offered(wish: TimeWish | null, slots = free, besides: typeof free = []) {
  const { status, slots: chosen } = suggestSlots(slots, wish, { zone, besides });
  return [status, ...chosen.map((slot) => slotLabel(slot, 'en', zone, now))];
}
const wish = (given: Partial<TimeWish>): TimeWish => ({ ...ANY_TIME, ...given });
const on = (date: string) => ({ start: date, end: date });

describe('what is offered', () => {
  test('without a wish is of the nearest days, at several times of the day, on the hour', () => {
    expect(offered(null)).toEqual([
      'fitting',
      'today, 24 Nov, 14:00',
      'today, 24 Nov, 17:00',
      'tomorrow, 25 Nov, 13:00',
      'tomorrow, 25 Nov, 18:00',
      'Thu 26 Nov, 14:00',
    ]);
  });

  test('for one day is spread over it', () => {
    expect(offered(wish({ days: [on('2026-11-28')], weekdays: [6] }))).toEqual([
      'fitting',
      'Sat 28 Nov, 11:00',
      'Sat 28 Nov, 12:00',
      'Sat 28 Nov, 14:00',
      'Sat 28 Nov, 15:00',
      'Sat 28 Nov, 16:00',
    ]);
  });

  test('fits the hours that were wished, and no other', () => {
    const evening = [{ from: 1_080, to: 1_439 }];
    expect(offered(wish({ days: [{ start: '2026-11-30', end: '2026-12-06' }], hours: evening }))).toEqual([
      'fitting',
      'Mon 30 Nov, 18:00',
      'Mon 30 Nov, 18:30',
      'Tue 1 Dec, 18:00',
      'Tue 1 Dec, 19:00',
      'Wed 2 Dec, 18:30',
    ]);
    expect(offered(wish({ weekdays: [6], hours: [{ from: 0, to: 719 }] }))).toEqual([
      'fitting',
      'Sat 28 Nov, 11:00',
      'Sat 28 Nov, 11:30',
      'Sat 5 Dec, 11:00',
      'Sat 5 Dec, 11:30',
      'Sat 12 Dec, 11:00',
    ]);
  });

  test('is what comes nearest, where nothing is as they wished', () => {
    const at15 = wish({ days: [on('2026-11-28')], weekdays: [6], hours: [{ from: 900, to: 900 }] });
    const taken = held(['2026-11-28T11:45:00Z', '2026-11-28T13:15:00Z']);
    const slots = freeSlots({ resources: [aResource({ stepMinutes: 30 })], held: taken, ...month });
    expect(offered(at15, slots)).toEqual([
      'nearest',
      'Sat 28 Nov, 12:30',
      'Sat 28 Nov, 13:00',
      'Sat 28 Nov, 13:30',
      'Sat 28 Nov, 16:30',
      'Sat 28 Nov, 17:00',
    ]);
    expect(
      offered(wish({ days: [on('2026-11-29')], weekdays: [7], hours: [{ from: 720, to: 720 }] })),
    ).toEqual([
      'nearest',
      'Sat 28 Nov, 11:30',
      'Sat 28 Nov, 12:00',
      'Sat 28 Nov, 12:30',
      'Mon 30 Nov, 11:30',
      'Mon 30 Nov, 12:00',
    ]);
  });

  test('leaves out what was offered before, unless they ask for just that', () => {
    const before = suggestSlots(free, null, { zone }).slots;
    const [, ...again] = offered(ANY_TIME, free, before);
    expect(again).toHaveLength(5);
    expect(again).not.toContain('today, 24 Nov, 14:00');
    expect(
      offered(wish({ days: [on('2026-11-24')], hours: [{ from: 840, to: 840 }] }), free, before),
    ).toEqual(['fitting', 'today, 24 Nov, 14:00']);
  });

  test('is as many as asked for where the nearest days have few', () => {
    const few = free.filter(({ startsAt }) => startsAt.endsWith('T12:00:00.000Z'));
    expect(offered(null, few)).toHaveLength(6);
    expect(suggestSlots(free, null, { zone, most: 3 }).slots).toHaveLength(3);
  });

  test('is nothing where nothing is free', () => {
    expect(offered(null, [])).toEqual(['none']);
    expect(offered(ANY_TIME, [])).toEqual(['none']);
  });

  test('names a time once, whoever has it', () => {
    const two = [aResource(), aResource({ code: 'veranda' })];
    const slots = freeSlots({ resources: two, held: new Map(), ...month });
    const chosen = suggestSlots(slots, null, { zone }).slots;
    expect(new Set(chosen.map(({ startsAt }) => startsAt)).size).toBe(5);
    expect(chosen.every(({ resource }) => resource === 'hall')).toBe(true);
  });
});
