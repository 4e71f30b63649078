import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import type { Prompt } from '../../src/flow/prompt.ts';
import { type AskingState, question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import {
  ask,
  changes,
  dealChangeIs,
  dealIs,
  fact,
  forget,
  isBesideOffer,
  lacks,
  loseDeal,
  offerIs,
  record,
  refreshCard,
  say,
  tellSales,
  viewingIs,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import { erasePrompt } from '../common-prompts.ts';
import { commonStates, days, passOn, talkToHuman, UNSAID } from '../common-states.ts';
import { prompts as qualificationPrompts, thresholds } from '../qualification/prompts.ts';
import { prompts as asked } from './prompts.ts';

/**
 * A qualified lead becomes a customer: how many will come, a visit, an offer, a decision, a contract, the payment. What
 * has been done already, here or by sales, is not asked for; whoever falls silent is handed to sales.
 */
export function presale(profile: Profile) {
  const { bookings, offers, business } = profile;
  // Not the day: of visits and calls more days are spoken of here than of the event.
  const { need, budget, authority, contact } = qualificationPrompts(profile);
  const judge = { type: 'judge' as const, params: { thresholds: thresholds(profile), zone: business.zone } };
  // They talk while nothing is asked: it is for sales to read, and an answer given anew is on their card.
  const talk = {
    answered: { actions: ['remember', record, judge, refreshCard, say('card-refreshed')] as const },
    unclear: { actions: say('passed-on') },
    asked: { actions: [passOn, refreshCard] as const },
  } as const;
  const shows = bookings.resources.length > 0;
  const sells = offers !== undefined;
  const id = (state: string) => `#presale.${state}`;
  const waysOut = { lost: id('lost'), silent: id('wentQuiet') };
  const visitWaysOut = { lost: id('lost'), silent: id('choosingNone') };
  const onwards = { target: id('routing') };

  return vocabulary.createMachine({
    id: 'presale',
    meta: { alsoReads: [need, budget, authority, contact] },
    context: startingContext,
    initial: 'beginning',
    on: {
      ...everywhere,
      change: [
        { guard: changes('guests'), target: '.changingGuests' },
        { guard: changes('visit'), target: '.changingVisit' },
        everywhere.change,
      ],
      // What has come of what sales did; what they are asked meanwhile stays open.
      dealChanged: [
        { guard: dealChangeIs('refunded'), target: '.refunded' },
        { guard: dealChangeIs('paid'), target: '.paid' },
        { guard: dealChangeIs('visit-cancelled'), target: '.visitOff', actions: 'planReminders' },
        { guard: isBesideOffer('visit-booked'), actions: ['planReminders', say('visit-set')] },
        { guard: isBesideOffer('visit-moved'), actions: ['planReminders', say('visit-reset')] },
        { guard: dealChangeIs('visit-moved'), target: '.visitMoved', actions: 'planReminders' },
        { target: '.routing', actions: 'planReminders' },
      ],
      // Wherever they stand. While a salesperson has the floor, the news are theirs to pass on.
      visitDayBefore: {
        guard: viewingIs('booked'),
        actions: [say('visit-near'), tellSales('viewing-soon')],
      },
      visitHoursBefore: {
        guard: viewingIs('booked'),
        actions: [say('visit-soon'), tellSales('viewing-soon')],
      },
      visitOver: { guard: viewingIs('booked'), actions: tellSales('viewing-unsettled') },
      refused: [
        { guard: dealIs('lost'), actions: say('passed-on') },
        // Money is given back by people.
        ...(['isPartlyPaid', 'isPaidUp'] as const).map((guard) => ({
          guard,
          actions: [tellSales('wants-out'), say('refusal-passed-on')],
        })),
        { guard: 'givesReason', target: '.refusing', actions: ['noteStep', 'remember', record] },
        { target: '.askingWhy', actions: 'noteStep' },
      ],
      repeated: { actions: say('where-things-stand') },
    },
    states: {
      beginning: {
        entry: [
          record,
          forget('viewing'),
          forget('decision'),
          forget('refusal'),
          forget('again'),
          'planReminders',
        ],
        always: 'routing',
      },

      routing: {
        always: [
          { guard: dealIs('lost'), target: 'left' },
          { guard: 'isPaidUp', target: 'withSales' },
          { guard: 'isPartlyPaid', target: 'awaitingRest' },
          { guard: 'hasPapers', target: 'awaitingPayment' },
          { guard: offerIs('accepted'), target: 'preparingPapers' },
          { guard: offerIs('sent'), target: 'deciding' },
          { guard: viewingIs('booked'), target: 'awaitingVisit' },
          { guard: viewingIs('missed'), target: 'missedVisit' },
          { guard: offerIs('declined'), target: 'withSales' },
          ...(sells ? [{ guard: lacks('guests'), target: 'askingGuests' }] : []),
          ...(shows ? [{ guard: 'wantsVisit' as const, target: 'findingTimes' }] : []),
          { target: sells ? 'offering' : 'withSales' },
        ],
      },

      askingGuests: question({ prompt: asked.guests, next: [{ target: id('guestsKnown') }], ...waysOut }),
      // An offer is for so many guests.
      guestsKnown: { always: [{ guard: offerIs('sent'), target: 'offering' }, { target: 'routing' }] },

      // The visit.
      findingTimes: requesting({ what: 'times' }, { granted: id('askingVisit'), denied: id('withoutTimes') }),
      withoutTimes: { entry: [say('no-times'), tellSales('left-to-sales')], always: 'withSales' },
      askingVisit: question({
        prompt: asked.viewing,
        next: [
          { when: 'other-time', target: id('askingWish'), keep: false },
          { when: 'no-visit', ...onwards },
          { target: id('booking') },
        ],
        // When else they would come.
        otherwise: id('findingTimes'),
        renewed: (state) => id(`renewingTimes.${state}`),
        ...visitWaysOut,
      }),
      // Of what they have before them some may be taken by now, or past.
      renewingTimes: {
        initial: 'asking',
        states: {
          asking: renewed('asking'),
          helping: renewed('helping'),
          choosing: renewed('choosing'),
          nudged: renewed('nudged'),
        },
      },
      askingWish: question({ prompt: asked.wish, next: [{ target: id('findingTimes') }], ...visitWaysOut }),
      // Whoever wanted another time, and chose none, has the one that was booked.
      choosingNone: {
        always: [
          { guard: visitWithin(0), target: 'wentQuiet' },
          { guard: viewingIs('booked'), target: 'awaitingVisit' },
          { target: 'wentQuiet' },
        ],
      },
      booking: requesting(
        { what: 'book' },
        {
          granted: id('booked'),
          denied: id('slotTaken'),
          because: { past: id('slotPast'), 'not-offered': id('slotUnoffered') },
        },
      ),
      slotTaken: { entry: [forget('viewing'), say('slot-taken')], always: 'renewingTimes' },
      slotPast: { entry: [forget('viewing'), say('slot-past')], always: 'renewingTimes' },
      slotUnoffered: { entry: [forget('viewing'), say('slot-unoffered')], always: 'renewingTimes' },
      booked: { entry: ['planReminders', tellSales('viewing-booked')], always: 'awaitingVisit' },
      visitMoved: { entry: say('visit-moved'), always: 'routing' },
      visitOff: { entry: say('visit-off'), always: 'routing' },
      awaitingVisit: {
        initial: 'measuring',
        on: {
          answered: [
            { guard: visitAnswer('move'), target: 'changingVisit' },
            { guard: visitAnswer('cancel'), target: 'cancellingVisit' },
            talk.answered,
          ],
          unclear: talk.unclear,
          asked: talk.asked,
          repeated: '.measuring',
          human: talkToHuman,
          // Here it has reminders of its own, with buttons.
          visitDayBefore: UNSAID,
          visitHoursBefore: UNSAID,
          visitOver: UNSAID,
        },
        states: {
          measuring: {
            always: [
              { guard: visitWithin(2), target: 'confirmedSoon' },
              { guard: visitWithin(24), target: 'confirmedNear' },
              { target: 'confirmed' },
            ],
          },
          confirmed: visit(asked.visitBooked, { dayBeforeViewing: 'reminded' }),
          confirmedNear: visit(asked.visitBooked, { twoHoursBeforeViewing: 'remindedSoon' }),
          confirmedSoon: visit(asked.visitBooked, { afterViewing: 'unsettled' }),
          reminded: visit(
            asked.visitTomorrow,
            { twoHoursBeforeViewing: 'remindedSoon' },
            tellSales('viewing-soon'),
          ),
          remindedSoon: visit(asked.visitSoon, { afterViewing: 'unsettled' }, tellSales('viewing-soon')),
          // Only whoever was there knows whether they came.
          unsettled: {
            entry: tellSales('viewing-unsettled'),
            on: { repeated: { actions: say('where-things-stand') } },
            after: { [days(3)]: id('withSales') },
          },
        },
      },
      changingVisit: { entry: [forget('viewing'), forget('again'), forget('wish')], always: 'findingTimes' },
      cancellingVisit: requesting(
        { what: 'unbook' },
        { granted: id('visitCancelled'), denied: id('leavingToSales') },
      ),
      visitCancelled: {
        entry: ['planReminders', say('visit-cancelled'), tellSales('viewing-cancelled')],
        always: 'withSales',
      },
      missedVisit: question({
        prompt: asked.again,
        next: [
          { when: 'yes', target: id('changingVisit') },
          { when: 'no', target: sells ? id('offering') : id('withSales') },
        ],
        ...waysOut,
      }),

      // The offer.
      offering: requesting({ what: 'offer' }, { granted: id('offered'), denied: id('leavingToSales') }),
      offered: { entry: tellSales('offer-sent'), always: 'deciding' },
      deciding: question({
        prompt: asked.decision,
        next: [
          { when: 'yes', target: id('accepting') },
          { when: 'question', target: id('hearingQuestion') },
          { when: 'no', target: id('refusedOffer') },
        ],
        otherwise: id('reckoning'),
        lost: id('hearingQuestion'),
        silent: id('offerStands'),
      }),
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
        on: {
          ...talk,
          repeated: 'deciding',
          answered: [
            { guard: decided('yes'), target: 'accepting', actions: ['remember', record] },
            { guard: decided('question'), target: 'hearingQuestion' },
            { guard: decided('no'), target: 'refusedOffer', actions: ['remember', record] },
            talk.answered,
          ],
        },
        after: { offerEnds: 'withSales' },
      },
      accepting: requesting({ what: 'accept' }, { granted: id('accepted'), denied: id('expired') }),
      accepted: { entry: tellSales('offer-accepted'), always: 'preparingPapers' },
      expired: { entry: [forget('decision'), say('offer-expired')], always: 'offering' },
      hearingQuestion: {
        entry: [forget('decision'), tellSales('offer-question'), say('ask-away')],
        on: talk,
        after: { [days(2)]: 'deciding' },
      },
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

      // The contract and the payment.
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

      // What the bot cannot do by itself.
      leavingToSales: { entry: [say('left-to-sales'), tellSales('left-to-sales')], always: 'withSales' },
      // Sales go on; words are theirs to read.
      wentQuiet: { entry: [fact('lead.went-silent'), tellSales('went-quiet')], always: 'withSales' },
      withSales: { entry: 'markHandedOff', on: talk, after: { [days(30)]: 'finished' } },
      // Sales may take it up again.
      left: { on: talk, after: { [days(30)]: 'finished' } },
      choosingChange: question({
        prompt: asked.change,
        next: [
          { when: 'guests', target: id('changingGuests') },
          { when: 'visit', target: id('changingVisit') },
          { when: 'nothing', ...onwards },
        ],
        otherwise: id('routing'),
        back: onwards,
        ...waysOut,
      }),
      changingGuests: { entry: forget('guests'), always: 'askingGuests' },
      ...commonStates('presale', { erase: erasePrompt, onwards: id('routing'), answered: talk.answered }),
    },
  });

  function renewed(state: AskingState) {
    const granted = id(`askingVisit.${state}`);
    return requesting({ what: 'times', again: true }, { granted, denied: id('withoutTimes') });
  }

  function visit(prompt: Prompt, after: Record<string, string>, ...told: ReturnType<typeof tellSales>[]) {
    return vocabulary.createStateConfig({
      meta: { prompt, purpose: 'reminder' },
      entry: [ask('first'), ...told],
      after: after as never,
    });
  }
}

const visitAnswer = (value: string) => ({ type: 'answersWith', params: { key: 'visit', value } }) as const;
const decided = (value: string) => ({ type: 'answersWith', params: { key: 'decision', value } }) as const;
const refusedBecause = (reason: string) => ({ type: 'refusedBecause', params: { reason } }) as const;
const answers = (key: string) => ({ type: 'answers', params: { key } }) as const;
const visitWithin = (hours: number) => ({ type: 'viewingWithin', params: { hours } }) as const;
