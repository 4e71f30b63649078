import { assign, enqueueActions, setup } from 'xstate';
import type { QuestionAbout } from '../answers/talk/read-question.ts';
import { type BantThresholds, judge, type Verdict } from '../domain/bant.ts';
import { dayIn } from '../domain/day-in.ts';
import type { DealChange } from '../domain/deal-changes.ts';
import { dealDelays, visitWaits } from './deal-delays.ts';
import { dealGuards, type OfferStatus, type ViewingStatus } from './deal-guards.ts';
import type { AskVariant, Effect, Picture, SalesNews } from './effect.ts';
import type { BegunBy, FlowContext, FlowInput } from './flow-context.ts';
import type { FlowEvent } from './flow-event.ts';
import { answerValue, type Prompt } from './prompt.ts';
import { isSameJson } from './same-json.ts';

/**
 * The words that flows are written in. Actions, guards and delays are named and take plain data, so that a
 * statechart made with them is JSON and can be kept, compared and revived years later. A word that was published
 * once keeps its meaning: conversations under way are pinned to statecharts that use it.
 */
export const vocabulary = setup({
  types: {
    context: {} as FlowContext,
    input: {} as FlowInput,
    events: {} as FlowEvent,
    meta: {} as StateMeta,
  },
  actions: {
    // Effects: carried out by the engine, nothing happens here.
    ask: (_, _params: Params<'ask'>) => {},
    repeat: (_, _params: Params<'repeat'>) => {},
    say: (_, _params: Params<'say'>) => {},
    show: (_, _params: Params<'show'>) => {},
    record: (_, _params: Params<'record'>) => {},
    consent: (_, _params: Params<'consent'>) => {},
    fact: (_, _params: Params<'fact'>) => {},
    handOff: (_, _params: Params<'handOff'>) => {},
    conclude: (_, _params: Params<'conclude'>) => {},
    erase: (_, _params: Params<'erase'>) => {},
    noteQuestion: (_, _params: Params<'noteQuestion'>) => {},
    refreshCard: (_, _params: Params<'refreshCard'>) => {},
    discard: (_, _params: Params<'discard'>) => {},
    request: (_, _params: Params<'request'>) => {},
    score: (_, _params: Params<'score'>) => {},
    complain: (_, _params: Params<'complain'>) => {},
    settleComplaint: (_, _params: Params<'settleComplaint'>) => {},
    openComplaint: (_, _params: Params<'openComplaint'>) => {},
    reopenComplaint: (_, _params: Params<'reopenComplaint'>) => {},
    withdrawComplaint: (_, _params: Params<'withdrawComplaint'>) => {},
    review: (_, _params: Params<'review'>) => {},
    loseDeal: (_, _params: Params<'loseDeal'>) => {},
    tellSales: (_, _params: Params<'tellSales'>) => {},

    /** Says something to the question that came with the event, by what it is about; `other` is for the rest. */
    acknowledge: enqueueActions(({ event, enqueue }, { copy }: { copy: QuestionCopy }) => {
      const about = questionIn(event as FlowEvent);
      if (about === null) return;
      // The types of a setup cannot speak of its own actions while it is being made.
      const carryOut = enqueue as unknown as (effect: Effect) => void;
      carryOut({ type: 'noteQuestion', params: {} });
      carryOut({ type: 'say', params: { copy: copy[about] ?? copy.other } });
    }),

    // What the conversation remembers.
    remember: assign(({ context, event }) =>
      event.type === 'answered' || event.type === 'refused'
        ? { answers: { ...context.answers, ...event.readings }, nudges: 0, candidates: [] }
        : {},
    ),
    rememberCandidates: assign(({ event }) =>
      event.type === 'ambiguous' ? { candidates: event.candidates, nudges: 0 } : {},
    ),
    forgetCandidates: assign({ candidates: [] }),
    forget: assign(({ context }, { key }: { key: string }) => {
      const { [key]: _forgotten, ...answers } = context.answers;
      return { answers, nudges: 0, candidates: [] };
    }),
    forgetAnswers: assign({ answers: {}, candidates: [], verdict: null }),
    setLanguage: assign(({ event }) => (event.type === 'language' ? { language: event.language } : {})),
    countNudge: assign(({ context }) => ({ nudges: context.nudges + 1 })),
    replyCame: assign({ nudges: 0 }),
    judge: assign(({ context, event }, params: JudgeParams) => ({
      verdict: judgeAnswers(context.answers, params, event.at),
    })),
    forgetVerdict: assign({ verdict: null }),
    markHandedOff: assign({ handedOff: true }),
    rememberFound: assign(({ context, event }) =>
      event.type === 'granted'
        ? {
            ...(event.choices && { choices: event.choices }),
            ...(event.found && { found: { ...context.found, ...event.found } }),
          }
        : {},
    ),
    /** Keeps where they stood as they refused. */
    noteStep: assign(({ event }) => (event.step === undefined ? {} : { refusedAt: event.step })),
    /** Sets the timers of the visit that is booked, in place of those before; what is past is not set. */
    planReminders: enqueueActions(({ context, event, enqueue }) => {
      const waits = visitWaits({ context, event });
      for (const type of VISIT_TIMERS) {
        enqueue.cancel(type);
        const delay = waits[type];
        if (delay !== undefined) enqueue.raise({ type, at: '' }, { id: type, delay });
      }
    }),
    markQualified: assign({ qualified: true }),
    markComplaining: assign({ complains: true }),
    markContent: assign({ complains: false }),
  },
  guards: {
    lacks: ({ context }, { key }: { key: string }) => context.answers[key] === undefined,
    knows: ({ context }, { key }: { key: string }) => context.answers[key] !== undefined,
    /** It is known, and a choice of this. */
    knowsAs: ({ context }, { key, value }: { key: string; value: string }) =>
      answerValue(context.answers[key], 'choice')?.includes(value) ?? false,
    /** The event answers this question (perhaps among others). */
    answers: ({ event }, { key }: { key: string }) => event.type === 'answered' && key in event.readings,
    /** The event answers this question with this very value. */
    answersWith: ({ event }, { key, value }: { key: string; value: string }) => {
      if (event.type !== 'answered') return false;
      const said = event.readings[key]?.value;
      return said === value || (Array.isArray(said) && said.includes(value));
    },
    /** The event corrects another answer besides giving this one; a note corrects nothing. */
    amends: ({ context, event }, { key }: { key: string }) =>
      event.type === 'answered' &&
      Object.entries(event.readings).some(
        ([other, { value }]) =>
          other !== key && other !== 'note' && !isSameJson(value, context.answers[other]?.value),
      ),
    /** They will answer another time. */
    putsOff: ({ event }) => event.type === 'declined' && event.isLater,
    complains: ({ context }) => context.complains === true,
    begunBy: ({ context }, { why }: { why: BegunBy }) => context.begunBy === why,
    /** The person said which answer they want to change. */
    changes: ({ event }, { key }: { key: string }) => event.type === 'change' && event.key === key,
    /** The same, with what to do about it. */
    changesTo: ({ event }, { key, value }: { key: string; value: string }) =>
      event.type === 'change' && event.key === key && event.value === value,
    verdictIs: ({ context }, { kind, reason }: { kind: string; reason?: string }) =>
      context.verdict?.kind === kind &&
      (reason === undefined || ('reason' in context.verdict && context.verdict.reason === reason)),
    isJudged: ({ context }) => context.verdict !== null,
    wasHandedOff: ({ context }) => context.handedOff,
    /** Sales had the lead for another reason, and now the verdict is "qualified" for the first time. */
    becameQualified: ({ context }) =>
      context.handedOff && !context.qualified && context.verdict?.kind === 'qualified',
    dealIs: (given, params: { status: 'open' | 'won' | 'lost' }) => dealGuards.dealIs(given, params),
    isPartlyPaid: (given) => dealGuards.isPartlyPaid(given),
    isPaidUp: (given) => dealGuards.isPaidUp(given),
    viewingIs: (given, params: { status: ViewingStatus }) => dealGuards.viewingIs(given, params),
    offerIs: (given, params: { status: OfferStatus }) => dealGuards.offerIs(given, params),
    isSweetened: (given) => dealGuards.isSweetened(given),
    hasPapers: (given) => dealGuards.hasPapers(given),
    wantsVisit: (given) => dealGuards.wantsVisit(given),
    viewingWithin: (given, params: { hours: number }) => dealGuards.viewingWithin(given, params),
    eventWithin: (given, params: { days: number }) => dealGuards.eventWithin(given, params),
    scored: (given, params: { from: number; to: number }) => dealGuards.scored(given, params),
    refusedBecause: (given, params: { reason: string }) => dealGuards.refusedBecause(given, params),
    /** The refusal names its reason. */
    givesReason: ({ event }) => event.type === 'refused' && Object.keys(event.readings).length > 0,
    /** Sales have sent back everything that was paid. */
    isMoneyBack: ({ context, event }) =>
      event.type === 'dealChanged' &&
      event.changes?.includes('refunded') === true &&
      context.deal?.paid === 0,
    dealChangeIs: ({ event }, { what }: { what: DealChange }) =>
      event.type === 'dealChanged' && (event.changes?.includes(what) ?? false),
    /** The same where they have an offer or more to think about, so that the visit is told beside. */
    isBesideOffer: ({ context, event }, { what }: { what: DealChange }) =>
      event.type === 'dealChanged' &&
      (event.changes?.includes(what) ?? false) &&
      dealGuards.isBeyondVisit({ context, event }),
    deniedBecause: ({ event }, { why }: { why: string }) => event.type === 'denied' && event.why === why,
    hasNudgesLeft: ({ context }) => context.nudges < context.pauses.length - 1,
  },
  delays: {
    /** Silence before the next nudge, or, after the last, before the conversation counts as silent. */
    silence: ({ context }) => context.pauses[Math.min(context.nudges, context.pauses.length - 1)] ?? 0,
    dayBeforeViewing: (given) => dealDelays.dayBeforeViewing(given),
    twoHoursBeforeViewing: (given) => dealDelays.twoHoursBeforeViewing(given),
    afterViewing: (given) => dealDelays.afterViewing(given),
    offerEnds: (given) => dealDelays.offerEnds(given),
    weekBeforeEvent: (given) => dealDelays.weekBeforeEvent(given),
    monthBeforeEvent: (given) => dealDelays.monthBeforeEvent(given),
    afterEvent: (given) => dealDelays.afterEvent(given),
  },
});

/** In the order in which they fall due. */
const VISIT_TIMERS = ['visitDayBefore', 'visitHoursBefore', 'visitOver'] as const;

/** What a state says of itself. */
export interface StateMeta {
  prompt?: Prompt;
  /** Of a flow as a whole: what it does not ask and reads all the same, since it was answered before. */
  alsoReads?: Prompt[];
  /** Whoever comes here goes on in this flow, where the business has it. */
  leadsTo?: FlowName;
  /** What is said here unasked reminds of the visit that is booked: it makes no sense once that has begun. */
  purpose?: 'reminder';
  /** Why that flow is begun then, where it is not for its own beginning. */
  because?: BegunBy;
  /** Nothing is expected of them here: what was set aside is taken up. */
  rests?: boolean;
}

/** The funnels that lead from one to another. */
export type FlowName = 'qualification' | 'presale' | 'postsale' | 'referral';

/** Texts for questions that people ask back. */
export type QuestionCopy = Partial<Record<QuestionAbout, string>> & { other: string };

function questionIn(event: FlowEvent): QuestionAbout | null {
  if (event.type === 'asked') return event.about;
  return event.type === 'answered' ? (event.question ?? null) : null;
}

type Params<T extends Effect['type']> = Extract<Effect, { type: T }>['params'];

export const ask = (variant: AskVariant) => ({ type: 'ask' as const, params: { variant } });
export const say = (copy: string) => ({ type: 'say' as const, params: { copy } });
export const show = (params: Picture) => ({ type: 'show' as const, params });
export const fact = (name: string) => ({ type: 'fact' as const, params: { name } });
/** A fact that carries the verdict as it stands. */
export const verdictFact = (name: string) => ({
  type: 'fact' as const,
  params: { name, with: 'verdict' as const },
});
export const forget = (key: string) => ({ type: 'forget' as const, params: { key } });
export const lacks = (key: string) => ({ type: 'lacks' as const, params: { key } });
export const handOff = (reason: Params<'handOff'>['reason']) => ({
  type: 'handOff' as const,
  params: { reason },
});
export const conclude = (outcome: Params<'conclude'>['outcome'], reason?: string) => ({
  type: 'conclude' as const,
  params: reason === undefined ? { outcome } : { outcome, reason },
});
export const acknowledge = (copy: QuestionCopy) => ({ type: 'acknowledge' as const, params: { copy } });
export const changes = (key: string) => ({ type: 'changes' as const, params: { key } });
export const record = { type: 'record' as const, params: {} };
export const recordExcept = (key: string) => ({ type: 'record' as const, params: { except: key } });
export const changesTo = (key: string, value: string) => ({
  type: 'changesTo' as const,
  params: { key, value },
});
export const refreshCard = { type: 'refreshCard' as const, params: {} };
export const request = (params: Params<'request'>) => ({ type: 'request' as const, params });
export const tellSales = (what: SalesNews) => ({ type: 'tellSales' as const, params: { what } });
export const settleComplaint = (solved: boolean) => ({
  type: 'settleComplaint' as const,
  params: { solved },
});
export const dealIs = (status: 'open' | 'won' | 'lost') => ({ type: 'dealIs' as const, params: { status } });
export const viewingIs = (status: ViewingStatus) => ({ type: 'viewingIs' as const, params: { status } });
export const offerIs = (status: OfferStatus) => ({ type: 'offerIs' as const, params: { status } });
export const scored = (from: number, to: number) => ({ type: 'scored' as const, params: { from, to } });
export const score = { type: 'score' as const, params: {} };
export const openComplaint = { type: 'openComplaint' as const, params: {} };
export const reopenComplaint = { type: 'reopenComplaint' as const, params: {} };
export const withdrawComplaint = { type: 'withdrawComplaint' as const, params: {} };
export const begunBy = (why: BegunBy) => ({ type: 'begunBy' as const, params: { why } });
export const review = { type: 'review' as const, params: {} };
export const dealChangeIs = (what: DealChange) => ({ type: 'dealChangeIs' as const, params: { what } });
export const isBesideOffer = (what: DealChange) => ({ type: 'isBesideOffer' as const, params: { what } });
export const deniedBecause = (why: string) => ({ type: 'deniedBecause' as const, params: { why } });
export const loseDeal = { type: 'loseDeal' as const, params: {} };
export const discard = { type: 'discard' as const, params: {} };

export interface JudgeParams {
  thresholds: BantThresholds;
  zone: string;
}

/** What the answers given so far come to; `at` is an ISO instant. */
export function judgeAnswers(
  answers: FlowContext['answers'],
  { thresholds, zone }: JudgeParams,
  at: string,
): Verdict {
  return judge(bantAnswers(answers), thresholds, dayIn(at, zone));
}

function bantAnswers(answers: FlowContext['answers']) {
  const words = (key: string) => answers[key]?.raw ?? '';
  return {
    need: { value: answerValue(answers.need, 'choice')?.[0] ?? null, words: words('need') },
    budget: { value: answerValue(answers.budget, 'money'), words: words('budget') },
    authority: { value: answerValue(answers.authority, 'authority'), words: words('authority') },
    timeline: { value: answerValue(answers.timeline, 'when'), words: words('timeline') },
  };
}
