import { closest } from './closest-word.ts';
import type { Token } from './scan.ts';

/** Finds the longest known phrase of tokens at a place, with a slip in a long word forgiven. Signs are words of a phrase like any other. */
export interface PhraseTable<Role> {
  /** The phrase that begins at a token. */
  startingAt(tokens: readonly Token[], at: number): Found<Role> | null;
  /** The phrase whose last word stands at a token and that does not reach back beyond `limit`. */
  endingAt(tokens: readonly Token[], at: number, limit: number): Found<Role> | null;
}

interface Found<Role> {
  role: Role;
  width: number;
}

/** A table of rows, each a role with its phrases between bars, the words of a phrase between spaces. */
export function phraseTable<Role>(rows: readonly (readonly [Role, string])[]): PhraseTable<Role> {
  const byFirst = new Map<string, [string[], Role][]>();
  const byLast = new Map<string, [string[], Role][]>();
  for (const [role, phrases] of rows)
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      put(byFirst, words[0], [words, role]);
      put(byLast, words.at(-1), [words, role]);
    }
  for (const lists of [byFirst, byLast])
    for (const list of lists.values()) list.sort(([one], [other]) => other.length - one.length);
  const known = rows.flatMap(([, phrases]) => phrases.split(/[ |]/));
  const slips = closest(known.filter((word) => word.length >= LONG));
  const wordAt = (tokens: readonly Token[], at: number) => {
    const text = tokens[at]?.text ?? '';
    return text.length >= LONG && !NO_SLIPS.has(text) ? (slips.nearest(text) ?? text) : text;
  };
  const isAt = (tokens: readonly Token[], at: number, words: string[]) =>
    words.every((word, index) => wordAt(tokens, at + index) === word);
  return {
    startingAt(tokens, at) {
      const found = byFirst.get(wordAt(tokens, at))?.find(([words]) => isAt(tokens, at, words));
      return found ? { role: found[1], width: found[0].length } : null;
    },
    endingAt(tokens, at, limit) {
      const found = byLast
        .get(wordAt(tokens, at))
        ?.find(([words]) => at - words.length + 1 >= limit && isAt(tokens, at - words.length + 1, words));
      return found ? { role: found[1], width: found[0].length } : null;
    },
  };
}

/** From how many letters on a slip is forgiven. */
const LONG = 6;
/** Words that are one letter away from another and mean something else. */
const NO_SLIPS = new Set(['вместе']);

function put<T>(lists: Map<string, T[]>, key: string | undefined, value: T): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
