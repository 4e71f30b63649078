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

test('a visit, an offer and a payment go from a Telegram group to the customer', async () => {
  const { product, deliver, talk, anna, boris, inGroup, stands, offers } = await given();
  await deliver(anna.text('/start'));
  await talk.waitFor('Согласны?');
  await deliver(anna.text('да'));
  await talk.waitFor('Какой праздник');
  await deliver(anna.text('свадьба 12 июня 2027, бюджет 500 тысяч'));
  await talk.waitFor('Кто принимает решение');
  await deliver(anna.text('решаю я'));
  await talk.waitFor('Как с вами связаться');
  await deliver(anna.text('+7 921 555-12-34'));
  await talk.waitFor('Проверьте, пожалуйста');
  await deliver(anna.text('да, всё верно'));
  await talk.waitFor('Сколько будет гостей');
  await deliver(anna.text('60'));
  await talk.waitFor('Когда вам удобно');

  const card = await inGroup('Квалифицированный лид');
  await deliver(boris.press(card.messageId, 'Беру'));
  await stands('claimed');
  await offers(card, 'Записать на визит');
  await deliver(boris.press(card.messageId, 'Записать на визит'));
  const visit = await inGroup('На какой день');
  await deliver(boris.press(visit.messageId, labelsOf(visit)[0] ?? ''));
  const times = await inGroup('на какое время?');
  await deliver(boris.press(times.messageId, labelsOf(times)[0] ?? ''));
  await talk.waitFor('Ждём вас');
  await inGroup('📅 Борис: запись, Просмотр зала');
  await offers(card, 'Перенести визит');

  await deliver(boris.press(card.messageId, 'Пришёл'));
  const whether = await inGroup('Клиент пришёл?');
  await deliver(boris.press(whether.messageId, 'Да, пришёл'));
  await inGroup('Визит ещё не начался');

  await deliver(boris.press(card.messageId, 'Отправить предложение'));
  const offer = await inGroup('Так предложение увидит клиент');
  await deliver(boris.press(offer.messageId, 'Гости: 60'));
  const guests = await inGroup('сколько будет гостей?');
  await deliver(boris.say('70', { topic: card.topic, replyTo: guests.messageId }).update);
  await eventually(async () => expect(labelsOf(await inGroup('70\u00a0гостей'))).toContain('Гости: 70'));
  const changed = await inGroup('70\u00a0гостей');
  await deliver(boris.press(changed.messageId, labelsOf(changed)[0] ?? ''));
  await talk.waitFor('Подходит?');
  await inGroup('📄 Борис: предложение отправлено');
  await eventually(() => expect(card.text).toMatch(/Предложение: .*O-2026-0001/));

  await offers(card, 'Оплачено');
  await deliver(boris.press(card.messageId, 'Оплачено'));
  const paid = await inGroup('сколько пришло?');
  await deliver(boris.say('100к', { topic: card.topic, replyTo: paid.messageId }).update);
  await talk.waitFor('Оплата пришла');
  await eventually(() => expect(card.text).toMatch(/Оплачено: 100.000.₽/));
  expect(product.troubles).toEqual([]);
});

function labelsOf({ markup }: { markup: unknown }): string[] {
  const { inline_keyboard: rows = [] } = (markup ?? {}) as { inline_keyboard?: { text: string }[][] };
  return rows.flat().map(({ text }) => text);
}

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
        const [first] = fake.messages.filter(({ topic }) => topic !== null);
        expect(labelsOf(first ?? { markup: null })).toContain('Продано');
      }),
    /** Resolves when a card has a button. */
    offers: (card: { markup: unknown }, label: string) =>
      eventually(() => expect(labelsOf(card)).toContain(label)),
  };
}
