import type { QueryConfig } from 'pg';
import type { HandoffRow, LeadChange, TurnRows } from '../engine/turn-rows.ts';
import { insertSql, recordset } from './write-rows.ts';

/** Seconds after which the delivery job looks whether the messages of a turn went out; see jobs/deliver-task.ts. */
const SAFETY_NET_SECONDS = 15;

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
  write('jobs', ADD_JOBS, jobsOf(rows, at));
  return statements;
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
): { identifier: string; payload: object; run_at: string; job_key: string }[] {
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
  const cards = [...new Set(rows.handoffs.map(({ conversationId }) => conversationId))].map(
    (conversationId) => ({
      identifier: 'card',
      payload: { conversationId },
      run_at: at.toISOString(),
      job_key: `card:${conversationId}`,
    }),
  );
  return [...deliveries, ...cards];
}

const INSERT_LEADS = insertSql('lead', {
  id: 'uuid',
  created_at: 'timestamptz',
  name: 'text',
  language: 'text',
  source: 'text',
  campaign: 'text',
  referrer: 'text',
  last_seen_at: 'timestamptz',
});
const INSERT_IDENTITIES = insertSql('identity', {
  id: 'uuid',
  lead_id: 'uuid',
  channel: 'text',
  address: 'text',
  display_name: 'text',
  username: 'text',
  created_at: 'timestamptz',
});
const CONVERSATION = {
  id: 'uuid',
  lead_id: 'uuid',
  identity_id: 'uuid',
  channel: 'text',
  flow: 'text',
  flow_version_id: 'uuid',
  status: 'text',
  outcome: 'text',
  snapshot: 'jsonb',
  language: 'text',
  sequence: 'int',
  prompt_sequence: 'int',
  started_at: 'timestamptz',
  last_in_at: 'timestamptz',
  closed_at: 'timestamptz',
  delivering_by: 'uuid',
};
const INSERT_CONVERSATIONS = insertSql('conversation', CONVERSATION);
const UPDATE_CONVERSATIONS = `
  UPDATE conversation c SET status = r.status, outcome = r.outcome, snapshot = r.snapshot, language = r.language,
    sequence = r.sequence, prompt_sequence = r.prompt_sequence, closed_at = r.closed_at,
    last_in_at = coalesce(r.last_in_at, c.last_in_at), delivering_by = r.delivering_by
  FROM ${recordset(CONVERSATION)} WHERE c.id = r.id`;
const INSERT_MESSAGES = insertSql('message', {
  conversation_id: 'uuid',
  sequence: 'int',
  direction: 'text',
  kind: 'text',
  text: 'text',
  content: 'jsonb',
  state: 'text',
  platform_id: 'text',
  attempts: 'smallint',
  created_at: 'timestamptz',
});
const UPDATE_EDITED = `
  UPDATE message m SET text = r.text, state = 'edited'
  FROM ${recordset({ conversation_id: 'uuid', sequence: 'int', text: 'text' })}
  WHERE m.conversation_id = r.conversation_id AND m.sequence = r.sequence`;
const SUPERSEDE_ANSWERS = `
  UPDATE answer a SET superseded_at = r.created_at
  FROM ${recordset({ conversation_id: 'uuid', key: 'text', created_at: 'timestamptz' })}
  CROSS JOIN LATERAL (
    SELECT id FROM answer
    WHERE conversation_id = r.conversation_id AND key = r.key AND superseded_at IS NULL LIMIT 1) AS current
  WHERE a.id = current.id`;
const ANSWER = {
  id: 'uuid',
  lead_id: 'uuid',
  conversation_id: 'uuid',
  key: 'text',
  kind: 'text',
  value: 'jsonb',
  raw: 'text',
  step: 'text',
  flow_version_id: 'uuid',
  message_sequence: 'int',
  created_at: 'timestamptz',
  superseded_at: 'timestamptz',
};
/** A JSON null ("does not know yet") comes out of the recordset as an SQL null. */
const INSERT_ANSWERS = `
  INSERT INTO answer (${Object.keys(ANSWER).join(', ')})
  SELECT ${Object.keys(ANSWER)
    .map((name) => (name === 'value' ? "coalesce(value, 'null')" : name))
    .join(', ')} FROM ${recordset(ANSWER)}`;
const INSERT_FACTS = insertSql('fact', {
  id: 'uuid',
  lead_id: 'uuid',
  conversation_id: 'uuid',
  name: 'text',
  at: 'timestamptz',
  data: 'jsonb',
});
const INSERT_CONSENTS = insertSql('consent', {
  id: 'uuid',
  lead_id: 'uuid',
  conversation_id: 'uuid',
  purpose: 'text',
  text_version: 'text',
  language: 'text',
  granted: 'boolean',
  raw: 'text',
  at: 'timestamptz',
});
const UPSERT_HANDOFFS = insertSql(
  'handoff',
  {
    id: 'uuid',
    lead_id: 'uuid',
    conversation_id: 'uuid',
    status: 'text',
    reason: 'text',
    verdict: 'jsonb',
    created_at: 'timestamptz',
    updated_at: 'timestamptz',
  },
  `ON CONFLICT (conversation_id) DO UPDATE SET updated_at = excluded.updated_at,
     verdict = coalesce(excluded.verdict, handoff.verdict), revision = handoff.revision + 1`,
);
const REFRESH_HANDOFFS = `
  UPDATE handoff h SET updated_at = r.updated_at, verdict = coalesce(r.verdict, h.verdict), revision = h.revision + 1
  FROM ${recordset({ conversation_id: 'uuid', verdict: 'jsonb', updated_at: 'timestamptz' })}
  WHERE h.conversation_id = r.conversation_id`;
const TIMER_KEY = { conversation_id: 'uuid', key: 'text' };
const CLEAR_TIMERS = `
  DELETE FROM timer t USING ${recordset(TIMER_KEY)} WHERE t.conversation_id = r.conversation_id AND t.key = r.key`;
const END_TIMERS = `
  DELETE FROM timer t USING ${recordset({ conversation_id: 'uuid' })} WHERE t.conversation_id = r.conversation_id`;
const INSERT_TIMERS = insertSql(
  'timer',
  { ...TIMER_KEY, event: 'text', due_at: 'timestamptz' },
  'ON CONFLICT (conversation_id, key) DO UPDATE SET event = excluded.event, due_at = excluded.due_at',
);
/** Who was erased and is seen again is a lead. */
const UPDATE_LEADS = `
  UPDATE lead l SET name = coalesce(r.name, l.name), phone = coalesce(r.phone, l.phone),
    email = coalesce(r.email, l.email), language = coalesce(r.language, l.language),
    stage = greatest(l.stage, coalesce(r.stage, 1)), score = coalesce(r.score, l.score),
    last_seen_at = coalesce(r.last_seen_at, l.last_seen_at),
    erased_at = CASE WHEN r.last_seen_at IS NULL THEN l.erased_at END,
    verdict = coalesce(r.verdict, l.verdict),
    verdict_reason = CASE WHEN r.verdict IS NULL THEN l.verdict_reason ELSE r.verdict_reason END
  FROM ${recordset({
    id: 'uuid',
    name: 'text',
    phone: 'text',
    email: 'text',
    language: 'text',
    stage: 'smallint',
    verdict: 'text',
    verdict_reason: 'text',
    score: 'smallint',
    last_seen_at: 'timestamptz',
  })} WHERE l.id = r.id`;
const UPDATE_BLOCKS = `
  UPDATE identity i SET blocked_at = CASE WHEN r.blocked THEN now() END
  FROM ${recordset({ id: 'uuid', blocked: 'boolean' })} WHERE i.id = r.id`;
const FILL_NAMES = `
  WITH named AS (
    UPDATE identity i SET display_name = coalesce(i.display_name, r.display_name),
      username = coalesce(i.username, r.username)
    FROM ${recordset({ id: 'uuid', display_name: 'text', username: 'text' })} WHERE i.id = r.id
    RETURNING i.lead_id, i.display_name)
  UPDATE lead l SET name = named.display_name FROM named WHERE l.id = named.lead_id AND l.name IS NULL`;
/** A job that is there keeps its time: what waits for its retry is not put off by what is said meanwhile. */
const ADD_JOBS = `
  SELECT 1 FROM graphile_worker.add_jobs(array(
    SELECT (r.identifier, r.payload, null, r.run_at, 25, r.job_key, 0, null)::graphile_worker.job_spec
    FROM ${recordset({ identifier: 'text', payload: 'json', run_at: 'timestamptz', job_key: 'text' })}),
    job_key_preserve_run_at => true)`;
