import { plainSum } from '../../answers/money/plain-sum.ts';
import { readMoney } from '../../answers/money/read-money.ts';
import { minorDigits } from '../../domain/minor-digits.ts';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY } from './desk-copy.ts';

/** More than any deal, in major units. */
const MOST = 1e12;

export type ReadSum =
  /** In minor units of the currency. */
  { status: 'read'; sum: number; currency: string } | { status: 'faulty'; fault: string };

/** The sum of a deal as people type it: "150 000", "150к", "$2,000". A currency that is not said is the business's. */
export function readSum(
  text: string,
  { language, currency: ours }: { language: Language; currency: string },
): ReadSum {
  const { faults } = DESK_COPY[language];
  if (/^\s*(?:[-−–—]|минус|minus)\s*\S/i.test(text)) return faulty(faults.negative);
  // More digits than any sum has are not read as money at all.
  if (/\d{13}/.test(text.replace(/[\s.,]/g, ''))) return faulty(faults.tooMuch);
  const plain = plainSum(text);
  if (plain === 'faulty') return faulty(faults.noSum);
  if (plain !== null) return sumOf(plain, ours, faults);
  // A sum depends on neither the day nor the country.
  const reading = readMoney(text, { language, now: new Date(0), zone: 'UTC', region: 'RU' });
  // One sum is asked for, so "237 500" is no range of two.
  const meant =
    reading.status === 'ambiguous' ? reading.candidates.filter(({ min, max }) => min === max) : [];
  if (reading.status === 'ambiguous' && meant.length !== 1) {
    const [first, second] = reading.candidates.map(({ max, min }) =>
      (max ?? min ?? 0).toLocaleString(language),
    );
    return faulty(first && second ? faults.unclearSum(first, second) : faults.noSum);
  }
  const value = reading.status === 'parsed' ? reading.value : meant[0];
  if (!value) return faulty(faults.noSum);
  const { min, max, currency: said, per } = value;
  if (per === 'person') return faulty(faults.perPerson);
  if (min !== max || max === null) return faulty(faults.range);
  return sumOf(max, said ?? ours, faults);
}

function sumOf(major: number, currency: string, faults: { noSum: string; tooMuch: string }): ReadSum {
  if (major > MOST) return faulty(faults.tooMuch);
  const sum = Math.round(major * 10 ** minorDigits(currency));
  return sum > 0 ? { status: 'read', sum, currency } : faulty(faults.noSum);
}

function faulty(fault: string): ReadSum {
  return { status: 'faulty', fault };
}
