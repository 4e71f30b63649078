import type { Money } from '../../domain/values.ts';
import type { Amount } from '../amounts/amount.ts';
import type { Token } from '../text/scan.ts';
import { FILLER, HEDGE } from './money-words.ts';

/**
 * "Five fifty", "twenty two fifty", "seven twenty a head": pounds and pence, or hundreds. Both are given, with the amounts between which
 * they stand; null for a time of day and where more is said.
 */
export function unsaidHundreds(
  tokens: readonly Token[],
  amounts: readonly Amount[],
): { candidates: Money[]; first: number; next: number } | null {
  for (const [index, two] of amounts.entries()) {
    const one = amounts[index - 1];
    if (!one || !isPair(tokens, one, two)) continue;
    const [units, rest] = [one.low ?? 0, two.low ?? 0];
    if (!two.perPerson && (HOUR_PARTS.has(rest) || !isAllSaid(tokens, one.first, two.next))) continue;
    const candidates = [units + rest / 100, units * 100 + rest].map(
      (sum): Money => ({
        min: sum,
        max: sum,
        currency: null,
        per: two.perPerson ? 'person' : 'total',
        approximate: one.approximate || two.approximate,
      }),
    );
    return { candidates, first: one.first, next: two.next };
  }
  return null;
}

function isPair(tokens: readonly Token[], one: Amount, two: Amount): boolean {
  const [units, rest] = [one.low ?? 0, two.low ?? 0];
  return (
    one.next === two.core &&
    ENGLISH.test(tokens[one.core]?.text ?? '') &&
    ENGLISH.test(tokens[two.core]?.text ?? '') &&
    [one, two].every(
      ({ low, high, scale, currency, counted }) =>
        low === high && scale === 1 && currency === null && counted === null,
    ) &&
    Number.isInteger(units) &&
    units >= 1 &&
    units < 100 &&
    !CENTURIES.has(units) &&
    rest >= 10 &&
    rest < 100
  );
}

function isAllSaid(tokens: readonly Token[], first: number, next: number): boolean {
  return tokens.every(
    ({ type, text }, at) =>
      (at >= first && at < next) || type === 'sign' || HEDGE.has(text) || FILLER.has(text),
  );
}

const ENGLISH = /^[a-z]+$/;
/** "Nineteen eighty", "twenty twenty six". */
const CENTURIES = new Set([19, 20]);
const HOUR_PARTS = new Set([15, 30, 45]);
