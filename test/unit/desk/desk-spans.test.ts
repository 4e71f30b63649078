import { expect, test } from 'vitest';
import { dayOf, weeksOf } from '../../../src/desk/desk-spans.ts';

const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test('the day begins at midnight of the zone', () => {
  const now = new Date('2026-11-22T21:30:00Z');
  expect(iso(dayOf(now, 'Europe/Moscow'))).toEqual(['2026-11-22T21:00:00.000Z', '2026-11-22T21:30:00.000Z']);
});

test('the week so far is compared with the one before up to the same hour', () => {
  // A Wednesday, noon in Moscow.
  const { week, before } = weeksOf(new Date('2026-11-25T09:00:00Z'), 'Europe/Moscow');
  expect(iso(week)).toEqual(['2026-11-22T21:00:00.000Z', '2026-11-25T09:00:00.000Z']);
  expect(iso(before)).toEqual(['2026-11-15T21:00:00.000Z', '2026-11-18T09:00:00.000Z']);
});

test('the last week is whole, and so is the one before it', () => {
  const { week, before } = weeksOf(new Date('2026-11-25T09:00:00Z'), 'Europe/Moscow', true);
  expect(iso(week)).toEqual(['2026-11-15T21:00:00.000Z', '2026-11-22T21:00:00.000Z']);
  expect(iso(before)).toEqual(['2026-11-08T21:00:00.000Z', '2026-11-15T21:00:00.000Z']);
});

test('a week in which the clocks change is compared by the clocks', () => {
  // The Monday after the clocks went back in Berlin; the week before had summer time.
  const { week, before } = weeksOf(new Date('2026-10-26T09:00:00Z'), 'Europe/Berlin');
  expect(iso(week)[0]).toBe('2026-10-25T23:00:00.000Z');
  expect(iso(before)).toEqual(['2026-10-18T22:00:00.000Z', '2026-10-19T08:00:00.000Z']);
});
