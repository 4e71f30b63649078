import { question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import { fact, forget, record, say, tellSales } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import type { Talk } from './talk.ts';
import { answers, id } from './ways.ts';

/** They get an offer, ask about it, and decide; it stands while it lasts. */
export function offer({ talk }: { talk: Talk }): Chapter {
  const deciding = question({
    prompt: asked.decision,
    next: [
      { when: 'yes', target: id('accepting') },
      { when: 'question', target: id('hearingQuestion') },
      { when: 'no', target: id('refusedOffer') },
    ],
    otherwise: id('reckoning'),
    isLong: true,
    declined: id('thinkingItOver'),
    lost: id('hearingQuestion'),
    silent: id('offerStands'),
  });

  // An offer lies before them and is not asked about just now: it can be taken all the same.
  const mayTakeIt = {
    ...talk,
    answered: [
      { guard: decided('yes'), target: id('accepting'), actions: ['remember', record] },
      { guard: decided('question'), target: id('hearingQuestion') },
      { guard: decided('no'), target: id('refusedOffer'), actions: ['remember', record] },
      talk.answered,
    ],
    declined: { actions: say('take-your-time') },
  } as const;

  return {
    offering: requesting({ what: 'offer' }, { granted: id('offered'), denied: id('leavingToSales') }),
    offered: { entry: tellSales('offer-sent'), always: 'deciding' },
    deciding: { ...deciding, on: { ...deciding.on, objected: { target: id('hearingPrice') } } },
    // What an offer rests on was changed: it is made anew.
    reckoning: {
      always: [
        ...['guests', 'need', 'budget'].map((key) => ({
          guard: answers(key),
          target: 'offering',
        })),
        { target: 'deciding' },
      ],
    },
    // Nobody reminds of it any more, and it can be taken while it lasts.
    offerStands: {
      meta: { prompt: asked.decision },
      entry: [fact('lead.went-silent'), tellSales('went-quiet')],
      on: { ...mayTakeIt, repeated: 'deciding', objected: 'hearingPrice' },
      after: { offerEnds: 'withSales' },
    },
    thinkingItOver: {
      meta: { prompt: asked.decision },
      entry: say('take-your-time'),
      on: { ...mayTakeIt, repeated: 'deciding', objected: 'hearingPrice' },
      after: { [days(2)]: 'deciding' },
    },
    // It is no refusal yet: what can be made better is, once; then what costs less is looked for.
    hearingPrice: {
      entry: [forget('decision'), tellSales('finds-it-dear')],
      always: [{ guard: 'isSweetened', target: 'findingSimpler' }, { target: 'easingPrice' }],
    },
    easingPrice: requesting(
      { what: 'offer', sweetened: true },
      { granted: id('offeredBetter'), denied: id('findingSimpler') },
    ),
    findingSimpler: requesting(
      { what: 'simpler' },
      { granted: id('askingSimpler'), denied: id('leavingPrice') },
    ),
    askingSimpler: question({
      prompt: asked.simpler,
      next: [{ when: 'yes', target: id('offeringSimpler') }, { target: id('leavingPrice') }],
      otherwise: id('reckoning'),
      lost: id('leavingPrice'),
      silent: id('offerStands'),
    }),
    offeringSimpler: requesting(
      { what: 'offer', simpler: true },
      { granted: id('offered'), denied: id('leavingPrice') },
    ),
    leavingPrice: {
      meta: { prompt: asked.decision },
      entry: say('price-passed-on'),
      on: { ...mayTakeIt, objected: { actions: say('passed-on') } },
      after: { [days(2)]: 'deciding' },
    },
    accepting: requesting({ what: 'accept' }, { granted: id('accepted'), denied: id('expired') }),
    accepted: { entry: tellSales('offer-accepted'), always: 'preparingPapers' },
    expired: { entry: [forget('decision'), say('offer-expired')], always: 'offering' },
    hearingQuestion: {
      meta: { prompt: asked.decision },
      entry: [forget('decision'), tellSales('offer-question'), say('ask-away')],
      on: { ...mayTakeIt, objected: 'hearingPrice' },
      after: { [days(2)]: 'deciding' },
    },
  };
}

const decided = (value: string) => ({ type: 'answersWith', params: { key: 'decision', value } }) as const;
