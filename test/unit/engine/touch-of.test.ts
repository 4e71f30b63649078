import { expect, test } from 'vitest';
import { touchOf } from '../../../src/engine/touch-of.ts';
import type { FlowInput } from '../../../src/flow/flow-context.ts';
import { startingContext } from '../../../src/flow/flow-context.ts';
import type { FlowEvent } from '../../../src/flow/flow-event.ts';
import { stepMachine } from '../../../src/flow/step-machine.ts';
import { ask, type StateMeta, vocabulary } from '../../../src/flow/vocabulary.ts';
import { someDeal } from '../../support/sales-cards.ts';

const prompt = (key: string) => ({ key, kind: 'choice', copy: 'visit-soon' }) as const;

/** What a state says of itself that asks as soon as it is entered. */
function touchIn(meta: StateMeta, deal = someDeal()) {
  const machine = vocabulary.createMachine({
    id: 'small',
    context: startingContext,
    initial: 'told',
    states: { told: { meta, entry: ask('first') } },
  });
  const input: FlowInput = { language: 'ru', known: {}, opening: {}, pauses: [], deal };
  return touchOf(stepMachine<FlowInput, FlowEvent>(machine, input).begin(input), 'xstate.after.1');
}

test.each<[string, StateMeta]>([
  ['says so', { prompt: prompt('arrival'), purpose: 'reminder' }],
  ['was published before it could, and asks about the visit', { prompt: prompt('visit') }],
])('words are a reminder where the state %s', (_, meta) => {
  const { viewing } = someDeal();
  expect(touchIn(meta)).toMatchObject({
    purpose: 'reminder',
    notAfter: new Date(viewing?.startsAt ?? ''),
  });
});

test('they are a notice where the state does not, or nothing is booked', () => {
  expect(touchIn({ prompt: prompt('arrival') })).toMatchObject({ purpose: 'notice', notAfter: null });
  const meta: StateMeta = { prompt: prompt('arrival'), purpose: 'reminder' };
  expect(touchIn(meta, someDeal({ viewing: null }))).toMatchObject({ purpose: 'notice', notAfter: null });
});
