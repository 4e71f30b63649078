import type { Token } from '../text/scan.ts';
import { isDate } from './calendar.ts';
import { isCountedAfter } from './counted-after.ts';
import type { Period } from './period.ts';
import { fullYear } from './year-at.ts';

/** A date in figures. */
export interface NumericDate {
  period: Period;
  next: number;
  /** The other way about, where one cannot know: 06/07 in America, 02.13. */
  swapped?: Period;
  /** Also the shape of a score or a fraction: "9/10". */
  isSlash?: true;
  /** Read the other way about for want of such a month, or one figure after a point: holds as a whole reply only. */
  isDoubtful?: true;
}

/** In which order a country writes day and month. */
export type DateOrder = 'day-first' | 'month-first';

/** "15.06", "15.06.2027", "2027-06-15", "06.2027", "15/6", "05 10 2026" at a token. */
export function numericDateAt(tokens: readonly Token[], at: number, order: DateOrder): NumericDate | null {
  const parts = figuresAt(tokens, at);
  if (!parts) return null;
  const { texts, next, sign } = parts;
  const [one = '', two = '', three] = texts;
  if (three !== undefined) return ofThree(one, two, three, next, order, sign);
  return isCountedAfter(tokens, next) ? null : ofTwo(one, two, next, order, sign);
}

interface Figures {
  texts: string[];
  next: number;
  sign: string;
}

/** Three numbers with one sign, or two; spaces around the signs only where a year of four figures ends them. */
function figuresAt(tokens: readonly Token[], at: number): Figures | null {
  const [one, sign, two, again, three] = tokens.slice(at, at + 5);
  if (one?.type !== 'number') return null;
  if (tokens.length === 1 && one.text.length === 8 && /^20[2-4]/.test(one.text))
    return { texts: [one.text.slice(0, 4), one.text.slice(4, 6), one.text.slice(6)], next: 1, sign: '.' };
  if (tokens.length === 1 && one.text.length === 8)
    return { texts: [one.text.slice(0, 2), one.text.slice(2, 4), one.text.slice(4)], next: 1, sign: '.' };
  const spaced = [one, sign, two];
  if (spaced.every((token) => token?.type === 'number') && sign && two && sign.gap && two.gap) {
    const texts = [one.text, sign.text, two.text];
    const isWhole = tokens.length === 3 && texts.every((text) => text.length <= 2);
    return two.text.length === 4 || isWhole ? { texts, next: at + 3, sign: ' ' } : null;
  }
  if (sign?.type === 'number' && sign.gap && tokens.length === 2 && sign.text.length === 2)
    return { texts: [one.text, sign.text], next: at + 2, sign: ' ' };
  if (sign?.type !== 'sign' || two?.type !== 'number' || !'./-,\\'.includes(sign.text)) return null;
  const isTriple = again?.text === sign.text && three?.type === 'number';
  const isTight = !sign.gap && !two.gap;
  if (isTriple && ((isTight && !again.gap && !three.gap) || three.text.length === 4))
    return { texts: [one.text, two.text, three.text], next: at + 5, sign: sign.text };
  const isPair =
    tokens.length === 3 && one.text.length === 2 && two.text.length === 2 && two.text.startsWith('0');
  if (sign.text === ',' || sign.text === '-')
    return isPair && sign.text === '-'
      ? { texts: [one.text, two.text], next: at + 3, sign: sign.text }
      : null;
  const isLoose = sign.gap !== two.gap && two.text.length === 2 && two.text.startsWith('0');
  return isTight || isLoose ? { texts: [one.text, two.text], next: at + 3, sign: sign.text } : null;
}

function ofThree(
  one: string,
  two: string,
  three: string,
  next: number,
  order: DateOrder,
  sign: string,
): NumericDate | null {
  if (one.length === 4) {
    const year = fullYear(one);
    if (!year || !isDate(year, Number(two), Number(three))) return null;
    return { period: { kind: 'day', day: Number(three), month: Number(two), year }, next };
  }
  const year = fullYear(three);
  return year && one.length <= 2 && two.length <= 2
    ? dayAndMonth(Number(one), Number(two), year, next, order, sign)
    : null;
}

function ofTwo(one: string, two: string, next: number, order: DateOrder, sign: string): NumericDate | null {
  const year = fullYear(two);
  if (two.length === 4 && year && Number(one) >= 1 && Number(one) <= 12)
    return { period: { kind: 'month', month: Number(one), year }, next };
  if (one.length > 2 || two.length > 2) return null;
  const dated = dayAndMonth(Number(one), Number(two), undefined, next, order, sign);
  if (!dated) return null;
  if (sign === '/' || sign === '\\') return { ...dated, isSlash: true };
  return two.length === 2 ? dated : { ...dated, isDoubtful: true };
}

function dayAndMonth(
  one: number,
  two: number,
  year: number | undefined,
  next: number,
  order: DateOrder,
  sign: string,
): NumericDate | null {
  const dated = (day: number, month: number): Period | null =>
    isDate(year ?? 2028, month, day) ? { kind: 'day', day, month, ...(year ? { year } : {}) } : null;
  const dayFirst = dated(one, two);
  const monthFirst = dated(two, one);
  if (order === 'month-first' && sign !== '.' && monthFirst)
    return dayFirst && one !== two
      ? { period: monthFirst, swapped: dayFirst, next }
      : { period: monthFirst, next };
  if (dayFirst) return { period: dayFirst, next };
  const isMissing = one >= 29 && one <= 31 && two >= 1 && two <= 12;
  if (!monthFirst && isMissing && sign === '.')
    return {
      period: { kind: 'day', day: one, month: two, ...(year ? { year } : {}) },
      next,
      isDoubtful: true,
    };
  if (!monthFirst) return null;
  return sign === '.'
    ? { period: monthFirst, swapped: monthFirst, next, isDoubtful: true }
    : { period: monthFirst, next };
}
