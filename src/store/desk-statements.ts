import { CLOSED } from '../desk/standing.ts';
import type { HandoffRow, TurnRows } from '../engine/turn-rows.ts';
import {
  AMEND_REPLIES,
  INSERT_RELAYS,
  REFRESH_HANDOFFS,
  UPDATE_STANDINGS,
  UPSERT_HANDOFFS,
} from './turn-sql.ts';

/** Writes what sales see of a batch: handoffs, where they stand, and what is shown under their cards. */
export function writeDesk(
  rows: TurnRows,
  now: string,
  write: (name: string, text: string, values: object[]) => void,
): void {
  write(
    'handoffs',
    UPSERT_HANDOFFS,
    byConversation(rows.handoffs.filter(({ reason }) => reason !== null)).map(
      ({ id, leadId, conversationId, reason, verdict }) => ({
        id,
        lead_id: leadId,
        conversation_id: conversationId,
        status: 'waiting',
        reason,
        verdict,
        created_at: now,
        updated_at: now,
      }),
    ),
  );
  write(
    'refreshed-handoffs',
    REFRESH_HANDOFFS,
    byConversation(rows.handoffs.filter(({ reason }) => reason === null)).map(
      ({ conversationId, verdict }) => {
        return { conversation_id: conversationId, verdict, updated_at: now };
      },
    ),
  );
  write(
    'standings',
    UPDATE_STANDINGS,
    rows.standings.map(({ conversationId, kept, standing }) => ({
      conversation_id: conversationId,
      status: standing.status,
      snapshot: kept,
      speaking: standing.speaking,
      claimed_by: standing.owner?.id ?? null,
      claimed_by_name: standing.owner?.name ?? null,
      offered_to: standing.offeredTo?.id ?? null,
      offered_to_name: standing.offeredTo?.name ?? null,
      is_overdue: standing.isOverdue,
      first_answered_at: standing.firstAnsweredAt,
      snoozed_until: standing.snoozedUntil,
      is_closed: CLOSED.has(standing.status),
      updated_at: now,
    })),
  );
  write(
    'relays',
    INSERT_RELAYS,
    rows.relays.map(({ conversationId, kind, messageSequence, content }, order) => ({
      conversation_id: conversationId,
      place: placeOf(rows.relays, order),
      kind,
      message_sequence: messageSequence,
      content,
      created_at: now,
    })),
  );
  write(
    'amendments',
    AMEND_REPLIES,
    rows.amendments.map(({ conversationId, source, text }) => {
      return { conversation_id: conversationId, source, text };
    }),
  );
}

/** The place of a line among those of its conversation, from 1. */
function placeOf(relays: TurnRows['relays'], order: number): number {
  const conversation = relays[order]?.conversationId;
  return relays.slice(0, order + 1).filter(({ conversationId }) => conversationId === conversation).length;
}

/** A batch may hand a conversation over twice; one statement cannot touch a row twice. The first reason stays. */
function byConversation(handoffs: HandoffRow[]): HandoffRow[] {
  const rows = new Map<string, HandoffRow>();
  for (const row of handoffs) {
    const before = rows.get(row.conversationId);
    rows.set(row.conversationId, before ? { ...before, verdict: row.verdict ?? before.verdict } : row);
  }
  return [...rows.values()];
}
