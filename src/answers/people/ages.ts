import type { Amount } from '../amounts/amount.ts';
import type { Token } from '../text/scan.ts';
import type { Head } from './head-count.ts';
import { memberCount } from './people-words.ts';

/** Numbers that say how old somebody is: from which amount to before which, and the children that they stand for. */
export interface Ages {
  nextAmount: number;
  /** The token after the ages and what they are told in. */
  next: number;
  head: Head | null;
}

/**
 * "Ребёнок 5 лет", "дети 5 и 7 лет", "kids aged 3, 6 and 9": the ages at an amount, or null. Where children are not
 * counted otherwise, there are as many of them as ages.
 */
export function agesAt(tokens: readonly Token[], amounts: readonly Amount[], index: number): Ages | null {
  let last = index;
  while (last - index < MOST_AGES && isListed(tokens, amounts[last], amounts[last + 1])) last += 1;
  const [first, end] = [amounts[index], amounts[last]];
  if (!first || !end) return null;
  const isAged = AGED.test(textBefore(tokens, first.core));
  const isInYears = YEARS.test(tokens[end.next]?.text ?? '') || end.counted === 'time';
  const isSaid = isInYears && YEARS.test(tokens[end.next]?.text ?? tokens[end.next - 1]?.text ?? '');
  if (!isAged && !isSaid) return null;
  const at = isAged ? first.core - 2 : first.core - 1;
  const isPlural = CHILDREN.test(tokens[at]?.text ?? '');
  const counts = last - index + 1;
  const isRange = amounts[index + 1] !== undefined && tokens[first.next]?.text === '-';
  const isCounted = tokens[at - 1]?.type === 'number' || amounts[index - 1]?.next === at + 1;
  const isOne =
    counts === 1 && ONE.has(textBefore(tokens, first.core)) && OLD.test(tokens[end.next + 1]?.text ?? '');
  const next = end.next + (YEARS.test(tokens[end.next]?.text ?? '') ? 1 : 0);
  if (!isOne && (!isPlural || isCounted || isRange || counts < 2))
    return { nextAmount: last + 1, next, head: null };
  const head: Head = {
    first: isOne ? first.core : at,
    next: isOne ? behindNoun(tokens, end.next + (isSaid ? 2 : 1)) : end.next + (isSaid ? 1 : 0),
    low: counts,
    high: counts,
    noun: 'part',
    isMember: false,
    isUs: false,
    withSpeaker: false,
  };
  return { nextAmount: last + 1, next, head };
}

/** "3 kids (4, 6 and 9)": the token after as many ages in brackets as people were counted, or 0. */
export function agesListed(tokens: readonly Token[], first: number, { next, noun, low, high }: Head): number {
  if (tokens[first - 1]?.text !== '(' || next !== first - 1 || noun !== 'part' || low !== high) return 0;
  let ages = 0;
  for (let at = first; at < first + MOST_LISTED; at += 1) {
    const token = tokens[at];
    if (token?.text === ')') return ages === low ? at + 1 : 0;
    if (token?.type === 'number' && token.text.length <= 2) ages += 1;
    else if (!LISTING.has(token?.text ?? '')) return 0;
  }
  return 0;
}

/** Behind the daughter of "my 12 year old daughter": she is the one who is so old. */
function behindNoun(tokens: readonly Token[], at: number): number {
  return memberCount(tokens[at]?.text ?? '') === undefined ? at : at + 1;
}

function isListed(
  tokens: readonly Token[],
  amount: Amount | undefined,
  following: Amount | undefined,
): boolean {
  if (!amount || !following || following.core - amount.next > 2) return false;
  const between = tokens.slice(amount.next, following.core).map((token) => token.text);
  return (
    between.length > 0 &&
    between.every((text) => text === 'и' || text === 'and' || text === ',' || text === '&' || text === '-')
  );
}

function textBefore(tokens: readonly Token[], at: number): string {
  return tokens[at - 1]?.text ?? '';
}

const MOST_AGES = 8;
const MOST_LISTED = 3 * MOST_AGES;
const LISTING = new Set([
  ',',
  'and',
  '&',
  'и',
  '/',
  'aged',
  'ages',
  'yo',
  'yrs',
  'years',
  'лет',
  'года',
  'год',
]);
const AGED = /^(?:aged|ages|возраста|возрасте)$/;
const YEARS = /^(?:лет|год|года|годик|годика|years?|yrs?|yo|y|месяц(?:а|ев)|мес|months?)$/;
/** "A 5 year old". */
const ONE = new Set(['a', 'an', 'one', 'my', 'our']);
const OLD = /^olds?$/;
const CHILDREN =
  /^(?:дет(?:и|ей|ьми)|детишк[а-я]+|сыновь[а-я]+|дочк[а-я]+|внук[а-я]*|kids|children|boys|girls|sons|daughters|grandkids)$/;
