import type { Client } from 'pg';
import type { TurnRows } from '../engine/turn-rows.ts';
import type { Json } from '../flow/prompt.ts';
import { discardWords } from './discard-words.ts';
import { erasePerson } from './erase-person.ts';
import { JOINING } from './joining-lock.ts';
import { mergeLeads } from './merge-leads.ts';
import { noteFriend } from './note-friend.ts';
import { notePurchase } from './note-purchase.ts';
import { turnStatements } from './turn-statements.ts';

/**
 * Writes what a batch of turns made, in the transaction that is open on the client, and commits it. `isJoining` says
 * that the transaction began with the lock of those that join leads.
 *
 * @throws JoiningElsewhereError when another transaction has that lock: waiting for it with people locked could wait
 *   for ever
 */
export async function commitTurns(
  client: Client,
  rows: TurnRows,
  {
    at,
    newId,
    isJoining,
    isPublished,
  }: { at: Date; newId: () => string; isJoining: boolean; isPublished: (fact: string) => boolean },
): Promise<void> {
  const contacts = rows.leadChanges.filter(({ phone, email }) => phone !== null || email !== null);
  const purchases = rows.facts.filter(
    ({ name, data }) => MAKES_OR_UNDOES_SALES.has(name) && !isOfSnooze(data),
  );
  const others = [rows.erasures, rows.discards, rows.attributions, purchases];
  const isPlain = contacts.length === 0 && others.every((some) => some.length === 0);
  if (!isPlain && !isJoining) {
    const { rows: tried } = await client.query<{ isOurs: boolean }>(TRY_JOINING, [JOINING]);
    if (!tried[0]?.isOurs) throw new JoiningElsewhereError();
  }
  const writes = turnStatements(rows, at, isPublished).map((statement) => client.query(statement));
  if (!isPlain) {
    await Promise.all(writes);
    const changed = contacts.map(({ id }) => id);
    await mergeLeads(client, changed, newId);
    for (const attribution of rows.attributions) await noteFriend(client, { ...attribution, at, newId });
    for (const { leadId, conversationId } of purchases)
      await notePurchase(client, { leadId, conversationId, at });
    for (const { conversationId, identityId } of rows.discards)
      await discardWords(client, conversationId, identityId);
    for (const { identityId } of rows.erasures) await erasePerson(client, identityId, newId);
    await client.query('COMMIT');
    return;
  }
  // Sent together: where a write fails, PostgreSQL makes this COMMIT a rollback, and the failure is thrown here.
  await Promise.all([...writes, client.query('COMMIT')]);
}

const MAKES_OR_UNDOES_SALES = new Set([
  'deal.won',
  'handoff.reopened',
  'payment.received',
  'payment.refunded',
]);

/** Whoever was snoozed and is reopened was not sold to. */
function isOfSnooze(data: Json): boolean {
  return (data as { from?: string } | null)?.from === 'snoozed';
}

const TRY_JOINING = 'SELECT pg_try_advisory_xact_lock($1) AS "isOurs"';

/** Others are joining leads: the batch is run again, and waits for them before it locks anybody. */
export class JoiningElsewhereError extends Error {
  override readonly name = 'JoiningElsewhereError';
}
