import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;
const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-12-12' } as const;
let people = 0;

/** Somebody in presale, whom sales have. */
async function somebody() {
  people += 1;
  const given = await startHourglass(await testDatabase());
  const person = given.person(`after-${people}`);
  await person.qualifies(`+7 921 444-00-${String(people).padStart(2, '0')}`);
  await person.says('человек 80');
  return { ...given, person, address: person.address };
}

const dealsOf = `
  SELECT d.status, d.stage FROM deal d JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = $1 ORDER BY d.opened_at, d.id`;
const talksOf = `
  SELECT c.status, c.flow FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = $1
  ORDER BY c.started_at, c.id`;

test('/stop and back: sales keep the lead, and the talk goes on in the same conversation', async () => {
  const { person, address, rows, talkOf } = await somebody();
  await person.happens({ type: 'command', name: 'stop' });
  const stopped = await talkOf(address);
  expect(stopped).toMatchObject({ status: 'open', value: 'stopped' });
  await person.says('здравствуйте, я передумала');
  const back = await talkOf(address);
  expect(back.id).toBe(stopped.id);
  expect(back.flow).toBe('qualification');
  expect(await rows(dealsOf, address)).toEqual([{ status: 'open', stage: 3 }]);
});

test('/stop and back, claimed: what is said is the salesperson’s to answer, and no flow begins', async () => {
  const { person, address, sales, said, talkOf } = await somebody();
  await sales(address, { type: 'claim' });
  await person.happens({ type: 'command', name: 'stop' });
  await sales(address, { type: 'claim' });
  const before = await said(address);
  await person.says('здравствуйте, я передумала');
  expect(await said(address)).toEqual(before);
  expect(await talkOf(address)).toMatchObject({ status: 'open', value: 'stopped' });
});

test.each([
  ['nobody has claimed it', false],
  ['it is claimed', true],
])('a month after the flow went silent the lead is still with sales: %s', async (_, isClaimed) => {
  const { person, address, sales, said, rows, talkOf, until, clock } = await somebody();
  if (isClaimed) {
    await sales(address, { type: 'claim' });
    await sales(address, { type: 'reply', text: 'Здравствуйте!' });
  }
  // The last reminder is a week after the question, and the month is from there.
  await until(new Date(clock.now.getTime() + (isClaimed ? 32 : 38) * DAY_MS));
  const silent = await talkOf(address);
  const before = await said(address);
  await person.says('мы готовы продолжить');
  const back = await talkOf(address);
  expect(back.id).toBe(silent.id);
  expect(back.status).toBe('open');
  // Who has claimed it answers; otherwise a flow begins anew in the same talk.
  const news = (await said(address)).length - before.length;
  expect([back.flow, news > 0]).toEqual(isClaimed ? ['presale', false] : ['qualification', true]);
  expect(await rows(talksOf, address)).toHaveLength(1);
});

test('while a salesperson has a talk, its timers are looked at every hour, and twice a day where the customer is silent', async () => {
  const { address, sales, rows, until, clock } = await somebody();
  await sales(address, { type: 'claim' });
  await sales(address, { type: 'reply', text: 'Здравствуйте!' });
  const begun = clock.now.getTime();
  const hoursToNext = async () => {
    const [next] = await rows(
      `SELECT min(t.due_at) AS due FROM timer t JOIN conversation c ON c.id = t.conversation_id
       JOIN identity i ON i.id = c.identity_id WHERE i.address = $1 AND t.key NOT LIKE 'desk:%'`,
      address,
    );
    return (Number(next?.due) - clock.now.getTime()) / 3_600_000;
  };
  await until(new Date(begun + 20 * 3_600_000));
  expect(await hoursToNext()).toBeLessThanOrEqual(1);
  await until(new Date(begun + 54 * 3_600_000));
  expect(await hoursToNext()).toBeGreaterThan(1);
});

test('a lost deal that is taken up again is the same deal', async () => {
  const { address, sales, rows, talkOf } = await somebody();
  await sales(address, { type: 'claim' });
  await sales(address, { type: 'lost', reason: 'price', words: '' });
  expect(await rows(dealsOf, address)).toEqual([{ status: 'lost', stage: 3 }]);
  expect(await talkOf(address)).toMatchObject({ status: 'open', value: 'left' });
  expect(await sales(address, { type: 'reopen' })).toEqual({ status: 'done' });
  expect(await rows(dealsOf, address)).toEqual([{ status: 'open', stage: 3 }]);
  expect((await talkOf(address)).value).toEqual({ askingVisit: 'asking' });
});

test.each(['/restart', 'a month later'])(
  'a new enquiry after a lost deal is a deal of its own: %s',
  async (how) => {
    const { person, address, sales, rows, talkOf, until, clock } = await somebody();
    await sales(address, { type: 'claim' });
    await sales(address, { type: 'lost', reason: 'timing', words: '' });
    if (how === '/restart') await person.happens({ type: 'command', name: 'restart' });
    else {
      await until(new Date(clock.now.getTime() + 31 * DAY_MS));
      await person.says('здравствуйте, теперь хотим юбилей');
    }
    expect(await rows(dealsOf, address)).toMatchObject([{ status: 'lost' }, { status: 'open' }]);
    expect((await talkOf(address)).flow).toBe('qualification');
  },
);

test('a sale that is taken back goes on in presale with what was agreed', async () => {
  const { person, address, sales, rows, expectToStand } = await somebody();
  await person.presses('Без визита');
  await person.presses('Подходит');
  await sales(address, { type: 'claim' });
  await sales(address, { type: 'won', sum: 100_000_00, currency: 'RUB', product: null });
  await expectToStand(address, 'postsale', 'settling');
  await sales(address, { type: 'reopen' });
  await expectToStand(address, 'presale', { awaitingPayment: 'waiting' });
  expect(await rows(dealsOf, address)).toEqual([{ status: 'open', stage: 5 }]);
});

test('a customer who begins a new enquiry is asked afterwards how the first event was', async () => {
  const { person, address, sales, rows, expectToStand, until } = await somebody();
  await sales(address, { type: 'claim' });
  await sales(address, WON);
  await person.happens({ type: 'command', name: 'restart' });
  expect(await rows(dealsOf, address)).toMatchObject([{ status: 'won' }, { status: 'open' }]);
  await expectToStand(address, 'qualification', { askingNeed: 'asking' });
  await until(new Date('2027-12-01T09:00:00Z'));
  expect(
    await rows(
      `SELECT count(*)::int AS polls FROM nps_poll p JOIN identity i ON i.lead_id = p.lead_id
    WHERE i.address = $1`,
      address,
    ),
  ).toEqual([{ polls: 1 }]);
});

const THANKS = 'Рады, что праздник будет у нас';

test.each([
  ['falls silent in it', '2026-12-05T09:00:00Z', async () => {}],
  [
    'is filtered out of it',
    '2026-11-27T09:00:00Z',
    (person: { says(...texts: string[]): Promise<void> }) =>
      person.says('свадьба 12 июня 2027, бюджет 3000 рублей', 'решаю сама', 'да'),
  ],
] as const)(
  'who %s hears of the first event again when it comes, and is not thanked twice',
  async (_, restsAt, goesOn) => {
    const { person, address, sales, said, expectToStand, until, clock } = await somebody();
    await sales(address, { type: 'claim' });
    await sales(address, WON);
    await until(new Date(clock.now.getTime() + DAY_MS));
    expect((await said(address)).join()).toContain(THANKS);
    await person.happens({ type: 'command', name: 'restart' });
    await until(new Date(clock.now.getTime() + 60_000));
    // In the middle of a talk nothing else begins.
    await expectToStand(address, 'qualification', { askingNeed: 'asking' });
    await goesOn(person);
    await until(new Date(restsAt));
    expect((await said(address)).filter((text) => text.includes(THANKS))).toHaveLength(1);
    await until(new Date('2026-12-11T09:00:00Z'));
    expect((await said(address)).join()).not.toContain('Как всё прошло');
    await until(new Date('2026-12-15T09:00:00Z'));
    expect((await said(address)).join()).toContain('Как всё прошло');
    expect((await said(address)).filter((text) => text.includes(THANKS))).toHaveLength(1);
  },
);
