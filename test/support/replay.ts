import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { parseTelegramUpdate } from '../../src/channels/telegram/parse-update.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Crowd } from './crowd.ts';
import { type KeptConversation, memoryTurnStore } from './memory-turn-store.ts';
import { plainFlows } from './plain-profile.ts';
import { testDesk } from './test-desk.ts';

/** What a conversation came to, without the ids that are made anew each time. */
export interface ToldConversation {
  status: string;
  outcome: string | null;
  snapshot: unknown;
  language: string;
  sequence: number;
  promptSequence: number | null;
  messages: { sequence: number; direction: string; kind: string; text: string; labels: string[] }[];
  answers: {
    key: string;
    kind: string;
    value: unknown;
    raw: string;
    step: string;
    messageSequence: number | null;
    superseded: boolean;
  }[];
  facts: string[];
  timers: { key: string; event: string; dueAt: string }[];
  handoffReason: string | null;
}

/**
 * Everybody's conversations as they have to be: each person's updates, one after another, through the engine with
 * nothing but memory under it, each at the instant at which the database says that it was accepted.
 */
export async function replay(crowd: Crowd, pool: Pool): Promise<Map<number, ToldConversation[]>> {
  const { rows } = await pool.query<{ event_id: string; accepted_at: Date }>(
    `SELECT event_id, accepted_at FROM accepted_event WHERE channel = 'telegram'`,
  );
  const acceptedAt = new Map(rows.map((row) => [row.event_id, row.accepted_at]));
  const flows = plainFlows();
  const store = memoryTurnStore(flows);
  const library = flowLibrary(store);
  let now = new Date(0);
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get('qualification'),
    flows: new Map(
      await Promise.all(flows.map(async ({ flow }) => [flow, await library.get(flow)] as const)),
    ),
    processId: v7(),
    now: () => now,
    newId: v7,
    committed: () => {},
  });
  const told = new Map<number, ToldConversation[]>();
  for (const { id, updates } of crowd.people) {
    for (const update of updates) {
      const parsed = parseTelegramUpdate(update, { username: 'fake_bot' });
      const at = acceptedAt.get(String(update.update_id));
      if (parsed.status !== 'inbound' || !at) throw new Error(`Update ${update.update_id} was not accepted.`);
      now = at;
      await engine.accept(parsed.inbound);
    }
    told.set(id, store.conversationsOf('telegram', String(id)).map(asTold));
  }
  return told;
}

/** Everybody's conversations as they are in the database, but for whom the desk offered them to: no update says that. */
export async function toldIn(pool: Pool): Promise<Map<number, ToldConversation[]>> {
  const { rows } = await pool.query<ToldConversation & { address: string }>(TOLD);
  const told = new Map<number, ToldConversation[]>();
  for (const { address, ...kept } of rows) {
    const conversation = { ...kept, snapshot: withoutDealId(kept.snapshot) };
    told.set(Number(address), [...(told.get(Number(address)) ?? []), conversation]);
  }
  return told;
}

/** It is made anew each time. */
function withoutDealId(snapshot: unknown): unknown {
  const { context, ...rest } = snapshot as { context?: { deal?: object } };
  return {
    ...rest,
    context: context && { ...context, ...(context.deal && { deal: { ...context.deal, id: '' } }) },
  };
}

function asTold(kept: KeptConversation): ToldConversation {
  const { row } = kept;
  return {
    status: row.status,
    outcome: row.outcome,
    snapshot: withoutDealId(JSON.parse(JSON.stringify(row.snapshot))),
    language: row.language,
    sequence: row.sequence,
    promptSequence: row.promptSequence,
    messages: kept.messages.map(({ sequence, direction, kind, text, content }) => {
      return { sequence, direction, kind, text, labels: (content?.buttons ?? []).map(({ label }) => label) };
    }),
    answers: kept.answers.map(({ key, kind, value, raw, step, messageSequence, superseded }) => {
      return { key, kind, value: value ?? null, raw, step, messageSequence, superseded };
    }),
    facts: kept.facts,
    timers: [...kept.timers]
      .map(([key, { event, dueAt }]) => ({ key, event, dueAt: dueAt.toISOString() }))
      .sort((one, other) => one.key.localeCompare(other.key)),
    handoffReason: kept.handoffReason,
  };
}

const TOLD = `
  SELECT i.address, c.status, c.outcome, c.snapshot, c.language, c.sequence,
    c.prompt_sequence AS "promptSequence", h.reason AS "handoffReason",
    coalesce((SELECT json_agg(json_build_object('sequence', m.sequence, 'direction', m.direction, 'kind', m.kind,
        'text', m.text, 'labels', coalesce(jsonb_path_query_array(m.content, '$.buttons[*].label'), '[]'))
        ORDER BY m.sequence)
      FROM message m WHERE m.conversation_id = c.id), '[]') AS messages,
    coalesce((SELECT json_agg(json_build_object('key', a.key, 'kind', a.kind, 'value', a.value, 'raw', a.raw,
        'step', a.step, 'messageSequence', a.message_sequence, 'superseded', a.superseded_at IS NOT NULL)
        ORDER BY a.created_at, a.id)
      FROM answer a WHERE a.conversation_id = c.id), '[]') AS answers,
    coalesce((SELECT json_agg(f.name ORDER BY f.at, f.id) FROM fact f
      WHERE f.conversation_id = c.id AND f.name <> 'lead.offered'), '[]') AS facts,
    coalesce((SELECT json_agg(json_build_object('key', t.key, 'event', t.event,
        'dueAt', to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY t.key COLLATE "C")
      FROM timer t WHERE t.conversation_id = c.id), '[]') AS timers
  FROM conversation c JOIN identity i ON i.id = c.identity_id LEFT JOIN handoff h ON h.conversation_id = c.id
  ORDER BY i.address, c.started_at, c.id`;
