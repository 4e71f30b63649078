import type { ActorLogic, AnyMachineSnapshot, Snapshot, StateValue } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { FlowContext, FlowInput } from './flow-context.ts';
import { ASIDES, classOf, isAsking, type Move, type PathStep, pathMoves } from './path-moves.ts';
import { beginnings, type Ground, type Turn, turnsAfter } from './path-turn.ts';
import { answerValue } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';
import type { FlowName } from './vocabulary.ts';

/** What a step, or a beginning, must lead to. */
interface PathPlace {
  state: StateValue;
  /** How what the flow requested in the turn came out, in order, as `book denied`. */
  outcomes: string[];
  /** The flow that the talk goes on in, and the path ends. */
  leadsTo: FlowName | null;
}

/** One talk from its beginning to an end, with what each step must lead to. */
export interface FlowPath {
  starts: PathPlace;
  steps: ({ step: PathStep } & PathPlace)[];
  /** The state that it ends in, as `askingNeed.asking`; `→ postsale` where it leads on. */
  ends: string;
  /** How many detours it takes. */
  detours: number;
}

/**
 * The simple paths through a flow, from its beginning until nothing new can happen. The straight way is a person
 * who answers, qualifies, and then is silent; what the flow requests is granted, and sales lead the deal on. A path may
 * leave it at any question; before it is back on it, and again once nothing is asked any more, it may take further
 * detours, at most `detours` in all. Doing the same again (another unclear reply, more silence, "I don't know" to the
 * next question too) is one detour.
 *
 * Two moments are the same when they agree in the state, in what guards look at (which answers are known and what
 * each leads to, the verdict, the deal, whether sales have the lead and a complaint, the number of nudges) and in the detours taken.
 * Without the limit there would be a path for each combination of detours at all questions, which is millions.
 *
 * @param begins what the flow before leaves
 * @param leads the flows that there are to go on in; without any each stays where it would lead on
 */
export function flowPaths(
  flow: RunnableFlow,
  now: Date,
  {
    detours = 2,
    begins = {},
    leads = [],
    prefers = [],
  }: { detours?: number; begins?: Partial<FlowInput>; leads?: FlowName[]; prefers?: string[] } = {},
): FlowPath[] {
  const ground: Ground = { flow, now, leads: new Set(leads), prefers };
  const input: FlowInput = {
    language: 'ru',
    known: {},
    opening: {},
    pauses: flow.settings.pauses,
    ...begins,
  };
  const shared = graphOf(ground);
  return beginnings(ground, input).flatMap((turn, index) => {
    const walk = walkOf(turn, 0, null);
    return [...(index === 0 ? [asidesPath(ground, walk)] : []), ...pathsFrom(walk, shared, detours)];
  });
}

function pathsFrom(begins: Walk, shared: Graph, detours: number): FlowPath[] {
  const graph = getAdjacencyMap(walkLogic(begins), {
    events: (walk) => eventsOf(walk, shared, detours),
    serializeState: (walk) => shared.keyIn(walk) as never,
    serializeEvent: ({ move, turn }) => JSON.stringify([move.step, turn.outcomes]) as never,
  });
  const paths: FlowPath[] = [];
  const visited = new Set<string>();
  const steps: FlowPath['steps'] = [];
  const go = (key: string, walk: Walk) => {
    visited.add(key);
    let isEnd = true;
    for (const { event, state: next } of Object.values(graph[key as never]?.transitions ?? {})) {
      const nextKey = shared.keyIn(next);
      if (visited.has(nextKey)) continue;
      isEnd = false;
      steps.push({ step: event.move.step, ...placeOf(next.turn) });
      go(nextKey, next);
      steps.pop();
    }
    if (isEnd)
      paths.push({
        starts: placeOf(begins.turn),
        steps: [...steps],
        ends: endIn(walk.turn),
        detours: walk.detoursTaken,
      });
    visited.delete(key);
  };
  go(shared.keyIn(begins), begins);
  return paths;
}

/** A conversation on its way, with the detours it took. Looks like an actor's snapshot, as XState's graph wants it. */
type Walk = Snapshot<undefined> & {
  turn: Turn;
  detoursTaken: number;
  /** How the last step strayed. */
  stray: string | null;
};

interface WalkEvent {
  type: 'move';
  move: Move;
  /** What it came to. */
  turn: Turn;
  detoursTaken: number;
  stray: string | null;
}

function walkLogic(begins: Walk): ActorLogic<Walk, WalkEvent, undefined> {
  return {
    getInitialSnapshot: () => begins,
    transition: (_walk, { turn, detoursTaken, stray }) => walkOf(turn, detoursTaken, stray),
    getPersistedSnapshot: (walk) => walk,
  };
}

/** Every move with every way in which it can come out, as far as there are detours left for it. */
function eventsOf(walk: Walk, { movesFrom }: Graph, most: number): WalkEvent[] {
  const { turn, detoursTaken, stray: lastStray } = walk;
  if (turn.leadsTo) return [];
  return movesFrom(turn).flatMap(({ move, next }): WalkEvent[] => {
    const stray = strayOf(move, next);
    const cost = costOf(stray, lastStray);
    if (cost > 0 && !mayDetour(walk, most)) return [];
    return [{ type: 'move', move, turn: next, detoursTaken: detoursTaken + cost, stray }];
  });
}

/** What is reckoned once for all moments that are the same but for the detours. */
interface Graph {
  keyIn(walk: Walk): string;
  movesFrom(turn: Turn): { move: Move; next: Turn }[];
}

function graphOf(ground: Ground): Graph {
  const keys = new WeakMap<Turn, string>();
  const moves = new Map<string, { move: Move; next: Turn }[]>();
  const keyOfTurn = (turn: Turn) => {
    const key = keys.get(turn) ?? keyOf(turn, ground);
    keys.set(turn, key);
    return key;
  };
  return {
    keyIn: ({ turn, detoursTaken, stray }) => `${keyOfTurn(turn)} ${detoursTaken} ${stray}`,
    movesFrom(turn) {
      const key = keyOfTurn(turn);
      const known = moves.get(key);
      if (known) return known;
      const found = pathMoves(ground.flow, turn.talk, ground.now, ground.prefers).flatMap((move) =>
        turnsAfter(ground, turn.talk, move).map((next) => ({ move, next })),
      );
      moves.set(key, found);
      return found;
    },
  };
}

function walkOf(turn: Turn, detoursTaken: number, stray: string | null): Walk {
  return { status: 'active', output: undefined, error: undefined, turn, detoursTaken, stray };
}

/** What was not simply granted strays, too. */
function strayOf({ stray }: Move, { outcomes }: Turn): string | null {
  const strays = outcomes.filter((outcome) => !outcome.endsWith(' granted'));
  return [...(stray === null ? [] : [stray]), ...strays].join(', ') || null;
}

/** Every question is a place for a first detour; for a further one only the middle of a detour, or a rest. */
function mayDetour({ turn, detoursTaken, stray }: Walk, most: number) {
  if (detoursTaken === 0) return most > 0;
  return detoursTaken < most && (stray !== null || !isAsking(turn.talk));
}

function costOf(stray: string | null, lastStray: string | null): number {
  return stray === null || stray === lastStray ? 0 : 1;
}

function keyOf({ talk, leadsTo }: Turn, { flow, now }: Ground): string {
  const context = talk.context as FlowContext;
  const known = Object.keys(context.answers)
    .sort()
    .map((key) => `${key}:${classOf(flow, key, context.answers, now)}`);
  const verdict = context.verdict && { reason: null, ...context.verdict };
  const { deal } = context;
  const dealings = deal && [
    deal.status,
    deal.viewing?.status,
    deal.offer?.status,
    deal.offer?.isSweetened,
    deal.paid > 0,
    deal.contract,
  ];
  const facts = [
    known,
    verdict?.kind,
    verdict?.reason,
    context.handedOff,
    context.nudges,
    context.candidates.length,
    dealings,
    context.found?.polled,
    context.complains ?? false,
    bandOf(context),
  ];
  return JSON.stringify([leadsTo ?? talk.value, facts]);
}

/** Guards ask in which of the three bands of scores theirs lies. */
function bandOf({ answers }: FlowContext): number | null {
  const score = answerValue(answers.score, 'rating')?.score;
  return score === undefined ? null : score <= 6 ? 0 : score <= 8 ? 1 : 2;
}

function placeOf({ talk, outcomes, leadsTo }: Turn): PathPlace {
  return { state: talk.value, outcomes, leadsTo };
}

function endIn({ talk, leadsTo }: Turn): string {
  return leadsTo ? `→ ${leadsTo}` : placeIn(talk);
}

function placeIn({ value }: Pick<AnyMachineSnapshot, 'value'>): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, StateValue>)
    .map(([outer, inner]) => `${outer}.${placeIn({ value: inner })}`)
    .join(' ');
}

/** The straight way's first question with all asides in between. */
function asidesPath(ground: Ground, begins: Walk): FlowPath {
  let { turn } = begins;
  const steps = ASIDES.flatMap((move): FlowPath['steps'] => {
    const [next] = turnsAfter(ground, turn.talk, move);
    if (!next) return [];
    turn = next;
    return [{ step: move.step, ...placeOf(next) }];
  });
  return { starts: placeOf(begins.turn), steps, ends: endIn(turn), detours: 0 };
}
