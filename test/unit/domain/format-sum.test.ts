import { expect, test } from 'vitest';
import { formatSum } from '../../../src/domain/format-sum.ts';

test.each([
  [150_000_00, 'RUB', 'ru', '150 000 ₽'],
  [1_250_50, 'GBP', 'en', '£1,250.50'],
  [5_000, 'JPY', 'en', '¥5,000'],
  [-100, 'USD', 'en', '-$1'],
  [12_345, 'кошек', 'ru', '123,45 кошек'],
] as const)('%i of %s in %s is %s', (sum, currency, language, shown) => {
  expect(formatSum(sum, currency, language).replaceAll(/\s/g, ' ')).toBe(shown);
});
