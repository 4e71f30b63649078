import type { Currency } from '../../domain/values.ts';
import { behindAbbreviation } from '../text/abbreviation-dot.ts';
import { currencyWord } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';
import type { Amount } from './amount.ts';
import { countedBy } from './amount-nouns.ts';
import type { Before } from './before-amount.ts';
import { numberAt } from './read-number.ts';
import type { WrittenNumber } from './written-number.ts';

/** Both ends of a range, once its second is found. */
export interface Range {
  low: number;
  high: number;
  scale: number;
  next: number;
  currency: Currency | null;
}

/** The other end of a range: "150–200 тыс", "от 5 до 7", "between 20 and 30k", "150, максимум 200". */
export function rangeEnd(
  tokens: readonly Token[],
  amount: Amount,
  first: WrittenNumber,
  opens: Before['opens'],
): Range | null {
  let at = secondStart(tokens, amount, first, opens);
  if (at === null) return null;
  const slashed = tokens[amount.next]?.text === '/';
  const sign = tokens[at];
  const currency = sign?.type === 'sign' ? (currencyWord(sign.text) ?? null) : null;
  if (currency) at += 1;
  const second = numberAt(tokens, at);
  if (!second || second.shape === 'clock' || second.shape === 'slash') return null;
  if (second.shape === 'date' && (first.shape !== 'date' || amount.currency)) return null;
  if (!isOfOneKind(tokens, amount, first, second, currency)) return null;
  const priced = amount.currency ?? currency ?? currencyWord(tokens[second.next]?.text ?? '');
  const isSpoken = !first.digits && !second.digits;
  const isDirect = DIRECT.has(tokens[amount.next]?.text ?? '');
  const [low, high] = spread(
    isDirect ? withThousands(first, second) : first,
    second,
    isSpoken || Boolean(priced),
  );
  const isPlain = first.digits && second.digits && first.scale === 1 && second.scale === 1;
  const most = isPlain ? MOST_TIMES_PLAIN : 1000;
  if (isEitherOr(tokens, amount) && (high >= low * FAR_APART || low >= high * FAR_APART)) return null;
  if (low === high || (high > low * most && low > 0) || (slashed && high > low * 10)) return null;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    scale: Math.max(first.scale, second.scale),
    next: second.next,
    currency: currency ?? second.currency,
  };
}

/** "Или 50 тысяч, или 500", "either 5k or 50k": one of the two. */
export function isEitherOr(tokens: readonly Token[], { first, next }: Amount): boolean {
  const joiner = tokens[next]?.text === ',' ? next + 1 : next;
  return EITHER.has(tokens[first - 1]?.text ?? '') && OR.has(tokens[joiner]?.text ?? '');
}

/** "25-30,000", "5 to 10 000": what is said of the second end counts for the first. */
function withThousands(first: WrittenNumber, second: WrittenNumber): { value: number; scale: number } {
  const value = first.value * 1000;
  const isShared =
    first.scale === 1 &&
    second.scale === 1 &&
    first.value < 1000 &&
    second.value % 500 === 0 &&
    second.grouped;
  return isShared && value < second.value && value * 10 >= second.value ? { value, scale: 1 } : first;
}

/** Where the number behind the word or sign that joins two ends begins. */
function secondStart(
  tokens: readonly Token[],
  amount: Amount,
  first: WrittenNumber,
  opens: Before['opens'],
): number | null {
  let at = behindAbbreviation(tokens, amount.next);
  const joiner = tokens[at];
  const next = tokens[at + 1];
  if (!joiner) return null;
  if (joiner.text === '-') at += next?.text === '-' ? 2 : 1;
  else if (joiner.text === '.' && next?.text === '.') at += tokens[at + 2]?.text === '.' ? 3 : 2;
  else if (joiner.text === '/' && isSlashedRange(tokens, amount, first)) at += 1;
  else if (joiner.text === 'по' ? opens === 'from' : TO_WORDS.has(joiner.text)) at += 1;
  else if (joiner.text === 'up' && next?.text === 'to') at += 2;
  else if (opens === 'between' && AND_WORDS.has(joiner.text)) at += 1;
  else if (joiner.text === ',' && (next?.text === 'ну' || LIMIT_WORDS.has(next?.text ?? ''))) at += 1;
  else if (joiner.text === ',' && (isTightList(tokens, amount) || isSpokenList(tokens, amount, first)))
    at += 1;
  else if (!LIMIT_WORDS.has(joiner.text) && !isAdjacentPair(tokens, amount, joiner)) return null;
  while (SECOND_SKIPS.has(tokens[at]?.text ?? '') && at - amount.next < 6) at += 1;
  return at;
}

function isOfOneKind(
  tokens: readonly Token[],
  amount: Amount,
  first: WrittenNumber,
  second: WrittenNumber,
  currency: Currency | null,
): boolean {
  const noun = countedBy(tokens, second.next);
  const isMoney = amount.currency !== null || first.scale >= 1000;
  if (noun === 'time' && (amount.counted === 'people' || amount.currency || first.scale > 1)) return false;
  if (isMoney && (noun === 'people' || noun === 'other')) return false;
  const secondIsMoney = second.scale >= 1000 || currency || currencyWord(tokens[second.next]?.text ?? '');
  if (amount.counted === 'people' && secondIsMoney) return false;
  const named = currency ?? currencyWord(tokens[second.next]?.text ?? '');
  return !named || !amount.currency || named === amount.currency;
}

/** "750,1000": no decimals, and little apart. */
function isTightList(tokens: readonly Token[], amount: Amount): boolean {
  const [comma, next] = [tokens[amount.next], tokens[amount.next + 1]];
  if (comma?.gap !== false || next?.type !== 'number' || next.gap || amount.low === null) return false;
  return amount.low < Number(next.text) && Number(next.text) <= amount.low * 3;
}

/** "£500/600", "5/6k", "25000/30000", but no score. */
function isSlashedRange(tokens: readonly Token[], amount: Amount, first: WrittenNumber): boolean {
  if (first.shape !== 'plain' || tokens[amount.next + 1]?.type === 'word') return false;
  if (amount.currency !== null || first.scale > 1 || first.value >= 100) return true;
  return (numberAt(tokens, amount.next + 1)?.scale ?? 1) >= 1000;
}

/** "сто, сто двадцать тысяч": said one after another. */
function isSpokenList(tokens: readonly Token[], amount: Amount, first: WrittenNumber): boolean {
  if (first.digits || first.scale > 1 || amount.counted || amount.currency) return false;
  const second = numberAt(tokens, amount.next + 1);
  if (!second || second.digits || second.scale < 1000) return false;
  const bare = second.value / second.scale;
  return first.value < bare && bare <= first.value * 2;
}

/** Two bare numbers side by side that grow: "150 200 тысяч", "два три". */
function isAdjacentPair(tokens: readonly Token[], amount: Amount, joiner: Token): boolean {
  const here = numberAt(tokens, amount.core);
  // "Человек тридцать сорок"
  const isNamedBefore = amount.counted === 'people' && here?.next === amount.next;
  if (amount.currency || (amount.counted && !isNamedBefore) || amount.scale > 1) return false;
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

/**
 * A scale said once counts for both ends where that makes a range: "150–200 тыс", "800–1 млн", "полмиллиона–600", and so do
 * hundreds: "four to five hundred".
 */
export function spread(
  first: { value: number; scale: number },
  second: { value: number; scale: number },
  sharesHundreds = false,
): [number, number] {
  let low = first.value;
  let high = second.value;
  const hundreds = high / second.scale / 100;
  if (
    sharesHundreds &&
    first.scale === 1 &&
    low < 10 &&
    hundreds > low &&
    hundreds <= low + 3 &&
    HUNDREDS.has(hundreds)
  )
    low *= 100 * second.scale;
  else if (first.scale === 1 && second.scale === 1 && low < 1000 && high >= 100_000 && low * 1000 < high)
    low *= 1000;
  else if (first.scale === 1 && second.scale > 1 && low < high) {
    const bare = high / second.scale;
    const factor =
      low > bare && low <= bare * 10 ? second.scale : upTo(second.scale).findLast((one) => low * one <= high);
    low *= factor ?? 1;
  } else if (second.scale === 1 && first.scale > 1 && high < low) {
    high *= upTo(first.scale).find((factor) => high * factor >= low) ?? 1;
  }
  return [low, high];
}

function upTo(scale: number): number[] {
  return [100, 1000, 100_000, 1_000_000, 10_000_000, 1_000_000_000].filter(
    (factor) => factor === scale || (factor < scale && PLAIN_SCALES.has(factor)),
  );
}

/** How far apart the ends of a range of bare figures may lie. */
const MOST_TIMES_PLAIN = 2000;
const PLAIN_SCALES = new Set([1000, 1_000_000, 1_000_000_000]);
const DIRECT = new Set(['-', 'to', 'до', 'or', 'или']);
const EITHER = new Set(['или', 'либо', 'either']);
const OR = new Set(['или', 'либо', 'or']);
/** Ends of a range do not lie so far apart where one of the two is meant. */
const FAR_APART = 3;
const HUNDREDS = new Set([2, 3, 4, 5, 6, 7, 8, 9]);
const TO_WORDS = new Set(['до', 'to', 'through', 'thru', '~', '→', 'или', 'or', 'till', 'until', 'либо']);
const AND_WORDS = new Set(['and', 'и', '&']);
const LIMIT_WORDS = new Set([
  'край',
  'потолок',
  'предел',
  'максимум',
  'макс',
  'max',
  'maximum',
  'maybe',
  'может',
]);
const SECOND_SKIPS = new Set(
  'ну край потолок предел максимум макс max maximum maybe может быть край до up to а максимально примерно about даже и > ~'.split(
    ' ',
  ),
);
