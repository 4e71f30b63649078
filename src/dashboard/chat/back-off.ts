const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next attempt, in milliseconds. `failures` counts from 1; `chance` is between 0 and 1
 * and spreads out browsers that lost the same server at the same moment.
 */
export function backOffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(longest * (0.5 + chance / 2));
}
