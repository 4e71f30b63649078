import { type Amount, findAmounts } from './amounts.ts';
import { isDenied } from './choice-denied.ts';
import { ordinalWord } from './number-words.ts';
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
    const amount = amounts.find((found) => found.first <= at && at < found.next);
    const place = placeOf(token.text, count) ?? numberPlace(amount) ?? marked(tokens[at - 1], token);
    if (place === null && amount && (amount.counted !== null || amount.currency || amount.scale > 1))
      return null;
    if (place !== null && place >= 1 && place <= count) {
      if (!isDenied(tokens, at)) places.set(place, at);
      const other = amount && amount.low !== amount.high ? amount.high : null;
      if (other !== null && other > count) return null;
      if (other !== null && other <= count) places.set(other, at);
      if (amount) at = amount.next - 1;
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
  if (MIDDLE.test(word) && count % 2 === 1) return (count + 1) / 2;
  const letter = word.length === 1 ? Math.max('абвгдежз'.indexOf(word), 'abcdefgh'.indexOf(word)) : -1;
  return ordinalWord(word) ?? (letter >= 0 ? letter + 1 : null);
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
const ALL = new Set(['оба', 'обе', 'все', 'both', 'all', 'everything']);
const LISTING = new Set(['.', ',', ';', '+', '&', '(', ')', 'и', 'and', 'да', '!', '\n', '/']);
const THAT = /^(?:the|this|that|last|first|second|third|fourth|fifth|sixth)$/;
const LAST = /^(?:последн[а-я]+|last)$/;
const MIDDLE = /^(?:средн(?:ий|яя|ее|юю|его|ей|им)|посередине|middle)$/;
const FILLER = new Set(
  'вариант варианта варианты вариантом номер номером номера пункт пункта пунктом ответ под давайте давай пусть будет думаю наверное хочу хотим нам мне выбираю выбираем выберу и или то это скорее конечно пожалуй лучше я ну на под цифра вообще сразу их пожалуйста спасибо меня подойдет подходит интересует нужен нужно option options number answer choice choose pick i ll take we want d like the one and or please maybe go with let s th st nd rd й я е го of them these those it think would have lot think my our number thanks'.split(
    ' ',
  ),
);
