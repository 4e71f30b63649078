import { expect, it } from 'vitest';
import { authorityLetters } from '../../../src/answers/authority/authority-letters.ts';
import { SENSE_LETTERS } from '../../../src/answers/authority/authority-senses.ts';
import { lettersOf, sensePattern, UnknownSenseError } from '../../../src/answers/authority/sense-pattern.ts';
import { scan } from '../../../src/answers/text/scan.ts';

it('has a letter of its own for each sense', () => {
  const letters = Object.values(SENSE_LETTERS);
  expect(new Set(letters).size).toBe(letters.length);
});

it('reads a pattern by the names of senses, over lines and around comments', () => {
  const pattern = sensePattern(`
      // не муж, а я
      ^ no somebody end me $
    | [decides decide]{2} with
  `);
  const lettersIn = (text: string) => authorityLetters(scan(text)).text;
  expect(lettersIn('не мужа, а я')).toBe(lettersOf('no relative object end me'));
  expect(pattern.test(lettersIn('не мужа, а я'))).toBe(true);
  expect(pattern.test(lettersIn('не я, а муж'))).toBe(false);
  expect(pattern.test(lettersOf('decides decide with'))).toBe(true);
});

it('knows no other names', () => {
  expect(() => sensePattern('no husband')).toThrow(UnknownSenseError);
  expect(() => lettersOf('no husband')).toThrow(UnknownSenseError);
});
