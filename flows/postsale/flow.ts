import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import {
  begunBy,
  dealChangeIs,
  dealIs,
  refreshCard,
  say,
  score,
  scored,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import { erasePrompt } from '../common-prompts.ts';
import { commonStates, minutes } from '../common-states.ts';
import { beforeTheEvent } from './before-the-event.ts';
import { complaint } from './complaint.ts';
import { opinionAndScore } from './opinion-and-score.ts';
import { fromReviewToFriends } from './review.ts';
import { rescored, talk } from './talk.ts';
import { eventWithin, id, knows } from './ways.ts';

/**
 * A customer is thanked, hears of their event, and afterwards says how it was: a score from 0 to 10 and why. What was
 * bad is followed until it is solved; who is happy gives a review and is asked to bring friends.
 */
export function postsale(profile: Profile) {
  return vocabulary.createMachine({
    id: 'postsale',
    context: startingContext,
    initial: 'beginning',
    on: {
      ...everywhere,
      change: { target: '.choosingChange' },
      dealChanged: [
        { guard: 'isMoneyBack', target: '.takenBack', actions: [say('payment-refunded'), refreshCard] },
        { guard: dealChangeIs('refunded'), actions: [say('payment-refunded'), refreshCard] },
        { guard: dealIs('won'), actions: refreshCard },
        { target: '.soldAfterAll' },
      ],
      offScale: { actions: say('score-range') },
      complaintSeenTo: { guard: 'complains', target: '.seenTo' },
    },
    states: {
      beginning: {
        always: [
          { guard: begunBy('score'), target: 'rescoring' },
          { guard: begunBy('waiting'), target: 'takingUp' },
          { target: 'settling' },
        ],
      },
      // Another enquiry came to an end a moment ago: that was enough for now.
      takingUp: { on: talk, after: { [minutes(60)]: 'resuming' } },

      ...beforeTheEvent(profile),
      ...opinionAndScore(),
      ...complaint(profile.postsale),
      thankingForWords: { entry: [score, say('thanks-for-words')], always: 'quiet' },
      ...fromReviewToFriends(),

      choosingChange: { entry: say('passed-on'), always: 'resuming' },
      // Back to what they wait for: the event, or to say how it was.
      resuming: {
        always: [
          { guard: 'complains', target: 'awaitingSolution' },
          { guard: knows('review'), target: 'resumingReview' },
          { guard: scored(9, 10), target: 'reviewOpen' },
          { guard: knows('score'), target: 'quiet' },
          { guard: eventWithin(0), target: 'polling' },
          { target: 'awaitingEvent' },
        ],
      },
      ...commonStates('postsale', { erase: erasePrompt, onwards: id('resuming'), answered: rescored }),
    },
  });
}
