import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { drawThread, drawView } from '../support/draw-slack.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { filled } from '../support/slack-requests.ts';
import { overHttp } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'shhh';

test('a lead from Telegram is claimed, answered and won in Slack, and the bot stays out of it', async () => {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const product = await startProduct(
    {
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
      slack: { botToken: slack.botToken, signingSecret: SECRET, apiUrl: slack.url, salesChannel: '#sales' },
    },
    { telegramPace: { chatIntervalMs: 20 }, slackPostEveryMs: 20 },
  );
  const prospect = telegramPerson(42, { last_name: 'Petrova', language_code: 'ru' });
  const talk = telegramTalk(telegram, prospect);
  const boris = slackRep(slack, overHttp(product.url, SECRET), 'U2');
  const vera = slackRep(slack, overHttp(product.url, SECRET), 'U3');

  talk.push(prospect.text('Свадьба 15 июня 2027, до 400 тысяч, решаю сама, +7 921 555-12-34'));
  await talk.waitFor('Согласны?');
  await talk.press('Согласны?', 'Да, согласен');
  await talk.waitFor('Проверьте, пожалуйста');
  await talk.press('Проверьте, пожалуйста', 'Всё верно');
  await talk.waitFor('Спасибо, всё записали');

  const card = await cardWith(slack, '+7 921 555-12-34');
  // Vera still sees the card as it was.
  const before = structuredClone(card);
  await boris.press(card, 'Беру');
  await cardWith(slack, 'Boris Sale');
  await vera.press(before, 'Беру');
  await eventually(() => expect(slack.ephemerals.at(-1)?.text).toContain('Boris Sale'));

  const said = talk.messages().length;
  const hello = await boris.write(card, 'Анна, добрый день! Зал на 15 июня свободен.');
  await talk.waitFor('Зал на 15 июня свободен');
  await eventually(() =>
    expect(slack.messages.find(({ ts }) => ts === hello)?.reactions).toContain('white_check_mark'),
  );
  await vera.write(card, 'А я дам скидку!');
  talk.push(prospect.text('А парковка есть?'));
  await threadWith(slack, card.ts, 'А парковка есть?');
  await boris.correct(
    card,
    hello,
    'Анна, добрый день! Зал на 15 июня свободен.',
    'Анна, добрый день! Зал на 15 июня за вами.',
  );
  await talk.waitFor('Зал на 15 июня за вами');
  await boris.write(card, 'Есть, на 40 машин.');
  await talk.waitFor('на 40 машин');
  expect(
    talk
      .messages()
      .slice(said)
      .map(({ text }) => text),
  ).toEqual([expect.stringContaining('за вами'), expect.stringContaining('на 40 машин')]);

  const form = await boris.open(card, 'Продано');
  const saved = await boris.save(form, { sum: filled.text('400к') });
  expect(saved).toBeNull();
  const won = await cardWith(slack, 'Продано');
  expect(await product.lead({ handoffStatus: 'won' })).toMatchObject({ phone: '+79215551234' });

  if (process.env.HOURGLASS_SHOW) {
    const thread = slack.messages.filter(({ ts, thread_ts }) => ts === card.ts || thread_ts === card.ts);
    const chat = talk.messages().map(({ text }) => text);
    writeFileSync(process.env.HOURGLASS_SHOW, [drawThread(thread), drawView(form), ...chat].join('\n\n'));
  }
  expect(won.ts).toBe(card.ts);
  expect(product.troubles).toEqual([]);
});

function cardWith(slack: FakeSlack, ...words: string[]) {
  return eventually(() => {
    const [card, ...others] = slack.messages.filter(({ thread_ts }) => thread_ts === undefined);
    if (!card || others.length > 0) throw new Error(`${others.length + 1} cards`);
    const text = JSON.stringify(card.blocks).replaceAll(/\s/g, ' ');
    for (const word of words) expect(text).toContain(word);
    return card;
  });
}

function threadWith(slack: FakeSlack, card: string, words: string): Promise<void> {
  return eventually(() => {
    const thread = slack.messages.filter(({ thread_ts }) => thread_ts === card);
    expect(JSON.stringify(thread)).toContain(words);
  });
}
