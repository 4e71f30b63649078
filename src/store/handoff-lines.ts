import type { HandoffLine } from '../desk/handoff-line.ts';
import type { LeadWords } from '../desk/lead-words.ts';
import { shownName } from '../desk/shown-name.ts';
import { shortText } from '../domain/short-text.ts';
import type { Language } from '../domain/values.ts';
import type { Json } from '../flow/prompt.ts';

/** What `LINE_COLUMNS` read of a handoff. */
export interface HandoffLineRow {
  handoffId: string;
  conversationId: string;
  leadId: string;
  status: HandoffLine['status'];
  isOverdue: boolean;
  ownerName: string | null;
  offeredToName: string | null;
  createdAt: Date;
  name: string | null;
  username: string | null;
  erased: boolean;
  withheld: boolean;
  answers: { key: string; kind: string; value: Json; raw: string }[] | null;
  lastWords: string | null;
  waitingSince: Date | null;
}

/** Of what was said at length; the whole of it is in the transcript. */
const MOST_CHARACTERS = 200;

/** A handed-over lead as a line of a list. */
export function handoffLine(
  row: HandoffLineRow,
  formatAnswer: LeadWords['formatAnswer'],
  language: Language,
): HandoffLine {
  const said = (key: string) => {
    const answer = row.answers?.find((known) => known.key === key);
    return answer ? formatAnswer(answer, language) : null;
  };
  return {
    handoffId: row.handoffId,
    conversationId: row.conversationId,
    leadId: row.leadId,
    who: shownName(row, language),
    need: said('need'),
    budget: said('budget'),
    status: row.status,
    isOverdue: row.isOverdue,
    ownerName: row.ownerName,
    offeredToName: row.status === 'waiting' ? row.offeredToName : null,
    createdAt: row.createdAt.toISOString(),
    lastWords: row.lastWords === null ? null : shortText(row.lastWords, MOST_CHARACTERS),
    waitingForAnswerSince: row.erased ? null : (row.waitingSince?.toISOString() ?? null),
  };
}

/**
 * Of the handoffs `h`, joined by `LINE_JOINS`. They wait from the handover on, and then from their first unanswered
 * words; who telephoned was answered there and then.
 */
export const LINE_COLUMNS = `
  h.id AS "handoffId", h.conversation_id AS "conversationId", h.lead_id AS "leadId", h.status,
  h.is_overdue AS "isOverdue", h.claimed_by_name AS "ownerName", h.offered_to_name AS "offeredToName",
  h.created_at AS "createdAt", coalesce(l.name, i.display_name) AS name, i.username,
  l.erased_at IS NOT NULL OR c.outcome IS NOT DISTINCT FROM 'erased' AS erased,
  c.outcome IS NOT DISTINCT FROM 'no-consent' AS withheld, said.answers, words.text AS "lastWords",
  CASE WHEN h.status NOT IN ('waiting', 'claimed', 'in-conversation') THEN NULL
    WHEN h.snapshot -> 'context' -> 'isCall' = 'true' THEN NULL
    WHEN reply.last IS NULL THEN h.created_at ELSE unanswered.since END AS "waitingSince"`;

export const LINE_JOINS = `
  JOIN lead l ON l.id = h.lead_id JOIN conversation c ON c.id = h.conversation_id
  JOIN identity i ON i.id = c.identity_id
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('key', a.key, 'kind', a.kind, 'value', a.value, 'raw', a.raw)) AS answers
    FROM answer a WHERE a.conversation_id = c.id AND a.superseded_at IS NULL AND a.key IN ('need', 'budget')) AS said
  CROSS JOIN LATERAL (
    SELECT max(m.sequence) AS last FROM message m WHERE m.conversation_id = c.id AND m.kind = 'reply') AS reply
  CROSS JOIN LATERAL (
    SELECT min(m.created_at) AS since FROM message m
    WHERE m.conversation_id = c.id AND m.sequence > reply.last AND m.direction = 'in') AS unanswered
  LEFT JOIN LATERAL (
    SELECT m.text FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND m.kind = 'text'
    ORDER BY m.sequence DESC LIMIT 1) AS words ON true`;
