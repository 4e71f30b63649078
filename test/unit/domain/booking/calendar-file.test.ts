import { expect, test, vi } from 'vitest';
import { type CalendarEntry, calendarFile } from '../../../../src/domain/booking/calendar-file.ts';

const viewing: CalendarEntry = {
  id: '0193a5b0-0000-7000-8000-000000000001',
  revision: 2,
  method: 'request',
  startsAt: new Date('2026-11-28T09:00:00Z'),
  endsAt: new Date('2026-11-28T10:00:00Z'),
  summary: 'Просмотр зала — Банкетный зал «Берёзы»',
  place: 'Банкетный зал «Берёзы», Санкт-Петербург, Берёзовая аллея, 7',
  stamp: new Date('2026-11-24T09:00:00Z'),
};

/** The lines as a calendar reads them, put together again. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('a booking comes into a calendar in UTC, and rings a day and two hours before', () => {
  const lines = linesOf(calendarFile(viewing));
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hourglass//Bookings//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:0193a5b0-0000-7000-8000-000000000001@hourglass',
    'SEQUENCE:2',
    'DTSTAMP:20261124T090000Z',
    'DTSTART:20261128T090000Z',
    'DTEND:20261128T100000Z',
    'SUMMARY:Просмотр зала — Банкетный зал «Берёзы»',
    'LOCATION:Банкетный зал «Берёзы»\\, Санкт-Петербург\\, Берёзовая аллея\\, 7',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    'DESCRIPTION:Просмотр зала — Банкетный зал «Берёзы»',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    'DESCRIPTION:Просмотр зала — Банкетный зал «Берёзы»',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('one that is cancelled is taken out by the same id, and rings no more', () => {
  const lines = linesOf(calendarFile({ ...viewing, method: 'cancel', revision: 3 }));
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:CANCEL',
      'UID:0193a5b0-0000-7000-8000-000000000001@hourglass',
      'SEQUENCE:3',
      'STATUS:CANCELLED',
    ]),
  );
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('no line is longer than a calendar takes, and words that look like fields stay words', () => {
  const file = calendarFile({
    ...viewing,
    summary: `Зал${'ы'.repeat(200)}`,
    description: 'Вход со двора;\nзвоните: +7 812 555-01-44\r\nEND:VEVENT',
  });
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(linesOf(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
});

test('the same booking makes the same file at any time', () => {
  vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
  const then = calendarFile(viewing);
  vi.useRealTimers();
  expect(calendarFile(viewing)).toBe(then);
});
