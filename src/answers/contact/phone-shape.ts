import { currencyWord } from '../text/currency-words.ts';
import { spanOf, type Token } from '../text/scan.ts';
import { type DigitGroup, digitGroupAt } from './digit-group.ts';
import { withoutTail } from './phone-apart.ts';
import { digitsOf, looksDialled } from './phone-marks.ts';
import { isDate, isPlaceOrList, isSumOrDate } from './sum-or-date.ts';

/** A stretch of digits that is written as a phone is, or as several in a row. */
export interface PhoneShape {
  /** Token indexes, half-open. */
  first: number;
  next: number;
  span: [number, number];
  groups: DigitGroup[];
  /** What stands before each group; the first is what opens the stretch. */
  separators: string[];
  /** A plus stands before it: the country code comes first. */
  plus: boolean;
}

/** Every phone-like stretch of the tokens. A sum, a range of sums or a date is none. Linear. */
export function phoneShapes(tokens: readonly Token[]): PhoneShape[] {
  const known = found.get(tokens);
  if (known) return known;
  const shapes: PhoneShape[] = [];
  let at = 0;
  while (at < tokens.length) {
    const stretch = digitStretch(tokens, at);
    const whole = stretch && isDialled(stretch) ? stretch : null;
    const shape = whole && isPriced(tokens, whole) ? withoutTail(tokens, whole) : whole;
    if (shape) shapes.push(shape);
    at = shape ? shape.next : ((stretch && behindNoPhone(stretch)) ?? skipRun(tokens, at));
  }
  found.set(tokens, shapes);
  return shapes;
}

/** A currency of its own right beside the digits: "1 003–10 000 ₽". */
function isPriced(tokens: readonly Token[], { first, next, plus }: PhoneShape): boolean {
  if (plus) return false;
  const isNamed = (at: number) => currencyWord(tokens[at]?.text ?? '') !== undefined;
  return (
    (isNamed(next) && tokens[next + 1]?.type !== 'number') ||
    (isNamed(first - 1) && tokens[first - 2]?.type !== 'number' && tokens[first - 2]?.type !== 'word')
  );
}

const found = new WeakMap<readonly Token[], PhoneShape[]>();

/** The digits from a token on, with spaces, dashes and the like between them; null where none begin. */
export function digitStretch(tokens: readonly Token[], first: number): PhoneShape | null {
  const begins = tokens[first];
  if (!begins) return null;
  const isShort = tokens.length - first < FEWEST_SAID && tokens[first + 1]?.type !== 'number';
  if (begins.type === 'word' && isShort) return null;
  const plus = isPlus(tokens, first);
  if (begins.type === 'sign' && begins.text !== '(' && !plus) return null;
  const isMinutes = !begins.gap && tokens[first - 1]?.text === ':' && tokens[first - 2]?.type === 'number';
  if (isMinutes) return null;
  const groups: DigitGroup[] = [];
  const separators: string[] = [];
  let separator = plus ? '+' : '';
  let digits = 0;
  let at = first + (plus ? 1 : 0);
  let after = first;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const group = digitGroupAt(tokens, at);
    if (group && groups.length > 0 && isHour(tokens, at)) break;
    if (group) {
      digits += group.digits.length;
      if (digits > MOST_DIGITS) break;
      groups.push(group);
      separators.push(token.gap ? `${separator} ` : separator);
      separator = '';
      at = group.next;
      after = at;
    } else if (isSeparator(tokens, at) && separator.trim().length < 3) {
      separator += (token.gap ? ' ' : '') + token.text;
      at += 1;
    } else if (token.text === ',' && isSaidOn(tokens, at + 1, groups)) {
      separator += ' ';
      at += 1;
    } else if (groups.at(-1)?.said && PAUSES.has(token.text) && separator.trim().length < 3) {
      separator += ' ';
      at += 1;
    } else break;
  }
  if (groups.length === 0) return null;
  return { first, next: after, span: spanOf(tokens, first, after), groups, separators, plus };
}

/** Behind a comma in a phone that is said, or begun in words. */
function isSaidOn(tokens: readonly Token[], at: number, groups: readonly DigitGroup[]): boolean {
  if (groups.at(-1)?.said && digitGroupAt(tokens, at)?.said) return true;
  return groups[0]?.said === true && tokens[at]?.type === 'number' && (tokens[at]?.text.length ?? 9) <= 3;
}

/** "… 9:00-18:00": when to call there. */
function isHour(tokens: readonly Token[], at: number): boolean {
  const [hour, colon, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isGlued = colon?.text === ':' && !colon.gap && minutes?.type === 'number' && !minutes.gap;
  return isGlued && hour?.gap === true && hour.text.length <= 2 && minutes.text.length === 2;
}

function isPlus(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (tokens[at]?.text === '+') return after?.type === 'number' && !after.gap;
  return PLUS_WORDS.has(tokens[at]?.text ?? '') && digitGroupAt(tokens, at + 1) !== null;
}

/** A comma only with digits on both sides and no space. */
function isSeparator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'sign') return false;
  if (token.text !== ',') return SEPARATORS.includes(token.text);
  const after = tokens[at + 1];
  return !token.gap && after?.type === 'number' && !after.gap;
}

function isDialled({ groups, separators, plus }: PhoneShape): boolean {
  const digits = digitsOf(groups);
  if (plus) return digits.length >= 8;
  if (digits.length < (groups.some(({ said }) => said) ? 10 : 9)) return false;
  if (digits.length > 15 && !holdsPhone(groups)) return false;
  const figures = groups.map((group) => group.digits);
  if (separators.includes(',') && !isCommaPhone(figures)) return false;
  return !isSumOrDate(figures, separators);
}

/** Whether some of the groups in a row look like a phone by themselves. */
function holdsPhone(groups: readonly DigitGroup[]): boolean {
  return groups.some((begin, from) => {
    const isTrunk = /^[0789]/.test(begin.digits);
    let digits = 0;
    return groups.some((group, to) => {
      if (to < from || digits > 15 || (to > from + 3 && !isTrunk)) return false;
      digits += group.digits.length;
      return digits >= 9 && digits <= 15 && looksDialled(groups.slice(from, to + 1));
    });
  });
}

/** What is a place or a list, or long and without a phone, is not looked through again from its every group. */
function behindNoPhone({ groups, separators, next }: PhoneShape): number | null {
  const figures = groups.map((group) => group.digits);
  if (isDate(figures.slice(0, 3), separators.slice(0, 3))) return groups[3]?.first ?? next;
  if (isPlaceOrList(figures, separators)) return next;
  let digits = 0;
  for (const group of groups) {
    if (digits >= 15) return group.first;
    digits += group.digits.length;
  }
  return null;
}

/** "8,919,222,33,44" and no list of days or numbers. */
function isCommaPhone(groups: string[]): boolean {
  return /^[78]\d{10}$|^0\d{9,10}$/.test(groups.join('')) && groups.some((group) => group.length >= 3);
}

function skipRun(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  if (tokens[at]?.type !== 'number' || tokens[at - 1]?.text === ':') return next;
  while (tokens[next]?.type === 'number' && tokens[next]?.gap === false) next += 1;
  return next;
}

/** Enough for two phones in a row. */
const MOST_DIGITS = 30;
/** Groups of at most three digits in which a phone is said. */
const FEWEST_SAID = 4;
const SEPARATORS = '()-./_';
const PLUS_WORDS = new Set(['плюс', 'plus']);
/** Said between groups of digits. */
const PAUSES = new Set('then and и потом затем дальше далее тире дефис dash hyphen пробел space'.split(' '));
