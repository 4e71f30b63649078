import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const HOUR_MS = 3_600_000;
let phones = 0;

/** Somebody whom times are offered to, on a day of their own. */
async function offeredTimes(address: string, day: string) {
  const given = await startHourglass(database, { now: new Date(`${day}T09:00:00Z`) });
  const person = given.person(address);
  phones += 1;
  await person.qualifies(`+7 921 556-${String(phones).padStart(4, '0')}`);
  await person.says('человек 80');
  const after = (hours: number) => given.until(new Date(given.clock.now.getTime() + hours * HOUR_MS));
  const news = async () => {
    const rows = await given.rows(
      `SELECT r.content -> 'notice' ->> 'what' AS what FROM relay r JOIN conversation c ON c.id = r.conversation_id
       JOIN identity i ON i.id = c.identity_id
       WHERE i.address = $1 AND r.content -> 'notice' ->> 'kind' = 'news' ORDER BY r.number`,
      address,
    );
    return rows.map(({ what }) => what);
  };
  const startOf = async () => {
    const [row] = await given.rows(
      `SELECT b.starts_at FROM booking b JOIN identity i ON i.lead_id = b.lead_id WHERE i.address = $1`,
      address,
    );
    return row?.starts_at as Date;
  };
  const timesOf = async (who = address) =>
    (await given.talkOf(who)).buttons?.map(({ label }) => label).slice(0, -2) ?? [];
  /** More than a day from now. */
  const lastTime = async () => (await timesOf()).at(-1);
  const last = async () => (await given.said(address))[0] ?? '';
  return { ...given, person, other: given.person, after, news, startOf, timesOf, lastTime, last };
}

test('a refusal while a visit is booked keeps its reason and step, and frees the time', async () => {
  const given = await offeredTimes('refuses', '2027-01-11');
  await given.person.presses(await given.lastTime());
  await given.person.says('Спасибо, но мы выбрали другой зал');
  expect(await given.last()).toMatch(/Визит .+ отменили, приезжать не нужно/);
  const [fact] = await given.rows(
    `SELECT f.data FROM fact f JOIN identity i ON i.lead_id = f.lead_id
     WHERE i.address = 'refuses' AND f.name = 'deal.lost'`,
  );
  expect(fact?.data).toMatchObject({ reason: 'rival', step: 'awaitingVisit.confirmed' });
  const [deal] = await given.rows(
    `SELECT d.status, d.lost_reason, d.lost_step, b.status AS booking FROM deal d
     JOIN identity i ON i.lead_id = d.lead_id JOIN booking b ON b.deal_id = d.id WHERE i.address = 'refuses'`,
  );
  expect(deal).toEqual({
    status: 'lost',
    lost_reason: 'rival',
    lost_step: 'awaitingVisit.confirmed',
    booking: 'cancelled',
  });
});

test('the reminder of the question of times offers those that are free by then', async () => {
  const given = await offeredTimes('slow', '2027-01-18');
  const before = await given.timesOf();
  const other = given.other('fast');
  await other.qualifies('+7 921 557-0001');
  await other.says('человек 50');
  await other.presses(before[0]);
  await given.after(5);
  expect(await given.last()).toContain('Зал лучше смотреть вживую');
  expect(await given.timesOf()).not.toContain(before[0]);
  await given.after(24);
  const later = (await given.talkOf('slow')).buttons ?? [];
  await given.person.happens({ type: 'press', token: later[2]?.token ?? '' });
  expect((await given.startOf()).getTime()).toBeGreaterThan(given.clock.now.getTime());
});

test('a time that is past is said to be, and so is one that is wished for', async () => {
  const given = await offeredTimes('late', '2027-01-25');
  const token = await given.person.button('');
  // Nothing has fired meanwhile: they were quicker than the timer.
  given.clock.now = new Date(given.clock.now.getTime() + 9 * 24 * HOUR_MS);
  await given.person.happens({ type: 'press', token });
  expect(await given.last()).toContain('Это время уже прошло. Вот что свободно впереди.');
  await given.person.says('вчера в 15');
  expect(await given.last()).toContain('Это время уже прошло. Ближе всего:');
  await given.person.says('сегодня в 10');
  expect(await given.last()).toContain('Это время уже прошло. Ближе всего:');
});

test('while a salesperson talks with them, it is sales who are told that the visit is near and over', async () => {
  const given = await offeredTimes('talks', '2027-02-01');
  await given.person.presses(await given.lastTime());
  await given.sales('talks', { type: 'claim' });
  await given.sales('talks', { type: 'reply', text: 'Добрый день!' });
  const said = await given.last();
  const startsAt = await given.startOf();
  await given.until(new Date(startsAt.getTime() + 4 * HOUR_MS));
  expect(await given.last()).toBe(said);
  expect(await given.news()).toEqual(['viewing-booked', 'viewing-soon', 'viewing-soon', 'viewing-unsettled']);
  expect((await given.talkOf('talks')).value).toEqual({ awaitingVisit: 'unsettled' });
});

test('what sales book beside an offer is told and reminded of; so is what is paid and sent back', async () => {
  const given = await offeredTimes('buys', '2027-02-08');
  await given.person.presses('Без визита');
  const offered = await given.talkOf('buys');
  await given.sales('buys', { type: 'claim' });
  const startsAt = '2027-02-17T11:00:00Z';
  expect(await given.sales('buys', { type: 'bookViewing', resource: 'hall', startsAt })).toEqual({
    status: 'done',
  });
  expect(await given.last()).toMatch(/^Записали вас на просмотр в среду, 17 февраля, в 14:00\. /);
  await given.person.happens({ type: 'press', token: offered.buttons?.[0]?.token ?? '' });
  expect((await given.talkOf('buys')).value).toEqual({ awaitingPayment: 'waiting' });
  await given.person.happens({ type: 'start' });
  expect(await given.last()).toMatch(/Договор .+ у вас\..*Ждём вас в среду, 17 февраля/s);

  await given.until(new Date('2027-02-16T11:05:00Z'));
  expect(await given.last()).toContain('Напоминаем: ждём вас на просмотр завтра, 17 февраля, в 14:00');
  await given.sales('buys', { type: 'claim' });
  const [deal] = await given.rows(
    `SELECT d.sum::int AS sum FROM deal d JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = 'buys'`,
  );
  const sum = deal?.sum as number;
  const half = Math.round(sum / 2);
  await given.sales('buys', { type: 'paid', sum: half, currency: 'RUB' });
  expect(await given.last()).toContain('Оплата пришла: всего');
  await given.sales('buys', { type: 'refunded', sum: 100_00, currency: 'RUB' });
  expect(await given.last()).toMatch(/^Вернули вам 100\s₽\. Оплачено теперь/);
  await given.sales('buys', { type: 'paid', sum: sum - half + 100_00, currency: 'RUB' });
  expect(await given.last()).toMatch(/всё оплачено: .+ Спасибо!/);
  await given.expectToStand('buys', 'postsale', 'settling');
});

test.each([
  [
    'ru-moves',
    '2027-02-15',
    'не смогу завтра, давайте в четверг в 15',
    'Вот что свободно',
    '18 февраля, 15:00',
  ],
  ['ru-only-moves', '2027-02-22', 'не смогу прийти', 'Когда вам удобно зайти посмотреть зал?', ''],
])(
  'a visit is moved to when they say, and not advertised again: %s',
  async (address, day, words, said, time) => {
    const given = await offeredTimes(address, day);
    await given.person.presses(await given.lastTime());
    await given.person.says(words);
    expect(await given.last()).toContain(said);
    expect((await given.timesOf())[0]).toContain(time);
  },
);

test('words about a visit beside an offer move and cancel it, and the offer is what they are at again', async () => {
  const given = await offeredTimes('beside', '2027-03-01');
  await given.person.presses('Без визита');
  await given.sales('beside', { type: 'claim' });
  await given.sales('beside', {
    type: 'bookViewing',
    resource: 'hall',
    startsAt: '2027-03-10T11:00:00Z',
  });
  await given.person.says('не смогу прийти');
  expect(await given.last()).toContain('Когда вам удобно зайти посмотреть зал?');
  const wanted = await given.lastTime();
  await given.person.presses(wanted);
  expect(await given.last()).toMatch(/^Записали вас на просмотр .*Вот что получается:/s);
  expect((await given.startOf()).toISOString()).not.toBe('2027-03-10T11:00:00.000Z');
  await given.person.says('отменить');
  expect(await given.last()).toMatch(/^Отменили\. .*Вот что получается:/s);
  await given.expectToStand('beside', 'presale', { deciding: 'asking' });
  expect(await given.news()).toEqual(['offer-sent', 'viewing-booked', 'viewing-cancelled']);
});

test('while a salesperson has the floor, words about the visit are for them', async () => {
  const given = await offeredTimes('with-rep', '2027-03-08');
  await given.person.presses('Без визита');
  await given.sales('with-rep', { type: 'claim' });
  await given.sales('with-rep', {
    type: 'bookViewing',
    resource: 'hall',
    startsAt: '2027-03-17T11:00:00Z',
  });
  await given.sales('with-rep', { type: 'reply', text: 'Добрый день!' });
  await given.person.says('не придём');
  expect((await given.startOf()).toISOString()).toBe('2027-03-17T11:00:00.000Z');
  expect(await given.news()).not.toContain('viewing-cancelled');
});

test('a visit that a block had let go of is offered again to whoever is back', async () => {
  const given = await offeredTimes('blocks', '2027-03-22');
  await given.person.presses(await given.lastTime());
  await given.person.happens({ type: 'reachable', reachable: false });
  await given.after(30);
  await given.person.happens({ type: 'reachable', reachable: true });
  await given.person.says('привет');
  expect((await given.talkOf('blocks')).value).toEqual({ askingVisit: 'asking' });
});
