import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { callAddress } from '../../src/domain/call-address.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import { callQueries, LATEST_CALLS } from '../../src/store/call-queries.ts';
import { deskQueries } from '../../src/store/desk-queries.ts';
import { inboxQueries } from '../../src/store/inbox-queries.ts';
import { MONDAY_NOON } from '../flows/talk.ts';
import { startEngine } from '../support/start-engine.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const rep = { id: 'team:Анна Котова', name: 'Анна Котова' };
const began: Happening = { type: 'start', source: { source: 'phone' }, call: rep };
const address = callAddress('T1/U1', new Date('2026-11-23T09:00:00Z'));

async function call() {
  const engine = await startEngine();
  const caller = engine.person(address, { channel: 'slack' });
  await caller.happens(began);
  const said = async () => {
    const { rows } = await engine.pool.query(
      `SELECT text FROM message WHERE direction = 'out' ORDER BY conversation_id, sequence`,
    );
    return rows.map(({ text }) => text as string);
  };
  const conversation = async () =>
    (await engine.pool.query('SELECT status, outcome, snapshot FROM conversation')).rows[0];
  return { ...engine, ...caller, said, last: async () => (await said()).at(-1), conversation };
}

const TALK = ['да', 'свадьба', 'в июне 2027', '400 тысяч', 'решаю сама', 'Мария, +7 921 555-12-34'];

it('is over when the questions are done, and the lead is in the hands of whoever answered', async () => {
  const { says, last, conversation, lead, card, pool, prisma } = await call();
  await says(...TALK, 'да');
  expect(await last()).toMatch(/^Спасибо, всё записали!\n.* и перезвоним\.\n\nНе вслух: лид записан за вами/);
  expect(await conversation()).toMatchObject({ status: 'closed', outcome: 'qualified' });
  expect(await lead()).toMatchObject({ name: 'Мария', source: 'phone', handoffStatus: 'claimed' });
  expect(await card()).toMatchObject({
    ownerName: rep.name,
    source: 'звонок',
    isCall: true,
    isOverdue: false,
  });
  const { rows: handoffs } = await pool.query(
    'SELECT claimed_by, claimed_at, first_answered_at, offered_to, is_overdue FROM handoff',
  );
  const now = new Date(MONDAY_NOON);
  expect(handoffs).toEqual([
    { claimed_by: rep.id, claimed_at: now, first_answered_at: now, offered_to: null, is_overdue: false },
  ]);
  expect((await pool.query('SELECT key FROM timer')).rows).toEqual([]);

  // Nobody waits for a word.
  const words = { formatAnswer: ({ raw }: { raw: string }) => raw, keys: [] };
  const desk = deskQueries({ pool, prisma, words, language: 'ru' });
  const { lines } = await desk.mine([rep.id], 5);
  expect(lines).toMatchObject([{ who: 'Мария', status: 'claimed', waitingForAnswerSince: null }]);
  const inbox = inboxQueries({ pool, formatAnswer: words.formatAnswer, actionsOf: () => [] });
  const found = await inbox.find(lines[0]?.handoffId ?? '', 'ru');
  expect(found).toMatchObject({ isCall: true, waitingForAnswerSince: null });
});

it('hears nothing any more when it is over, and begins nothing', async () => {
  const { happens, says, said, pool } = await call();
  await says(...TALK, 'да');
  const before = await said();
  await says('и ещё торт');
  await happens(
    { type: 'press', token: '00000000.1.0' },
    { type: 'command', name: 'restart' },
    { type: 'hungUp' },
  );
  expect(await said()).toEqual(before);
  expect((await pool.query('SELECT count(*)::int AS count FROM conversation')).rows).toEqual([{ count: 1 }]);
});

it.each([
  ['the caller does not agree', ['нет'], 'no-consent', 'Записывать ничего не будем'],
  ['the budget is too small', [...TALK.with(3, '50 тысяч'), 'да'], 'not-a-target', 'звоните, будем рады'],
  ['they want no more', ['да', 'стоп'], 'stopped', 'больше не беспокоим'],
] as const)('gives sales nothing when %s', async (_, texts, outcome, words) => {
  const { says, last, conversation, card } = await call();
  await says(...texts);
  expect(await conversation()).toMatchObject({ status: 'closed', outcome });
  expect(await last()).toContain(words);
  expect(await last()).toMatch(/\n\nНе вслух: звонок закончен, в продажи не передан/);
  expect(await card()).toBeNull();
});

it('goes to the salesperson as it is when words cannot be understood', async () => {
  const { says, last, card } = await call();
  await says('да', 'ну это', 'ну вот это', 'ну вот то самое');
  expect(await last()).toMatch(/Остальное обсудим прямо сейчас\.\n\nНе вслух: .*Контакт не записан/s);
  expect(await card()).toMatchObject({ reason: 'unclear', ownerName: rep.name });
});

it('is not reminded of, and ends by itself after two hours', async () => {
  const { pool } = await call();
  const { rows } = await pool.query('SELECT due_at FROM timer');
  expect(rows).toEqual([{ due_at: new Date('2026-11-23T11:00:00Z') }]);
});

it.each([
  ['in the middle', TALK.slice(0, 2), 'silent', []],
  ['when only the last yes is missing', TALK, 'qualified', [{ status: 'claimed', claimed_by: rep.id }]],
])('of which nothing more is heard ends %s', async (_, texts, outcome, handoffs) => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  const who = `slack:${address}`;
  await talks.happens(who, began, {});
  await talks.says(who, ...texts);
  await talks.isSilent();
  const { pool } = database;
  const { rows } = await pool.query('SELECT status, outcome FROM conversation');
  expect(rows).toEqual([{ status: 'closed', outcome }]);
  expect((await pool.query('SELECT status, claimed_by FROM handoff')).rows).toEqual(handoffs);
  expect((await pool.query('SELECT key FROM timer')).rows).toEqual([]);
});

it('never says to the salesperson what is meant for one who writes', async () => {
  const { says, happens, said } = await call();
  await happens({ type: 'text', text: 'сколько стоит?' }, { type: 'text', text: 'когда позвоните?' });
  await says(
    'хм',
    'э-э',
    'да',
    'а почему вы спрашиваете?',
    ...TALK.slice(1, 5),
    '921',
    'хм',
    TALK[5] ?? '',
    'а почему?',
    'хм',
  );
  expect((await said()).join('\n')).not.toMatch(/менеджер|[Нн]апишите|[Нн]ажмите|сюда/);
});

it('is found among many by the salesperson, the newest first', async () => {
  const { pool, prisma } = await testDatabase();
  const { latest } = callQueries(pool);
  const at = new Date('2026-11-23T09:00:00Z');
  const version = uuid();
  await prisma.flowVersion.create({
    data: { id: version, flow: 'f', hash: 'h', config: {}, copy: {}, settings: {}, publishedAt: at },
  });
  const people = Array.from({ length: 4_000 }, (_, index) => {
    // Four salespeople with five hundred calls each, and as many customers.
    const of = index % 2 ? callAddress(`T1/U${index % 8}`, new Date(at.getTime() + index)) : `T1/U${index}`;
    return { id: uuid(), leadId: uuid(), address: of, conversation: uuid() };
  });
  await prisma.lead.createMany({
    data: people.map(({ leadId }) => ({ id: leadId, createdAt: at, language: 'ru', lastSeenAt: at })),
  });
  await prisma.identity.createMany({
    data: people.map(({ id, leadId, address }) => ({ id, leadId, address, channel: 'slack', createdAt: at })),
  });
  await prisma.conversation.createMany({
    data: people.map(({ id, leadId, conversation }, index) => ({
      id: conversation,
      leadId,
      identityId: id,
      channel: 'slack',
      flow: 'f',
      flowVersionId: version,
      status: index === 3_993 ? 'open' : 'closed',
      snapshot: {},
      language: 'ru',
      sequence: 0,
      startedAt: at,
    })),
  });
  await pool.query('ANALYZE identity, conversation');

  const calls = await latest('T1/U1');
  expect(calls).toHaveLength(20);
  expect(calls[0]).toEqual({
    address: callAddress('T1/U1', new Date(at.getTime() + 3_993)),
    conversationId: people[3_993]?.conversation,
    isOpen: true,
  });
  expect(calls.map((each) => each.address)).toEqual(
    calls
      .map((each) => each.address)
      .sort()
      .reverse(),
  );
  expect(calls.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  expect(await latest('T1/U')).toEqual([]);
  expect(await latest('T1/U2')).toEqual([]);

  const { rows } = await pool.query(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${LATEST_CALLS.replaceAll('$1', "'T1/U1~'").replaceAll('$2', "'T1/U1~a'")}`,
  );
  const plan = JSON.stringify(rows[0]);
  expect(plan).toContain('identity_channel_address_key');
  expect(plan).not.toContain('Seq Scan');
});
