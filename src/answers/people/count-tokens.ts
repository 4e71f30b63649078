import { NUMBERS_TO_HEAR, numberWord } from '../text/number-words.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';
import { marginAt } from './count-margins.ts';
import { numberToken, type Plain, plainNumber } from './count-plain.ts';
import { productAt } from './count-products.ts';
import { shareAt } from './count-shares.ts';
import { sizeAt } from './count-sizes.ts';
import { collectiveNumber, peopleNoun } from './people-words.ts';
import { byEar } from './said-by-ear.ts';
import { speakerBesides } from './speaker-besides.ts';

/**
 * The tokens of a text about a number of people, made plain: "двое взрослых" is 2 of them, "half a dozen" 6, "2 0" 20,
 * "макс." has no full stop, "чиловек" is what people are called. Every token still knows where it stands.
 */
export function countTokens(tokens: readonly Token[]): Token[] {
  const even: Token[] = [];
  const isShort = digitsIn(tokens) <= MOST_DIGITS && tokens[0]?.text !== '+';
  let at = 0;
  while (at < tokens.length) {
    const found =
      (beginsNumber(tokens[at])
        ? (shareAt(tokens, at) ?? marginAt(tokens, at) ?? productAt(tokens, at))
        : null) ??
      sizeAt(tokens, at) ??
      speakerBesides(tokens, at) ??
      worthAt(tokens, at) ??
      spelledAt(tokens, at) ??
      gatheredAt(tokens, at) ??
      collectiveAt(tokens, at) ??
      phraseAt(tokens, at) ??
      (isShort ? groupedAt(tokens, at) : null);
    if (found) {
      even.push(...found.tokens);
      at = found.next;
      continue;
    }
    const token = tokens[at];
    if (token && !isTimesSign(tokens, at) && !isIdle(tokens, at)) even.push(named(tokens, at, token));
    at += 1;
  }
  return even;
}

/** "Both of us", "полста". */
function worthAt(tokens: readonly Token[], at: number): Plain | null {
  const [first, us] = [tokens[at], tokens[at + 2]];
  if (!first || first.type === 'sign') return null;
  if (PAIR.has(first.text) && tokens[at + 1]?.text === 'of' && us?.text === 'us')
    return plainNumber(tokens, at, at + 3, 2, true);
  return first.text === 'полста' ? plainNumber(tokens, at, at + 1, 50) : null;
}

/** "2 0 человек": digits set apart. */
function spelledAt(tokens: readonly Token[], at: number): Plain | null {
  const first = tokens[at];
  if (first?.type !== 'number' || first.text.length > 2 || first.text.startsWith('0')) return null;
  let next = at + 1;
  while (tokens[next]?.text === '0' && next - at < 4) next += 1;
  const last = tokens[next - 1];
  if (next === at + 1 || !last || tokens[next]?.type === 'number') return null;
  return { tokens: [numberToken(first, last, Number(first.text) * 10 ** (next - at - 1))], next };
}

/** "1 200": one number, where there are too few digits for a phone. */
function groupedAt(tokens: readonly Token[], at: number): Plain | null {
  const [first, last] = [tokens[at], tokens[at + 1]];
  if (first?.type !== 'number' || last?.type !== 'number' || first.text.startsWith('0')) return null;
  if (first.text === '8' && last.text === '800') return null;
  if (first.text.length > 2 || last.text.length !== 3 || !last.gap || tokens[at + 2]?.type === 'number')
    return null;
  return { tokens: [numberToken(first, last, Number(first.text + last.text))], next: at + 2 };
}

function digitsIn(tokens: readonly Token[]): number {
  let digits = 0;
  for (const token of tokens) if (token.type === 'number') digits += token.text.length;
  return digits;
}

/** "3ое", "4-ро", "на 2х": digits with the ending of a number of people. */
function gatheredAt(tokens: readonly Token[], at: number): Plain | null {
  const digits = tokens[at];
  if (digits?.type !== 'number' || digits.text.length > 1) return null;
  const dash = tokens[at + 1];
  const index = dash?.text === '-' && !dash.gap ? at + 2 : at + 1;
  const [ending, after] = [tokens[index], tokens[index + 1]];
  if (!ending || ending.gap || !GATHERED.has(ending.text)) return null;
  if (after?.type === 'number' && !after.gap) return null;
  return { tokens: [{ ...digits }, { ...ending, text: 'человек', gap: true }], next: index + 1 };
}

/** "Двое", "в четвером": a number of people with no noun needed. */
function collectiveAt(tokens: readonly Token[], at: number): Plain | null {
  const parted = tokens[at]?.text === 'в' && APART.test(tokens[at + 1]?.text ?? '');
  const index = parted ? at + 1 : at;
  const first = tokens[at];
  const last = tokens[index];
  const count = collectiveNumber(last?.text ?? '');
  if (!first || !last || count === undefined) return null;
  const number = numberToken(first, last, count);
  const following = tokens[index + 1]?.text ?? '';
  const noun: Token = { ...last, text: 'человек', gap: true };
  const us: Token = { ...first, text: 'нас', to: first.from };
  const counted = peopleNoun(following) ? [number] : [number, noun];
  return { tokens: TOGETHER.test(last.text) ? [us, ...counted] : counted, next: index + 1 };
}

/** "Grown-ups", "little ones": people by two words. */
function phraseAt(tokens: readonly Token[], at: number): Plain | null {
  const first = tokens[at];
  if (!PHRASE_WORDS.has(first?.text ?? '')) return null;
  const index = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const last = tokens[index];
  const isAlone = SINGLE.has(first?.text ?? '') && last?.gap && peopleNoun(last.text);
  const text = isAlone ? 'solo' : PHRASES.get(`${first?.text} ${last?.text}`);
  const plural = tokens[at + 2];
  if (first?.text === 'under' && last?.type === 'number' && plural?.text === 's' && !plural.gap)
    return { tokens: [{ ...first, text: 'kids', to: plural.to }], next: at + 3 };
  if (!first || !last || !text) return null;
  return { tokens: [{ ...first, text, to: last.to }], next: index + 1 };
}

/** Words and signs between a number and its noun that change nothing: "макс. 12", "человек этак двести", "250nos". */
function isIdle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  const suffix = token.text === '-' ? tokens[at + 1] : token;
  const number = before.text === '-' ? tokens[at - 2] : before;
  if (suffix && !suffix.gap && SUFFIX.test(suffix.text) && number?.type === 'number') return true;
  if (TIMES.has(token.text) && before.type === 'number' && peopleNoun(tokens[at + 1]?.text ?? ''))
    return true;
  if (token.text === '.' && !token.gap && SHORTENED.has(before.text) && at + 1 < tokens.length) return true;
  const next = tokens[at + 1];
  if (token.text === '-' && !token.gap && before.type === 'number' && next?.gap === false)
    return next.text === 'strong' || peopleNoun(next.text) !== null;
  if (IDLE.has(token.text)) return true;
  return (token.text === 'nos' || token.text === 'no') && !token.gap && before.type === 'number';
}

/** "x6", "x2 adults" at the very beginning. */
function isTimesSign(tokens: readonly Token[], at: number): boolean {
  const [number, after] = [tokens[1], tokens[2]];
  if (at > 0 || !TIMES.has(tokens[0]?.text ?? '') || number?.type !== 'number') return false;
  return number.text.length <= 2 && (!after || peopleNoun(after.text) !== null);
}

function named(tokens: readonly Token[], at: number, token: Token): Token {
  if (token.text === '/' && isPairOfCounts(tokens, at)) return { ...token, text: '-' };
  if (token.type !== 'word') return token;
  if (token.text === 'strong' && tokens[at - 1]?.text === '-') return { ...token, gap: true };
  if (token.text === 'min' && isMostBehind(tokens, at)) return { ...token, text: 'minimum' };
  if (token.text === 'мин' && tokens[at - 1]?.type !== 'number') return { ...token, text: 'минимум' };
  const even = EVENED.get(token.text) ?? heardAs(token.text);
  if (even) return { ...token, text: even };
  const besideNumber = [at - 1, at + 1].some((index) => isNumber(tokens[index]));
  return besideNumber && token.text.length >= 6 && peopleNoun(token.text) === 'all'
    ? { ...token, text: 'человек' }
    : token;
}

/** "Питнадцать чилавек". */
const heardAs = perWord((word) =>
  numberWord(word) || peopleNoun(word) || collectiveNumber(word) ? undefined : BY_EAR.sameSound(word),
);

/** "30 min 40 max": no minutes. */
function isMostBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  return tokens[next]?.type === 'number' && MOST.has(tokens[next + 1]?.text ?? '');
}

/** "15/16 people": no date. */
function isPairOfCounts(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.type !== 'number' || after?.type !== 'number') return false;
  const [low, high] = [Number(before.text), Number(after.text)];
  if (low >= high || high > low * 2 || tokens[at + 2]?.text === '/') return false;
  if (low > MONTHS && tokens.length === 3) return true;
  return peopleNoun(tokens[at + 2]?.text ?? '') !== null || peopleNoun(tokens[at - 2]?.text ?? '') !== null;
}

/** Only what may begin a number is looked at further. */
function beginsNumber(token: Token | undefined): boolean {
  return isNumber(token) || token?.text === 'a' || token?.text === 'an';
}

function isNumber(token: Token | undefined): boolean {
  return token?.type === 'number' || (token?.type === 'word' && numberWord(token.text) !== undefined);
}

const MONTHS = 12;
const MOST = new Set(['max', 'maximum']);
const MOST_DIGITS = 10;
const PAIR = new Set(['both', 'pair', 'either']);
/** "Вдвоём": the speaker is one of them. */
const TOGETHER = /^(?:в.+|двоем|троем|четвером|пятером|шестером|семером)$/;
const APART = /^(?:двоем|троем|четвером|пятером|шестером|семером)$/;
const SHORTENED = new Set('макс max мин min approx прим примерно ок ориент чел est'.split(' '));
const PHRASES = new Map([
  ['grown ups', 'adults'],
  ['other half', 'partner'],
  ['little one', 'baby'],
  ['wee one', 'baby'],
  ['my own', 'solo'],
  ['my tod', 'solo'],
  ['my lonesome', 'solo'],
  ['going solo', 'solo'],
  ['flying solo', 'solo'],
  ['travelling solo', 'solo'],
  ['traveling solo', 'solo'],
  ['travelling alone', 'solo'],
  ['coming alone', 'solo'],
  ['going alone', 'solo'],
  ['single occupancy', 'solo'],
  ['solo trip', 'solo'],
  ['me only', 'solo'],
  ['old me', 'solo'],
  ['me alone', 'solo'],
  ['для себя', 'solo'],
  ['меня одной', 'solo'],
  ['меня одного', 'solo'],
  ['себя одного', 'solo'],
  ['себя одну', 'solo'],
  ['grown up', 'adults'],
  ['little ones', 'kids'],
  ['wee ones', 'kids'],
  ['plus ones', 'partners'],
  ['family members', 'relatives'],
  ['team members', 'employees'],
  ['молодых людей', 'парней'],
]);
const SINGLE = new Set(['solo', 'single', 'lone', 'sole']);
const PHRASE_WORDS = new Set([
  ...SINGLE,
  'under',
  ...[...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
]);
/** "70-ти" is a number, not an ordinal. */
const SUFFIX = /^(?:ти|ми|та|тью|ть|ю)$/;
const GATHERED = new Set(['ое', 'ро', 'еро', 'х']);
const TIMES = new Set(['x', 'х']);
const IDLE = new Set('этак эдак'.split(' '));
const BY_EAR = byEar([
  ...NUMBERS_TO_HEAR,
  ...'человек людей гостей взрослых персон сотрудников участников'.split(' '),
]);
const EVENED = new Map([
  ['eigth', 'eight'],
  ['eihgt', 'eight'],
  ['eght', 'eight'],
  ['sevn', 'seven'],
  ['sevan', 'seven'],
  ['fuor', 'four'],
  ['foru', 'four'],
  ['thre', 'three'],
  ['threee', 'three'],
  ['fvie', 'five'],
  ['twleve', 'twelve'],
  ['tweleve', 'twelve'],
  ['forteen', 'fourteen'],
  ['fourten', 'fourteen'],
  ['twnety', 'twenty'],
  ['tweny', 'twenty'],
  ['thrity', 'thirty'],
  ['fity', 'fifty'],
  ['hundered', 'hundred'],
  ['hunderd', 'hundred'],
  ['hundrid', 'hundred'],
  ['hunred', 'hundred'],
  ['ppls', 'people'],
  ['poeple', 'people'],
  ['peaple', 'people'],
  ['geusts', 'guests'],
  ['gests', 'guests'],
  ['челов', 'человек'],
  ['толька', 'только'],
  ['тока', 'только'],
  ['токо', 'только'],
]);
