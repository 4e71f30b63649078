import type { Prompt } from '../src/flow/prompt.ts';
import { question } from '../src/flow/question.ts';
import {
  acknowledge,
  conclude,
  fact,
  handOff,
  refreshCard,
  say,
  vocabulary,
} from '../src/flow/vocabulary.ts';

/**
 * What every flow after the first needs for what people may say at any point of it (`everywhere`): a human, a stop,
 * the erasure of their data, a block. `onwards` is where the talk is taken up again, and
 * `answered` what becomes of an answer that comes while they wait for a human.
 */
export function commonStates(
  flow: string,
  { erase, onwards, answered }: { erase: Prompt; onwards: string; answered: Answered },
) {
  const id = (state: string) => `#${flow}.${state}`;
  return {
    withHuman: vocabulary.createStateConfig({
      entry: 'markHandedOff',
      on: {
        answered,
        unclear: { actions: say('passed-on') },
        asked: { actions: [passOn, refreshCard] },
        handedBack: { target: onwards },
        human: talkToHuman,
      },
      after: { [days(30)]: onwards },
    }),
    lost: vocabulary.createStateConfig({
      entry: [fact('reply.not-understood'), handOff('unclear'), say('human-coming')],
      always: id('withHuman'),
    }),
    erasing: question({
      prompt: erase,
      next: [{ when: 'yes', target: id('erased') }, { target: id('kept') }],
      otherwise: onwards,
      back: { target: onwards },
      lost: id('lost'),
      silent: onwards,
      nudges: false,
    }),
    kept: vocabulary.createStateConfig({ entry: say('erase-kept'), always: onwards }),
    blocked: vocabulary.createStateConfig({
      entry: [fact('bot.blocked'), conclude('blocked'), refreshCard],
      on: {
        unblocked: { target: id('unblocked'), actions: [fact('bot.unblocked'), refreshCard] },
        dealChanged: UNSAID,
        ...backWithWords(onwards),
      },
      after: { [days(180)]: id('finished') },
    }),
    // They let us write again without a word: we wait for the word.
    unblocked: vocabulary.createStateConfig({
      on: {
        dealChanged: UNSAID,
        ...backWithWords(onwards),
      },
      after: { [days(180)]: id('finished') },
    }),
    stopped: vocabulary.createStateConfig({
      type: 'final',
      entry: [fact('lead.stopped'), conclude('stopped'), refreshCard, say('stopped')],
    }),
    erased: vocabulary.createStateConfig({
      type: 'final',
      entry: [conclude('erased'), { type: 'erase', params: {} }],
    }),
    finished: vocabulary.createStateConfig({ type: 'final' }),
  };
}

type Answered = NonNullable<Parameters<typeof vocabulary.createStateConfig>[0]['on']>['answered'];

/** Nobody hears of it: where they stand is seen when they are back, or told otherwise. */
export const UNSAID = { actions: [] } as const;

/** Whatever they say, or Start: the talk is taken up. */
function backWithWords(target: string) {
  const back = { target, actions: 'replyCame' } as const;
  return { unclear: back, asked: back, answered: back, repeated: back };
}

/** They want a human, and what is waited for goes on. */
export const talkToHuman = {
  actions: [fact('human.requested'), handOff('human'), say('human-coming')],
} as const;

export const passOn = acknowledge({ other: 'passed-on' });

export function days(count: number): number {
  return count * 86_400_000;
}

export function minutes(count: number): number {
  return count * 60_000;
}
