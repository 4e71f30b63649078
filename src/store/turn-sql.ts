// What the statements of a turn say. Each takes one parameter, its rows as JSON; see write-rows.ts.
import { insertSql, recordset } from './write-rows.ts';

export const INSERT_LEADS = insertSql('lead', {
  id: 'uuid',
  created_at: 'timestamptz',
  name: 'text',
  language: 'text',
  source: 'text',
  campaign: 'text',
  referrer: 'text',
  last_seen_at: 'timestamptz',
});
export const INSERT_IDENTITIES = insertSql('identity', {
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
export const INSERT_CONVERSATIONS = insertSql('conversation', CONVERSATION);
export const UPDATE_CONVERSATIONS = `
  UPDATE conversation c SET status = r.status, outcome = r.outcome, snapshot = r.snapshot, language = r.language,
    flow = r.flow, flow_version_id = r.flow_version_id,
    sequence = r.sequence, prompt_sequence = r.prompt_sequence,
    closed_at = coalesce(c.closed_at, r.closed_at),
    last_in_at = coalesce(r.last_in_at, c.last_in_at), delivering_by = r.delivering_by
  FROM ${recordset(CONVERSATION)} WHERE c.id = r.id`;
export const INSERT_MESSAGES = insertSql('message', {
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
/** The turn that noted them came to nothing. */
export const FORGET_EVENTS = `
  DELETE FROM accepted_event e USING ${recordset({ channel: 'text', event_id: 'text' })}
  WHERE e.channel = r.channel AND e.event_id = r.event_id`;
export const UPDATE_EDITED = `
  UPDATE message m SET text = r.text, state = 'edited'
  FROM ${recordset({ conversation_id: 'uuid', sequence: 'int', text: 'text' })}
  WHERE m.conversation_id = r.conversation_id AND m.sequence = r.sequence`;
export const SUPERSEDE_ANSWERS = `
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
export const INSERT_ANSWERS = `
  INSERT INTO answer (${Object.keys(ANSWER).join(', ')})
  SELECT ${Object.keys(ANSWER)
    .map((name) => (name === 'value' ? "coalesce(value, 'null')" : name))
    .join(', ')} FROM ${recordset(ANSWER)}`;
export const INSERT_FACTS = insertSql('fact', {
  id: 'uuid',
  lead_id: 'uuid',
  conversation_id: 'uuid',
  name: 'text',
  at: 'timestamptz',
  data: 'jsonb',
});
export const INSERT_CONSENTS = insertSql('consent', {
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
export const UPSERT_HANDOFFS = insertSql(
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
export const REFRESH_HANDOFFS = `
  UPDATE handoff h SET updated_at = r.updated_at, verdict = coalesce(r.verdict, h.verdict), revision = h.revision + 1
  FROM ${recordset({ conversation_id: 'uuid', verdict: 'jsonb', updated_at: 'timestamptz' })}
  WHERE h.conversation_id = r.conversation_id`;
/** Who closed it anew closed it now; who has it since before has it since then. */
export const UPDATE_STANDINGS = `
  UPDATE handoff h SET status = r.status, snapshot = r.snapshot, speaking = r.speaking,
    claimed_by = r.claimed_by, claimed_by_name = r.claimed_by_name,
    claimed_at = CASE WHEN r.claimed_by IS NULL THEN NULL
      WHEN r.claimed_by = h.claimed_by THEN h.claimed_at ELSE r.updated_at END,
    offered_to = r.offered_to, offered_to_name = r.offered_to_name,
    offered_at = CASE WHEN r.offered_to IS DISTINCT FROM h.offered_to AND r.offered_to IS NOT NULL
      THEN r.updated_at ELSE h.offered_at END,
    is_overdue = r.is_overdue, first_answered_at = r.first_answered_at, snoozed_until = r.snoozed_until,
    closed_at = CASE WHEN r.is_closed THEN coalesce(h.closed_at, r.updated_at) END,
    updated_at = r.updated_at, revision = h.revision + 1
  FROM ${recordset({
    conversation_id: 'uuid',
    status: 'text',
    snapshot: 'jsonb',
    speaking: 'text',
    claimed_by: 'text',
    claimed_by_name: 'text',
    offered_to: 'text',
    offered_to_name: 'text',
    is_overdue: 'boolean',
    first_answered_at: 'timestamptz',
    snoozed_until: 'timestamptz',
    is_closed: 'boolean',
    updated_at: 'timestamptz',
  })} WHERE h.conversation_id = r.conversation_id`;
/** Numbered on; the conversation is locked, so nobody else numbers. */
export const INSERT_RELAYS = `
  INSERT INTO relay (conversation_id, number, kind, message_sequence, content, state, created_at)
  SELECT r.conversation_id,
    coalesce((SELECT max(number) FROM relay WHERE conversation_id = r.conversation_id), 0) + r.place,
    r.kind, r.message_sequence, r.content, 'queued', r.created_at
  FROM ${recordset({
    conversation_id: 'uuid',
    place: 'int',
    kind: 'text',
    message_sequence: 'int',
    content: 'jsonb',
    created_at: 'timestamptz',
  })}`;
/** The words of a salesperson's message, by where they wrote it; of one with several files they are the first's. */
export const AMEND_REPLIES = `
  UPDATE message m SET text = r.text, content = m.content || '{"edited": true}'
  FROM ${recordset({ conversation_id: 'uuid', source: 'text', text: 'text' })}
  WHERE m.conversation_id = r.conversation_id AND m.kind = 'reply' AND m.content -> 'source' ->> 'message' = r.source
    AND m.sequence = (
      SELECT min(f.sequence) FROM message f WHERE f.conversation_id = r.conversation_id AND f.kind = 'reply'
        AND f.content -> 'source' ->> 'message' = r.source)`;
const TIMER_KEY = { conversation_id: 'uuid', key: 'text' };
export const CLEAR_TIMERS = `
  DELETE FROM timer t USING ${recordset(TIMER_KEY)} WHERE t.conversation_id = r.conversation_id AND t.key = r.key`;
/** The flow has ended; at the sales desk the lead goes on. */
export const END_TIMERS = `
  DELETE FROM timer t USING ${recordset({ conversation_id: 'uuid' })}
  WHERE t.conversation_id = r.conversation_id AND t.key NOT LIKE 'desk:%'`;
export const INSERT_TIMERS = insertSql(
  'timer',
  { ...TIMER_KEY, event: 'text', due_at: 'timestamptz' },
  'ON CONFLICT (conversation_id, key) DO UPDATE SET event = excluded.event, due_at = excluded.due_at',
);
/** Who was erased and is seen again is a lead. */
export const UPDATE_LEADS = `
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
export const UPDATE_BLOCKS = `
  UPDATE identity i SET blocked_at = CASE WHEN r.blocked THEN now() END
  FROM ${recordset({ id: 'uuid', blocked: 'boolean' })} WHERE i.id = r.id`;
export const FILL_NAMES = `
  WITH named AS (
    UPDATE identity i SET display_name = coalesce(i.display_name, r.display_name),
      username = coalesce(i.username, r.username)
    FROM ${recordset({ id: 'uuid', display_name: 'text', username: 'text' })} WHERE i.id = r.id
    RETURNING i.lead_id, i.display_name)
  UPDATE lead l SET name = named.display_name FROM named WHERE l.id = named.lead_id AND l.name IS NULL`;
/**
 * Said before `add_jobs`; holds to the end of the transaction. A plan of its own takes each of the statements inside
 * longer than a lone job does. One that was kept since few jobs waited reads all that wait now.
 */
export const KEEP_PLANS = 'SET LOCAL plan_cache_mode = force_generic_plan';
export const PLAN_ANEW = 'SET LOCAL plan_cache_mode = force_custom_plan';
/** A job that is there keeps its time: what waits for its retry is not put off by what is said meanwhile. */
export const ADD_JOBS = `
  SELECT 1 FROM graphile_worker.add_jobs(array(
    SELECT (r.identifier, r.payload, r.queue_name, r.run_at, 25, r.job_key, 0, null)::graphile_worker.job_spec
    FROM ${recordset({
      identifier: 'text',
      payload: 'json',
      queue_name: 'text',
      run_at: 'timestamptz',
      job_key: 'text',
    })}),
    job_key_preserve_run_at => true)`;
