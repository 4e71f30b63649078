import { question } from '../../src/flow/question.ts';
import {
  forget,
  openComplaint,
  reopenComplaint,
  say,
  score,
  settleComplaint,
} from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import { rescored, talk } from './talk.ts';
import { id } from './ways.ts';

/** They are not content: sales see to it, and they say themselves whether it is solved. */
export function complaint({ solvedAfterDays }: { solvedAfterDays: number }): Chapter {
  const askingSolved = {
    next: [
      { when: 'yes', target: id('solved') },
      { when: 'no', target: id('unsolved') },
    ],
    otherwise: id('rescoring'),
    lost: id('unsolved'),
  };
  const checking = question({ ...askingSolved, prompt: asked.seenTo, silent: id('takenAsSolved') });

  return {
    complaining: {
      entry: [score, openComplaint, say('complaint-taken')],
      always: 'awaitingSolution',
    },
    // Sales see to it, and we ask whether they did.
    awaitingSolution: {
      on: { ...talk, answered: rescored },
      after: { [days(solvedAfterDays)]: 'askingSolved' },
    },
    askingSolved: question({ ...askingSolved, prompt: asked.solved, silent: id('quiet') }),
    // Sales say that it is: they are asked as soon as they may be written to.
    seenTo: {
      entry: forget('solved'),
      on: { ...talk, answered: rescored, complaintSeenTo: KNOWN },
      after: { 1: 'checking' },
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
  };
}

/** They are asked already. */
const KNOWN = { actions: 'markComplaining' } as const;
