import type { AnyMachineSnapshot } from 'xstate';
import type { Deal } from '../domain/deal.ts';
import type { Json } from '../flow/prompt.ts';
import { type EmittedAction, type Stepped, stepMachine } from '../flow/step-machine.ts';
import type { DeskContext, DeskInput } from './desk-context.ts';
import type { DeskEffect } from './desk-effect.ts';
import { type DeskEffectName, deskEffects } from './desk-effects.ts';
import type { CardAction, DeskEvent, RepAction } from './desk-event.ts';
import { deskMachine } from './desk-machine.ts';
import type { DeskSettings } from './desk-settings.ts';
import { type DeskStanding, standingOf } from './standing.ts';
import { suitsDeal } from './suits-deal.ts';

/** The sales desk: decides what becomes of a handed-over lead. Pure; the engine carries out what it decides. */
export interface Desk {
  /** A lead is handed over for the first time. Instants are ISO. */
  open(input: DeskInput): DeskStep;
  /** Lets something happen. Null when the lead, as it stands, does not take it. */
  step(kept: Json, event: DeskEvent): DeskStep | null;
  /** Where a lead stands that was handed over before there was a desk. */
  asItStood(before: { at: string; owner: DeskStanding['owner'] }): Json;
  standing(kept: Json): DeskStanding;
  /** What its owner, or anybody while it is nobody's, can do with it and its deal now. */
  actions(kept: Json, deal: Deal | null): CardAction[];
}

export interface DeskStep {
  /** To be kept, and given back with the next event. */
  kept: Json;
  standing: DeskStanding;
  effects: DeskEffect[];
  timersSet: { key: string; delayMs: number; event: string }[];
  timersCleared: string[];
}

export function createDesk(settings: DeskSettings): Desk {
  const machine = deskMachine(settings);
  const steps = stepMachine<DeskInput, DeskEvent>(machine, {
    at: '2026-01-01T00:00:00.000Z',
    answerBy: null,
  });
  const effectsOf = deskEffects(settings);

  function resolve(kept: Json): AnyMachineSnapshot {
    return machine.resolveState(kept as never) as AnyMachineSnapshot;
  }

  function decided({ snapshot, actions }: Stepped): DeskStep {
    return {
      kept: keptOf(snapshot),
      standing: standingOf(snapshot),
      effects: actions.flatMap((action) => effectOf(action) ?? []),
      timersSet: actions.flatMap(({ type, params }) => (type === 'xstate.raise' ? timerOf(params) : [])),
      timersCleared: actions.flatMap(({ type, params }) =>
        type === 'xstate.cancel' ? [(params as { sendId: string }).sendId] : [],
      ),
    };
  }

  /** Computed as things stood when it was asked for: a later action of the same step may have changed them. */
  function effectOf({ type, info }: EmittedAction): DeskEffect | null {
    if (!(type in effectsOf) || !info) return null;
    const { context, event } = info as unknown as { context: DeskContext; event: DeskEvent };
    return effectsOf[type as DeskEffectName]({ context, event });
  }

  return {
    open: (input) => decided(steps.begin(input)),
    step(kept, event) {
      const snapshot = resolve(kept);
      return snapshot.can(event) ? decided(steps.step(snapshot, event)) : null;
    },
    asItStood({ at, owner: before }) {
      // Slack members were kept by their address alone.
      const owner = before && (before.id.includes(':') ? before : { ...before, id: `slack:${before.id}` });
      const { snapshot } = steps.begin({ at, answerBy: null });
      const value = {
        ...(snapshot.value as object),
        handling: owner ? 'claimed' : 'waiting',
        speaking: owner ? 'human' : 'bot',
        answering: 'answered',
      };
      return keptOf({ ...snapshot, value, context: { ...snapshot.context, owner, isOffered: true } });
    },
    standing: (kept) => standingOf(resolve(kept)),
    actions(kept, deal) {
      const snapshot = resolve(kept);
      const by = (snapshot.context as DeskContext).owner ?? { id: '', name: '' };
      return SAMPLES.filter(
        (action) =>
          suitsDeal(action.type, deal, settings) && snapshot.can({ ...action, by, at: '' } as DeskEvent),
      ).map(({ type }) => type);
    },
  };
}

/** In the order in which they are drawn. */
const SAMPLES: (RepAction & { type: CardAction })[] = [
  { type: 'claim' },
  { type: 'complaintSolved' },
  { type: 'noAnswer' },
  { type: 'bookViewing', resource: '', startsAt: '' },
  { type: 'came' },
  { type: 'missed' },
  { type: 'sendOffer', edits: {} },
  { type: 'won', sum: 1, currency: 'RUB', product: null },
  { type: 'paid', sum: 1, currency: 'RUB' },
  { type: 'refunded', sum: 1, currency: 'RUB' },
  { type: 'lost', reason: 'other', words: '' },
  { type: 'notATarget', words: '' },
  { type: 'reassign', to: { id: '', name: '' } },
  { type: 'snooze', until: '' },
  { type: 'returnToBot' },
  { type: 'reopen' },
];

/** The rest of XState's snapshot is empty in a machine without actors and history. */
function keptOf({ status, value, context }: Pick<AnyMachineSnapshot, 'status' | 'value' | 'context'>): Json {
  return { status, value, context } as unknown as Json;
}

/** What is raised without a delay has happened already. */
function timerOf(params: unknown): DeskStep['timersSet'] {
  const { id, delay, event } = params as { id: string; delay?: number; event: { type: string } };
  return delay === undefined ? [] : [{ key: id, delayMs: delay, event: event.type }];
}
