import { expect, test } from 'vitest';
import type { RepAction } from '../../src/desk/desk-event.ts';
import { fillWithKeptRecords } from '../support/kept-records.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

/** Somebody whose talk an earlier build kept at noon in Moscow on 23 November 2026; see `fillWithKeptRecords`. */
async function keptTalk(address: string) {
  const database = await testDatabase();
  await fillWithKeptRecords(database.pool);
  const given = await startHourglass(database, { now: new Date('2026-11-23T09:05:00Z') });
  const row = async (sql: string) => (await given.rows(`${sql} i.address = $1`, address))[0];
  return {
    ...given,
    person: given.person(address),
    sells: (action: RepAction) => given.sales(address, action),
    last: async () => (await given.said(address))[0],
    standsIn: (flow: 'presale' | 'postsale' | 'referral', state: unknown) =>
      given.expectToStand(address, flow, state),
    desk: async () => given.desk.standing((await row(DESK))?.kept as never),
    actions: async () => given.desk.actions((await row(DESK))?.kept as never, null),
    news: async () => (await given.rows(NEWS, address)).map(({ what }) => what),
    complaint: () => row(COMPLAINT),
  };
}

const DESK = `SELECT h.snapshot AS kept FROM handoff h JOIN identity i ON i.lead_id = h.lead_id WHERE`;
const COMPLAINT = `SELECT x.status, x.words FROM complaint x JOIN identity i ON i.lead_id = x.lead_id WHERE`;
const NEWS = `SELECT r.content #>> '{notice,what}' AS what FROM relay r JOIN conversation c ON c.id = r.conversation_id
  JOIN identity i ON i.id = c.identity_id
  WHERE i.address = $1 AND r.content #>> '{notice,what}' = 'viewing-soon' ORDER BY r.number`;
const DONE = { status: 'done' };

test.each([
  ['visiting', 'claimed'],
  ['deciding', 'returned'],
  ['unclaimed', 'waiting'],
  ['snoozed', 'snoozed'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['blocked', 'waiting'],
  ['complaining', 'waiting'],
])('a desk that was kept before complaints stood there is read as it stood: %s', async (address, status) => {
  const it = await keptTalk(address);
  expect(await it.desk()).toMatchObject({ status, complaint: 'nothing', solveBy: null });
  expect(await it.actions()).not.toContain('complaintSolved');
});

test('a claimed lead with a visit is reminded, comes, gets an offer and refuses it', async () => {
  const it = await keptTalk('visiting');
  expect(await it.sells({ type: 'reply', text: 'Ждём вас!' })).toEqual(DONE);
  await it.until(new Date('2026-11-24T09:00:00Z'));
  await it.standsIn('presale', { awaitingVisit: 'remindedSoon' });
  // Who has the floor hears of it.
  expect(await it.news()).toEqual(['viewing-soon', 'viewing-soon']);
  await it.until(new Date('2026-11-24T16:00:00Z'));
  await it.standsIn('presale', { awaitingVisit: 'unsettled' });
  expect(await it.sells({ type: 'came' })).toEqual(DONE);
  expect(await it.sells({ type: 'sendOffer', edits: {} })).toEqual(DONE);
  await it.standsIn('presale', { deciding: 'asking' });
  await it.person.says('Нет, спасибо, мы выбрали другой зал');
  await it.standsIn('presale', { askingRefusal: 'asking' });
  expect(it.failures).toEqual([]);
});

test.each(['Нет, спасибо, мы выбрали другой зал', 'нет, слишком дорого', 'Мы передумали'])(
  'a flow that hears no refusals takes one for the answer to its offer: %s',
  async (refusal) => {
    const it = await keptTalk('deciding');
    await it.person.says(refusal);
    await it.standsIn('presale', { askingRefusal: 'asking' });
  },
);

test('a customer is asked after the event, and goes on to bring friends', async () => {
  const it = await keptTalk('won');
  await it.until(new Date('2026-12-23T09:00:00Z'));
  await it.standsIn('postsale', { askingScore: 'asking' });
  await it.person.says('10', 'веранда');
  await it.standsIn('postsale', { askingReview: 'asking' });
  await it.person.says('Было тепло и вкусно, спасибо всей команде!', 'без имени');
  await it.person.says('нет');
  expect((await it.talkOf('won')).flow).toBe('referral');
  expect(it.failures).toEqual([]);
});

test('a complaint is asked after by its own flow, and their yes settles it', async () => {
  const it = await keptTalk('complaining');
  expect(await it.sells({ type: 'claim' })).toEqual(DONE);
  expect(await it.sells({ type: 'complaintSolved' })).toMatchObject({ status: 'refused' });
  expect(await it.sells({ type: 'returnToBot' })).toEqual(DONE);
  await it.until(new Date('2026-11-25T09:00:00Z'));
  expect(await it.last()).toContain('Получилось решить?');
  await it.person.presses('Да');
  expect(await it.complaint()).toEqual({ status: 'solved', words: 'шумно и холодно' });
  expect(it.failures).toEqual([]);
});

test('a no to the same leaves it unsolved, and sales have it', async () => {
  const it = await keptTalk('complaining');
  await it.until(new Date('2026-11-25T09:00:00Z'));
  await it.person.says('нет');
  expect(await it.complaint()).toMatchObject({ status: 'unsolved' });
  expect(await it.desk()).toMatchObject({ status: 'waiting', complaint: 'nothing' });
});

test('a snoozed lead wakes when it was to', async () => {
  const it = await keptTalk('snoozed');
  await it.until(new Date('2026-12-01T08:55:00Z'));
  expect(await it.desk()).toMatchObject({ status: 'snoozed' });
  await it.until(new Date('2026-12-01T09:05:00Z'));
  expect(await it.desk()).toMatchObject({ status: 'claimed', snoozedUntil: null });
  expect(await it.sells({ type: 'reply', text: 'Здравствуйте!' })).toEqual(DONE);
  expect(await it.last()).toBe('Здравствуйте!');
});

test('whoever was lost comes back to who had them', async () => {
  const it = await keptTalk('lost');
  await it.person.says('Здравствуйте, снова думаем о свадьбе');
  expect(await it.last()).toContain('Рады, что вы снова с нами!');
  expect(await it.sells({ type: 'reopen' })).toEqual(DONE);
  expect(it.failures).toEqual([]);
});

test('whoever was lost and says once more that it is over is not welcomed back', async () => {
  const it = await keptTalk('lost');
  await it.until(new Date('2026-11-24T09:05:00Z'));
  await it.person.says('Мы выбрали другой зал, спасибо');
  expect(await it.last()).not.toContain('снова с нами');
});

test('whoever had blocked us is heard where they stood', async () => {
  const it = await keptTalk('blocked');
  await it.person.happens({ type: 'reachable', reachable: true });
  await it.person.says('я снова тут');
  await it.standsIn('presale', { awaitingVisit: 'confirmed' });
  expect(await it.desk()).toMatchObject({ left: null });
});
