import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { doneBy, placeOf, promptIn, statesOf, type Way, waysOf, withAncestors } from './chart.ts';
import type { Finding } from './flow-fault.ts';

/** Whether every state can be entered, is left in time and leads to an end, whatever the guards decide. */
export function checkStates(machine: AnyStateMachine): Finding[] {
  const states = statesOf(machine);
  const reached = reachedFrom(machine.root);
  const ending = leadingToAnEnd(states);
  return states.flatMap((node) => {
    if (!reached.has(node)) return isWithinUnreached(node, reached) ? [] : [unreachable(node)];
    return [
      ...(isLeaf(node) && node.type !== 'final' ? checkWaiting(node, ending) : []),
      ...checkAsking(node),
    ];
  });
}

function unreachable(node: AnyStateNode): Finding {
  const message = 'no way leads here: point a transition at this state, or remove it';
  return { where: placeOf(node), code: 'unreachable', message };
}

function checkWaiting(node: AnyStateNode, ending: Set<AnyStateNode>): Finding[] {
  const where = placeOf(node);
  const ways = withAncestors(node).flatMap(waysOf);
  if (!ways.some(leaves))
    return [
      {
        where,
        code: 'dead-end',
        message: 'nothing can leave this state: give it a way out, or make it final',
      },
    ];
  if (!ending.has(node))
    return [
      {
        where,
        code: 'dead-end',
        message: 'no final state can be reached from here: lead some way to an end',
      },
    ];
  if (ways.some((way) => way.event === 'always' && way.guard === null && leaves(way))) return [];
  const own = withAncestors(node)
    .filter(({ parent }) => parent)
    .flatMap(waysOf);
  const findings: Finding[] = [];
  const timers = ways.filter((way) => way.delay !== null && leaves(way));
  if (!timers.some(({ guard }) => guard === null)) {
    const message =
      timers.length > 0
        ? 'every deadline has a condition, so the wait may never end: add a last `after` without a guard'
        : 'it waits without a deadline: add an `after` here or on a state around it';
    findings.push({ where, code: 'no-deadline', message });
  }
  if (!own.some(leaves)) {
    const message =
      'only what holds everywhere leaves this wait: give it an answer, or a deadline, that leads on';
    findings.push({ where, code: 'no-way-out', message });
  }
  return findings;
}

function checkAsking(node: AnyStateNode): Finding[] {
  const asks = doneBy(node).some(({ type }) => type === 'ask');
  if (!asks || promptIn(node)) return [];
  const message = 'it asks, but no prompt is open: put `meta.prompt` on this state or around it';
  return [{ where: placeOf(node), code: 'no-prompt', message }];
}

/** A way that leads to another state, or enters its own anew. */
function leaves({ targets }: Way): boolean {
  return targets.length > 0;
}

function isLeaf(node: AnyStateNode): boolean {
  return Object.keys(node.states).length === 0;
}

/** One message for a state is enough; those within it are as unreachable. */
function isWithinUnreached({ parent }: AnyStateNode, reached: Set<AnyStateNode>): boolean {
  return parent !== undefined && !reached.has(parent);
}

function reachedFrom(root: AnyStateNode): Set<AnyStateNode> {
  const reached = new Set<AnyStateNode>();
  const todo = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    todo.push(
      ...withAncestors(node),
      ...enteredWith(node),
      ...waysOf(node).flatMap(({ targets }) => targets),
    );
  }
  return reached;
}

/** The states that are entered because this one is. */
function enteredWith(node: AnyStateNode): AnyStateNode[] {
  if (node.type === 'parallel') return Object.values(node.states);
  return node.type === 'compound' ? [...(node.initial.target ?? [])] : [];
}

/** States from which some way, through whatever guards, comes to a final state of the flow. */
function leadingToAnEnd(states: AnyStateNode[]): Set<AnyStateNode> {
  const ending = new Set(states.filter(({ type, parent }) => type === 'final' && parent && !parent.parent));
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const node of states) {
      const next = [
        ...enteredWith(node),
        ...withAncestors(node)
          .flatMap(waysOf)
          .flatMap(({ targets }) => targets),
      ];
      if (next.some((target) => ending.has(target))) ending.add(node);
    }
  }
  return ending;
}
