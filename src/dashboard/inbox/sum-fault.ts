import type { DealFormTexts } from './deal-form-texts.ts';
import { readSum } from './sum.ts';

/** In minor units: nothing that is paid is as much. */
const MOST_SUM = 1e13;

/** What was typed as a sum, in minor units, or what is wrong with it. */
export function typedSum(
  text: string,
  currency: string,
  { faults }: Pick<DealFormTexts, 'faults'>,
): { sum: number; fault: null } | { sum: null; fault: string } {
  const fault = (words: string) => ({ sum: null, fault: words });
  const sum = readSum(text, currency);
  if (sum === null) return fault(/\d{14}/.test(text.replace(/\D/g, '')) ? faults.absurd : faults.sum);
  if (sum === 0) return fault(faults.nought);
  return sum > MOST_SUM ? fault(faults.absurd) : { sum, fault: null };
}
