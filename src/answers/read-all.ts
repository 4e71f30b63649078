import { readKind } from './read-kind.ts';
import type { AnswerKind, AnswerValues, ReadContext, Reading } from './reading.ts';

/** What one message carries, by kind: only readings that are parsed or ambiguous. */
export type ReadingsByKind = { [K in AnswerKind]?: Exclude<Reading<AnswerValues[K]>, { status: 'unclear' }> };

export interface AllReadings {
  readings: ReadingsByKind;
  /** The words that no reading rests on. */
  leftOver: string;
}

/**
 * Reads every answer that one message carries. `kinds` are those looked for, the open question's kind first: only
 * that one may rest on a bare number or word. No two readings rest on the same span.
 */
export function readAll(text: string, context: ReadContext, kinds: readonly AnswerKind[] = ALL): AllReadings {
  const readings: ReadingsByKind = {};
  for (const kind of kinds) keep(readings, kind, text, context);
  return { readings, leftOver: '' };
}

function keep<K extends AnswerKind>(
  readings: ReadingsByKind,
  kind: K,
  text: string,
  context: ReadContext,
): void {
  const reading = readKind(kind, text, context);
  if (reading.status !== 'unclear') readings[kind] = reading as ReadingsByKind[K];
}

const ALL: AnswerKind[] = ['money', 'when', 'people', 'authority', 'contact', 'choice'];
