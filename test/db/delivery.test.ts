import { pino } from 'pino';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { DeliveryStore } from '../../src/engine/delivery-store.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import type { SendOutcome } from '../../src/engine/outgoing.ts';
import { outgoingOf, spokenIn } from '../../src/engine/outgoing-of.ts';
import type { TurnStore } from '../../src/engine/turn-store.ts';
import { createDeliverer } from '../../src/jobs/deliverer.ts';
import { postgresDeliveryStore } from '../../src/store/delivery-store.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { publishedFlow } from '../flows/talk.ts';
import { testDatabase } from '../support/test-database.ts';
import { testDesk } from '../support/test-desk.ts';

const { url, pool } = await testDatabase();

/** The engine and the deliverer as the product composes them, with one person who talks. */
async function startTalk(through: { turns?: Wrap<TurnStore>; deliveries?: Wrap<DeliveryStore> } = {}) {
  const turns = postgresTurnStore({ url, pool, newId: v7 });
  onTestFinished(() => turns.close());
  const deliveries = postgresDeliveryStore(pool);
  const store = { ...turns, ...through.turns?.(turns) };
  const library = flowLibrary(store);
  const entryFlow = await library.get(await store.publishFlow(publishedFlow('qualification')));
  const processId = v7();
  const address = v7();
  const sends: string[] = [];
  const outcomes: SendOutcome[] = [];
  const deliverer = createDeliverer({
    transports: new Map([
      [
        'web',
        {
          channel: 'web',
          async send({ content }) {
            sends.push(content.text);
            return outcomes.shift() ?? { status: 'sent', platformId: null };
          },
        },
      ],
    ]),
    store: { ...deliveries, ...through.deliveries?.(deliveries) },
    processId,
    blocked: () => {},
    observe: () => {},
    log: pino({ level: 'silent' }),
  });
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow,
    processId,
    now: () => new Date(),
    newId: v7,
    committing: (rows) => deliverer.prepare(spokenIn(rows)),
    committed: (rows) => deliverer.dispatch(outgoingOf(rows)),
    doubted: (rows) => deliverer.doubt(spokenIn(rows)),
  });
  onTestFinished(async () => {
    await engine.drained();
    await deliverer.drained();
  });

  const said = async () => {
    const { rows } = await pool.query<Said>(SAID, [address]);
    return rows;
  };
  return {
    deliverer,
    sends,
    outcomes,
    said,
    texts: async () => (await said()).map(({ text }) => text),
    hear: (what: Happening) =>
      engine.accept({ channel: 'web', eventId: v7(), address, person: { language: 'ru' }, what }),
    /** Resolves once all that was said is in these states, in order, and says whose turn it is to deliver. */
    async stands(...states: string[]): Promise<Said> {
      await expect.poll(async () => (await said()).map(({ state }) => state)).toEqual(states);
      return (await said())[0] as Said;
    },
  };
}

type Wrap<T> = (real: T) => Partial<T>;

interface Said {
  conversation_id: string;
  text: string;
  state: string;
  outcome_unknown: boolean;
  delivering_by: string | null;
}

const SAID = `
  SELECT m.conversation_id, m.text, m.state, m.outcome_unknown, c.delivering_by
  FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
  WHERE i.address = $1 AND m.direction = 'out' ORDER BY c.started_at, m.sequence`;

const later: SendOutcome = { status: 'later', afterMs: 60_000, detail: 'as told' };

/** Works, but says that it failed, the first time: so looks a connection that breaks before the answer. */
function unheard<Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>, times = 1) {
  let left = times;
  return async (...given: Given): Promise<Result> => {
    const result = await work(...given);
    left -= 1;
    if (left >= 0) throw new Error('The connection broke.');
    return result;
  };
}

test('what is said while a message waits to be sent again does not overtake it', async () => {
  const talk = await startTalk();
  talk.outcomes.push(later);
  await talk.hear({ type: 'start' });
  const { conversation_id: id } = await talk.stands('queued');
  await talk.hear({ type: 'text', text: 'Да' });
  await talk.stands('queued', 'queued');
  const [waiting] = (
    await pool.query(
      `SELECT run_at > now() + interval '30 seconds' AS waits FROM graphile_worker.jobs WHERE key = $1`,
      [`deliver:${id}`],
    )
  ).rows;
  expect(waiting).toEqual({ waits: true });

  await talk.deliverer.recover(id);

  const { delivering_by } = await talk.stands('sent', 'sent');
  expect(delivering_by).toBeNull();
  const [first, second] = await talk.texts();
  expect(talk.sends).toEqual([first, first, second]);
});

test('what a commit says is sent once when the answer to the commit was lost', async () => {
  const talk = await startTalk({ turns: (real) => ({ batch: unheard(real.batch) as TurnStore['batch'] }) });

  expect(await talk.hear({ type: 'start' }).catch((error: Error) => error.message)).toBe(
    'The connection broke.',
  );
  await talk.hear({ type: 'text', text: 'Да' });

  const { delivering_by, outcome_unknown } = await talk.stands('sent', 'sent');
  expect(delivering_by).toBeNull();
  expect(outcome_unknown).toBe(false);
  expect(talk.sends).toEqual(await talk.texts());
});

test('what was sent is noted once the database answers, and not sent again', async () => {
  let isAway = true;
  const talk = await startTalk({
    deliveries: (real) => ({
      async settle(...given) {
        if (isAway) throw new Error('There is no database.');
        return real.settle(...given);
      },
    }),
  });
  await talk.hear({ type: 'start' });
  await talk.hear({ type: 'text', text: 'Да' });
  expect((await talk.said()).map(({ state }) => state)).toEqual(['sending', 'sending']);
  isAway = false;

  const { delivering_by } = await talk.stands('sent', 'sent');
  expect(delivering_by).toBeNull();
  expect(talk.sends).toEqual(await talk.texts());
});

test('what was noted without an answer is noted again with no effect', async () => {
  const talk = await startTalk({ deliveries: (real) => ({ settle: unheard(real.settle, 2) }) });
  talk.outcomes.push({ status: 'sent', platformId: null }, later);
  await talk.hear({ type: 'start' });
  await talk.hear({ type: 'text', text: 'Да' });

  const { conversation_id: id } = await talk.stands('sent', 'queued');
  await expect.poll(() => talk.deliverer.recover(id)).toBe('done');

  await talk.stands('sent', 'sent');
  const [first, second] = await talk.texts();
  expect(talk.sends).toEqual([first, second, second]);
});

test('all that a dead process was sending is taken over at once', async () => {
  const dead = v7();
  await pool.query('INSERT INTO process (id, lock_key, started_at) VALUES ($1, 42, now())', [dead]);
  const store = postgresDeliveryStore(pool);
  const talks = await Promise.all(Array.from({ length: 20 }, () => startTalk()));
  for (const talk of talks) await talk.hear({ type: 'start' });
  const ids = await Promise.all(talks.map(async (talk) => (await talk.stands('sent')).conversation_id));
  await pool.query('UPDATE conversation SET delivering_by = $2 WHERE id = ANY ($1)', [ids, dead]);
  await pool.query(
    `UPDATE message SET state = 'sending' WHERE conversation_id = ANY ($1) AND direction = 'out'`,
    [ids],
  );

  const taken = await Promise.all(ids.map((id) => store.takeOver(id, v7(), () => false)));

  expect(taken.map((messages) => messages.length)).toEqual(ids.map(() => 1));
  // And whoever took it over may die as well.
  const keys = ids.map((id) => `deliver:${id}`);
  const { rowCount } = await pool.query('SELECT FROM graphile_worker.jobs WHERE key = ANY ($1)', [keys]);
  expect(rowCount).toBe(ids.length);
});

test('of a talk begun anew only the new one is open', async () => {
  const talk = await startTalk();
  await talk.hear({ type: 'start' });
  expect(await talk.hear({ type: 'command', name: 'restart' })).toBe('done');

  const { rows } = await pool.query(
    `SELECT status, outcome FROM conversation WHERE id = ANY ($1) ORDER BY started_at`,
    [(await talk.said()).map((message) => message.conversation_id)],
  );
  expect(rows).toEqual([
    { status: 'closed', outcome: 'restarted' },
    { status: 'open', outcome: null },
  ]);
});
