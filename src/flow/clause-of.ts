import { CLAUSE_END } from '../answers/text/clause-end.ts';

/**
 * The part of a sentence in which a reading stands, so that each of several answers in one message is kept with the
 * words that it rests on.
 */
export function clauseOf(text: string, span: [number, number]): string {
  return text.slice(...clauseAround(text, span)).trim();
}

/** Where that part begins and ends. */
export function clauseAround(text: string, [from, to]: [number, number]): [number, number] {
  let start = 0;
  for (const mark of text.slice(0, from).matchAll(CLAUSE_END)) start = mark.index + mark[0].length;
  const after = text.slice(to).search(CLAUSE_END);
  return [start, after < 0 ? text.length : to + after];
}

/** The clause before one that begins and ends there; empty when it is the first. */
export function clauseBefore(text: string, [from]: [number, number]): string {
  return from === 0 ? '' : text.slice(...clauseAround(text, [from - 1, from - 1]));
}
