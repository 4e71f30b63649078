import { fact, say, tellSales } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import type { Talk } from './talk.ts';

/** Sales go on: where the bot cannot, and where nobody answers it. */
export function withSales({ talk }: { talk: Talk }): Chapter {
  return {
    // What the bot cannot do by itself.
    leavingToSales: { entry: [say('left-to-sales'), tellSales('left-to-sales')], always: 'withSales' },
    // Sales go on; words are theirs to read.
    wentQuiet: { entry: [fact('lead.went-silent'), tellSales('went-quiet')], always: 'withSales' },
    withSales: { entry: 'markHandedOff', on: talk, after: { [days(30)]: 'finished' } },
    // Sales may take it up again.
    left: { on: talk, after: { [days(30)]: 'finished' } },
  };
}
