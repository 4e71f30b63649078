import type { Refusal } from '../../domain/values.ts';

/** How people of one language say that they will not buy. */
export interface ClearRefusalRules {
  /** Of everything, where nothing else is said: they may as well mean a detail that follows. */
  changedMind: RegExp;
  outright: readonly { reason: Refusal | null; pattern: RegExp }[];
  /** What refuses only beside the reason for it. */
  withReason: RegExp;
  /** With such words it is no clear refusal. */
  doubts: RegExp;
}
