import type { Verdict } from '../domain/bant.ts';
import { formatFlowAnswer } from '../flow/format-answer.ts';
import type { Answered } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { SalesCard } from './sales-card.ts';

/** A handed-over lead as it is stored. */
export interface HandoffRecord {
  handoffId: string;
  leadId: string;
  conversationId: string;
  flowVersionId: string;
  revision: number;
  status: 'waiting' | 'claimed';
  reason: SalesCard['reason'];
  verdict: Verdict | null;
  name: string | null;
  username: string | null;
  channel: string;
  source: string | null;
  campaign: string | null;
  claimedByName: string | null;
  erased: boolean;
  lastWords: string | null;
  answers: Record<string, Answered>;
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
  const optional = {
    need: said('need'),
    budget: said('budget'),
    authority: said('authority'),
    timeline: said('timeline'),
    contact: said('contact'),
    source: [record.source, record.campaign].filter(Boolean).join(' / ') || undefined,
    lastWords: record.lastWords ?? undefined,
    claimedByName: record.claimedByName ?? undefined,
    link: publicUrl && `${publicUrl}/#/leads/${record.leadId}`,
  };
  const unnamed = language === 'ru' ? 'Без имени' : 'No name';
  const erased = language === 'ru' ? 'Данные удалены по просьбе клиента' : 'Erased at their request';
  return {
    handoffId: record.handoffId,
    leadId: record.leadId,
    revision: record.revision,
    language,
    status: record.status,
    reason: record.reason,
    who: record.erased ? erased : (record.name ?? (record.username ? `@${record.username}` : unnamed)),
    verdict: record.verdict,
    channel: record.channel,
    posted: record.posted,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
