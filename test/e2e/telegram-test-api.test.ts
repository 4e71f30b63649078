import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegram, type Telegram } from '../../src/channels/telegram/telegram.ts';
import type { Accept } from '../../src/engine/inbound.ts';
import type { SendOutcome } from '../../src/engine/outgoing.ts';

const token = '1:emulated';
let emulator: TelegramServer;
let telegram: Telegram;
let sent: Promise<SendOutcome>[];

/** Says back what came in, with a button; a press settles the message before. */
const echo: Accept = async (inbound) => {
  const { address, what } = inbound;
  const sequence = sent.length;
  const said = what.type === 'press' ? `pressed ${what.token}` : what.type === 'text' ? what.text : what.type;
  const before = await sent.at(-1);
  if (what.type === 'press' && before?.status === 'sent') {
    const platformId = before.platformId ?? '';
    telegram.transport.settle?.({ address, platformId, text: 'hello', chosen: 'This one' });
  }
  sent.push(
    telegram.transport.send({
      conversationId: 'c1',
      sequence,
      channel: 'telegram',
      address,
      language: 'en',
      content: { text: said, buttons: [{ token: `t${sequence}`, label: 'This one' }] },
    }),
  );
  return 'done';
};

beforeEach(async () => {
  sent = [];
  emulator = new TelegramServer({ host: '127.0.0.1', port: await freePort() });
  await emulator.start();
  telegram = await startTelegram({
    token,
    apiRoot: emulator.config.apiURL,
    accept: echo,
    log: pino({ level: 'silent' }),
    count: () => {},
    // The emulator answers an empty long poll at once.
    longPollSeconds: 0,
  });
});

afterEach(async () => {
  await telegram.stop();
  await emulator.stop();
});

describe("with others' emulator of the Bot API", () => {
  it('a conversation goes by words and by button', async () => {
    const client = emulator.getClient(token, { userId: 42, chatId: 42, timeout: 5_000, interval: 10 });

    await client.sendCommand(client.makeCommand('/start'));
    const [greeting] = (await client.getUpdates()).result;
    expect(greeting?.message).toMatchObject({ chat_id: '42', text: 'start' });

    await client.sendMessage(client.makeMessage('hello'));
    const [answer] = (await client.getUpdates()).result;
    expect(answer?.message).toMatchObject({
      text: 'hello',
      reply_markup: { inline_keyboard: [[{ text: 'This one', callback_data: 't1' }]] },
    });

    const edited = once(emulator, 'EditedMessageText');
    await client.sendCallback(client.makeCallbackQuery('t1'));
    const [next] = (await client.getUpdates()).result;
    expect(next?.message).toMatchObject({ text: 'pressed t1' });
    await edited;
    const history = await client.getUpdatesHistory();
    expect(JSON.stringify(history)).toContain('hello\\n\\n✓ This one');
  });
});

/** The emulator wants a port by number, and takes 0 for 9000. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
