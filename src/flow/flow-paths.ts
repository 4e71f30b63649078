import {
  type ActorLogic,
  type AnyMachineSnapshot,
  initialTransition,
  type Snapshot,
  type StateValue,
  transition,
} from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Language } from '../domain/values.ts';
import type { FlowContext, FlowInput } from './flow-context.ts';
import { ASIDES, classOf, isAsking, type Move, type PathStep, pathMoves } from './path-moves.ts';
import type { RunnableFlow } from './published-flow.ts';

/** One talk from its beginning to an end, with the state that each step must lead to. */
export interface FlowPath {
  starts: StateValue;
  steps: { step: PathStep; state: StateValue }[];
  /** The state that it ends in, as `askingNeed.asking`. */
  ends: string;
}

/**
 * The simple paths through a flow, from its beginning until nothing new can happen. The straight way is a person
 * who answers, qualifies, and then is silent. A path may leave it at any question; before it is back on it, and
 * again once nothing is asked any more, it may take further detours, at most `detours` in all. Doing the same again
 * (another unclear reply, more silence, "I don't know" to the next question too) is one detour.
 *
 * Two moments are the same when they agree in the state, in what guards look at (which answers are known and what
 * each leads to, the verdict, whether sales have the lead, the number of nudges) and in the detours taken. Without
 * the limit there would be a path for each combination of detours at all questions, which is millions.
 */
export function flowPaths(flow: RunnableFlow, now: Date, detours = 2): FlowPath[] {
  const graph = getAdjacencyMap(walkLogic(flow, now), {
    events: ({ talk, detoursTaken, stray }) =>
      pathMoves(flow, talk, now)
        .map((move) => ({ type: 'move' as const, move }))
        .filter(({ move }) => costOf(move, stray) === 0 || mayDetour({ talk, detoursTaken, stray }, detours)),
    serializeState: (walk) => keyOf(flow, walk, now) as never,
    serializeEvent: ({ move }) => JSON.stringify(move.step) as never,
  });
  const begins = begin(flow);
  const paths: FlowPath[] = [asidesPath(flow, now)];
  const visited = new Set<string>();
  const steps: FlowPath['steps'] = [];
  const go = (key: string, state: StateValue) => {
    visited.add(key);
    let isEnd = true;
    for (const { event, state: next } of Object.values(graph[key as never]?.transitions ?? {})) {
      const nextKey = keyOf(flow, next, now);
      if (visited.has(nextKey)) continue;
      isEnd = false;
      steps.push({ step: event.move.step, state: next.talk.value });
      go(nextKey, next.talk.value);
      steps.pop();
    }
    if (isEnd) paths.push({ starts: begins.talk.value, steps: [...steps], ends: placeIn(state) });
    visited.delete(key);
  };
  go(keyOf(flow, begins, now), begins.talk.value);
  return paths;
}

/** A conversation on its way, with the detours it took. Looks like an actor's snapshot, as XState's graph wants it. */
type Walk = Snapshot<undefined> & {
  talk: AnyMachineSnapshot;
  detoursTaken: number;
  /** How the last step strayed. */
  stray: string | null;
};

interface WalkEvent {
  type: 'move';
  move: Move;
}

function walkLogic(flow: RunnableFlow, now: Date): ActorLogic<Walk, WalkEvent, undefined> {
  return {
    getInitialSnapshot: () => begin(flow),
    transition: (walk, { move }) => take(flow, walk, move, now),
    getPersistedSnapshot: (walk) => walk,
  };
}

function begin({ machine, settings }: RunnableFlow): Walk {
  const language: Language = 'ru';
  const input: FlowInput = { language, known: {}, opening: {}, pauses: settings.pauses };
  const [talk] = initialTransition(machine, input);
  return walkOf(talk, 0, null);
}

function take({ machine }: RunnableFlow, { talk, detoursTaken, stray }: Walk, move: Move, now: Date): Walk {
  const [next] = transition(machine, talk, { ...move.event, at: now.toISOString() });
  return walkOf(next, detoursTaken + costOf(move, stray), move.stray);
}

function walkOf(talk: AnyMachineSnapshot, detoursTaken: number, stray: string | null): Walk {
  return { status: 'active', output: undefined, error: undefined, talk, detoursTaken, stray };
}

/** Every question is a place for a first detour; for a further one only the middle of a detour, or a rest. */
function mayDetour(
  { talk, detoursTaken, stray }: Pick<Walk, 'talk' | 'detoursTaken' | 'stray'>,
  most: number,
) {
  if (detoursTaken === 0) return most > 0;
  return detoursTaken < most && (stray !== null || !isAsking(talk));
}

function costOf(move: Move, lastStray: string | null): number {
  return move.stray === null || move.stray === lastStray ? 0 : 1;
}

function keyOf(flow: RunnableFlow, { talk, detoursTaken, stray }: Walk, now: Date): string {
  const context = talk.context as FlowContext;
  const known = Object.keys(context.answers)
    .sort()
    .map((key) => `${key}:${classOf(flow, key, context.answers, now)}`);
  const verdict = context.verdict && { reason: null, ...context.verdict };
  const facts = [
    known,
    verdict?.kind,
    verdict?.reason,
    context.handedOff,
    context.nudges,
    context.candidates.length,
  ];
  return JSON.stringify([talk.value, facts, detoursTaken, stray]);
}

function placeIn(state: StateValue): string {
  if (typeof state === 'string') return state;
  return Object.entries(state)
    .map(([outer, inner]) => (inner === undefined ? outer : `${outer}.${placeIn(inner)}`))
    .join(' ');
}

/** The straight way's first question with all asides in between. */
function asidesPath(flow: RunnableFlow, now: Date): FlowPath {
  let walk = begin(flow);
  const starts = walk.talk.value;
  const steps = ASIDES.map((move) => {
    walk = take(flow, walk, move, now);
    return { step: move.step, state: walk.talk.value };
  });
  return { starts, steps, ends: placeIn(walk.talk.value) };
}
