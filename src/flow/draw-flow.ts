import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { placeOf, statesOf, type Way, type Word, waysOf } from './chart.ts';

/**
 * A flow as a Mermaid `stateDiagram-v2`. A way out of a question is drawn from the question as a whole, with the
 * inner state in its label: Mermaid cannot draw from within one state into another.
 */
export function drawFlow(machine: AnyStateMachine): string {
  const tops = Object.values(machine.root.states);
  const inner = tops.filter(isComposite).flatMap(drawInner);
  const edges = new Set([
    ...(machine.root.initial.target ?? []).map((target) => `  [*] --> ${idOf(target)}`),
    ...tops.flatMap((top) => outwards(top)),
    ...waysOf(machine.root).flatMap((way) => way.targets.map((target) => edge('anywhere', target, way))),
    ...tops.filter(({ type }) => type === 'final').map((node) => `  ${idOf(node)} --> [*]`),
  ]);
  const hasEverywhere = waysOf(machine.root).some(({ targets }) => targets.length > 0);
  return [
    'stateDiagram-v2',
    ...tops.map((node) => `  state "${wordsOf(node.key)}" as ${idOf(node)}`),
    ...(hasEverywhere ? ['  state "at any time" as anywhere'] : []),
    ...inner,
    ...edges,
    '',
  ].join('\n');
}

function drawInner(top: AnyStateNode): string[] {
  const nodes = within(top);
  const edges = new Set<string>();
  for (const target of top.initial.target ?? []) edges.add(`    [*] --> ${idOf(target)}`);
  const entering = new Map<AnyStateNode, string[]>();
  for (const way of waysOf(top)) {
    for (const target of way.targets.filter((node) => node !== top && topOf(node) === top)) {
      entering.set(target, [...(entering.get(target) ?? []), labelOf(way)]);
    }
  }
  for (const [target, labels] of entering)
    edges.add(`    [*] --> ${idOf(target)} : ${[...new Set(labels)].join(', ')}`);
  for (const node of nodes) {
    for (const way of waysOf(node)) {
      for (const target of way.targets.filter((other) => topOf(other) === top && other !== top)) {
        edges.add(`  ${edge(idOf(node), target, way)}`);
      }
    }
  }
  return [
    `  state ${idOf(top)} {`,
    ...nodes.map((node) => `    state "${wordsOf(node.key)}" as ${idOf(node)}`),
    ...edges,
    '  }',
  ];
}

/** The ways that leave a top state, and those of its inner states. */
function outwards(top: AnyStateNode): string[] {
  return [top, ...within(top)].flatMap((node) =>
    waysOf(node).flatMap((way) =>
      way.targets
        .filter((target) => topOf(target) !== top)
        .map((target) => edge(idOf(top), target, way, node === top ? '' : ` when ${wordsOf(node.key)}`)),
    ),
  );
}

function edge(from: string, to: AnyStateNode, way: Way, suffix = ''): string {
  const label = `${labelOf(way)}${suffix}`.trim();
  return `  ${from} --> ${idOf(to)}${label ? ` : ${label}` : ''}`;
}

function labelOf({ event, delay, guard }: Way): string {
  const cause = delay !== null ? `after ${spanOf(delay)}` : event === 'always' ? '' : event;
  return `${cause}${guard ? ` [${guardText(guard)}]` : ''}`.trim();
}

function guardText({ type, params }: Word): string {
  return [wordsOf(type), ...Object.values(params).map(String)].join(' ');
}

function spanOf(delay: number | string): string {
  if (typeof delay === 'string') return delay;
  const days = delay / 86_400_000;
  return days >= 1 ? `${days} days` : `${delay / 60_000} minutes`;
}

/** "askingBudget" as "asking budget". Colons, semicolons and quotes would end a label early. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/[:;"#]/g, ' ');
}

function idOf(node: AnyStateNode): string {
  return placeOf(node).replaceAll(/\W/g, '_');
}

function isComposite(node: AnyStateNode): boolean {
  return Object.keys(node.states).length > 0;
}

function within(top: AnyStateNode): AnyStateNode[] {
  return statesOf(top.machine).filter((node) => node !== top && topOf(node) === top);
}

function topOf(node: AnyStateNode): AnyStateNode {
  return node.parent?.parent ? topOf(node.parent) : node;
}
