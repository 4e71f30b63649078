import { expect, test } from 'vitest';
import type { RepAction } from '../../src/desk/desk-event.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

let people = 0;

/** A lead that sales had before there were deals. */
async function olderLead() {
  people += 1;
  const given = await startHourglass(await testDatabase());
  const person = given.person(`older-${people}`);
  const { address } = person;
  await person.qualifies(`+7 921 111-00-${String(people).padStart(2, '0')}`);
  await person.says('человек 80');
  await given.sales(address, { type: 'claim' });
  await given.rows('DELETE FROM deal_stage');
  await given.rows('DELETE FROM deal');
  await given.rows(`UPDATE conversation SET snapshot = snapshot #- '{context,deal}'`);
  return { ...given, person, address, deal: async () => (await given.rows(DEAL, address))[0] };
}

const DEAL = `
  SELECT d.status, d.stage, d.opened_at = c.started_at AS "asBegun" FROM deal d
  JOIN conversation c ON c.id = d.conversation_id JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = $1`;

test.each<[RepAction, { status: string; stage: number }]>([
  [
    { type: 'bookViewing', resource: 'hall', startsAt: '2026-11-28T09:00:00.000Z' },
    { status: 'open', stage: 3 },
  ],
  [
    { type: 'sendOffer', edits: {} },
    { status: 'open', stage: 3 },
  ],
  [
    { type: 'paid', sum: 100_00, currency: 'RUB' },
    { status: 'open', stage: 5 },
  ],
  [
    { type: 'won', sum: 100_00, currency: 'RUB', product: null },
    { status: 'won', stage: 5 },
  ],
  [
    { type: 'lost', reason: 'price', words: '' },
    { status: 'lost', stage: 3 },
  ],
])(
  'a lead from before there were deals has one as soon as sales do something: $type',
  async (action, deal) => {
    const it = await olderLead();
    expect(await it.sales(it.address, action)).toEqual({ status: 'done' });
    expect(await it.deal()).toMatchObject({ ...deal, asBegun: true });
    const stages = await it.rows('SELECT stage, fact FROM deal_stage ORDER BY stage');
    expect(stages.slice(0, 3)).toEqual([
      { stage: 1, fact: 'conversation.started' },
      { stage: 2, fact: 'answer.recorded' },
      { stage: 3, fact: 'lead.qualified' },
    ]);
  },
);

test('what was sold before there were deals is a sale, with its sum', async () => {
  const it = await olderLead();
  await it.sales(it.address, { type: 'won', sum: 100_00, currency: 'RUB', product: null });
  await it.rows('DELETE FROM deal_stage');
  await it.rows('DELETE FROM deal');
  await it.rows(`UPDATE conversation SET snapshot = snapshot #- '{context,deal}'`);
  expect(await it.sales(it.address, { type: 'paid', sum: 200_00, currency: 'RUB' })).toEqual({
    status: 'denied',
    why: 'more-than-due',
  });
  expect(await it.sales(it.address, { type: 'paid', sum: 100_00, currency: 'RUB' })).toEqual({
    status: 'done',
  });
  expect(await it.deal()).toMatchObject({ status: 'won', stage: 5 });
});

test('two who press at one moment have one deal', async () => {
  const it = await olderLead();
  const other = await startHourglass(it, it.clock);
  const outcomes = await Promise.all([
    it.sales(it.address, { type: 'paid', sum: 100_00, currency: 'RUB' }),
    other.sales(it.address, { type: 'paid', sum: 50_00, currency: 'RUB' }),
  ]);
  expect(outcomes).toEqual([{ status: 'done' }, { status: 'done' }]);
  expect(await it.rows('SELECT paid_sum::int AS paid FROM deal')).toEqual([{ paid: 150_00 }]);
});

test('the card of such a lead offers what can be done about a deal', async () => {
  const it = await olderLead();
  const [row] = await it.rows(
    'SELECT h.snapshot AS kept FROM handoff h JOIN identity i ON i.lead_id = h.lead_id WHERE i.address = $1',
    it.address,
  );
  expect(it.desk.actions(row?.kept as never, null)).toEqual(
    expect.arrayContaining(['bookViewing', 'sendOffer', 'paid']),
  );
});
