import { question } from '../../src/flow/question.ts';
import { lacks, record, review, say, score } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import { rescored, talk } from './talk.ts';
import { id } from './ways.ts';

/** They are happy: a review, whether and how it may be shown, what others may picture; then friends. */
export function fromReviewToFriends(): Chapter {
  return {
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
      ...reviewLater,
    },
    // A human was wanted in between, say.
    reviewOpen: { meta: { prompt: asked.review }, ...reviewLater },
    // What they wrote is not shown before they are asked.
    resumingReview: {
      always: [{ guard: lacks('permission'), target: 'askingPermission' }, { target: 'quiet' }],
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
  };
}

/** They are asked once more, unless they write it before. */
const reviewLater = {
  on: {
    ...talk,
    answered: [
      {
        guard: { type: 'answers', params: { key: 'review' } },
        target: id('askingPermission'),
        actions: ['remember', record],
      },
      ...rescored,
    ],
    declined: { target: id('withoutReview') },
  },
  after: { [days(3)]: id('askingReviewAgain') },
} as const;
