import { findQuestion } from './read-question.ts';

/**
 * The text with the question that it asks blanked out: what is asked about is no answer. Offsets stay true. A text
 * that only its question mark makes a question ("80?") stays whole.
 */
export function withoutQuestion(text: string): string {
  if (text.length > MOST_CHARACTERS) return text;
  const question = findQuestion(text);
  if (!question || question.doubtful) return text;
  const [from, to] = question.span;
  return text.slice(0, from) + '\n'.repeat(to - from) + text.slice(to);
}

const MOST_CHARACTERS = 2_000;
