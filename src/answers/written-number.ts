import type { Currency } from '../domain/values.ts';

/** A number as it is written at one place, in digits or words, with the scale that follows it multiplied in. */
export interface WrittenNumber {
  value: number;
  /** The token after it. */
  next: number;
  /** 1 when no scale was said: "150" and not "150 тысяч". */
  scale: number;
  /** "пара", "couple". */
  rough: boolean;
  digits: boolean;
  /** Written as a day and month, a time of day or a fraction of a score may be. */
  shape: 'plain' | 'date' | 'clock' | 'slash';
  /** Groups of three were set apart: "150 000". */
  grouped: boolean;
  /** Said with the number itself: "т.р.", "пятихатка", "a tenner". */
  currency: Currency | null;
  /** A plus between the number and its scale: "200+ тысяч". */
  orMore: boolean;
}

/** A plain number in words, `scale` already multiplied in. */
export function spoken(value: number, next: number, scale = 1): WrittenNumber {
  return { ...PLAIN, value, next, scale, digits: false };
}

/** A plain number in digits. */
export function inDigits(value: number, next: number): WrittenNumber {
  return { ...PLAIN, value, next, digits: true };
}

const PLAIN = {
  scale: 1,
  rough: false,
  shape: 'plain',
  grouped: false,
  currency: null,
  orMore: false,
} as const;
