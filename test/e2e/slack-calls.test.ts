import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { qualify } from '../support/qualify.ts';
import { slackCaller } from '../support/slack-calls.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { press } from '../support/slack-requests.ts';
import { buttonOf, fakeSlackTalk, nextTs, overHttp } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';

vi.setConfig({ testTimeout: 90_000 });

const SIGNING_SECRET = 'shhh';

test('a salesperson writes down a call: the lead is theirs at once, and the next call is another lead', async () => {
  const { fake, product, rep, wayIn } = await start();
  const boris = rep('U2');
  expect(await boris.qualify()).toContain('Вопросы придут вам в личные сообщения');
  expect((await boris.waitFor('Спасибо, что позвонили')).text).not.toContain('менеджер напишет');
  await boris.answers('Мария, +7 921 555-12-34');
  await boris.press('Проверим, всё ли верно', 'Всё верно');
  const ending = await boris.waitFor('Не вслух: лид записан за вами');
  expect(ending.text).toContain('перезвоним');

  const card = await cardWith(
    fake,
    'Мария',
    '+7 921 555-12-34',
    'В работе у: Boris Sale',
    'Источник: звонок',
  );
  const text = textOf(card);
  expect(text).toContain('Клиент звонил, переписки с ним нет');
  expect(text).not.toMatch(/Не дозвонились|Вернуть боту|Пишите клиенту|Канал:|Обещали/);
  buttonOf(card.blocks, 'Продано');
  expect(await product.lead({ handoffStatus: 'claimed' })).toMatchObject({
    name: 'Мария',
    phone: '+79215551234',
    source: 'phone',
    verdict: 'qualified',
    handoff: { claimedByName: 'Boris Sale' },
    conversations: [{ outcome: 'qualified', status: 'closed' }],
  });
  const { rows: leads } = await product.pool.query('SELECT source, campaign, referrer FROM lead');
  expect(leads).toEqual([{ source: 'phone', campaign: null, referrer: null }]);

  // What is written under the card is not given to the salesperson as if they were the customer.
  const before = boris.messages().length;
  await slackRep(fake, wayIn, 'U2').write(card, 'Добрый день! Высылаю меню.');
  const { args } = await fake.called('chat.postEphemeral');
  expect(args.text).toBe(
    'Клиент НЕ получил ваше сообщение. Он звонил, переписки с ним нет. Позвоните ему: контакт — на карточке.',
  );
  expect(boris.messages()).toHaveLength(before);

  // A button of the call pressed a second time begins nothing.
  const summary = fake
    .callsOf('chat.postMessage')
    .find((call) => String(call.args.text).includes('Проверим'));
  const { action_id, value } = buttonOf(summary?.args.blocks as never, 'Всё верно');
  await wayIn.press(press(action_id, value, { user: 'U2', channel: 'DU2', actionTs: nextTs() }));
  expect((await fake.called('chat.postEphemeral', 2)).args.text).toContain('Этот звонок уже закончен');
  expect(boris.messages()).toHaveLength(before);

  await boris.qualify();
  await boris.answers('Олег, +7 921 555-77-88');
  await boris.press('Проверим, всё ли верно', 'Всё верно');
  await cardWith(fake, 'Олег', 'В работе у: Boris Sale');
  expect((await product.leads()).map(({ name }) => name).sort()).toEqual(['Мария', 'Олег']);
  expect(product.troubles).toEqual([]);
});

test('two salespeople have calls at the same time, and a customer writes of their own', async () => {
  const { fake, product, rep, wayIn } = await start();
  const [boris, vera] = [rep('U2'), rep('U3')];
  const anna = fakeSlackTalk(fake, wayIn, 'U1');
  await Promise.all([boris.qualify(), vera.qualify()]);
  await Promise.all([
    boris.answers('Мария, +7 921 555-12-01').then(() => boris.say('да')),
    vera.answers('Олег, +7 921 555-12-02').then(() => vera.say('да')),
    qualify({ ...anna, say: (text) => anna.say(text.replace('12-34', '12-03')) }, 'Здравствуйте!'),
  ]);
  await cardWith(fake, 'Мария', '+7 921 555-12-01', 'В работе у: Boris Sale');
  await cardWith(fake, 'Олег', '+7 921 555-12-02', 'В работе у: Vera Sale');
  const own = await cardWith(fake, 'Анна', '+7 921 555-12-03', 'Канал: slack');
  expect(textOf(own)).not.toContain('звон');
  const leads = await product.leads();
  expect(leads.map(({ name, source }) => [name, source]).sort()).toEqual([
    ['Анна', null],
    ['Мария', 'phone'],
    ['Олег', 'phone'],
  ]);
  for (const user of ['U1', 'U2', 'U3']) {
    const said = fake.messages.filter(({ channel }) => channel === `D${user}`).map(({ text }) => text);
    expect(said.filter((text) => text.includes('Какой праздник'))).toHaveLength(1);
    expect(said.some((text) => text.includes('Спасибо, что позвонили'))).toBe(user !== 'U1');
  }
  expect(product.troubles).toEqual([]);
});

test("a call goes on, is broken off, or makes room for another; without one the words are the salesperson's own", async () => {
  const { fake, product, rep } = await start();
  const boris = rep('U2');
  expect(await boris.qualify('stop')).toContain('не записываете ни одного звонка');
  expect(await boris.qualify('завтра')).toContain('/qualify new — прервать его и начать другой');
  expect(await boris.qualify()).toContain('Записываем звонок');
  await boris.waitForNext('Согласны?');
  expect(await boris.qualify()).toContain('Один звонок вы уже записываете');
  await boris.say('да');
  await boris.waitForNext('Какой праздник');
  expect(await boris.qualify('new')).toContain('Записываем звонок');
  await boris.waitForNext('Спасибо, что позвонили');
  expect(await boris.qualify('стоп')).toContain('Звонок прерван');
  const { rows } = await product.pool.query(
    `SELECT c.status, c.outcome, l.source FROM conversation c JOIN lead l ON l.id = c.lead_id`,
  );
  expect(rows).toEqual([
    { status: 'closed', outcome: 'silent', source: 'phone' },
    { status: 'closed', outcome: 'silent', source: 'phone' },
  ]);

  await boris.say('Hello');
  await boris.waitForNext('and a manager will write to you');
  expect((await product.leads()).map(({ source }) => source).sort()).toEqual([null, 'phone', 'phone']);

  // Their own talk waits while they have a call, and goes on after it.
  await boris.qualify();
  await boris.waitForNext('Спасибо, что позвонили');
  await boris.say('да');
  await boris.waitForNext('Какой праздник');
  await boris.qualify('stop');
  await boris.say('yes');
  await boris.waitForNext('What are you planning?');
  expect(fake.messages.filter(({ channel }) => channel === 'C-sales')).toEqual([]);
  expect(product.troubles).toEqual([]);
});

async function start() {
  const fake = await startFakeSlack();
  onTestFinished(() => fake.close());
  const slack = {
    botToken: fake.botToken,
    apiUrl: fake.url,
    salesChannel: '#sales',
    signingSecret: SIGNING_SECRET,
  };
  const product = await startProduct({ slack }, { slackPostEveryMs: 50 });
  const wayIn = overHttp(product.url, SIGNING_SECRET);
  const rep = (user: string) => {
    const caller = slackCaller(fake, wayIn, { user, productUrl: product.url, secret: SIGNING_SECRET });
    return { ...caller, messages: () => fake.messages.filter(({ channel }) => channel === `D${user}`) };
  };
  return { fake, product, wayIn, rep };
}

function textOf({ blocks }: FakeSlack['messages'][number]): string {
  return JSON.stringify(blocks).replaceAll(/\s/g, ' ');
}

/** Resolves with the card that holds all of these words. */
function cardWith(fake: FakeSlack, ...words: string[]) {
  return eventually(() => {
    const cards = fake.messages.filter(({ channel, thread_ts }) => channel === 'C-sales' && !thread_ts);
    const card = cards.find((each) => words.every((word) => textOf(each).includes(word)));
    if (!card) throw new Error(`No card has ${words.join(', ')}: ${cards.map(textOf).join('\n')}`);
    return card;
  });
}
