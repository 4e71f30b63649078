import { monthWord, timeUnitWord } from '../text/date-words.ts';
import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { type Day, dateOf } from './calendar.ts';
import { isCountedAfter } from './counted-after.ts';
import { afterOrdinal, dayNumberAt } from './day-number.ts';
import { shiftWord } from './part-words.ts';

interface YearFound {
  year: number;
  next: number;
  /** Two figures with nothing to say that they are a year: "июнь 27". */
  short?: boolean;
}

/** A year written with four figures, or with two of this century's first half; null when it is none. */
export function fullYear(text: string): number | null {
  const number = Number(text);
  if (text.length === 4 && number >= 2000 && number <= 2099) return number;
  return text.length === 2 && number >= 20 && number <= 45 ? 2000 + number : null;
}

/** A year of the last century or the next: what is named with it is no time ahead. */
function farYear(text: string): number | null {
  const number = Number(text);
  return text.length === 4 && ((number >= 1900 && number < 2000) || (number >= 2100 && number < 2200))
    ? number
    : null;
}

/** A year that stands behind a day, month or season: "2027 года", "'27", "of next year", "две тысячи двадцать седьмого". */
export function yearAfter(tokens: readonly Token[], at: number, today: Day): YearFound | null {
  let next = at;
  if (AFTER_MONTH.has(tokens[next]?.text ?? '')) next += 1;
  const [sign, figure] = [tokens[at], tokens[at + 1]];
  const isTight = sign?.text === '-' && !sign.gap && figure?.gap === false && figure.text.length === 4;
  if (isTight && monthWord(tokens[at - 1]?.text ?? '') !== undefined) next += 1;
  return (
    shiftedYear(tokens, next, today) ??
    spokenYear(tokens, next) ??
    figures(tokens, next, next > at && tokens[at]?.text !== 'of')
  );
}

/** A year on its own: "2027", "в 27 году". */
export function yearAlone(tokens: readonly Token[], at: number): (YearFound & { isNamed: boolean }) | null {
  const spoken = spokenYear(tokens, at);
  if (spoken) return { ...spoken, isNamed: true };
  const token = tokens[at];
  const year = fullYear(token?.text ?? '');
  if (!year || token?.type !== 'number') return null;
  const next = afterOrdinal(tokens, at + 1);
  const word = tokens[next]?.text ?? '';
  const isNamed = YEAR_WORDS.has(word);
  if (token.text.length === 4)
    return !isNamed && isCountedAfter(tokens, next)
      ? null
      : { year, next: next + (isNamed ? 1 : 0), isNamed };
  // "мне 34 года" is an age.
  const isYear =
    word === 'году' || word === 'годом' || (word === 'года' && YEAR_LEADS.has(tokens[at - 1]?.text ?? ''));
  return isYear ? { year, next: next + 1, isNamed: true } : null;
}

/** "в 27-м": the case is that of a year. */
export function yearSaidShort(tokens: readonly Token[], at: number): YearFound | null {
  const year = fullYear(tokens[at]?.text ?? '');
  const next = afterOrdinal(tokens, at + 1);
  const isCase = next > at + 1 && /^о?м$/.test(tokens[next - 1]?.text ?? '');
  return year && isCase && tokens[at - 1]?.text === 'в' && !isCountedAfter(tokens, next)
    ? { year, next }
    : null;
}

function figures(tokens: readonly Token[], at: number, isLed: boolean): YearFound | null {
  const isQuoted = tokens[at]?.text === "'";
  const first = isQuoted ? at + 1 : at;
  const token = tokens[first];
  const year = fullYear(token?.text ?? '') ?? farYear(token?.text ?? '');
  if (token?.type !== 'number' || !year) return null;
  const after = afterOrdinal(tokens, first + 1);
  if (token.text.length === 4 && after === first + 1 && isCountedAfter(tokens, after)) return null;
  const second = tokens[after + 1];
  // "зима 2026–2027" is named by the year in which it begins.
  const goesOn = monthWord(tokens[after + 2]?.text ?? '') !== undefined;
  const isPair =
    !goesOn &&
    token.text.length === 4 &&
    isJoined(tokens, after) &&
    fullYear(second?.text ?? '') === year + 1;
  // "father's day 21 june": the day of what follows.
  if (token.text.length === 2 && monthWord(tokens[after]?.text ?? '') !== undefined) return null;
  if (isPair) return { year, next: after + 2 };
  const isNamed = YEAR_WORDS.has(tokens[after]?.text ?? '');
  const isShort = token.text.length === 2 && !isNamed && !isQuoted && after === first + 1;
  if (isShort && monthWord(tokens[after]?.text ?? '') !== undefined) return null;
  if (isShort && (isLed || isCountedAfter(tokens, after) || isJoined(tokens, after))) return null;
  return { year, next: after + (isNamed ? 1 : 0), short: isShort };
}

/** The number goes on: "июнь 27-28", "14:30". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === '-' || text === ':' || text === '/';
}

/** "этого года", "of next year", "в следующем". */
function shiftedYear(tokens: readonly Token[], at: number, today: Day): YearFound | null {
  let next = at;
  while (BETWEEN.has(tokens[next]?.text ?? '') && next - at < 3) next += 1;
  const shift = shiftWord(tokens[next]?.text ?? '');
  if (!shift || shift === 'coming') return null;
  const unit = tokens[next + 1]?.text ?? '';
  const year = dateOf(today).year + (shift === 'next' ? 1 : 0);
  if (timeUnitWord(unit) === 'year' || unit === 'г') return { year, next: next + 2 };
  // "летом следующего", and nothing after it.
  const isAlone = OF_YEAR.has(tokens[next]?.text ?? '') && tokens[next + 1]?.type !== 'word';
  return isAlone ? { year, next: next + 1 } : null;
}

/** "две тысячи двадцать седьмого года", "twenty twenty seven", "тысяча девятьсот девяностого". */
function spokenYear(tokens: readonly Token[], at: number): YearFound | null {
  const [one, two] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (one === 'тысяча' && two === 'девятьсот') return { year: 1900, next: at + 2 };
  const russian = one === 'две' && (two === 'тысячи' || two === 'тыщи');
  const short = dayNumberAt(tokens, at);
  if (
    short?.isOrdinal &&
    short.day >= 20 &&
    tokens[at]?.type === 'word' &&
    YEAR_WORDS.has(tokens[short.next]?.text ?? '')
  )
    return { year: 2000 + short.day, next: short.next + 1 };
  const english = one === 'twenty' && (two === 'twenty' || two === 'thirty');
  if (russian) {
    const said = dayNumberAt(tokens, at + 2);
    if (!said?.isOrdinal) return null;
    const named = YEAR_WORDS.has(tokens[said.next]?.text ?? '');
    return { year: 2000 + said.day, next: said.next + (named ? 1 : 0) };
  }
  if (!english) return null;
  const unit = numberWord(tokens[at + 2]?.text ?? '');
  const tens = two === 'twenty' ? 20 : 30;
  return unit?.type === 'unit' ? { year: 2000 + tens + unit.value, next: at + 3 } : null;
}

const OF_YEAR = new Set(['следующего', 'этого', 'будущего']);
const AFTER_MONTH = new Set([',', 'of', 'in']);
const BETWEEN = new Set(['of', 'the', '-', 'in', 'by', 'в', ',']);
const YEAR_LEADS = new Set(
  'до после с со к от конца начала середины конце начале середине концу началу'.split(' '),
);
const YEAR_WORDS = new Set(['год', 'году', 'года', 'г', 'годом', 'гг', 'годах', 'годе']);
