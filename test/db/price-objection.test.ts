import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
let phones = 0;

/** Somebody with an offer for 80 guests before them. */
async function offered(address: string, language: 'ru' | 'en' = 'ru') {
  const given = await startHourglass(database);
  const person = given.person(address, language);
  phones += 1;
  await person.qualifies(`+7 921 559-${String(phones).padStart(4, '0')}`);
  await person.says(language === 'ru' ? 'человек 80' : 'about 80 people');
  await person.presses(language === 'ru' ? 'Без визита' : 'Skip the visit');
  const last = async () => (await given.said(address))[0] ?? '';
  const offers = () =>
    given.rows(
      `SELECT o.status, o.content ->> 'package' AS package, o.total::int AS total FROM offer o
       JOIN identity i ON i.lead_id = o.lead_id WHERE i.address = $1 ORDER BY o.created_at, o.id`,
      address,
    );
  const thread = () =>
    given.rows(
      `SELECT r.kind, m.text, r.content -> 'notice' ->> 'what' AS what FROM relay r
       JOIN conversation c ON c.id = r.conversation_id JOIN identity i ON i.id = c.identity_id
       LEFT JOIN message m ON m.conversation_id = r.conversation_id AND m.sequence = r.message_sequence
       WHERE i.address = $1 ORDER BY r.number`,
      address,
    );
  return { ...given, person, last, offers, thread };
}

test('"дорого" is met with the gift, then with a simpler package, then with a salesperson', async () => {
  const given = await offered('dear');
  const { person } = given;
  await person.says('дороговато');
  expect(await given.last()).toMatch(/^Понимаем\. Вот что можем сделать для вас:/);
  await person.says('всё равно дорого');
  expect(await given.last()).toMatch(
    /^Понимаем\. Есть пакет проще: Банкет «Лёгкий», 256\s000\s₽\. Посчитать/,
  );
  await person.presses('Да, посчитайте');
  expect(await given.last()).toMatch(/Банкет «Лёгкий»: .*Фотозона.*Итого: 256\s000/s);
  await person.says('цена кусается');
  expect(await given.last()).toContain('Передали менеджеру: он посмотрит, что можно сделать с ценой');
  expect(await given.offers()).toEqual([
    { status: 'replaced', package: 'classic', total: 360_000_00 },
    { status: 'replaced', package: 'classic', total: 360_000_00 },
    { status: 'sent', package: 'light', total: 256_000_00 },
  ]);
  const thread = await given.thread();
  expect(thread.map(({ text }) => text)).toEqual(expect.arrayContaining(['дороговато', 'цена кусается']));
  expect(thread.filter(({ what }) => what === 'finds-it-dear')).toHaveLength(3);
  expect(given.failures).toEqual([]);
});

test('"too expensive" is met so in English, and no is an answer', async () => {
  const given = await offered('pricey', 'en');
  await given.person.says('too expensive');
  await given.person.says("that's more than we wanted");
  expect(await given.last()).toMatch(/There's a simpler package: Light banquet, ₽256,000\./);
  await given.person.presses('No, thanks');
  expect(await given.last()).toContain('The manager will see what can be done about the price');
  expect((await given.offers()).at(-1)).toMatchObject({ status: 'sent', package: 'classic' });
});

test('an offer that a salesperson has put together is theirs to change', async () => {
  const given = await offered('by-hand');
  await given.sales('by-hand', { type: 'claim' });
  await given.sales('by-hand', { type: 'sendOffer', edits: { note: 'С верандой до полуночи' } });
  const before = await given.offers();
  await given.person.says('дорого');
  expect(await given.offers()).toEqual(before);
  expect(await given.last()).toContain('Передали менеджеру');
});
