import type { QueryConfig } from 'pg';
import { CLOSED } from '../desk/standing.ts';
import { isWebhookEvent } from '../domain/webhook-event.ts';
import type { HandoffRow, LeadChange, TurnRows } from '../engine/turn-rows.ts';
import { writeDeals } from './deal-statements.ts';
import {
  ADD_JOBS,
  AMEND_REPLIES,
  CLEAR_TIMERS,
  END_TIMERS,
  FILL_NAMES,
  INSERT_ANSWERS,
  INSERT_CONSENTS,
  INSERT_CONVERSATIONS,
  INSERT_FACTS,
  INSERT_IDENTITIES,
  INSERT_LEADS,
  INSERT_MESSAGES,
  INSERT_RELAYS,
  INSERT_TIMERS,
  KEEP_PLANS,
  PLAN_ANEW,
  REFRESH_HANDOFFS,
  SUPERSEDE_ANSWERS,
  UPDATE_BLOCKS,
  UPDATE_CONVERSATIONS,
  UPDATE_EDITED,
  UPDATE_LEADS,
  UPDATE_STANDINGS,
  UPSERT_HANDOFFS,
} from './turn-sql.ts';

/** Seconds after which the delivery job looks whether the messages of a turn went out; see jobs/deliver-task.ts. */
const SAFETY_NET_SECONDS = 15;
/** From so many jobs on, a plan of their own costs less than one that was made for a small table of jobs. */
const WORTH_A_PLAN = 4;

/**
 * The statements that write a batch, in an order that satisfies the references. Tables without rows are left out,
 * so that a lone turn sends only what it has. `at` is the instant of the batch.
 */
export function turnStatements(rows: TurnRows, at: Date): QueryConfig[] {
  const now = at.toISOString();
  const statements: QueryConfig[] = [];
  const write = (name: string, text: string, values: object[]) => {
    if (values.length > 0) statements.push({ name, text, values: [JSON.stringify(values)] });
  };

  write(
    'leads',
    INSERT_LEADS,
    rows.leads.map((lead) => ({ ...lead, created_at: now, last_seen_at: now })),
  );
  write(
    'identities',
    INSERT_IDENTITIES,
    rows.identities.map(({ id, leadId, channel, address, displayName, username }) => {
      return { id, lead_id: leadId, channel, address, display_name: displayName, username, created_at: now };
    }),
  );
  const conversations = rows.conversations.map((row) => ({
    id: row.id,
    lead_id: row.leadId,
    identity_id: row.identityId,
    channel: row.channel,
    flow: row.flow,
    flow_version_id: row.flowVersionId,
    status: row.status,
    outcome: row.outcome,
    snapshot: row.snapshot,
    language: row.language,
    sequence: row.sequence,
    prompt_sequence: row.promptSequence,
    last_in_at: row.heard ? now : null,
    started_at: now,
    closed_at: row.status === 'closed' ? now : null,
    delivering_by: row.deliveringBy,
    is_new: row.isNew,
  }));
  // A conversation that ends makes room for the next of the same person, so updates come first.
  write(
    'conversations',
    UPDATE_CONVERSATIONS,
    conversations.filter((row) => !row.is_new),
  );
  write(
    'new-conversations',
    INSERT_CONVERSATIONS,
    conversations.filter((row) => row.is_new),
  );
  write(
    'messages',
    INSERT_MESSAGES,
    rows.messages.map((row) => ({
      conversation_id: row.conversationId,
      sequence: row.sequence,
      direction: row.direction,
      kind: row.kind,
      text: row.text,
      content: row.content,
      state: row.state,
      platform_id: row.platformId,
      attempts: row.state === 'sending' ? 1 : 0,
      created_at: now,
    })),
  );
  write(
    'edited-messages',
    UPDATE_EDITED,
    rows.editedMessages.map(({ conversationId, sequence, text }) => {
      return { conversation_id: conversationId, sequence, text };
    }),
  );
  const answers = rows.answers.map((row, order) => ({
    id: row.id,
    lead_id: row.leadId,
    conversation_id: row.conversationId,
    key: row.key,
    kind: row.kind,
    value: row.value,
    raw: row.raw,
    step: row.step,
    flow_version_id: row.flowVersionId,
    message_sequence: row.messageSequence,
    created_at: now,
    // Answered twice within one batch: the earlier of the two is superseded at once.
    superseded_at: isAnsweredAgain(rows, order) ? now : null,
  }));
  write('superseded-answers', SUPERSEDE_ANSWERS, answers);
  write('answers', INSERT_ANSWERS, answers);
  write(
    'facts',
    INSERT_FACTS,
    rows.facts.map(({ id, leadId, conversationId, name, data }) => {
      return { id, lead_id: leadId, conversation_id: conversationId, name, at: now, data };
    }),
  );
  write(
    'consents',
    INSERT_CONSENTS,
    rows.consents.map(({ leadId, conversationId, textVersion, ...rest }) => {
      return {
        ...rest,
        lead_id: leadId,
        conversation_id: conversationId,
        text_version: textVersion,
        at: now,
      };
    }),
  );
  writeDeals(rows, now, write);
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
  write(
    'cleared-timers',
    CLEAR_TIMERS,
    rows.timersCleared.map(({ conversationId, key }) => ({ conversation_id: conversationId, key })),
  );
  write(
    'ended-timers',
    END_TIMERS,
    rows.timersEnded.map((id) => ({ conversation_id: id })),
  );
  write(
    'timers',
    INSERT_TIMERS,
    rows.timersSet.map(({ conversationId, key, event, dueAt }) => {
      return { conversation_id: conversationId, key, event, due_at: dueAt.toISOString() };
    }),
  );
  write(
    'lead-changes',
    UPDATE_LEADS,
    mergeChanges(rows).map(({ verdictReason, lastSeenAt, ...change }) => {
      return { ...change, verdict_reason: verdictReason, last_seen_at: lastSeenAt };
    }),
  );
  write(
    'blocks',
    UPDATE_BLOCKS,
    rows.blocks.map(({ identityId, blocked }) => ({ id: identityId, blocked })),
  );
  write(
    'names',
    FILL_NAMES,
    [...new Map(rows.names.map((row) => [row.identityId, row])).values()].map(
      ({ identityId, displayName, username }) => ({ id: identityId, display_name: displayName, username }),
    ),
  );
  const jobs = jobsOf(rows, at);
  if (jobs.length > 0) statements.push({ text: jobs.length < WORTH_A_PLAN ? KEEP_PLANS : PLAN_ANEW });
  write('jobs', ADD_JOBS, jobs);
  return statements;
}

/** The place of a line among those of its conversation, from 1. */
function placeOf(relays: TurnRows['relays'], order: number): number {
  const conversation = relays[order]?.conversationId;
  return relays.slice(0, order + 1).filter(({ conversationId }) => conversationId === conversation).length;
}

function isAnsweredAgain({ answers }: TurnRows, order: number): boolean {
  const own = answers[order];
  return answers.some(
    (other, later) => later > order && other.conversationId === own?.conversationId && other.key === own.key,
  );
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

function mergeChanges({ leadChanges }: TurnRows): LeadChange[] {
  const merged = new Map<string, LeadChange>();
  for (const change of leadChanges) {
    const filled = Object.entries(change).filter(([, value]) => value !== null);
    merged.set(change.id, { ...(merged.get(change.id) ?? change), ...Object.fromEntries(filled) });
  }
  return [...merged.values()];
}

function jobsOf(
  rows: TurnRows,
  at: Date,
): { identifier: string; payload: object; queue_name?: string; run_at: string; job_key: string }[] {
  const later = new Date(at.getTime() + SAFETY_NET_SECONDS * 1_000).toISOString();
  const speaking = new Set(
    rows.messages.filter((row) => row.direction === 'out').map((row) => row.conversationId),
  );
  const deliveries = [...speaking].map((conversationId) => ({
    identifier: 'deliver',
    payload: { conversationId },
    run_at: later,
    job_key: `deliver:${conversationId}`,
  }));
  const changed = [...rows.handoffs, ...rows.standings].map(({ conversationId }) => conversationId);
  const cards = [...new Set(changed)].map((conversationId) => ({
    identifier: 'card',
    payload: { conversationId },
    queue_name: `desk:${conversationId}`,
    run_at: at.toISOString(),
    job_key: `card:${conversationId}`,
  }));
  const webhooks = rows.facts
    .filter(({ name }) => isWebhookEvent(name))
    .map(({ id }) => ({
      identifier: 'publish',
      payload: { factId: id },
      run_at: at.toISOString(),
      job_key: `publish:${id}`,
    }));
  const relays = [...new Set(rows.relays.map(({ conversationId }) => conversationId))].map(
    (conversationId) => ({
      identifier: 'relay',
      payload: { conversationId },
      // One after another, whichever process does it: a card stands once, and the lines under it are in order.
      queue_name: `desk:${conversationId}`,
      run_at: at.toISOString(),
      job_key: `relay:${conversationId}`,
    }),
  );
  const amendments = rows.amendments.map(({ conversationId, source }) => ({
    identifier: 'amend',
    payload: { conversationId, source },
    // One after another, so that the last words stay.
    queue_name: `amend:${conversationId}`,
    run_at: at.toISOString(),
    job_key: `amend:${conversationId}:${source}`,
  }));
  return [...deliveries, ...cards, ...webhooks, ...relays, ...amendments];
}
