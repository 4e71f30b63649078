import { expect, test } from 'vitest';
import type { Happening } from '../../src/engine/inbound.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const HOUR_MS = 3_600_000;
const stop: Happening = { type: 'command', name: 'stop' };
let people = 0;

/** Somebody with a visit that is booked, and with an offer too where it is asked for. */
async function visitor({ offered = false, language = 'ru' as 'ru' | 'en' } = {}) {
  people += 1;
  const given = await startHourglass(await testDatabase());
  const person = given.person(`visitor-${people}`, language);
  const { address } = person;
  await person.qualifies(`+7 921 222-00-${String(people).padStart(2, '0')}`);
  await person.says(language === 'ru' ? 'человек 80' : '80 guests');
  await person.presses();
  await given.sales(address, { type: 'claim' });
  if (offered)
    expect(await given.sales(address, { type: 'sendOffer', edits: {} })).toEqual({ status: 'done' });
  const one = async (sql: string) => (await given.rows(sql, address))[0];
  expect(await one(BOOKING)).toEqual({ status: 'booked' });
  return {
    ...given,
    person,
    somebody: given.person,
    address,
    booking: () => one(BOOKING),
    offer: () => one(OFFER),
    /** What is told under the card of what does not stand any more. */
    released: async () => (await given.rows(RELEASED, address)).map(({ notice }) => notice),
    jobs: async () => given.rows(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'calendar'`),
  };
}

const OF_THEM = 'JOIN identity i ON i.lead_id = x.lead_id WHERE i.address = $1';
const BOOKING = `SELECT x.status FROM booking x ${OF_THEM}`;
const OFFER = `SELECT x.status FROM offer x ${OF_THEM}`;
const RELEASED = `
  SELECT r.content -> 'notice' AS notice FROM relay r JOIN handoff x ON x.conversation_id = r.conversation_id ${OF_THEM}
  AND r.content -> 'notice' ->> 'kind' = 'released' ORDER BY r.number`;

test.each(['ru', 'en'] as const)('a stop frees the visit, and says so: %s', async (language) => {
  const it = await visitor({ language });
  await it.person.happens(stop);
  expect(await it.booking()).toEqual({ status: 'cancelled' });
  const [words] = await it.said(it.address);
  expect(words).toMatch(
    language === 'ru'
      ? /^Хорошо, больше не пишем\. Ваш визит отменили: .+ в \d\d:\d\d\. Если понадобимся/
      : /^All right, we won't write any more\. Your visit is cancelled: .+ at \d\d:\d\d\. Write to us/,
  );
  expect(await it.released()).toMatchObject([{ visitAt: expect.any(String), offer: null }]);
  expect(await it.jobs()).not.toEqual([]);
  expect(await it.rows(`SELECT status FROM deal`)).toEqual([{ status: 'open' }]);
});

test('without a visit a stop says nothing of one', async () => {
  const given = await startHourglass(await testDatabase());
  const person = given.person('stops-early');
  await person.says('/start');
  await person.happens(stop);
  expect((await given.said(person.address))[0]).toBe(
    'Хорошо, больше не пишем. Если понадобимся, напишите в любой момент.',
  );
});

test('a stop closes the offer that stands', async () => {
  const it = await visitor({ offered: true });
  await it.person.happens(stop);
  expect(await it.offer()).toEqual({ status: 'expired' });
  expect(await it.released()).toMatchObject([{ offer: expect.stringMatching(/^O-/) }]);
});

test('the time that they had is free for others, and the stop goes on to mean that nothing is sent', async () => {
  const it = await visitor();
  await it.person.happens(stop);
  const other = it.somebody('takes-the-time');
  await other.qualifies('+7 921 222-99-99');
  await other.says('человек 50');
  await other.presses();
  expect(
    await it.rows(
      `SELECT count(DISTINCT starts_at)::int AS times, count(*)::int AS bookings FROM booking WHERE status <> 'missed'`,
    ),
  ).toEqual([{ times: 1, bookings: 2 }]);

  const { id: conversationId } = await it.talkOf(it.address);
  const file = { from: 'calendar', reference: 'b', kind: 'file', name: 'Визит отменён.ics' } as const;
  await it.engine.act({
    channel: 'calendar',
    eventId: 'b:2',
    conversationId,
    what: { type: 'documentMade', file },
  });
  const [message] = await it.rows(
    `SELECT m.state, m.content -> 'file' ->> 'name' AS name, r.kind FROM message m
     JOIN relay r ON r.conversation_id = m.conversation_id AND r.message_sequence = m.sequence
     WHERE m.conversation_id = $1 ORDER BY m.sequence DESC LIMIT 1`,
    conversationId,
  );
  expect(message).toEqual({ state: 'failed', name: 'Визит отменён.ics', kind: 'said' });
});

test('a stop after the flow has ended frees the visit that sales have booked, and says so', async () => {
  const it = await visitor();
  await it.person.happens(stop);
  const startsAt = '2026-11-28T09:00:00.000Z';
  const booked = await it.sales(it.address, { type: 'bookViewing', resource: 'hall', startsAt });
  expect(booked).toEqual({ status: 'done' });
  await it.person.happens(stop);
  const bookings = await it.rows(`SELECT status FROM booking`);
  expect(bookings).toEqual([{ status: 'cancelled' }, { status: 'cancelled' }]);
  expect((await it.said(it.address))[0]).toContain('Ваш визит отменили');
});

test('a block that passes keeps the visit, one that stays does not', async () => {
  const it = await visitor({ offered: true });
  await it.person.happens({ type: 'reachable', reachable: false });
  await it.until(new Date(it.clock.now.getTime() + 5 * HOUR_MS));
  await it.person.happens({ type: 'reachable', reachable: true });
  await it.until(new Date(it.clock.now.getTime() + 25 * HOUR_MS));
  expect(await it.booking()).toEqual({ status: 'booked' });
  await it.person.happens({ type: 'reachable', reachable: false });
  await it.until(new Date(it.clock.now.getTime() + 25 * HOUR_MS));
  expect(await it.booking()).toEqual({ status: 'cancelled' });
  expect(await it.offer()).toEqual({ status: 'expired' });
  expect(await it.released()).toHaveLength(1);
});

test('an erasure frees the visit, and who has the lead hears of it last', async () => {
  const it = await visitor({ offered: true });
  await it.person.happens({ type: 'command', name: 'delete' });
  await it.person.says('да');
  expect(await it.booking()).toEqual({ status: 'cancelled' });
  expect(await it.offer()).toEqual({ status: 'expired' });
  const notices = await it.rows(
    `SELECT r.content -> 'notice' ->> 'kind' AS kind FROM relay r JOIN handoff x ON x.conversation_id = r.conversation_id
     ${OF_THEM} AND r.kind = 'notice' ORDER BY r.number DESC LIMIT 2`,
    it.address,
  );
  expect(notices).toEqual([{ kind: 'released' }, { kind: 'left' }]);
});

test.each(['lost', 'notATarget'] as const)(
  'sales who close it as %s free the visit and close the offer',
  async (how) => {
    const it = await visitor({ offered: true });
    const closing = how === 'lost' ? { type: how, reason: 'price', words: '' } : { type: how, words: '' };
    await it.sales(it.address, closing);
    expect([await it.booking(), await it.offer()]).toEqual([{ status: 'cancelled' }, { status: 'declined' }]);
    expect(await it.released()).toHaveLength(1);
  },
);

test('who declines the offer has no visit any more', async () => {
  const it = await visitor({ offered: true });
  await it.person.presses('Не подходит');
  await it.person.presses('Выбрали других');
  expect([await it.booking(), await it.offer()]).toEqual([{ status: 'cancelled' }, { status: 'declined' }]);
  expect((await it.said(it.address))[0]).toMatch(/Визит .+ отменили/);
});

test('a stop at the moment at which sales move the visit leaves no time held that the deal does not know of', async () => {
  const it = await visitor();
  const other = await startHourglass(it, it.clock);
  const startsAt = '2026-11-28T09:00:00.000Z';
  const [, moved] = await Promise.all([
    it.person.happens(stop),
    other.sales(it.address, { type: 'bookViewing', resource: 'hall', startsAt }),
  ]);
  expect(it.failures).toEqual([]);
  expect(moved).toEqual({ status: 'done' });
  const open = await it.rows(`SELECT starts_at FROM booking WHERE status = 'booked'`);
  const [deal] = await it.rows(
    `SELECT snapshot #>> '{context,deal,viewing,status}' AS viewing FROM conversation WHERE id = $1`,
    (await it.talkOf(it.address)).id,
  );
  // Which came first is not said; the calendar and the deal agree.
  expect(open).toHaveLength(deal?.viewing === 'booked' ? 1 : 0);
});
