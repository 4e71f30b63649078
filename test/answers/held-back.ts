import { readCorpus } from './corpus.ts';
import { plainText } from './plain-text.ts';

/**
 * The plain texts of the phrases held back, of three words or more: shorter ones ("до июня") and figures ("9 of 10")
 * are written in any case.
 * Nobody is to see the phrases while the readers are made, so whoever finds some elsewhere tells how many, not which.
 */
export function heldBackTexts(): ReadonlySet<string> {
  const texts = readCorpus()
    .filter(({ isHeldBack, text }) => isHeldBack && text.trim().split(/\s+/u).length >= FEWEST_WORDS)
    .map(({ text }) => plainText(text));
  return new Set(texts.filter((text) => IN_WORDS.test(text)));
}

/** How many of the phrases stand in a text as wholes: between separators, quotation marks or ends of lines. */
export function countHeldBack(text: string, heldBack: ReadonlySet<string>): number {
  return text.split(SEPARATORS).filter((piece) => heldBack.has(plainText(piece))).length;
}

const FEWEST_WORDS = 3;
const IN_WORDS = /\p{L}.* \p{L}/u;
/** An apostrophe within a word separates nothing. */
const SEPARATORS = /[\n\t|"«»“”`→]|: |(?<!\p{L})'|'(?!\p{L})/u;
