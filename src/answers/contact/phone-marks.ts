import type { DigitGroup } from './digit-group.ts';

/** Whether groups look like a phone by themselves, with more digits before or behind them. */
export function looksDialled(part: readonly DigitGroup[]): boolean {
  return isMarked(part) || LOCAL_FORMS.has(part.map(({ digits }) => digits.length).join(' '));
}

/** Whether they are all the digits of a phone, which begins as one does. */
export function isMarked(part: readonly DigitGroup[]): boolean {
  return MARKED.test(digitsOf(part));
}

export function digitsOf(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits).join('');
}

const MARKED = /^(?:[78]\d{10}|0\d{9,10}|00\d{9,13}|9\d{9})$/;
const LOCAL_FORMS = new Set(['3 3 4', '3 3 2 2']);
