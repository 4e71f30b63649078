import type { Language } from '../domain/values.ts';
import { formatFlowAnswer } from '../flow/format-answer.ts';
import type { Answered } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';

/**
 * An answer of a conversation that goes from one flow on to the next, as a person reads it: the first of the flows
 * that asks it brings the labels. `flows` begins with the one that the conversation is in.
 */
export function formatSaid(
  key: string,
  answer: Answered,
  flows: [RunnableFlow, ...RunnableFlow[]],
  language: Language,
): string {
  const asking = flows.find(({ prompts }) => prompts.some((prompt) => prompt.key === key));
  return formatFlowAnswer(key, answer, asking ?? flows[0], language);
}
