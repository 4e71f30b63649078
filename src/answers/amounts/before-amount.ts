import type { Currency } from '../../domain/values.ts';
import { currencyWord, nationalCurrency } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';
import type { Amount } from './amount.ts';
import { BEFORE_NUMBER } from './bound-words.ts';
import { isNegated } from './negated-bound.ts';
import { priceUnitBefore } from './price-unit.ts';
import { scaleAt } from './scale-at.ts';
import { isPeopleNoun, isPersonOfPrice } from './units.ts';

/** What stands before a number and belongs to it, besides what is written into the amount. */
export interface Before {
  bound: 'min' | 'max' | null;
  /** "с 30 по 40", "between 2 and 3": a second end is announced. */
  opens: 'from' | 'between' | null;
  /** "тысяч 150": 1 when there is none. */
  scale: number;
}

/** Walks back over what stands before the number and belongs to it: "не больше", "около", "тысяч", "$", "гостей". */
export function readBefore(tokens: readonly Token[], amount: Amount, limit: number): Before {
  const before: Before = { bound: null, opens: null, scale: 1 };
  let at = amount.core - 1;
  for (let steps = 0; at >= limit && steps < MOST_STEPS; steps += 1) {
    const width =
      roleBefore(tokens, at, limit, amount, before) ||
      currencyBefore(tokens, at, limit, amount) ||
      scaleWordBefore(tokens, at, amount, before) ||
      personBefore(tokens, at, amount) ||
      joiningSign(tokens, at, limit, amount);
    if (width === 0) break;
    at -= width;
  }
  return before;
}

/** Whether what stands before and is glued to the digits belongs to them: "до200", "$5", "тыс150". */
export function isGluedLead(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const isCurrency = currencyWord(word) !== undefined && (word.length > 1 || CURRENCY_SIGN.has(word));
  if (isCurrency || scaleBefore(tokens, at) > 1) return true;
  const role = word.length > 1 ? BEFORE_NUMBER.endingAt(tokens, at, at)?.role : undefined;
  return role !== undefined && role !== 'skip' && role !== 'not';
}

function roleBefore(
  tokens: readonly Token[],
  at: number,
  limit: number,
  amount: Amount,
  before: Before,
): number {
  const found = BEFORE_NUMBER.endingAt(tokens, at, limit);
  if (!found) return 0;
  const { role, width } = found;
  switch (role) {
    case 'about':
      amount.approximate = true;
      amount.margin ||= MARGINS.has(tokens[at - width + 1]?.text ?? '');
      break;
    case 'margin':
      amount.margin = true;
      break;
    case 'not':
      if (before.bound) return 0;
      amount.denied = true;
      break;
    case 'from':
      amount.approximate ||= ROUND_WORD.test(tokens[amount.core]?.text ?? '');
      before.opens ??= role;
      break;
    case 'between':
      before.opens ??= role;
      break;
    case 'min':
    case 'max':
      before.bound ??= role;
      break;
    case 'over':
    case 'under':
      before.bound ??=
        (role === 'over') ===
        (isNegated(tokens, at - width + 1, amount.core, limit) ||
          (role === 'over' && /^(?:если|if)$/.test(tokens[at - width]?.text ?? '')))
          ? 'max'
          : 'min';
      break;
    case 'skip':
      return width;
  }
  amount.first = at - width + 1;
  return width;
}

function currencyBefore(tokens: readonly Token[], at: number, limit: number, amount: Amount): number {
  const word = tokens[at]?.text ?? '';
  const dotted = word === '.' && at > limit && tokens[at]?.gap === false;
  const index = dotted ? at - 1 : at;
  const name = tokens[index]?.text ?? '';
  const currency = currencyWord(name);
  if (!currency || amount.currency || (dotted && name.length < 2)) return 0;
  if (name.length === 1 && !CURRENCY_SIGN.has(name)) return 0;
  amount.currency = currency;
  if (/[а-я]/.test(name) && name !== 'руб' && !/[ая]х$/.test(name) && index === at) amount.approximate = true;
  const country = tokens[index - 1];
  const national =
    index - 1 >= limit && name === '$' && !tokens[index]?.gap ? DOLLARS.get(country?.text ?? '') : undefined;
  if (national) amount.currency = national;
  else if (index - 1 >= limit && (name === '$' || name.length > 1) && currency !== 'EUR')
    amount.currency = nationalCurrency(country?.text ?? '') ?? currency;
  amount.first = national ? index - 1 : index;
  return at - amount.first + 1;
}

function scaleWordBefore(tokens: readonly Token[], at: number, amount: Amount, before: Before): number {
  const dotted = tokens[at]?.text === '.' && tokens[at]?.gap === false;
  const index = dotted ? at - 1 : at;
  const isPieces = /^штук$/.test(tokens[index]?.text ?? '') && currencyWord(tokens[amount.next]?.text ?? '');
  const scale = isPieces ? 1000 : scaleBefore(tokens, index);
  if (scale === 1 || before.scale > 1) return 0;
  before.scale = scale;
  if (!dotted && tokens[amount.core]?.gap) amount.approximate = true;
  amount.first = index;
  return at - index + 1;
}

/** "тысяч 150", "миллиона полтора", "штук двадцать баксов": a scale in the genitive before its number. */
function scaleBefore(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  if (word.length < 2 || !SCALE_BEFORE.test(word)) return 1;
  return scaleAt(tokens, at)?.factor ?? 1;
}

function personBefore(tokens: readonly Token[], at: number, amount: Amount): number {
  const word = tokens[at]?.text ?? '';
  if (amount.counted) return 0;
  if (isPersonOfPrice(word) && PER_BEFORE.has(tokens[at - 1]?.text ?? '')) {
    amount.perPerson = true;
    amount.first = at - 1;
    return 2;
  }
  if (EACH_ONE.has(word)) {
    amount.perPerson = true;
    amount.first = at;
    return 1;
  }
  const unit = priceUnitBefore(tokens, at);
  if (unit && !amount.perUnit) {
    amount.perUnit = unit.unit;
    amount.first = unit.first;
    return at - unit.first + 1;
  }
  if (!isPeopleNoun(word) || scaleAt(tokens, amount.next) !== null) return 0;
  amount.counted = 'people';
  amount.first = at;
  return 1;
}

/** A colon or a dash between the number and what names it: "гостей: 80", "максимум - 300". */
function joiningSign(tokens: readonly Token[], at: number, limit: number, amount: Amount): number {
  const sign = tokens[at]?.text ?? '';
  if (at - 1 < limit || amount.counted !== null || at !== amount.first - 1) return 0;
  const noun = tokens[at - 1]?.text ?? '';
  if (sign === ',') return priceUnitBefore(tokens, at - 1) ? 1 : 0;
  if (sign !== '-' && sign !== ':') return 0;
  const role = BEFORE_NUMBER.endingAt(tokens, at - 1, limit)?.role;
  return isPeopleNoun(noun) || role === 'min' || role === 'max' || priceUnitBefore(tokens, at - 1) ? 1 : 0;
}

/** "с десяток", "с полсотни". */
const ROUND_WORD = /^(?:десяток|сотню|полсотни|тысячу|пару|дюжину|миллион)$/;
const MOST_STEPS = 8;
const MARGINS = new Set(['give', 'плюс', '+', 'plus']);
const EACH_ONE = new Set(['каждый', 'каждая', 'everyone', 'everybody']);
const PER_BEFORE = new Set(['с', 'c', 'на', 'за', '/', 'per', 'a', 'each', 'по']);
const CURRENCY_SIGN = new Set('$ € £ ₤ ₽ ₸ ₹ ₴ ₺ ₪ ₾ ₼ ֏ ฿'.split(' '));
const DOLLARS = new Map<string, Currency>([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
]);
const SCALE_BEFORE =
  /^(?:тысяч[аи]?|тыщ[аи]?|тыс|тыр|тыщонок|тыщенок|тысчонок|тысяченок|млн|миллион(?:а|ов)|миллиончик(?:а|ов)|лям(?:а|ов)|лямчик(?:а|ов)|лимон(?:а|ов)|мульт(?:а|ов)|сотен|сотни|десятк(?:а|ов)|косар(?:я|ей)|касар(?:я|ей)|кус(?:ка|ков)|тысяч|тисяч)$/;
