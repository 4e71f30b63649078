import { describe, expect, test } from 'vitest';
import { readSums } from '../../../src/channels/telegram/group/sum.ts';

const inRussian = { language: 'ru', currency: 'RUB', now: new Date(0), zone: 'UTC' } as const;

describe('a sum that is written in the sales group', () => {
  test.each([
    ['237 500', 23_750_000],
    ['237\u202f500,50', 23_750_050],
    ['237,500', 23_750_000],
    ['2026', 202_600],
    ['150к', 15_000_000],
  ])('is read from %s', (text, sum) => {
    expect(readSums(text, inRussian)).toEqual([{ sum, currency: 'RUB' }]);
  });

  test.each(['237 50', '237500 00', '20 000 30 000', 'много'])('is not taken from %s', (text) => {
    expect(readSums(text, inRussian)).toEqual([]);
  });

  test('may be as many thousands, and is asked about then', () => {
    expect(readSums('500', inRussian).map(({ sum }) => sum)).toEqual([50_000, 50_000_000]);
  });
});
