import { plainSum } from '../../../answers/money/plain-sum.ts';
import { readMoney } from '../../../answers/money/read-money.ts';
import { minorDigits } from '../../../domain/minor-digits.ts';
import type { Language, Money } from '../../../domain/values.ts';

/** In minor units of the currency (ISO 4217). */
export interface Sum {
  sum: number;
  currency: string;
}

const MOST = 1e12;

/** The sums that somebody may have meant, the likeliest first; none when it is no single sum. */
export function readSums(
  text: string,
  parts: { language: Language; currency: string; now: Date; zone: string },
): Sum[] {
  const { language, currency, now, zone } = parts;
  const plain = plainSum(text);
  if (plain === 'faulty') return [];
  if (plain !== null) {
    return sumOf({ min: plain, max: plain, currency: null, per: 'total', approximate: false }, currency);
  }
  const reading = readMoney(text, { language, now, zone, region: language === 'ru' ? 'RU' : 'US' });
  const meant =
    reading.status === 'parsed' ? [reading.value] : reading.status === 'ambiguous' ? reading.candidates : [];
  return meant.flatMap((money) => sumOf(money, currency));
}

function sumOf({ min, max, currency, per }: Money, usual: string): Sum[] {
  if (min === null || min !== max || per !== 'total' || min <= 0 || min > MOST) return [];
  const meant = currency ?? usual;
  return [{ sum: Math.round(min * 10 ** minorDigits(meant)), currency: meant }];
}
