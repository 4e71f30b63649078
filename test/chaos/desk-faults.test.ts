import { expect, onTestFinished, test, vi } from 'vitest';
import { SALES_CHANNEL, SIGNING_SECRET } from '../support/busy-desk.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, type SlackFault, startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { productProcess } from '../support/product-process.ts';
import { type SlackRep, slackRep } from '../support/slack-desk-talk.ts';
import { channelMessage, filled, signedEvent } from '../support/slack-requests.ts';
import { overHttp } from '../support/slack-talk.ts';
import { type Product, startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { testDatabase } from '../support/test-database.ts';

vi.setConfig({ testTimeout: 120_000 });

const patiently = <T>(check: () => T | Promise<T>) => eventually(check, 45_000);
const anna = telegramPerson(42, { first_name: 'Анна', last_name: 'Петрова', language_code: 'ru' });
const METHODS = [
  'chat.postMessage',
  'chat.update',
  'reactions.add',
  'conversations.replies',
  'conversations.history',
];

/** The product with somebody in Telegram who may ask for a human, and a sales channel in Slack. */
async function startDesk() {
  const [slack, telegram] = [await startFakeSlack(), await startFakeTelegram()];
  onTestFinished(() => slack.close());
  onTestFinished(() => telegram.close());
  const settings = { botToken: slack.botToken, signingSecret: SIGNING_SECRET, apiUrl: slack.url };
  const product = await startProduct(
    {
      slack: { ...settings, salesChannel: SALES_CHANNEL },
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
    },
    { callTimeoutMs: 1_000, slackPostEveryMs: 1, telegramPace: { chatIntervalMs: 1 } },
  );
  const talk = telegramTalk(telegram, anna);
  const wayIn = overHttp(product.url, SIGNING_SECRET);
  return {
    ...{ slack, telegram, product, talk },
    boris: slackRep(slack, wayIn, 'U2'),
    vera: slackRep(slack, wayIn, 'U3'),
    async asksForHuman() {
      for (const text of ['Здравствуйте', 'да', 'позовите человека']) await talk.say(text);
      await product.lead({ handoffStatus: 'waiting' });
    },
  };
}

/** Slack refuses everything until `works` is called. */
function down(slack: FakeSlack, fault: SlackFault): { works(): void } {
  let isDown = true;
  for (const method of METHODS) slack.fail(method, fault, 10_000, () => isDown);
  return {
    works() {
      isDown = false;
    },
  };
}

const cardsOf = (slack: FakeSlack) =>
  slack.messages.filter(
    ({ channel, thread_ts, user }) => channel === SALES_CHANNEL && thread_ts === undefined && !user,
  );
const linesOf = (slack: FakeSlack) =>
  slack.messages.filter(({ thread_ts, user }) => thread_ts !== undefined && !user).map(({ text }) => text);

async function theCard(slack: FakeSlack, ...words: string[]) {
  return patiently(() => {
    const cards = cardsOf(slack);
    expect(cards).toHaveLength(1);
    const text = JSON.stringify(cards[0]?.blocks);
    for (const word of words) expect(text).toContain(word);
    return cards[0] as (typeof cards)[number];
  });
}

/** What waits for its next try is tried now. */
async function timePasses({ pool }: Pick<Product, 'pool'>) {
  await pool.query(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs
     WHERE key ~ '^(card|relay):' AND run_at > now()`,
  );
}

test.each(['channel_not_found', 'is_archived', 'token_revoked'])(
  'while Slack says %s a lead waits where the operator sees it and why, and then all of it stands in Slack once',
  async (error) => {
    const { slack, product, talk, asksForHuman } = await startDesk();
    const outage = down(slack, { as: 'error', error });
    await asksForHuman();
    await talk.say('Алло?');
    const { handoff } = await product.lead({ handoff: { cardError: expect.stringContaining(error) } });
    await product.act(handoff?.id ?? '', 'Олег', { type: 'claim' });
    await talk.say('Вы здесь?');
    await talk.say('Жду ответа');
    await product.lead({ handoffStatus: 'claimed', handoff: { cardError: expect.stringContaining(error) } });
    expect(product.troubles.join('')).toContain(error);
    expect(product.troubles.join('')).not.toMatch(/Петрова|Жду ответа|xoxb/);

    outage.works();
    await timePasses(product);
    await theCard(slack, 'В работе у: Олег');
    const words = () => linesOf(slack).filter((text) => text.startsWith('Анна'));
    const all = ['Анна Петрова: Алло?', 'Анна Петрова: Вы здесь?', 'Анна Петрова: Жду ответа'];
    await patiently(() => expect(words()).toEqual(all));
    await product.lead({ handoff: { cardError: null } });

    // And again, after it stood there.
    const again = down(slack, { as: 'error', error });
    await talk.say('И ещё вопрос');
    await product.lead({ handoff: { cardError: expect.stringContaining(error) } });
    await talk.say('И последний');
    again.works();
    await patiently(async () => {
      await timePasses(product);
      expect(words()).toEqual([...all, 'Анна Петрова: И ещё вопрос', 'Анна Петрова: И последний']);
    });
    await product.lead({ handoff: { cardError: null } });
    expect(cardsOf(slack)).toHaveLength(1);
  },
);

test('a press is answered while the database is slow, and is kept; so is what is written, once', async () => {
  const { slack, product, boris, telegram, asksForHuman } = await startDesk();
  await asksForHuman();
  const card = await theCard(slack, 'Беру');
  const client = await product.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM conversation FOR UPDATE');
  // Slack has its answer while nothing can be kept.
  await boris.press(card, 'Беру');

  // Slack repeats an event that was not answered within three seconds.
  const ts = slack.write({
    channel: card.channel,
    user: 'U2',
    text: 'Добрый вечер, это Борис.',
    thread_ts: card.ts,
  });
  const event = channelMessage(
    'Добрый вечер, это Борис.',
    { user: 'U2', channel: card.channel, ts, thread_ts: card.ts },
    `Ev-${ts}`,
  );
  const post = (atSeconds: number) => {
    const { headers, rawBody: body } = signedEvent(event, SIGNING_SECRET, atSeconds);
    return fetch(`${product.url}/slack/events`, { method: 'POST', headers, body });
  };
  const now = Math.floor(Date.now() / 1_000);
  const answers = [post(now), post(now - 1)];
  await patiently(async () => {
    const { rows } = await product.pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(rows).not.toEqual([]);
  });
  await client.query('COMMIT');
  client.release();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  await theCard(slack, 'В работе у: Boris Sale, переписка идёт');
  const sent = () => telegram.messages.filter(({ text }) => text.includes('Добрый вечер, это Борис.'));
  await patiently(() => expect(sent()).toHaveLength(1));
  await patiently(() =>
    expect(slack.messages.find((message) => message.ts === ts)?.reactions).toEqual(['white_check_mark']),
  );
  expect(sent()).toHaveLength(1);
  expect(slack.ephemerals).toEqual([]);
});

test('a lead that was handed over before there was a desk is worked with like any other', async () => {
  const { slack, product, talk, boris, vera, asksForHuman } = await startDesk();
  await asksForHuman();
  const card = await theCard(slack, 'Беру');
  await patiently(async () => {
    const { rows } = await product.pool.query('SELECT 1 FROM handoff WHERE shown_revision = revision');
    expect(rows).toHaveLength(1);
  });
  await product.pool.query(
    `UPDATE handoff SET snapshot = NULL, status = 'claimed', speaking = 'bot', claimed_by = 'T1/U2',
       claimed_by_name = 'Boris Sale', claimed_at = now(), offered_to = NULL, offered_to_name = NULL`,
  );
  await boris.write(card, 'Добрый день!');
  await talk.waitFor('Добрый день!');
  await talk.say('Здравствуйте, когда можно посмотреть зал?');
  await patiently(() => expect(linesOf(slack).at(-1)).toContain('когда можно посмотреть зал?'));
  await theCard(slack, 'В работе у: Boris Sale, переписка идёт');
  const stolen = await vera.open(card, 'Продано');
  await vera.save(stolen, { sum: filled.text('300 000') });
  expect(await product.lead()).toMatchObject({ handoffStatus: 'in-conversation' });
  await boris.save(await boris.open(card, 'Продано'), { sum: filled.text('300 000') });
  await theCard(slack, 'Продано: 300');
});

test('when a customer has their data erased, their words go from the threads of all that they wrote before', async () => {
  const { slack, product, talk, boris, asksForHuman } = await startDesk();
  await asksForHuman();
  const card = await theCard(slack, 'Беру');
  await boris.press(card, 'Беру');
  await talk.say('Меня зовут Анна Петрова');
  await patiently(() => expect(linesOf(slack).at(-1)).toContain('Меня зовут'));
  const reply = await boris.write(card, 'Приятно познакомиться!');
  await talk.waitFor('Приятно познакомиться!');
  await talk.say('/restart');
  await talk.waitFor('Согласны?');
  await talk.say('/delete');
  await talk.waitFor('далить');
  await talk.say('да');
  await patiently(() => expect(linesOf(slack).filter((text) => text.includes('Анна'))).toEqual([]));
  await theCard(slack, 'Данные удалены');
  // What sales wrote is theirs.
  expect(slack.messages.filter(({ ts }) => ts === reply)).toHaveLength(1);
  await patiently(() => expect(linesOf(slack).filter((text) => /удал/.test(text))).toHaveLength(1));
  expect(product.troubles.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});

test('when a customer declines to have their data kept, their words go from under the card', async () => {
  const { slack, talk } = await startDesk();
  await talk.say('свадьба на 500 тысяч');
  await talk.say('позовите человека');
  await theCard(slack, 'Беру');
  await talk.say('Меня зовут Анна Петрова, мой адрес Невский 1');
  await patiently(() => expect(linesOf(slack).at(-1)).toContain('Невский'));
  for (const text of ['/change', 'бюджет', '600 тысяч', 'нет']) await talk.say(text);
  await theCard(slack, 'Без согласия');
  await patiently(() => {
    expect(linesOf(slack).filter((text) => /Анна|Невский/.test(text))).toEqual([]);
    expect(linesOf(slack).at(-1)).toContain('не согласился');
  });
});

test('a process that is killed between a press and its card leaves nothing undone and nothing done twice', async () => {
  const { url: databaseUrl, pool } = await testDatabase();
  const [slack, telegram] = [await startFakeSlack(), await startFakeTelegram()];
  onTestFinished(() => slack.close());
  onTestFinished(() => telegram.close());
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const product = await productProcess({
    databaseUrl,
    dataDir,
    telegram,
    slack: { fake: slack, signingSecret: SIGNING_SECRET, salesChannel: SALES_CHANNEL },
  });
  onTestFinished(async () => void (await product.stop()));
  const boris: SlackRep = slackRep(slack, overHttp(product.url, SIGNING_SECRET), 'U2');
  await product.start();

  async function killedAndStarted() {
    product.load();
    await product.kill();
    await product.start();
  }
  let number = 1;
  const says = async (text: string) => {
    const status = await telegram.deliver({ update_id: number++, ...anna.text(text) });
    expect(status).toBe(200);
  };

  // Slack has the card, and nobody heard that it has.
  slack.fail('chat.postMessage', { as: 'hang' });
  for (const text of ['Здравствуйте', 'да', 'позовите человека']) await says(text);
  await slack.called('chat.postMessage');
  await killedAndStarted();
  const card = await theCard(slack, 'Беру');
  await patiently(async () => {
    const { rows } = await pool.query('SELECT card_message AS ts FROM handoff');
    expect(rows).toEqual([{ ts: card.ts }]);
  });

  // The press is kept, and its card is not changed yet.
  slack.fail('chat.update', { as: 'page', code: 500 });
  await boris.press(card, 'Беру');

  // And a line stands there, and nobody heard that it does.
  const posts = slack.callsOf('chat.postMessage').length;
  slack.fail('chat.postMessage', { as: 'hang' });
  await says('Есть парковка?');
  await slack.called('chat.postMessage', posts + 1);
  await killedAndStarted();
  await says('А веранда?');
  await theCard(slack, 'В работе у: Boris Sale');
  await patiently(() =>
    expect(linesOf(slack).filter((text) => text.startsWith('Анна'))).toEqual([
      'Анна Петрова: Есть парковка?',
      'Анна Петрова: А веранда?',
    ]),
  );

  // And the card of two lives ago still works.
  await boris.save(await boris.open(card, 'Отказ'), {
    reason: filled.option('price'),
    words: filled.text('дорого'),
  });
  await theCard(slack, 'Отказ: Дорого: дорого');
  expect(cardsOf(slack)).toHaveLength(1);
  expect(linesOf(slack).filter((text) => text.startsWith('Анна'))).toHaveLength(2);
});
