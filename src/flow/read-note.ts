import type { FlowContext } from './flow-context.ts';
import type { Answered } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';
import { readReply } from './read-reply.ts';

/** What was said before, beside the questions of an earlier flow, may answer those of the next: "свадьба на 80 гостей". */
export function readNote(flow: RunnableFlow, context: FlowContext, now: Date): Record<string, Answered> {
  const { note } = context.answers;
  if (!note) return {};
  const reading = readReply(note.raw, { flow, context, prompt: null, isOpening: true, now });
  if (reading.type !== 'answered') return {};
  const isNew = ([key]: [string, Answered]) => key !== 'note' && context.answers[key] === undefined;
  return Object.fromEntries(Object.entries(reading.readings).filter(isNew));
}
