import type { Verdict } from '../domain/bant.ts';
import { shortText } from '../domain/short-text.ts';
import type { Language } from '../domain/values.ts';
import { formatFlowAnswer } from '../flow/format-answer.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import type { Answered } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { HandoffReason, SalesCard } from './sales-card.ts';
import type { HandoffStatus } from './standing.ts';

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
  ownerName: string | null;
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
}

/** The card that sales see, in the business's language. */
export function buildCard(
  record: HandoffRecord,
  flow: RunnableFlow,
  publicUrl: string | undefined,
): SalesCard {
  const { language } = flow.settings;
  const said = (key: string) => {
    const answer = record.answers[key];
    if (!answer) return undefined;
    return formatFlowAnswer(key, answer, flow, language);
  };
  const isEmptied = record.erased || record.withheld;
  const optional = {
    need: said('need'),
    budget: said('budget'),
    authority: said('authority'),
    timeline: said('timeline'),
    contact: said('contact'),
    note: said('note'),
    source: [record.source, record.campaign].filter(Boolean).join(' / ') || undefined,
    lastWords: record.lastWords === null ? undefined : shortText(record.lastWords, MOST_CHARACTERS),
    promisedBy: isEmptied ? undefined : promisedBy(record, flow)?.toISOString(),
    ownerName: record.ownerName ?? undefined,
    link: publicUrl && `${publicUrl}/#/leads/${record.leadId}`,
  };
  const withheld = language === 'ru' ? 'Без согласия на обработку данных' : 'No consent to keep their data';
  const unnamed = language === 'ru' ? 'Без имени' : 'No name';
  const erased = language === 'ru' ? 'Данные удалены по просьбе клиента' : 'Erased at their request';
  return {
    handoffId: record.handoffId,
    leadId: record.leadId,
    revision: record.revision,
    language,
    status: record.status,
    speaking: record.status === 'claimed' ? 'human' : 'bot',
    isOverdue: false,
    actions: record.status === 'waiting' ? ['claim'] : [],
    choices: { team: [], lostReasons: [], products: [], currency: 'RUB' },
    reason: record.reason,
    alsoReasons: [...new Set(record.reasons)].filter((reason) => reason !== record.reason),
    left: record.left,
    questions: record.questions.map((words) => shortText(words, MOST_CHARACTERS)),
    who: record.erased
      ? erased
      : record.withheld
        ? withheld
        : (record.name ?? (record.username ? `@${record.username}` : unnamed)),
    verdict: record.verdict && shortened(record.verdict),
    zone: flow.settings.zone,
    channel: record.channel,
    posted: record.posted,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function promisedBy({ answersThen, leadLanguage, createdAt }: HandoffRecord, { settings }: RunnableFlow) {
  return promiseOf(settings, leadToRoute(answersThen, leadLanguage), createdAt);
}

/** Of what was said at length; the whole of it is in the transcript. */
const MOST_CHARACTERS = 200;

function shortened(verdict: Verdict): Verdict {
  const factors = verdict.factors.map((factor) => {
    return { ...factor, words: shortText(factor.words, MOST_CHARACTERS) };
  });
  return { ...verdict, factors };
}
