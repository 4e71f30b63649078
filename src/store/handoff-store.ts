import type { Pool } from 'pg';
import type { HandoffRecord } from '../desk/build-card.ts';
import type { Load } from '../desk/route.ts';
import type { CardOutcome } from '../desk/sales-card.ts';
import type { Deal } from '../domain/deal.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import { questionsOf } from './questions-of.ts';

/** Handed-over leads in PostgreSQL, for reading, and what became of showing them. */
export function handoffStore(pool: Pool) {
  return {
    /** The record behind a card; null when there is none any more. */
    async find(conversationId: string): Promise<HandoffRecord | null> {
      const { rows } = await pool.query<FoundRow>(FIND, [conversationId]);
      const [row] = rows;
      if (!row) return null;
      const { answers, cardChannel, cardMessage, ownerId, ownerName, ...record } = row;
      return {
        ...record,
        owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? ownerId },
        answers: Object.fromEntries((answers ?? []).map(({ key, ...answer }) => [key, answer])),
        posted: cardChannel && cardMessage ? { channel: cardChannel, message: cardMessage } : null,
      };
    },

    /** Notes that the card is about to be posted: should nobody note what became of that, it may stand there already. */
    async posting(handoffId: string): Promise<void> {
      await pool.query('UPDATE handoff SET card_may_stand = true WHERE id = $1', [handoffId]);
    },

    /**
     * Notes what became of showing the card. False when the record has changed meanwhile: what was shown may have
     * taken the place of something newer, so it has to be shown again. What waits to stand under a card that was just
     * posted is shown next. `mayStand`: it may have been posted by an earlier try.
     */
    async shown(
      handoffId: string,
      revision: number,
      outcome: CardOutcome,
      mayStand: boolean,
    ): Promise<boolean> {
      const { rows } =
        outcome.status === 'shown'
          ? await pool.query(SHOWN, [handoffId, revision, outcome.channel, outcome.message])
          : await pool.query(NOT_SHOWN, [handoffId, outcome.detail, mayStand]);
      return rows[0]?.revision === revision;
    },

    /** The conversation of a handoff, and who has it; null when there is no such handoff. */
    async held(handoffId: string): Promise<{ conversationId: string; ownerId: string | null } | null> {
      const { rows } = await pool.query(HELD, [handoffId]);
      return rows[0] ?? null;
    },

    /** The conversation of a handoff, for what is filled in about its deal; null when it is gone. */
    async dealing(handoffId: string): Promise<Dealing | null> {
      const { rows } = await pool.query<Dealing>(DEALING, [handoffId]);
      return rows[0] ?? null;
    },

    /** The handoff whose card, or a line under it, is one of these messages of a channel; null when none is. */
    async findByThread(channel: string, messages: string[]): Promise<{ handoffId: string } | null> {
      const { rows } = await pool.query(BY_THREAD, [channel, messages]);
      return rows[0] ?? null;
    },

    /** How busy everybody is, by name. */
    async loads(): Promise<Map<string, Load>> {
      const { rows } = await pool.query(LOADS);
      return new Map(rows.map(({ name, open, lastOfferedAt }) => [name, { open, lastOfferedAt }]));
    },
  };
}

/** What is known to fill in the forms about a deal with. */
export interface Dealing {
  leadId: string;
  conversationId: string;
  deal: Deal | null;
  answers: Record<string, Answered>;
  /** They came by the link of a customer. */
  isInvited: boolean;
}

interface FoundRow extends Omit<HandoffRecord, 'answers' | 'posted' | 'owner'> {
  answers: { key: string; kind: Answered['kind']; value: Json; raw: string }[] | null;
  ownerId: string | null;
  ownerName: string | null;
  cardChannel: string | null;
  cardMessage: string | null;
}

const FIND = `
  SELECT h.id AS "handoffId", h.lead_id AS "leadId", h.conversation_id AS "conversationId", h.revision, h.status,
    h.reason, h.verdict, h.snapshot AS kept, c.snapshot -> 'context' -> 'deal' AS deal, h.claimed_by AS "ownerId", h.claimed_by_name AS "ownerName",
    h.created_at AS "createdAt", h.card_channel AS "cardChannel",
    h.card_message AS "cardMessage", h.card_may_stand AS "mayStand",
    c.flow_version_id AS "flowVersionId", c.channel,
    c.language AS "leadLanguage", l.name, i.username, l.source, l.campaign,
    l.erased_at IS NOT NULL OR c.outcome = 'erased' AS erased, c.outcome = 'no-consent' AS withheld,
    CASE WHEN c.snapshot ->> 'value' = 'stopped' THEN 'stopped' WHEN i.blocked_at IS NOT NULL THEN 'blocked' END AS left,
    ${questionsOf('c.id')} AS questions,
    ARRAY(SELECT f.data ->> 'reason' FROM fact f WHERE f.lead_id = h.lead_id AND f.conversation_id = c.id
      AND f.name = 'lead.handed-off' AND f.data ? 'reason' ORDER BY f.at, f.id) AS reasons,
    (SELECT f.data FROM fact f WHERE f.lead_id = h.lead_id AND f.conversation_id = c.id
      AND f.name IN ('deal.won', 'deal.lost') ORDER BY f.at DESC, f.id DESC LIMIT 1) AS closing,
    (SELECT m.text FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND m.kind = 'text'
     ORDER BY m.sequence DESC LIMIT 1) AS "lastWords",
    (SELECT json_agg(json_build_object('key', a.key, 'kind', a.kind, 'value', a.value, 'raw', a.raw)) FROM answer a
     WHERE a.conversation_id = c.id AND a.superseded_at IS NULL) AS answers,
    (SELECT coalesce(json_object_agg(a.key, json_build_object('kind', a.kind, 'value', a.value, 'raw', a.raw)), '{}')
     FROM answer a WHERE a.conversation_id = c.id AND a.created_at <= h.created_at
       AND (a.superseded_at IS NULL OR a.superseded_at > h.created_at)) AS "answersThen"
  FROM handoff h JOIN conversation c ON c.id = h.conversation_id JOIN lead l ON l.id = h.lead_id
  JOIN identity i ON i.id = c.identity_id
  WHERE h.conversation_id = $1`;

/** Slack members were kept by their address alone before there was a desk. */
const HELD = `
  SELECT conversation_id AS "conversationId",
    CASE WHEN claimed_by NOT LIKE '%:%' THEN 'slack:' || claimed_by ELSE claimed_by END AS "ownerId"
  FROM handoff WHERE id = $1`;

const DEALING = `
  SELECT h.lead_id AS "leadId", h.conversation_id AS "conversationId", c.snapshot -> 'context' -> 'deal' AS deal,
    coalesce(c.snapshot -> 'context' -> 'answers', '{}') AS answers,
    EXISTS (SELECT 1 FROM referral r WHERE r.friend_id = coalesce(l.merged_into_id, l.id)) AS "isInvited"
  FROM handoff h JOIN conversation c ON c.id = h.conversation_id JOIN lead l ON l.id = h.lead_id
  WHERE h.id = $1 AND l.erased_at IS NULL AND c.outcome IS DISTINCT FROM 'erased'`;

const NOT_SHOWN = `
  UPDATE handoff SET card_error = $2, card_may_stand = $3 WHERE id = $1 RETURNING revision`;

const SHOWN = `
  WITH shown AS (
    UPDATE handoff SET shown_revision = $2, card_channel = $3, card_message = $4, card_error = NULL,
      card_may_stand = false
    WHERE id = $1 RETURNING revision, conversation_id),
  lines AS (
    SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
      queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id)
    FROM shown WHERE EXISTS (
      SELECT 1 FROM relay r WHERE r.conversation_id = shown.conversation_id AND r.state = 'queued'))
  SELECT revision, (SELECT count(*) FROM lines) FROM shown`;

/** In a forum of Telegram a card's message has its topic after it: `57:56`. */
const BY_THREAD = `
  SELECT id AS "handoffId" FROM handoff
  WHERE card_channel = $1 AND string_to_array(card_message, ':') && $2::text[]
  UNION ALL
  SELECT h.id FROM relay r JOIN handoff h ON h.conversation_id = r.conversation_id
  WHERE r.platform_id = ANY($2::text[]) AND h.card_channel = $1
  LIMIT 1`;

/** A lead that is offered to somebody counts as theirs. */
const LOADS = `
  SELECT coalesce(claimed_by_name, offered_to_name) AS name,
    (count(*) FILTER (WHERE status IN ('waiting', 'claimed', 'in-conversation', 'snoozed')))::int AS open,
    max(offered_at) AS "lastOfferedAt"
  FROM handoff WHERE coalesce(claimed_by_name, offered_to_name) IS NOT NULL
    AND (closed_at IS NULL OR offered_at > now() - interval '30 days')
  GROUP BY 1`;
