import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;
let people = 0;

/** Somebody in presale, whom sales have. */
async function somebody() {
  people += 1;
  const given = await startHourglass(await testDatabase());
  const person = given.person(`back-${people}`);
  await person.qualifies(`+7 921 333-00-${String(people).padStart(2, '0')}`);
  await person.says('человек 80');
  const { address } = person;
  return {
    ...given,
    person,
    address,
    after: (days: number) => given.until(new Date(given.clock.now.getTime() + days * DAY_MS)),
    deals: () => given.rows(DEALS, address),
    notices: async () => (await given.rows(NOTICES, address)).map(({ kind }) => kind),
    heard: async () => (await given.said(address))[0] ?? '',
  };
}

const DEALS = `
  SELECT d.status, d.stage FROM deal d JOIN identity i ON i.lead_id = d.lead_id WHERE i.address = $1
  ORDER BY d.opened_at, d.id`;
const NOTICES = `
  SELECT r.content -> 'notice' ->> 'kind' AS kind FROM relay r JOIN conversation c ON c.id = r.conversation_id
  JOIN identity i ON i.id = c.identity_id WHERE i.address = $1 AND r.kind = 'notice' ORDER BY r.number`;

/** Their offer, declined by themselves while nobody of sales has the lead. */
async function declined(it: Awaited<ReturnType<typeof somebody>>) {
  await it.person.presses('Без визита');
  await it.person.presses('Не подходит');
  await it.person.presses('Выбрали других');
  expect(await it.deals()).toEqual([{ status: 'lost', stage: 3 }]);
}

test('lost by sales, and back: the owner is called, who may go on with the same deal', async () => {
  const it = await somebody();
  await it.sales(it.address, { type: 'claim' });
  await it.sales(it.address, { type: 'lost', reason: 'price', words: '' });
  await it.after(3);
  await it.person.says('здравствуйте, хотим всё-таки');
  expect(await it.heard()).toMatch(/^Рады, что вы снова с нами! Зову менеджера, он напишет вам /);
  expect(await it.notices()).toContain('came-back');
  expect(await it.sales(it.address, { type: 'reopen' })).toEqual({ status: 'done' });
  expect(await it.deals()).toEqual([{ status: 'open', stage: 3 }]);
});

test('what they say besides is kept, and the welcome is said once', async () => {
  const it = await somebody();
  await it.sales(it.address, { type: 'claim' });
  await it.sales(it.address, { type: 'lost', reason: 'price', words: '' });
  await it.person.says('теперь хотим юбилей', 'и гостей будет 40');
  const [second, first] = await it.said(it.address);
  expect(first).toContain('Рады, что вы снова с нами');
  expect(second).not.toContain('Рады');
  expect((await it.notices()).filter((kind) => kind === 'came-back')).toHaveLength(1);
  const [answers] = await it.rows(
    `SELECT c.snapshot #>> '{context,answers,need,value,0}' AS need,
       c.snapshot #> '{context,answers,guests,value,max}' AS guests
     FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = $1`,
    it.address,
  );
  expect(answers).toEqual({ need: 'birthday', guests: 40 });
});

test('an owner who does not answer somebody who is back loses the lead to others', async () => {
  const it = await somebody();
  await it.sales(it.address, { type: 'claim' });
  await it.sales(it.address, { type: 'lost', reason: 'price', words: '' });
  await it.person.happens({ type: 'start' });
  await it.after(2);
  expect(await it.notices()).toEqual(expect.arrayContaining(['came-back', 'late', 'chief', 'reassigned']));
  const [handoff] = await it.rows(
    `SELECT h.status FROM handoff h JOIN identity i ON i.lead_id = h.lead_id WHERE i.address = $1`,
    it.address,
  );
  expect(handoff).toEqual({ status: 'waiting' });
  const other = { id: 'team:Борис Львов', name: 'Борис Львов' };
  expect(await it.sales(it.address, { type: 'claim' }, other)).toEqual({ status: 'done' });
  expect(await it.sales(it.address, { type: 'sendOffer', edits: {} }, other)).toEqual({ status: 'done' });
  expect(await it.deals()).toEqual([{ status: 'open', stage: 3 }]);
});

test('lost with nobody of sales there, and back: a new deal, with what is known', async () => {
  const it = await somebody();
  await declined(it);
  await it.after(2);
  await it.person.says('здравствуйте, хотим всё-таки, только на 19 июня 2027');
  expect(await it.deals()).toEqual([
    { status: 'lost', stage: 3 },
    { status: 'open', stage: 2 },
  ]);
  await it.expectToStand(it.address, 'qualification', { confirming: 'asking' });
  expect(await it.heard()).toMatch(/^С возвращением![\s\S]*Свадьба[\s\S]*19 июня 2027[\s\S]*500/);
  await it.person.presses('Всё верно');
  // How many come is known, too.
  await it.expectToStand(it.address, 'presale', { askingVisit: 'asking' });
  expect((await it.deals())[1]).toEqual({ status: 'open', stage: 3 });
});

test('a day that has passed meanwhile is asked for', async () => {
  const it = await somebody();
  await declined(it);
  it.clock.now = new Date('2027-06-20T09:00:00Z');
  await it.person.happens({ type: 'start' });
  // The wait of a month is over, but nobody has looked.
  await it.expectToStand(it.address, 'qualification', { askingTimeline: 'asking' });
});

test.each(['спасибо', 'ну ладно', 'у других дешевле', 'до свидания'])(
  'last words are no new enquiry: %s',
  async (words) => {
    const it = await somebody();
    await declined(it);
    await it.person.says(words);
    expect(await it.deals()).toEqual([{ status: 'lost', stage: 3 }]);
    await it.expectToStand(it.address, 'presale', 'withSales');
  },
);

test('a day later any words that say something are one, and thanks are none', async () => {
  const it = await somebody();
  await declined(it);
  await it.after(1);
  await it.person.says('спасибо!');
  expect(await it.deals()).toHaveLength(1);
  await it.after(1);
  await it.person.says('а если без торта?');
  expect(await it.deals()).toHaveLength(2);
});

test('back at the moment at which it is reopened: one of both, and nobody is lost', async () => {
  const it = await somebody();
  await it.sales(it.address, { type: 'claim' });
  await it.sales(it.address, { type: 'lost', reason: 'price', words: '' });
  await Promise.all([
    it.person.says('здравствуйте, хотим всё-таки'),
    it.sales(it.address, { type: 'reopen' }),
  ]);
  expect(it.failures).toEqual([]);
  expect(await it.deals()).toEqual([{ status: 'open', stage: 3 }]);
});
