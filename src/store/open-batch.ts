import type { Client } from 'pg';
import type { DealFact } from '../domain/deal-after.ts';
import {
  type BatchKeys,
  type LoadedDesk,
  type LoadedPerson,
  type OpenBatch,
  personKey,
} from '../engine/turn-store.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import { type DealRow, dealOf, LAST_DEALS } from './deal-row.ts';
import { JOINING } from './joining-lock.ts';
import { recordset } from './write-rows.ts';

/**
 * Opens a transaction, with the lock of those that join leads where it is wanted, notes the events' ids, and loads and locks what they concern. Whoever opens it commits it or
 * rolls it back.
 *
 * @throws BegunElsewhereError when another process was faster; the batch is simply run again
 */
export async function openBatch(
  client: Client,
  keys: BatchKeys,
  isJoining: boolean,
): Promise<Omit<OpenBatch, 'commit' | 'fulfil'>> {
  const ids = [...keys.events, ...keys.acts];
  const channels = ids.map(({ channel }) => channel);
  const eventIds = ids.map(({ eventId }) => eventId);
  const woken = keys.timers.map(({ conversationId }) => conversationId);
  const [, , accepted, open, timers] = await Promise.all([
    client.query('BEGIN'),
    // Before anybody is locked.
    isJoining ? client.query('SELECT pg_advisory_xact_lock($1)', [JOINING]) : null,
    client.query({ name: 'accept', text: ACCEPT, values: [channels, eventIds, keys.at] }),
    client.query({
      name: 'lock-open',
      text: LOCK_OPEN,
      values: [
        JSON.stringify([
          ...keys.events.map(({ channel, address }) => ({ channel, address })),
          ...woken.map((id) => ({ id, whatever: true })),
          ...keys.acts.map(({ conversationId }) => ({ id: conversationId, whatever: true })),
        ]),
      ],
    }),
    woken.length === 0
      ? null
      : client.query({ name: 'live', text: LIVE_TIMERS, values: [woken, keys.timers.map(({ key }) => key)] }),
  ]);

  const people = new Map<string, LoadedPerson>();
  const closed = new Map<string, LoadedPerson>();
  await findMissed(client, open.rows as OpenRow[]);
  for (const row of open.rows as OpenRow[]) {
    const person = personOf(row, {}, null);
    if (row.is_closed) closed.set(row.id ?? '', person);
    else people.set(personKey(person.channel, person.address), person);
  }
  const missing = keys.events.filter(({ channel, address }) => !people.has(personKey(channel, address)));
  if (missing.length > 0) await loadOthers(client, missing, people);

  const news = new Set((accepted.rows as AcceptedRow[]).map((row) => `${row.channel} ${row.event_id}`));
  return {
    // The same id twice in one batch: the first is news, the second a duplicate.
    fresh: ids.map(({ channel, eventId }) => news.delete(`${channel} ${eventId}`)),
    people,
    closed,
    liveTimers: new Set((timers?.rows ?? []).map((row) => `${row.conversation_id} ${row.key}`)),
    async hasAnotherOpen(conversationId) {
      const { rowCount } = await client.query(ANOTHER_OPEN, [conversationId]);
      return rowCount !== 0;
    },
    async knownCode(codes) {
      const { rows } = await client.query<{ code: string }>(KNOWN_CODE, [codes]);
      return rows[0]?.code ?? null;
    },
    async factsOf(conversationId) {
      const { rows } = await client.query<{ name: string; data: DealFact['data']; at: Date }>(FACTS_OF, [
        conversationId,
      ]);
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    async messageOf(conversationId, platformId) {
      const { rows } = await client.query(MESSAGE_OF, [conversationId, platformId]);
      return rows[0] ?? null;
    },
  };
}

/** A handoff that was made while we waited for its conversation could not be seen by the statement that waited. */
async function findMissed(client: Client, rows: OpenRow[]): Promise<void> {
  const blind = rows.filter(
    ({ handed_over_at, snapshot }) => handed_over_at === null && isHandedOver(snapshot),
  );
  if (blind.length === 0) return;
  const found = await client.query(HANDED_OVER, [blind.map(({ id }) => id)]);
  for (const { conversation_id, ...desk } of found.rows) {
    Object.assign(blind.find(({ id }) => id === conversation_id) ?? {}, desk);
  }
}

function isHandedOver(snapshot: Json): boolean {
  const { context } = (snapshot ?? {}) as { context?: { handedOff?: boolean } };
  return context?.handedOff === true;
}

/** People with no open conversation. A lock on their address keeps two processes from beginning one each. */
async function loadOthers(client: Client, missing: BatchKeys['events'], people: Map<string, LoadedPerson>) {
  const channels = missing.map(({ channel }) => channel);
  const addresses = missing.map(({ address }) => address);
  const [, found] = await Promise.all([
    client.query({ name: 'lock-addresses', text: LOCK_ADDRESSES, values: [channels, addresses] }),
    client.query({ name: 'find-people', text: FIND_PEOPLE, values: [channels, addresses] }),
  ]);
  const rows = found.rows as OpenRow[];
  if (rows.length === 0) return;
  if (rows.some(({ id }) => id !== null)) throw new BegunElsewhereError();
  const [known, deals] = await Promise.all([
    client.query({
      name: 'known-answers',
      text: KNOWN_ANSWERS,
      values: [rows.map((row) => row.identity_id)],
    }),
    client.query({ name: 'last-deals', text: LAST_DEALS, values: [rows.map((row) => row.lead_id)] }),
  ]);
  for (const row of rows) {
    const answers: Record<string, Answered> = {};
    let consentVersion: string | null = null;
    for (const answer of known.rows as KnownRow[]) {
      if (answer.identity_id !== row.identity_id) continue;
      answers[answer.key] = { kind: answer.kind, value: answer.value, raw: answer.raw };
      if (answer.key === 'consent' && answer.value === 'yes') consentVersion = answer.consent_version;
    }
    const last = (deals.rows as DealRow[]).find(({ lead_id }) => lead_id === row.lead_id);
    const person = { ...personOf(row, answers, consentVersion), deal: last ? dealOf(last) : null };
    people.set(personKey(person.channel, person.address), person);
  }
}

function personOf(
  row: OpenRow,
  known: Record<string, Answered>,
  consentVersion: string | null,
): LoadedPerson {
  return {
    identityId: row.identity_id,
    leadId: row.lead_id,
    channel: row.channel,
    address: row.address,
    blocked: row.blocked,
    language: row.language,
    known,
    consentVersion,
    stage: row.stage,
    deal: null,
    lastSeenAt: row.last_seen_at,
    conversation:
      row.id === null
        ? null
        : {
            id: row.id,
            flowVersionId: row.flow_version_id,
            snapshot: row.snapshot,
            outcome: row.outcome,
            sequence: row.sequence,
            promptSequence: row.prompt_sequence,
            deliveringBy: row.delivering_by,
            isClosed: row.is_closed ?? false,
            desk: deskOf(row),
          },
  };
}

function deskOf(row: OpenRow): LoadedDesk | null {
  if (row.handed_over_at === null) return null;
  const owner =
    row.claimed_by === null ? null : { id: row.claimed_by, name: row.claimed_by_name ?? row.claimed_by };
  return { kept: row.desk, at: row.handed_over_at.toISOString(), owner };
}

/** While we waited for an address, another process began the conversation that we do not hold. */
export class BegunElsewhereError extends Error {
  override readonly name = 'BegunElsewhereError';
}

interface AcceptedRow {
  channel: string;
  event_id: string;
}

interface OpenRow {
  identity_id: string;
  lead_id: string;
  channel: string;
  address: string;
  blocked: boolean;
  language: string;
  stage: number;
  last_seen_at: Date;
  /** Null when no conversation is open; then the fields after it are, too. */
  id: string | null;
  flow_version_id: string;
  snapshot: Json;
  outcome: string | null;
  sequence: number;
  prompt_sequence: number | null;
  delivering_by: string | null;
  is_closed: boolean | null;
  /** Null while nothing was handed over; `desk` is null, too, where that was before there was a desk. */
  handed_over_at: Date | null;
  desk: Json;
  claimed_by: string | null;
  claimed_by_name: string | null;
}

interface KnownRow extends Answered {
  identity_id: string;
  key: string;
  consent_version: string | null;
}

const ACCEPT = `
  INSERT INTO accepted_event (channel, event_id, accepted_at)
  SELECT channel, event_id, $3 FROM unnest($1::text[], $2::text[]) AS e(channel, event_id)
  ORDER BY 1, 2 ON CONFLICT DO NOTHING RETURNING channel, event_id`;

/** One who was erased was seen at no time. */
const PERSON = `i.id AS identity_id, coalesce(l.merged_into_id, l.id) AS lead_id, i.channel, i.address,
  i.blocked_at IS NOT NULL AS blocked, l.language, l.stage,
  CASE WHEN l.erased_at IS NULL THEN l.last_seen_at ELSE 'epoch' END AS last_seen_at,
  c.id, c.flow_version_id, c.snapshot, c.outcome, c.sequence, c.prompt_sequence, c.delivering_by,
  c.status = 'closed' AS is_closed, h.created_at AS handed_over_at, h.snapshot AS desk, h.claimed_by,
  h.claimed_by_name`;

/**
 * Locks in the order of ids, as every other writer does, so that two of them cannot wait for each other. Nobody merges
 * a lead away while a turn of it is under way; where one waited for a merge, the identity still names the old lead.
 * A row that is locked here is read as it is once the lock is there, all others as they were before the wait: where a
 * lead stands at the desk must not be what it was then.
 * Who is asked for by the conversation gets it closed, too. The keys come as JSON, not as arrays: by the length of an array PostgreSQL would make a plan at every call.
 */
const LOCK_OPEN = `
  SELECT ${PERSON} FROM (
    SELECT coalesce(r.id, mine.id) AS id, bool_or(r.whatever) AS whatever
    FROM ${recordset({ id: 'uuid', channel: 'text', address: 'text', whatever: 'boolean' })}
    LEFT JOIN LATERAL (
      SELECT id FROM identity WHERE channel = r.channel AND address = r.address LIMIT 1) AS own ON true
    LEFT JOIN LATERAL (
      SELECT id FROM conversation WHERE identity_id = own.id AND status = 'open' LIMIT 1) AS mine ON true
    GROUP BY 1 ORDER BY 1) AS wanted
  CROSS JOIN LATERAL (SELECT * FROM conversation WHERE id = wanted.id LIMIT 1 FOR UPDATE) AS c
  JOIN identity i ON i.id = c.identity_id JOIN lead l ON l.id = i.lead_id
  LEFT JOIN LATERAL (SELECT * FROM handoff WHERE conversation_id = c.id LIMIT 1 FOR UPDATE) AS h ON true
  WHERE c.status = 'open' OR wanted.whatever FOR KEY SHARE OF l`;

/** What PERSON has of the handoff. */
const HANDED_OVER = `
  SELECT conversation_id, created_at AS handed_over_at, snapshot AS desk, claimed_by, claimed_by_name
  FROM handoff WHERE conversation_id = ANY($1::uuid[])`;

const LIVE_TIMERS = `
  SELECT t.conversation_id, t.key FROM timer t
  JOIN unnest($1::uuid[], $2::text[]) AS w(conversation_id, key) USING (conversation_id, key)`;

const LOCK_ADDRESSES = `
  SELECT pg_advisory_xact_lock(hashtextextended(k, 0))
  FROM (SELECT channel || ' ' || address AS k FROM unnest($1::text[], $2::text[]) AS a(channel, address) ORDER BY 1) AS a`;

const FIND_PEOPLE = `
  SELECT ${PERSON} FROM unnest($1::text[], $2::text[]) AS a(channel, address)
  JOIN identity i ON i.channel = a.channel AND i.address = a.address JOIN lead l ON l.id = i.lead_id
  LEFT JOIN conversation c ON c.identity_id = i.id AND c.status = 'open'
  LEFT JOIN handoff h ON h.conversation_id = c.id FOR KEY SHARE OF l`;

/** A contact and a consent hold for the next enquiry of the same person on the same channel. */
const KNOWN_ANSWERS = `
  SELECT DISTINCT ON (c.identity_id, a.key) c.identity_id, a.key, a.kind, a.value, a.raw,
    v.settings -> 'consent' ->> 'version' AS consent_version
  FROM conversation c JOIN answer a ON a.conversation_id = c.id JOIN flow_version v ON v.id = a.flow_version_id
  WHERE c.identity_id = ANY($1::uuid[]) AND a.key IN ('contact', 'consent') AND a.superseded_at IS NULL
  ORDER BY c.identity_id, a.key, a.created_at DESC`;

const ANOTHER_OPEN = `
  SELECT 1 FROM conversation c JOIN conversation o
    ON o.identity_id = c.identity_id AND o.status = 'open' AND o.id <> c.id
  WHERE c.id = $1`;

const KNOWN_CODE = 'SELECT code FROM referral_code WHERE code = ANY($1::text[]) LIMIT 1';

const FACTS_OF = `
  SELECT f.name, f.data, f.at FROM conversation c JOIN fact f ON f.lead_id = c.lead_id AND f.conversation_id = c.id
  WHERE c.id = $1 ORDER BY f.at, f.id`;

const MESSAGE_OF = `
  SELECT m.sequence, coalesce(array_agg(a.key) FILTER (WHERE a.key IS NOT NULL), '{}') AS "answerKeys"
  FROM message m
  LEFT JOIN answer a ON a.conversation_id = m.conversation_id AND a.message_sequence = m.sequence
    AND a.superseded_at IS NULL
  WHERE m.conversation_id = $1 AND m.platform_id = $2 AND m.direction = 'in'
  GROUP BY m.sequence ORDER BY m.sequence DESC LIMIT 1`;
