import { toCardinal as englishWords } from 'n2words/en-GB';
import { toCardinal as russianWords } from 'n2words/ru-RU';
import { minorDigits } from '../domain/minor-digits.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';

/** A sum in minor units as contracts have it: "двести рублей 00 копеек". A currency without words keeps its code. */
export function sumInWords(sum: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  const major = Math.floor(sum / 10 ** digits);
  const minor = sum % 10 ** digits;
  const words = language === 'ru' ? russianWords(major) : englishWords(major);
  if (!WORDED.has(currency)) return `${words} ${currency} ${String(minor).padStart(digits, '0')}`;
  const text = documentText(language);
  const majors = text(`major-${currency}`, { count: major });
  const minors = text(`minor-${currency}`, { count: minor });
  return `${words} ${majors} ${String(minor).padStart(digits, '0')} ${minors}`;
}

/** Those that a business may count in. */
const WORDED = new Set(['RUB', 'USD', 'EUR', 'GBP', 'KZT']);
