import { expect, test } from 'vitest';
import { slotLabel } from '../../../../src/domain/booking/slot-label.ts';

const now = new Date('2026-11-24T21:30:00Z'); // half past midnight on Wednesday in Moscow
const label = (startsAt: string, language: 'ru' | 'en', zone = 'Europe/Moscow') =>
  slotLabel({ startsAt }, language, zone, now);

test('a slot is named by its weekday, its date and its time', () => {
  expect(label('2026-11-28T09:00:00.000Z', 'ru')).toBe('сб, 28 ноября, 12:00');
  expect(label('2026-11-28T09:00:00.000Z', 'en')).toBe('Sat 28 Nov, 12:00');
  expect(label('2027-05-02T06:05:00.000Z', 'ru')).toBe('вс, 2 мая, 09:05');
});

test('today and tomorrow are those of the zone', () => {
  expect(label('2026-11-25T09:00:00.000Z', 'ru')).toBe('сегодня, 25 ноября, 12:00');
  expect(label('2026-11-26T09:00:00.000Z', 'ru')).toBe('завтра, 26 ноября, 12:00');
  expect(label('2026-11-25T09:00:00.000Z', 'en')).toBe('today, 25 Nov, 12:00');
  expect(label('2026-11-25T18:00:00.000Z', 'en', 'America/New_York')).toBe('tomorrow, 25 Nov, 13:00');
});

test('the time is right on either side of a change of clocks', () => {
  expect(label('2027-03-27T10:00:00.000Z', 'en', 'Europe/Berlin')).toBe('Sat 27 Mar, 11:00');
  expect(label('2027-03-28T00:59:00.000Z', 'en', 'Europe/Berlin')).toBe('Sun 28 Mar, 01:59');
  expect(label('2027-03-28T01:00:00.000Z', 'en', 'Europe/Berlin')).toBe('Sun 28 Mar, 03:00');
  expect(label('2027-03-28T10:00:00.000Z', 'en', 'Europe/Berlin')).toBe('Sun 28 Mar, 12:00');
});
