import { perWord } from './per-word.ts';

/** Finds the one known word that is a single slip away: a letter too many, too few, wrong, or two swapped. */
interface ClosestWord {
  nearest(word: string): string | undefined;
}

/**
 * Words are indexed by what remains when one letter is dropped, so that a look-up costs the same however many words
 * are known. The first letter must be right and the word must be nobody else's neighbour; words of one sense may share a neighbour, and the first known stands for them.
 */
export function closest(
  known: readonly string[],
  senseOf: (word: string) => unknown = (word) => word,
): ClosestWord {
  const exact = new Set(known);
  const byRemainder = new Map<string, string | null>();
  const put = (remainder: string, word: string) => {
    const other = byRemainder.get(remainder);
    if (other === undefined) byRemainder.set(remainder, word);
    else if (other !== null && senseOf(other) !== senseOf(word)) byRemainder.set(remainder, null);
  };
  for (const word of exact) {
    put(word, word);
    for (let index = 1; index < word.length; index += 1)
      put(word.slice(0, index) + word.slice(index + 1), word);
  }
  /** Most words are slips of nothing. */
  const nearest = perWord(lookUp);
  return {
    nearest(word) {
      if (exact.has(word)) return word;
      return word.length > LONGEST ? undefined : nearest(word);
    },
  };

  function lookUp(word: string): string | undefined {
    let found = byRemainder.get(word) ?? undefined;
    for (let index = 1; index < word.length; index += 1) {
      const candidate = byRemainder.get(word.slice(0, index) + word.slice(index + 1));
      if (!candidate || candidate === found || candidate[0] !== word[0]) continue;
      if (!isOneSlip(word, candidate)) continue;
      if (found && senseOf(found) !== senseOf(candidate)) return undefined;
      found ??= candidate;
    }
    return found;
  }
}

const LONGEST = 20;

/** Whether a letter is too many, too few or wrong in one of two words, or two letters are swapped. */
export function isOneSlip(word: string, candidate: string): boolean {
  if (Math.abs(word.length - candidate.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === candidate[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(word.length, candidate.length) - start &&
    word[word.length - 1 - end] === candidate[candidate.length - 1 - end]
  )
    end += 1;
  const left = word.slice(start, word.length - end);
  const right = candidate.slice(start, candidate.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
