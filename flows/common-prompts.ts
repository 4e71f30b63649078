import type { Option, Prompt } from '../src/flow/prompt.ts';

/** A yes and a no, labelled with the copy `<copy>-yes` and `<copy>-no`. */
export const yesOrNo = (copy: string): Option[] => [
  { value: 'yes', label: { copy: `${copy}-yes` } },
  { value: 'no', label: { copy: `${copy}-no` } },
];

/** A yes or a no to whether everything they told us is to be erased. */
export const erasePrompt: Prompt = {
  key: 'erase',
  kind: 'assent',
  copy: 'ask-erase',
  offer: 'first',
  passing: true,
  options: yesOrNo('erase'),
};
