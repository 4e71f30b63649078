import type { Prompt } from '../src/flow/prompt.ts';

/** A yes or a no to whether everything they told us is to be erased. */
export const erasePrompt: Prompt = {
  key: 'erase',
  kind: 'assent',
  copy: 'ask-erase',
  offer: 'first',
  passing: true,
  options: [
    { value: 'yes', label: { copy: 'erase-yes' } },
    { value: 'no', label: { copy: 'erase-no' } },
  ],
};
