import type { AnswerKind, ReadContext } from '../../../src/answers/reading.ts';

/** A library that reads some kinds of answers: its best single value in the form of ours, null when it finds none. */
export interface Library {
  name: string;
  kinds: Partial<Record<AnswerKind, (text: string, context: ReadContext) => unknown>>;
}
