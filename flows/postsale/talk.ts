import { record, refreshCard, say } from '../../src/flow/vocabulary.ts';
import { passOn, talkToHuman } from '../common-states.ts';
import { id } from './ways.ts';

const answersScore = { type: 'answers', params: { key: 'score' } } as const;

/** They talk while nothing is asked: it is for sales to read. */
export const talk = {
  answered: { actions: ['remember', record, refreshCard, say('passed-to-manager')] as const },
  unclear: { actions: say('passed-to-manager') },
  asked: { actions: [passOn, refreshCard] as const },
  human: talkToHuman,
} as const;

/** A score that was not given yet; any other answer is for sales to read. */
export const scoreOnly = {
  ...talk,
  answered: [{ guard: answersScore, target: id('scoring'), actions: ['remember', record] }, talk.answered],
} as const;

/** A score is kept whenever it comes; any other answer is for sales to read. */
export const rescored = [
  {
    guard: answersScore,
    target: id('rescoring'),
    actions: ['remember', record],
  },
  talk.answered,
] as const;
