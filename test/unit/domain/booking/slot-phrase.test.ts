import { expect, test } from 'vitest';
import { slotPhrase } from '../../../../src/domain/booking/slot-phrase.ts';

const now = new Date('2026-11-24T21:30:00Z'); // half past midnight on Wednesday in Moscow
const phrase = (startsAt: string, language: 'ru' | 'en') =>
  slotPhrase({ startsAt }, language, 'Europe/Moscow', now);

test('a slot goes on in a sentence as people say it', () => {
  expect(phrase('2026-11-28T09:00:00.000Z', 'ru')).toBe('в субботу, 28 ноября, в 12:00');
  expect(phrase('2026-12-01T06:05:00.000Z', 'ru')).toBe('во вторник, 1 декабря, в 9:05');
  expect(phrase('2026-11-28T09:00:00.000Z', 'en')).toBe('on Saturday, 28 November, at 12:00');
});

test('today and tomorrow are those of the zone', () => {
  expect(phrase('2026-11-25T09:00:00.000Z', 'ru')).toBe('сегодня, 25 ноября, в 12:00');
  expect(phrase('2026-11-26T09:00:00.000Z', 'ru')).toBe('завтра, 26 ноября, в 12:00');
  expect(phrase('2026-11-25T09:00:00.000Z', 'en')).toBe('today, 25 November, at 12:00');
});
