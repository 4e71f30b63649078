import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import {
  complain,
  dealIs,
  forget,
  handOff,
  record,
  refreshCard,
  review,
  say,
  score,
  scored,
  settleComplaint,
  show,
  tellSales,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import { erasePrompt } from '../common-prompts.ts';
import { commonStates, days, minutes, passOn, talkToHuman } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';

/**
 * A customer is thanked, hears of their event, and afterwards says how it was: a score from 0 to 10 and why. What was
 * bad is followed until it is solved; who is happy gives a review and is asked to bring friends.
 */
export function postsale({ postsale: settings, business }: Profile) {
  const id = (state: string) => `#postsale.${state}`;
  const lost = id('lost');
  const photos = settings.photos.map(({ file, shows = business.name }) =>
    show({ picture: 'photo', file, shows }),
  );

  return vocabulary.createMachine({
    id: 'postsale',
    context: startingContext,
    initial: 'settling',
    on: {
      ...everywhere,
      change: { target: '.choosingChange' },
      dealChanged: [{ guard: dealIs('won'), actions: refreshCard }, { target: '.soldAfterAll' }],
    },
    states: {
      // A sale may be taken back, or marked by mistake: thanks can wait so long.
      settling: {
        entry: FORGOTTEN,
        on: talk,
        after: { [minutes(15)]: 'thanking' },
      },
      soldAfterAll: { meta: { leadsTo: 'presale' }, after: { [days(30)]: 'finished' }, on: talk },
      thanking: { entry: say('thank-you'), always: 'awaitingEvent' },

      // Between the payment and the event: what they need for it, and nothing of what was before.
      awaitingEvent: {
        initial: 'far',
        on: talk,
        states: {
          far: {
            always: [
              { guard: eventWithin(7), target: 'near' },
              { guard: eventWithin(30), target: 'soon' },
            ],
            after: { monthBeforeEvent: 'showing' },
          },
          showing: { entry: [...photos, say('photo-report')], always: 'soon' },
          soon: { after: { weekBeforeEvent: id('offeringExtras') } },
          near: { after: { afterEvent: id('polling') } },
        },
      },
      offeringExtras: question({
        prompt: asked.extras,
        next: [{ when: 'yes', target: id('wantingExtras') }, { target: id('wantingNothing') }],
        lost,
        silent: id('polling'),
        nudges: false,
        openFor: 'afterEvent',
      }),
      wantingExtras: { entry: [tellSales('wants-extras'), say('extras-noted')], always: 'awaitingDay' },
      wantingNothing: { entry: say('see-you-there'), always: 'awaitingDay' },
      awaitingDay: { on: talk, after: { afterEvent: 'polling' } },

      // How was it?
      polling: requesting({ what: 'poll' }, { granted: id('askingOpinion'), denied: id('finished') }),
      askingOpinion: question({
        prompt: asked.opinion,
        next: [{ target: id('opinionHeard') }],
        otherwise: id('opinionHeard'),
        lost: id('opinionHeard'),
        silent: id('opinionHeard'),
        nudges: false,
      }),
      opinionHeard: { always: [{ guard: knowsScore, target: 'scoring' }, { target: 'askingScore' }] },
      askingScore: question({
        prompt: asked.score,
        next: [{ target: id('scoring') }],
        lost: id('leavingScore'),
        silent: id('unscored'),
      }),
      // A score that comes late, or is put right, counts.
      leavingScore: { entry: say('score-later'), always: 'unscored' },
      unscored: {
        meta: { prompt: asked.score },
        on: {
          ...talk,
          answered: [
            { guard: answersScore, target: 'scoring', actions: ['remember', record] },
            talk.answered,
          ],
        },
        after: { [days(90)]: 'finished' },
      },
      quiet: { on: { ...talk, answered: rescored }, after: { [days(90)]: 'finished' } },
      scoring: {
        entry: score,
        always: [
          { guard: scored(0, 6), target: 'askingWhyLow' },
          { guard: scored(7, 8), target: 'askingWhyNotNine' },
          { target: 'askingWhyHigh' },
        ],
      },
      askingWhyLow: question({
        prompt: asked.whyLow,
        next: [{ target: id('complaining') }],
        otherwise: id('rescoring'),
        lost: id('complaining'),
        silent: id('complaining'),
        nudges: false,
      }),
      askingWhyNotNine: question({
        prompt: asked.whyNotNine,
        next: [{ target: id('thankingForWords') }],
        otherwise: id('rescoring'),
        lost: id('quiet'),
        silent: id('quiet'),
        nudges: false,
      }),
      askingWhyHigh: question({
        prompt: asked.whyHigh,
        next: [{ target: id('askingReview') }],
        otherwise: id('rescoring'),
        lost: id('askingReview'),
        silent: id('quiet'),
        nudges: false,
      }),
      rescoring: { entry: say('score-corrected'), always: 'scoring' },

      // Not content: sales see to it, and we ask whether they did.
      complaining: {
        entry: [score, complain, handOff('complaint'), say('complaint-taken')],
        always: 'awaitingSolution',
      },
      awaitingSolution: {
        meta: { prompt: asked.score },
        on: { ...talk, answered: rescored },
        after: { [days(settings.solvedAfterDays)]: 'askingSolved' },
      },
      askingSolved: question({
        prompt: asked.solved,
        next: [
          { when: 'yes', target: id('solved') },
          { when: 'no', target: id('unsolved') },
        ],
        lost: id('unsolved'),
        silent: id('quiet'),
      }),
      solved: { entry: [settleComplaint(true), say('glad-it-is-solved')], always: 'quiet' },
      unsolved: {
        entry: [settleComplaint(false), handOff('complaint'), say('complaint-goes-on')],
        always: 'quiet',
      },

      thankingForWords: { entry: [score, say('thanks-for-words')], always: 'quiet' },

      // Happy: a review, if it may be shown, and friends.
      askingReview: question({
        prompt: asked.review,
        next: [{ target: id('askingPermission') }],
        otherwise: id('rescoring'),
        lost: id('referring'),
        silent: id('referring'),
        nudges: false,
      }),
      askingPermission: question({
        prompt: asked.permission,
        next: [{ when: 'none', target: id('keepingReview') }, { target: id('askingCaseFacts') }],
        lost: id('keepingReview'),
        silent: id('keepingReview'),
        nudges: false,
      }),
      askingCaseFacts: question({
        prompt: asked.caseFacts,
        next: [{ target: id('keepingReview') }],
        lost: id('keepingReview'),
        silent: id('keepingReview'),
        nudges: false,
      }),
      keepingReview: { entry: [score, review, say('review-thanks')], always: 'referring' },
      referring: {
        meta: { leadsTo: 'referral' },
        on: { ...talk, answered: rescored },
        after: { [days(90)]: 'finished' },
      },

      choosingChange: { entry: say('passed-on'), always: 'resuming' },
      // Back to what they wait for: the event, or to say how it was.
      resuming: {
        always: [
          { guard: knowsScore, target: 'quiet' },
          { guard: eventWithin(0), target: 'polling' },
          { target: 'awaitingEvent' },
        ],
      },
      ...commonStates('postsale', { erase: erasePrompt, onwards: id('resuming'), answered: rescored }),
    },
  });
}

/** What was said of an earlier purchase is asked anew. */
const FORGOTTEN = [
  'extras',
  'opinion',
  'score',
  'scoreReason',
  'review',
  'permission',
  'caseFacts',
  'solved',
].map(forget);

const eventWithin = (count: number) => ({ type: 'eventWithin', params: { days: count } }) as const;

const knowsScore = { type: 'knows', params: { key: 'score' } } as const;
const answersScore = { type: 'answers', params: { key: 'score' } } as const;

const talk = {
  answered: { actions: ['remember', record, refreshCard, say('passed-on')] as const },
  unclear: { actions: say('passed-on') },
  asked: { actions: [passOn, refreshCard] as const },
  human: talkToHuman,
} as const;

/** A score is kept whenever it comes; any other answer is for sales to read. */
const rescored = [
  {
    guard: answersScore,
    target: '#postsale.rescoring',
    actions: ['remember', record],
  },
  talk.answered,
] as const;
