import type { Refusal } from '../../domain/values.ts';
import type { Reader, Reading } from '../reading.ts';
import { findQuestion } from '../talk/read-question.ts';
import { scan } from '../text/scan.ts';
import { ACCEPTS, REFUSAL_RULES, TWOFOLD } from './refusal-rules.ts';
import { type RefusalSentence, refusalSentence } from './refusal-sentence.ts';

/**
 * Why an offer was refused: the plainest reason, of several the one named first; "no money now" may be two. Praise and
 * questions are no reasons. With `asked` false what only dislikes something is not taken.
 */
export const readRefusal = ((text, _context, asked = true) => {
  const scanned = scan(text);
  const sentence = refusalSentence(scanned, questionIn(text));
  if (ACCEPTS.test(sentence.letters)) return { status: 'unclear' };
  for (const { candidates, pattern } of TWOFOLD) {
    const found = pattern.exec(sentence.letters);
    if (found) return { status: 'ambiguous', candidates, span: spanOf(sentence, found), confidence: 0.5 };
  }
  const best = plainest(sentence, asked);
  if (!best) return bySign(text);
  return {
    status: 'parsed',
    value: best.value,
    span: spanOf(sentence, best.found),
    confidence: best.value === 'other' ? 0.6 : 0.88,
  };
}) satisfies (...given: [...Parameters<Reader<'refusal'>>, asked?: boolean]) => Reading<Refusal>;

function plainest(
  { letters }: RefusalSentence,
  asked: boolean,
): { value: Refusal; found: RegExpExecArray } | undefined {
  let best: { value: Refusal; weight: number; found: RegExpExecArray } | undefined;
  for (const { value, weight, pattern } of REFUSAL_RULES) {
    if (value === 'other' && !asked) continue;
    if (best && weight < best.weight) continue;
    const found = pattern.exec(letters);
    if (!found || (best && weight === best.weight && best.found.index <= found.index)) continue;
    best = { value, weight, found };
  }
  return best;
}

function spanOf({ spans }: RefusalSentence, found: RegExpExecArray): [number, number] {
  const last = found.index + found[0].length - 1;
  return [spans[found.index]?.[0] ?? 0, spans[last]?.[1] ?? 0];
}

function bySign(text: string): Reading<Refusal> {
  const at = text.indexOf('💸');
  if (at < 0) return { status: 'unclear' };
  return { status: 'parsed', value: 'price', span: [at, at + '💸'.length], confidence: 0.7 };
}

/** Where a question is asked back; one of outrage, of its form alone or with a flat no behind it is none. */
function questionIn(text: string): [number, number] | undefined {
  const question = findQuestion(text);
  if (!question) return undefined;
  const [from, to] = question.span;
  const words = text.slice(from, to).trimEnd();
  if (OUTRAGE.test(text.slice(from, to + 1)) || FLAT_NO.test(text.slice(to))) return undefined;
  if (!question.doubtful) return words.endsWith('?') || isShortQuestion(words) ? [from, to] : undefined;
  const clause = words.slice(words.lastIndexOf(',') + 1);
  return ASKS_WHAT_IS.test(clause) ? [to - clause.length, to] : undefined;
}

/** English asks by the order of its words, a mark or none. */
function isShortQuestion(words: string): boolean {
  return words.length <= LONGEST_UNMARKED && VERB_FIRST.test(words);
}

const OUTRAGE =
  /\?!|!\?|\?\?|офигел|охренел|обалдел|охуел|сдурел|оборзел|kidding|joking|serious|having a laugh|are you (?:mad|nuts|crazy|insane|mental|for real)|think (?:i|we)/i;
const FLAT_NO =
  /^[\s,.!)]*(?:(?:ну )?(?:нет|не|неа)(?: уж| спасибо|, спасибо| надо)?|до свидания|no+|nope|nah|no way|no thanks?|no thank you)[\s.!)]*$/i;
const ASKS_WHAT_IS =
  /(?:^|\s)(?:есть|можно|бывает|бывают|найдется|найдутся|имеется|имеются|дают|даете|делаете|предусмотрен[аыо]?)\s?\?$/i;
const VERB_FIRST =
  /^(?:(?:is|are|was|will|would|does|can|could|may) (?:it|that|this|there)|(?:are|will|would|do|did|can|could|may|have) (?:they|you|i|we)) (?!\S+sel[fv])[^,.;!\n]*$/i;
const LONGEST_UNMARKED = 50;
