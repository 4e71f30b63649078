import { describe, expect, it } from 'vitest';
import { addressOf, placeInAddress } from '../../../src/dashboard/inbox/inbox-address.ts';
import { instantOf, localTime, snoozeTimes } from '../../../src/dashboard/inbox/snooze-times.ts';
import { readSum, shownSum } from '../../../src/dashboard/inbox/sum.ts';

describe('a sum', () => {
  it.each([
    ['250000', 25_000_000],
    ['250 000', 25_000_000],
    ['250\u00a0000 ₽', 25_000_000],
    ['250,000', 25_000_000],
    ['1.250.000', 125_000_000],
    ['237\u202f500', 23_750_000],
    ['237 500,50', 23_750_050],
    ['237 500 руб.', 23_750_000],
    ['250,5', 25_050],
    ['250000.05', 25_000_005],
    ['1,250,000.50', 125_000_050],
    ['0', 0],
  ])('%s is read in minor units', (text, sum) => {
    expect(readSum(text, 'RUB')).toBe(sum);
  });

  it.each([
    '',
    'много',
    '250к',
    '-5',
    '1.2.3',
    '250,',
    '9'.repeat(20),
    '1e5',
    '237 50',
    '237500 00',
    '20 000 30 000',
    '$2,000',
  ])('%j is none', (text) => {
    expect(readSum(text, 'RUB')).toBeNull();
  });

  it('is shown as people of the language write it', () => {
    expect(shownSum(25_000_000, 'RUB', 'ru').replace(/\s/gu, ' ')).toBe('250 000 ₽');
    expect(shownSum(25_000_050, 'RUB', 'en')).toBe('₽250,000.50');
    expect(shownSum(1_000, 'USD', 'en')).toBe('$10');
  });
});

describe('a snooze', () => {
  const zone = 'Europe/Moscow';
  const times = (now: string, at = zone) =>
    snoozeTimes(Date.parse(now), at).map(({ name, until }) => [name, until]);

  it('is offered for an hour, the evening, tomorrow and Monday, by the clocks of the business', () => {
    expect(times('2026-11-25T09:00:00.000Z')).toEqual([
      ['snoozeHour', '2026-11-25T10:00:00.000Z'],
      ['snoozeEvening', '2026-11-25T15:00:00.000Z'],
      ['snoozeTomorrow', '2026-11-26T07:00:00.000Z'],
      ['snoozeMonday', '2026-11-30T07:00:00.000Z'],
    ]);
  });

  it('has no evening when it is near or over, and no Monday when that is tomorrow', () => {
    expect(times('2026-11-29T14:30:00.000Z').map(([name]) => name)).toEqual(['snoozeHour', 'snoozeTomorrow']);
  });

  it('is right where the day begins elsewhere, and over a change of clocks', () => {
    // 23:30 of Saturday in New York; the clocks go back that night.
    expect(times('2026-11-01T03:30:00.000Z', 'America/New_York')).toEqual([
      ['snoozeHour', '2026-11-01T04:30:00.000Z'],
      ['snoozeTomorrow', '2026-11-01T15:00:00.000Z'],
      ['snoozeMonday', '2026-11-02T15:00:00.000Z'],
    ]);
    expect(localTime(Date.parse('2026-11-25T09:00:30.000Z'), zone)).toBe('2026-11-25T12:00');
    expect(instantOf('2026-11-25T12:00', zone)).toBe(Date.parse('2026-11-25T09:00:00.000Z'));
  });
});

describe('the address of the inbox', () => {
  it.each([
    ['#/inbox', { view: 'waiting', handoffId: null }],
    ['#/inbox/mine', { view: 'mine', handoffId: null }],
    ['#/inbox/closed/0190-a', { view: 'closed', handoffId: '0190-a' }],
    ['#/inbox/elsewhere', { view: 'waiting', handoffId: null }],
    ['#/leads/0190', null],
    ['', null],
  ])('%s', (hash, place) => {
    expect(placeInAddress(hash)).toEqual(place);
  });

  it('leads back to where it was made', () => {
    const place = { view: 'mine', handoffId: '0190-a' } as const;
    expect(placeInAddress(addressOf(place))).toEqual(place);
  });
});
