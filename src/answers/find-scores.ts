import type { Amount } from './amount.ts';
import { findAmounts } from './amounts.ts';
import { monthWord } from './date-words.ts';
import { peopleNoun } from './people-words.ts';
import { CLOSING, EVALUATING, GIVING, LEADING } from './rating-talk.ts';
import { namedScore } from './rating-words.ts';
import type { Token } from './scan.ts';
import { isOtherNoun } from './units.ts';

/** A score that a text may give, in the order of where it stands. */
export interface Score {
  first: number;
  next: number;
  low: number;
  high: number;
  /** 1 a number that opens the text, 2 one in the place of a score, 3 said to be one, 4 with the scale said. */
  weight: number;
  /** Said on another scale: it must be asked back, whatever it comes to. */
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
    const weight = scale ? 4 : 3;
    return [{ first, next: scale?.next ?? first + 1, low: score, high: score, weight, isOtherScale: false }];
  });
}

function numbered(tokens: readonly Token[]): Score[] {
  const scores: Score[] = [];
  let passed = 0;
  for (const amount of findAmounts(tokens)) {
    if (amount.first < passed) continue;
    const score = scoreOf(tokens, amount);
    if (!score) continue;
    scores.push(score);
    passed = score.next;
  }
  return scores;
}

function scoreOf(tokens: readonly Token[], amount: Amount): Score | null {
  const [low, high] = endsOf(tokens, amount);
  const { core: first, next } = amount;
  if (amount.currency || amount.perPerson || amount.denied || amount.scale >= 1000) return null;
  if (amount.counted === 'slash') {
    const of = Number(tokens[next - 1]?.text);
    if (of === 10 && low <= 10) return { first, next, low, high, weight: 4, isOtherScale: false };
    const isWithin = low <= of || (of === 10 && low <= 12);
    return SCALES.has(of) && isWithin && isPlace(tokens, amount)
      ? otherScale(tokens, first, next, low, of)
      : null;
  }
  if (low <= 1 && high === 10) return null;
  const scale = scaleAfter(tokens, next);
  if (scale && scale.of === 10 && high <= 10)
    return { first, next: scale.next, low, high, weight: 4, isOtherScale: false };
  if (scale && SCALES.has(scale.of) && low <= Math.max(scale.of, 12))
    return otherScale(tokens, first, scale.next, low, scale.of);
  const after = tokens[next]?.text ?? '';
  if (STARS.test(after) && high <= 10) return otherScale(tokens, first, next + 1, low, 5);
  if (PERCENT.test(after) && high <= 100 && tokens.length <= 6)
    return otherScale(tokens, first, next + 1, low, 100);
  if (tokens[first - 1]?.text === '-' && first === 1 && high <= 10 && high > 0)
    return { first: 0, next, low: 0, high: low, weight: 2, isOtherScale: true };
  if (high > 10 || low < 0 || amount.scale >= 100) return null;
  const score = { first, next, low, high, isOtherScale: false };
  if (POINTS.test(after)) return { ...score, next: next + 1, weight: 3 };
  const isCounted =
    amount.counted !== null && !(amount.counted === 'other' && CLOSING.has(after) && after !== 'из');
  if (isCounted) return null;
  const weight = weightOf(tokens, amount);
  return weight > 0 ? { ...score, weight } : null;
}

/** "Не больше 4" is a 4; "меньше 7" leaves open which. */
function endsOf(tokens: readonly Token[], { first, core, low, high }: Amount): [number, number] {
  const only = low ?? high ?? -1;
  const isStrict = first < core && !tokens.slice(first, core).some(({ text }) => INCLUDING.has(text));
  if (low !== null && high !== null) return [low, high];
  if (!isStrict) return [only, only];
  return low === null ? [Math.max(0, only - 1), only] : [only, Math.min(10, only + 1)];
}

/** "Из 10", "out of ten", "из 5 возможных": what the scale goes up to and the token after it. */
function scaleAfter(tokens: readonly Token[], from: number): { of: number; next: number } | null {
  let at = from;
  while (at - from < 2 && BEFORE_SCALE.test(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.text === 'out') at += 1;
  const opener = tokens[at]?.text ?? '';
  if (opener !== 'из' && opener !== 'of' && opener !== '/' && opener !== 'from' && opener !== 'on')
    return null;
  at += 1;
  const token = tokens[at];
  const of = token?.type === 'number' ? Number(token.text) : SPELLED.get(token?.text ?? '');
  if (of === undefined || ((opener === 'from' || opener === 'on') && of !== 10)) return null;
  return { of, next: at + 1 };
}

/** A score on another scale is asked back: as it stands, or brought to ten. */
function otherScale(tokens: readonly Token[], first: number, next: number, value: number, of: number): Score {
  const brought = Math.max(0, Math.min(10, Math.round((value / of) * 10)));
  const stands = value <= 10 && value !== brought ? value : brought > 0 ? brought - 1 : 1;
  return {
    first,
    next: Math.min(next, tokens.length),
    low: Math.min(stands, brought),
    high: Math.max(stands, brought),
    weight: 3,
    isOtherScale: true,
  };
}

function weightOf(tokens: readonly Token[], amount: Amount): number {
  const { first, next } = amount;
  if (isOther(tokens, next)) return 0;
  const closes = isClosed(tokens, next);
  const before = tokens[first - 1]?.text ?? '';
  if (WERE.has(before) && US.has(tokens[first - 2]?.text ?? '')) return 0;
  if (GIVING.test(before) && (closes || isSpeaking(before))) return 3;
  if (isPlace(tokens, amount)) return 2;
  const opens = first === 0 && (amount.digits || (amount.high ?? 0) > 1);
  return opens && !isCountedNoun(tokens[next], amount.high ?? 0) ? 1 : 0;
}

/** Between words and signs that only lead to a score and away from it. */
function isPlace(tokens: readonly Token[], { first, next }: Amount): boolean {
  const before = tokens[first - 1];
  const isLed =
    !before ||
    (before.type === 'sign'
      ? !LABEL_SIGNS.has(before.text)
      : LEADING.has(before.text) || EVALUATING.has(before.text)) ||
    GIVING.test(before.text);
  if (!isLed || !isClosed(tokens, next)) return false;
  return !(IS.has(before?.text ?? '') && !isAboutScore(tokens, first - 1));
}

/** "My son is 9" is no score; "it's a 9", "my mark is 9" are. */
function isAboutScore(tokens: readonly Token[], at: number): boolean {
  const index = tokens[at - 1]?.text === "'" ? at - 2 : at - 1;
  const subject = tokens[index];
  return subject?.type !== 'word' || SUBJECTS.has(subject.text);
}

function isClosed(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (!after) return true;
  if (after.type === 'number') return false;
  if (after.type === 'word') return after.gap && CLOSING.has(after.text);
  if (UNIT_SIGNS.has(after.text)) return false;
  const glued = tokens[at + 1];
  return (
    after.gap ||
    after.text === '.' ||
    after.text === ',' ||
    glued === undefined ||
    glued.gap ||
    after.text === '+'
  );
}

/** "10 человек", "5 этаж", "9 мая": what is counted is no score. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return (
    NO_REASON.has(word) ||
    (isOtherNoun(word) && !CLOSING.has(word)) ||
    peopleNoun(word) !== null ||
    monthWord(word) !== undefined
  );
}

/** A word that looks like what so many are of: "3 официанта", "5 waiters". */
function isCountedNoun(token: Token | undefined, count: number): boolean {
  if (token?.type !== 'word') return token?.type === 'number';
  if (!token.gap) return true;
  if (CLOSING.has(token.text)) return false;
  if (/[a-z]$/.test(token.text)) return /[^s]s$/.test(token.text) || (count === 1 && token.text.length > 3);
  return count >= 5 || count === 0
    ? /(?:ов|ев|ей|ек|ок|ий|ин)$/.test(token.text)
    : count > 1
      ? /(?:[^нт]а|я|ы|и|та)$/.test(token.text)
      : true;
}

function isSpeaking(word: string): boolean {
  return FIRST_PERSON.test(word);
}

const NO_REASON = new Set([
  'of',
  'am',
  'pm',
  'th',
  'st',
  'nd',
  'rd',
  'foot',
  'year',
  'утра',
  'вечера',
  'дня',
  'лет',
]);
/** "Нас было 10" counts people. */
const WERE = new Set(['было', 'были', 'were', 'are']);
const US = new Set(['нас', 'мы', 'we', 'us', 'they', 'их']);
const INCLUDING = new Set(
  'не no not максимум макс минимум мин max maximum min minimum least most хотя'.split(' '),
);
const SPELLED = new Map([
  ['десяти', 10],
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
const DENYING = new Set(['не', 'not']);
const IS = new Set(['is', 's', 'was', 'это']);
const SUBJECTS = new Set(
  'it this that пусть score mark rating answer overall ours mine total experience service vote number grade result оценка балл все итого мое моя'.split(
    ' ',
  ),
);
const LABEL_SIGNS = new Set(['#', '№', '@', '%', '_', '/', '$', '€', '£', '₽']);
const UNIT_SIGNS = new Set(['%', '№', '#', '@', '°', '/', '$', '€', '£', '₽']);
const FIRST_PERSON =
  /^(?:ставлю|поставлю|даю|дам|оцениваю|оценю|ставим|даем|дадим|giving|give|rate|rating|score|оценка|оценки|балл|балла)$/;
