import type { Currency } from '../domain/values.ts';
import { currencyWord } from './currency-words.ts';
import { monthWord, timeUnitWord, weekdayWord } from './date-words.ts';
import { phoneShapes } from './phone-shape.ts';
import { numberAt } from './read-number.ts';
import { scaleAt } from './scale-at.ts';
import type { Token } from './scan.ts';
import { isOtherNoun, isPeopleNoun, isPersonOfPrice } from './units.ts';
import type { WrittenNumber } from './written-number.ts';

/** What is counted, as far as the words right beside the number say. */
type Counted = 'people' | 'time' | 'date' | 'clock' | 'slash' | 'other';

/** A number or a range with everything that belongs to it. `low` and `high` are null for an open end. */
export interface Amount {
  /** Token indexes, half-open; `core` is where the number itself begins. */
  first: number;
  core: number;
  next: number;
  low: number | null;
  high: number | null;
  /** The greatest scale said: 1 when none was. */
  scale: number;
  currency: Currency | null;
  perPerson: boolean;
  approximate: boolean;
  counted: Counted | null;
  /** "не 150, а 200": the one that does not hold. */
  denied: boolean;
  digits: boolean;
  /** "150 200": one number or two. */
  spacedPair: [number, number] | null;
}

/** All amounts of a text in order, none overlapping. Phones are left out. */
export function findAmounts(tokens: readonly Token[]): readonly Amount[] {
  const known = found.get(tokens);
  if (known) return known;
  const amounts: Amount[] = [];
  const phones = phoneShapes(tokens);
  let limit = 0;
  let at = 0;
  let phoneIndex = 0;
  while (at < tokens.length) {
    while ((phones[phoneIndex]?.next ?? Infinity) <= at) phoneIndex += 1;
    const phone = phones[phoneIndex];
    if (phone && phone.first <= at) {
      limit = phone.next;
      at = phone.next;
      continue;
    }
    const amount = isInWord(tokens, at) ? null : amountAt(tokens, at, limit);
    if (amount) {
      amounts.push(amount);
      limit = amount.next;
      at = amount.next;
    } else at += 1;
  }
  found.set(tokens, amounts);
  return amounts;
}

const found = new WeakMap<readonly Token[], readonly Amount[]>();

/** A number glued to letters before it or after an @ is part of a name: "ivan80@", "covid19". */
function isInWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || token.gap || !before) return false;
  if (before.type === 'word') return currencyWord(before.text) === undefined;
  return before.text === '@' || before.text === '_' || before.text === '#' || before.text === '№';
}

function amountAt(tokens: readonly Token[], at: number, limit: number): Amount | null {
  const number = numberAt(tokens, at);
  if (!number) return null;
  const amount: Amount = {
    first: at,
    core: at,
    next: number.next,
    low: number.value,
    high: number.value,
    scale: number.scale,
    currency: number.rubles ? 'RUB' : null,
    perPerson: false,
    approximate: number.rough,
    counted: number.shape === 'plain' ? null : number.shape,
    denied: false,
    digits: number.digits,
    spacedPair: spacedPair(tokens, at, number),
  };
  const before = readBefore(tokens, amount, limit);
  takeNouns(tokens, amount);
  const second = secondEnd(tokens, amount, number, before.bound);
  if (second) {
    amount.low = second.low;
    amount.high = second.high;
    amount.scale = Math.max(amount.scale, second.scale);
    amount.next = second.next;
    if (second.rubles) amount.currency = 'RUB';
    if (amount.counted === 'date' && second.scale > 1) amount.counted = null;
    takeNouns(tokens, amount);
  }
  const bound = readAfter(tokens, amount) ?? before.bound;
  if (before.scale > 1 && amount.scale === 1) {
    amount.low = amount.low === null ? null : amount.low * before.scale;
    amount.high = amount.high === null ? null : amount.high * before.scale;
    amount.scale = before.scale;
  }
  if (amount.currency || amount.scale > 1) {
    if (amount.counted === 'date' || amount.counted === 'slash') amount.counted = null;
  }
  if (!second && bound === 'min') amount.high = null;
  if (!second && bound === 'max') amount.low = null;
  return amount;
}

function spacedPair(tokens: readonly Token[], at: number, number: WrittenNumber): [number, number] | null {
  if (!number.grouped || number.next !== at + 2 || number.scale > 1) return null;
  const [one, two] = [Number(tokens[at]?.text), Number(tokens[at + 1]?.text)];
  return one < two && two % 10 === 0 && one >= 10 && two <= one * 10 ? [one, two] : null;
}

type Bound = 'min' | 'max' | 'from' | 'between' | null;

/** Walks back over what stands before the number and belongs to it: "не больше", "около", "тысяч", "$", "гостей". */
function readBefore(
  tokens: readonly Token[],
  amount: Amount,
  limit: number,
): { bound: Bound; scale: number } {
  let bound: Bound = null;
  let scale = 1;
  let at = amount.core - 1;
  for (let steps = 0; at >= limit && steps < 8; steps += 1) {
    const word = tokens[at]?.text ?? '';
    const pair = at - 1 >= limit ? `${tokens[at - 1]?.text} ${word}` : '';
    const triple = at - 2 >= limit ? `${tokens[at - 2]?.text} ${pair}` : '';
    const currency = currencyWord(word);
    const scaleWord = scaleBefore(tokens, at);
    const twofold = BEFORE.get(triple) ?? BEFORE.get(pair);
    const role = twofold ?? BEFORE.get(word);
    if (role) {
      if (role === 'about') amount.approximate = true;
      else if (role === 'not') amount.denied = true;
      else if (role !== 'skip') bound ??= role;
      at -= BEFORE.has(triple) ? 3 : BEFORE.has(pair) ? 2 : 1;
    } else if (currency && !amount.currency && (word.length > 1 || CURRENCY_SIGN.has(word))) {
      amount.currency = currency;
      if (/[а-я]/.test(word)) amount.approximate = true;
      at -= 1;
    } else if (scaleWord > 1 && scale === 1) {
      scale = scaleWord;
      amount.approximate = true;
      at -= 1;
    } else if (
      isPeopleNoun(word) &&
      !amount.counted &&
      PER_BEFORE.has(tokens[at - 1]?.text ?? '') &&
      isPersonOfPrice(word)
    ) {
      amount.perPerson = true;
      at -= 2;
    } else if (isPeopleNoun(word) && !amount.counted && scaleAt(tokens, amount.next) === null) {
      amount.counted = 'people';
      at -= 1;
    } else if (
      (word === '-' || word === ':' || word === '.') &&
      at - 1 >= limit &&
      amount.counted === null &&
      at === amount.first - 1
    ) {
      const noun = tokens[at - 1]?.text ?? '';
      const abbreviated = word === '.' && scaleBefore(tokens, at - 1) > 1;
      if (
        !abbreviated &&
        (word === '.' || !(isPeopleNoun(noun) || BEFORE.get(noun) === 'max' || BEFORE.get(noun) === 'min'))
      )
        break;
      at -= 1;
      amount.first = at;
      continue;
    } else break;
    amount.first = at + 1;
  }
  while (amount.first < amount.core && SKIPPED_FIRST.has(tokens[amount.first]?.text ?? '')) amount.first += 1;
  return { bound, scale };
}

/** "тысяч 150", "миллиона полтора": a scale in the genitive before its number. */
function scaleBefore(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  if (word.length < 2 || !SCALE_BEFORE.test(word)) return 1;
  return scaleAt(tokens, at)?.factor ?? 1;
}

/** The currency and the thing counted right after the number. */
function takeNouns(tokens: readonly Token[], amount: Amount): void {
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[amount.next];
    if (!token) return;
    const currency = currencyWord(token.text);
    if (currency && !amount.currency) {
      if ((token.text === 'р' || token.text === 'фунт') && amount.counted === 'people') return;
      amount.currency = currency;
      amount.next += 1;
      const dot = tokens[amount.next];
      if (dot?.text === '.' && !dot.gap && token.text.length <= 4 && tokens[amount.next + 1]?.gap === false)
        amount.next += 1;
      continue;
    }
    if (currency && currency === amount.currency) {
      amount.next += 1;
      continue;
    }
    if (token.text === '+' && !token.gap && tokens[amount.next + 1]?.type !== 'number') return;
    const counted = countedBy(tokens, amount.next);
    if (counted && !amount.counted && !amount.currency) {
      amount.counted = counted;
      if (counted === 'people') amount.next += 1;
    }
    return;
  }
}

function countedBy(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '%' || token.text === '°') return 'other';
  if (token.text === '-' && !token.gap && tokens[at + 1]?.type === 'word' && tokens[at + 1]?.gap === false)
    return monthWord(tokens[at + 1]?.text ?? '') || ORDINAL_TAIL.has(tokens[at + 1]?.text ?? '')
      ? 'time'
      : null;
  if (token.type !== 'word') return null;
  if (!token.gap && ORDINAL_TAIL.has(token.text)) return 'time';
  if (isPeopleNoun(token.text)) return 'people';
  const next = tokens[at + 1]?.text ?? '';
  if (COUNTED_ADJECTIVE.test(token.text) && isPeopleNoun(next)) return 'people';
  if (token.text === 'of' && (next === 'us' || next === 'them')) return 'people';
  if (
    timeUnitWord(token.text) &&
    !(token.text === 'кв' && /^м/.test(tokens[at + 1]?.text ?? tokens[at + 2]?.text ?? ''))
  )
    return 'time';
  if (monthWord(token.text) || weekdayWord(token.text) || token.text === 'числа' || token.text === 'числах')
    return 'time';
  if (/^(?:рабочи|календарн|ближайш|business|working)/.test(token.text)) return 'time';
  return isOtherNoun(token.text) ? 'other' : null;
}

interface SecondEnd {
  low: number;
  high: number;
  scale: number;
  next: number;
  rubles: boolean;
}

/** The other end of a range: "150–200 тыс", "от 5 до 7", "between 20 and 30k", "150, максимум 200". */
function secondEnd(
  tokens: readonly Token[],
  amount: Amount,
  first: WrittenNumber,
  bound: Bound,
): SecondEnd | null {
  let at = amount.next;
  const joiner = tokens[at];
  if (!joiner) return null;
  const next = tokens[at + 1];
  if (joiner.text === '-') at += tokens[at + 1]?.text === '-' ? 2 : 1;
  else if (joiner.text === '.' && next?.text === '.') at += tokens[at + 2]?.text === '.' ? 3 : 2;
  else if (TO_WORDS.has(joiner.text)) at += 1;
  else if (joiner.text === 'and' && bound === 'between') at += 1;
  else if (joiner.text === 'и' && bound === 'between') at += 1;
  else if (joiner.text === ',' && (next?.text === 'ну' || LIMIT_WORDS.has(next?.text ?? ''))) at += 1;
  else if (!LIMIT_WORDS.has(joiner.text) && !isAdjacentPair(tokens, amount, joiner)) return null;
  while (SECOND_SKIPS.has(tokens[at]?.text ?? '') && at - amount.next < 6) at += 1;
  let currency: Currency | undefined;
  const sign = tokens[at]?.text ?? '';
  if (currencyWord(sign) && tokens[at]?.type === 'sign') {
    currency = currencyWord(sign);
    at += 1;
  }
  const second = numberAt(tokens, at);
  if (!second || second.shape === 'clock' || second.shape === 'slash') return null;
  if (second.shape === 'date' && (first.shape !== 'date' || amount.currency)) return null;
  const noun = countedBy(tokens, second.next);
  if ((amount.counted === 'people' || amount.currency || first.scale > 1) && noun === 'time') return null;
  if (
    amount.counted === 'people' &&
    (second.scale >= 1000 || currency || currencyWord(tokens[second.next]?.text ?? ''))
  )
    return null;
  if ((amount.currency || first.scale >= 1000) && (noun === 'people' || noun === 'other')) return null;
  if (currency && amount.currency && currency !== amount.currency) return null;
  const [low, high] = spread(first, second);
  const unlike = high > low * 1000 && low > 0;
  if (unlike || low === high) return null;
  if (currency) amount.currency = currency;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    scale: Math.max(first.scale, second.scale),
    next: second.next,
    rubles: second.rubles,
  };
}

/** Two bare numbers side by side that grow: "150 200 тысяч", "два три". */
function isAdjacentPair(tokens: readonly Token[], amount: Amount, joiner: Token): boolean {
  if (amount.currency || amount.counted || amount.scale > 1) return false;
  const here = numberAt(tokens, amount.core);
  const there = numberAt(tokens, amount.next);
  if (!here || !there || here.digits !== there.digits || joiner.type === 'sign') return false;
  const bare = there.value / there.scale;
  return (
    here.value < bare &&
    (here.digits
      ? bare <= here.value * 3 && there.scale > 1
      : bare <= here.value + 2 || bare <= here.value * 2)
  );
}

/** A scale said once counts for both ends where that makes a range: "150–200 тыс", "800–1 млн". */
function spread(first: WrittenNumber, second: WrittenNumber): [number, number] {
  let low = first.value;
  let high = second.value;
  if (first.scale === 1 && second.scale > 1 && low * 1 < high) {
    if (low * second.scale <= high) low *= second.scale;
    else if (second.scale > 1000 && low * 1000 <= high) low *= 1000;
  } else if (second.scale === 1 && first.scale > 1 && high < low) {
    if (high * first.scale >= low) high *= first.scale;
    else if (first.scale > 1000) high *= 1000;
  }
  return [low, high];
}

/** Walks over what follows and belongs to the amount. Returns the bound that it sets. */
function readAfter(tokens: readonly Token[], amount: Amount): Bound {
  let bound: Bound = null;
  let at = amount.next;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (!token) break;
    const word = token.text;
    const pair = `${word} ${tokens[at + 1]?.text ?? ''}`;
    const triple = `${pair} ${tokens[at + 2]?.text ?? ''}`;
    const role = AFTER.get(triple) ?? AFTER.get(pair) ?? AFTER.get(word);
    const width = AFTER.has(triple) ? 3 : AFTER.has(pair) ? 2 : 1;
    const person = perPersonAt(tokens, at);
    if (person > 0) {
      amount.perPerson = true;
      at += person;
    } else if (
      word === '+' &&
      (!token.gap || at === tokens.length - 1) &&
      tokens[at + 1]?.type !== 'number'
    ) {
      bound = 'min';
      at += 1;
    } else if (role && tokens[at + width]?.type === 'number' && role !== 'about') break;
    else if (role === 'about') {
      if (tokens[at + width]?.type === 'number') break;
      amount.approximate = true;
      at += width;
    } else if (role === 'min' || role === 'max') {
      bound = role;
      at += width;
    } else if (word === ',' && amount.currency === null && AFTER.has(tokens[at + 1]?.text ?? '')) at += 1;
    else if (currencyWord(word) && amount.currency === null && amount.counted === null) {
      amount.currency = currencyWord(word) ?? null;
      at += 1;
    } else if (at > amount.next && amount.counted === null && countedBy(tokens, at) === 'people') {
      amount.counted = 'people';
      at += 1;
    } else break;
    amount.next = at;
  }
  return bound;
}

/** How many tokens say "per person" here: "с человека", "/чел", "a head", "per guest". */
function perPersonAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  if (PER_ALONE.has(word)) return 1;
  if (word === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'p') return 3;
  if (word === 'p' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === 'p') return 3;
  if (!PER_BEFORE.has(word)) return 0;
  const skip = PER_ONE.has(tokens[at + 1]?.text ?? '') && isPersonOfPrice(tokens[at + 2]?.text ?? '') ? 1 : 0;
  const person = tokens[at + 1 + skip];
  if (!person || !isPersonOfPrice(person.text)) return 0;
  if (tokens[at + 2 + skip]?.type === 'number' && word !== '/') return 0;
  return 2 + skip;
}

const PER_BEFORE = new Set(['с', 'c', 'на', 'за', '/', 'per', 'a', 'each', 'по']);
const PER_ONE = new Set(['одного', 'каждого', 'каждую', '1', 'each', 'one', 'одну', 'взрослого']);
const PER_ALONE = new Set(['pp', 'each', 'apiece', 'p/p']);
const CURRENCY_SIGN = new Set(['$', '€', '£', '₽', '₸']);
const SCALE_BEFORE =
  /^(?:тысяч[аи]?|тыщ[аи]?|тыс|млн|миллион(?:а|ов)|лям(?:а|ов)|лимон(?:а|ов)|сотен|сотни|десятк(?:а|ов)|косар(?:я|ей))$/;
const ORDINAL_TAIL = new Set([
  'го',
  'ого',
  'е',
  'ое',
  'му',
  'ом',
  'th',
  'st',
  'nd',
  'rd',
  'ых',
  'х',
  'й',
  'ый',
  'ая',
  'я',
]);
const COUNTED_ADJECTIVE = /^(?:взросл|приглаш|дорог|наш|друг|human|adult|invited|young|маленьк|хорош|близк)/;
const TO_WORDS = new Set(['до', 'to', 'по', 'или', 'or', 'till', 'until', 'либо']);
const LIMIT_WORDS = new Set(['максимум', 'макс', 'max', 'maximum', 'maybe', 'может']);
const SECOND_SKIPS = new Set(
  'ну максимум макс max maximum maybe может быть до up to а максимально примерно about даже и'.split(' '),
);
const SKIPPED_FIRST = new Set(
  '- : , это будет a the и в во на ну скажем допустим или some say равно = in'.split(' '),
);

type BeforeRole = 'min' | 'max' | 'from' | 'between' | 'about' | 'not' | 'skip';

const BEFORE = new Map<string, BeforeRole>();
for (const [role, phrases] of [
  [
    'min',
    'от|минимум|не меньше|не менее|не ниже|больше|более|свыше|выше|больше чем|более чем|from|at least|over|more than|above|min|minimum|starting at|starting from|starts at|no less than|not less than|north of|upwards of|>|> =|как минимум|дороже|хотя бы|начиная с|начиная от',
  ],
  [
    'max',
    'до|максимум|макс|не больше|не более|не выше|не дороже|не свыше|меньше|менее|ниже|дешевле|пределах|в пределах|рамках|в рамках|максимально|under|up to|upto|max|maximum|at most|no more than|not more than|less than|below|within|not over|not exceeding|fewer than|cap at|capped at|<|< =|не превышает|не превышая|меньше чем|не больше чем|не более чем|tops|уложиться в|within about|limit|no higher than|up to about|лимит|потолок|предел|верхняя планка|не перевалить за|укладываемся в|а максимум',
  ],
  [
    'about',
    'около|примерно|порядка|приблизительно|где - то|гдето|где то|ориентировочно|~|about|around|approximately|approx|roughly|circa|ca|в районе|районе|плюс минус|плюс - минус|somewhere around|in the region of|ballpark|почти|almost|nearly|под|что - то около|+ / -|в среднем',
  ],
  ['between', 'между|between|somewhere between|from between'],
  ['not', 'не|not|никак не'],
  ['skip', 'это|будет|где|in|равно|=|ну|или|a|the|some|say|скажем|допустим|в|во|на|до примерно'],
] as [BeforeRole, string][])
  for (const phrase of phrases.split('|')) BEFORE.set(phrase, role);

const AFTER = new Map<string, 'min' | 'max' | 'about'>();
for (const [role, phrases] of [
  [
    'min',
    'минимум|и выше|и больше|и более|или больше|или более|or more|and up|and more|and above|or above|plus|min|minimum|не меньше|не менее|at least|как минимум|и дороже|с плюсом|и свыше|или выше|upwards',
  ],
  [
    'max',
    'максимум|макс|max|maximum|tops|потолок|не больше|не более|at most|or less|и меньше|или меньше|and under|or under|и дешевле|предел|край|и ниже|от силы|или менее|max max|и не больше|maximum max|это максимум|это потолок|top',
  ],
  [
    'about',
    'примерно|приблизительно|где - то|где то|или около того|около того|or so|ish|плюс минус|плюс - минус|с небольшим|с копейками|с хвостиком|ориентировочно|approx|approximately|roughly|give or take|about|+ / -|или типа того|с чем - то|с чем то|- ish|thereabouts|or thereabouts|+ -',
  ],
] as ['min' | 'max' | 'about', string][])
  for (const phrase of phrases.split('|')) AFTER.set(phrase, role);
