import { expect, test } from 'vitest';
import { sumInWords } from '../../src/documents/sum-in-words.ts';

test.each([
  [0, 'RUB', 'ru', 'ноль рублей 00 копеек'],
  [1_01, 'RUB', 'ru', 'один рубль 01 копейка'],
  [2_002_22, 'RUB', 'ru', 'две тысячи два рубля 22 копейки'],
  [11_000_11, 'RUB', 'ru', 'одиннадцать тысяч рублей 11 копеек'],
  [1_000_000_00, 'RUB', 'ru', 'один миллион рублей 00 копеек'],
  [21_50, 'EUR', 'ru', 'двадцать один евро 50 центов'],
  [1_250_01, 'GBP', 'en', 'one thousand two hundred and fifty pounds 01 penny'],
  [99_00, 'AUD', 'en', 'ninety-nine AUD 00'],
] as const)('%i of %s in %s is "%s"', (sum, currency, language, words) => {
  expect(sumInWords(sum, currency, language)).toBe(words);
});
