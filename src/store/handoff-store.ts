import type { Pool } from 'pg';
import type { HandoffRecord } from '../desk/build-card.ts';
import type { Press } from '../desk/press.ts';
import type { CardOutcome } from '../desk/sales-card.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import { questionsOf } from './questions-of.ts';

/** Handed-over leads in PostgreSQL. */
export function handoffStore(pool: Pool, newId: () => string) {
  return {
    /** The record behind a card; null when there is none any more. */
    async find(conversationId: string): Promise<HandoffRecord | null> {
      const { rows } = await pool.query(FIND, [conversationId]);
      const [row] = rows;
      if (!row) return null;
      const { answers, cardChannel, cardMessage, ...record } = row as Omit<
        HandoffRecord,
        'answers' | 'posted'
      > & {
        answers: { key: string; kind: Answered['kind']; value: Json; raw: string }[] | null;
        cardChannel: string | null;
        cardMessage: string | null;
      };
      return {
        ...record,
        answers: Object.fromEntries((answers ?? []).map(({ key, ...answer }) => [key, answer])),
        posted: cardChannel && cardMessage ? { channel: cardChannel, message: cardMessage } : null,
      };
    },

    /**
     * Notes what became of showing the card. False when the record has changed meanwhile: what was shown may have
     * taken the place of something newer, so it has to be shown again.
     */
    async shown(handoffId: string, revision: number, outcome: CardOutcome): Promise<boolean> {
      const { rows } =
        outcome.status === 'shown'
          ? await pool.query(
              `UPDATE handoff SET shown_revision = $2, card_channel = $3, card_message = $4, card_error = NULL
               WHERE id = $1 RETURNING revision`,
              [handoffId, revision, outcome.channel, outcome.message],
            )
          : await pool.query('UPDATE handoff SET card_error = $2 WHERE id = $1 RETURNING revision', [
              handoffId,
              outcome.detail,
            ]);
      return rows[0]?.revision === revision;
    },

    /** Compare-and-set: of several presses exactly one wins. The card's refresh is a job in the same commit. */
    press: (async ({ handoffId, by: { id: by, name: byName } }) => {
      const won = await pool.query(CLAIM, [handoffId, by, byName, newId()]);
      if (won.rows.length > 0) return { status: 'done' };
      // Asked anew: a statement that waited for the winner still sees the handoff as it was before.
      const { rows } = await pool.query<{ name: string | null; claimed_by: string }>(OWNER, [handoffId]);
      const [owner] = rows;
      if (!owner) return { status: 'gone' };
      if (owner.claimed_by === by) return { status: 'done' };
      return { status: 'taken', byName: owner.name ?? owner.claimed_by };
    }) satisfies Press,
  };
}

const FIND = `
  SELECT h.id AS "handoffId", h.lead_id AS "leadId", h.conversation_id AS "conversationId", h.revision, h.status,
    h.reason, h.verdict, h.claimed_by_name AS "ownerName", h.created_at AS "createdAt", h.card_channel AS "cardChannel",
    h.card_message AS "cardMessage", c.flow_version_id AS "flowVersionId", c.channel,
    c.language AS "leadLanguage", l.name, i.username, l.source, l.campaign,
    l.erased_at IS NOT NULL OR c.outcome = 'erased' AS erased, c.outcome = 'no-consent' AS withheld,
    CASE WHEN c.snapshot ->> 'value' = 'stopped' THEN 'stopped' WHEN i.blocked_at IS NOT NULL THEN 'blocked' END AS left,
    ${questionsOf('c.id')} AS questions,
    ARRAY(SELECT f.data ->> 'reason' FROM fact f WHERE f.lead_id = h.lead_id AND f.conversation_id = c.id
      AND f.name = 'lead.handed-off' AND f.data ? 'reason' ORDER BY f.at, f.id) AS reasons,
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

/** The lead is locked first, as a merge does, so that the two cannot wait for each other. */
const CLAIM = `
  WITH mine AS (
    SELECT h.id FROM handoff h JOIN lead l ON l.id = h.lead_id WHERE h.id = $1 FOR KEY SHARE OF l),
  won AS (
    UPDATE handoff h SET status = 'claimed', claimed_by = $2, claimed_by_name = $3, claimed_at = now(),
      updated_at = now(), revision = revision + 1
    FROM mine WHERE h.id = mine.id AND h.status = 'waiting' RETURNING h.*),
  noted AS (
    INSERT INTO fact (id, lead_id, conversation_id, name, at, data)
    SELECT $4, lead_id, conversation_id, 'lead.claimed', now(), json_build_object('by', $2::text, 'byName', $3::text)
    FROM won),
  card AS (
    SELECT graphile_worker.add_job('card', json_build_object('conversationId', conversation_id),
      job_key => 'card:' || conversation_id) FROM won),
  told AS (
    SELECT graphile_worker.add_job('publish', json_build_object('factId', $4::uuid), job_key => 'publish:' || $4::uuid)
    FROM won)
  SELECT (SELECT count(*) FROM card) + (SELECT count(*) FROM told) FROM won`;

const OWNER = 'SELECT claimed_by_name AS name, claimed_by FROM handoff WHERE id = $1';
