import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { RepAction } from '../../src/desk/desk-event.ts';
import { REP, startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

let people = 0;

/** Somebody who has claimed a lead, and presses with an id of their choice. */
async function claimed() {
  people += 1;
  const given = await startHourglass(await testDatabase());
  const person = given.person(`again-${people}`);
  await person.qualifies(`+7 921 000-00-${String(people).padStart(2, '0')}`);
  await given.sales(person.address, { type: 'claim' });
  const { id: conversationId } = await given.talkOf(person.address);
  return {
    ...given,
    conversationId,
    press: (eventId: string, action: RepAction, { engine } = given, by = REP) =>
      engine.act({ channel: 'desk', eventId, conversationId, what: { ...action, by } }),
    payments: () => given.rows('SELECT sum::int AS sum FROM payment ORDER BY sum'),
  };
}

const paid = (sum: number) => ({ type: 'paid', sum, currency: 'RUB' }) as const;
const INVALID = { status: 'denied', why: 'sum-invalid' };

test('what was denied may be tried again with the same id, and what was done is done once', async () => {
  const it = await claimed();
  const id = v7();
  expect(await it.press(id, paid(0))).toEqual(INVALID);
  expect(await it.press(id, paid(-1))).toEqual(INVALID);
  expect(await it.press(id, paid(100))).toEqual({ status: 'done' });
  expect(await it.press(id, paid(100))).toEqual({ status: 'duplicate' });
  expect(await it.press(id, paid(0))).toEqual({ status: 'duplicate' });
  expect(await it.payments()).toEqual([{ sum: 100 }]);
});

test('what the lead did not take as it stood may be tried again, too', async () => {
  const it = await claimed();
  const other = { id: 'team:Борис Львов', name: 'Борис Львов' };
  const id = v7();
  expect(await it.press(id, paid(100), it, other)).toMatchObject({ status: 'refused' });
  await it.press(v7(), { type: 'reassign', to: other });
  expect(await it.press(id, paid(100), it, other)).toEqual({ status: 'done' });
});

test('within one batch: denied, done, and done before', async () => {
  const it = await claimed();
  const id = v7();
  const outcomes = await Promise.all([
    it.press(v7(), paid(1)),
    ...[paid(0), paid(100), paid(100), paid(0)].map((action) => it.press(id, action)),
  ]);
  expect(outcomes.slice(1)).toEqual([
    INVALID,
    { status: 'done' },
    { status: 'duplicate' },
    { status: 'duplicate' },
  ]);
  expect(await it.payments()).toEqual([{ sum: 1 }, { sum: 100 }]);
});

test('two processes that get the same press at one moment do it once', async () => {
  const it = await claimed();
  const other = await startHourglass(it, it.clock);
  for (let round = 0; round < 10; round += 1) {
    const id = v7();
    const outcomes = await Promise.all([it.press(id, paid(100)), it.press(id, paid(100), other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'duplicate']);
    const denied = v7();
    expect(await Promise.all([it.press(denied, paid(0)), it.press(denied, paid(0), other)])).toEqual([
      INVALID,
      INVALID,
    ]);
    expect(await it.press(denied, paid(7), other)).toEqual({ status: 'done' });
  }
  expect(await it.payments()).toHaveLength(20);
  expect([...it.failures, ...other.failures]).toEqual([]);
});
