import { blankOut } from '../text/blank-out.ts';
import { findQuestion } from './read-question.ts';

/**
 * The text with the question that it asks blanked out: what is asked about is no answer. Offsets stay true. A text
 * that only its question mark makes a question ("80?") stays whole.
 */
export function withoutQuestion(text: string): string {
  if (text.length > MOST_CHARACTERS) return text;
  const question = findQuestion(text);
  if (!question || question.doubtful) return text;
  return blankOut(text, question.span, '\n');
}

/** The same for all that it asks, if only its question mark tells so, too: whom somebody asks about does not decide. */
export function withoutQuestions(text: string): string {
  let rest = text;
  for (let times = 0; times < MOST_QUESTIONS; times += 1) {
    const question = findQuestion(rest);
    if (!question) break;
    rest = blankOut(rest, question.span, '\n');
  }
  return rest;
}

const MOST_CHARACTERS = 2_000;
const MOST_QUESTIONS = 3;
