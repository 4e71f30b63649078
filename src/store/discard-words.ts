import type { Client } from 'pg';
import { emptyThreads } from './empty-threads.ts';
import { showCards } from './show-cards.ts';

/**
 * Drops what a person said without consent: their words, answers and contact, and the name that the channel gave
 * with them. What stays is that someone at this address was asked, with which text, and declined. A person who agreed
 * before in another conversation keeps what was said there. Runs inside the turn's transaction, after everything else
 * was written.
 */
export async function discardWords(
  client: Client,
  conversationId: string,
  identityId: string,
): Promise<void> {
  for (const text of STATEMENTS) await client.query(text, [conversationId, identityId]);
}

/** Both parameters stand in each statement, so that one list of values serves all. */
const AGREED = `EXISTS (
  SELECT 1 FROM consent agreed JOIN identity own ON own.lead_id = agreed.lead_id
  WHERE own.id = $2 AND agreed.granted AND agreed.conversation_id <> $1)`;
/** Ids grow with time: one that was begun after the refusal, perhaps in the same batch, is a new one. */
const THEIRS = `SELECT c.id FROM conversation c
  WHERE c.identity_id = $2 AND (c.id = $1 OR (c.id < $1 AND c.status = 'closed' AND NOT ${AGREED}))`;

const STATEMENTS = [
  `DELETE FROM answer WHERE conversation_id IN (${THEIRS})`,
  `DELETE FROM message WHERE direction = 'in' AND conversation_id IN (${THEIRS})`,
  `UPDATE consent SET raw = '' WHERE conversation_id IN (${THEIRS})`,
  `UPDATE fact SET data = '{}' WHERE name <> 'consent.withheld' AND conversation_id IN (${THEIRS})`,
  `UPDATE handoff SET verdict = NULL, revision = revision + 1 WHERE conversation_id IN (${THEIRS})`,
  emptyThreads(THEIRS, { kind: 'withheld' }),
  showCards(THEIRS),
  `UPDATE conversation SET snapshot = jsonb_set(snapshot, '{context}', jsonb_build_object('language', language))
   WHERE id <> $1 AND id IN (${THEIRS})`,
  `UPDATE identity SET display_name = NULL, username = NULL WHERE id = $2 AND NOT ${AGREED}`,
  `UPDATE lead SET name = NULL, phone = NULL, email = NULL, verdict = NULL, verdict_reason = NULL, score = NULL
   WHERE id = (SELECT lead_id FROM identity WHERE id = $2) AND NOT ${AGREED}`,
];
