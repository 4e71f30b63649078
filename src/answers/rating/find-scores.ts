import type { Amount } from '../amounts/amount.ts';
import { findAmounts } from '../amounts/amounts.ts';
import type { Token } from '../text/scan.ts';
import { CLOSING } from './rating-talk.ts';
import { namedScore } from './rating-words.ts';
import { isClosed, isPlace, placeWeight } from './score-place.ts';

/** A score that a text may give, in the order of where it stands. */
export interface Score {
  first: number;
  next: number;
  low: number;
  high: number;
  /** 1 a number that opens the text, 2 one in the place of a score, 3 said to be one, 4 with the scale said. */
  weight: number;
  /** Said on another scale: no score without its question. */
  isOtherScale: boolean;
}

/** Every score that a text gives, and what is said on other scales. Linear in the number of tokens. */
export function findScores(tokens: readonly Token[]): Score[] {
  const scores = [...named(tokens), ...numbered(tokens)];
  return scores.sort((one, other) => one.first - other.first);
}

function named(tokens: readonly Token[]): Score[] {
  return tokens.flatMap((token, first) => {
    const score = token.type === 'word' ? namedScore(token.text) : undefined;
    if (score === undefined || DENYING.has(tokens[first - 1]?.text ?? '')) return [];
    const scale = scaleAfter(tokens, first + 1);
    if (scale && scale.of !== 10) return [otherScale(tokens, first, scale.next, score, scale.of)];
    // The best mark of a school, or half of ten.
    if (!scale && score === TOP_OF_SCHOOL) return [otherScale(tokens, first, first + 1, score, score)];
    const weight = scale ? 4 : 3;
    return [{ first, next: scale?.next ?? first + 1, low: score, high: score, weight, isOtherScale: false }];
  });
}

function numbered(tokens: readonly Token[]): Score[] {
  const scores: Score[] = [];
  let passed = 0;
  let rejected = -1;
  for (const amount of findAmounts(tokens)) {
    if (amount.first < passed) continue;
    const score = isOneOfList(tokens, amount, rejected) ? null : scoreOf(tokens, amount);
    if (!score) {
      rejected = amount.next;
      continue;
    }
    scores.push(score);
    passed = score.next;
  }
  return scores;
}

/** "My kids are 8 and 5": what is listed on with no score is none. */
function isOneOfList(tokens: readonly Token[], { first }: Amount, rejected: number): boolean {
  return first - rejected === 1 && LISTING.has(tokens[rejected]?.text ?? '');
}

function scoreOf(tokens: readonly Token[], amount: Amount): Score | null {
  const [low, high] = endsOf(tokens, amount);
  const { core: first } = amount;
  const next =
    amount.currency && POINTS.test(tokens[amount.next - 1]?.text ?? '') ? amount.next - 1 : amount.next;
  if (
    isVague(tokens, amount) ||
    isClockTime(tokens, amount) ||
    SCALE_OPENS.has(tokens[first - 1]?.text ?? '')
  )
    return null;
  if (isSum(tokens, amount) || amount.perPerson || amount.denied || amount.scale >= 1000) return null;
  if (amount.counted === 'slash') {
    const of = Number(tokens[next - 1]?.text);
    if (of === 10 && low <= 10) return { first, next, low, high, weight: 4, isOtherScale: false };
    if (of === low + 1 && of < 10 && !SCALES.has(of))
      return { first, next, low, high: of, weight: 2, isOtherScale: false };
    const isWithin = low <= of || (of === 10 && low <= 12);
    return SCALES.has(of) && isWithin && (isPlace(tokens, amount) || STARS.test(tokens[next]?.text ?? ''))
      ? otherScale(tokens, first, next, low, of)
      : null;
  }
  if (low <= 1 && high === 10) return null;
  const scale = scaleAfter(tokens, next);
  if (scale && scale.of === 10 && high <= 10)
    return { first, next: scale.next, low, high, weight: 4, isOtherScale: false };
  if (scale && isShare(tokens, scale.next)) return null;
  if (scale && SCALES.has(scale.of) && low <= Math.max(scale.of, 12))
    return otherScale(tokens, first, scale.next, low, scale.of);
  const after = tokens[next]?.text ?? '';
  if (STARS.test(after) && high <= 10) return otherScale(tokens, first, next + 1, low, 5);
  if (PERCENT.test(after) && high <= 100 && tokens.length <= 6 && isClosed(tokens, next + 1))
    return otherScale(tokens, first, next + 1, low, 100);
  if (
    BELOW_NOUGHT.has(tokens[first - 1]?.text ?? '') &&
    first === 1 &&
    isClosed(tokens, next) &&
    high <= 10 &&
    high > 0
  )
    return { first: 0, next, low: 0, high: low, weight: 2, isOtherScale: true };
  if (high > 10 || low < 0 || amount.scale >= 100) return null;
  const score = { first, next, low, high, isOtherScale: false };
  if (POINTS.test(after)) return { ...score, next: next + 1, weight: 3 };
  const isCounted =
    amount.counted !== null && !(amount.counted === 'other' && CLOSING.has(after) && after !== 'из');
  if (isCounted) return null;
  if (low === high && low <= TOP_OF_SCHOOL && (isSchoolMark(tokens, next) || isSchoolMark(tokens, next - 2)))
    return otherScale(tokens, first, next, low, TOP_OF_SCHOOL);
  const weight = placeWeight(tokens, amount);
  return weight > 0 ? { ...score, weight } : null;
}

/** A currency that only an earlier sum lends ("за 3000 руб можно лучше, 7") or a slip ("10 балов") makes no sum. */
function isSum(tokens: readonly Token[], { currency, corrects, first, next }: Amount): boolean {
  const isLent = corrects && next - first === 1;
  return currency !== null && !isLent && !POINTS.test(tokens[next - 1]?.text ?? '');
}

/** "Пара замечаний". */
function isVague(tokens: readonly Token[], { core, digits }: Amount): boolean {
  return !digits && /^(?:пар[ау]|парочк[ау]|couple)$/.test(tokens[core]?.text ?? '');
}

/** "Half 8", "quarter to 9", "half past ten": a time of day. */
function isClockTime(tokens: readonly Token[], { first, low }: Amount): boolean {
  const before = tokens[first - 1]?.text ?? '';
  const further = tokens[first - 2]?.text ?? '';
  if (low === null || low % 1 !== 0) return false;
  return PAST.has(before) ? PARTS_OF_HOUR.has(further) : before === 'half' && !OF_A_SCORE.has(further);
}

/** "2 из 3 блюд", "3 out of 4 times": a share of things. */
function isShare(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  return word?.type === 'word' && !BEFORE_SCALE.test(word.text) && !isClosed(tokens, at);
}

/** "Пять с плюсом": marks of a school have a plus and a minus. */
function isSchoolMark(tokens: readonly Token[], at: number): boolean {
  return WITH.has(tokens[at]?.text ?? '') && PLUS.test(tokens[at + 1]?.text ?? '');
}

/** "Не больше 4" is a 4; "меньше 7" leaves open which; past ten there is none. */
function endsOf(tokens: readonly Token[], { first, core, low, high }: Amount): [number, number] {
  const only = low ?? high ?? -1;
  const isStrict = first < core && !tokens.slice(first, core).some(({ text }) => INCLUDING.has(text));
  if (low !== null && high !== null) return [low, high];
  if (!isStrict || only > 10) return [only, only];
  return low === null ? [Math.max(0, only - 1), only] : [only, Math.min(10, only + 1)];
}

/** "Из 10", "out of ten", "из 5 возможных": what the scale goes up to and the token after it. */
function scaleAfter(tokens: readonly Token[], from: number): { of: number; next: number } | null {
  let at = from;
  while (at - from < 2 && BEFORE_SCALE.test(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.text === 'out') at += 1;
  const opener = tokens[at]?.text ?? '';
  if (
    opener !== 'из' &&
    opener !== 'з' &&
    opener !== 'of' &&
    opener !== '/' &&
    opener !== 'from' &&
    opener !== 'on'
  )
    return null;
  at += 1;
  while (at - from < 6 && POSSIBLE.test(tokens[at]?.text ?? '')) at += 1;
  const token = tokens[at];
  const of = token?.type === 'number' ? Number(token.text) : SPELLED.get(token?.text ?? '');
  if (of === undefined || ((opener === 'from' || opener === 'on') && of !== 10)) return null;
  return { of, next: at + 1 };
}

/**
 * A score on another scale: as it stands or brought to ten, whichever is asked back. Above ten it can only be meant on
 * its own scale, and between two scores both are asked.
 */
function otherScale(tokens: readonly Token[], first: number, next: number, value: number, of: number): Score {
  const brought = Math.max(0, Math.min(10, (value / of) * 10));
  const ends =
    value > 10 || value === brought
      ? [Math.floor(brought), Math.ceil(brought)]
      : [value, Math.round(brought) === value ? Math.ceil(brought) : Math.round(brought)];
  return {
    first,
    next: Math.min(next, tokens.length),
    low: Math.min(...ends),
    high: Math.max(...ends),
    weight: 3,
    isOtherScale: true,
  };
}

const TOP_OF_SCHOOL = 5;
const WITH = new Set(['с', 'со']);
const PLUS = /^(?:плюс(?:ом|иком)|минус(?:ом|иком))$/;
const PAST = new Set(['past', 'to']);
const PARTS_OF_HOUR = new Set(['half', 'quarter', 'five', 'ten', 'twenty', '5', '10', '20']);
const OF_A_SCORE = new Set(['and', 'a', 'by', 'first', 'second', 'other', 'better']);
const LISTING = new Set(['and', 'и']);
const INCLUDING = new Set(
  'не no not максимум макс минимум мин max maximum min minimum least most хотя'.split(' '),
);
const SPELLED = new Map([
  ['десяти', 10],
  ['десятки', 10],
  ['ten', 10],
  ['пяти', 5],
  ['five', 5],
  ['ста', 100],
  ['hundred', 100],
  ['двенадцати', 12],
  ['семи', 7],
]);
const SCALES = new Set([3, 4, 5, 6, 7, 10, 12, 20, 100]);
const STARS = /^(?:зв[её]зд[а-я]*|stars?|⭐|★|☆|🌟)$/u;
const PERCENT = /^(?:%|процент[а-я]*|percent|per)$/;
const POINTS = /^(?:балл(?:а|ов|ы|ик|ика|иков|ами|ом)?|бал|бала|балов|points?|pts?|marks?|очк(?:а|ов))$/;
const BEFORE_SCALE = /^(?:балл[а-я]*|бал|points?|marks?|зв[её]зд[а-я]*|stars?|⭐|★|🌟|ровно|\+)$/u;
const DENYING = new Set(['не', 'not', 'до', 'из']);
const SCALE_OPENS = new Set(['из', 'of']);
const BELOW_NOUGHT = new Set(['-', 'минус', 'minus']);
const POSSIBLE = /^(?:возможн[а-я]+|a|the|possible)$/;
