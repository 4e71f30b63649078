import { phoneShapes } from '../contact/phone-shape.ts';
import { currencyWord } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';
import { readAfter } from './after-amount.ts';
import type { Amount } from './amount.ts';
import { takeNouns } from './amount-nouns.ts';
import { isGluedLead, readBefore } from './before-amount.ts';
import { rangeEnd } from './range-end.ts';
import { numberAt } from './read-number.ts';
import { settleAmounts } from './settle-amounts.ts';
import { inDigits, type WrittenNumber } from './written-number.ts';

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
  const settled = amounts.length > 0 ? settleAmounts(tokens, amounts) : amounts;
  found.set(tokens, settled);
  return settled;
}

const found = new WeakMap<readonly Token[], readonly Amount[]>();

/** A number glued to letters before it or after an @ is part of a name: "ivan80@", "covid19". */
function isInWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || token.gap || !before || token.type === 'sign') return false;
  if (before.type === 'word') return token.type === 'number' && !isGluedLead(tokens, at - 1);
  return before.text === '@' || before.text === '_' || before.text === '#' || before.text === '№';
}

function amountAt(tokens: readonly Token[], at: number, limit: number): Amount | null {
  const written = numberAt(tokens, at);
  if (!written) return null;
  const number = isSlashedSum(tokens, at, written) ? inDigits(written.value, at + 1) : written;
  const amount: Amount = {
    first: at,
    core: at,
    next: number.next,
    low: number.value,
    high: number.value,
    scale: number.scale,
    currency: number.currency,
    perPerson: false,
    perUnit: null,
    approximate: number.rough,
    counted: number.shape === 'plain' ? null : number.shape,
    denied: false,
    corrects: false,
    digits: number.digits,
    spacedPair: spacedPair(tokens, at, number),
    margin: false,
    bound: null,
  };
  const before = readBefore(tokens, amount, limit);
  takeNouns(tokens, amount);
  const range = rangeEnd(tokens, amount, number, before.opens);
  if (range) {
    amount.low = range.low;
    amount.high = range.high;
    amount.scale = range.scale;
    amount.next = range.next;
    amount.currency ??= range.currency;
    if (amount.counted === 'date' && range.scale > 1) amount.counted = null;
    takeNouns(tokens, amount);
  }
  const bound = readAfter(tokens, amount) ?? before.bound ?? (number.orMore ? 'min' : null);
  if (before.scale > 1 && amount.scale === 1) {
    amount.low = amount.low === null ? null : amount.low * before.scale;
    amount.high = amount.high === null ? null : amount.high * before.scale;
    amount.scale = before.scale;
  }
  if ((amount.currency || amount.scale > 1) && (amount.counted === 'date' || amount.counted === 'slash'))
    amount.counted = null;
  if (!range) {
    amount.bound = bound;
    if (bound === 'min') amount.high = null;
    if (bound === 'max') amount.low = null;
  }
  return amount;
}

/** "£500/600", "60/70k": not a score and no date, but two sums. */
function isSlashedSum(tokens: readonly Token[], at: number, number: WrittenNumber): boolean {
  if (number.shape !== 'slash') return false;
  const second = numberAt(tokens, at + 2);
  const isPair =
    number.value >= 100 && second !== null && number.value < second.value && !isYear(second.value);
  return (
    isPair ||
    currencyWord(tokens[at - 1]?.text ?? '') !== undefined ||
    (second !== null && (second.scale >= 1000 || currencyWord(tokens[second.next]?.text ?? '') !== undefined))
  );
}

function isYear(value: number): boolean {
  return value >= 2020 && value <= 2040;
}

function spacedPair(tokens: readonly Token[], at: number, number: WrittenNumber): [number, number] | null {
  if (!number.grouped || number.next !== at + 2 || number.scale > 1) return null;
  const [one, two] = [Number(tokens[at]?.text), Number(tokens[at + 1]?.text)];
  return one < two && two % 10 === 0 && one >= 10 && two <= one * 10 ? [one, two] : null;
}
