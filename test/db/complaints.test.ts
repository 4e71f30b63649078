import { expect, test } from 'vitest';
import type { OutreachSettings } from '../../src/domain/outreach-settings.ts';
import { shippedProfile } from '../flows/small-flow.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let customers = 0;

/** A customer who is asked how it was: noon in Moscow, some days after the event. */
async function asked(outreach: OutreachSettings | null = null) {
  customers += 1;
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const given = await startHourglass(database, clock, outreach);
  const person = given.person(`complaint-${customers}`);
  const { address } = person;
  await person.qualifies(`+7 921 333-00-${String(customers).padStart(2, '0')}`);
  await given.sales(address, { type: 'claim' });
  const won = {
    type: 'won',
    sum: 100_000_00,
    currency: 'RUB',
    product: null,
    eventOn: '2026-11-28',
  } as const;
  await given.sales(address, won);
  await given.until(new Date('2026-11-30T09:00:00Z'));
  const row = async (sql: string) => (await given.rows(sql, address))[0];
  return {
    ...given,
    person,
    address,
    complaints: () => given.rows(COMPLAINTS, address),
    poll: () => row(POLL),
    desk: () => row(DESK),
    notices: async () => (await given.rows(NOTICES, address)).map(({ notice }) => notice),
    facts: async () => (await given.rows(FACTS, address)).map(({ name }) => name as string),
  };
}

const OF_WHOM = `JOIN conversation c ON c.id = x.conversation_id JOIN identity i ON i.id = c.identity_id WHERE i.address = $1`;
const COMPLAINTS = `SELECT x.status, x.words, x.due_at, x.rep_name, x.settled_at FROM complaint x ${OF_WHOM} ORDER BY x.id`;
const POLL = `SELECT count(*) OVER ()::int AS polls, x.score, x.comment FROM nps_poll x ${OF_WHOM}`;
const DESK = `SELECT x.status, x.offered_to_name AS offered, x.claimed_by_name AS owner,
  x.snapshot #>> '{value,complaining}' AS complaining FROM handoff x ${OF_WHOM}`;
const NOTICES = `SELECT x.content -> 'notice' AS notice FROM relay x ${OF_WHOM}
  AND x.content #>> '{notice,kind}' IN ('complaint', 'said-solved', 'unsolved', 'complaint-late', 'settled') ORDER BY x.number`;
const FACTS = `SELECT x.name FROM fact x ${OF_WHOM} ORDER BY x.id`;

test('a low score alerts sales at once; the opinion goes along, and the reason to the same complaint', async () => {
  const given = await asked();
  await given.person.says('официанты пропали');
  await given.person.presses('3');
  const [complaint] = await given.complaints();
  expect(complaint).toMatchObject({ status: 'open', words: 'официанты пропали', rep_name: 'Анна Котова' });
  expect(await given.notices()).toEqual([{ kind: 'complaint', score: 3 }]);
  expect(await given.desk()).toMatchObject({ status: 'waiting', offered: 'Анна Котова' });

  await given.person.says('Горячее ждали два часа, это безобразие');
  expect(await given.complaints()).toEqual([
    { ...complaint, words: 'официанты пропали\nГорячее ждали два часа, это безобразие' },
  ]);
  expect(await given.notices()).toHaveLength(1);
  const lines = await given.rows(
    `SELECT m.text FROM relay x JOIN message m ON m.conversation_id = x.conversation_id AND m.sequence = x.message_sequence
     ${OF_WHOM} ORDER BY x.number DESC LIMIT 1`,
    given.address,
  );
  expect(lines).toEqual([{ text: 'Горячее ждали два часа, это безобразие' }]);
  expect((await given.facts()).filter((name) => name === 'complaint.made')).toHaveLength(1);
});

test('"Solved" has the customer asked at once; their yes closes it, and the sale stands as it stood', async () => {
  const given = await asked();
  await given.person.says('так себе', '3', 'шумно');
  await given.sales(given.address, { type: 'claim' });
  expect(await given.sales(given.address, { type: 'complaintSolved' })).toEqual({ status: 'done' });
  expect(await given.sales(given.address, { type: 'complaintSolved' })).toEqual({ status: 'done' });
  await given.until(new Date(given.clock.now.getTime() + 60_000));
  const [question, ...before] = await given.said(given.address);
  expect(question).toContain('Это так?');
  expect(before.filter((text) => text.includes('Это так?'))).toEqual([]);
  await given.person.presses('Да');
  expect(await given.complaints()).toMatchObject([{ status: 'solved' }]);
  expect(await given.desk()).toMatchObject({ status: 'won', complaining: 'nothing' });
  expect(await given.notices()).toMatchObject([
    { kind: 'complaint' },
    { kind: 'said-solved', by: 'Анна Котова' },
    { kind: 'settled', how: 'solved' },
  ]);
  expect(await given.sales(given.address, { type: 'complaintSolved' })).toMatchObject({ status: 'refused' });
  expect((await given.facts()).filter((name) => name === 'complaint.solved')).toHaveLength(1);
});

test('at night the question waits for the morning', async () => {
  const given = await asked(shippedProfile().outreach);
  await given.person.says('так себе', '3', 'шумно');
  await given.until(new Date('2026-11-30T19:30:00Z'));
  await given.sales(given.address, { type: 'complaintSolved' });
  await given.until(new Date('2026-12-01T05:30:00Z'));
  expect((await given.said(given.address))[0]).not.toContain('Это так?');
  await given.until(new Date('2026-12-01T06:30:00Z'));
  expect((await given.said(given.address))[0]).toContain('Это так?');
});

test('their no opens it again for its owner, with a new deadline, of which sales are reminded once', async () => {
  const given = await asked();
  await given.person.says('так себе', '3', 'шумно');
  const [first] = await given.complaints();
  await given.sales(given.address, { type: 'claim' });
  await given.sales(given.address, { type: 'complaintSolved' });
  await given.until(new Date(given.clock.now.getTime() + HOUR_MS));
  await given.person.says('нет, никто так и не позвонил');
  const [again] = await given.complaints();
  expect(again).toMatchObject({ status: 'open', settled_at: null });
  expect(Number(again?.due_at)).toBeGreaterThan(Number(first?.due_at));
  expect(await given.desk()).toMatchObject({ owner: 'Анна Котова' });
  await given.until(new Date(given.clock.now.getTime() + 2 * DAY_MS));
  const kinds = (await given.notices()).map((notice) => (notice as { kind: string }).kind);
  expect(kinds).toEqual(['complaint', 'said-solved', 'unsolved', 'complaint-late']);
});

test('nobody presses: sales are reminded once, and the customer is asked some days on', async () => {
  const given = await asked();
  await given.person.says('так себе', '3', 'шумно');
  await given.until(new Date(given.clock.now.getTime() + 4 * DAY_MS));
  const kinds = (await given.notices()).map((notice) => (notice as { kind: string }).kind);
  expect(kinds).toEqual(['complaint', 'complaint-late']);
  expect((await given.said(given.address)).join()).toContain('Получилось решить?');
  await given.person.presses('Да');
  expect(await given.complaints()).toMatchObject([{ status: 'solved' }]);
});

test('a 1 that was a slip is one score of 10 in the report, and no complaint', async () => {
  const given = await asked();
  await given.person.says('всё чудесно');
  await given.person.presses('1');
  expect(await given.complaints()).toMatchObject([{ status: 'open' }]);
  await given.person.says('ой, ошиблась, 10');
  expect(await given.poll()).toEqual({ polls: 1, score: 10, comment: null });
  expect(await given.complaints()).toMatchObject([{ status: 'withdrawn' }]);
  expect(await given.notices()).toMatchObject([{ kind: 'complaint' }, { kind: 'settled', how: 'withdrawn' }]);
  expect(await given.desk()).toMatchObject({ status: 'won', complaining: 'nothing' });
  expect((await given.said(given.address))[0]).toContain('Что понравилось больше всего?');
});

test('the same in one batch leaves no complaint open, and another slip leaves one', async () => {
  const given = await asked();
  await given.person.says('всё чудесно');
  await Promise.all(
    ['1', 'ой, 10', 'ой, нет, 2'].map((text) => given.person.happens({ type: 'text', text })),
  );
  expect(await given.poll()).toMatchObject({ polls: 1, score: 2 });
  expect((await given.complaints()).map(({ status }) => status)).toEqual(['withdrawn', 'open']);
  expect(given.failures).toEqual([]);
});

test('a 10 that was a slip is put right where they are asked to bring friends', async () => {
  const given = await asked();
  await given.person.says('всё чудесно', '10', 'веранда', 'не хочу');
  await given.expectToStand(given.address, 'referral', 'inviting');
  expect(await given.rows(`SELECT x.id FROM review x ${OF_WHOM}`, given.address)).toEqual([]);
  await given.person.says('ой, ошиблась, 3');
  await given.expectToStand(given.address, 'postsale', { askingWhyLow: 'asking' });
  expect(await given.poll()).toMatchObject({ polls: 1, score: 3 });
  expect(await given.complaints()).toMatchObject([{ status: 'open' }]);
});

test('said to the salesperson who has the complaint, another score counts all the same', async () => {
  const given = await asked();
  await given.person.says('всё чудесно', '1', 'промахнулась');
  await given.sales(given.address, { type: 'claim' });
  await given.sales(given.address, { type: 'reply', text: 'Что случилось?' });
  await given.person.says('sorry, I meant 10');
  expect(await given.poll()).toMatchObject({ polls: 1, score: 10 });
  expect(await given.complaints()).toMatchObject([{ status: 'withdrawn' }]);
});

test('what is sold stays sold, whatever becomes of the card', async () => {
  const given = await asked();
  await given.person.says('так себе', '3', 'шумно');
  await given.sales(given.address, { type: 'claim' });
  await given.sales(given.address, { type: 'lost', reason: 'other', words: '' });
  expect(await given.rows(`SELECT x.status FROM deal x ${OF_WHOM}`, given.address)).toEqual([
    { status: 'won' },
  ]);
});
