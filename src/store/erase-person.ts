import type { Client } from 'pg';

/**
 * Erases what a person told us on one channel: words, answers, contact, name. What stays is that something happened
 * (facts without data, consents without words), the last message that confirms the erasure, and for the handed-over
 * lead an empty card. The lead itself is emptied when no other channel of theirs is left. Runs inside the turn's
 * transaction, after everything else was written.
 */
export async function erasePerson(client: Client, identityId: string, leadId: string): Promise<void> {
  for (const text of BY_IDENTITY) await client.query(text, [identityId]);
  await client.query(EMPTY_LEAD, [leadId]);
}

const MINE = 'SELECT id FROM conversation WHERE identity_id = $1';

const BY_IDENTITY = [
  `DELETE FROM timer WHERE conversation_id IN (${MINE})`,
  `DELETE FROM answer WHERE conversation_id IN (${MINE})`,
  `DELETE FROM message m USING conversation c
   WHERE m.conversation_id = c.id AND c.identity_id = $1
     AND NOT (m.direction = 'out' AND m.sequence = c.sequence AND c.outcome = 'erased')`,
  `UPDATE consent SET raw = '' WHERE conversation_id IN (${MINE})`,
  `UPDATE fact SET data = '{}' WHERE conversation_id IN (${MINE})`,
  `UPDATE handoff SET verdict = NULL, revision = revision + 1 WHERE conversation_id IN (${MINE})`,
  `UPDATE conversation SET snapshot = '{}', status = 'closed', outcome = 'erased' WHERE identity_id = $1`,
  `UPDATE identity SET display_name = NULL, username = NULL WHERE id = $1`,
];

const EMPTY_LEAD = `
  UPDATE lead SET name = NULL, phone = NULL, email = NULL, source = NULL, campaign = NULL, referrer = NULL,
    verdict = NULL, verdict_reason = NULL, score = NULL, erased_at = now()
  WHERE id = $1 AND NOT EXISTS (
    SELECT 1 FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.lead_id = $1 AND c.outcome IS DISTINCT FROM 'erased')`;
