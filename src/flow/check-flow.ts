import { checkCopy, checkSyntax } from './check-copy.ts';
import { checkLimits } from './check-limits.ts';
import { checkStates } from './check-states.ts';
import { checkKeys, checkKinds, checkWords } from './check-words.ts';
import type { Finding, FlowFault } from './flow-fault.ts';
import { type PublishedFlow, type RunnableFlow, revive } from './published-flow.ts';
import { usedCopy } from './used-copy.ts';

/**
 * Everything in a flow that would fail, or be missed, in a talk with a person. What can only be seen once a graver
 * fault is mended is left for then: limits are measured when every text can be filled in.
 */
export function checkFlow(published: PublishedFlow): FlowFault[] {
  return checkFlows([published]);
}

/** The same for flows that share copy: a text is of use when any of the flows that have it says it. */
export function checkFlows(flows: PublishedFlow[]): FlowFault[] {
  const faults = flows.map(faultsOf);
  const isUnusedByAll = ({ where }: FlowFault) =>
    flows.every(
      (flow, index) =>
        !hasText(flow, where) ||
        faults[index]?.some((other) => other.code === 'unused-copy' && other.where === where),
    );
  return faults.flat().filter((fault) => fault.code !== 'unused-copy' || isUnusedByAll(fault));
}

/**
 * Whether a flow that was published some time ago still runs, since conversations under way are pinned to it: today's
 * product must have all of its words, and a reader for what its questions ask. Empty when it does. What its author
 * got wrong is not looked for.
 */
export function checkRevivable(published: PublishedFlow): FlowFault[] {
  const runnable = tryRevive(published);
  const findings =
    'flow' in runnable ? [...checkWords(runnable.machine), ...checkKinds(runnable.machine)] : [runnable];
  return findings.map((finding) => ({ flow: published.flow, ...finding }));
}

function faultsOf(published: PublishedFlow): FlowFault[] {
  const { flow, copy, settings } = published;
  const named = (findings: Finding[]) => findings.map((finding) => ({ flow, ...finding }));
  const syntax = checkSyntax(copy);
  if (syntax.length > 0) return named(syntax);
  const runnable = tryRevive(published);
  if (!('flow' in runnable)) return named([runnable]);
  const { machine } = runnable;
  const has = (id: string) => runnable.copy.has(id, 'ru') || runnable.copy.has(id, 'en');
  const used = usedCopy(machine, settings, has);
  const inCopy = checkCopy(runnable, copy, used);
  const isSayable = inCopy.every(({ code }) => code === 'unused-copy');
  return named([
    ...checkWords(machine),
    ...checkKeys(machine),
    ...checkStates(machine),
    ...inCopy,
    ...(isSayable ? checkLimits(runnable, used) : []),
  ]);
}

function tryRevive(published: PublishedFlow): RunnableFlow | Finding {
  try {
    return revive('checked', published);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { where: '(everywhere)', code: 'broken-chart', message: `it does not load: ${reason}` };
  }
}

function hasText({ copy }: PublishedFlow, where: string): boolean {
  const [language, id = ''] = where.split(': ');
  const name = id.split('.')[0] ?? '';
  return new RegExp(`^${name} *=`, 'm').test(language === 'ru' ? copy.ru : copy.en);
}
