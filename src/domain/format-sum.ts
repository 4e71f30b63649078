import { minorDigits } from './minor-digits.ts';
import type { Language } from './values.ts';

/** A sum in minor units as people write it: "150 000 ₽", "£1,250.50". A currency that nobody knows stays as its code. */
export function formatSum(sum: number, currency: string, language: Language): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  if (!/^[A-Z]{3}$/.test(currency)) return `${new Intl.NumberFormat(locale).format(sum / 100)} ${currency}`;
  const digits = minorDigits(currency);
  const major = sum / 10 ** digits;
  const shown = Number.isInteger(major) ? 0 : digits;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(major);
}
