import { expect, onTestFinished, test } from 'vitest';
import type { Rep } from '../../src/desk/desk-event.ts';
import type { Database } from '../../src/store/open-database.ts';
import { eventually } from '../support/eventually.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const anna: Rep = { id: 'team:Анна', name: 'Анна' };
const boris: Rep = { id: 'team:Борис', name: 'Борис' };

/** Somebody who asked for a human, and two processes that hear of them. */
async function twoProcesses(texts: string[]) {
  const database = await testDatabase();
  const [one, other] = [await startTalks(database), await startTalks(database)];
  await one.says('telegram:1', ...texts);
  const { rows } = await database.pool.query('SELECT id FROM conversation');
  return { database, one, other, conversation: rows[0].id as string };
}

/** Both wait for the conversation, in the order in which they are given, and then go on. */
async function atOnce<T>({ pool }: Database, conversation: string, works: (() => Promise<T>)[]) {
  const client = await pool.connect();
  onTestFinished(() => client.release());
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE', [conversation]);
  const running: Promise<T>[] = [];
  for (const work of works) {
    running.push(work());
    await eventually(async () => {
      const { rows } = await pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      expect(rows).toHaveLength(running.length);
    });
  }
  await client.query('COMMIT');
  return Promise.all(running);
}

test('of two who claim a lead in two processes at the same moment one has it', async () => {
  const { database, one, other, conversation } = await twoProcesses([
    'Здравствуйте',
    'да',
    '/human',
    'позовите человека',
  ]);
  const outcomes = await atOnce(database, conversation, [
    () => one.act(conversation, { type: 'claim', by: anna }),
    () => other.act(conversation, { type: 'claim', by: boris }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['done', 'refused']);
  const { rows } = await database.pool.query('SELECT claimed_by FROM handoff');
  expect(rows).toEqual([{ claimed_by: anna.id }]);
});

test('what is written while a lead is being claimed elsewhere does not take the claim back', async () => {
  const { database, one, other, conversation } = await twoProcesses([
    'Здравствуйте',
    'да',
    'позовите человека',
  ]);
  await atOnce<unknown>(database, conversation, [
    () => one.act(conversation, { type: 'claim', by: anna }),
    () => other.says('telegram:1', 'Вы ещё здесь?'),
  ]);
  const { rows } = await database.pool.query('SELECT claimed_by, status, speaking FROM handoff');
  expect(rows).toEqual([{ claimed_by: anna.id, status: 'claimed', speaking: 'human' }]);
  const said = await database.pool.query(
    `SELECT text FROM message WHERE direction = 'out' AND created_at > (SELECT claimed_at FROM handoff)`,
  );
  expect(said.rows).toEqual([]);
});

test('what is written while the lead is being handed over elsewhere stands under the card', async () => {
  const { database, one, other, conversation } = await twoProcesses(['Здравствуйте', 'да']);
  await atOnce<unknown>(database, conversation, [
    () => one.says('telegram:1', 'позовите человека'),
    () => other.says('telegram:1', 'Вы ещё здесь?'),
  ]);
  const { rows } = await database.pool.query(
    `SELECT m.text FROM relay r JOIN message m ON m.conversation_id = r.conversation_id AND m.sequence = r.message_sequence`,
  );
  expect(rows).toEqual([{ text: 'Вы ещё здесь?' }]);
});

test('a message that is corrected in the same moment stands under the card once', async () => {
  const { database, one } = await twoProcesses(['Здравствуйте', 'да', 'позовите человека']);
  await Promise.all([
    one.happens('telegram:1', { type: 'text', text: 'И веранда?', platformId: '8' }),
    one.happens('telegram:1', { type: 'text', text: 'Есть паркова?', platformId: '7' }),
    one.happens('telegram:1', { type: 'edit', text: 'Есть парковка?', platformId: '7' }),
  ]);
  const { rows } = await database.pool.query(
    `SELECT r.kind, m.text FROM relay r JOIN message m ON m.conversation_id = r.conversation_id AND m.sequence = r.message_sequence
     ORDER BY r.number`,
  );
  expect(rows).toEqual([
    { kind: 'said', text: 'И веранда?' },
    { kind: 'said', text: 'Есть парковка?' },
    { kind: 'edited', text: 'Есть парковка?' },
  ]);
});
