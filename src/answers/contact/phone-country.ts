import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
} from 'libphonenumber-js/min';
import type { Scan, Token } from '../text/scan.ts';

interface Stretch {
  /** Token indexes, half-open. */
  first: number;
  next: number;
}

/** The country that a phone is said to be of, right beside it: "my US cell", "немецкий номер", "country code 49". */
export function countrySaid(scanned: Scan, phone: Stretch): CountryCode | undefined {
  const { tokens, raw } = scanned;
  for (let at = phone.first - 1; at >= phone.first - NEAR; at -= 1) {
    const token = tokens[at];
    if (!token || (ENDS.has(token.text) && at < phone.first - 1)) break;
    const country = countryOf(token, raw);
    if (country) return country;
  }
  for (let at = phone.next; at < phone.next + NEAR; at += 1) {
    const token = tokens[at];
    if (!token || ENDS.has(token.text) || token.type === 'number') break;
    const country = countryOf(token, raw);
    if (country) return country;
  }
  return countryOfCode(tokens, phone);
}

/** "(212) 736-5000, country code 1". */
function countryOfCode(tokens: readonly Token[], { first, next }: Stretch): CountryCode | undefined {
  for (const from of [next, Math.max(0, first - CODE_WORDS)]) {
    for (let at = from; at < from + CODE_WORDS; at += 1) {
      if (!CODE.test(`${tokens[at]?.text} ${tokens[at + 1]?.text}`)) continue;
      const code = tokens.slice(at + 2, at + 5).find(({ type }) => type === 'number')?.text;
      const country = getCountries().find((one) => getCountryCallingCode(one) === code);
      if (country) return FIRST_OF_CODE.get(code ?? '') ?? country;
    }
  }
  return undefined;
}

function countryOf({ text, from, to }: Token, raw: string): CountryCode | undefined {
  if (text === 'us') return raw.slice(from, to) === 'US' ? 'US' : undefined;
  const country = COUNTRIES.get(text) ?? COUNTRIES.get(text.replace(ENDING, ''));
  return country && isSupportedCountry(country) ? country : undefined;
}

const NEAR = 4;
const CODE_WORDS = 6;
const ENDS = new Set([',', '.', ';', '!', '?', '\n']);
const CODE = /^(?:country|dial|dialling|dialing|код) (?:code|страны)$/;
/** Several countries share a code. */
const FIRST_OF_CODE = new Map<string, CountryCode>([
  ['1', 'US'],
  ['7', 'RU'],
  ['44', 'GB'],
]);
const ENDING = /(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ия|ии|ию|ией|ан|ана|ане|у|е|а|ы|я|ю|ь|и)$/;

const COUNTRIES = new Map<string, string>(
  (
    [
      ['US', 'usa american states сша америк американск'],
      ['CA', 'canadian canada канад канадск'],
      ['GB', 'uk british britain english england английск британск британ великобритан англ'],
      ['IE', 'irish ireland ирландск ирланд'],
      ['DE', 'german germany немецк герман'],
      ['FR', 'french france французск франц'],
      ['ES', 'spanish spain испанск испан'],
      ['IT', 'italian italy итальянск итал'],
      ['NL', 'dutch netherlands голландск голланд'],
      ['PL', 'polish poland польск польш'],
      ['PT', 'portuguese portugal португальск португал'],
      ['AU', 'australian australia aussie австралийск австрал'],
      ['IN', 'indian india индийск инд'],
      ['AE', 'uae dubai emirates оаэ дуба эмират эмиратск'],
      ['TR', 'turkish turkey турецк турц'],
      ['IL', 'israeli israel израильск израил'],
      ['RU', 'russian russia российск русск росси'],
      ['BY', 'belarusian belarus белорусск беларус беларусск'],
      ['KZ', 'kazakh kazakhstan казахск казахстанск казахст'],
      ['UA', 'ukrainian ukraine украинск украин'],
      ['GE', 'georgian грузинск груз'],
      ['AM', 'armenian armenia армянск армен'],
      ['UZ', 'uzbek uzbekistan узбекск узбекистанск узбекист'],
      ['KG', 'kyrgyz киргизск кыргызск кыргызст киргиз'],
      ['RS', 'serbian serbia сербск серб'],
      ['CY', 'cypriot cyprus кипрск кипр'],
      ['TH', 'thai thailand тайск таиланд'],
    ] as const
  ).flatMap(([country, words]) => words.split(' ').map((word): [string, string] => [word, country])),
);
