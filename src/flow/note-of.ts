import { type Answered, answerValue } from './prompt.ts';
import type { ReplyScene } from './reply-scene.ts';

/** What was said besides answers, after what was noted before. */
export function noteOf(besides: string, { context }: ReplyScene): Answered {
  const before = answerValue(context.answers.note, 'text');
  const note = [before, besides].filter((part) => part !== null).join('; ');
  const kept = note.slice(-MOST_OF_A_NOTE);
  return { kind: 'text', value: kept, raw: kept };
}

/** Of all that was noted the last: a context is kept with every turn. */
const MOST_OF_A_NOTE = 1_000;
