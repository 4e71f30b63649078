import { readAll } from '../answers/read-all.ts';
import { readKind } from '../answers/read-kind.ts';
import type { AnswerKind, ReadContext, Reading } from '../answers/reading.ts';

/**
 * A reading as one line of JSON shows it. The span is null and the confidence 0 when nothing was understood; a phone
 * with digits lacking is ambiguous with no candidates.
 */
export interface AnswerLine {
  status: 'parsed' | 'ambiguous' | 'unclear';
  /** The value; the candidates of an ambiguous reading; for all kinds at once, a line for each kind found. */
  value: unknown;
  span: [number, number] | null;
  confidence: number;
}

/** Reads a phrase as the reply to a question of the kind, or for everything that it says. */
export function answerLine(kind: AnswerKind | 'all', phrase: string, context: ReadContext): AnswerLine {
  if (kind !== 'all') return lineOf(readKind(kind, phrase, context));
  const found = Object.entries(readAll(phrase, context).readings).map(
    ([key, reading]) => [key, lineOf(reading)] as const,
  );
  const lines = found.map(([, line]) => line);
  if (lines.length === 0) return nothing();
  return {
    status: lines.some(({ status }) => status === 'parsed') ? 'parsed' : 'ambiguous',
    value: Object.fromEntries(found),
    span: [
      Math.min(...lines.map(({ span }) => span?.[0] ?? 0)),
      Math.max(...lines.map(({ span }) => span?.[1] ?? 0)),
    ],
    confidence: Math.min(...lines.map(({ confidence }) => confidence)),
  };
}

function lineOf(reading: Reading<unknown>): AnswerLine {
  if (reading.status === 'unclear') return nothing();
  const { status, span, confidence } = reading;
  return { status, value: status === 'parsed' ? reading.value : reading.candidates, span, confidence };
}

function nothing(): AnswerLine {
  return { status: 'unclear', value: null, span: null, confidence: 0 };
}
