import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import { buttonToken } from '../../src/engine/button-token.ts';
import { checkFlow, checkFlows, checkRevivable } from '../../src/flow/check-flow.ts';
import type { PublishedFlow } from '../../src/flow/published-flow.ts';
import { shippedProfile, smallFlow } from './small-flow.ts';

type Change = Parameters<typeof smallFlow>[0];

const found = (flow: PublishedFlow) => checkFlow(flow).map(({ code, where }) => `${code} at ${where}`);
const say = (copy: string) => ({ type: 'say', params: { copy } });

describe('the flows that are shipped', () => {
  const folder = path.join(import.meta.dirname, '../../flows');

  test('have no fault', () => {
    expect(checkFlows(loadFlows(flows, folder, shippedProfile()))).toEqual([]);
  });

  test.each(loadFlows(flows, folder, shippedProfile()))('$flow can be revived', (flow) => {
    expect(checkRevivable(flow)).toEqual([]);
  });
});

describe('a small flow', () => {
  test('has no fault as it is', () => {
    expect(checkFlow(smallFlow())).toEqual([]);
  });

  test('may speak of whatever it asks', () => {
    const flow = smallFlow(({ copy }) => {
      copy.en = copy.en.replace('Thank you', 'Thank you, { $guests } of you');
    });
    expect(checkFlow(flow)).toEqual([]);
  });

  test.each<[string, string, Change]>([
    [
      'a state that nothing leads to',
      'unreachable at forgotten',
      ({ chart }) => {
        chart.states.forgotten = { after: { silence: 'done' } };
      },
    ],
    [
      'a state behind a way that is always taken',
      'unreachable at late',
      ({ chart }) => {
        chart.states.done = { always: [{ target: 'end' }, { target: 'late' }], entry: say('done') };
        chart.states.late = { type: 'final' };
        chart.states.end = { type: 'final' };
      },
    ],
    [
      'a state that nothing leaves',
      'dead-end at stuck',
      ({ chart }) => {
        chart.states.stuck = {};
        chart.states.asking = { ...chart.states.asking, on: { ...chart.states.asking?.on, human: 'stuck' } };
      },
    ],
    [
      'a ring that no end can be reached from',
      'dead-end at round',
      ({ chart }) => {
        chart.states.round = { after: { silence: 'round' } };
        chart.states.asking = { ...chart.states.asking, on: { ...chart.states.asking?.on, human: 'round' } };
      },
    ],
    [
      'a wait without a deadline',
      'no-deadline at asking.helping',
      ({ chart }) => {
        delete chart.states.asking?.states?.helping?.after;
      },
    ],
    [
      'a deadline that may not hold',
      'no-deadline at asking.helping',
      ({ chart }) => {
        const after = { silence: { guard: 'hasNudgesLeft', target: '#small.done' } };
        chart.states.asking = {
          ...chart.states.asking,
          states: {
            ...chart.states.asking?.states,
            helping: { ...chart.states.asking?.states?.helping, after },
          },
        };
      },
    ],
    [
      'a wait that only a stop ends',
      'no-way-out at waiting',
      ({ chart }) => {
        chart.on = { stop: '.done' };
        chart.after = { silence: '.done' };
        chart.states.waiting = {};
        chart.states.asking = {
          ...chart.states.asking,
          on: { ...chart.states.asking?.on, human: 'waiting' },
        };
      },
    ],
    [
      'a question without a prompt',
      'no-prompt at blurting',
      ({ chart }) => {
        const entry = { type: 'ask', params: { variant: 'first' } };
        chart.states.blurting = { entry, after: { silence: 'done' } };
        chart.states.asking = {
          ...chart.states.asking,
          on: { ...chart.states.asking?.on, human: 'blurting' },
        };
      },
    ],
    [
      'a target that is not there',
      'broken-chart at (everywhere)',
      ({ chart }) => {
        chart.on = { human: '.nowhere' };
      },
    ],
    [
      'an action that the vocabulary does not have',
      'unknown-word at done',
      ({ chart }) => {
        chart.states.done = { ...chart.states.done, exit: 'recrod' };
      },
    ],
    [
      'a guard that the vocabulary does not have',
      'unknown-word at asking',
      ({ chart }) => {
        chart.states.asking = {
          ...chart.states.asking,
          on: { ...chart.states.asking?.on, human: { guard: 'wasHandedOf', target: 'done' } },
        };
      },
    ],
    [
      'a delay that the vocabulary does not have',
      'unknown-word at asking.helping',
      ({ chart }) => {
        const helping = chart.states.asking?.states?.helping;
        if (helping) helping.after = { silense: '#small.done' };
      },
    ],
    [
      'a guard on an answer that nothing asks',
      'unknown-key at asking',
      ({ chart }) => {
        chart.states.asking = {
          ...chart.states.asking,
          on: { answered: { guard: { type: 'answers', params: { key: 'guest' } }, target: 'done' } },
        };
      },
    ],
    [
      'a guard on a value that is no option',
      'unknown-value at asking',
      ({ chart }) => {
        const guard = { type: 'answersWith', params: { key: 'guests', value: 'fewer' } };
        chart.states.asking = { ...chart.states.asking, on: { answered: { guard, target: 'done' } } };
      },
    ],
    [
      'copy that does not parse',
      'broken-copy at en: done Thank you, { $persona } has it.',
      ({ copy }) => {
        copy.en = copy.en.replace('done = Thank', 'done Thank');
      },
    ],
    [
      'a text that stands twice',
      'broken-copy at ru: done',
      ({ copy }) => {
        copy.ru += '\ndone = Again';
      },
    ],
    [
      'a second try without words in one language',
      'missing-copy at en: ask-guests.help',
      ({ copy }) => {
        copy.en = copy.en.replace(/ {4}\.help.*\n/, '');
      },
    ],
    [
      'an option without a label',
      'missing-copy at ru: option-few',
      ({ copy }) => {
        copy.ru = copy.ru.replace(/option-few.*\n/, '');
      },
    ],
    [
      'a reminder without words',
      'missing-copy at ru: nudge-1',
      ({ chart, copy }) => {
        const helping = chart.states.asking?.states?.helping;
        if (helping) helping.exit = { type: 'ask', params: { variant: 'nudge' } };
        for (const number of [2, 3]) copy.ru += `\nnudge-${number} = Well?`;
        for (const number of [1, 2, 3]) copy.en += `\nnudge-${number} = Well?`;
      },
    ],
    [
      'copy that nobody says',
      'unused-copy at en: farewell',
      ({ copy }) => {
        copy.en += '\nfarewell = Goodbye';
      },
    ],
    [
      'a placeable that nothing fills in',
      'unknown-placeable at ru: done',
      ({ copy }) => {
        copy.ru = copy.ru.replace('$persona', '$persna');
      },
    ],
    [
      'a placeable on a button',
      'unknown-placeable at ru: option-few',
      ({ copy }) => {
        copy.ru = copy.ru.replace('A few', '{ $business }');
      },
    ],
    [
      'a text that quotes one that is not there',
      'cannot-fill-in at en: done',
      ({ copy }) => {
        copy.en = copy.en.replace('{ $persona }', '{ nobody }');
      },
    ],
    [
      'a label that no phone shows whole',
      'label-too-long at en: option-few',
      ({ copy }) => {
        copy.en = copy.en.replace('A few', 'few '.repeat(20));
      },
    ],
    [
      'a text that Slack refuses',
      'text-too-long at ru: done',
      ({ copy }) => {
        copy.ru = copy.ru.replace('Thank you', 'thank you '.repeat(320));
      },
    ],
    [
      'more buttons than Slack shows',
      'too-many-options at ask-guests',
      ({ chart }) => {
        const meta = chart.states.asking?.meta as { prompt: { options: unknown[] } } | undefined;
        if (meta)
          meta.prompt.options = Array.from({ length: 26 }, (_, at) => ({
            value: [at === 0 ? 'few' : `n${at}`],
            label: { copy: 'option-few' },
          }));
      },
    ],
  ])('shows %s', (_, fault, change) => {
    expect(found(smallFlow(change))).toEqual([fault]);
  });

  test('says what to do, and what was perhaps meant', () => {
    const [fault] = checkFlow(
      smallFlow(({ copy }) => {
        copy.ru = copy.ru.replace('$persona', '$persna');
      }),
    );
    expect(fault?.message).toBe('nothing fills in { $persna }; did you mean { $persona }?');
  });

  test('lists every fault at once', () => {
    const flow = smallFlow(({ chart, copy }) => {
      chart.states.forgotten = { after: { silence: 'done' } };
      copy.en += '\nfarewell = Goodbye';
      copy.ru = copy.ru.replace('$persona', '$persna');
    });
    expect(found(flow)).toEqual([
      'unreachable at forgotten',
      'unknown-placeable at ru: done',
      'unused-copy at en: farewell',
    ]);
  });
});

test('a shared text is of use when any flow says it', () => {
  const speaking = smallFlow(({ copy }) => {
    copy.en += '\nshared = Hello';
    copy.ru += '\nshared = Hello';
    copy.en = copy.en.replace('{ dont-know }', '{ dont-know } { shared }');
    copy.ru = copy.ru.replace('{ dont-know }', '{ dont-know } { shared }');
  });
  const silent = smallFlow(({ copy }) => {
    copy.en += '\nshared = Hello';
    copy.ru += '\nshared = Hello';
  });
  expect(checkFlows([speaking, silent])).toEqual([]);
  expect(checkFlows([silent, silent]).map(({ code }) => code)).toContain('unused-copy');
});

test('an old version with a word that the vocabulary lost cannot be revived', () => {
  const flow = smallFlow(({ chart }) => {
    chart.states.done = { ...chart.states.done, exit: 'sendPostcard' };
  });
  expect(checkRevivable(flow)).toMatchObject([{ flow: 'small', where: 'done', code: 'unknown-word' }]);
});

test('an old version that asks for a kind of answer which nothing reads any more cannot be revived', () => {
  const flow = smallFlow(({ chart }) => {
    const asking = chart.states.asking as { meta: { prompt: { kind: string } } };
    asking.meta.prompt.kind = 'postcode';
  });
  expect(checkRevivable(flow)).toMatchObject([{ where: 'asking', code: 'unknown-kind' }]);
});

test('a fault of the author in an old version is no reason not to run it', () => {
  const flow = smallFlow(({ copy }) => {
    copy.ru = copy.ru.replace('.help = A number', '.helping = A number');
  });
  expect(checkFlow(flow)).not.toEqual([]);
  expect(checkRevivable(flow)).toEqual([]);
});

test("a button's token fits every channel, however long the talk", () => {
  const token = buttonToken(randomUUID(), 36 ** 7 - 1, 24);
  expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64);
});
