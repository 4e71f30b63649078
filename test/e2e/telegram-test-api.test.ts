import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { qualify, type Talk } from '../support/qualify.ts';
import { startProduct } from '../support/start-product.ts';
import { tokenOf } from '../support/telegram-talk.ts';

const TOKEN = '1:emulated';

vi.setConfig({ testTimeout: 60_000 });

test("with others' emulator of the Bot API a prospect qualifies from a deep link to the verdict", async () => {
  // It wants a port by number, and takes 0 for 9000.
  const emulator = new TelegramServer({ host: '127.0.0.1', port: await freePort() });
  await emulator.start();
  onTestFinished(async () => void (await emulator.stop()));
  const product = await startProduct(
    { telegram: { botToken: TOKEN, apiRoot: emulator.config.apiURL } },
    { telegramPace: { chatIntervalMs: 50 } },
  );
  const talk = talkOver(emulator);
  await qualify(talk, '/start src-vk__cmp-spring__ref-a1');

  expect(await product.lead({ verdict: 'qualified' })).toMatchObject({
    name: 'Анна',
    phone: '+79215551234',
    source: 'vk',
    campaign: 'spring',
    referrer: 'a1',
    channels: ['telegram'],
    handoffStatus: 'waiting',
    conversations: [{ outcome: 'qualified', language: 'ru' }],
  });
  await talk.waitFor('✓ Всё верно');
  expect(
    talk
      .shown()
      .map(({ text }) => text.match(/✓ .*/)?.[0])
      .filter(Boolean),
  ).toEqual(['✓ Да, согласен', '✓ Через 3–9 месяцев', '✓ Решаю я', '✓ Всё верно']);
  expect(product.troubles).toEqual([]);
});

/** One person at the emulator, by the client that comes with it. */
function talkOver(emulator: TelegramServer): Talk & { shown(): Shown[] } {
  const client = emulator.getClient(TOKEN, { userId: 42, chatId: 42, firstName: 'Anna' });
  const from = { language_code: 'ru' };
  const shown = () =>
    emulator.storage.botMessages.map(({ message }) => ({
      text: message.text,
      markup: 'reply_markup' in message ? (message.reply_markup as Shown['markup']) : null,
    }));
  const last = (text: string) => shown().findLast((message) => message.text.includes(text));
  return {
    shown,
    async say(text) {
      await (text.startsWith('/')
        ? client.sendCommand(client.makeCommand(text, { from } as object))
        : client.sendMessage(client.makeMessage(text, { from } as object)));
    },
    async press(text, label) {
      const token = tokenOf(last(text) ?? { markup: null }, label);
      await client.sendCallback(client.makeCallbackQuery(token, { from } as object));
    },
    waitFor: (text) =>
      eventually(() =>
        expect(
          shown()
            .map((message) => message.text)
            .join('\n\n'),
        ).toContain(text),
      ),
  };
}

type Shown = Parameters<typeof tokenOf>[0] & { text: string };
