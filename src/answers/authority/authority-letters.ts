import { closest } from '../text/closest-word.ts';
import { perWord } from '../text/per-word.ts';
import type { Scan, Token } from '../text/scan.ts';
import { SENSE_LETTERS as IS } from './authority-senses.ts';
import { authorityVocabulary } from './authority-words.ts';

/** A reply as a string of letters (authority-senses.ts), with the tokens that each letter stands for. */
export interface Letters {
  /** Without words that carry nothing. */
  text: string;
  /** Half-open, one pair a letter. */
  tokens: [first: number, next: number][];
  /** How many letters come before the last word that takes back what was said ("а оказалось", "oh wait"). */
  takenBack: number;
}

/** What a reply says of who decides, word by word; articles and the like only `withArticles`. */
export function authorityLetters({ tokens, raw }: Scan, withArticles = false): Letters {
  const letters: Letters = { text: '', tokens: [], takenBack: 0 };
  let at = 0;
  while (at < tokens.length && letters.text.length < MOST_LETTERS) {
    const { found, next } = lettersAt(tokens, at, raw);
    for (const letter of found) {
      if (letter === IS.corrects) letters.takenBack = letters.text.length;
      if (letter === IS.corrects || letter === IS.filler || (letter === IS.the && !withArticles)) continue;
      if (letter === IS.end && (letters.text === '' || letters.text.endsWith(IS.end))) continue;
      letters.text += letter;
      letters.tokens.push([at, next]);
    }
    at = next;
  }
  if (letters.text.endsWith(IS.end)) {
    letters.text = letters.text.slice(0, -1);
    letters.tokens.pop();
  }
  return letters;
}

function lettersAt(tokens: readonly Token[], at: number, raw: string): { found: string; next: number } {
  const token = tokens[at];
  if (token?.type === 'number') {
    const phrase = phraseAt(tokens, at);
    return phrase ?? { found: IS.number, next: at + 1 };
  }
  if (token?.type !== 'word') return { found: signLetter(tokens, at), next: at + 1 };
  const phrase = phraseAt(tokens, at);
  if (phrase) return phrase;
  if ((at === 0 || tokens[at - 1]?.type === 'sign') && ASK_THEM.has(token.text))
    return { found: IS['ask-them'], next: at + 1 };
  if (token.text === 'it' && raw.slice(token.from, token.to) === 'IT')
    return { found: IS.team, next: at + 1 };
  const known = LETTERS.get(token.text) ?? slipOf(token.text);
  if (known) return { found: known, next: at + 1 };
  const written = raw.slice(token.from, token.to);
  const isName = at > 0 && /^\p{Lu}/u.test(written) && written !== written.toUpperCase();
  return { found: isName ? IS.name : unknownLetter(token.text), next: at + 1 };
}

/** Only long words are known with a slip in them. */
function slipOf(word: string): string | undefined {
  return word.length < LONG - 1 ? undefined : LETTERS.get(SLIPS.nearest(word) ?? '');
}

/** By its ending. */
const unknownLetter = perWord((word): string => {
  if (!CYRILLIC.test(word) || ADJECTIVE.test(word)) return IS.adjective;
  return GENITIVE.test(word) ? IS.genitive : IS.word;
});

/** The longest turn of phrase that begins here; hyphens and apostrophes within count for spaces. */
function phraseAt(tokens: readonly Token[], at: number): { found: string; next: number } | null {
  if (!BEGINNINGS.has(tokens[at]?.text ?? '')) return null;
  let best: { found: string; next: number } | null = null;
  let words = '';
  for (let next = at, count = 0; next < tokens.length && count < MOST_WORDS; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (token.type === 'sign' && next > at && JOINTS.has(token.text)) continue;
    if (token.type === 'sign') break;
    words = words === '' ? token.text : `${words} ${inPhrase(token.text)}`;
    count += 1;
    const found = count > 1 ? PHRASES.get(words) : undefined;
    if (found) best = { found, next: next + 1 };
  }
  return best;
}

function inPhrase(word: string): string {
  return word.length < LONG ? word : (PHRASE_SLIPS.nearest(word) ?? word);
}

function signLetter(tokens: readonly Token[], at: number): string {
  const { text = '', gap = false } = tokens[at] ?? {};
  if (text === '&' || text === '+') return IS.with;
  if (text === '-') return gap || tokens[at + 1]?.gap ? IS.end : IS.filler;
  return CLAUSE_ENDS.has(text) ? IS.end : IS.filler;
}

/** At the start of a clause: "ask my wife" leaves it to her, "I'll ask my wife" does not. */
const ASK_THEM = new Set(['ask']);
const MOST_LETTERS = 120;
const CYRILLIC = /[а-я]/;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ей|ую|юю|ые|ие)$/;
const GENITIVE = /(?:ы|(?<!л)[иа]|(?<!лас|лис)я|ов|ев)$/;
const MOST_WORDS = 4;
/** Signs within a turn of phrase. */
const JOINTS = new Set(['-', "'", '/']);
const CLAUSE_ENDS = new Set([',', '.', ';', ':', '!', '?', '(', ')', '\n', '/']);
const LONG = 7;
const { words: LETTERS, phrases: PHRASES } = authorityVocabulary();
const BEGINNINGS = new Set([...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
const SLIPS = closest(
  [...LETTERS.keys()].filter((word) => word.length >= LONG),
  (word) => LETTERS.get(word),
);
/** No sense is asked of the words of a phrase: two that a slip makes alike make none. */
const PHRASE_SLIPS = closest(
  [...PHRASES.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => word.length >= LONG),
);
