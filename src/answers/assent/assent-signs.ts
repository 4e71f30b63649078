import type { Assent } from '../../domain/values.ts';

/** Signs that answer alone. */
export const ASSENT_SIGNS: readonly [Assent, readonly string[]][] = [
  ['yes', ['👍', '👌', '✅', '✔', '☑', '🙌', '🤝', '💯', '❤', '🔥', '🆗', '👏', '➕', '🫡', '🙆', '😍', '+']],
  ['no', ['👎', '❌', '✖', '🚫', '🙅', '⛔', '🛑', '-', '–', '—']],
  ['maybe', ['🤔', '🤷', '😕']],
];
