import { expect, test } from 'vitest';
import { REP, startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const HOUR_MS = 3_600_000;
let phones = 0;
function phone(): string {
  phones += 1;
  return `+7 921 555-${String(phones).padStart(4, '0')}`;
}

test('a whole presale in one conversation leaves its rows', async () => {
  const given = await startHourglass(database);
  const { sales, rows } = given;
  const masha = given.person('whole-presale');
  await masha.qualifies(phone());
  await masha.says('человек 80');
  await masha.presses();
  const [booking] = await rows('SELECT resource, status, starts_at, ends_at FROM booking');
  expect(booking).toMatchObject({ resource: 'hall', status: 'booked' });
  const { ends_at: endsAt } = booking as { ends_at: Date };
  await given.until(new Date(endsAt.getTime() + HOUR_MS / 6));
  await sales(masha.address, { type: 'claim' });
  expect(await sales(masha.address, { type: 'came' })).toEqual({ status: 'done' });
  await masha.presses('Подходит');
  const [offer] = await rows('SELECT number, status, total::int AS total, currency FROM offer');
  expect(offer).toMatchObject({ number: 'O-2026-0001', status: 'accepted', currency: 'RUB' });
  const total = offer?.total as number;
  const deposit = Math.round(total * 0.3);
  expect(await sales(masha.address, { type: 'paid', sum: deposit, currency: 'RUB' })).toEqual({
    status: 'done',
  });
  await given.expectToStand(masha.address, 'presale', 'awaitingRest');
  await sales(masha.address, { type: 'paid', sum: total - deposit, currency: 'RUB' });
  await given.expectToStand(masha.address, 'postsale', 'settling');

  const [deal] = await rows(
    'SELECT id, status, stage, sum::int AS sum, paid_sum::int AS paid, event_on::text, rep_name FROM deal',
  );
  expect(deal).toMatchObject({
    status: 'won',
    stage: 5,
    sum: total,
    paid: total,
    event_on: '2027-06-12',
    rep_name: REP.name,
  });
  expect(await rows('SELECT stage, fact FROM deal_stage ORDER BY stage')).toEqual([
    { stage: 1, fact: 'conversation.started' },
    { stage: 2, fact: 'answer.recorded' },
    { stage: 3, fact: 'lead.qualified' },
    { stage: 4, fact: 'viewing.held' },
    { stage: 5, fact: 'payment.received' },
  ]);
  expect(await rows('SELECT status FROM booking')).toEqual([{ status: 'came' }]);
  expect(await rows('SELECT kind, number FROM document ORDER BY kind')).toEqual([
    { kind: 'contract', number: 'C-2026-0001' },
    { kind: 'invoice', number: 'I-2026-0001' },
    { kind: 'offer', number: 'O-2026-0001' },
  ]);
  expect(await rows('SELECT kind, sum::int AS sum, rep_name FROM payment ORDER BY sum')).toEqual([
    { kind: 'paid', sum: deposit, rep_name: REP.name },
    { kind: 'paid', sum: total - deposit, rep_name: REP.name },
  ]);
  const facts = await rows('SELECT name FROM fact ORDER BY id');
  const told = facts.map(({ name }) => name).filter((name) => FACTS.includes(name as string));
  expect(told).toEqual(FACTS);
  expect(await rows('SELECT count(*)::int AS talks FROM conversation')).toEqual([{ talks: 1 }]);
});

/** In the order in which they happen. */
const FACTS = [
  'lead.qualified',
  'viewing.booked',
  'viewing.held',
  'offer.sent',
  'offer.accepted',
  'contract.sent',
];

test('two who choose the same time at the same moment: one gets it, the other is offered others', async () => {
  const given = await startHourglass(database, { now: new Date('2026-11-25T09:00:00Z') });
  const other = await startHourglass(database, given.clock);
  const anna = given.person('same-time-anna');
  const boris = other.person('same-time-boris');
  for (const person of [anna, boris]) {
    await person.qualifies(phone());
    await person.says('человек 50');
  }
  const [first, second] = await Promise.all([anna.button(''), boris.button('')]);
  await Promise.all([
    anna.happens({ type: 'press', token: first }),
    boris.happens({ type: 'press', token: second }),
  ]);
  const talks = await Promise.all([given.talkOf(anna.address), given.talkOf(boris.address)]);
  const places = talks.map(({ value }) => Object.keys(value as object)[0]).sort();
  expect(places).toEqual(['askingVisit', 'awaitingVisit']);
  const loser = talks[0]?.value === undefined || 'askingVisit' in (talks[0].value as object) ? anna : boris;
  const [said] = await given.said(loser.address);
  expect(said).toContain('это время только что заняли');
  await loser.presses();
  expect(
    await given.rows(`SELECT count(DISTINCT starts_at)::int AS times FROM booking WHERE status = 'booked'`),
  ).toEqual([{ times: 2 }]);
});

test('what several events of one person come to in one batch is what they come to one by one', async () => {
  const given = await startHourglass(database, { now: new Date('2026-11-30T09:00:00Z') });
  const vera = given.person('one-batch');
  await vera.says('/start', 'да', 'свадьба 12 июня 2027, бюджет 500 тысяч', 'решаю сама');
  const texts = [phone(), 'да', 'человек 80', 'первое'];
  await Promise.all(texts.map((text) => vera.happens({ type: 'text', text })));
  const { value } = await given.talkOf(vera.address);
  expect(Object.keys(value as object)).toEqual(['awaitingVisit']);
  expect(given.failures).toEqual([]);
});

test('a person whom nobody knew may get as far as a visit in one batch', async () => {
  const given = await startHourglass(database, { now: new Date('2026-12-02T09:00:00Z') });
  // While this is committed all that Zoya says waits, and is the next batch.
  const before = given.person('before-zoya').says('/start');
  const zoya = given.person('unknown-in-one-batch');
  const texts = [
    'свадьба 12 июня 2027, бюджет 500 тысяч',
    'да',
    'решаю сама',
    phone(),
    'да',
    'человек 80',
    'первое',
  ];
  await Promise.all([before, ...texts.map((text) => zoya.happens({ type: 'text', text }))]);
  expect(given.failures).toEqual([]);
  const { value } = await given.talkOf(zoya.address);
  expect(Object.keys(value as object)).toEqual(['awaitingVisit']);
});

test('won and lost pressed together come to one of them', async () => {
  const given = await startHourglass(database, { now: new Date('2026-12-03T09:00:00Z') });
  const other = await startHourglass(database, given.clock);
  const petr = given.person('won-and-lost');
  await petr.qualifies(phone());
  await given.sales(petr.address, { type: 'claim' });
  const outcomes = await Promise.all([
    given.sales(petr.address, { type: 'won', sum: 100_000_00, currency: 'RUB', product: null }),
    other.sales(petr.address, { type: 'lost', reason: 'price', words: '' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  const facts = await given.rows(
    `SELECT f.name FROM fact f JOIN deal d ON d.conversation_id = f.conversation_id
     JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = $1 AND f.name IN ('deal.won', 'deal.lost')`,
    petr.address,
  );
  expect(facts).toHaveLength(1);
});

test('what is paid twice is counted once, and more than is due is denied', async () => {
  const given = await startHourglass(database, { now: new Date('2026-12-04T09:00:00Z') });
  const lena = given.person('paid-twice');
  await lena.qualifies(phone());
  await lena.says('человек 80');
  await lena.presses('Без визита');
  await lena.presses('Подходит');
  await given.sales(lena.address, { type: 'claim' });
  const [deal] = await given.rows(
    'SELECT d.sum::int AS sum FROM deal d JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = $1',
    lena.address,
  );
  const sum = deal?.sum as number;
  const paid = { type: 'paid', sum, currency: 'RUB' } as const;
  expect(await given.sales(lena.address, { ...paid, sum: sum + 1 })).toEqual({
    status: 'denied',
    why: 'more-than-due',
  });
  expect(await given.sales(lena.address, { ...paid, sum: 0 })).toEqual({
    status: 'denied',
    why: 'sum-invalid',
  });
  expect(await given.sales(lena.address, { ...paid, sum: -5 })).toEqual({
    status: 'denied',
    why: 'sum-invalid',
  });
  expect(await given.sales(lena.address, { ...paid, currency: 'EUR' })).toEqual({
    status: 'denied',
    why: 'other-currency',
  });
  const pressed = await given.salesAtOnce(lena.address, [paid, paid]);
  expect(pressed).toEqual([{ status: 'done' }, { status: 'denied', why: 'paid-up' }]);
  expect(
    await given.rows(
      `SELECT d.status, d.paid_sum::int AS paid, count(p.id)::int AS payments FROM deal d
       JOIN identity i ON i.lead_id = d.lead_id JOIN payment p ON p.deal_id = d.id WHERE i.address = $1 GROUP BY d.id`,
      lena.address,
    ),
  ).toEqual([{ status: 'won', paid: sum, payments: 1 }]);
});

test('an offer that has run out is replaced by one with a number of its own', async () => {
  const given = await startHourglass(database, { now: new Date('2026-12-07T09:00:00Z') });
  const ira = given.person('run-out');
  await ira.qualifies(phone());
  await ira.says('человек 60');
  await ira.presses('Без визита');
  const token = await ira.button('Подходит');
  given.clock.now = new Date(given.clock.now.getTime() + 20 * 24 * HOUR_MS);
  await ira.happens({ type: 'press', token });
  const offers = await given.rows(
    `SELECT o.status FROM offer o JOIN identity i ON i.lead_id = o.lead_id WHERE i.address = $1 ORDER BY o.number`,
    ira.address,
  );
  expect(offers).toEqual([{ status: 'expired' }, { status: 'sent' }]);
  expect((await given.said(ira.address))[0]).toContain('уже не действует');
});

test('the number of guests that came with the first words is not asked for again, and is recorded', async () => {
  const given = await startHourglass(database);
  const vera = given.person('guests-at-once');
  await vera.says(
    'Здравствуйте, свадьба на 80 гостей 12 июня 2027',
    'да',
    '500 тысяч',
    'решаем вместе',
    `Вера, ${phone()}`,
    'да',
  );
  await given.expectToStand(vera.address, 'presale', { askingVisit: 'asking' });
  const guests = await given.rows(
    `SELECT a.value -> 'min' AS guests FROM answer a JOIN conversation c ON c.id = a.conversation_id
     JOIN identity i ON i.id = c.identity_id WHERE a.key = 'guests' AND i.address = '${vera.address}'`,
  );
  expect(guests).toEqual([{ guests: 80 }]);
});
