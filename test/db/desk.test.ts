import pino from 'pino';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { deskPress } from '../../src/app/desk-press.ts';
import type { DeskHappening, Rep, RepAction } from '../../src/desk/desk-event.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { MONDAY_NOON } from '../flows/talk.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const TALK = [
  'Здравствуйте',
  'да',
  'свадьба',
  'в июне 2027',
  '400 тысяч',
  'решаю сама',
  '+7 921 555-12-34',
  'да',
];
const anna: Rep = { id: 'team:Анна Котова', name: 'Анна Котова' };

/** A qualified lead in Telegram, who was handed over. */
async function handedOver() {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.says('telegram:1', ...TALK);
  const { pool } = database;
  const one = async <Row>(text: string) => (await pool.query(text)).rows[0] as Row;
  const { id, conversation } = await one<{ id: string; conversation: string }>(
    'SELECT id, conversation_id AS conversation FROM handoff',
  );
  const said = async () => {
    const { rows } = await pool.query(
      `SELECT kind, text, content ->> 'by' AS by FROM message WHERE direction = 'out' ORDER BY sequence`,
    );
    return rows as { kind: string; text: string; by: string | null }[];
  };
  return {
    pool,
    talks,
    clock,
    handoffId: id,
    act: (what: DeskHappening) => talks.act(conversation, what),
    handoff: () => one<Record<string, unknown>>('SELECT * FROM handoff'),
    lines: async () =>
      (await pool.query('SELECT kind, message_sequence AS of, content FROM relay ORDER BY number')).rows,
    said,
    /** What was said since a number of messages. */
    saidSince: async (count: number) => (await said()).slice(count),
    fact: (name: string) =>
      one<{ data: Record<string, unknown> } | undefined>(`SELECT data FROM fact WHERE name = '${name}'`),
  };
}

test('of many who claim a lead at once exactly one has it, and each other one reads who', async () => {
  const { pool, talks, handoffId, handoff } = await handedOver();
  const press = deskPress({
    engine: talks.engine,
    team: [],
    held: handoffStore(pool).held,
    log: pino({ level: 'silent' }),
  });
  const claim = (name: string, eventId: string = v7()) =>
    press({
      handoffId,
      eventId,
      by: { surface: 'slack', id: `T1/${name}`, name },
      action: { type: 'claim' },
    });
  const names = ['Anna', 'Boris', 'Vera', 'Gleb', 'Dina', 'Egor'];
  const outcomes = await Promise.all(names.map((name) => claim(name)));
  const winner = names[outcomes.findIndex(({ status }) => status === 'done')] ?? '';
  const others = outcomes.filter(({ status }) => status !== 'done');
  expect(others).toEqual(Array(5).fill({ status: 'taken', byName: winner }));
  expect(await claim(winner)).toEqual({ status: 'done' });
  expect(await handoff()).toMatchObject({ status: 'claimed', claimed_by: `slack:T1/${winner}` });
  const { rows } = await pool.query(`SELECT 1 FROM fact WHERE name = 'lead.claimed'`);
  expect(rows).toHaveLength(1);
});

test('while a salesperson has the conversation the bot writes nothing into it', async () => {
  const { talks, act, said, saidSince, lines, handoff } = await handedOver();
  await act({ type: 'claim', by: anna });
  const before = (await said()).length;
  await talks.says('telegram:1', 'А можно с собакой?', 'бюджет 500 тысяч', 'позовите человека');
  await talks.happens('telegram:1', { type: 'command', name: 'change' });
  await talks.happens('telegram:1', { type: 'start' });
  expect(await saidSince(before)).toEqual([]);
  expect(await handoff()).toMatchObject({ speaking: 'human' });
  expect((await lines()).filter(({ kind }) => kind === 'said')).toHaveLength(5);

  await act({ type: 'reply', by: anna, text: 'Конечно!', source: { channel: 'C1', message: '1.1' } });
  expect(await saidSince(before)).toEqual([{ kind: 'reply', text: 'Конечно!', by: 'Анна Котова' }]);

  await act({ type: 'returnToBot', by: anna });
  await talks.says('telegram:1', 'спасибо');
  expect((await saidSince(before + 1)).map(({ kind }) => kind)).toEqual(['say']);
});

test('the first answer is timed by the clock and in working time', async () => {
  const { act, clock, fact, handoff } = await handedOver();
  clock.now = new Date(clock.now.getTime() + 21 * 3_600_000);
  await act({ type: 'reply', by: anna, text: 'Доброе утро!' });
  expect((await fact('lead.first-answered'))?.data).toMatchObject({
    byName: 'Анна Котова',
    clockMinutes: 21 * 60,
    workingMinutes: 8 * 60,
  });
  expect(await handoff()).toMatchObject({ first_answered_at: clock.now, is_overdue: false });
});

test('a lead that nobody answers is brought to mind in the thread, and an answer ends that', async () => {
  const { talks, lines, handoff, act, pool } = await handedOver();
  await talks.isSilent();
  expect(await handoff()).toMatchObject({ is_overdue: true });
  expect((await lines()).map(({ content }) => content?.notice?.kind)).toEqual(['late']);
  await act({ type: 'reply', by: anna, text: 'Здравствуйте!' });
  expect(await handoff()).toMatchObject({ is_overdue: false, status: 'in-conversation' });
  const { rows } = await pool.query(`SELECT key FROM timer WHERE key LIKE 'desk:%'`);
  expect(rows).toEqual([]);
});

test('a salesperson who is silent gives the conversation back to the bot, which says so', async () => {
  const { talks, act, handoff, said } = await handedOver();
  await act({ type: 'reply', by: anna, text: 'Здравствуйте!' });
  await talks.says('telegram:1', 'А парковка есть?');
  await talks.isSilent();
  await talks.isSilent();
  expect(await handoff()).toMatchObject({ status: 'waiting', speaking: 'bot', claimed_by: null });
  expect((await said()).at(-1)?.text).toContain('снова с вами');
});

test('a customer who says stop is let go, and nobody writes to them any more', async () => {
  const { talks, act, said, lines } = await handedOver();
  await act({ type: 'claim', by: anna });
  await talks.happens('telegram:1', { type: 'command', name: 'stop' });
  const before = (await said()).length;
  expect((await said()).at(-1)?.kind).toBe('say');
  expect(await act({ type: 'reply', by: anna, text: 'Подождите!' })).toMatchObject({ status: 'refused' });
  expect((await said()).length).toBe(before);
  expect((await lines()).at(-1)?.content.notice).toEqual({ kind: 'left', why: 'stopped' });
  expect(await act({ type: 'lost', by: anna, reason: 'other', words: '' })).toEqual({ status: 'done' });
});

test.each<[Happening, 'stopped' | 'blocked']>([
  [{ type: 'command', name: 'stop' }, 'stopped'],
  [{ type: 'reachable', reachable: false }, 'blocked'],
])('who writes to a customer that has left is told so: %o', async (leaving, why) => {
  const { pool, talks, handoffId } = await handedOver();
  const press = deskPress({
    engine: talks.engine,
    team: [],
    held: handoffStore(pool).held,
    log: pino({ level: 'silent' }),
  });
  const does = (action: RepAction, name = 'Анна') =>
    press({ handoffId, eventId: v7(), by: { surface: 'dashboard', id: name, name }, action });
  const reply = { type: 'reply', text: 'Вы здесь?' } as const;
  expect(await does(reply)).toEqual({ status: 'done' });
  await talks.happens('telegram:1', leaving);
  expect(await does(reply)).toEqual({ status: 'left', why });
  expect(await does({ type: 'edit', message: '1.1', text: 'x' })).toEqual({ status: 'left', why });
  expect(await does(reply, 'Илья')).toEqual({ status: 'taken', byName: 'Анна' });
});

test('a customer who asks to have their data erased while they talk with a salesperson is answered', async () => {
  const { talks, act, said } = await handedOver();
  await act({ type: 'claim', by: anna });
  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  expect((await said()).at(-1)?.kind).toBe('ask');
  await talks.says('telegram:1', 'да');
  expect(await act({ type: 'reply', by: anna, text: 'Вы здесь?' })).toEqual({ status: 'gone' });
});

test('an act that comes twice happens once', async () => {
  const { talks, act, said, pool } = await handedOver();
  await act({ type: 'claim', by: anna });
  const before = (await said()).length;
  const { rows } = await pool.query('SELECT conversation_id AS id FROM handoff');
  const again = {
    channel: 'desk-slack',
    eventId: 'e1',
    conversationId: rows[0].id,
    what: { type: 'reply' as const, by: anna, text: 'Добрый день!' },
  };
  expect(await talks.engine.act(again)).toEqual({ status: 'done' });
  expect(await talks.engine.act(again)).toEqual({ status: 'duplicate' });
  expect((await said()).length).toBe(before + 1);
});

test('a deal is won after the conversation has ended', async () => {
  const { talks, act, handoff, fact, pool } = await handedOver();
  await act({ type: 'claim', by: anna });
  await pool.query(`UPDATE conversation SET status = 'closed'`);
  const won = { type: 'won', by: anna, sum: 40_000_000, currency: 'RUB', product: 'banquet' } as const;
  expect(await act(won)).toEqual({ status: 'done' });
  expect(await act(won)).toMatchObject({ status: 'refused' });
  expect(await handoff()).toMatchObject({ status: 'won', closed_at: expect.any(Date) });
  expect((await fact('deal.won'))?.data).toMatchObject({ sum: 40_000_000, currency: 'RUB' });
  await talks.says('telegram:1', 'Здравствуйте, это снова я');
});

test('a reply that corrects itself is corrected with the customer', async () => {
  const { act, said, pool } = await handedOver();
  const source = { channel: 'C1', message: '17.1' };
  await act({ type: 'reply', by: anna, text: 'В суботу свободно', source });
  await act({ type: 'edit', by: anna, message: '17.1', text: 'В субботу свободно' });
  expect((await said()).at(-1)?.text).toBe('В субботу свободно');
  const reply = await pool.query(`SELECT content -> 'edited' AS edited FROM message WHERE kind = 'reply'`);
  expect(reply.rows).toEqual([{ edited: true }]);
  const { rows } = await pool.query(`SELECT 1 FROM graphile_worker.jobs WHERE key LIKE 'amend:%'`);
  expect(rows).toHaveLength(1);
});

test('a complaint is told to its owner and their chief at once, whoever has the conversation', async () => {
  const { talks, act, lines, fact } = await handedOver();
  await act({ type: 'claim', by: anna });
  await talks.says('telegram:1', 'Вы обманщики, третий день не отвечаете!');
  expect((await lines()).at(-1)?.content).toEqual({
    notice: { kind: 'complaint' },
    whom: ['Анна Котова', 'Ольга Смирнова'],
  });
  expect(await fact('complaint.made')).toBeDefined();
});

test('a complaint in the middle of the questions hands over as one', async () => {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talks.says('telegram:2', 'Здравствуйте', 'да', 'свадьба', 'Безобразие, ужасный сервис!');
  const { rows } = await pool.query('SELECT reason FROM handoff');
  expect(rows).toEqual([{ reason: 'complaint' }]);
});
