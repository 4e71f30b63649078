import type { Prompt } from '../src/flow/prompt.ts';
import { question } from '../src/flow/question.ts';
import {
  acknowledge,
  conclude,
  fact,
  handOff,
  record,
  refreshCard,
  say,
  vocabulary,
} from '../src/flow/vocabulary.ts';

/**
 * What every flow after the first needs for what people may say at any point of it (`everywhere`): a human, a stop,
 * the erasure of their data, a block. `onwards` is where the talk is taken up again.
 */
export function commonStates(flow: string, { erase, onwards }: { erase: Prompt; onwards: string }) {
  const id = (state: string) => `#${flow}.${state}`;
  return {
    withHuman: vocabulary.createStateConfig({
      entry: 'markHandedOff',
      on: {
        answered: { actions: ['remember', record, refreshCard, say('passed-on')] },
        unclear: { actions: say('passed-on') },
        asked: { actions: [passOn, refreshCard] },
        handedBack: { target: onwards },
        human: { actions: [fact('human.requested'), handOff('human'), say('human-coming')] },
      },
      after: { [days(30)]: onwards },
    }),
    lost: vocabulary.createStateConfig({
      entry: [fact('reply.not-understood'), handOff('unclear'), say('human-coming')],
      always: id('withHuman'),
    }),
    erasing: question({
      prompt: erase,
      next: [{ when: 'yes', target: id('erased') }, { target: onwards }],
      otherwise: onwards,
      back: { target: onwards },
      lost: id('lost'),
      silent: onwards,
      nudges: false,
    }),
    blocked: vocabulary.createStateConfig({
      entry: [fact('bot.blocked'), conclude('blocked'), refreshCard],
      on: {
        unblocked: { target: id('unblocked'), actions: [fact('bot.unblocked'), refreshCard] },
        unclear: { target: onwards, actions: 'replyCame' },
        asked: { target: onwards, actions: 'replyCame' },
        answered: { target: onwards, actions: 'replyCame' },
      },
      after: { [days(180)]: id('finished') },
    }),
    // They let us write again without a word: we wait for the word.
    unblocked: vocabulary.createStateConfig({
      on: {
        unclear: { target: onwards, actions: 'replyCame' },
        asked: { target: onwards, actions: 'replyCame' },
        answered: { target: onwards, actions: 'replyCame' },
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

export const passOn = acknowledge({ other: 'passed-on' });

export function days(count: number): number {
  return count * 86_400_000;
}

export function minutes(count: number): number {
  return count * 60_000;
}
