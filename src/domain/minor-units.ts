import { minorDigits } from './minor-digits.ts';

/** A sum of the profile, such as 1250.5, in minor units of the currency: 125050. */
export function minorUnits(sum: number, currency: string): number {
  return Math.round(sum * 10 ** minorDigits(currency));
}
