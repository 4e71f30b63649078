import type { Currency } from '../../domain/values.ts';

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
  return plain(value, next, scale, false);
}

/** A plain number in digits. */
export function inDigits(value: number, next: number): WrittenNumber {
  return plain(value, next, 1, true);
}

/** Written out, for it is made at every number: spreading one into another costs far more. */
function plain(value: number, next: number, scale: number, digits: boolean): WrittenNumber {
  return {
    value,
    next,
    scale,
    rough: false,
    digits,
    shape: 'plain',
    grouped: false,
    currency: null,
    orMore: false,
  };
}
