import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort } from '../support/free-port.ts';
import { startProduct } from '../support/start-product.ts';
import { groupMember } from '../support/telegram-group.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 60_000 });

const CHAT = -1001234567890;
const ANNA = 42;

test('a lead is claimed, answered and sold from a Telegram group, each with a topic of its own', async () => {
  const { fake, product, deliver, talk, anna, boris, vera, inGroup, rests, stands } = await given();
  await deliver(anna.text('/start'));
  await talk.waitFor('Согласны?');
  await deliver(anna.text('да'));
  await talk.waitFor('Какой праздник');
  await deliver(anna.text('/human'));
  const card = await inGroup('Просит человека: Anna');
  expect(card.topic).not.toBeNull();
  const { topic } = card;

  await Promise.all([
    deliver(boris.press(card.messageId, 'Беру')),
    deliver(vera.press(card.messageId, 'Беру')),
  ]);
  await stands('claimed');
  await eventually(() => expect(card.text).toMatch(/В работе у: (Борис|Вера)/));
  const answers = fake.callsOf('answerCallbackQuery').map(({ body }) => String(body.text));
  expect(answers.filter((text) => text.startsWith('Лид ваш'))).toHaveLength(1);
  expect(answers.filter((text) => text.startsWith('Этот лид уже взят'))).toHaveLength(1);
  const owner = card.text.includes('Борис') ? boris : vera;

  const hello = owner.say('Добрый день! Чем помочь?', { topic });
  await deliver(hello.update);
  const said = await talk.waitFor('Добрый день! Чем помочь?');
  expect(said.text).toBe(`${owner.name}\nДобрый день! Чем помочь?`);
  await eventually(() => expect(fake.reactions.get(`${CHAT}:${hello.id}`)).toBe('👍'));
  await deliver(owner.edit(hello.id, 'Добрый вечер! Чем помочь?', { topic }));
  await eventually(() => expect(said.text).toBe(`${owner.name}\nДобрый вечер! Чем помочь?`));

  await deliver(anna.text('Есть <b>парковка</b>?'));
  expect(await inGroup('Есть <b>парковка</b>?')).toMatchObject({ topic });
  await deliver(anna.message({ voice: { file_id: 'V1' } }));
  await eventually(() => {
    expect(fake.messages.at(-1)).toMatchObject({ topic, file: { method: 'sendVoice', id: 'V1' } });
  });
  const photo = owner.send({ photo: [{ file_id: 'P1' }], caption: 'Вот она' }, { topic });
  await deliver(photo.update);
  expect(await talk.waitFor('Вот она')).toMatchObject({ file: { method: 'sendPhoto', id: 'P1' } });

  await rests();
  await deliver(owner.press(card.messageId, 'Продано'));
  const asked = await inGroup('на какую сумму');
  await deliver(owner.say('150к', { topic, replyTo: asked.messageId }).update);
  await deliver(owner.press((await inGroup('Что купили?')).messageId, 'Банкет'));
  await deliver(owner.press((await inGroup('Когда мероприятие?')).messageId, 'Пока неизвестно'));
  await stands('won');
  await eventually(() => expect(card.text).toMatch(/Продано: 150.000.*₽.*Банкет/));
  await deliver(owner.say('Спасибо!', { topic }).update);
  await talk.waitFor(`${owner.name}\nСпасибо!`);
  expect(product.troubles).toEqual([]);
});

async function given() {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  fake.join(CHAT, { isForum: true });
  const port = await freePort();
  const product = await startProduct(
    {
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      telegram: { botToken: fake.token, apiRoot: fake.url, salesChat: String(CHAT) },
    },
    { telegramPace: { chatIntervalMs: 1, groupPerMinute: 1_000 } },
  );
  await eventually(() => expect(fake.webhook).not.toBeNull());
  const anna = telegramPerson(ANNA, { language_code: 'ru' });
  return {
    fake,
    product,
    anna,
    talk: telegramTalk(fake, anna),
    boris: groupMember(fake, CHAT, 7, 'Борис'),
    vera: groupMember(fake, CHAT, 8, 'Вера'),
    async deliver(update: Record<string, unknown>) {
      expect(await fake.deliver(update)).toBe(200);
    },
    /** The latest message of the group with these words. */
    inGroup: (words: string) =>
      eventually(() => {
        const inside = fake.messages.filter(({ chatId }) => chatId === String(CHAT));
        const found = inside.findLast(({ text }) => text.includes(words));
        if (!found) throw new Error(`Not said: ${words}\n${JSON.stringify(inside, null, 1)}`);
        return found;
      }),
    stands: (status: string) =>
      eventually(async () => {
        const { rows } = await product.pool.query('SELECT status FROM handoff');
        expect(rows).toEqual([{ status }]);
      }),
    /** Resolves when the card has its buttons as the lead stands. */
    rests: () =>
      eventually(() => {
        const rows = (fake.messages.find(({ topic }) => topic !== null)?.markup?.inline_keyboard ?? []) as {
          text: string;
        }[][];
        expect(rows.flat().map(({ text }) => text)).toContain('Продано');
      }),
  };
}
