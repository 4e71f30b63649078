import { describe, expect, test } from 'vitest';
import { DESK_COPY } from '../../../src/channels/slack/desk-copy.ts';
import { readSum } from '../../../src/channels/slack/read-sum.ts';

const inRussian = { language: 'ru', currency: 'RUB' } as const;
const { faults } = DESK_COPY.ru;

describe('the sum of a deal', () => {
  test.each([
    ['150 000', 15_000_000, 'RUB'],
    ['150к', 15_000_000, 'RUB'],
    ['150 тыс', 15_000_000, 'RUB'],
    ['1,5 млн', 150_000_000, 'RUB'],
    ['150 000,50', 15_000_050, 'RUB'],
    ['150 ₽', 15_000, 'RUB'],
    ['$2,000', 200_000, 'USD'],
    ['5000 JPY', 5000, 'JPY'],
    [' 300 000 рублей ', 30_000_000, 'RUB'],
  ])('is read from %s', (text, sum, currency) => {
    expect(readSum(text, inRussian)).toEqual({ status: 'read', sum, currency });
  });

  test.each([
    ['', faults.noSum],
    ['0', faults.noSum],
    ['0 руб', faults.noSum],
    ['много', faults.noSum],
    ['-5000', faults.negative],
    ['− 5 000', faults.negative],
    ['минус 5000', faults.negative],
    ['5 000 000 000 000', faults.tooMuch],
    ['9'.repeat(60), faults.tooMuch],
    ['5000 с человека', faults.perPerson],
    ['от 100 до 200 тысяч', faults.range],
    ['150', faults.unclearSum('150', (150_000).toLocaleString('ru'))],
  ])('is not taken from "%s", and it is said why', (text, fault) => {
    expect(readSum(text, inRussian)).toEqual({ status: 'faulty', fault });
  });
});
