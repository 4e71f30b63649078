import type { QueryConfig } from 'pg';
import type { LeadChange, TurnRows } from '../engine/turn-rows.ts';
import { writeDeals } from './deal-statements.ts';
import { writeDesk } from './desk-statements.ts';
import { turnJobs } from './turn-jobs.ts';
import {
  ADD_JOBS,
  CLEAR_TIMERS,
  END_TIMERS,
  FILL_NAMES,
  FORGET_EVENTS,
  INSERT_ANSWERS,
  INSERT_CONSENTS,
  INSERT_CONVERSATIONS,
  INSERT_FACTS,
  INSERT_IDENTITIES,
  INSERT_LEADS,
  INSERT_MESSAGES,
  INSERT_TIMERS,
  KEEP_PLANS,
  PLAN_ANEW,
  SUPERSEDE_ANSWERS,
  UPDATE_BLOCKS,
  UPDATE_CONVERSATIONS,
  UPDATE_EDITED,
  UPDATE_LEADS,
} from './turn-sql.ts';

/** From so many jobs on, a plan of their own costs less than one that was made for a small table of jobs. */
const WORTH_A_PLAN = 4;

/**
 * The statements that write a batch, in an order that satisfies the references. Tables without rows are left out,
 * so that a lone turn sends only what it has. `at` is the instant of the batch.
 */
export function turnStatements(
  rows: TurnRows,
  at: Date,
  isPublished: (fact: string) => boolean,
): QueryConfig[] {
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
  writeDesk(rows, now, write);
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
    // One statement cannot change a row twice: the last word of a batch counts.
    [...new Map(rows.blocks.map((row) => [row.identityId, row])).values()].map(({ identityId, blocked }) => {
      return { id: identityId, blocked };
    }),
  );
  write(
    'names',
    FILL_NAMES,
    [...new Map(rows.names.map((row) => [row.identityId, row])).values()].map(
      ({ identityId, displayName, username }) => ({ id: identityId, display_name: displayName, username }),
    ),
  );
  write(
    'unaccepted',
    FORGET_EVENTS,
    rows.unaccepted.map(({ channel, eventId }) => ({ channel, event_id: eventId })),
  );
  const jobs = turnJobs(rows, at, isPublished);
  if (jobs.length > 0) statements.push({ text: jobs.length < WORTH_A_PLAN ? KEEP_PLANS : PLAN_ANEW });
  write('jobs', ADD_JOBS, jobs);
  return statements;
}

function isAnsweredAgain({ answers }: TurnRows, order: number): boolean {
  const own = answers[order];
  return answers.some(
    (other, later) => later > order && other.conversationId === own?.conversationId && other.key === own.key,
  );
}

function mergeChanges({ leadChanges }: TurnRows): LeadChange[] {
  const merged = new Map<string, LeadChange>();
  for (const change of leadChanges) {
    const filled = Object.entries(change).filter(([, value]) => value !== null);
    merged.set(change.id, { ...(merged.get(change.id) ?? change), ...Object.fromEntries(filled) });
  }
  return [...merged.values()];
}
