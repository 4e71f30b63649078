import { gluedWords } from './glued-words.ts';
import { normalise } from './normalise.ts';

/** A word, a run of digits, or one sign. Offsets are UTF-16 units of the raw text, half-open. */
export interface Token {
  type: 'word' | 'number' | 'sign';
  text: string;
  from: number;
  to: number;
  /** White space, or the start of the text, comes before it. */
  gap: boolean;
}

/** A text taken apart once for all readers. */
export interface Scan {
  raw: string;
  tokens: Token[];
  /** The words and numbers, each between single spaces, beginning and ending with a space. */
  plain: string;
  /** The normalised text with its signs; `rawFrom[i]` is where its unit i begins in the raw text. */
  text: string;
  rawFrom: number[];
}

/** Takes a text apart into tokens that know where they stand in the raw text. Linear in the length. */
export function scan(raw: string): Scan {
  if (last?.raw === raw) return last;
  if (beforeLast?.raw === raw) {
    [last, beforeLast] = [beforeLast, last];
    return last;
  }
  const { text, rawFrom } = normalise(raw);
  const tokens: Token[] = [];
  let gap = true;
  let at = 0;
  while (at < text.length) {
    const type = typeAt(text, at);
    if (type === 'space') {
      gap = true;
      at += 1;
      continue;
    }
    if (text[at] === '\n') gap = true;
    let end = at + 1;
    if (type !== 'sign') while (end < text.length && typeAt(text, end) === type) end += 1;
    const written = text.slice(at, end);
    const isBehindDigits = at > 0 && typeAt(text, at - 1) === 'number';
    const cuts = type === 'word' ? gluedWords(written, isBehindDigits) : UNCUT;
    let from = at;
    for (const cut of cuts) {
      const to = at + cut;
      tokens.push(tokenOf(type, text.slice(from, to), from, rawFrom, gap && from === at));
      from = to;
    }
    const rest = from === at ? written : text.slice(from, end);
    tokens.push(tokenOf(type, rest, from, rawFrom, gap && from === at));
    gap = text[at] === '\n';
    at = end;
  }
  let plain = ' ';
  for (const token of tokens) if (token.type !== 'sign') plain += `${token.text} `;
  beforeLast = last;
  last = { raw, tokens, plain, text, rawFrom };
  return last;
}

/** Readers ask for the same text one after another, some without its question: remembering them changes no result. */
let last: Scan | undefined;
let beforeLast: Scan | undefined;

/** The raw span of the tokens from `first` up to and without `next`. */
export function spanOf(tokens: readonly Token[], first: number, next: number): [number, number] {
  return [tokens[first]?.from ?? 0, tokens[next - 1]?.to ?? 0];
}

/** The index of the first token that begins at or behind a raw offset; the number of tokens when none does. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The raw span of the first match of a pattern in `plain`, where words stand between single spaces; the pattern
 * begins with a space and looks ahead to one.
 */
export function findPhrase(scanned: Scan, pattern: RegExp): [number, number] | null {
  const found = pattern.exec(scanned.plain);
  if (!found) return null;
  return plainSpan(scanned, found.index, found.index + found[0].length);
}

/** The raw span of a stretch of `plain`. */
export function plainSpan(scanned: Scan, start: number, end: number): [number, number] {
  let at = 0;
  let from = -1;
  let to = -1;
  for (const token of scanned.tokens) {
    if (token.type === 'sign') continue;
    const begins = at + 1;
    at = begins + token.text.length;
    if (at <= start) continue;
    if (begins >= end) break;
    if (from < 0) from = token.from;
    to = token.to;
  }
  return from < 0 ? [0, 0] : [from, to];
}

function tokenOf(type: Token['type'], text: string, at: number, rawFrom: number[], gap: boolean): Token {
  return { type, text, from: rawFrom[at] ?? 0, to: rawEnd(rawFrom, at + text.length), gap };
}

/** Where the unit before `end` stops in the raw text; one raw character may have become several units. */
function rawEnd(rawFrom: number[], end: number): number {
  let next = end;
  while (next < rawFrom.length - 1 && rawFrom[next] === rawFrom[end - 1]) next += 1;
  return rawFrom[next] ?? 0;
}

function typeAt(text: string, at: number): Token['type'] | 'space' {
  const code = text.charCodeAt(at);
  if (code === 32) return 'space';
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x45f)) return 'word';
  if (code < 128) return code < 32 && code !== 10 ? 'space' : 'sign';
  return LETTER.test(text[at] ?? '') ? 'word' : 'sign';
}

const UNCUT: readonly number[] = [];
const LETTER = /\p{L}/u;
