/**
 * A structure of plain objects and arrays in whose texts is nothing that the documents' font cannot show: signs of money
 * that it lacks become their codes, and what is neither Latin, Cyrillic nor Greek goes, emojis for instance. People type
 * whatever they like into their names.
 */
export function printableAll<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value;
  if (Array.isArray(value)) return value.map(printableAll) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printableAll(one)])) as Value;
}

function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[₸₴₾]/g, (sign) => CODES[sign] ?? sign)
    .replace(/\u202f/g, '\u00a0')
    .replace(UNKNOWN, '')
    .replace(/ {2,}/g, ' ')
    .replace(ENDLESS, '$&\u200b')
    .trim();
}

const CODES: Record<string, string> = { '₸': 'KZT', '₴': 'UAH', '₾': 'GEL' };

/** A word that no line holds is given places to break at. */
const ENDLESS = /[^\s\u200b]{50}/gu;

/** All but what Roboto has: letters and marks of three scripts, punctuation, signs of money, № and some of mathematics. */
const UNKNOWN =
  /[^\n\x20-\x7e\u00a0-\u017f\u0384-\u03ce\u0400-\u0486\u0488-\u0513\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20a3\u20a4\u20a6-\u20ac\u20b1\u20b9\u20ba\u20bc\u20bd\u2116\u2122\u2212\u2248\u2260\u2264\u2265]/gu;
