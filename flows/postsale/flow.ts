import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import {
  begunBy,
  dealIs,
  forget,
  openComplaint,
  record,
  refreshCard,
  reopenComplaint,
  review,
  say,
  score,
  scored,
  settleComplaint,
  show,
  tellSales,
  vocabulary,
  withdrawComplaint,
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
  const askingSolved = {
    next: [
      { when: 'yes', target: id('solved') },
      { when: 'no', target: id('unsolved') },
    ],
    otherwise: id('rescoring'),
    lost: id('unsolved'),
  };
  const checking = question({ ...askingSolved, prompt: asked.seenTo, silent: id('takenAsSolved') });

  return vocabulary.createMachine({
    id: 'postsale',
    context: startingContext,
    initial: 'beginning',
    on: {
      ...everywhere,
      change: { target: '.choosingChange' },
      dealChanged: [{ guard: dealIs('won'), actions: refreshCard }, { target: '.soldAfterAll' }],
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

      // A sale may be taken back, or marked by mistake: thanks can wait so long.
      settling: {
        entry: ['markContent', ...FORGOTTEN],
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
      polling: requesting({ what: 'poll' }, { granted: id('polled'), denied: id('finished') }),
      // A number that they named before is no score.
      polled: { entry: forget('score'), always: 'askingOpinion' },
      askingOpinion: question({
        prompt: asked.opinion,
        next: [{ target: id('opinionTold') }],
        otherwise: id('opinionHeard'),
        lost: id('opinionHeard'),
        declined: id('withoutOpinion'),
        putOff: id('puttingOffScore'),
        silent: id('opinionHeard'),
        nudges: false,
      }),
      opinionTold: { always: [{ guard: knowsScore, target: 'scoring' }, { target: 'thankingForOpinion' }] },
      thankingForOpinion: { entry: say('thanks-for-opinion'), always: 'askingScore' },
      withoutOpinion: { entry: say('no-opinion'), always: 'opinionHeard' },
      opinionHeard: { always: [{ guard: knowsScore, target: 'scoring' }, { target: 'askingScore' }] },
      askingScore: question({
        prompt: asked.score,
        next: [{ target: id('scoring') }],
        lost: id('leavingScore'),
        declined: id('leavingScore'),
        putOff: id('puttingOffScore'),
        silent: id('unscored'),
      }),
      // They are asked once more, and then left alone.
      puttingOffScore: {
        meta: { prompt: asked.score },
        entry: say('later-is-fine'),
        on: { ...scoreOnly, declined: { target: 'leavingScore' } },
        after: { [days(3)]: 'askingScoreAgain' },
      },
      askingScoreAgain: question({
        prompt: asked.scoreAgain,
        next: [{ target: id('scoring') }],
        lost: id('leavingScore'),
        declined: id('leavingScore'),
        silent: id('unscored'),
        nudges: false,
      }),
      // A score that comes late, or is put right, counts.
      leavingScore: { entry: say('score-later'), always: 'unscored' },
      unscored: {
        meta: { prompt: asked.score },
        on: { ...scoreOnly, declined: { actions: say('score-later') } },
        after: { [days(90)]: 'finished' },
      },
      quiet: { on: { ...talk, answered: rescored }, after: { [days(90)]: 'finished' } },
      scoring: {
        entry: score,
        always: [{ guard: scored(0, 6), target: 'alerting' }, { target: 'content' }],
      },
      content: {
        entry: ['markContent', withdrawComplaint],
        always: [{ guard: scored(7, 8), target: 'askingWhyNotNine' }, { target: 'askingWhyHigh' }],
      },
      // Not content: sales know it at once, and the reason when it comes.
      alerting: { entry: ['markComplaining', openComplaint], always: 'askingWhyLow' },
      askingWhyLow: question({
        prompt: asked.whyLow,
        next: [{ target: id('complaining') }],
        otherwise: id('rescoring'),
        lost: id('complaining'),
        declined: id('complaining'),
        silent: id('complaining'),
        nudges: false,
      }),
      askingWhyNotNine: question({
        prompt: asked.whyNotNine,
        next: [{ target: id('thankingForWords') }],
        otherwise: id('rescoring'),
        lost: id('quiet'),
        declined: id('leftAtThat'),
        silent: id('quiet'),
        nudges: false,
      }),
      leftAtThat: { entry: say('as-you-like'), always: 'quiet' },
      askingWhyHigh: question({
        prompt: asked.whyHigh,
        next: [{ target: id('askingReview') }],
        otherwise: id('rescoring'),
        lost: id('askingReview'),
        declined: id('withoutReview'),
        putOff: id('puttingOffReview'),
        silent: id('quiet'),
        nudges: false,
      }),
      // What was said of another score goes with it.
      rescoring: {
        entry: [...['scoreReason', 'review', 'permission', 'caseFacts'].map(forget), say('score-corrected')],
        always: 'scoring',
      },

      complaining: {
        entry: [score, openComplaint, say('complaint-taken')],
        always: 'awaitingSolution',
      },
      // Sales see to it, and we ask whether they did.
      awaitingSolution: {
        on: { ...talk, answered: rescored },
        after: { [days(settings.solvedAfterDays)]: 'askingSolved' },
      },
      askingSolved: question({ ...askingSolved, prompt: asked.solved, silent: id('quiet') }),
      // Sales say that it is: they are asked as soon as they may be written to.
      seenTo: {
        entry: forget('solved'),
        on: { ...talk, answered: rescored, complaintSeenTo: KNOWN },
        after: { [1]: 'checking' },
      },
      checking: { ...checking, on: { ...checking.on, complaintSeenTo: KNOWN } },
      // Who is asked and says nothing has nothing against it.
      takenAsSolved: { entry: ['markContent', settleComplaint(true)], always: 'quiet' },
      solved: {
        entry: ['markContent', settleComplaint(true), say('glad-it-is-solved')],
        always: 'quiet',
      },
      unsolved: {
        entry: [reopenComplaint, say('complaint-goes-on')],
        always: 'awaitingSolution',
      },

      thankingForWords: { entry: [score, say('thanks-for-words')], always: 'quiet' },

      // Happy: a review, if it may be shown, and friends.
      askingReview: question({
        prompt: asked.review,
        next: [{ target: id('askingPermission') }],
        otherwise: id('rescoring'),
        lost: id('referring'),
        declined: id('withoutReview'),
        putOff: id('puttingOffReview'),
        silent: id('referring'),
        nudges: false,
      }),
      withoutReview: { entry: say('as-you-like'), always: 'referring' },
      puttingOffReview: {
        meta: { prompt: asked.review },
        entry: say('later-is-fine'),
        on: {
          ...talk,
          answered: [
            {
              guard: { type: 'answers', params: { key: 'review' } },
              target: 'askingPermission',
              actions: ['remember', record],
            },
            ...rescored,
          ],
          declined: { target: 'withoutReview' },
        },
        after: { [days(3)]: 'askingReviewAgain' },
      },
      askingReviewAgain: question({
        prompt: asked.reviewAgain,
        next: [{ target: id('askingPermission') }],
        otherwise: id('rescoring'),
        lost: id('referring'),
        declined: id('withoutReview'),
        silent: id('referring'),
        nudges: false,
      }),
      askingPermission: question({
        prompt: asked.permission,
        next: [
          { when: 'none', target: id('keepingReview') },
          { when: 'named', target: id('askingCaseFacts') },
          { when: 'anonymous', target: id('askingCaseFacts') },
        ],
        otherwise: id('rescoring'),
        lost: id('keepingReview'),
        silent: id('keepingReview'),
        nudges: false,
      }),
      askingCaseFacts: question({
        prompt: asked.caseFacts,
        next: [{ target: id('keepingReview') }],
        otherwise: id('rescoring'),
        lost: id('keepingReview'),
        declined: id('keepingReview'),
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
          { guard: 'complains', target: 'awaitingSolution' },
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

/** They are asked already. */
const KNOWN = { actions: 'markComplaining' } as const;

const eventWithin = (count: number) => ({ type: 'eventWithin', params: { days: count } }) as const;

const knowsScore = { type: 'knows', params: { key: 'score' } } as const;
const answersScore = { type: 'answers', params: { key: 'score' } } as const;

const talk = {
  answered: { actions: ['remember', record, refreshCard, say('passed-to-manager')] as const },
  unclear: { actions: say('passed-to-manager') },
  asked: { actions: [passOn, refreshCard] as const },
  human: talkToHuman,
} as const;

/** A score that was not given yet; any other answer is for sales to read. */
const scoreOnly = {
  ...talk,
  answered: [
    { guard: answersScore, target: '#postsale.scoring', actions: ['remember', record] },
    talk.answered,
  ],
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
