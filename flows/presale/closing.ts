import { requesting } from '../../src/flow/requesting.ts';
import { say, tellSales } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import type { Talk } from './talk.ts';
import { id } from './ways.ts';

/** The contract and the payment: in part, in full, sent back. */
export function closing({ talk }: { talk: Talk }): Chapter {
  return {
    preparingPapers: requesting(
      { what: 'papers' },
      { granted: id('papersSent'), denied: id('leavingToSales') },
    ),
    papersSent: { entry: [tellSales('papers-sent'), say('papers-sent')], always: 'awaitingPayment' },
    awaitingPayment: {
      initial: 'waiting',
      on: talk,
      states: {
        waiting: { after: { [days(2)]: 'reminded' } },
        reminded: { entry: say('payment-reminder'), after: { [days(3)]: id('wentQuiet') } },
      },
    },

    paid: { always: [{ guard: 'isPaidUp', target: 'paidInFull' }, { target: 'partlyPaid' }] },
    paidInFull: { entry: say('paid-in-full'), always: 'withSales' },
    partlyPaid: { entry: say('payment-received'), always: 'awaitingRest' },
    // What has all gone back is for sales to go on with.
    refunded: {
      entry: say('payment-refunded'),
      always: [{ guard: 'isPartlyPaid', target: 'awaitingRest' }, { target: 'withSales' }],
    },
    awaitingRest: { on: talk, after: { [days(30)]: 'withSales' } },
  };
}
