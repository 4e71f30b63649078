import type { AnswerLine } from '../../src/cli/answer-line.ts';
import type { Expected } from './corpus.ts';
import { sameValue } from './same-value.ts';

/** right; asked back though it was clear; not understood; or understood as what it is not. */
export type Mark = 'right' | 'asked' | 'missed' | 'wrong';

/** How well a reading understood what was expected. */
export function markOf({ status, value }: Pick<AnswerLine, 'status' | 'value'>, expected: Expected): Mark {
  switch (expected.is) {
    case 'nothing':
      if (status === 'unclear') return 'right';
      return status === 'ambiguous' ? 'asked' : 'wrong';
    case 'ambiguous':
      if (status === 'ambiguous') return 'right';
      return status === 'unclear' ? 'missed' : 'wrong';
    case 'value': {
      if (status === 'unclear') return 'missed';
      if (status === 'ambiguous') return 'asked';
      return sameValue(expected.value, value) ? 'right' : 'wrong';
    }
  }
}
