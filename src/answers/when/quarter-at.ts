import { timeUnitWord } from '../text/date-words.ts';
import { ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { afterOrdinal } from './day-number.ts';
import type { Period } from './period.ts';
import { fullYear } from './year-at.ts';

/** "3 квартал", "2–3 квартал", "III квартал", "Q3", "H2", "второе полугодие". */
export function quarterAt(
  tokens: readonly Token[],
  at: number,
  isLed: boolean,
): { period: Period; next: number } | null {
  const joiner = placeAt(tokens, at);
  const last =
    joiner && JOINERS.has(tokens[joiner.next]?.text ?? '') ? oneAt(tokens, joiner.next + 1, true) : null;
  if (joiner && last?.period.kind === 'quarter' && last.period.quarter > joiner.place)
    return { period: { ...last.period, quarter: joiner.place, last: last.period.quarter }, next: last.next };
  return oneAt(tokens, at, isLed);
}

/** Whether such a part of the year may begin with a word. */
export function beginsQuarter(word: string): boolean {
  return LETTERS_AND_LAST.has(word) || ROMAN.has(word) || ordinalWord(word) !== undefined;
}

function oneAt(
  tokens: readonly Token[],
  at: number,
  isLed: boolean,
): { period: Period; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const short = shortAt(tokens, at) ?? lastAt(tokens, at);
  if (short) return short;
  const said = placeAt(tokens, at);
  if (!said) return null;
  const { place, next } = said;
  const isFigure = token.type === 'number';
  const word = tokens[next]?.text ?? '';
  const unit = timeUnitWord(word);
  if (unit === 'quarter') {
    const isCounted = isFigure && next === at + 1 && QUARTERS_COUNTED.has(word) && !isLed;
    const isFlat = word === 'кв' && /^м/.test(tokens[next + 1]?.text ?? tokens[next + 2]?.text ?? '');
    if (isCounted || isFlat || isHouse(tokens, at, word, next) || (token.text === '1' && word === 'quarter'))
      return null;
    return { period: { kind: 'quarter', quarter: place }, next: next + 1 };
  }
  if (unit === 'half' && place <= 2) return { period: { kind: 'half', half: place }, next: next + 1 };
  return place <= 2 && (word === 'half' || /^половин/.test(word))
    ? halfOfYear(tokens, next + 1, place)
    : null;
}

/** "Дом 12 корп 3 кв 5": the flat behind the number of a house. */
function isHouse(tokens: readonly Token[], at: number, word: string, next: number): boolean {
  if (word !== 'кв') return false;
  let flat = next + 1;
  while (FLAT_SIGNS.has(tokens[flat]?.text ?? '')) flat += 1;
  const number = tokens[flat];
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return HOUSE.test(before?.text ?? '') || (number?.type === 'number' && fullYear(number.text) === null);
}

/** The first to fourth of something. */
function placeAt(tokens: readonly Token[], at: number): { place: number; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const isFigure = token.type === 'number';
  const place = isFigure ? Number(token.text) : (ordinalWord(token.text) ?? ROMAN.get(token.text));
  if (place === undefined || place < 1 || place > 4) return null;
  return { place, next: isFigure ? afterOrdinal(tokens, at + 1) : at + 1 };
}

/** "Q3", "H2", "3Q". */
function shortAt(tokens: readonly Token[], at: number): { period: Period; next: number } | null {
  const [one, two] = [tokens[at], tokens[at + 1]];
  const figure = one?.type === 'number' ? one : two;
  const letter = one?.type === 'number' ? two : one;
  const place = Number(figure?.text);
  if (figure?.type !== 'number' || !letter || !(place >= 1)) return null;
  const isTight = two?.gap === false;
  if (letter.text === 'q' && place <= 4 && (isTight || letter === one))
    return { period: { kind: 'quarter', quarter: place }, next: at + 2 };
  return letter.text === 'h' && place <= 2 && isTight && letter === one
    ? { period: { kind: 'half', half: place }, next: at + 2 }
    : null;
}

/** "final quarter", "last quarter of the year"; "last quarter" alone is past. */
function lastAt(tokens: readonly Token[], at: number): { period: Period; next: number } | null {
  const word = tokens[at]?.text;
  if ((word !== 'last' && word !== 'final') || timeUnitWord(tokens[at + 1]?.text ?? '') !== 'quarter')
    return null;
  let next = at + 2;
  while (OF.has(tokens[next]?.text ?? '') && next - at < 5) next += 1;
  const isOfYear = next > at + 2 && timeUnitWord(tokens[next]?.text ?? '') === 'year';
  if (word === 'last' && !isOfYear && !(next > at + 2 && fullYear(tokens[next]?.text ?? ''))) return null;
  return { period: { kind: 'quarter', quarter: 4 }, next: isOfYear ? next + 1 : at + 2 };
}

function halfOfYear(
  tokens: readonly Token[],
  at: number,
  half: number,
): { period: Period; next: number } | null {
  let next = at;
  while (OF.has(tokens[next]?.text ?? '') && next - at < 3) next += 1;
  if (timeUnitWord(tokens[next]?.text ?? '') === 'year')
    return { period: { kind: 'half', half }, next: next + 1 };
  const year = fullYear(tokens[next]?.text ?? '');
  return year && tokens[next]?.text.length === 4
    ? { period: { kind: 'half', half, year }, next: next + 1 }
    : null;
}

const JOINERS = new Set(['-', 'или', 'и', 'or', 'and', 'to']);
const OF = new Set(['of', 'the', '-', 'in']);
const LETTERS_AND_LAST = new Set(['q', 'h', 'last', 'final']);
const QUARTERS_COUNTED = new Set(['квартала', 'кварталов', 'quarters', 'кварталы']);
const HOUSE = /^(?:д|дом|дома|корп|корпус|к|стр|строение|под|подъезд|эт|этаж)$/;
const FLAT_SIGNS = new Set(['.', '№', ':', '-']);
const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
