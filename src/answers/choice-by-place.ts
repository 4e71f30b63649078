import type { Amount } from './amount.ts';
import { findAmounts } from './amounts.ts';
import { isDenied } from './choice-denied.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import type { ChoiceOption, Reading } from './reading.ts';
import { type Scan, scan, spanOf, type Token } from './scan.ts';

/** The one place, from 0, that a whole reply names among so many: "второй", "2", "вариант б". */
export function readPlace(text: string, count: number): number | null {
  const options = Array.from({ length: count }, (_, place) => ({ value: String(place), names: [] }));
  const scanned = scan(text);
  const reading = scanned.tokens.length > MOST_WORDS_OF_PLACE ? null : choiceByPlace(scanned, options);
  if (reading?.status !== 'parsed') return null;
  const [place, other] = reading.value;
  return place === undefined || other !== undefined ? null : Number(place);
}

/** "Второй", "2", "вариант б", "первое и третье", "1,3", "оба", "средний". Null where other things are said. */
export function choiceByPlace(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const { tokens } = scanned;
  const places = listedPlaces(tokens, options.length) ?? namedPlaces(tokens, options.length);
  if (!places || places.size === 0) return null;
  const value = options.filter((_, index) => places.has(index + 1)).map((option) => option.value);
  if (value.length === 0) return null;
  const at = [...places.values()];
  return {
    status: 'parsed',
    value,
    span: spanOf(tokens, Math.min(...at), Math.max(...at) + 1),
    confidence: 0.9,
  };
}

/** "1,3", "1. 3", "2 4": nothing but places, each with where it stands. */
function listedPlaces(tokens: readonly Token[], count: number): Map<number, number> | null {
  const places = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'number') {
      if (LISTING.has(token.text)) continue;
      return null;
    }
    const place = Number(token.text);
    if (place < 1 || place > count || places.has(place)) return null;
    places.set(place, at);
  }
  return places.size > 1 ? places : null;
}

function namedPlaces(tokens: readonly Token[], count: number): Map<number, number> | null {
  const places = new Map<number, number>();
  const amounts = findAmounts(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.type === 'sign') continue;
    if (token.text === 'one' && THAT.test(tokens[at - 1]?.text ?? '')) continue;
    if (isNumberSign(tokens, at)) continue;
    const several = firstOrLast(tokens, at, count);
    if (several.length > 0) {
      for (const place of several) places.set(place, at);
      at += 1;
      continue;
    }
    const amount = amounts.find((found) => found.first <= at && at < found.next);
    if (isConjunction(tokens, at)) continue;
    const place = placeOf(token.text, count) ?? numberPlace(amount) ?? marked(tokens[at - 1], token);
    if (place === null && amount && (amount.counted !== null || amount.currency || amount.scale > 1))
      return null;
    if (place !== null && place >= 1 && place <= count) {
      if (!amount?.denied && (isNumberSign(tokens, at - 1) || !isDenied(tokens, at))) places.set(place, at);
      const other = amount && amount.low !== amount.high ? amount.high : null;
      if (other !== null && other > count) return null;
      if (other !== null && other <= count) places.set(other, at);
      if (amount) at = amount.next - 1;
    } else if (BOTH.has(token.text) && count !== 2) {
    } else if (ALL.has(token.text)) {
      for (let each = 1; each <= count; each += 1) places.set(each, at);
      if (isHowMany(tokens[at + 1], count)) at += 1;
    } else if (!FILLER.has(token.text)) return null;
  }
  return places;
}

/** "Все три", "all 4". */
function isHowMany(token: Token | undefined, count: number): boolean {
  const [amount] = token ? findAmounts([token]) : [];
  return amount?.low === count;
}

function placeOf(word: string, count: number): number | null {
  if (LAST.test(word)) return count;
  if (TOP.test(word)) return 1;
  if (MIDDLE.test(word) && count % 2 === 1) return (count + 1) / 2;
  const letter = word.length === 1 ? Math.max('абвгдежз'.indexOf(word), 'abcdefgh'.indexOf(word)) : -1;
  return ordinalWord(word) ?? (letter >= 0 ? letter + 1 : null);
}

/** "Не 2, а 3", "a gold one": the letter is a word of its own. */
function isConjunction(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text !== 'а' && token?.text !== 'a') return false;
  if (LETTERED.has(before?.text ?? '')) return false;
  return after !== undefined && after.type !== 'sign' && !JOINED.has(after.text);
}

/** "The first two", "последние два". */
function firstOrLast(tokens: readonly Token[], at: number, count: number): number[] {
  const word = tokens[at]?.text ?? '';
  const [isFirst, isLast] = [FIRST.test(word), LAST.test(word)];
  const following = tokens[at + 1];
  if ((!isFirst && !isLast) || !following) return [];
  const many = following.type === 'number' ? Number(following.text) : numberWord(following.text)?.value;
  if (many === undefined || many < 2 || many > count || !Number.isInteger(many)) return [];
  return Array.from({ length: many }, (_, place) => (isFirst ? place + 1 : count - place));
}

/** "No 2", "no. 2". */
function isNumberSign(tokens: readonly Token[], at: number): boolean {
  const following = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
  return at >= 0 && tokens[at]?.text === 'no' && following?.type === 'number';
}

/** "#2", "№ 2". */
function marked(sign: Token | undefined, token: Token): number | null {
  return token.type === 'number' && (sign?.text === '#' || sign?.text === '№') ? Number(token.text) : null;
}

function numberPlace(amount: Amount | undefined): number | null {
  if (!amount || amount.currency || amount.scale > 1 || amount.low === null) return null;
  if (!Number.isInteger(amount.low)) return null;
  return amount.counted === null || amount.counted === 'time' ? amount.low : null;
}

const MOST_WORDS_OF_PLACE = 8;
const BOTH = new Set(['оба', 'обе', 'both']);
const ALL = new Set([...BOTH, 'все', 'all', 'everything']);
const LISTING = new Set(['.', ',', ';', '+', '&', '(', ')', 'и', 'and', 'да', '!', '\n', '/']);
const THAT = /^(?:middle|other|the|this|that|last|first|second|third|fourth|fifth|sixth)$/;
const LETTERED = new Set(['вариант', 'буква', 'пункт', 'option', 'letter', 'answer']);
const JOINED = new Set(['и', 'and', 'или', 'or', 'please', 'пожалуйста']);
const FIRST = /^(?:перв[а-я]+|first|top)$/;
const LAST = /^(?:последн[а-я]+|last|bottom|нижн(?:ий|яя|ее|юю))$/;
const TOP = /^(?:top|верхн(?:ий|яя|ее|юю))$/;
const MIDDLE = /^(?:средн(?:ий|яя|ее|юю|его|ей|им)|посередине|middle)$/;
const FILLER = new Set(
  'вариант варианта варианты вариантом номер номером номера пункт пункта пунктом ответ под давайте давай пусть будет думаю наверное хочу хотим нам мне выбираю выбираем выберу и или то это скорее конечно пожалуй лучше я ну на под цифра цифрой цифру вообще сразу их пожалуйста спасибо меня подойдет подходит интересует нужен нужно option options number answer choice choose pick i ll take we want d like the one and or please maybe go with let s th st nd rd й я е го of them these those it think would have lot think my our number thanks pls plz thx ta cheers mate sir me say prefer probably guess id for letter on list whole above choose choosing select def definitely yes yeah да ок ok окей конечно вот этот эта это'.split(
    ' ',
  ),
);
