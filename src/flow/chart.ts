import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Json, Prompt } from './prompt.ts';

/** An action or a guard as it is written in a flow. */
export interface Word {
  type: string;
  params: Record<string, Json>;
}

/** One way that an event can take out of, or within, a state. */
export interface Way {
  /** The event's type; `always` for a way that is taken at once. */
  event: string;
  /** What the way waits for: milliseconds or the name of a delay; null when it is no timer. */
  delay: number | string | null;
  guard: Word | null;
  actions: Word[];
  /** Empty when the state stays as it is. */
  targets: AnyStateNode[];
}

/** A statechart as a graph: its states, the ways between them and the words on both. */
export function statesOf({ root }: AnyStateMachine): AnyStateNode[] {
  const withInner = (node: AnyStateNode): AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap(withInner),
  ];
  return withInner(root);
}

/** Where a state is in its flow: `askingBudget.helping`; `(everywhere)` for the flow itself. */
export function placeOf(node: AnyStateNode): string {
  return node.path.length === 0 ? '(everywhere)' : node.path.join('.');
}

/** The ways that begin in this very state. A way behind one without a guard is never tried and left out. */
export function waysOf(node: AnyStateNode): Way[] {
  const delays = new Map(
    node.after.map(({ eventType, delay }) => [eventType as string, delay as number | string]),
  );
  const lists: [string, readonly unknown[]][] = [...node.transitions, ['always', node.always ?? []]];
  return lists.flatMap(([event, list]) => {
    const ways = (list as RawWay[]).map((raw) => ({
      event,
      delay: delays.get(event) ?? null,
      guard: raw.guard ? wordOf(raw.guard) : null,
      actions: wordsIn(raw.actions),
      targets: [...(raw.target ?? [])],
    }));
    const certain = ways.findIndex(({ guard }) => guard === null);
    return certain < 0 ? ways : ways.slice(0, certain + 1);
  });
}

/** What is done when the state is entered and left. */
export function doneBy(node: AnyStateNode): Word[] {
  return [...wordsIn(node.entry), ...wordsIn(node.exit)];
}

/** The state and all that contain it, from within. */
export function withAncestors(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

/** The question that is open in a state. */
export function promptIn(node: AnyStateNode): Prompt | null {
  for (const state of withAncestors(node)) {
    const { prompt } = (state.meta ?? {}) as { prompt?: Prompt };
    if (prompt) return prompt;
  }
  return null;
}

interface RawWay {
  guard?: unknown;
  actions: readonly unknown[];
  target?: readonly AnyStateNode[];
}

// XState's own timers are functions among the actions; they are no words of a flow.
function wordsIn(actions: readonly unknown[]): Word[] {
  return actions.filter((action) => typeof action !== 'function').map(wordOf);
}

function wordOf(word: unknown): Word {
  if (typeof word === 'string') return { type: word, params: {} };
  const { type = '', params = {} } = (word ?? {}) as Partial<Word>;
  return { type, params };
}
