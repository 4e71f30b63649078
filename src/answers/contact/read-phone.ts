import type { Reader, Reading } from '../reading.ts';
import { type Scan, scan, type Token, tokenFrom } from '../text/scan.ts';
import { isTheirs } from './is-theirs.ts';
import { lackingPhone } from './lacking-phone.ts';
import { type Given, oneOfSeveral } from './one-of-several.ts';
import { phonesIn } from './phones-in.ts';

/**
 * The phone of the person as E.164; one without a country code is of the region. Of two with "or" between them both
 * are candidates; digits that are too few or too many are ambiguous with none, unless `asked` is false.
 */
export const readPhone = ((text, context, asked = true) => {
  const scanned = scan(text);
  const all = phonesIn(scanned, context.region);
  const [first, ...others] = all.filter((phone) => isTheirs(scanned, phone));
  if (!first) {
    const span = asked && all.length === 0 ? lackingPhone(scanned) : null;
    return span ? { status: 'ambiguous', candidates: [], span, confidence: 0.3 } : { status: 'unclear' };
  }
  const chosen = oneOfSeveral(scanned, [first, ...others]);
  if ('holds' in chosen) {
    const { value, span } = chosen.holds;
    const other = otherEnding(scanned, chosen.holds);
    if (other) return { status: 'ambiguous', candidates: [value, other], span, confidence: 0.5 };
    return { status: 'parsed', value, span, confidence: 0.99 };
  }
  const [one, other] = chosen.unsure;
  const span: [number, number] = [one.span[0], other.span[1]];
  return { status: 'ambiguous', candidates: [one.value, other.value], span, confidence: 0.5 };
}) satisfies (...given: [...Parameters<Reader<'phone'>>, asked?: boolean]) => Reading<string>;

/** "… 45 67 or 68", "… 67, ой 76", "… last digit 8": the same phone with other last digits. */
function otherEnding({ tokens }: Scan, { value, span }: Given): string | null {
  let at = tokenFrom(tokens, span[1]);
  let isEnding = false;
  for (
    let word = tokens[at]?.text ?? '';
    ENDING.has(word) || WITHIN.has(word) || /^(?:digits?|цифр[аы]?)$/.test(tokens[at + 1]?.text ?? '');
    word = tokens[at]?.text ?? ''
  ) {
    isEnding ||= ENDING.has(word);
    at += 1;
  }
  const digits = digitsFrom(tokens, at);
  const [unit, ...further] = tokens.slice(digits.next, digits.next + 3);
  const isSaid = isEnding && digits.text !== '';
  const behind = [unit, ...further].map((token) => token?.text ?? '').join(' ');
  const isCounted = unit?.text === ':' || (unit?.type === 'word' && !BEHIND.test(behind));
  if (!isSaid || digits.text.length > MOST_OF_ENDING || isCounted) return null;
  return value.endsWith(digits.text) ? null : value.slice(0, -digits.text.length) + digits.text;
}

/** Figures from a token on, also of several groups: "900 113". */
function digitsFrom(tokens: readonly Token[], at: number): { text: string; next: number } {
  let text = '';
  let next = at;
  while (tokens[next]?.type === 'number' && text.length <= MOST_OF_ENDING) {
    text += tokens[next]?.text;
    next += 1;
  }
  return { text, next };
}

/** "07700 900111 sorry 900113": as much as may be said anew of one number. */
const MOST_OF_ENDING = 7;
const ENDING = new Set(
  'или либо ой упс нет точнее вернее ошибся ошиблась ошибка сорри сори простите извините последняя последние опечатка or sorry no oops whoops wait actually mean meant correction rather typo last ends ending'.split(
    ' ',
  ),
);
const WITHIN = new Set([
  ',',
  ...'цифра цифры в конце на там не это digit digits in is are the it its s i that should be there make'.split(
    ' ',
  ),
]);
/** "… 8, а не 7", "… 206 at the end". */
const BEHIND =
  /^(?:(?:а|в|not|instead|вместо|должно|последние|последняя|last|please|pls|пожалуйста)(?: |$)|(?:at|on) (?:the )?end(?: |$))/;
