import type { Stretch } from './stretches.ts';

/**
 * Whether a clause is only the other half of an answer beside it: "не свадьба" of "не свадьба, а юбилей", "а не 400"
 * of "500, а не 400", "а муж" of "решаю не я, а муж".
 */
export function isOtherHalf(
  text: string,
  clauses: readonly Stretch[],
  at: number,
  isTaken: (span: Stretch) => boolean,
): boolean {
  const [before, clause, after] = [at - 1, at, at + 1].map((index) => clauses[index]);
  const words = clause ? text.slice(...clause) : '';
  if (words.trim().split(/\s+/u).length > MOST_WORDS) return false;
  const [left, right] = [before, after].map((span) => (span && isTaken(span) ? text.slice(...span) : null));
  if (left && (DENIED.test(words) || (INSTEAD.test(words) && DENIES.test(left)) || OPENS_DENIED.test(left)))
    return true;
  return Boolean(right && DENIES.test(words) && (INSTEAD.test(right) || OPENS_DENIED.test(words)));
}

const MOST_WORDS = 4;
const DENIED = /^\s*(?:а не|но не|и не|and not|but not|not|rather than|не(?=\s\d))\s/u;
const INSTEAD = /^\s*(?:а|но|but)\s/u;
const DENIES = /(?<!\p{L})(?:не|not)\s/u;
const OPENS_DENIED = /^\s*(?:not|no)\s/u;
