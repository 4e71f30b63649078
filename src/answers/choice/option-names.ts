import { findAmounts } from '../amounts/amounts.ts';
import type { ChoiceOption } from '../reading.ts';
import { numberWord } from '../text/number-words.ts';
import { scan } from '../text/scan.ts';

/** What an option is called, ready to be looked for in a text. */
export interface OptionName {
  /** The words that tell it apart; small ones count only in a name of nothing else. */
  words: readonly string[];
  /** The small words left out of them: "с" of "с балконом". */
  small: readonly string[];
  /** All its letters and digits in one. */
  joined: string;
  /** The first letters of its words. */
  initials: string;
}

/** Names are few and asked for again and again, so they are remembered. */
export function optionName(name: string): OptionName {
  const before = known.get(name);
  if (before) return before;
  const spoken = scan(name)
    .tokens.filter((token) => token.type !== 'sign')
    .map((token) => token.text);
  const all = spoken.map(digitsOf);
  const isTelling = (word: string, at: number) =>
    !SMALL.has(word) || (word.length === 1 && at > 0 && at === all.length - 1);
  const telling = all.filter(isTelling);
  const small = telling.length > 0 ? all.filter((word, at) => !isTelling(word, at)) : [];
  const result = {
    words: telling.length > 0 ? telling : all,
    small,
    joined: spoken.join(''),
    initials: spoken.map((word) => word[0]).join(''),
  };
  if (known.size >= MOST_NAMES) known.clear();
  known.set(name, result);
  return result;
}

/** "Два раза" is said as "2 раза" too. */
function digitsOf(word: string): string {
  const number = numberWord(word);
  return number?.type === 'unit' ? String(number.value) : word;
}

/** The numbers that an option stands for where its name is a range or a limit: "11-50", "до 100 тысяч". */
export function optionRange({ names }: ChoiceOption): OptionRange | null {
  const [name = ''] = names;
  const before = knownRanges.get(name);
  if (before !== undefined) return before;
  const range = rangeOfName(name);
  if (knownRanges.size >= MOST_NAMES) knownRanges.clear();
  knownRanges.set(name, range);
  return range;
}

function rangeOfName(name: string): OptionRange | null {
  const [amount, ...others] = findAmounts(scan(name).tokens);
  if (!amount || others.length > 0 || amount.counted === 'date' || amount.counted === 'time') return null;
  return { low: amount.low ?? 0, high: amount.high ?? Infinity };
}

interface OptionRange {
  low: number;
  high: number;
}

/** Words that say nothing of an option by themselves. */
export const SMALL: ReadonlySet<string> = new Set(
  'и в во на с со для от до или к по за the a an of for and or in to with at'.split(' '),
);
const known = new Map<string, OptionName>();
const knownRanges = new Map<string, OptionRange | null>();
const MOST_NAMES = 500;
