import type { AnyMachineSnapshot } from 'xstate';
import type { Deal } from '../domain/deal.ts';
import type { FlowContext, FlowInput } from './flow-context.ts';
import type { FlowEvent, FlowHappening } from './flow-event.ts';
import type { Move } from './path-moves.ts';
import { outcomesOf } from './path-outcomes.ts';
import type { RunnableFlow } from './published-flow.ts';
import type { Fulfilled, Request } from './request.ts';
import type { Stepped } from './step-machine.ts';
import type { FlowName, StateMeta } from './vocabulary.ts';

/** What a turn can come to: the flow goes on until it requests nothing any more. */
export interface Turn {
  talk: AnyMachineSnapshot;
  /** How what it requested came out, in order, as `book denied`. */
  outcomes: string[];
  /** It goes on in this flow. */
  leadsTo: FlowName | null;
}

/** A flow that is walked, as its paths need it. */
export interface Ground {
  flow: RunnableFlow;
  now: Date;
  /** The flows that there are to go on in; where there is none, a flow stays where it would lead on. */
  leads: ReadonlySet<FlowName>;
  /** Labels of buttons that the straight way takes, where it is not the first that fits. */
  prefers: readonly string[];
}

/** A flow is begun: every way in which that can come out. */
export function beginnings(ground: Ground, input: FlowInput): Turn[] {
  return comesTo(ground, ground.flow.steps.begin(input), []);
}

/** Something happens to a conversation: every way in which that can come out. */
export function turnsAfter(ground: Ground, talk: AnyMachineSnapshot, { event, deal }: Move): Turn[] {
  const { flow, now, leads } = ground;
  const known = deal ? withDeal(talk, deal) : talk;
  // A sale leads on from wherever they stand.
  if (deal?.status === 'won' && leads.has('postsale'))
    return [{ talk: known, outcomes: [], leadsTo: 'postsale' }];
  const turns = comesTo(ground, flow.steps.step(known, eventAt(event, now)), []);
  return deal ? turns.flatMap((turn) => handedBack(ground, turn)) : turns;
}

/** Whoever did something about the deal gives the talk back. */
function handedBack(ground: Ground, turn: Turn): Turn[] {
  const event = eventAt({ type: 'handedBack' }, ground.now);
  if (turn.leadsTo || !turn.talk.can(event)) return [turn];
  return comesTo(ground, ground.flow.steps.step(turn.talk, event), [], turn.outcomes);
}

function comesTo(
  ground: Ground,
  { snapshot: next, actions }: Stepped,
  asked: Request[],
  outcomes: string[] = [],
): Turn[] {
  const { flow, now, leads } = ground;
  const talk = actions.some(({ type }) => type === 'loseDeal') ? withDeal(next, LOST) : next;
  const { leadsTo } = (Object.values(talk.getMeta()) as StateMeta[]).find((meta) => meta.leadsTo) ?? {};
  if (leadsTo && leads.has(leadsTo)) return [{ talk, outcomes, leadsTo }];
  const [request, ...others] = [...asked, ...actions.flatMap(requestIn)];
  if (!request || talk.status !== 'active') return [{ talk, outcomes, leadsTo: null }];
  return outcomesOf(request, talk.context as FlowContext, now).flatMap(({ name, fulfilled }) => {
    const told = flow.steps.step(changed(talk, fulfilled), eventAt(answerTo(request, fulfilled), now));
    return comesTo(ground, told, others, [...outcomes, `${request.what} ${name}`]);
  });
}

/** An event, or a timer, as it is told to the statechart. */
function eventAt(event: Move['event'], now: Date): FlowEvent {
  return { ...event, at: now.toISOString() } as FlowEvent;
}

function requestIn({ type, params }: { type: string; params?: unknown }): Request[] {
  return type === 'request' ? [params as Request] : [];
}

function answerTo({ what: request }: Request, fulfilled: Fulfilled): FlowHappening {
  if (fulfilled.status === 'denied') return { type: 'denied', request, why: fulfilled.why };
  const { choices } = fulfilled;
  return { type: 'granted', request, ...(choices && { choices }) };
}

function changed(talk: AnyMachineSnapshot, { changes = {} }: Fulfilled): AnyMachineSnapshot {
  const known = changes.deal ? withDeal(talk, changes.deal) : talk;
  const context = known.context as FlowContext;
  const found = { ...context.found, ...changes.found };
  return changes.found ? ({ ...known, context: { ...context, found } } as AnyMachineSnapshot) : known;
}

function withDeal(talk: AnyMachineSnapshot, change: Partial<Deal>): AnyMachineSnapshot {
  const context = talk.context as FlowContext;
  if (!context.deal) return talk;
  return { ...talk, context: { ...context, deal: { ...context.deal, ...change } } } as AnyMachineSnapshot;
}

const LOST: Partial<Deal> = { status: 'lost', lost: { reason: 'other', step: null } };
