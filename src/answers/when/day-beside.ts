import type { Token } from '../text/scan.ts';
import type { Mention } from './mention.ts';
import { resolvePeriod } from './period.ts';
import type { WhenReader } from './when-reader.ts';

/**
 * The "day after" of "her birthday is 2 May but we want to do it the day after", «на следующий день» of "роспись
 * 5 июня, а гуляем на следующий день": a day told from one that is named before, and meant in its stead.
 */
export function dayBeside(reader: WhenReader, at: number, before: Mention | undefined): Mention | null {
  const { tokens } = reader.scanned;
  if (!BEGINS.has(tokens[at]?.text ?? '') || !before?.found || before.role !== null || before.to) return null;
  const { period } = before.found;
  if (period.kind !== 'day' || period.month === undefined || period.last !== undefined) return null;
  if (before.denied || at - before.next > MOST_BETWEEN || isChoice(tokens, at)) return null;
  const said = saidAt(tokens, at);
  const [span] = said ? resolvePeriod(period, { today: reader.today }) : [];
  if (!said || !span) return null;
  const day = span.start + said.days;
  if (day < reader.today) return null;
  return {
    first: at,
    at,
    next: said.next,
    role: null,
    about: false,
    isInclusive: false,
    denied: false,
    span: { start: day, end: day },
    confidence: 0.9,
  };
}

/** "5 июня или на следующий день" names two to choose from. */
function isChoice(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return CHOICES.has(before === 'на' || before === 'on' ? (tokens[at - 2]?.text ?? '') : before);
}

function saidAt(tokens: readonly Token[], at: number): { days: number; next: number } | null {
  for (let count = 4; count >= 2; count -= 1) {
    if (at + count > tokens.length) continue;
    const phrase = tokens
      .slice(at, at + count)
      .map(({ text }) => text)
      .join(' ');
    const days = DAYS.get(phrase);
    if (days === undefined) continue;
    const after = tokens[at + count];
    return !after || after.type === 'sign' || GOES_ON.has(after.text) ? { days, next: at + count } : null;
  }
  return null;
}

const DAYS = new Map([
  ['the day after', 1],
  ['the day after that', 1],
  ['the next day', 1],
  ['the following day', 1],
  ['a day later', 1],
  ['a day after', 1],
  ['one day later', 1],
  ['the day before', -1],
  ['the day before that', -1],
  ['a day earlier', -1],
  ['a day before', -1],
  ['следующий день', 1],
  ['следующий день после', 1],
  ['день позже', 1],
  ['днем позже', 1],
  ['день раньше', -1],
  ['днем раньше', -1],
]);
const BEGINS = new Set([...DAYS.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
const CHOICES = new Set(['or', 'and', '/', 'или', 'и', 'либо', 'maybe', 'может']);
const GOES_ON = new Set([
  'please',
  'pls',
  'if',
  'instead',
  'so',
  'as',
  'because',
  'утром',
  'вечером',
  'днем',
]);
const MOST_BETWEEN = 14;
