import type { Pool } from 'pg';
import type { RelayOutcome } from '../desk/relay-line.ts';
import type { StoredLine } from '../desk/relay-line-of.ts';
import type { Language } from '../domain/values.ts';

export interface Thread {
  conversationId: string;
  /** Null until the card stands somewhere. */
  posted: { channel: string; message: string } | null;
  channel: string;
  /** Who the lead is, as far as is known. */
  name: string | null;
  left: 'stopped' | 'blocked' | null;
  language: Language;
  /** Why what waits could not be shown before. */
  error: string | null;
  /** What waits, in order. */
  lines: StoredLine[];
}

/** What stands under the cards, in PostgreSQL. */
export function relayStore(pool: Pool) {
  return {
    /** What waits to be shown of a conversation, in order; null when it was not handed over. */
    async thread(conversationId: string): Promise<Thread | null> {
      const { rows } = await pool.query(THREAD, [conversationId]);
      const [row] = rows;
      if (!row) return null;
      const { cardChannel, cardMessage, lines, ...rest } = row;
      return {
        ...rest,
        conversationId,
        posted: cardChannel && cardMessage ? { channel: cardChannel, message: cardMessage } : null,
        lines: lines ?? [],
      };
    },

    /** Notes that a line is about to be shown: should nobody note what became of it, it may stand there already. */
    async begun(conversationId: string, number: number): Promise<void> {
      await pool.query('UPDATE relay SET outcome_unknown = true WHERE conversation_id = $1 AND number = $2', [
        conversationId,
        number,
      ]);
    },

    /** Notes what became of a line. `mayStand`: it may stand there by an earlier try. */
    async settled(
      conversationId: string,
      number: number,
      outcome: RelayOutcome,
      mayStand: boolean,
    ): Promise<void> {
      const state = outcome.status === 'shown' ? 'shown' : outcome.status === 'refused' ? 'failed' : 'queued';
      await pool.query(SETTLED, [
        conversationId,
        number,
        state,
        outcome.status === 'shown' ? outcome.message : null,
        outcome.status === 'shown' ? null : outcome.detail,
        mayStand || outcome.status === 'unknown',
      ]);
    },

    /** Tells the operator why lines wait; null when none does any more. */
    async troubled(conversationId: string, why: string | null): Promise<void> {
      await pool.query(TROUBLED, [conversationId, why]);
    },

    /** There is no surface but the dashboard, which shows the conversation itself. */
    async keep(conversationId: string): Promise<void> {
      await pool.query(
        `UPDATE relay SET state = 'kept', settled_at = now() WHERE conversation_id = $1 AND state = 'queued'`,
        [conversationId],
      );
    },

    /** A salesperson's message; without a `platformId` it is on its way, or stands where it cannot be found again. */
    async reply(conversationId: string, source: string) {
      const { rows } = await pool.query(REPLY, [conversationId, source]);
      return (rows[0] ?? null) as {
        channel: string;
        address: string;
        platformId: string | null;
        isOnItsWay: boolean;
        text: string;
        by: string;
      } | null;
    },
  };
}

const THREAD = `
  SELECT h.card_channel AS "cardChannel", h.card_message AS "cardMessage", h.thread_error AS error, c.channel, c.language,
    coalesce(l.name, i.display_name, '@' || i.username) AS name,
    CASE WHEN c.snapshot ->> 'value' = 'stopped' THEN 'stopped' WHEN i.blocked_at IS NOT NULL THEN 'blocked' END AS left,
    (SELECT json_agg(json_build_object('number', r.number, 'kind', r.kind, 'outcomeUnknown', r.outcome_unknown,
        'notice', r.content, 'message', CASE WHEN m.sequence IS NOT NULL THEN json_build_object(
          'sequence', m.sequence, 'direction', m.direction, 'kind', m.kind, 'text', m.text, 'state', m.state, 'error', m.error,
          'content', m.content, 'shownAs', (
            SELECT s.platform_id FROM relay s WHERE s.conversation_id = r.conversation_id AND s.kind = 'said'
              AND s.message_sequence = r.message_sequence AND s.state = 'shown' LIMIT 1)) END) ORDER BY r.number)
     FROM relay r LEFT JOIN message m ON m.conversation_id = r.conversation_id AND m.sequence = r.message_sequence
     WHERE r.conversation_id = h.conversation_id AND r.state = 'queued') AS lines
  FROM handoff h JOIN conversation c ON c.id = h.conversation_id JOIN lead l ON l.id = h.lead_id
  JOIN identity i ON i.id = c.identity_id
  WHERE h.conversation_id = $1`;

const SETTLED = `
  UPDATE relay SET state = $3, platform_id = coalesce($4, platform_id), error = $5,
    outcome_unknown = $6, settled_at = CASE WHEN $3 = 'queued' THEN NULL ELSE now() END
  WHERE conversation_id = $1 AND number = $2`;

const REPLY = `
  SELECT c.channel, i.address, m.platform_id AS "platformId", m.text, m.content ->> 'by' AS by,
    m.state IN ('queued', 'sending') AS "isOnItsWay"
  FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
  WHERE m.conversation_id = $1 AND m.kind = 'reply' AND m.content -> 'source' ->> 'message' = $2
  ORDER BY m.sequence LIMIT 1`;

const TROUBLED = `
  UPDATE handoff SET thread_error = $2 WHERE conversation_id = $1 AND thread_error IS DISTINCT FROM $2`;
