import { behindAbbreviation } from '../text/abbreviation-dot.ts';
import { currencyWord } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';
import type { Amount } from './amount.ts';
import { countedBy } from './amount-nouns.ts';
import { AFTER_NUMBER, type AfterRole, BEFORE_AFTERWORD } from './bound-words.ts';
import { priceUnitAt } from './price-unit.ts';
import { refusedMore } from './refuses-more.ts';
import { isPeopleNoun, isPersonOfPrice } from './units.ts';

/** Walks over what follows and belongs to the amount. Returns the bound that it sets. */
export function readAfter(tokens: readonly Token[], amount: Amount): 'min' | 'max' | null {
  let bound: 'min' | 'max' | null = null;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const at = behindAbbreviation(tokens, amount.next);
    const token = tokens[at];
    if (!token) break;
    const afterword = afterwordAt(tokens, at);
    const person = perPersonAt(tokens, at, amount.counted !== null);
    const unit = amount.counted === null && person === 0 ? priceUnitAt(tokens, at) : null;
    const isPlus = isPlusAt(tokens, at);
    const extra = steps === 0 ? extrasAt(tokens, at) : 0;
    if (person > 0) {
      amount.perPerson = true;
      amount.next = at + person;
    } else if (unit) {
      amount.perUnit = unit.unit;
      amount.next = unit.next;
    } else if (isPlus && tokens[at + 1]?.type !== 'number' && !AFTER_PLUS.has(tokens[at + 1]?.text ?? '')) {
      bound = 'min';
      amount.next = at + 1;
    } else if (extra > 0) {
      amount.next = at + extra;
    } else if (afterword) {
      if (afterword.role === 'about') amount.approximate = true;
      else if (afterword.role === 'region') amount.approximate ||= amount.low === amount.high;
      else bound = afterword.role;
      amount.next = afterword.next;
    } else if (currencyWord(token.text) && amount.currency === null && amount.counted === null) {
      amount.currency = currencyWord(token.text) ?? null;
      amount.next = at + 1;
    } else if (steps > 0 && amount.counted === null && countedBy(tokens, at) === 'people') {
      amount.counted = 'people';
      amount.next = at + 1;
    } else break;
  }
  amount.perPerson ||= isTimesPeople(tokens, amount);
  return bound;
}

/** "80 heads x £45", "25 детей по 3000". */
function isTimesPeople(tokens: readonly Token[], { first, perUnit }: Amount): boolean {
  const lead = tokens[first - 1]?.text ?? '';
  return (
    (TIMES.has(lead) || (lead === 'по' && perUnit === null)) &&
    isCountOfPeople(tokens, tokens[first - 2]?.text === ',' ? first - 3 : first - 2)
  );
}

/** "40 гостей", "гостей 40". */
function isCountOfPeople(tokens: readonly Token[], last: number): boolean {
  const at = tokens[last]?.type === 'number' ? last - 1 : last;
  return isPeopleNoun(tokens[at]?.text ?? '');
}

/** "4000 с алкоголем на человека": how many tokens say what the price is with or without. */
function extrasAt(tokens: readonly Token[], at: number): number {
  return WITH.has(tokens[at]?.text ?? '') && EXTRA.test(tokens[at + 1]?.text ?? '') ? 2 : 0;
}

/** "5k+", "миллион плюс": nothing is added to it. */
function isPlusAt(tokens: readonly Token[], at: number): boolean {
  const [plus, after] = [tokens[at], tokens[at + 1]];
  if (plus?.text === '+') return !plus.gap || !after;
  return (
    (plus?.text === 'плюс' || plus?.text === 'plus') &&
    (!after || (after.type === 'sign' && after.text !== '-'))
  );
}

/** "максимум", ", это наш предел", "or so". With a number right behind, it belongs to that. */
function afterwordAt(tokens: readonly Token[], at: number): { role: AfterRole; next: number } | null {
  const refused = refusedMore(tokens, at);
  if (refused !== null) return { role: 'max', next: refused };
  let from = at;
  let found = AFTER_NUMBER.startingAt(tokens, from);
  while (!found && from - at < MOST_SKIPPED && BEFORE_AFTERWORD.has(tokens[from]?.text ?? '')) {
    from += 1;
    found = AFTER_NUMBER.startingAt(tokens, from);
  }
  if (
    !found ||
    (from > at && (found.role === 'about' || found.role === 'region') && tokens[at]?.text !== '(')
  )
    return null;
  const next = from + found.width;
  let behind = next;
  while (behind < next + 2 && isLead(tokens[behind]?.text ?? '')) behind += 1;
  if (tokens[behind]?.type === 'number' || COMPARED.has(tokens[next]?.text ?? '')) return null;
  return { role: found.role, next };
}

/** What may stand between a bound and the number that it bounds: "max: £300", "maximum of 300". */
function isLead(word: string): boolean {
  return (
    word === ':' ||
    word === 'of' ||
    word === 'до' ||
    word === 'в' ||
    (word.length === 1 && currencyWord(word) !== undefined)
  );
}

/** How many tokens say "per person" here: "с человека", "/чел", "a head", "per guest". */
function perPersonAt(tokens: readonly Token[], at: number, isCounted: boolean): number {
  const word = tokens[at]?.text ?? '';
  if (PER_ALONE.has(word)) return 1;
  if (TIMES.has(word) && tokens[at + 1]?.type === 'number' && isPeopleNoun(tokens[at + 2]?.text ?? ''))
    return 3;
  if (word === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'p') return 3;
  if (word === 'p' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === 'p') return 3;
  if (!PER_BEFORE.has(word)) return 0;
  const skip = PER_ONE.has(tokens[at + 1]?.text ?? '') && isPersonOfPrice(tokens[at + 2]?.text ?? '') ? 1 : 0;
  const person = tokens[at + 1 + skip];
  if (!person || !isPersonOfPrice(person.text)) return 0;
  if (isCounted && tokens[at + 2 + skip]?.type === 'number') return 0;
  return 2 + skip;
}

const AFTER_PLUS = new Set(['-', 'vat', 'tax', 'ндс', 'fees', 'gst']);
const COMPARED = new Set([
  'than',
  'then',
  'чем',
  'vat',
  'tax',
  'taxes',
  'ндс',
  'fees',
  'delivery',
  'доставка',
]);
const MOST_STEPS = 8;
const MOST_SKIPPED = 6;
const WITH = new Set([
  'с',
  'без',
  'включая',
  'with',
  'without',
  'including',
  'incl',
  'inc',
  'excluding',
  'excl',
  'ex',
]);
const EXTRA =
  /^(?:алкогол[а-я]+|напитк[а-я]+|обслуживани[а-я]+|ндс|питани[а-я]+|drinks?|alcohol|wine|food|vat|tax|service|tips?)$/;
const TIMES = new Set(['x', 'х', '*', '×']);
const PER_BEFORE = new Set(['с', 'c', 'на', 'за', '/', 'per', 'a', 'each', 'по', 'por']);
const PER_ONE = new Set(['одного', 'каждого', 'каждую', '1', 'each', 'one', 'одну', 'взрослого', 'single']);
const PER_ALONE = new Set(['каждый', 'каждая', 'pp', 'each', 'apiece']);
