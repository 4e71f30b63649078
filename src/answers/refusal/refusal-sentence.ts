import type { Scan, Token } from '../text/scan.ts';
import { REFUSAL_SENSES, type RefusalSense } from './refusal-senses.ts';
import { REFUSAL_WORDS_EN } from './refusal-words-en.ts';
import { REFUSAL_WORDS_RU } from './refusal-words-ru.ts';
import { senseLexicon } from './sense-lexicon.ts';
import { sensePatterns } from './sense-pattern.ts';

/** A reply as a string of one letter a sense, and where each letter stands in the raw text. */
export interface RefusalSentence {
  letters: string;
  spans: [number, number][];
}

const { letterOf, compile } = sensePatterns<RefusalSense>(REFUSAL_SENSES, ['break', 'but']);

export const refusalPattern = compile;

/** What the words of a reply mean for a refusal, those between `struck` left out. */
export function refusalSentence({ tokens }: Scan, struck: [number, number] | undefined): RefusalSentence {
  const pieces = piecesOf(tokens);
  const words = pieces.map(({ text }) => text);
  const spans: [number, number][] = [];
  let letters = '';
  const add = (sense: RefusalSense, from: number, to: number) => {
    if (sense === 'filler') return;
    letters += letterOf(sense);
    spans.push([from, to]);
  };
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    if (struck && piece.from >= struck[0] && piece.to <= struck[1]) {
      if (!letters.endsWith(letterOf('break'))) add('break', piece.from, piece.to);
      at += 1;
      continue;
    }
    const isUnit = piece.type === 'word' && pieces[at - 1]?.type === 'number' && MONEY_UNIT.test(piece.text);
    const found = piece.type === 'sign' || isUnit ? undefined : LEXICON.at(words, at);
    const width = found?.width ?? 1;
    add(found?.sense ?? plainSense(piece), piece.from, pieces[at + width - 1]?.to ?? piece.to);
    at += width;
  }
  return { letters, spans };
}

const LEXICON = senseLexicon<RefusalSense>([REFUSAL_WORDS_RU, REFUSAL_WORDS_EN]);

/** Words with what an apostrophe cuts off joined again, and only the signs that part or count. */
function piecesOf(tokens: readonly Token[]): Omit<Token, 'gap'>[] {
  const pieces: Omit<Token, 'gap'>[] = [];
  for (const [at, token] of tokens.entries()) {
    const { type, text, from, to, gap } = token;
    const before = pieces.at(-1);
    const isJoined = tokens[at - 1]?.text === "'" && !gap && tokens[at - 1]?.gap === false;
    if (type === 'word' && isJoined && before?.type === 'word')
      pieces[pieces.length - 1] = { type, text: before.text + text, from: before.from, to };
    else if (type !== 'sign' || UNITS.has(text) || isParting(tokens, at))
      pieces.push({ type, text, from, to });
  }
  return pieces;
}

/** A dash parts with space around it, a point or a comma not within a number. */
function isParting(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.text ?? '';
  const after = tokens[at + 1];
  if (sign === '-') return tokens[at]?.gap === true && after?.gap === true;
  if (!PARTING.has(sign)) return false;
  return !(tokens[at - 1]?.type === 'number' && after?.type === 'number' && !after.gap);
}

function plainSense({ type, text }: Omit<Token, 'gap'>): RefusalSense {
  if (type === 'number') return /^[0-3]$/.test(text) ? 'few' : 'number';
  if (type === 'sign') return UNITS.has(text) ? 'unit' : 'break';
  return MONEY_UNIT.test(text) ? 'unit' : 'any';
}

const UNITS = new Set('£$€₽'.split(''));
const PARTING = new Set('.,!?;:()\n'.split(''));
const MONEY_UNIT =
  /^(?:к|k|т|р|тр|руб[а-я]*|тыс[а-я]*|тыщ[а-я]*|лям[а-я]*|косар[а-я]*|штук[аи]?|кусков|млн|миллион[а-я]*|grand|quid|pounds?|bucks|dollars?|euros?|usd|gbp|eur|m|million|thousand)$/;
