import type { FlowContext } from './flow-context.ts';
import type { Prompt } from './prompt.ts';

/** A prompt as it stands in a conversation: what was found for it may be chosen before its own options. */
export function promptWith(prompt: Prompt, { choices = [] }: Pick<FlowContext, 'choices'>): Prompt {
  return prompt.offersFound ? { ...prompt, options: [...choices, ...(prompt.options ?? [])] } : prompt;
}
