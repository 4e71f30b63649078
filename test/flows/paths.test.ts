import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { StateValue } from 'xstate';
import { buttonToken } from '../../src/engine/button-token.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import type { DueTimer } from '../../src/engine/turn-store.ts';
import { placeOf, statesOf, waysOf } from '../../src/flow/chart.ts';
import { type FlowPath, flowPaths } from '../../src/flow/flow-paths.ts';
import type { PathStep } from '../../src/flow/path-moves.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { testDatabase } from '../support/test-database.ts';
import { testDesk } from '../support/test-desk.ts';
import { MONDAY_NOON, publishedFlow, shippedFlow } from './talk.ts';

const now = new Date(MONDAY_NOON);
const flow = shippedFlow('qualification');
const paths = flowPaths(flow, now);

/** Conversations that go step by step together. */
const AT_ONCE = 500;

test('the paths come by every state in which a person can be', () => {
  const walked = new Set(
    paths.flatMap(({ starts, steps }) => [starts, ...steps.map(({ state }) => state)]).map(placeIn),
  );
  const missed = statesOf(flow.machine)
    .filter((node) => Object.keys(node.states).length === 0)
    .filter((node) => !waysOf(node).some(({ event, guard }) => event === 'always' && !guard))
    .map(placeOf)
    .filter((place) => !walked.has(place) && place !== 'routing');
  // Only a sum can be ambiguous in these paths.
  expect(missed.filter((place) => !place.endsWith('.clarifying'))).toEqual([]);
  expect(walked).toContain('askingBudget.clarifying');
});

test('the paths end in every final state', () => {
  const ends = new Set(paths.map(({ ends }) => ends));
  for (const end of ['finished', 'stopped', 'erased', 'withoutConsent']) expect(ends).toContain(end);
});

test('every path walks the same through the engine and the database', { timeout: 120_000 }, async () => {
  const { engine, pool } = await startEngine();
  const began = performance.now();
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    await walk(paths.slice(first, first + AT_ONCE), first);
  }
  const steps = paths.reduce((sum, path) => sum + path.steps.length, 0);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${paths.length} paths of qualification walked, ${steps} steps in ${seconds} s`);

  async function walk(together: FlowPath[], first: number): Promise<void> {
    const walkers = together.map((path, index) => ({
      path,
      number: first + index,
      address: `path-${first + index}`,
    }));
    await Promise.all(walkers.map(({ address }) => accept(address, 0, { type: 'start' })));
    const longest = Math.max(...together.map(({ steps }) => steps.length));
    for (let at = 0; at <= longest; at += 1) {
      const moving = walkers.filter(({ path }) => path.steps.length >= at);
      const standing = await stand(moving.map(({ address }) => address));
      for (const { path, address } of moving) {
        const expected = at === 0 ? path.starts : path.steps[at - 1]?.state;
        expect(standing.get(address)?.value, described(path, at)).toEqual(expected);
      }
      const due: DueTimer[] = [];
      const heard: Promise<void>[] = [];
      for (const { path, number, address } of moving) {
        const step = path.steps[at]?.step;
        const stands = standing.get(address);
        if (!step || !stands) continue;
        if (step.type !== 'silence') heard.push(accept(address, at + 1, happeningOf(step, number, stands)));
        else if (stands.timer) due.push(stands.timer);
      }
      const [fired] = await Promise.all([engine.wake(due), ...heard]);
      expect(fired).toBe(due.length);
    }
  }

  async function accept(address: string, at: number, what: Happening): Promise<void> {
    const person = { language: 'ru' as const };
    const accepted = await engine.accept({
      channel: 'web',
      eventId: `${address}.${at}`,
      address,
      person,
      what,
    });
    expect(accepted).toBe('done');
  }

  /** Where the conversations stand, as the database has it. Of an erased one only the outcome is left. */
  async function stand(addresses: string[]): Promise<Map<string, Standing>> {
    const { rows } = await pool.query<Standing & { address: string }>(
      `SELECT i.address, c.id, coalesce(c.snapshot -> 'value', to_jsonb(c.outcome)) AS value, c.prompt_sequence AS "promptSequence",
         (SELECT json_build_object('conversationId', t.conversation_id, 'key', t.key, 'event', t.event, 'dueAt', t.due_at)
          FROM timer t WHERE t.conversation_id = c.id AND t.key NOT LIKE 'desk:%' ORDER BY t.due_at LIMIT 1) AS timer
       FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = ANY ($1)`,
      [addresses],
    );
    return new Map(rows.map((row) => [row.address, row]));
  }
});

interface Standing {
  id: string;
  value: StateValue;
  promptSequence: number | null;
  timer: DueTimer | null;
}

async function startEngine() {
  const { url, pool } = await testDatabase();
  const store = postgresTurnStore({ url, pool, newId: v7 });
  onTestFinished(() => store.close());
  const id = await store.publishFlow(publishedFlow('qualification'));
  const library = flowLibrary(store);
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get(id),
    processId: v7(),
    now: () => now,
    newId: v7,
    committed: () => {},
  });
  return { engine, pool };
}

function happeningOf(
  step: Exclude<PathStep, { type: 'silence' }>,
  number: number,
  { id, promptSequence }: Standing,
): Happening {
  switch (step.type) {
    case 'reply':
      // A phone of their own for each, or the product would rightly take them all for one person.
      return {
        type: 'text',
        text: step.text.replace('921 555-12-34', `92${10_000_000 + number}`),
      };
    case 'press':
      return { type: 'press', token: buttonToken(id, promptSequence ?? 0, step.option) };
    case 'command':
      return { type: 'command', name: step.name };
    case 'attachment':
      return { type: 'attachment', kind: 'photo', reference: 'photo-1' };
    case 'reachable':
      return { type: 'reachable', reachable: step.reachable };
  }
}

function described({ steps }: FlowPath, at: number): string {
  return `after ${steps
    .slice(0, at)
    .map(({ step }) => JSON.stringify(step))
    .join(' ')}`;
}

function placeIn(state: StateValue): string {
  if (typeof state === 'string') return state;
  return Object.entries(state)
    .map(([outer, inner]) => (inner === undefined ? outer : `${outer}.${placeIn(inner)}`))
    .join(' ');
}
