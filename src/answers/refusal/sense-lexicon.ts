import { closest } from '../text/closest-word.ts';

/** Words and phrases by their sense. */
export interface SenseLexicon<Sense> {
  /** The longest known phrase that begins at a word; a slip in a long word is forgiven. */
  at(words: readonly string[], at: number): { sense: Sense; width: number } | undefined;
}

interface Entry<Sense> {
  sense: Sense;
  /** The words behind the first; one that ends in a star has any ending. */
  rest: string[];
}

/**
 * A lexicon of tables in which words stand between spaces, `_` joins those of a phrase and a star stands for any
 * ending of up to eight letters, of up to four behind a short stem. What is known whole comes before what is known by its stem.
 */
export function senseLexicon<Sense extends string>(
  tables: readonly Partial<Record<Sense, string>>[],
): SenseLexicon<Sense> {
  const whole = new Map<string, Entry<Sense>[]>();
  const stems = new Map<string, Entry<Sense>[]>();
  for (const table of tables)
    for (const [sense, phrases] of Object.entries(table) as [Sense, string][])
      for (const phrase of phrases.trim().split(/\s+/)) {
        const [first = '', ...rest] = phrase.split('_');
        if (first.endsWith('*')) put(stems, first.slice(0, -1), { sense, rest });
        else put(whole, first, { sense, rest });
      }
  for (const lists of [whole, stems])
    for (const list of lists.values()) list.sort((one, other) => other.rest.length - one.rest.length);
  const slips = closest(
    [...whole.keys(), ...stems.keys()].filter((word) => word.length >= LONG),
    (word) => (whole.get(word) ?? stems.get(word))?.[0]?.sense,
  );

  const known = (words: readonly string[], at: number, word: string) => {
    let best: Entry<Sense> | undefined;
    const consider = (entries: Entry<Sense>[] | undefined) => {
      const fit = entries?.find(({ rest }) => rest.every((one, index) => fits(words[at + 1 + index], one)));
      if (fit && (!best || fit.rest.length > best.rest.length)) best = fit;
    };
    consider(whole.get(word));
    for (
      let length = word.length;
      length >= SHORTEST_STEM && word.length - length <= (length < LONG - 1 ? SHORT_ENDING : ENDING);
      length -= 1
    )
      consider(stems.get(word.slice(0, length)));
    return best && { sense: best.sense, width: best.rest.length + 1 };
  };

  return {
    at(words, at) {
      const word = words[at] ?? '';
      const found = known(words, at, word);
      if (found || word.length > LONGEST) return found;
      const singular = ENGLISH_S.test(word) ? known(words, at, word.slice(0, -1)) : undefined;
      if (singular || word.length < LONG) return singular;
      const once = word.replace(/(.)\1+/g, '$1');
      const squeezed = once === word ? undefined : known(words, at, once);
      if (squeezed) return squeezed;
      if (word.length < longOf(word)) return undefined;
      for (let cut = 0; cut <= MOST_CUT && word.length - cut >= LONG; cut += 1) {
        const right = slips.nearest(word.slice(0, word.length - cut));
        const meant = right === undefined ? undefined : known(words, at, right);
        if (meant) return meant;
      }
      return undefined;
    },
  };
}

/** From how many letters on a slip is forgiven; short English words are too close to each other. */
const LONG = 6;
const longOf = (word: string) => (word.charCodeAt(0) < 128 ? LONG + 1 : LONG);
const LONGEST = 24;
const ENGLISH_S = /^[a-z]{3,}s$/;
const SHORTEST_STEM = 3;
const ENDING = 8;
const SHORT_ENDING = 4;
/** How many letters of an ending are tried without, to find a stem with a slip in it. */
const MOST_CUT = 3;

function fits(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false;
  if (!pattern.endsWith('*')) return word === pattern;
  return word.startsWith(pattern.slice(0, -1)) && word.length - pattern.length < ENDING;
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
