import type { Verdict } from '../domain/bant.ts';
import type { Deal } from '../domain/deal.ts';
import { shortText } from '../domain/short-text.ts';
import type { Language } from '../domain/values.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { CALL_SOURCE } from './calls.ts';
import { closingOf } from './closing-of.ts';
import type { Rep } from './desk-event.ts';
import { formatSaid } from './format-said.ts';
import type { DeskChoices, HandoffReason, SalesCard } from './sales-card.ts';
import { shownName } from './shown-name.ts';
import type { DeskStanding, HandoffStatus } from './standing.ts';

/** A handed-over lead as it is stored. */
export interface HandoffRecord {
  handoffId: string;
  leadId: string;
  conversationId: string;
  flowVersionId: string;
  revision: number;
  status: HandoffStatus;
  reason: HandoffReason;
  /** Every reason that was given, in order. */
  reasons: HandoffReason[];
  left: SalesCard['left'];
  verdict: Verdict | null;
  name: string | null;
  /** In which the lead is spoken to; a card is in the business's. */
  leadLanguage: Language;
  username: string | null;
  channel: string;
  source: string | null;
  campaign: string | null;
  /** The desk's statechart; null of a lead that was handed over before there was one. */
  kept: Json;
  owner: Rep | null;
  /** The last sale or loss, as its fact has it. */
  closing: Json;
  /** As the conversation has it; null before there is one. */
  deal: Deal | null;
  createdAt: Date;
  erased: boolean;
  /** They declined to have their data kept, after they had asked for a human. */
  withheld: boolean;
  lastWords: string | null;
  questions: string[];
  answers: Record<string, Answered>;
  /** Those that were valid when the lead was handed over: on them the promise was made. */
  answersThen: Record<string, Answered>;
  posted: SalesCard['posted'];
  /** A try to post it ended without a word. */
  mayStand: boolean;
}

/** Where the lead stands, and what can be done with it. */
export interface AtTheDesk {
  standing: DeskStanding;
  actions: SalesCard['actions'];
  choices: DeskChoices;
  publicUrl: string | undefined;
  /** Those that are published now, for what was said in one that the conversation has left behind. */
  flows: RunnableFlow[];
}

/** The card that sales see, in the business's language. */
export function buildCard(
  record: HandoffRecord,
  flow: RunnableFlow,
  { standing, actions, choices, publicUrl, flows }: AtTheDesk,
): SalesCard {
  const { language } = flow.settings;
  const said = (key: string) => {
    const answer = record.answers[key];
    if (!answer) return undefined;
    return formatSaid(key, answer, [flow, ...flows], language);
  };
  const isEmptied = record.erased || record.withheld;
  const optional = {
    need: said('need'),
    budget: said('budget'),
    authority: said('authority'),
    timeline: said('timeline'),
    contact: said('contact'),
    guests: said('guests'),
    note: said('note'),
    source: shownSource(record, language) || undefined,
    lastWords: record.lastWords === null ? undefined : shortText(record.lastWords, MOST_CHARACTERS),
    // Whoever telephoned was answered there and then.
    promisedBy: isEmptied || standing.isCall ? undefined : promisedBy(record, flow)?.toISOString(),
    solveBy: standing.complaint === 'nothing' ? undefined : (standing.solveBy ?? undefined),
    ownerName: standing.owner?.name,
    offeredToName: standing.offeredTo?.name,
    snoozedUntil: standing.snoozedUntil ?? undefined,
    ...closingOf(record, standing, choices, language),
    isCall: standing.isCall || undefined,
    deal: isEmptied ? undefined : (record.deal ?? undefined),
    link: publicUrl && `${publicUrl}/#/leads/${record.leadId}`,
  };
  return {
    handoffId: record.handoffId,
    leadId: record.leadId,
    revision: record.revision,
    language,
    status: standing.status,
    speaking: standing.speaking,
    isOverdue: standing.isOverdue,
    actions: record.erased ? [] : actions,
    choices,
    reason: record.reason,
    alsoReasons: reasonsBesides(record, standing),
    left: record.left,
    questions: record.questions.map((words) => shortText(words, MOST_CHARACTERS)),
    who: shownName(record, language),
    verdict: record.verdict && shortened(record.verdict),
    zone: flow.settings.zone,
    channel: record.channel,
    posted: record.posted,
    ...(record.posted === null && record.mayStand && { isRepeat: true }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** A complaint that is settled is none any more. */
function reasonsBesides({ reason, reasons }: HandoffRecord, { complaint, solveBy }: DeskStanding) {
  const isSettled = complaint === 'nothing' && solveBy !== null;
  return [...new Set(reasons)].filter((each) => each !== reason && !(isSettled && each === 'complaint'));
}

function promisedBy({ answersThen, leadLanguage, createdAt }: HandoffRecord, { settings }: RunnableFlow) {
  return promiseOf(settings, leadToRoute(answersThen, leadLanguage), createdAt);
}

function shownSource({ source, campaign }: HandoffRecord, language: Language): string {
  const call = language === 'ru' ? 'звонок' : 'phone call';
  return [source === CALL_SOURCE ? call : source, campaign].filter(Boolean).join(' / ');
}

/** Of what was said at length; the whole of it is in the transcript. */
const MOST_CHARACTERS = 200;

function shortened(verdict: Verdict): Verdict {
  const factors = verdict.factors.map((factor) => {
    return { ...factor, words: shortText(factor.words, MOST_CHARACTERS) };
  });
  return { ...verdict, factors };
}
