import { afterAll, describe, expect, test } from 'vitest';
import type { StateValue } from 'xstate';
import { doneBy, placeOf, promptIn, statesOf, waysOf } from '../../src/flow/chart.ts';
import type { FlowPath } from '../../src/flow/flow-paths.ts';
import { pathGrounds } from './path-grounds.ts';
import { shippedFlow } from './talk.ts';
import { walkPaths } from './walk-paths.ts';

const grounds = pathGrounds();
const flows = ['qualification', 'presale', 'postsale', 'referral'] as const;
const pathsOf = (flow: string) =>
  grounds.filter((ground) => ground.flow === flow).flatMap(({ paths }) => paths);

afterAll(() => console.log(`${(process.cpuUsage().user / 1e6).toFixed(1)} s of CPU`));

describe.each(flows)('the paths of %s', (flow) => {
  test('come by every state in which a person can be', () => {
    const places = pathsOf(flow).flatMap(({ starts, steps }) => [starts, ...steps]);
    const walked = new Set(places.map(({ state }) => placeIn(state)));
    const missed = statesOf(shippedFlow(flow).machine)
      .filter((node) => Object.keys(node.states).length === 0)
      .filter((node) => !waysOf(node).some(({ event, guard }) => event === 'always' && !guard))
      .filter((node) => !doneBy(node).some(({ type }) => type === 'request') && !isNeverUnclear(node))
      .map(placeOf)
      .filter((place) => !walked.has(place) && !NOT_WALKED.has(place) && !ASKED_LATE.test(place));
    expect(missed).toEqual([]);
  });

  test('end in every final state and in every flow that it leads to', () => {
    const ends = new Set(pathsOf(flow).map(({ ends }) => ends));
    for (const end of ENDS[flow]) expect(ends).toContain(end);
  });
});

describe.each(grounds)('$flow, $begins', (ground) => {
  const { flow, paths, near, far } = ground;

  test('walks the same through the engine, with what it requests done on the database', {
    timeout: 120_000,
  }, async () => {
    await walkPaths(ground, near, 'done');
    console.log(`${flow}: ${stepsOf(near)} walked on real data, of ${stepsOf(paths)} in all`);
  });

  test('walks the same through the engine by ways that take two detours', { timeout: 120_000 }, async () => {
    await walkPaths(ground, far, 'told');
    console.log(`${flow}: ${stepsOf(far)} walked with the outcomes told`);
  });
});

const ENDS = {
  qualification: ['finished', 'stopped', 'erased', 'withoutConsent'],
  presale: ['finished', 'stopped', 'erased', '→ postsale'],
  postsale: ['finished', 'stopped', 'erased', '→ presale', '→ referral'],
  referral: ['finished', 'stopped', 'erased'],
};

/** Nobody stays in one; a flow that was set aside for another begins in the other; money goes back in `test/db/money-back`. */
const NOT_WALKED = new Set(['routing', 'takingUp', 'takenBack']);
/** Questions to which all detours lead: what comes of an unclear reply there takes one more. */
const ASKED_LATE = /^(?:askingScoreAgain|checking)\.(?!asking$)/;

/** Only a sum can be ambiguous in these paths, and whatever is said to an open question answers it. */
function isNeverUnclear(node: ReturnType<typeof statesOf>[number]): boolean {
  const kind = promptIn(node)?.kind;
  if (node.key === 'clarifying') return kind !== 'money' && kind !== 'rating';
  return kind === 'text' && (node.key === 'helping' || node.key === 'choosing');
}

function stepsOf(paths: FlowPath[]): string {
  return `${paths.length} paths of ${paths.reduce((sum, { steps }) => sum + steps.length, 0)} steps`;
}

function placeIn(state: StateValue): string {
  if (typeof state === 'string') return state;
  return Object.entries(state)
    .map(([outer, inner]) => (inner === undefined ? outer : `${outer}.${placeIn(inner)}`))
    .join(' ');
}
