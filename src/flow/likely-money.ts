import { isOfEverything } from '../answers/money/of-everything.ts';
import type { Money } from '../domain/values.ts';
import type { Json, Prompt } from './prompt.ts';

/**
 * What a sum may mean where ready sums are offered: "300" is 300 thousand there, since nobody offers a hall for 300,
 * and "5000" is more likely for a guest than for everything, unless `words`, which it was said in, call it the budget.
 * The likeliest first; the sum itself when none fits.
 */
export function likelySums(
  read: Money[],
  { options = [] }: Prompt,
  currency: string,
  words: string,
): Money[] {
  const said = inThousandsToo(read);
  const least = Math.min(...options.flatMap(({ value }) => boundsOf(value)));
  if (!Number.isFinite(least)) return read;
  const isTotal = isOfEverything(words);
  const likely = said.flatMap((money): Money[] => {
    const sum = money.max ?? money.min ?? 0;
    const isForeign = money.currency !== null && money.currency !== currency;
    if (isForeign || money.per === 'person' || sum >= least * LEAST_TOTAL) return [money];
    if (sum < least * LEAST_PERSON || sum > least * MOST_PERSON) return [];
    if (isTotal) return [money];
    const perPerson: Money = { ...money, per: 'person' };
    return said.length > 1 ? [perPerson] : [perPerson, money];
  });
  return likely.length > 0 ? likely : read;
}

/** Where ready sums are offered, a number of hundreds may be one of thousands in either language. */
function inThousandsToo(read: Money[]): Money[] {
  const [money, ...others] = read;
  const greatest = money?.max ?? money?.min ?? 0;
  if (!money || others.length > 0 || money.currency || money.per === 'person' || greatest >= 1000)
    return read;
  const times = (sum: number | null) => (sum === null ? null : sum * 1000);
  return [money, { ...money, min: times(money.min), max: times(money.max) }];
}

/** Shares of the smallest ready sum between which a sum is believed to be meant for everything, or for one guest. */
const LEAST_TOTAL = 1 / 10;
const LEAST_PERSON = 1 / 300;
const MOST_PERSON = 1 / 3;

function boundsOf(value: Json): number[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [value.min, value.max].filter((bound) => typeof bound === 'number' && bound > 0) as number[];
}
