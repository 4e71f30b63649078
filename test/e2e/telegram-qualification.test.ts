import { expect, onTestFinished, test, vi } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort } from '../support/free-port.ts';
import { press, signedPress } from '../support/slack-requests.ts';
import { startProduct } from '../support/start-product.ts';
import { type TelegramTalk, telegramTalk, tokenOf } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 60_000 });

const SIGNING_SECRET = 'shhh';
const ANNA = 42;

test('a prospect qualifies by words and buttons, and what was pressed is shown on the question', async () => {
  const { product, talk } = await startTalk();
  await qualify(talk);
  expect((await talk.waitFor('✓ Да, согласен')).text).toContain('Согласны?');
  expect((await talk.waitFor('✓ Всё верно')).text).toContain('Проверьте, пожалуйста');
  await eventually(() => {
    expect(talk.messages().filter(({ markup }) => markup?.inline_keyboard)).toEqual([]);
  });

  expect(await product.lead({ verdict: 'qualified' })).toMatchObject({
    name: 'Anna Petrova',
    source: 'vk',
    campaign: 'spring',
    phone: '+79215551234',
    channels: ['telegram'],
    handoffStatus: 'waiting',
    conversations: [{ outcome: 'qualified', language: 'ru' }],
  });
  expect(product.troubles).toEqual([]);
});

test('a button of an old question is answered politely, and the question stands', async () => {
  const { product, talk } = await startTalk();
  talk.push(anna().text('/start'));
  const consent = await talk.waitFor('Согласны?');
  const token = tokenOf(consent, 'Да, согласен');
  await talk.press('Согласны?', 'Да, согласен');
  await talk.waitFor('Какой праздник');
  talk.push(anna().press(token, consent.messageId));
  await talk.waitFor('Эта кнопка от прошлого вопроса');
  expect(await product.lead()).toMatchObject({ conversations: [{ step: 'askingNeed.asking' }] });
  expect(talk.fake.callsOf('answerCallbackQuery')).toHaveLength(2);
});

test('an edited message corrects the answer that it gave, and /stop ends it all', async () => {
  const { product, talk } = await startTalk();
  const person = anna();
  talk.push(person.text('/start'));
  await talk.waitFor('Согласны?');
  talk.push(person.text('да'));
  await talk.waitFor('Какой праздник');
  talk.push(person.text('юбилей'));
  await talk.waitFor('Когда хотите');
  talk.push(person.edit(person.id * 1_000 + 2, 'свадьба'));
  const { answers } = await product.lead({
    answers: expect.arrayContaining([expect.objectContaining({ key: 'need', raw: 'свадьба' })]),
  });
  const needs = answers.filter(({ key, supersededAt }) => key === 'need' && supersededAt === null);
  expect(needs).toMatchObject([{ understood: 'Свадьба', raw: 'свадьба' }]);

  talk.push(person.text('/stop'));
  await talk.waitFor('больше не пишем');
  await product.lead({ conversations: [{ status: 'closed', outcome: 'stopped' }] });
  expect(product.troubles).toEqual([]);
});

test('the card stands in the sales channel, is claimed there, and follows a correction', async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const { product, talk } = await startTalk({
    slack: {
      botToken: slack.botToken,
      signingSecret: SIGNING_SECRET,
      apiUrl: slack.url,
      salesChannel: '#sales',
    },
  });
  await qualify(talk);
  await card(slack, '+7 921 555-12-34', '400 000');
  const { handoff } = await product.lead({ handoffStatus: 'waiting' });

  const claim = press('claim', handoff?.id ?? '', { channel: 'C-sales', user: 'U2' });
  const { headers, rawBody } = signedPress(claim, SIGNING_SECRET);
  const answer = await fetch(`${product.url}/slack/events`, { method: 'POST', headers, body: rawBody });
  expect(answer.status).toBe(200);
  await product.lead({ handoffStatus: 'claimed', handoff: { claimedByName: 'Boris Sale' } });
  await card(slack, 'Boris Sale');

  // The bot is silent now that a human has the conversation, and the card follows all the same.
  const said = talk.messages().length;
  talk.push(anna().text('бюджет 600 тысяч'));
  await card(slack, '600 000', 'Boris Sale');
  expect(
    talk
      .messages()
      .slice(said)
      .filter(({ text }) => text.includes('менеджер')),
  ).toEqual([]);
  expect(product.troubles).toEqual([]);
});

test('by webhook a wrong secret is refused, and an update that comes twice is heard once', async () => {
  const port = await freePort();
  const { product, talk } = await startTalk({ port, publicUrl: `http://127.0.0.1:${port}` });
  const start = { update_id: 7, ...anna().text('/start') };
  const forged = await fetch(`${product.url}/telegram/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'guessed' },
    body: JSON.stringify(start),
  });
  expect(forged.status).toBe(401);
  expect(await product.leads()).toEqual([]);

  expect(await talk.fake.deliver(start)).toBe(200);
  expect(await talk.fake.deliver(start)).toBe(200);
  expect(await talk.fake.deliver({ update_id: 8, ...anna().text('да') })).toBe(200);
  await talk.waitFor('Какой праздник');
  expect(talk.messages().map(({ text }) => text.split(/[\n?]/)[0])).toEqual([
    expect.stringContaining('Здравствуйте'),
    'Какой праздник планируете',
  ]);
});

const anna = () => telegramPerson(ANNA, { language_code: 'ru' });

/** The product with a Telegram that one person talks to. */
async function startTalk(settings: Partial<Environment> = {}) {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  const product = await startProduct(
    { telegram: { botToken: fake.token, apiRoot: fake.url }, ...settings },
    { telegramPace: { chatIntervalMs: 50 } },
  );
  return { product, talk: telegramTalk(fake, anna()) };
}

async function qualify(talk: TelegramTalk): Promise<void> {
  const person = anna();
  talk.push(person.text('/start src-vk__cmp-spring'));
  await talk.waitFor('Согласны?');
  await talk.press('Согласны?', 'Да, согласен');
  await talk.waitFor('Какой праздник');
  talk.push(person.text('свадьба'));
  await talk.waitFor('Когда хотите');
  await talk.press('Когда хотите', 'Через 3–9 месяцев');
  await talk.waitFor('На какой бюджет');
  talk.push(person.text('400 тысяч'));
  await talk.waitFor('Кто принимает решение');
  await talk.press('Кто принимает решение', 'Решаю я');
  await talk.waitFor('Как с вами связаться');
  talk.push(person.contact('79215551234'));
  await talk.waitFor('Проверьте, пожалуйста');
  await talk.press('Проверьте, пожалуйста', 'Всё верно');
  await talk.waitFor('Спасибо, всё записали');
}

/** Waits until the one card in the sales channel holds these words. */
function card(slack: FakeSlack, ...words: string[]): Promise<void> {
  return eventually(() => {
    const cards = slack.messages.filter(({ thread_ts }) => thread_ts === undefined);
    expect(cards).toHaveLength(1);
    const text = JSON.stringify(cards[0]).replaceAll(/\s/g, ' ');
    for (const word of words) expect(text).toContain(word);
  });
}
