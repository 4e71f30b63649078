import type { Client } from 'pg';
import type { TurnRows } from '../engine/turn-rows.ts';
import { discardWords } from './discard-words.ts';
import { erasePerson } from './erase-person.ts';
import { JOINING } from './joining-lock.ts';
import { mergeLeads } from './merge-leads.ts';
import { noteFriend } from './note-friend.ts';
import { markBought } from './referral-store.ts';
import { turnStatements } from './turn-statements.ts';

/** Writes what a batch of turns made, in the transaction that is open on the client, and commits it. */
export async function commitTurns(
  client: Client,
  rows: TurnRows,
  at: Date,
  newId: () => string,
): Promise<void> {
  const contacts = rows.leadChanges.filter(({ phone, email }) => phone !== null || email !== null);
  const bought = rows.facts.filter(({ name }) => name === 'deal.won').map(({ leadId }) => leadId);
  const others = [rows.erasures, rows.discards, rows.attributions, bought];
  const isPlain = contacts.length === 0 && others.every((some) => some.length === 0);
  const joining = isPlain ? [] : [client.query('SELECT pg_advisory_xact_lock($1)', [JOINING])];
  const writes = [...joining, ...turnStatements(rows, at).map((statement) => client.query(statement))];
  if (!isPlain) {
    await Promise.all(writes);
    const changed = contacts.map(({ id }) => id);
    await mergeLeads(client, changed, newId);
    for (const { leadId, code } of rows.attributions) await noteFriend(client, { leadId, code, at, newId });
    for (const friendId of bought) await markBought(client, friendId, at);
    for (const { conversationId, identityId } of rows.discards)
      await discardWords(client, conversationId, identityId);
    for (const { identityId } of rows.erasures) await erasePerson(client, identityId, newId);
    await client.query('COMMIT');
    return;
  }
  // Sent together: where a write fails, PostgreSQL makes this COMMIT a rollback, and the failure is thrown here.
  await Promise.all([...writes, client.query('COMMIT')]);
}
