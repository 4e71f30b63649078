import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../src/dashboard/reports/days-of.ts';
import {
  addressOfReport,
  type NpsPlace,
  reportInAddress,
} from '../../../src/dashboard/reports/report-address.ts';
import { shownMonth } from '../../../src/dashboard/reports/shown-month.ts';
import { shownScore } from '../../../src/dashboard/reports/shown-score.ts';

const everything: NpsPlace = {
  period: 'all',
  from: null,
  to: null,
  by: 'product',
  product: null,
  source: null,
  rep: null,
};

describe('the address of a report', () => {
  it('is that of no other page', () => {
    expect(['', '#/', '#/inbox', '#/leads/7', '#/reportsx', '#/reports/sales'].map(reportInAddress)).toEqual(
      Array(6).fill(null),
    );
  });

  it('without a query is of everything', () => {
    expect(['#/reports', '#/reports/nps', '#/reports/nps?'].map(reportInAddress)).toEqual(
      Array(3).fill(everything),
    );
  });

  it.each<Partial<NpsPlace>>([
    {},
    { period: '90', by: 'rep' },
    { period: 'own', from: '2026-11-01', to: '2026-11-30', by: 'month' },
    { product: 'banquet', source: 'vk & friends?', rep: 'Анна Котова' },
  ])('leads back to where it was written: %o', (change) => {
    const place = { ...everything, ...change };
    expect(reportInAddress(addressOfReport(place))).toEqual(place);
  });

  it('leaves out what is wrong in it', () => {
    expect(
      reportInAddress('#/reports/nps?period=own&from=2026-02-30&to=tomorrow&by=weather&product='),
    ).toEqual({ ...everything, period: 'own' });
    expect(reportInAddress('#/reports/nps?period=7&from=2026-11-01')).toEqual(everything);
  });
});

describe('the days of a period', () => {
  const lateInMoscow = new Date('2026-11-22T22:30:00.000Z');

  it('are the last so many of the zone, today among them', () => {
    expect(daysOf({ ...everything, period: '30' }, lateInMoscow, 'Europe/Moscow')).toEqual({
      from: '2026-10-25',
      to: null,
    });
    expect(daysOf({ ...everything, period: '30' }, lateInMoscow, 'America/New_York').from).toBe('2026-10-24');
  });

  it('are those that were chosen, or all', () => {
    const own = { period: 'own' as const, from: '2026-11-01', to: null };
    expect(daysOf(own, lateInMoscow, 'UTC')).toEqual({ from: '2026-11-01', to: null });
    expect(daysOf(everything, lateInMoscow, 'UTC')).toEqual({ from: null, to: null });
  });
});

it('a score is whole and has its sign', () => {
  expect([33.4, -12.5, -0.4, 0, 100, -99.9].map(shownScore)).toEqual([
    '+33',
    '−12',
    '0',
    '0',
    '+100',
    '−100',
  ]);
});

it('a month has its name, in short with three letters', () => {
  expect([shownMonth('2026-06', 'ru', 'long'), shownMonth('2026-06', 'ru', 'short')]).toEqual([
    'Июнь 2026',
    'июн',
  ]);
  expect([shownMonth('2026-09', 'en', 'long'), shownMonth('2026-09', 'en', 'short')]).toEqual([
    'September 2026',
    'Sep',
  ]);
});
