import parse from 'parse-money';
import type { Library } from './library.ts';

/** parse-money gives one amount and its currency; a number without one is no money to it more often than it is. */
export const parseMoney: Library = { name: 'parse-money', kinds: { money: readMoney } };

function readMoney(text: string): unknown {
  const found = parse.default(text);
  return found?.currency ? { min: found.amount, max: found.amount, currency: found.currency } : null;
}
