import type { Token } from '../text/scan.ts';
import { entriesAt, type SenseEntry } from './sense-table.ts';

/** Something that a text speaks of, known by what it is called or by a hint. */
export interface SenseFound {
  entry: SenseEntry;
  /** Indexes of tokens, half-open. */
  first: number;
  next: number;
}

/** All that a text speaks of and the table of senses knows, in order of where it begins; they may overlap. */
export function sensesIn(tokens: readonly Token[]): readonly SenseFound[] {
  const known = found.get(tokens);
  if (known) return known;
  const all: SenseFound[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (tokens[at]?.type !== 'sign') addFrom(tokens, at, all);
  found.set(tokens, all);
  return all;
}

const found = new WeakMap<readonly Token[], readonly SenseFound[]>();

function addFrom(tokens: readonly Token[], first: number, all: SenseFound[]): void {
  const entries = entriesFrom(tokens, first);
  if (entries.length === 0) return;
  const ends: { letters: string; isGapless: boolean }[] = [];
  let letters = '';
  let isGapless = true;
  for (let at = first; at < tokens.length && at < first + MOST_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > first && token.gap) isGapless = false;
    if (token.type === 'sign') {
      if (!JOINING.has(token.text)) break;
    } else letters += token.text;
    ends.push({ letters, isGapless });
    if (letters.length > MOST_LETTERS) break;
  }
  for (const entry of entries) {
    if (entry.alone && tokens.length > MOST_ALONE) continue;
    const width = ends.findIndex((end) => end.letters.length >= entry.letters.length);
    const end = ends[width];
    if (!end?.letters.startsWith(entry.letters)) continue;
    if (width > 0 && !entry.isPhrase && !end.isGapless) continue;
    const more = end.letters.length - entry.letters.length;
    if (more > (entry.anyEnding ? MOST_ENDING : 0)) continue;
    all.push({ entry, first, next: first + width + 1 });
  }
}

/** "Д.Р." begins like "др" too, and "f2f" like itself. */
function entriesFrom(tokens: readonly Token[], first: number): readonly SenseEntry[] {
  const word = tokens[first]?.text ?? '';
  const [sign, after] = [tokens[first + 1], tokens[first + 2]];
  const entries = entriesAt(word);
  if (word.length > 1 || !sign || sign.gap) return entries;
  if (sign.type !== 'sign') return [...entries, ...entriesAt(word + sign.text)];
  if (!after || after.gap || !JOINING.has(sign.text)) return entries;
  return [...entries, ...entriesAt(word + after.text)];
}

const JOINING = new Set(['-', '.', "'", '/', '&']);
const MOST_TOKENS = 8;
const MOST_LETTERS = 40;
const MOST_ENDING = 7;
const MOST_ALONE = 2;
