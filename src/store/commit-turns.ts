import type { Client } from 'pg';
import type { TurnRows } from '../engine/turn-rows.ts';
import { discardWords } from './discard-words.ts';
import { erasePerson } from './erase-person.ts';
import { mergeLeads } from './merge-leads.ts';
import { turnStatements } from './turn-statements.ts';

/** Writes what a batch of turns made, in the transaction that is open on the client, and commits it. */
export async function commitTurns(
  client: Client,
  rows: TurnRows,
  at: Date,
  newId: () => string,
): Promise<void> {
  const contacts = rows.leadChanges.filter(({ phone, email }) => phone !== null || email !== null);
  const isPlain = contacts.length === 0 && rows.erasures.length + rows.discards.length === 0;
  const joining = isPlain ? [] : [client.query('SELECT pg_advisory_xact_lock($1)', [JOINING])];
  const writes = [...joining, ...turnStatements(rows, at).map((statement) => client.query(statement))];
  if (!isPlain) {
    await Promise.all(writes);
    const changed = contacts.map(({ id }) => id);
    await mergeLeads(client, changed, newId);
    for (const { conversationId, identityId } of rows.discards)
      await discardWords(client, conversationId, identityId);
    for (const { identityId } of rows.erasures) await erasePerson(client, identityId, newId);
    await client.query('COMMIT');
    return;
  }
  // Sent together: where a write fails, PostgreSQL makes this COMMIT a rollback, and the failure is thrown here.
  await Promise.all([...writes, client.query('COMMIT')]);
}

/**
 * Batches that may join leads or erase them write one after another: two that wrote the same contact at once would
 * not see each other's, and each would wait for leads that the other holds.
 */
const JOINING = 7_014_828;
