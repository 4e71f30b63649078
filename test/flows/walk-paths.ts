import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { expect, onTestFinished } from 'vitest';
import type { StateValue } from 'xstate';
import type { RepAction } from '../../src/desk/desk-event.ts';
import { buttonToken, parseButtonToken } from '../../src/engine/button-token.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import type { DueTimer } from '../../src/engine/turn-store.ts';
import type { FlowPath } from '../../src/flow/flow-paths.ts';
import type { PathStep } from '../../src/flow/path-moves.ts';
import type { DealStep } from '../../src/flow/path-outcomes.ts';
import type { FlowName } from '../../src/flow/vocabulary.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { testDatabase } from '../support/test-database.ts';
import { testDesk } from '../support/test-desk.ts';
import { doneOn, type Script, SOMEBODY, takeTime, toldBy } from './path-fulfilment.ts';
import { OFFERED, openingFlow, type PathGround } from './path-grounds.ts';
import { MONDAY_NOON, publishedFlow } from './talk.ts';

const now = new Date(MONDAY_NOON);
const REP = { id: 'team:Анна Котова', name: 'Анна Котова' };

/** Conversations that go step by step together. */
const AT_ONCE = 400;

interface Walker extends Script {
  address: string;
}

/**
 * Walks paths through the engine and a database of their own, and expects each step to come to the same. What flows
 * request comes out as the path says: done for real on the database, or only told.
 */
export async function walkPaths(
  ground: PathGround,
  paths: FlowPath[],
  requests: 'done' | 'told',
): Promise<void> {
  const walkers = new Map<string, Walker>();
  const scriptOf = (address: string) => {
    const script = walkers.get(address);
    if (!script) throw new Error(`Nobody walks at ${address}.`);
    return script;
  };
  const { engine, pool } = await startEngine(ground, requests, scriptOf);
  const somebody: Walker = { path: NOTHING, at: -1, number: -1, address: SOMEBODY };
  walkers.set(SOMEBODY, somebody);
  await accept(engine, somebody, { type: 'start' });
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    await walk(paths.slice(first, first + AT_ONCE), first);
  }

  async function walk(together: FlowPath[], first: number): Promise<void> {
    const all = together.map((path, index): Walker => {
      const number = first + index;
      const walker = { path, number, address: `path-${number}`, at: -1 };
      walkers.set(walker.address, walker);
      return walker;
    });
    await Promise.all(all.map((walker) => accept(engine, walker, { type: 'start' })));
    if (ground.flow === 'postsale') await sell(all);
    else if (ground.begins === OFFERED) await offer(all);
    if (ground.flow !== 'postsale' && ground.leads.length > 0)
      await Promise.all(all.map((walker) => accept(engine, walker, { type: 'text', text: '…' })));
    const longest = Math.max(...together.map(({ steps }) => steps.length));
    for (let at = 0; at <= longest; at += 1) {
      const moving = all.filter(({ path }) => path.steps.length >= at);
      const standing = await stand(pool, moving);
      for (const walker of moving) {
        const { path, address } = walker;
        const { state, leadsTo } = path.steps[at - 1] ?? path.starts;
        const stands = standing.get(address);
        const place = leadsTo ? stands?.flow : stands?.value;
        expect(place, described(path, at)).toEqual(leadsTo ?? state);
        walker.at = at;
      }
      await takeSteps(moving, standing);
    }
  }

  async function takeSteps(moving: Walker[], standing: Map<string, Standing>): Promise<void> {
    const due: DueTimer[] = [];
    const done: Promise<unknown>[] = [];
    for (const walker of moving) {
      const step = walker.path.steps[walker.at]?.step;
      const stands = standing.get(walker.address);
      if (!step || !stands) continue;
      if (step.type === 'silence') {
        if (stands.timer) due.push(stands.timer);
      } else if (step.type === 'deal') {
        await bringAbout(pool, step.what, stands.id);
        done.push(...sales(walker, stands.id, step.what));
      } else if (step.type === 'seenTo') {
        done.push(act(stands.id, { type: 'complaintSolved' }));
      } else {
        const happening = happeningOf(step, walker, stands, requests);
        const isTaken = walker.path.steps[walker.at]?.outcomes.includes('book denied');
        if (isTaken && requests === 'done') await takeTime(pool, chosenBy(happening, stands));
        done.push(accept(engine, walker, happening));
      }
    }
    const [fired] = await Promise.all([engine.wake(due), ...done]);
    expect(fired).toBe(due.length);
  }

  async function sell(all: Walker[]): Promise<void> {
    const standing = await stand(pool, all);
    const won = { type: 'won', sum: 1_000, currency: 'RUB', product: null, eventOn: ground.begins } as const;
    const acts = [...standing.values()].flatMap(({ id }) => [act(id, { type: 'claim' }), act(id, won)]);
    await Promise.all(acts);
  }

  async function offer(all: Walker[]): Promise<void> {
    const standing = await stand(pool, all);
    await Promise.all(
      [...standing.values()].flatMap(({ id }) => handled(ACTIONS.offered).map((each) => act(id, each))),
    );
  }

  /** Whoever does it gives the talk back to the bot. */
  function sales({ number }: Walker, id: string, what: DealStep): Promise<void>[] {
    const action = what === 'booked' ? { ...ACTIONS.booked, resource: `hall-${number}` } : ACTIONS[what];
    const isLast = what === 'won' || what === 'lost';
    const acts = what === 'reopened' ? handled(action).slice(1) : handled(action);
    return acts.slice(0, isLast ? -1 : undefined).map((each) => act(id, each));
  }

  async function act(conversationId: string, action: RepAction): Promise<void> {
    const what = { ...action, by: REP };
    const outcome = await engine.act({ channel: 'desk-slack', eventId: v7(), conversationId, what });
    expect(outcome, action.type).toEqual({ status: 'done' });
  }
}

const ACTIONS = {
  // On a day when the hall is free.
  booked: { type: 'bookViewing', resource: 'hall', startsAt: '2026-11-30T09:00:00Z' },
  came: { type: 'came' },
  missed: { type: 'missed' },
  offered: { type: 'sendOffer', edits: { guests: 60 } },
  'paid in part': { type: 'paid', sum: 100, currency: 'RUB' },
  won: { type: 'won', sum: 1_000, currency: 'RUB', product: null },
  lost: { type: 'lost', reason: 'price', words: '' },
  reopened: { type: 'reopen' },
} satisfies Record<DealStep, RepAction>;

/** Claimed, done, and given back to the bot. */
function handled(action: RepAction): RepAction[] {
  return [{ type: 'claim' }, action, { type: 'returnToBot' }];
}

interface Standing {
  id: string;
  flow: FlowName;
  value: StateValue;
  promptSequence: number | null;
  timer: DueTimer | null;
  choices: { value: [string] }[] | null;
  viewing: string | null;
}

async function startEngine(
  { flow, leads }: PathGround,
  requests: 'done' | 'told',
  scriptOf: (address: string) => Script,
): Promise<{ engine: Engine; pool: Pool }> {
  const { url, pool } = await testDatabase();
  const fulfil = requests === 'done' ? doneOn(scriptOf) : toldBy(scriptOf);
  const store = postgresTurnStore({ url, pool, newId: v7, fulfil });
  onTestFinished(() => store.close());
  const library = flowLibrary(store);
  const entered = flow === 'presale' || flow === 'referral' ? flow : null;
  const entry = flow === 'qualification' ? publishedFlow(flow) : openingFlow(entered);
  const runnable = await Promise.all(
    leads.map(async (name) => library.get(await store.publishFlow(publishedFlow(name)))),
  );
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get(await store.publishFlow(entry)),
    flows: new Map(runnable.map((each) => [each.flow, each])),
    processId: v7(),
    now: () => now,
    newId: v7,
    committed: () => {},
  });
  return { engine, pool };
}

async function accept(engine: Engine, { address, at }: Walker, what: Happening): Promise<void> {
  const person = { language: 'ru' as const };
  const eventId = `${address}.${at}.${what.type}`;
  const inbound = { channel: 'web' as const, eventId, address, person, what };
  expect(await engine.accept(inbound)).toBe('done');
}

/** Where the conversations stand, as the database has it. Of an erased one only the outcome is left. */
async function stand(pool: Pool, walkers: Walker[]): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<Standing & { address: string }>(
    `SELECT i.address, c.id, c.flow, coalesce(c.snapshot -> 'value', to_jsonb(c.outcome)) AS value,
       c.prompt_sequence AS "promptSequence", c.snapshot -> 'context' -> 'choices' AS choices,
       c.snapshot #>> '{context,deal,viewing,startsAt}' AS viewing,
       (SELECT json_build_object('conversationId', t.conversation_id, 'key', t.key, 'event', t.event, 'dueAt', t.due_at)
        FROM timer t WHERE t.conversation_id = c.id AND t.event LIKE 'xstate.after.%' AND t.key NOT LIKE 'desk:%' ORDER BY t.due_at LIMIT 1) AS timer
     FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = ANY ($1)`,
    [walkers.map(({ address }) => address)],
  );
  return new Map(rows.map((row) => [row.address, row]));
}

/** A visit can only be settled once its time has come, and a sale taken back only while it is closed. */
async function bringAbout(pool: Pool, what: DealStep, conversationId: string): Promise<void> {
  if (what === 'reopened') await pool.query(CLOSE, [conversationId, REP]);
  if (what !== 'came' && what !== 'missed') return;
  await pool.query(
    `UPDATE booking SET status = 'booked', starts_at = $2, holds_from = $2, holds_to = $2
     WHERE conversation_id = $1 AND id::text = (SELECT snapshot #>> '{context,deal,viewing,bookingId}'
       FROM conversation WHERE id = $1)`,
    [conversationId, now],
  );
  await pool.query(
    `UPDATE conversation SET snapshot = jsonb_set(snapshot, '{context,deal,viewing,startsAt}', to_jsonb($2::text))
     WHERE id = $1`,
    [conversationId, now.toISOString()],
  );
}

const CLOSE = `
  UPDATE handoff SET snapshot = jsonb_set(jsonb_set(snapshot, '{value,handling}', '"lost"'), '{context,owner}', $2)
  WHERE conversation_id = $1`;

function happeningOf(
  step: Exclude<PathStep, { type: 'silence' | 'deal' | 'seenTo' }>,
  { number, path, at }: Walker,
  stands: Standing,
  requests: 'done' | 'told',
): Happening {
  const { id, promptSequence } = stands;
  switch (step.type) {
    case 'reply':
      // A phone of their own for each, or the product would rightly take them all for one person.
      return {
        type: 'text',
        text: step.text.replace('921 555-12-34', `92${10_000_000 + number}`),
      };
    case 'press': {
      const books = path.steps[at]?.outcomes.find((outcome) => outcome.startsWith('book '));
      const option = books && requests === 'done' ? timeFor(books, stands) : step.option;
      return { type: 'press', token: buttonToken(id, promptSequence ?? 0, option) };
    }
    case 'command':
      return { type: 'command', name: step.name };
    case 'attachment':
      return { type: 'attachment', kind: 'photo', reference: 'photo-1' };
    case 'reachable':
      return { type: 'reachable', reachable: step.reachable };
  }
}

function chosenBy(happening: Happening, { choices }: Standing): string {
  const option = happening.type === 'press' ? parseButtonToken(happening.token)?.index : undefined;
  return choices?.[option ?? 0]?.value[0] ?? '';
}

/** Which of the times that were really found comes to what the path says. */
function timeFor(outcome: string, { choices, viewing }: Standing): number {
  const hours = (choices ?? []).map(({ value: [slot] }) => {
    const startsAt = slot.split('@')[1] ?? '';
    // Their own time cannot be taken by somebody else.
    const isOwn = viewing !== null && Math.abs(Date.parse(startsAt) - Date.parse(viewing)) < 2 * HOUR_MS;
    return isOwn ? Number.NaN : (Date.parse(startsAt) - now.getTime()) / HOUR_MS;
  });
  const option = hours.findIndex((until) => {
    if (outcome === 'book granted soon') return until <= 2;
    return outcome === 'book granted near' ? until > 2 && until <= 24 : until > 24;
  });
  if (option < 0) throw new Error(`No time comes to "${outcome}" among ${JSON.stringify(choices)}.`);
  return option;
}

const HOUR_MS = 3_600_000;

/** Whose only doing is to take the times that others want. */
const NOTHING: FlowPath = {
  starts: { state: '', outcomes: [], leadsTo: null },
  steps: [],
  ends: '',
  detours: 0,
};

function described({ steps }: FlowPath, at: number): string {
  return `after ${steps
    .slice(0, at)
    .map(({ step, outcomes }) => [JSON.stringify(step), ...outcomes].join(' '))
    .join(' · ')}`;
}
