import type { Verdict } from '../domain/bant.ts';
import type { Deal } from '../domain/deal.ts';
import type { Language } from '../domain/values.ts';
import type { Found } from './found.ts';
import type { Answered, Json, Option } from './prompt.ts';

/** What a conversation remembers. It is stored with each turn, so nothing in it may grow without bound. */
export interface FlowContext {
  language: Language;
  answers: Record<string, Answered>;
  /** Reminders given since the last reply. */
  nudges: number;
  /** Milliseconds of silence before each nudge, and at the end before the conversation counts as silent. */
  pauses: number[];
  /** Values between which the person is asked to choose after an ambiguous reply. */
  candidates: Json[];
  verdict: Verdict | null;
  handedOff: boolean;
  /** The verdict was "qualified" once; absent in conversations that began before this was kept. */
  qualified?: boolean;
  /** The salesperson who answers with the words of somebody on the phone; absent where people write themselves. */
  call?: Salesperson;
  /** The pass through the hourglass that they are on; the engine keeps it. Absent before there was one. */
  deal?: Deal;
  /** What the open question lets choose beside its own options, as it was found last: free times, say. */
  choices?: Option[];
  /** What was found for the texts of this flow: a link, a list. */
  found?: Found;
  /** What was set aside for a new enquiry and is taken up again when that has ended. */
  waiting?: WaitingFlow[];
  /** When this flow was begun, an ISO instant. */
  beganAt?: string;
  /** Where they stood when they refused. */
  refusedAt?: string;
  /** How long after the event the business asks how it was. */
  afterEventMs?: number;
  /** Why this flow was begun, where it was not for its own beginning. */
  begunBy?: BegunBy;
  /** They are not content, and nobody has said yet that it is solved. */
  complains?: boolean;
}

/** `score`: they gave another score when that flow was over; `waiting`: it was set aside, and is taken up again. */
export type BegunBy = 'score' | 'waiting';

/** A flow that is due, with the deal that it is about. */
interface WaitingFlow {
  flow: string;
  deal: Deal;
}

/** As the desk knows them. */
interface Salesperson {
  id: string;
  name: string;
}

/** What a conversation begins with. */
export interface FlowInput {
  language: Language;
  /** Answers known from before, which are not asked again. */
  known: Record<string, Answered>;
  /** What the very first message said already; recorded with this conversation. */
  opening: Record<string, Answered>;
  pauses: number[];
  call?: Salesperson | undefined;
  /** What an earlier flow of the same conversation came to. */
  carried?: Partial<Pick<FlowContext, 'verdict' | 'handedOff' | 'qualified' | 'found'>> | undefined;
  deal?: Deal | undefined;
  waiting?: WaitingFlow[] | undefined;
  /** ISO instant. */
  at?: string | undefined;
  afterEventMs?: number | undefined;
  begunBy?: BegunBy | undefined;
}

export function startingContext({ input }: { input: FlowInput }): FlowContext {
  return {
    language: input.language,
    answers: { ...input.known, ...input.opening },
    nudges: 0,
    pauses: input.pauses,
    candidates: [],
    verdict: null,
    handedOff: false,
    ...(input.call && { call: input.call }),
    ...input.carried,
    ...(input.deal && { deal: input.deal }),
    ...(input.waiting && { waiting: input.waiting }),
    ...(input.at && { beganAt: input.at }),
    ...(input.afterEventMs !== undefined && { afterEventMs: input.afterEventMs }),
    ...(input.begunBy && { begunBy: input.begunBy }),
  };
}
