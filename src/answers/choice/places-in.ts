import type { Amount } from '../amounts/amount.ts';
import { findAmounts } from '../amounts/amounts.ts';
import type { ChoiceOption } from '../reading.ts';
import type { Stretch } from '../talk/taken-back.ts';
import type { Token } from '../text/scan.ts';
import { optionName } from './option-names.ts';
import { isPlaceFiller, REASON } from './place-fillers.ts';
import { firstOrLast, fromTheEnd, placeOfLetter, placeOfWord } from './place-words.ts';

/** Places from 1 that some tokens name together. */
export interface PlaceStretch extends Stretch {
  places: number[];
  /** All of them, or both. */
  isEvery: boolean;
  /** "No 2": the number sign is no denial. */
  isAfterNo: boolean;
}

/**
 * The places that a text names, where it names nothing else, or gives only its reason behind them ("второй, он
 * поуютнее"). Null where it speaks of other things.
 */
export function placesIn(tokens: readonly Token[], options: readonly ChoiceOption[]): PlaceStretch[] | null {
  const whole = listed(tokens, options.length) ?? named(tokens, options);
  if (whole) return whole;
  const end = tokens.findIndex(
    (token, at) => at > 0 && (CLAUSE_ENDS.has(token.text) || REASON.has(token.text)),
  );
  if (end < 0) return null;
  const head = tokens.slice(0, end);
  const found = named(head, options);
  const isSure = head.some(({ type, text }) => type === 'word' && placeOfWord(text, options.length) !== null);
  const isLed = head.some(({ text }) => LETTERED.has(text));
  return found && (isSure || isLed || REASON.has(tokens[end]?.text ?? '')) ? found : null;
}

/** "1,3", "1. 3", "2 4": nothing but places. */
function listed(tokens: readonly Token[], count: number): PlaceStretch[] | null {
  const stretches: PlaceStretch[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'number') {
      if (LISTING.has(token.text)) continue;
      return null;
    }
    const place = Number(token.text);
    if (place < 1 || place > count || stretches.some(({ places }) => places[0] === place)) return null;
    stretches.push(stretchOf([place], at, at + 1));
  }
  return stretches.length > 1 ? stretches : null;
}

function named(tokens: readonly Token[], options: readonly ChoiceOption[]): PlaceStretch[] | null {
  const count = options.length;
  const stretches: PlaceStretch[] = [];
  const amounts = findAmounts(tokens);
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token || token.type === 'sign' || isNumberSign(tokens, at)) {
      at += 1;
      continue;
    }
    const every = everyAt(tokens, at, count);
    const found = every ?? wordsAt(tokens, at, count) ?? numberAt(tokens, at, count, amounts);
    if (found === 'other') return null;
    if (found) {
      stretches.push(found);
      at = found.next;
    } else if (isPlaceFiller(token.text) || isOfAll(token.text, options)) at += 1;
    else return null;
  }
  return stretches;
}

/** "Все три", "оба", "и то и другое"; of two, "either" as well. */
function everyAt(tokens: readonly Token[], at: number, count: number): PlaceStretch | null {
  const word = tokens[at]?.text ?? '';
  const four = [0, 1, 2, 3].map((step) => tokens[at + step]?.text ?? '').join(' ');
  const isPair = count === 2 && (BOTH.has(word) || (word === 'either' && tokens[at + 1]?.text !== 'of'));
  const width = count === 2 && PAIRED.test(four) ? 4 : isPair || ALL.has(word) || isLot(tokens, at) ? 1 : 0;
  if (width === 0 || (tokens[at - 1]?.text === 'of' && ALL.has(word))) return null;
  const places = Array.from({ length: count }, (_, place) => place + 1);
  const [amount] = findAmounts(tokens.slice(at + width, at + width + 1));
  const isCounted = amount?.low === count;
  return { ...stretchOf(places, at, at + width + (isCounted ? 1 : 0)), isEvery: true };
}

/** "The lot", "the whole lot". */
function isLot(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return tokens[at]?.text === 'lot' && (before === 'the' || before === 'whole');
}

function wordsAt(tokens: readonly Token[], at: number, count: number): PlaceStretch | 'other' | null {
  const token = tokens[at];
  if (!token || token.type !== 'word') return null;
  const before = tokens[at - 1]?.text ?? '';
  if (BOTH.has(token.text)) return null;
  const several = firstOrLast(tokens, at, count);
  if (several.length > 0) return stretchOf(several, at, at + 2);
  const backwards = fromTheEnd(tokens, at, count);
  if (backwards) return stretchOf([backwards[0]], at, backwards[1]);
  if (token.text === 'second' && MOMENT.has(before)) return 'other';
  if (token.text === 'first' && tokens[at + 1]?.text === 'of') return 'other';
  const place = placeOfWord(token.text, count);
  if (place !== null) return within(place, count) ? stretchOf([place], at, at + 1) : 'other';
  const letter = placeOfLetter(token.text);
  if (letter === null || !isLetter(tokens, at)) return null;
  return within(letter, count) ? stretchOf([letter], at, at + 1) : 'other';
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  count: number,
  amounts: readonly Amount[],
): PlaceStretch | 'other' | null {
  const amount = amounts.find((found) => found.first <= at && at < found.next);
  const sign = tokens[at - 1]?.text;
  if (!amount) {
    const place =
      tokens[at]?.type === 'number' && (sign === '#' || sign === '№') ? Number(tokens[at]?.text) : null;
    if (place === null) return null;
    return within(place, count) ? stretchOf([place], at, at + 1) : 'other';
  }
  if (tokens[at]?.text === 'one' && sign !== undefined && !ONE_AFTER.has(sign)) return null;
  if (ROUGHLY.has(tokens[amount.first]?.text ?? '')) return 'other';
  if (amount.currency || amount.scale > 1 || amount.low === null || amount.high === null) return 'other';
  if (amount.counted !== null && amount.counted !== 'time') return 'other';
  const core = Math.max(at, amount.core);
  if (isOfPeople(tokens, core)) return 'other';
  const { low, high } = amount;
  if (!Number.isInteger(low) || !within(low, count) || !within(high, count)) return 'other';
  const isRange = tokens[core + 1]?.text === '-' || TO.has(tokens[core + 1]?.text ?? '');
  const between = isRange ? Array.from({ length: high - low + 1 }, (_, step) => low + step) : [low, high];
  return {
    ...stretchOf([...new Set(between)], core, amount.next),
    isAfterNo: isNumberSign(tokens, core - 1) || isNumberSign(tokens, core - 2),
  };
}

/** "Нас 2", "на двоих", "for 2": so many people. */
function isOfPeople(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? ''];
  return OF_PEOPLE.has(before) && earlier !== 'go' && earlier !== 'going' && earlier !== 'vote';
}

/** A letter names a place at the end, behind "вариант", before a bracket or in a list; else it is a word: "в первый". */
function isLetter(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (LETTERED.has(before?.text ?? '')) return true;
  if (!WORDS_TOO.has(token?.text ?? '')) return true;
  return !after || after.type === 'sign' || JOINED.has(after.text);
}

/** A word that all the options have: "зал" of "белый зал" and "зелёный зал". */
function isOfAll(word: string, options: readonly ChoiceOption[]): boolean {
  if (word.length < 3) return false;
  const start = word.slice(0, Math.max(3, word.length - 2));
  const having = options.filter(({ names }) =>
    optionName(names[0] ?? '').words.some((own) => own.startsWith(start) && !/^\d/.test(own)),
  );
  return having.length > 1 && having.length >= options.length - 1;
}

/** "No 2", "no. 2". */
function isNumberSign(tokens: readonly Token[], at: number): boolean {
  const following = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
  return at >= 0 && tokens[at]?.text === 'no' && following?.type === 'number';
}

function within(place: number, count: number): boolean {
  return place >= 1 && place <= count;
}

function stretchOf(places: number[], first: number, next: number): PlaceStretch {
  return { places, first, next, isEvery: false, isAfterNo: false };
}

const CLAUSE_ENDS = new Set([',', '.', '-', '(', ';', '\n', '!', ':']);
const BOTH = new Set(['оба', 'обе', 'обоих', 'обеих', 'both']);
const ALL = new Set(['все', 'all', 'everything', 'каждый', 'каждое', 'каждую']);
const PAIRED = /^и (?:то|тот|ту|та|те|там|так) и (?:то|тот|ту|та|те|там|так|друг[а-я]+|это|этот)$/;
const LISTING = new Set(['.', ',', ';', '+', '&', '(', ')', 'и', 'and', 'да', '!', '\n', '/']);
const ONE_AFTER = new Set('option number no answer letter take pick choose go with and , #'.split(' '));
const LETTERED = new Set(
  'вариант варианта варианту вариантом варик буква букву пункт пункта номер номером кнопка кнопку цифра под option letter answer number choice button no'.split(
    ' ',
  ),
);
const JOINED = new Set(['и', 'and', 'или', 'or', 'please', 'пожалуйста', 'pls']);
const WORDS_TOO = new Set(['а', 'в', 'с', 'a', 'd', 'е', 'з', 'ж', 'e']);
const MOMENT = new Set(['one', 'a', 'per', 'every', 'sec', 'wait', 'split']);
const OF_PEOPLE = new Set(['нас', 'на', 'for', 'я', 'мы', 'us', 'just', 'age', 'are', 'were']);
const ROUGHLY = new Set([
  'around',
  'about',
  'примерно',
  'около',
  'roughly',
  'approx',
  'approximately',
  'до',
  'от',
]);
const TO = new Set(['to', 'по', 'through', 'thru', 'до']);
