import { question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import { forget, loseDeal, offerIs, say, tellSales, viewingIs } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { prompts as asked } from './prompts.ts';
import { id, onwards } from './ways.ts';

/** They refuse: why, what could be better once where it is the price, and a parting in peace. */
export function refusal(): Chapter {
  return {
    refusedOffer: { entry: 'noteStep', always: 'askingRefusal' },
    askingRefusal: question({
      prompt: asked.refusal,
      next: [{ target: id('refusing') }],
      otherwise: id('reckoning'),
      lost: id('lost'),
      // They have refused, whatever the reason.
      silent: id('declining'),
    }),
    // They refuse by themselves, at any point; who meant something else goes on.
    askingWhy: question({
      prompt: asked.whyNot,
      next: [{ when: 'stays', target: id('staying'), keep: false }, { target: id('refusing') }],
      otherwise: onwards.target,
      lost: id('lost'),
      silent: id('declining'),
      nudges: false,
    }),
    staying: { entry: say('glad-you-stay'), always: 'routing' },
    refusing: {
      always: [{ guard: refusedBecause('price'), target: 'sweetening' }, { target: 'declining' }],
    },
    sweetening: {
      always: [
        { guard: 'isSweetened', target: 'declining' },
        { guard: offerIs('sent'), target: 'offeringBetter' },
        { target: 'declining' },
      ],
    },
    offeringBetter: requesting(
      { what: 'offer', sweetened: true },
      { granted: id('offeredBetter'), denied: id('declining') },
    ),
    offeredBetter: { entry: [forget('decision'), say('sweetened')], always: 'deciding' },
    declining: requesting({ what: 'decline' }, { granted: id('declined'), denied: id('declined') }),
    declined: {
      entry: [loseDeal, tellSales('offer-declined')],
      always: [{ guard: viewingIs('booked'), target: 'releasingVisit' }, { target: 'parting' }],
    },
    releasingVisit: requesting({ what: 'unbook' }, { granted: id('visitReleased'), denied: id('parting') }),
    visitReleased: {
      entry: ['planReminders', tellSales('viewing-cancelled'), say('declined-with-visit')],
      always: 'withSales',
    },
    parting: { entry: say('declined'), always: 'withSales' },
  };
}

const refusedBecause = (reason: string) => ({ type: 'refusedBecause', params: { reason } }) as const;
