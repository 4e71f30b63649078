import type { AnyMachineSnapshot } from 'xstate';
import type { AskVariant } from '../flow/effect.ts';
import type { FlowContext } from '../flow/flow-context.ts';
import type { VisitTimer } from '../flow/flow-event.ts';
import type { Stepped } from '../flow/step-machine.ts';
import type { StateMeta } from '../flow/vocabulary.ts';
import type { Touch } from '../outreach/decide-touch.ts';
import { stepOf } from './step-of.ts';

/** What a step would say unasked, as the gate wants to know it. */
export interface UnaskedWords {
  purpose: Touch['purpose'];
  /** After this instant it makes no sense any more. */
  notAfter: Date | null;
  /** Whose words they are. */
  step: string;
}

/** A timer of a state, or one that a booked visit has set. */
export type FlowTimer = `xstate.after.${string}` | VisitTimer;

export function isVisitTimer(timer: FlowTimer): boolean {
  return !timer.startsWith('xstate.');
}

/** Null when the step says nothing. Nothing happens by it. */
export function touchOf({ snapshot, actions }: Stepped, timer: FlowTimer): UnaskedWords | null {
  if (!actions.some(({ type }) => SPEAKING.has(type))) return null;
  const step = stepOf(snapshot);
  const isNudge =
    // Some find out first what they may offer.
    step.endsWith('.nudged') ||
    actions.some(
      ({ type, params }) => type === 'ask' && (params as { variant: AskVariant }).variant === 'nudge',
    );
  const { viewing } = (snapshot.context as FlowContext).deal ?? {};
  const isOfVisit = isVisitTimer(timer) || metaOf(snapshot).some(reminds);
  const isReminder = viewing?.status === 'booked' && isOfVisit;
  return {
    purpose: isNudge ? 'nudge' : isReminder ? 'reminder' : 'notice',
    notAfter: isReminder ? new Date(viewing.startsAt) : null,
    step,
  };
}

function metaOf(snapshot: AnyMachineSnapshot): StateMeta[] {
  return Object.values(snapshot.getMeta());
}

/** Flows that were published before they could say so are known by the question that goes with it. */
function reminds({ purpose, prompt }: StateMeta): boolean {
  return purpose === 'reminder' || prompt?.key === 'visit';
}

/** Actions of a flow by which the bot says something, or may do so after what it has requested. */
const SPEAKING = new Set(['ask', 'say', 'repeat', 'request']);
