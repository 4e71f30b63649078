import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { question } from '../../src/flow/question.ts';
import {
  changes,
  changesTo,
  dealChangeIs,
  dealIs,
  forget,
  isBesideOffer,
  lacks,
  offerIs,
  record,
  say,
  tellSales,
  viewingIs,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import { erasePrompt } from '../common-prompts.ts';
import { commonStates } from '../common-states.ts';
import { prompts as qualificationPrompts } from '../qualification/prompts.ts';
import { closing } from './closing.ts';
import { offer } from './offer.ts';
import { prompts as asked } from './prompts.ts';
import { refusal } from './refusal.ts';
import { talkBesides } from './talk.ts';
import { visit } from './visit.ts';
import { id, onwards, waysOut } from './ways.ts';
import { withSales } from './with-sales.ts';

/**
 * A qualified lead becomes a customer: how many will come, a visit, an offer, a decision, a contract, the payment. What
 * has been done already, here or by sales, is not asked for; whoever falls silent is handed to sales.
 */
export function presale(profile: Profile) {
  const { bookings, offers } = profile;
  // Not the day: of visits and calls more days are spoken of here than of the event.
  const { need, budget, authority, contact } = qualificationPrompts(profile);
  const talk = talkBesides(profile);
  const shows = bookings.resources.length > 0;
  const sells = offers !== undefined;

  return vocabulary.createMachine({
    id: 'presale',
    meta: { alsoReads: [need, budget, authority, contact] },
    context: startingContext,
    initial: 'beginning',
    on: {
      ...everywhere,
      change: [
        { guard: changes('guests'), target: '.changingGuests' },
        { guard: changesTo('visit', 'cancel'), target: '.cancellingVisit' },
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
        { guard: dealChangeIs('visit-settled'), target: '.visitSettled', actions: 'planReminders' },
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
      // It may be released while they are away; then it is offered anew.
      blocked: [
        { guard: viewingIs('booked'), target: '.blocked', actions: forget('viewing') },
        everywhere.blocked,
      ],
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

      ...visit({ talk, sells }),
      ...offer({ talk }),
      ...refusal(),
      ...closing({ talk }),
      ...withSales({ talk }),
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
}
