import { numberWord } from './number-words.ts';
import { collectiveNumber, peopleNoun } from './people-words.ts';
import type { Token } from './scan.ts';

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
      dozensAt(tokens, at) ??
      spelledAt(tokens, at) ??
      collectiveAt(tokens, at) ??
      phraseAt(tokens, at) ??
      (isShort ? groupedAt(tokens, at) : null);
    if (found) {
      even.push(...found.tokens);
      at = found.next;
      continue;
    }
    const token = tokens[at];
    if (token && !isIdle(tokens, at)) even.push(named(tokens, at, token));
    at += 1;
  }
  return even;
}

interface Plain {
  tokens: Token[];
  next: number;
}

/** "Half a dozen", "two dozen", "две сотни", "полста". */
function dozensAt(tokens: readonly Token[], at: number): Plain | null {
  let index = at;
  const first = tokens[at];
  if (first?.type === 'sign' || !first) return null;
  const us = tokens[at + 2];
  if (PAIR.has(first.text) && tokens[at + 1]?.text === 'of' && us?.text === 'us')
    return { tokens: [numberToken(first, us, 2), { ...us, text: 'persons' }], next: at + 3 };
  if (first.text === 'полста') return { tokens: [numberToken(first, first, 50)], next: at + 1 };
  let times = smallNumber(first);
  if (times === null && (first.text === 'a' || first.text === 'half')) times = first.text === 'a' ? 1 : 0.5;
  if (times === null) return null;
  index += 1;
  while ((tokens[index]?.text === 'a' || tokens[index]?.text === 'of') && index - at < 3) index += 1;
  const last = tokens[index];
  const size = SIZES.get(last?.text ?? '');
  if (!last || size === undefined || (times === 1 && size !== 20)) return null;
  // "A score of 8" is a mark, "a score of people" twenty of them.
  if (size === 20 && tokens[index + 1]?.text !== 'of') return null;
  if (size === 20 && tokens[index + 2]?.type === 'number') return null;
  const number = numberToken(first, last, times * size);
  return { tokens: size === 2 ? [number, { ...last, text: 'persons' }] : [number], next: index + 1 };
}

function smallNumber(token: Token): number | null {
  if (token.type === 'number') return token.text.length === 1 ? Number(token.text) : null;
  const word = numberWord(token.text);
  return word && (word.type === 'unit' || word.type === 'whole') && word.value >= 0.5 ? word.value : null;
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
  if (first.text.length > 2 || last.text.length !== 3 || !last.gap || tokens[at + 2]?.type === 'number')
    return null;
  return { tokens: [numberToken(first, last, Number(first.text + last.text))], next: at + 2 };
}

function digitsIn(tokens: readonly Token[]): number {
  let digits = 0;
  for (const token of tokens) if (token.type === 'number') digits += token.text.length;
  return digits;
}

/** "Двое", "в четвером": a number of people with no noun needed. */
function collectiveAt(tokens: readonly Token[], at: number): Plain | null {
  const [digits, suffix] = [tokens[at], tokens[at + 1]];
  if (digits?.type === 'number' && suffix?.text === 'ое' && !suffix.gap)
    return { tokens: [{ ...digits }, { ...suffix, text: 'человек', gap: true }], next: at + 2 };
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
  const index = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const last = tokens[index];
  const text = PHRASES.get(`${first?.text} ${last?.text}`);
  if (!first || !last || !text) return null;
  return { tokens: [{ ...first, text, to: last.to }], next: index + 1 };
}

/** Words and signs between a number and its noun that change nothing: "макс. 12", "человек этак двести", "250nos". */
function isIdle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  const suffix = token.text === '-' ? tokens[at + 1] : token;
  const number = token.text === '-' ? before : tokens[at - 2];
  if (suffix && !suffix.gap && SUFFIX.test(suffix.text) && number?.type === 'number') return true;
  if (token.text === '.' && !token.gap && SHORTENED.has(before.text) && at + 1 < tokens.length) return true;
  if (IDLE.has(token.text)) return true;
  return (token.text === 'nos' || token.text === 'no') && !token.gap && before.type === 'number';
}

function named(tokens: readonly Token[], at: number, token: Token): Token {
  if (token.text === '/' && isPairOfCounts(tokens, at)) return { ...token, text: '-' };
  if (token.type !== 'word') return token;
  if (token.text === 'мин' && tokens[at - 1]?.type !== 'number') return { ...token, text: 'минимум' };
  const even = EVENED.get(token.text);
  if (even) return { ...token, text: even };
  const besideNumber = [at - 1, at + 1].some((index) => isNumber(tokens[index]));
  return besideNumber && token.text.length >= 6 && peopleNoun(token.text) === 'all'
    ? { ...token, text: 'человек' }
    : token;
}

/** "15/16 people": no date. */
function isPairOfCounts(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.type !== 'number' || after?.type !== 'number') return false;
  const [low, high] = [Number(before.text), Number(after.text)];
  if (low >= high || high > low * 2 || tokens[at + 2]?.text === '/') return false;
  return peopleNoun(tokens[at + 2]?.text ?? '') !== null || peopleNoun(tokens[at - 2]?.text ?? '') !== null;
}

function isNumber(token: Token | undefined): boolean {
  return token?.type === 'number' || (token?.type === 'word' && numberWord(token.text) !== undefined);
}

function numberToken(first: Token, last: Token, value: number): Token {
  return { type: 'number', text: String(value), from: first.from, to: last.to, gap: first.gap };
}

const MOST_DIGITS = 10;
const PAIR = new Set(['both', 'pair', 'either']);
const SIZES = new Map([
  ['dozen', 12],
  ['couples', 2],
  ['dozens', 12],
  ['score', 20],
  ['сотни', 100],
  ['сотен', 100],
  ['дюжины', 12],
  ['дюжин', 12],
]);
/** "Вдвоём": the speaker is one of them. */
const TOGETHER = /^(?:в.+|двоем|троем|четвером|пятером|шестером|семером)$/;
const APART = /^(?:двоем|троем|четвером|пятером|шестером|семером)$/;
const SHORTENED = new Set('макс max мин min approx прим примерно ок ориент чел est'.split(' '));
const PHRASES = new Map([
  ['grown ups', 'adults'],
  ['my own', 'solo'],
  ['grown up', 'adults'],
  ['little ones', 'kids'],
  ['wee ones', 'kids'],
  ['under 12s', 'kids'],
  ['plus ones', 'partners'],
  ['family members', 'relatives'],
  ['team members', 'employees'],
  ['молодых людей', 'парней'],
]);
/** "70-ти" is a number, not an ordinal. */
const SUFFIX = /^(?:ти|ми|та|тью|ть|ю)$/;
const IDLE = new Set('этак эдак'.split(' '));
const EVENED = new Map([
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
  ['чиловек', 'человек'],
  ['челавек', 'человек'],
]);
