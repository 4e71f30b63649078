import type { ChoiceOption } from '../reading.ts';
import type { Token } from '../text/scan.ts';
import { isWithinOther, senseMatches } from './choice-by-sense.ts';
import { isDenied } from './choice-denied.ts';
import { isUnmeant } from './choice-unmeant.ts';
import { howCalled } from './is-called.ts';
import { type OptionName, optionName, SMALL } from './option-names.ts';

/** An option that the words of a text name, whole or in part. */
export interface NameMatch {
  option: ChoiceOption;
  /** Indexes of the tokens that it rests on, ascending. */
  tokens: readonly number[];
  /** 3 for its own words, 2 for others of the same sense, 1 for a mere hint. */
  strength: 1 | 2 | 3;
  full: boolean;
  /** The small words of its name are there as well, or it has none. */
  exact: boolean;
  /** Tells the option from any other; a common word does so only between several that have it. */
  telling: boolean;
  /** "Не свадьба", "кроме брекетов". */
  denied: boolean;
}

/** The options that a text names, one match each. `loosely`: by other words of one sense and by beginnings too. */
export function matchOptions(
  tokens: readonly Token[],
  options: readonly ChoiceOption[],
  loosely: boolean,
): NameMatch[] {
  const shared = sharedWords(options);
  const bySense = loosely ? senseMatches(tokens, options) : [];
  return options.flatMap((option) => {
    let best: NameMatch | null = null;
    const isBetter = (match: NameMatch) =>
      (!best || rank(match) > rank(best)) && (!loosely || !isWithinOther(tokens, options, match));
    for (const match of bySense) if (match.option === option && isBetter(match)) best = match;
    for (const [index, name] of option.names.entries()) {
      const match = matchName(tokens, option, optionName(name), { loosely, shared, isFirst: index === 0 });
      if (match && isBetter(match)) best = match;
    }
    return best ?? [];
  });
}

function rank({ full, denied, telling, strength, tokens }: NameMatch): number {
  return (denied ? 0 : 1000) + (full ? 100 : 0) + (telling ? 50 : 0) + tokens.length * 4 + strength;
}

interface How {
  loosely: boolean;
  shared: ReadonlySet<string>;
  isFirst: boolean;
}

function matchName(
  tokens: readonly Token[],
  option: ChoiceOption,
  name: OptionName,
  { loosely, shared, isFirst }: How,
): NameMatch | null {
  const whole = loosely ? joinedAt(tokens, name.joined) : null;
  const found: number[] = whole ? [...whole] : [];
  const words = new Set<string>(whole ? name.words : []);
  let strength: 0 | 1 | 2 | 3 = 3;
  const isBrief = tokens.length <= MOST_BRIEF;
  if (!whole) {
    for (const word of name.words) {
      const at = tokens.findIndex(
        (token, index) =>
          token.type !== 'sign' &&
          !found.includes(index) &&
          howCalled(token.text, word, loosely, isBrief) > 0 &&
          !isThatOne(tokens, index, word) &&
          !isUnmeant(tokens, index) &&
          (!isDenied(tokens, index, name.words) || !hasAnother(tokens, index, word, name.words)),
      );
      if (at < 0) continue;
      found.push(at);
      words.add(word);
      const how = howCalled(tokens[at]?.text ?? '', word, loosely, isBrief);
      if (how < strength) strength = how;
    }
  }
  const [first] = found;
  if (first === undefined) return null;
  const full = whole !== null || words.size === name.words.length;
  if (!full && isOfOtherNumber(tokens, found, name, words)) return null;
  const seen = [...words].filter((word) => word.length >= 3 || (isBrief && /^\d{2,}$/.test(word)));
  const tells = (word: string) => !COMMON.test(word) && !shared.has(word);
  const isOnlyOwn = !name.words.some(tells) && name.words.some((word) => shared.has(word));
  const telling =
    full ||
    seen.some((word) => (isOnlyOwn ? !shared.has(word) && !NOTHING.test(word) : tells(word))) ||
    isCode(name, words);
  if (!telling && (seen.length === 0 || !isFirst)) return null;
  const sorted = found.sort((one, other) => one - other);
  return {
    option,
    tokens: sorted,
    strength: strength === 0 ? 1 : strength,
    full,
    exact: name.small.every((word) => !WITH.has(word) || tokens.some((token) => token.text === word)),
    telling,
    denied: sorted.some((at) => isDenied(tokens, at, name.words)),
  };
}

/** "The 2 bed one": no number. */
function isThatOne(tokens: readonly Token[], index: number, word: string): boolean {
  return word === '1' && tokens[index]?.text === 'one' && index > 0;
}

/** The same word stands elsewhere and is not denied there. */
function hasAnother(
  tokens: readonly Token[],
  denied: number,
  word: string,
  name: readonly string[],
): boolean {
  return tokens.some(
    (token, at) =>
      at !== denied && token.text === tokens[denied]?.text && !isDenied(tokens, at, name) && word,
  );
}

/** "Деньрождения", "M.O.T.", "e mail": the letters of a whole name. */
function joinedAt(tokens: readonly Token[], joined: string): number[] | null {
  if (joined.length < 3) return null;
  for (let first = 0; first < tokens.length; first += 1) {
    if (tokens[first]?.type === 'sign') continue;
    let letters = '';
    const at: number[] = [];
    for (let index = first; index < tokens.length && at.length < MOST_JOINED; index += 1) {
      const token = tokens[index];
      if (token?.type === 'sign') {
        if (!JOINING.has(token.text)) break;
        continue;
      }
      letters += token?.text ?? '';
      at.push(index);
      if (letters.length > MOST_LETTERS) break;
      if (letters === joined && !at.some((one) => isDenied(tokens, one) || isUnmeant(tokens, one))) return at;
    }
  }
  return null;
}

/** "iPhone 13" is not the "iPhone 14" that is offered. */
function isOfOtherNumber(
  tokens: readonly Token[],
  found: readonly number[],
  name: OptionName,
  words: ReadonlySet<string>,
): boolean {
  const missing = name.words.some((word) => /^\d/.test(word) && !words.has(word));
  return missing && tokens[Math.max(...found) + 1]?.type === 'number';
}

/** "1С": letters and digits side by side in the name, too short to be words. */
function isCode(name: OptionName, words: ReadonlySet<string>): boolean {
  return name.words.some(
    (word, at) => /^\d+$/.test(word) && words.has(word) && words.has(name.words[at + 1] ?? ''),
  );
}

/** Words in the names of several options: "зал" of "малый зал" and "большой зал". */
function sharedWords(options: readonly ChoiceOption[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const option of options)
    for (const word of new Set(option.names.flatMap((name) => optionName(name).words))) {
      if (seen.has(word) && !SMALL.has(word)) shared.add(word);
      seen.add(word);
    }
  return shared;
}

const WITH = new Set(['с', 'со', 'with']);
const MOST_JOINED = 5;
const MOST_BRIEF = 3;
/** Words that tell nothing even where the rest of the name tells as little. */
const NOTHING =
  /^(?:праздник|мероприят|зал|банкет|вечер|день|дня|просто|только|party|event|celebration|room|hall|evening|day|just|dinner)/;
const MOST_LETTERS = 40;
const JOINING = new Set(['-', '.', "'", '/', '&']);
/** Words of an event that tell no option from another: a part of a name that is one of them names nothing. */
const COMMON =
  /^(?:праздник[а-я]*|праздновани[а-я]*|мероприяти[а-я]+|все|всё|all|событи[а-я]+|торжеств[а-я]+|банкет[а-я]*|вечер[а-я]*|зал[а-я]?|залов|ресторан[а-я]*|день|дня|просто|только|друг[а-я]+|вариант[а-я]*|party|parties|event|events|celebration|evening|day|room|hall|dinner|just|other|another|getting|option|options|change|changes|changing|service|services|repair|check|plan|package|new|full|замен[а-я]*|установк[а-я]*|услуг[а-я]*|пакет[а-я]*|тариф[а-я]*|ремонт[а-я]*)$/;
