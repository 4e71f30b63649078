import { expect, it } from 'vitest';
import { spanOfDays } from '../../../src/insights/span-of-days.ts';

const span = (from: string | null, to: string | null, zone: string) => {
  const { from: start, to: end } = spanOfDays({ from, to }, zone);
  return [start?.toISOString() ?? null, end?.toISOString() ?? null];
};

it('begins and ends with the days of the zone, the last one whole', () => {
  expect(span('2026-11-01', '2026-11-30', 'Europe/Moscow')).toEqual([
    '2026-10-31T21:00:00.000Z',
    '2026-11-30T21:00:00.000Z',
  ]);
  expect(span('2026-11-22', '2026-11-22', 'America/New_York')).toEqual([
    '2026-11-22T05:00:00.000Z',
    '2026-11-23T05:00:00.000Z',
  ]);
});

it('has a day of 23 hours where the clock goes forward, and one that begins at one where midnight is skipped', () => {
  expect(span('2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ]);
  expect(span('2026-04-24', '2026-04-24', 'Africa/Cairo')[0]).toBe('2026-04-23T22:00:00.000Z');
});

it('has no bound where no day is given', () => {
  expect(span(null, null, 'Europe/Moscow')).toEqual([null, null]);
});
