import type { ChoiceOption } from '../reading.ts';
import { scan, type Token } from '../text/scan.ts';
import { type OptionName, optionName } from './option-names.ts';
import { type SenseFound, sensesIn } from './senses-in.ts';

/** What each option stands for: the number of a sense, and whether it is all that the option is called. */
export type OptionSenses = ReadonlyMap<number, { full: boolean }>;

/**
 * The senses that tell the options apart, one map an option. Of a word with several senses that one counts which is of
 * a group with the most other options: "Бизнес" beside "Старт" and "Про" is a plan and no company.
 */
export function optionSenses(options: readonly ChoiceOption[]): readonly OptionSenses[] {
  const before = known.get(options);
  if (before) return before;
  const named = options.map(({ names }) => names.flatMap((name) => sensesOfName(name)));
  const popularity = new Map<string, number>();
  for (const senses of named)
    for (const group of new Set(senses.map(({ found }) => found.entry.group)))
      popularity.set(group, (popularity.get(group) ?? 0) + 1);
  const fitting = named.map((senses) => {
    const most = Math.max(...senses.map(({ found }) => popularity.get(found.entry.group) ?? 0));
    const isRival = ({ found }: NamedSense) =>
      (popularity.get(found.entry.group) ?? 0) < most &&
      senses.some(
        (other) =>
          popularity.get(other.found.entry.group) === most &&
          other.found.first < found.next &&
          found.first < other.found.next,
      );
    return senses.filter((one) => !isRival(one));
  });
  const result = fitting.map((senses, index) => {
    const own = new Map<number, { full: boolean }>();
    for (const { found, full } of senses) {
      const { sense } = found.entry;
      const isShared = fitting.some(
        (other, at) =>
          at !== index && other.some((one) => one.found.entry.sense === sense && (one.full || !full)),
      );
      if (!isShared) own.set(sense, { full: full || own.get(sense)?.full === true });
    }
    return own;
  });
  known.set(options, result);
  return result;
}

/** The groups that at least two of the options are of: cities, languages. */
export function optionGroups(options: readonly ChoiceOption[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { names } of options)
    for (const group of new Set(sensesOfName(names[0] ?? '').map(({ found }) => found.entry.group)))
      if (seen.has(group)) several.add(group);
      else seen.add(group);
  return several;
}

interface NamedSense {
  found: SenseFound;
  full: boolean;
}

/** "Без питания" speaks of no food, "Без балкона" of nothing. */
function sensesOfName(name: string): readonly NamedSense[] {
  const before = knownNames.get(name);
  if (before) return before;
  const { tokens } = scan(name);
  const words = optionName(name);
  const senses = sensesIn(tokens)
    .filter(
      ({ entry, first }) =>
        entry.isName && !NEGATING.has(tokens[first - 1]?.text ?? '') && !isBehindNon(tokens, first),
    )
    .map((found) => ({ found, full: coversAll(tokens, found, words) }))
    .filter(({ found, full }) => full || !VAGUE.test(tokens[found.next - 1]?.text ?? ''));
  if (knownNames.size >= MOST_NAMES) knownNames.clear();
  knownNames.set(name, senses);
  return senses;
}

function isBehindNon(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.text === '-' && NEGATING.has(tokens[first - 2]?.text ?? '');
}

function coversAll(tokens: readonly Token[], { first, next }: SenseFound, { words }: OptionName): boolean {
  const covered = tokens.slice(first, next).map(({ text }) => text);
  return words.every((word) => covered.includes(word));
}

const known = new WeakMap<readonly ChoiceOption[], readonly OptionSenses[]>();
/** Names are few and asked for again and again. */
const knownNames = new Map<string, readonly NamedSense[]>();
const MOST_NAMES = 500;
/** Words that only with others name an event or a place. */
const VAGUE =
  /^(?:вечер|праздник|банкет|зал[а-я]?|party|event|evening|room|hall|dinner|celebration|day|день)$/;
const NEGATING = new Set(['без', 'не', 'non', 'no', 'not', 'without']);
