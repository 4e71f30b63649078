import type { Language } from '../language.ts';

/** A sum as people write it ("250 000", "250,000.50") in minor units; null when it is none. */
export function readSum(text: string, currency: string): number | null {
  const sign = shownSum(0, currency, 'en').replace(/[\d\s]/gu, '');
  const written = text
    .replace(sign, ' ')
    .replace(currency === 'RUB' ? /(?:руб|р)\.?\s*$/iu : '', '')
    .trim()
    .replace(/[\s'’]/gu, ' ');
  const [, whole = '', rest = ''] = FORMS.map((form) => form.exec(written)).find(Boolean) ?? [];
  if (whole === '') return null;
  const digits = minorDigits(currency);
  const minor = rest.padEnd(digits, '0');
  if (minor.length > digits) return null;
  const sum = Number(`${whole.replace(/\D/g, '')}${minor}`);
  return Number.isSafeInteger(sum) ? sum : null;
}

/** Thousands apart by spaces, by commas or by points, or not at all. */
const FORMS = [
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d+)(?:[.,](\d{1,2}))?$/,
];

/** Minor units as people read them: "250 000 ₽". */
export function shownSum(sum: number, currency: string, language: Language): string {
  const units = 10 ** minorDigits(currency);
  return new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: sum % units === 0 ? 0 : minorDigits(currency),
  }).format(sum / units);
}

/** Minor units as they are typed into a field: "250 000", with no sign of the currency. */
export function plainSum(sum: number, currency: string): string {
  const digits = minorDigits(currency);
  const major = sum / 10 ** digits;
  const rest = Number.isInteger(major) ? '' : `.${String(sum % 10 ** digits).padStart(digits, '0')}`;
  return `${String(Math.trunc(major)).replace(/\B(?=(?:\d{3})+$)/g, ' ')}${rest}`;
}

function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
