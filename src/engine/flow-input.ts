import type { Rep } from '../desk/desk-event.ts';
import type { Deal } from '../domain/deal.ts';
import type { Language } from '../domain/values.ts';
import type { BegunBy, FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { Answered } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { LoadedPerson } from './turn-store.ts';

/** A call that went on no more is left alone after so long; there are no reminders. */
const CALL_SILENCE_MS = 2 * 3_600_000;

/** What a flow begins with for somebody who writes. */
export function inputOf(
  person: LoadedPerson,
  flow: RunnableFlow,
  begins: { opening?: Record<string, Answered>; call?: Rep | undefined; deal: Deal | null; at: Date },
): FlowInput {
  const { consent, ...known } = person.known;
  const stillConsents = consent && person.consentVersion === flow.settings.consent.version;
  const { opening = {}, call, deal, at } = begins;
  return {
    language: person.language as Language,
    known: stillConsents ? person.known : known,
    opening,
    pauses: call ? [CALL_SILENCE_MS] : flow.settings.pauses,
    call,
    deal: deal ?? undefined,
    at: at.toISOString(),
    afterEventMs: flow.settings.afterEventMs,
  };
}

/** What a flow begins with where another one has led to it: it knows what that one knew. */
export function inputAfter(
  { language, answers, verdict, handedOff, qualified, call, waiting, found }: FlowContext,
  { settings }: RunnableFlow,
  { deal, at, begunBy }: { deal: Deal | null; at: Date; begunBy?: BegunBy | undefined },
): FlowInput {
  return {
    begunBy,
    language,
    known: answers,
    opening: {},
    pauses: settings.pauses,
    call,
    waiting,
    carried: {
      verdict,
      handedOff,
      ...(qualified !== undefined && { qualified }),
      ...(found && { found }),
    },
    deal: deal ?? undefined,
    at: at.toISOString(),
    afterEventMs: settings.afterEventMs,
  };
}
