import { createEmulator, type Emulator } from 'emulate';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { type SlackOptions, startSlack } from '../../src/channels/slack/slack.ts';
import type { RelayLine } from '../../src/desk/relay-line.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { qualify } from '../support/qualify.ts';
import { salesCard } from '../support/sales-cards.ts';
import { channelMessage, filled, press, signedPress, submission } from '../support/slack-requests.ts';
import { buttonOf, nextTs, overHttp, type ShownInSlack, slackTalk } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';

vi.setConfig({ testTimeout: 60_000 });

const token = 'xoxb-emulated';
const borisToken = 'xoxp-emulated';
const secret = 'emulated-secret';

const history = z.object({
  ok: z.literal(true),
  messages: z.array(
    z.looseObject({ ts: z.string(), text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) }),
  ),
});

let emulator: Emulator;
/** What our channel warned of. */
let troubles: string[] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'slack',
    // It takes no port 0.
    port: await freePort(),
    seed: {
      slack: {
        users: [
          { name: 'anna', real_name: 'Anna Belova' },
          { name: 'boris', real_name: 'Boris Sale' },
          { name: 'clara', real_name: 'Клара Лебедева' },
        ],
        channels: [{ name: 'sales' }, { name: 'other-sales' }, { name: 'deals' }],
        tokens: [
          { token, user: 'admin' },
          { token: borisToken, user: 'boris', scopes: ['chat:write'] },
        ],
        signing_secret: secret,
        strict_scopes: true,
      },
    },
  });
});

afterAll(() => emulator.close());

test('a prospect qualifies in a direct message, and sales claim the card and see a correction to which the bot says nothing', async () => {
  const salesChannel = await idOf('conversations.list', 'channels', 'sales');
  const apiUrl = `${emulator.url}/api/`;
  const product = await startProduct(
    { slack: { botToken: token, signingSecret: secret, apiUrl, salesChannel } },
    { slackPostEveryMs: 50 },
  );
  const user = await idOf('users.list', 'members', 'anna');
  const channel = await openDirectMessage(user);
  const wayIn = overHttp(product.url, secret);
  const talk = slackTalk({ user, channel, messages: () => messagesIn(channel), wayIn });
  await qualify(talk, 'Здравствуйте!');
  const lead = await product.lead({ verdict: 'qualified', handoffStatus: 'waiting' });
  expect(lead).toMatchObject({ name: 'Анна', phone: '+79215551234', channels: ['slack'] });
  const card = await cardWith('Анна', '+7 921 555-12-34', '400 000');

  const seller = await idOf('users.list', 'members', 'boris');
  const { action_id, value } = buttonOf(card.blocks, 'Беру');
  await wayIn.press(press(action_id, value, { user: seller, channel: salesChannel }));
  await cardWith('В работе у: Boris Sale');
  await talk.say('бюджет 600 тысяч');
  const corrected = await cardWith('600 000', 'В работе у: Boris Sale');
  expect(corrected.ts).toBe(card.ts);
  expect(() => buttonOf(corrected.blocks, 'Беру')).toThrow();
  const settled = (await talk.messages()).flatMap(({ blocks }) => blocks);
  expect(JSON.stringify(settled)).toContain('✓ Всё верно');
  // The sample profile has nobody's Slack id.
  expect(product.troubles).toEqual([]);

  /** Resolves with the only card in the sales channel, once it holds these words. */
  function cardWith(...words: string[]) {
    return eventually(async () => {
      const cards = (await messagesIn(salesChannel)).filter(({ thread_ts }) => !thread_ts);
      expect(cards).toHaveLength(1);
      const text = JSON.stringify(cards[0]?.blocks).replaceAll(/\s/g, ' ');
      for (const word of words) expect(text).toContain(word);
      return cards[0] as ShownInSlack;
    });
  }
});

/**
 * Presses, forms that were saved and what is written in a channel come from us, signed as Slack signs them: the
 * emulator keeps messages, reactions and opened forms, but has nobody who presses a button or saves a form.
 */
test('a lead is claimed, answered in the thread, answers back, and is won by a form', async () => {
  const salesChannel = await idOf('conversations.list', 'channels', 'deals');
  const product = await startProduct(
    { slack: { botToken: token, signingSecret: secret, apiUrl: `${emulator.url}/api/`, salesChannel } },
    { slackPostEveryMs: 20 },
  );
  const user = await idOf('users.list', 'members', 'clara');
  const seller = await idOf('users.list', 'members', 'boris');
  const channel = await openDirectMessage(user);
  const wayIn = overHttp(product.url, secret);
  const talk = slackTalk({ user, channel, messages: () => messagesIn(channel), wayIn });
  await qualify(talk, 'Здравствуйте!');
  const card = await cardWith('Анна', '400 000');
  const pressed = async (label: string, change: object = {}) => {
    const { blocks } = await cardWith();
    const { action_id, value } = buttonOf(blocks, label);
    const where = { user: seller, channel: salesChannel, messageTs: card.ts, actionTs: nextTs(), blocks };
    await wayIn.press({ ...press(action_id, value, where), ...change });
    return value;
  };
  await pressed('Беру');
  await cardWith('В работе у: Boris Sale');

  const hello = 'Добрый день! Зал на вашу дату свободен.';
  const said = { channel: salesChannel, thread_ts: card.ts, text: hello };
  const ts = await callForTs('chat.postMessage', said, borisToken);
  const where = { user: seller, channel: salesChannel, thread_ts: card.ts, ts };
  await wayIn.event(channelMessage(hello, where, `Ev-${ts}`));
  const received = await talk.waitFor(hello);
  expect(JSON.stringify(received.blocks)).toContain('Boris Sale');
  await cardWith('переписка идёт');
  await talk.say('Отлично, берём! Куда перевести аванс?');
  await eventually(async () => {
    const lines = await thread();
    expect(lines.find((line) => line.ts === ts)?.reactions).toMatchObject([{ name: 'white_check_mark' }]);
    expect(lines.at(-1)?.text).toContain('Куда перевести аванс?');
  });
  expect((await thread()).filter(({ text }) => text.includes('аванс'))).toHaveLength(1);

  const asked = await call('views.generateTriggerId', { user_id: seller });
  const { trigger_id } = z.object({ trigger_id: z.string() }).parse(asked);
  const handoffId = await pressed('Продано', { trigger_id });
  const form = {
    id: 'V-won',
    callback_id: 'desk:won',
    private_metadata: JSON.stringify({ handoffId, channel: salesChannel }),
  };
  const faulty = await wayIn.press(submission(form, { sum: filled.text('потом') }, { user: seller }));
  expect(faulty).toMatchObject({ response_action: 'errors' });
  const fields = { sum: filled.text('450 тысяч'), product: filled.option('banquet') };
  expect(await wayIn.press(submission(form, fields, { user: seller }))).toBeNull();
  const won = await cardWith('Продано: 450 000 ₽, Банкет', 'Boris Sale');
  expect(won.ts).toBe(card.ts);
  await product.lead({ handoffStatus: 'won' });
  // The sample profile has nobody's Slack id.
  expect(product.troubles).toEqual([]);

  function cardWith(...words: string[]) {
    return eventually(async () => {
      const cards = await messagesIn(salesChannel);
      const text = JSON.stringify(cards[0]?.blocks).replaceAll(/\s/g, ' ');
      for (const word of words) expect(text).toContain(word);
      return cards[0] as ShownInSlack;
    });
  }

  async function thread() {
    const answer = await call('conversations.replies', { channel: salesChannel, ts: card.ts });
    return threadOf.parse(answer).messages;
  }
});

const threadOf = z.looseObject({
  messages: z.array(
    z.looseObject({ ts: z.string(), text: z.string(), reactions: z.array(z.looseObject({})).optional() }),
  ),
});

test('a card that somebody deleted is posted anew', async () => {
  const slack = await startChannel();
  const first = await slack.surface?.show(salesCard({ handoffId: 'handoff-2' }));
  if (first?.status !== 'shown') throw new Error('not shown');
  await call('chat.delete', { channel: first.channel, ts: first.message });
  const posted = { channel: first.channel, message: first.message };
  const second = await slack.surface?.show(salesCard({ handoffId: 'handoff-2', posted }));
  expect(second).toMatchObject({ status: 'shown', channel: first.channel });
  expect(second).not.toMatchObject({ message: first.message });
});

test('a person who does not exist is refused', async () => {
  const slack = await startChannel();
  const outcome = await slack.transport.send({
    conversationId: 'c2',
    sequence: 1,
    channel: 'slack',
    address: 'T1/U404',
    language: 'en',
    content: { text: 'hello' },
  });
  expect(outcome).toEqual({ status: 'refused', reason: 'blocked', detail: 'user_not_found' });
});

test('the conversation stands under the card, a line that was lost once, and a form opens', async () => {
  const photo = { bytes: Buffer.from('a photo'), name: 'hall.jpg', mime: 'image/jpeg' };
  const pressed: object[] = [];
  const slack = await startChannel({
    fetchFile: async () => photo,
    press: async ({ action }) => {
      pressed.push(action);
      return { status: 'done' };
    },
    findByThread: async () => ({ handoffId: 'handoff-3' }),
  });
  const card = salesCard({ handoffId: 'handoff-3', status: 'claimed', actions: ['won', 'lost'] });
  const shown = await slack.surface?.show(card);
  if (shown?.status !== 'shown') throw new Error('not shown');
  const { channel, message } = shown;
  expect(await slack.surface?.show({ ...card, isRepeat: true })).toEqual(shown);

  const relay = (key: string, what: RelayLine['what'], isRepeat = false) =>
    slack.surface?.relay({ key, isRepeat, thread: { channel, message }, language: 'en', what });
  const file = { from: 'telegram' as const, reference: 'tg-1', kind: 'photo' as const };
  const said = { type: 'said' as const, who: 'lead' as const, name: 'Anna', text: 'Our garden' };
  const first = await relay('c:1', { ...said, file });
  expect(await relay('c:1', { ...said, file }, true)).toEqual(first);
  const reply = await callForTs('chat.postMessage', { channel, thread_ts: message, text: 'Lovely!' });
  await relay('c:2', { type: 'delivered', message: reply });
  await relay('c:2', { type: 'delivered', message: reply }, true);
  const mention = [{ name: 'Boris', slack: 'U1' }];
  await relay('c:3', { type: 'notice', notice: { kind: 'reminder' }, mention });
  const thread = z
    .looseObject({
      messages: z.array(z.looseObject({ text: z.string(), files: z.array(fileOf).optional() })),
    })
    .parse(await call('conversations.replies', { channel, ts: message }));
  expect(thread.messages.slice(1).map(({ text, files }) => files?.[0]?.name ?? text)).toEqual([
    'Anna: Our garden',
    'hall.jpg',
    'Lovely!',
    '<@U1>, the customer wrote and waits for your answer.',
  ]);
  const id = thread.messages[2]?.files?.[0]?.id ?? '';
  expect(Buffer.from((await slack.files.fetch(id))?.bytes ?? []).toString()).toBe('a photo');

  const trigger = z.object({ trigger_id: z.string() }).parse(await call('views.generateTriggerId'));
  const open = { ...press('won', 'handoff-3', { channel }), trigger_id: trigger.trigger_id };
  expect(await slack.handleRequest(signedPress(open, secret))).toEqual({ status: 200 });
  expect(troubles).toEqual([]);
});

const fileOf = z.looseObject({ id: z.string(), name: z.string() });

async function callForTs(method: string, args: Record<string, string>, as = token): Promise<string> {
  return z.looseObject({ ts: z.string() }).parse(await call(method, args, as)).ts;
}

/** Our Slack channel alone. */
async function startChannel(options: Partial<SlackOptions> = {}) {
  troubles = [];
  const slack = await startSlack({
    botToken: token,
    signingSecret: secret,
    apiUrl: `${emulator.url}/api/`,
    salesChannel: await idOf('conversations.list', 'channels', 'other-sales'),
    accept: async () => 'done',
    press: async () => ({ status: 'done' }),
    log: pino({ level: 'warn' }, { write: (line: string) => void troubles.push(line) }),
    wait: async () => {},
    ...options,
  });
  onTestFinished(() => slack.stop());
  return slack;
}

/** What stands in a channel, oldest first. */
async function messagesIn(channel: string): Promise<ShownInSlack[]> {
  return history.parse(await call('conversations.history', { channel })).messages.reverse();
}

async function call(method: string, args: Record<string, string> = {}, as = token): Promise<unknown> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}` },
    body: new URLSearchParams(args),
  });
  return response.json();
}

async function idOf(method: string, list: string, name: string): Promise<string> {
  const named = z.looseObject({ id: z.string(), name: z.string() });
  const answer = z.record(z.string(), z.unknown()).parse(await call(method));
  const found = z
    .array(named)
    .parse(answer[list])
    .find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in ${list}`);
  return found.id;
}

async function openDirectMessage(user: string): Promise<string> {
  const answer = await call('conversations.open', { users: user });
  return z.object({ channel: z.object({ id: z.string() }) }).parse(answer).channel.id;
}
