import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Accepted, Happening } from '../../src/engine/inbound.ts';
import { noRows } from '../../src/engine/turn-rows.ts';
import type { Database } from '../../src/store/open-database.ts';
import { startTalks, type Talks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const PEOPLE = Array.from({ length: 12 }, (_, number) => `person-${number}`);
const SERIALIZATION_FAILURE = '40001';
const WORDS = ['Здравствуйте', 'добрый день', 'вы тут?', 'есть даты на июнь?'];

test.each([
  ['as the database comes', 'read committed'],
  ['where the operator made every transaction stricter', 'repeatable read'],
])(
  'two processes that meet the same new people at one moment lose and double nothing: %s',
  async (_, isolation) => {
    const database = await testDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await database.pool.query(`ALTER DATABASE ${name} SET default_transaction_isolation = '${isolation}'`);
    const processes = await Promise.all([startTalks(database), startTalks(database)]);

    // Each says everything at once, word by word to the one process and the other; each event comes twice, to both.
    const events = PEOPLE.flatMap((address) =>
      WORDS.flatMap((text, index) => {
        const event = { address, eventId: v7(), what: { type: 'text', text } as const };
        const [first, second] = index % 2 === 0 ? processes : processes.toReversed();
        return [
          { ...event, talks: first as Talks },
          { ...event, talks: second as Talks },
        ];
      }),
    );
    // Where every clash is an error a turn may lose too often to be kept; then the channel sends its event again.
    const tries = isolation === 'repeatable read' ? 5 : 1;
    const taken = await Promise.all(events.map(({ talks, ...event }) => accept(talks, event, tries)));

    expect(taken.filter((outcome) => outcome === 'duplicate')).toHaveLength(events.length / 2);
    await isWhole(database, PEOPLE, WORDS);
  },
);

test('a turn that loses to another in a deadlock is taken again, and kept once', async () => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  await Promise.all(['anna', 'boris'].map((who) => talks.says(`web:${who}`, 'Здравствуйте')));
  const { rows } = await database.pool.query<{ id: string; address: string }>(
    'SELECT c.id, i.address FROM conversation c JOIN identity i ON i.id = c.identity_id ORDER BY c.id',
  );
  const [first, second] = rows;

  // Somebody locks in the wrong order, and has more patience than the engine.
  const rival = await database.pool.connect();
  await rival.query("BEGIN; SET LOCAL deadlock_timeout = '20s'");
  await rival.query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE', [second?.id]);
  // One that is under way makes the two behind it a batch.
  const said = Promise.all(
    ['web:vera', 'web:anna', 'web:boris'].map((who) => talks.says(who, 'добрый день')),
  );
  await waiting(database, 1);
  await rival.query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE', [first?.id]);
  await rival.query('COMMIT');
  rival.release();
  await said;

  // Taken again at once, it may be faster than the rival and lose a second time.
  await expect
    .poll(async () => Number((await database.pool.query(DEADLOCKS)).rows[0].deadlocks), { timeout: 5_000 })
    .toBeGreaterThan(0);
  await isWhole(database, ['anna', 'boris'], ['Здравствуйте', 'добрый день']);
  await isWhole(database, ['vera'], ['добрый день']);
});

test('a conversation that another process began while we waited is ours alone for the turn', async () => {
  const database = await testDatabase();
  const [here, there] = await Promise.all([startTalks(database), startTalks(database)]);
  const rival = await database.pool.connect();
  await rival.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('web anna', 0))");
  const begun = here.says('web:anna', 'Здравствуйте');
  await waiting(database, 1);
  const event = { channel: 'web', eventId: v7(), address: 'anna' };
  const whileOpen = there.store.batch(
    { events: [event], timers: [], acts: [], at: new Date() },
    async (batch) => {
      const id = batch.people.get('web anna')?.conversation?.id;
      const locked = await database.pool
        .query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE NOWAIT', [id])
        .then(
          ({ rowCount }) => `${rowCount} free`,
          ({ code }) => code,
        );
      await batch.commit(noRows(), v7());
      return locked;
    },
  );
  await waiting(database, 2);
  await rival.query('COMMIT');
  rival.release();

  await begun;
  const lockNotAvailable = '55P03';
  expect(await whileOpen).toBe(lockNotAvailable);
});

async function accept(
  { engine }: Talks,
  { address, eventId, what }: { address: string; eventId: string; what: Happening },
  tries: number,
): Promise<Accepted> {
  const inbound = { channel: 'web', eventId, address, person: { language: 'ru' }, what } as const;
  for (let left = tries - 1; left > 0; left -= 1) {
    const accepted = await engine.accept(inbound).catch(nullWhenLost);
    if (accepted) return accepted;
  }
  return engine.accept(inbound);
}

function nullWhenLost(error: { code?: string }): null {
  if (error.code === SERIALIZATION_FAILURE) return null;
  throw error;
}

/** Each of them is one lead with one conversation, in which each word stands once, in one unbroken row. */
async function isWhole({ pool }: Database, people: string[], words: string[]): Promise<void> {
  const { rows } = await pool.query(
    `SELECT i.address, count(DISTINCT l.id)::int AS leads, count(DISTINCT c.id)::int AS conversations,
       max(m.sequence) = count(*) AND max(c.sequence) = count(*) AS unbroken,
       array_agg(m.text ORDER BY m.text) FILTER (WHERE m.direction = 'in') AS said
     FROM identity i JOIN lead l ON l.id = i.lead_id JOIN conversation c ON c.identity_id = i.id
     JOIN message m ON m.conversation_id = c.id
     WHERE i.address = ANY($1) GROUP BY i.id ORDER BY i.address`,
    [people],
  );
  expect(rows).toEqual(
    people.toSorted().map((address) => ({
      address,
      leads: 1,
      conversations: 1,
      unbroken: true,
      said: words.toSorted(),
    })),
  );
}

/** Resolves once so many batches wait for a lock. */
async function waiting({ pool }: Database, batches: number): Promise<void> {
  const count = async () => {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'hourglass turns'`,
    );
    return rows[0].n;
  };
  await expect.poll(count, { interval: 5, timeout: 5_000 }).toBe(batches);
}

const DEADLOCKS = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';

test('a talk that is begun anew in the same commit as the words before leaves no timer behind', async () => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  await talks.says('telegram:1', 'Здравствуйте');
  await Promise.all([
    talks.happens('telegram:1', { type: 'text', text: 'да' }),
    talks.happens('telegram:1', { type: 'text', text: 'свадьба' }),
    talks.happens('telegram:1', { type: 'command', name: 'restart' }),
  ]);
  const { rows } = await database.pool.query(
    'SELECT DISTINCT c.status FROM timer t JOIN conversation c ON c.id = t.conversation_id',
  );
  expect(rows).toEqual([{ status: 'open' }]);
});
