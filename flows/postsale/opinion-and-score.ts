import { question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import { forget, openComplaint, say, score, scored, withdrawComplaint } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import { rescored, scoreOnly, talk } from './talk.ts';
import { id, knows } from './ways.ts';

/** How it was: in their words, in a number from 0 to 10, and why that number. */
export function opinionAndScore(): Chapter {
  return {
    polling: requesting(
      { what: 'poll' },
      { granted: id('polled'), denied: id('finished'), because: { unanswered: id('askedBefore') } },
    ),
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
    opinionTold: { always: [{ guard: knows('score'), target: 'scoring' }, { target: 'thankingForOpinion' }] },
    thankingForOpinion: { entry: say('thanks-for-opinion'), always: 'askingScore' },
    withoutOpinion: { entry: say('no-opinion'), always: 'opinionHeard' },
    opinionHeard: { always: [{ guard: knows('score'), target: 'scoring' }, { target: 'askingScore' }] },
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
      ...scoreLater,
    },
    // Something came between the question and the answer, such as a talk with a human.
    askedBefore: { meta: { prompt: asked.score }, ...scoreLater },
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
  };
}

/** They are asked once more, unless they answer before. */
const scoreLater = {
  on: { ...scoreOnly, declined: { target: id('leavingScore') } },
  after: { [days(3)]: id('askingScoreAgain') },
} as const;
