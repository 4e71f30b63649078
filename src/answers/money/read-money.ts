import type { Language, Money } from '../../domain/values.ts';
import type { Amount } from '../amounts/amount.ts';
import { findAmounts } from '../amounts/amounts.ts';
import { isBelowNought } from '../amounts/below-nought.ts';
import { isEitherOr } from '../amounts/range-end.ts';
import type { Reader, Reading } from '../reading.ts';
import { whyNoAnswer } from '../talk/no-answer.ts';
import { numberWord } from '../text/number-words.ts';
import { type Scan, scan, spanOf } from '../text/scan.ts';
import { currencyBeside } from './currency-beside.ts';
import { AFTER_SUM, BEFORE_SUM, FILLER, HEDGE, MONEY_AFTER, MONEY_CUE, TOTAL } from './money-words.ts';
import { isNoSum } from './no-sum.ts';
import { unsaidHundreds } from './unsaid-hundreds.ts';

/**
 * A sum of money. A bare number below a thousand is ambiguous: itself, or as many thousands. With `asked` false the
 * sum must be marked by a currency, a scale or a word such as "бюджет".
 */
export const readMoney = ((text, context, asked = true) => {
  const scanned = scan(text);
  if (isBelowNought(scanned.tokens)) return { status: 'unclear' };
  const amounts = findAmounts(scanned.tokens);
  const pair = asked ? unsaidHundreds(scanned.tokens, amounts) : null;
  if (pair) {
    const span = spanOf(scanned.tokens, pair.first, pair.next);
    return { status: 'ambiguous', candidates: pair.candidates, span, confidence: 0.5 };
  }
  let best: { amount: Amount; weight: number } | undefined;
  for (const [index, amount] of amounts.entries()) {
    const weight = weigh(scanned, amount, [amounts[index - 1], amounts[index + 1]], asked);
    if (weight > 0 && (!best || weight > best.weight)) best = { amount, weight };
  }
  const other = best && otherSum(scanned, best.amount, amounts);
  if (best && other) return eitherOf(scanned, [best.amount, other]);
  if (best)
    return reading(scanned, inScaleOfOthers(best.amount, amounts), best.weight, amounts, context.language);
  if (!asked) return { status: 'unclear' };
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'money'>>, asked?: boolean]) => Reading<Money>;

/** The other of "100 баксов или 9000 рублей", "either 5k or 50k": only the person can say which. */
function otherSum({ tokens }: Scan, amount: Amount, amounts: readonly Amount[]): Amount | null {
  const at = amounts.indexOf(amount);
  for (const other of [amounts[at - 1], amounts[at + 1]]) {
    if (!other || other.denied || other.counted) continue;
    const [one, two] = other.first < amount.first ? [other, amount] : [amount, other];
    const isOtherCurrency = one.currency && two.currency && one.currency !== two.currency;
    const areSums = isMarkedSum(one) && isMarkedSum(two) && isEitherOr(tokens, one);
    if (!isOtherCurrency && !areSums) continue;
    const between = tokens.slice(one.next, two.core).map(({ text }) => text);
    if (between.some((word) => OR.has(word)) && between.length <= MOST_BETWEEN) return other;
  }
  return null;
}

function isMarkedSum({ currency, scale }: Amount): boolean {
  return currency !== null || scale >= 1000;
}

function eitherOf({ tokens }: Scan, both: readonly [Amount, Amount]): Reading<Money> {
  const [one, two] = both[0].first < both[1].first ? both : [both[1], both[0]];
  const candidates = [one, two].map(
    ({ low, high, currency, perPerson, approximate }): Money => ({
      min: low,
      max: high,
      currency,
      per: perPerson ? 'person' : 'total',
      approximate,
    }),
  );
  return { status: 'ambiguous', candidates, span: spanOf(tokens, one.first, two.next), confidence: 0.5 };
}

/** The amounts before and after one. */
type Neighbours = readonly (Amount | undefined)[];

/** How surely an amount is the sum: 0 not at all, 1 a bare number, more with every mark. */
function weigh(scanned: Scan, amount: Amount, beside: Neighbours, asked: boolean): number {
  if (amount.denied || (amount.low ?? amount.high) === 0) return 0;
  const marked = amount.currency !== null;
  if (amount.counted && !(marked && amount.counted === 'other')) return 0;
  if (isNoSum(scanned, amount)) return 0;
  const cued = isCued(scanned, amount);
  const sure =
    (marked ? 3 : 0) +
    (amount.scale >= 1000 ? 2 : 0) +
    (amount.perPerson ? 2 : 0) +
    (isTotal(scanned, amount) ? 4 : 0);
  const weight = sure + (cued ? 1 : 0);
  if (weight > 1) return weight;
  if (looksLikeYear(amount)) return asked && (cued || (isBare(scanned, amount) && isPast(amount))) ? 1 : 0;
  const greatest = amount.high ?? amount.low ?? 0;
  if (!asked)
    return (cued && greatest >= 1000) || (greatest >= 100 && isNamedBudget(scanned, amount)) ? 1 : 0;
  return cued || amount.corrects || amount.perUnit || standsAlone(scanned, amount, beside) ? 1 : 0;
}

function isCued({ tokens }: Scan, amount: Amount): boolean {
  for (let at = amount.core - 1; at >= Math.max(0, amount.first - 5); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '.' || text === '!' || text === '?' || text === ';') break;
    if (MONEY_CUE.test(text)) return true;
  }
  for (let at = amount.next; at < Math.min(tokens.length, amount.next + 4); at += 1) {
    const text = tokens[at]?.text ?? '';
    if (MONEY_AFTER.has(text)) return true;
    if (tokens[at]?.type !== 'word') break;
  }
  return false;
}

function isTotal({ tokens }: Scan, amount: Amount): boolean {
  const at = tokens[amount.first - 1]?.text === ':' ? amount.first - 2 : amount.first - 1;
  const isAllIn = tokens[amount.next]?.text === 'all' && tokens[amount.next + 1]?.text === 'in';
  const after = tokens[amount.next]?.text === 'in' ? amount.next + 1 : amount.next;
  const isNamed =
    isAllIn ||
    tokens[amount.first - 1]?.text === '=' ||
    TOTAL.test(tokens[at]?.text ?? '') ||
    TOTAL_AFTER.has(tokens[after]?.text ?? '');
  return isNamed && (amount.high ?? amount.low ?? 0) >= 100;
}

/** "бюджет 500", "budget up to 300": the word itself, right before the number. */
function isNamedBudget({ tokens }: Scan, amount: Amount): boolean {
  let at = amount.first - 1;
  while (at >= 0 && BEFORE_SUM.has(tokens[at]?.text ?? '')) at -= 1;
  return /^(?:бюджет|budget)/.test(tokens[at]?.text ?? '');
}

function looksLikeYear(amount: Amount): boolean {
  return (
    amount.digits &&
    amount.low === amount.high &&
    amount.low !== null &&
    amount.low >= 1950 &&
    amount.low <= 2040 &&
    amount.low % 100 !== 0
  );
}

/** A year that nobody plans for: "1999" alone is a price. */
function isPast({ low }: Amount): boolean {
  return (low ?? 0) < 2020;
}

/** A bare number is the answer when hardly anything else is said in its clause, or next to it of a round sum. */
function standsAlone({ tokens }: Scan, amount: Amount, beside: Neighbours): boolean {
  const after = tokens[amount.next];
  const greatest = amount.high ?? amount.low ?? 0;
  const isShared =
    FOR.has(after?.text ?? '') && numberWord(tokens[amount.next + 1]?.text ?? '') !== undefined;
  const isSure =
    amount.bound !== null || amount.approximate || isShared || tokens[amount.first - 1]?.text === 'по';
  if (greatest >= (isSure ? 1000 : 10_000) && (after?.type !== 'word' || AFTER_SUM.has(after.text)))
    return true;
  const isRound = greatest >= (amount.bound ? 100 : 300) && greatest % 50 === 0;
  for (const step of [-1, 1]) {
    let words = 0;
    for (let at = step < 0 ? amount.first - 1 : amount.next; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (!token || CLAUSE_END.has(token.text)) break;
      if (token.type === 'sign') continue;
      if (isRound && isInCount(beside, at)) break;
      if (token.type === 'number' || !FILLER.has(token.text)) return false;
      words += 1;
      if (isRound && words === ENOUGH_WORDS) break;
    }
  }
  return true;
}

/** "1500 for 20 people": the other number is told what it is. */
function isInCount(beside: Neighbours, at: number): boolean {
  return beside.some(
    (one) => one && one.first <= at && at < one.next && (one.denied || COUNTS.has(one.counted)),
  );
}

function reading(
  scanned: Scan,
  amount: Amount,
  weight: number,
  amounts: readonly Amount[],
  language: Language,
): Reading<Money> {
  const { tokens } = scanned;
  const span = spanOf(tokens, amount.first, amount.next);
  const literal: Money = {
    min: amount.low,
    max: amount.high,
    currency: amount.currency ?? currencyOfOthers(scanned, amount, amounts),
    per: amount.perPerson ? 'person' : 'total',
    approximate: amount.approximate,
  };
  const ambiguous = (...candidates: Money[]): Reading<Money> => ({
    status: 'ambiguous',
    candidates,
    span,
    confidence: 0.5,
  });
  if (amount.spacedPair && !amount.currency) {
    const [low, high] = amount.spacedPair;
    return ambiguous({ ...literal, min: low * 1000, max: high * 1000 }, literal);
  }
  if (amount.perPerson && isOrTotal(scanned, amount)) return ambiguous(literal, { ...literal, per: 'total' });
  const greatest = amount.high ?? amount.low ?? 0;
  if (
    literal.currency ||
    amount.scale >= 100 ||
    greatest >= 1000 ||
    isPlainPrice(scanned, amount, language) ||
    isLikeOthers(amount, amounts)
  )
    return { status: 'parsed', value: literal, span, confidence: Math.min(0.99, 0.75 + weight * 0.06) };
  const candidates = [literal, times(literal, 1000)];
  if (greatest < 10) candidates.push(times(literal, 1_000_000));
  return ambiguous(...candidates);
}

/** "у других 90 тысяч, мы готовы 70": thousands are said once. */
function inScaleOfOthers(amount: Amount, amounts: readonly Amount[]): Amount {
  const greatest = amount.high ?? amount.low ?? 0;
  if (amount.scale > 1 || amount.currency || amount.perPerson || amount.perUnit || greatest >= 1000)
    return amount;
  const isLike = ({ scale, counted, low, high }: Amount) => {
    const [least, most] = [(low ?? high ?? 0) / scale, (high ?? low ?? 0) / scale];
    return scale === 1000 && counted === null && greatest * 5 >= least && greatest <= most * 5;
  };
  if (!amounts.some(isLike)) return amount;
  const times = (sum: number | null) => (sum === null ? null : sum * 1000);
  return { ...amount, low: times(amount.low), high: times(amount.high), scale: 1000 };
}

/** "£80 an hour is too much, could do 50": no thousands beside a price with its currency. */
function isLikeOthers(amount: Amount, amounts: readonly Amount[]): boolean {
  const greatest = amount.high ?? amount.low ?? 0;
  return amounts.some(({ scale, currency, low, high }) => {
    const other = high ?? low ?? 0;
    return currency !== null && scale === 1 && other < greatest * 3 && greatest < other * 3;
  });
}

/** Currency is said once: beside the numbers, or with a part of the total. */
function currencyOfOthers(scanned: Scan, amount: Amount, amounts: readonly Amount[]): Money['currency'] {
  const beside = currencyBeside(scanned.tokens, amounts);
  if (beside || !isTotal(scanned, amount)) return beside;
  return amounts.find((other) => other.currency !== null)?.currency ?? null;
}

/** "5k per person or total". */
function isOrTotal({ tokens }: Scan, amount: Amount): boolean {
  const joined = tokens[amount.next]?.text === 'or' || tokens[amount.next]?.text === 'или';
  const words = [1, 2].map((step) => tokens[amount.next + step]?.text ?? '');
  return joined && words.some((word) => /^(?:total|всего|всех|общая|общий|whole|altogether)$/.test(word));
}

/** In English a price of hundreds is said as it is once anything shows that it is one, in Russian thousands go unsaid. */
function isPlainPrice(scanned: Scan, amount: Amount, language: Language): boolean {
  const greatest = amount.high ?? amount.low ?? 0;
  if (language !== 'en') return amount.perUnit === 'hour' && greatest >= 100;
  const isToThePenny = Number.isInteger(greatest * 100) && !Number.isInteger(greatest * 2);
  if (amount.perPerson || (amount.perUnit !== null && (greatest >= 10 || isToThePenny))) return true;
  if (greatest < 100) return false;
  return (
    amount.bound !== null ||
    tokensOf(scanned, amount).some(({ text }) => text === 'hundred') ||
    !isBare(scanned, amount) ||
    amount.corrects ||
    greatest > MOST_IN_DOUBT ||
    greatest % 10 !== 0 ||
    isCued(scanned, amount) ||
    isTotal(scanned, amount)
  );
}

function tokensOf({ tokens }: Scan, { core, next }: Amount) {
  return tokens.slice(core, next);
}

/** Nothing but the number and a hedge. */
function isBare({ tokens }: Scan, amount: Amount): boolean {
  return tokens.every(
    (token, at) => (at >= amount.first && at < amount.next) || token.type === 'sign' || HEDGE.has(token.text),
  );
}

function times(money: Money, factor: number): Money {
  return {
    ...money,
    min: money.min === null ? null : money.min * factor,
    max: money.max === null ? null : money.max * factor,
  };
}

const OR = new Set(['или', 'либо', 'or']);
const MOST_BETWEEN = 4;
const FOR = new Set(['for', 'на']);
const TOTAL_AFTER = new Set(['total', 'всего', 'итого', 'altogether', 'overall']);
const COUNTS = new Set<Amount['counted']>(['people', 'time', 'date', 'clock']);
const CLAUSE_END = new Set([',', '.', ';', '!', '?', '\n', '(', ')']);
/** Up to here a bare round number may mean as many thousands. */
const MOST_IN_DOUBT = 400;
/** How many words on either side tell enough of a round sum. */
const ENOUGH_WORDS = 2;
