import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../../src/channels/telegram/pause.ts';
import { startTelegram, type Telegram } from '../../src/channels/telegram/telegram.ts';
import type { Inbound } from '../../src/engine/inbound.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

const anna = telegramPerson(42);

let fake: FakeTelegram;
let accepted: Inbound[];
const open: (() => Promise<void>)[] = [];

beforeEach(async () => {
  fake = await startFakeTelegram();
  accepted = [];
});

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  await fake.close();
});

async function start(options: Partial<Parameters<typeof startTelegram>[0]> = {}): Promise<Telegram> {
  const telegram = await startTelegram({
    token: fake.token,
    apiRoot: fake.url,
    async accept(inbound) {
      accepted.push(inbound);
      return 'done';
    },
    log: pino({ level: 'silent' }),
    count: () => {},
    pause: (ms, signal) => pause(Math.min(ms, 20), signal),
    ...options,
  });
  open.push(telegram.stop);
  return telegram;
}

/** What the product's own route does with the webhook. */
async function serveWebhook(telegram: () => Telegram): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const header = request.headers['x-telegram-bot-api-secret-token'];
    if (!telegram().verifySecret(header)) return void response.writeHead(401).end();
    const received = await telegram().handleUpdate(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(received === 'invalid' ? 400 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the Telegram channel', () => {
  it('polls when it has no public address, knows its name and fills the menu in both languages', async () => {
    fake.push(anna.text('/start vk'));
    const telegram = await start();
    // A start waits a moment for the platform, then goes on in the background: on a busy machine it may do so here.
    await eventually(() => expect(telegram).toMatchObject({ username: 'fake_bot', state: 'polling' }));
    await fake.called('getUpdates', ({ offset }) => offset === 2);
    expect(accepted).toMatchObject([{ what: { type: 'start', source: { source: 'vk' } } }]);
    await fake.called('setMyCommands', ({ language_code }) => language_code === 'ru');
  });

  it.each([undefined, 'chosen-Secret_1'])(
    'sets a webhook when it has a public address (secret: %s)',
    async (secret) => {
      let telegram: Telegram | null = null;
      const publicUrl = await serveWebhook(() => telegram as Telegram);
      telegram = await start({ publicUrl, webhookSecret: secret });
      await eventually(() => expect(telegram?.state).toBe('webhook'));
      expect(fake.webhook?.url).toBe(`${publicUrl}/telegram/webhook`);
      expect(fake.webhook?.secret).toMatch(secret === undefined ? /^[0-9a-f]{64}$/ : /^chosen-Secret_1$/);

      expect(await fake.deliver(anna.text('hello'))).toBe(200);
      expect(accepted).toMatchObject([{ what: { type: 'text', text: 'hello' } }]);
      expect(await fake.deliver({ never_heard_of: {} })).toBe(200);
      if (fake.webhook) fake.webhook.secret = 'forged';
      expect(await fake.deliver(anna.text('forged'))).toBe(401);
      if (fake.webhook) fake.webhook.secret = undefined;
      expect(await fake.deliver(anna.text('forged'))).toBe(401);
      expect(accepted).toHaveLength(1);
      expect(fake.callsOf('getUpdates')).toEqual([]);
    },
  );

  it('says clearly that the token is wrong', async () => {
    await expect(start({ token: '2:wrong', pause })).rejects.toMatchObject({
      code: 'TELEGRAM_TOKEN_REFUSED',
      message: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
    });
  });

  it('starts while Telegram cannot be reached, and connects as soon as it can', async () => {
    fake.fail('getMe', { as: 'close' }, 2);
    const telegram = await start();
    expect(telegram).toMatchObject({ state: 'connecting', username: null });
    await fake.called('getUpdates');
    expect(telegram).toMatchObject({ state: 'polling', username: 'fake_bot' });
  });

  it('stops while it is still trying to connect', async () => {
    fake.fail('getMe', { as: 'close' }, 100);
    const telegram = await start();
    await telegram.stop();
    expect(telegram.state).toBe('stopped');
  });

  it('still sends after it has stopped receiving', async () => {
    const telegram = await start();
    await telegram.stopReceiving();
    const sent = await telegram.transport.send({
      conversationId: 'c1',
      sequence: 2,
      channel: 'telegram',
      address: '42',
      language: 'en',
      content: { text: 'the last word' },
    });
    expect(sent.status).toBe('sent');
  });
});
