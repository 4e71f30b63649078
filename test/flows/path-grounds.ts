import { newDeal } from '../../src/domain/deal.ts';
import type { FlowContext, FlowInput } from '../../src/flow/flow-context.ts';
import { type FlowPath, flowPaths } from '../../src/flow/flow-paths.ts';
import { outcomesOf } from '../../src/flow/path-outcomes.ts';
import type { Json } from '../../src/flow/prompt.ts';
import type { PublishedFlow } from '../../src/flow/published-flow.ts';
import { conclude, type FlowName, fact, handOff } from '../../src/flow/vocabulary.ts';
import { MONDAY_NOON, publishedFlow, shippedFlow } from './talk.ts';

/** A flow that is walked, from what the flow before it leaves. */
export interface PathGround {
  flow: FlowName;
  /** By its name; for `postsale` the day of the event. */
  begins: string;
  /** All simple paths with so many detours. */
  paths: FlowPath[];
  /** Of those with one detour at most the shortest by each way: from a state, by a step, to a state. */
  near: FlowPath[];
  /** The same of the others, by ways that are not walked yet. */
  far: FlowPath[];
  leads: FlowName[];
}

const now = new Date(MONDAY_NOON);
const LEADS: FlowName[] = ['presale', 'postsale', 'referral'];

/** Sales have sent an offer before the flow begins. */
export const OFFERED = 'an offer';

export function pathGrounds(): PathGround[] {
  const open = { ...newDeal('deal', now.toISOString()), stage: 3 };
  const [made] = outcomesOf({ what: 'offer' }, { answers: {} } as FlowContext, now);
  const offered = { ...open, ...made?.fulfilled.changes?.deal };
  const won = (eventOn: string) => ({
    deal: { ...open, status: 'won' as const, sum: 1_000, currency: 'RUB', wonAt: now.toISOString(), eventOn },
  });
  const grounds: Omit<PathGround, 'near' | 'far'>[] = [
    groundOf('qualification', 'a new enquiry', []),
    groundOf('presale', 'an open deal', LEADS, { deal: open }),
    groundOf('presale', OFFERED, LEADS, { deal: offered }, ['Число гостей']),
    groundOf('postsale', '2027-06-12', LEADS, won('2027-06-12')),
    groundOf('postsale', '2026-12-12', LEADS, won('2026-12-12'), ['9']),
    groundOf('postsale', '2026-11-26', LEADS, won('2026-11-26'), ['7']),
    groundOf('referral', 'a happy customer', LEADS, won('2026-06-12')),
  ];
  const taken = new Map(grounds.map(({ flow }) => [flow, new Set<string>()]));
  return grounds.map((ground) => {
    const ways = taken.get(ground.flow) ?? new Set();
    const near = newIn(
      ground.paths.filter(({ detours }) => detours <= 1),
      ways,
    );
    return { ...ground, near, far: newIn(ground.paths, ways) };
  });
}

function groundOf(
  name: FlowName,
  begins: string,
  leads: FlowName[],
  known?: Partial<FlowInput>,
  prefers: string[] = [],
): Omit<PathGround, 'near' | 'far'> {
  const flow = shippedFlow(name);
  const { afterEventMs } = flow.settings;
  const at = now.toISOString();
  const input = known && { ...known, at, afterEventMs, carried: { verdict: null, handedOff: true } };
  const paths = flowPaths(flow, now, { leads, prefers, ...(input && { begins: input }) });
  return { flow: name, begins, paths, leads };
}

/** Those that take a way which is not taken yet, the shortest by each. */
function newIn(paths: FlowPath[], taken: Set<string>): FlowPath[] {
  const shortFirst = paths.toSorted((a, b) => a.steps.length - b.steps.length);
  return shortFirst.filter((path) => {
    const ways = waysIn(path).filter((way) => !taken.has(way));
    for (const way of ways) taken.add(way);
    return ways.length > 0;
  });
}

/** Each step as what it leads from and to, however it was come to. */
function waysIn({ starts, steps }: FlowPath): string[] {
  return steps.map(({ step, state, outcomes, leadsTo }, index) => {
    const from = steps[index - 1]?.state ?? starts.state;
    return JSON.stringify([from, step, outcomes, leadsTo ?? state]);
  });
}

const MONTH_MS = 30 * 86_400_000;

/** Leaves a lead with sales, and goes on in the flow at the next word; without one sales close the deal in it. */
export function openingFlow(leadsTo: FlowName | null): PublishedFlow {
  const { copy, settings } = publishedFlow('qualification');
  const config = {
    id: 'qualification',
    initial: 'handedOff',
    states: {
      handedOff: {
        entry: [fact('conversation.started'), conclude('qualified'), handOff('qualified'), 'markHandedOff'],
        on: { unclear: 'goingOn' },
        after: { [MONTH_MS]: 'finished' },
      },
      goingOn: { ...(leadsTo && { meta: { leadsTo } }), after: { [MONTH_MS]: 'finished' } },
      finished: { type: 'final' },
    },
  };
  return {
    flow: 'qualification',
    hash: `opening ${leadsTo}`,
    config: config as unknown as Json,
    copy,
    settings,
  };
}
