import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Pace } from '../../src/channels/telegram/pacer.ts';
import { startTelegram, type Telegram } from '../../src/channels/telegram/telegram.ts';
import type { RepAction } from '../../src/desk/desk-event.ts';
import type { Press, PressOutcome } from '../../src/desk/press.ts';
import type { RelayLine } from '../../src/desk/relay-line.ts';
import type { DeskChoices, SalesCard } from '../../src/desk/sales-card.ts';
import type { FetchFile } from '../../src/engine/file-source.ts';
import type { Inbound } from '../../src/engine/inbound.ts';
import { dealForms } from '../support/deal-forms.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { salesCard } from '../support/sales-cards.ts';
import { groupMember } from '../support/telegram-group.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 30_000 });

const CHAT = -1001234567890;
const HANDOFF = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const CHOICES: DeskChoices = {
  team: [
    { id: 'team:Борис', name: 'Борис' },
    { id: 'team:Вера', name: 'Вера' },
  ],
  lostReasons: [
    { code: 'price', label: 'Дорого' },
    { code: 'rival', label: 'Выбрали других' },
  ],
  products: [{ code: 'hall', label: 'Аренда зала' }],
  resources: [],
  currency: 'RUB',
};

describe('a card in a forum', () => {
  it('has a topic of its own, is updated in place, and is posted anew when somebody removed it', async () => {
    const { fake, show, telegram } = await given({ forum: true });
    const posted = await show(card());
    const [topic] = fake.groups[0]?.topics.keys() ?? [];
    expect(posted).toEqual({ channel: String(CHAT), message: `${fake.messages[0]?.messageId}:${topic}` });
    expect(fake.groups[0]?.topics.get(topic ?? 0)).toBe('Анна Белова · Свадьба');
    expect(fake.messages[0]).toMatchObject({
      topic,
      text: expect.stringContaining('🟢 Квалифицированный лид: Анна'),
    });

    const claimed = card({
      status: 'claimed',
      ownerName: 'Борис',
      actions: ['won'],
      posted,
      who: 'Данные удалены',
    });
    expect(await show(claimed)).toEqual(posted);
    expect(await show(claimed)).toEqual(posted);
    expect(fake.messages).toMatchObject([{ text: expect.stringContaining('В работе у: Борис') }]);
    expect(fake.groups[0]?.topics.get(topic ?? 0)).toBe('Данные удалены · Свадьба');

    fake.messages.splice(0);
    fake.groups[0]?.topics.clear();
    const again = await show(claimed);
    expect(again).not.toEqual(posted);
    expect([...(fake.groups[0]?.topics.values() ?? [])]).toEqual(['Данные удалены · Свадьба']);
    expect(fake.messages).toHaveLength(1);
    expect(telegram.surface).not.toBeNull();
  });

  it('opens no second topic when the card could not be posted at first', async () => {
    const { fake, telegram } = await given({ forum: true });
    fake.fail('sendMessage', { as: 'error', code: 429, retryAfter: 1 });
    expect(await telegram.surface?.show(card())).toMatchObject({ status: 'later', afterMs: 1_000 });
    fake.fail('sendMessage', { as: 'error', code: 500 });
    await eventually(async () => {
      expect(await telegram.surface?.show(card())).toMatchObject({ status: 'shown' });
    });
    expect(fake.callsOf('createForumTopic')).toHaveLength(1);
  });

  it('stands in one thread where the bot may not open topics, and the operator is told', async () => {
    const { fake, show, logged } = await given({ forum: true });
    Object.assign(fake.groups[0] ?? {}, { mayOpenTopics: false });
    expect((await show(card())).message).toMatch(/^\d+$/);
    expect(logged()).toContain('give it the right to manage topics');
  });
});

describe('a press in the group', () => {
  it('claims the lead once, and says to the other who has it', async () => {
    const { fake, show, deliver, boris, vera, desk, answers } = await given();
    const posted = await show(card());
    const presses = [boris.press(at(posted), 'Беру'), vera.press(at(posted), 'Беру')];
    expect(await Promise.all(presses.map(deliver))).toEqual([200, 200]);
    expect(await deliver({ update_id: 1, ...presses[0] })).toBe(200);
    await eventually(() => expect(answers()).toHaveLength(3));
    expect(desk.pressed[0]).toMatchObject({
      handoffId: HANDOFF,
      by: { surface: 'telegram', id: '7', name: 'Борис' },
      action: { type: 'claim' },
    });
    expect(answers()).toContain('Лид ваш. Пишите клиенту прямо здесь, в ответ на карточку.');
    expect(answers()).toContain('Этот лид уже взят. С ним работает: Борис.');
    expect(fake.messages).toHaveLength(1);
  });

  it.each<[string, RepAction]>([
    ['Не дозвонились', { type: 'noAnswer' }],
    ['Вернуть боту', { type: 'returnToBot' }],
    ['Вернуть в работу', { type: 'reopen' }],
  ])('does at once what needs no question: %s', async (label, action) => {
    const { show, deliver, boris, desk } = await given();
    const posted = await show(card({ actions: ['noAnswer', 'returnToBot', 'reopen'] }));
    await deliver(boris.press(at(posted), label));
    expect(desk.pressed).toMatchObject([{ action }]);
  });

  it.each<[PressOutcome, string]>([
    [{ status: 'not-now', handoff: 'won' }, 'Лид уже закрыт как «Продано». Сначала верните его в работу.'],
    [{ status: 'gone' }, 'Этого лида больше нет: его данные удалены.'],
    [{ status: 'stranger' }, 'Лиды ведёт только отдел продаж.'],
  ])('says why nothing was done: %j', async (outcome, words) => {
    const { show, deliver, boris, desk, answers } = await given();
    const posted = await show(card());
    desk.next = outcome;
    await deliver(boris.press(at(posted), 'Беру'));
    await eventually(() => expect(answers()[0]).toContain(words));
  });

  it('is sent again by Telegram when it was not kept', async () => {
    const { show, deliver, boris, desk, answers } = await given();
    const posted = await show(card());
    const press = { update_id: 900, ...boris.press(at(posted), 'Беру') };
    desk.isDown = true;
    expect(await deliver(press)).toBe(500);
    await eventually(() =>
      expect(answers()).toEqual([expect.stringContaining('Пока не получилось сохранить')]),
    );
    desk.isDown = false;
    expect(await deliver(press)).toBe(200);
    expect(desk.pressed).toMatchObject([{ eventId: '900', action: { type: 'claim' } }]);
  });

  it('of a stranger is refused before anything is asked', async () => {
    const { show, deliver, stranger, answers, fake, logged } = await given();
    const posted = await show(card({ actions: ['won'] }));
    await deliver(stranger.press(at(posted), 'Продано'));
    await eventually(() => expect(answers()[0]).toContain('Лиды ведёт только отдел продаж'));
    expect(fake.messages).toHaveLength(1);
    expect(logged()).toContain('not of the sales team');
    expect(logged()).not.toContain('Чужой');
  });
});

describe('a short talk in the group', () => {
  it('closes a deal: the sum in words, the product by a button, over a restart', async () => {
    const { fake, show, deliver, boris, desk, said, restart } = await given({ forum: true });
    const posted = await show(card({ actions: ['won'] }));
    const topic = fake.messages[0]?.topic;
    await deliver(boris.press(at(posted), 'Продано'));
    const asked = await said('на какую сумму');
    expect(asked).toMatchObject({ topic, markup: { force_reply: true, selective: true } });
    expect(asked.entities).toContainEqual(expect.objectContaining({ type: 'text_mention' }));

    await restart();
    await deliver(boris.say('много', { topic, replyTo: asked.messageId }).update);
    const again = await said('Не получилось понять сумму');
    await deliver(boris.say('150к', { topic, replyTo: again.messageId }).update);
    const product = await said('Что купили?');
    expect(product.text).toMatch(/150.000.₽/);

    await restart();
    expect(desk.pressed).toEqual([]);
    await deliver(boris.press(product.messageId, 'Аренда зала'));
    await said('Когда мероприятие?');
    await deliver(boris.press(product.messageId, 'Пока неизвестно'));
    expect(desk.pressed).toMatchObject([
      { handoffId: HANDOFF, action: { type: 'won', sum: 15_000_000, currency: 'RUB', product: 'hall' } },
    ]);
    await said('🏆 Борис: продано');
    expect(product.markup).toBeNull();
  });

  it('keeps an answer that is no reply to its question from the customer', async () => {
    const { fake, show, deliver, boris, vera, desk, said } = await given({ forum: true });
    const posted = await show(card({ actions: ['won'] }));
    const topic = fake.messages[0]?.topic;
    await deliver(boris.press(at(posted), 'Продано'));
    const asked = await said('на какую сумму');
    await deliver(vera.say('Здравствуйте!', { topic }).update);
    await deliver(boris.say('150 000', { topic }).update);
    expect(await said('Бот ждёт от вас ответа')).toMatchObject({ topic });
    await deliver(boris.say('Спасибо за заказ!', { topic }).update);
    await deliver(boris.say('150 000', { topic, replyTo: asked.messageId }).update);
    await said('Что купили?');
    expect(desk.pressed.map(({ action }) => 'text' in action && action.text)).toEqual([
      'Здравствуйте!',
      'Спасибо за заказ!',
    ]);
  });

  it('asks which sum was meant, and takes another currency', async () => {
    const { show, deliver, boris, desk, said } = await given();
    const posted = await show(card({ actions: ['won'] }));
    await deliver(boris.press(at(posted), 'Продано'));
    const asked = await said('на какую сумму');
    await deliver(boris.say('150', { replyTo: asked.messageId }).update);
    const which = await said('Какая сумма верная?');
    const rows = which.markup?.inline_keyboard as { text: string }[][];
    const thousands = rows.flat()[1]?.text ?? '';
    expect(thousands).toMatch(/150.000.₽/);
    await deliver(boris.press(which.messageId, thousands));
    const product = await said('Что купили?');
    await deliver(boris.press(product.messageId, 'Другое'));
    await said('Когда мероприятие?');
    await deliver(boris.press(product.messageId, 'Пока неизвестно'));
    await deliver(boris.say('2 500,50 $', { replyTo: asked.messageId }).update);
    const dollars = await eventually(async () => {
      const found = await said('Что купили?');
      expect(found.text).toContain('$');
      return found;
    });
    await deliver(boris.press(dollars.messageId, 'Аренда зала'));
    await eventually(() => expect(dollars.text).toContain('Когда мероприятие?'));
    await deliver(boris.press(dollars.messageId, '12 июня 2027'));
    expect(desk.pressed.map(({ action }) => action)).toEqual([
      { type: 'won', sum: 15_000_000, currency: 'RUB', product: null },
      { type: 'won', sum: 250_050, currency: 'USD', product: 'hall', eventOn: '2027-06-12' },
    ]);
  });

  it('closes a lost lead with a reason, with and without words', async () => {
    const { fake, show, deliver, boris, desk, said } = await given();
    const posted = await show(card({ actions: ['lost'] }));
    await deliver(boris.press(at(posted), 'Отказ'));
    const menu = await said('Почему отказ?');
    await deliver(boris.press(menu.messageId, 'Дорого'));
    await said('Причина: Дорого');
    await deliver(boris.press(menu.messageId, 'Записать так'));
    expect(desk.pressed).toMatchObject([{ action: { type: 'lost', reason: 'price', words: '' } }]);
    await said('Борис: отказ (Дорого)');
    expect(menu.markup).toBeNull();

    await deliver(boris.press(at(posted), 'Отказ'));
    const second = await said('Почему отказ?');
    await deliver(boris.press(second.messageId, 'Выбрали других'));
    await said('Причина: Выбрали других');
    await deliver(boris.press(second.messageId, 'Добавить слова'));
    const prompt = await said('напишите пару слов');
    await eventually(() => expect(second.markup).toBeNull());
    await deliver(boris.say('х'.repeat(1_001), { replyTo: prompt.messageId }).update);
    const again = await said('не длиннее');
    const words = boris.say('Ушли к «Астории»', { replyTo: again.messageId });
    await deliver(words.update);
    expect(desk.pressed[1]).toMatchObject({ action: { reason: 'rival', words: 'Ушли к «Астории»' } });
    await eventually(() => expect(fake.reactions.get(`${CHAT}:${words.id}`)).toBe('👍'));
  });

  it('hands the lead over, puts it off, and rules it out', async () => {
    const { show, deliver, boris, desk, said } = await given();
    const posted = await show(card({ actions: ['reassign', 'snooze', 'notATarget'] }));
    await deliver(boris.press(at(posted), 'Передать коллеге'));
    await deliver(boris.press((await said('Кому передать')).messageId, 'Вера'));
    await deliver(boris.press(at(posted), 'Отложить'));
    await deliver(boris.press((await said('До какого времени')).messageId, 'До завтрашнего утра'));
    await deliver(boris.press(at(posted), 'Не целевой'));
    const menu = await said('Закрыть лид как «Не целевой»?');
    await deliver(boris.press(menu.messageId, 'Не нужно'));
    await said('ничего не меняем');
    await deliver(boris.press(at(posted), 'Не целевой'));
    await deliver(boris.press((await said('Закрыть лид как «Не целевой»?')).messageId, 'Записать так'));
    expect(desk.pressed.map(({ action }) => action)).toEqual([
      { type: 'reassign', to: { id: 'team:Вера', name: 'Вера' } },
      { type: 'snooze', until: '2026-11-23T07:00:00Z' },
      { type: 'notATarget', words: '' },
    ]);
  });

  it('is begun once by a double press, and by an old button not at all', async () => {
    const { fake, show, deliver, boris, answers, said, desk } = await given();
    const posted = await show(card({ actions: ['won'] }));
    await Promise.all([
      deliver(boris.press(at(posted), 'Продано')),
      deliver(boris.press(at(posted), 'Продано')),
    ]);
    await eventually(() => expect(answers()).toHaveLength(2));
    expect(fake.messages).toHaveLength(2);
    const old = boris.press(at(posted), 'Продано') as { callback_query: { data: string } };
    old.callback_query.data = 'claim:of-an-older-version';
    await deliver(old);
    await eventually(() => expect(answers()).toContainEqual(expect.stringContaining('Эта кнопка устарела')));

    const prompt = await said('на какую сумму');
    await deliver(boris.say('5 млн', { replyTo: prompt.messageId }).update);
    const menu = await said('Что купили?');
    await deliver(boris.press(menu.messageId, 'Аренда зала'));
    await said('Когда мероприятие?');
    desk.next = { status: 'gone' };
    await deliver(boris.press(menu.messageId, 'Пока неизвестно'));
    await said('Этого лида больше нет');
  });

  it('says that Telegram wants to wait', async () => {
    const { fake, show, deliver, boris, answers, said } = await given();
    const posted = await show(card({ actions: ['lost'] }));
    fake.fail('sendMessage', { as: 'error', code: 429, retryAfter: 1 });
    await deliver(boris.press(at(posted), 'Отказ'));
    await eventually(() => expect(answers()).toEqual([expect.stringContaining('Telegram просит подождать')]));
    await deliver(boris.press(at(posted), 'Отказ'));
    await said('Почему отказ?');
  });
});

describe('words in the group', () => {
  it("written in a card's topic go to the customer, in order, with their file and their corrections", async () => {
    const { fake, show, deliver, boris, desk } = await given({ forum: true });
    await show(card());
    const topic = fake.messages[0]?.topic;
    const first = boris.say('Добрый день!', { topic });
    const photo = boris.send(
      { photo: [{ file_id: 'small' }, { file_id: 'big' }], caption: 'Наш зал' },
      { topic },
    );
    const price = boris.send({ document: { file_id: 'D1', file_name: 'Цены.pdf' } }, { topic });
    const voice = boris.send({ voice: { file_id: 'V1' } }, { topic });
    const updates = [first, photo, price, voice].map(({ update }) => update);
    expect(await Promise.all(updates.map(deliver))).toEqual([200, 200, 200, 200]);
    expect(await deliver(boris.edit(first.id, 'Добрый вечер!', { topic }))).toBe(200);
    const source = (id: number) => ({ channel: String(CHAT), message: String(id) });
    expect(desk.pressed.map(({ action }) => action)).toEqual([
      { type: 'reply', text: 'Добрый день!', source: source(first.id) },
      {
        type: 'reply',
        text: 'Наш зал',
        file: { from: 'telegram', kind: 'photo', reference: 'big' },
        source: source(photo.id),
      },
      {
        type: 'reply',
        text: '',
        file: { from: 'telegram', kind: 'file', reference: 'D1', name: 'Цены.pdf' },
        source: source(price.id),
      },
      {
        type: 'reply',
        text: '',
        file: { from: 'telegram', kind: 'voice', reference: 'V1' },
        source: source(voice.id),
      },
      { type: 'edit', message: String(first.id), text: 'Добрый вечер!' },
    ]);
    expect(desk.pressed[0]).toMatchObject({ handoffId: HANDOFF, by: { id: '7', name: 'Борис' } });
  });

  it('in a plain group are replies to the card or to a line; the rest is colleagues talking', async () => {
    const { fake, show, deliver, boris, vera, desk, relay, said } = await given({ chat: -4242 });
    const posted = await show(card());
    const line = await relay({ type: 'said', who: 'lead', name: 'Анна', text: 'Есть парковка?' });
    await deliver(boris.say('Есть, на 40 машин', { replyTo: Number(line) }).update);
    await deliver(boris.say('И охрана', { replyTo: at(posted) }).update);
    const colleague = vera.say('Обед?');
    for (const update of [
      colleague.update,
      boris.say('Да!', { replyTo: colleague.id }).update,
      boris.say('/start@fake_bot', { replyTo: at(posted) }).update,
      boris.say('// дорогая клиентка', { replyTo: at(posted) }).update,
      boris.say('сам', { replyTo: at(posted), more: { via_bot: { id: 5, is_bot: true, first_name: 'gif' } } })
        .update,
      boris.service({ pinned_message: { message_id: at(posted) } }),
      boris.service({ new_chat_members: [{ id: 9, is_bot: false, first_name: 'Новый' }] }),
      { my_poll: {} },
    ]) {
      expect(await deliver(update)).toBe(200);
    }
    expect(desk.pressed.map(({ action }) => 'text' in action && action.text)).toEqual([
      'Есть, на 40 машин',
      'И охрана',
    ]);
    expect(fake.messages).toHaveLength(2);

    await deliver(
      boris.say('от группы', { replyTo: at(posted), more: { sender_chat: { id: -4242, type: 'group' } } })
        .update,
    );
    await said('вы пишете от имени группы');
    await deliver(boris.send({ poll: { id: '1' } }, { replyTo: at(posted) }).update);
    await said('Такое сообщение клиенту не передать');
    const entities = [{ type: 'mention', offset: 0, length: 5 }];
    await deliver(boris.say('@vera глянь', { replyTo: at(posted), more: { entities } }).update);
    await said('начинается с упоминания коллеги');
    desk.forget();
    await deliver(boris.say('кому?', { replyTo: at(posted) }).update);
    await said('Не нашли, к какому лиду');
    expect(desk.pressed).toHaveLength(2);
  });

  it('that could not go out are answered with the reason', async () => {
    const { fake, show, deliver, boris, stranger, desk, said } = await given();
    const posted = await show(card());
    desk.next = { status: 'taken', byName: 'Вера' };
    fake.fail('sendMessage', { as: 'error', code: 429, retryAfter: 1 });
    const written = boris.say('Здравствуйте!', { replyTo: at(posted) });
    await deliver(written.update);
    expect(
      await said('Клиент НЕ получил ваше сообщение. Этот лид уже взят. С ним работает: Вера.'),
    ).toMatchObject({ replyTo: written.id });
    desk.next = { status: 'stranger' };
    await deliver(stranger.say('Здравствуйте!', { replyTo: at(posted) }).update);
    await said('Клиент НЕ получил ваше сообщение. Лиды ведёт только отдел продаж.');
    desk.next = { status: 'not-now', handoff: 'lost' };
    await deliver(boris.edit(written.id, 'Добрый день!', { replyTo: at(posted) }));
    await said('Клиент НЕ увидел исправление. Лид уже закрыт как «Отказ».');
  });

  it('that were not kept are sent again by Telegram', async () => {
    const { show, deliver, boris, desk } = await given();
    const posted = await show(card());
    desk.isDown = true;
    const update = { update_id: 800, ...boris.say('Здравствуйте!', { replyTo: at(posted) }).update };
    expect(await deliver(update)).toBe(500);
    desk.isDown = false;
    expect(await deliver(update)).toBe(200);
    expect(desk.pressed).toMatchObject([
      { eventId: '800', action: { type: 'reply', text: 'Здравствуйте!' } },
    ]);
  });

  it('to the bot in private are still those of a prospect', async () => {
    const { deliver, accepted, desk } = await given();
    await deliver(telegramPerson(42).text('привет'));
    await deliver(telegramPerson(42).text('чужая группа', { chat: { id: -5, type: 'group', title: 'x' } }));
    expect(accepted).toMatchObject([{ address: '42', what: { type: 'text', text: 'привет' } }]);
    expect(desk.pressed).toEqual([]);
  });
});

describe('a line under a card', () => {
  it('stands in the topic or in reply to the card, says who, and is corrected in place', async () => {
    for (const forum of [true, false]) {
      const { fake, show, relay } = await given({ forum });
      const posted = await show(card());
      const [standing] = fake.messages;
      const line = await relay({
        type: 'said',
        who: 'lead',
        name: 'Анна',
        text: 'Есть <b>парковка</b>?',
      });
      await relay({ type: 'said', who: 'bot', name: 'Ася', text: 'Спрошу.' }, { isRepeat: true });
      await relay({
        type: 'edited',
        message: line ?? '',
        who: 'lead',
        name: 'Анна',
        text: 'Есть парковка?',
      });
      const where = forum ? { topic: standing?.topic } : { topic: null, replyTo: at(posted) };
      expect(fake.messages.slice(1)).toMatchObject([
        { text: '💬 Анна исправлено\nЕсть парковка?', ...where },
        { text: '🤖 Ася (возможно, это уже было выше)\nСпрошу.', ...where },
      ]);
      await relay({ type: 'edited', message: '9999', who: 'lead', name: 'Анна', text: 'А охрана?' });
      expect(fake.messages.at(-1)).toMatchObject({ text: '💬 Анна исправлено\nА охрана?', ...where });
    }
  });

  it('is never cut: a long one takes several messages, and goes on where it was stopped', async () => {
    const { fake, show, telegram, line } = await given();
    await show(card());
    const long = line({
      type: 'said',
      who: 'lead',
      name: 'Анна',
      text: `${'а'.repeat(4_000)}\n\n${'б'.repeat(4_000)}`,
    });
    fake.fail('sendMessage', { as: 'error', code: 500 }, 1, ({ text }) => String(text).startsWith('б'));
    expect(await telegram.surface?.relay(long)).toMatchObject({ status: 'later' });
    const done = await telegram.surface?.relay(long);
    expect(done).toEqual({ status: 'shown', message: String(fake.messages[1]?.messageId) });
    expect(fake.messages.slice(1).map(({ text }) => text.at(-1))).toEqual(['а', 'б']);
  });

  it("carries files: Telegram's own by their id, others by their bytes, and says when one is too big", async () => {
    const stored = { bytes: Buffer.from('a picture'), name: 'hall.png', mime: 'image/png' };
    const fetchFile: FetchFile = async ({ reference }) => {
      if (reference === 'down') throw new Error('not now');
      return reference === 'F1' ? stored : null;
    };
    const { fake, show, relay, telegram, line } = await given({ fetchFile });
    await show(card());
    const said = { type: 'said', who: 'lead', name: 'Анна', text: 'Вот' } as const;
    await relay({ ...said, file: { from: 'telegram', kind: 'voice', reference: 'V1' } });
    await relay({ ...said, file: { from: 'web', kind: 'photo', reference: 'F1' } });
    await relay({ ...said, file: { from: 'slack', kind: 'file', reference: 'F2' } });
    await relay({
      ...said,
      text: '',
      file: { from: 'telegram', kind: 'location', reference: 'geo:55.75,37.61' },
    });
    expect(
      fake.messages
        .slice(1)
        .map(({ file, text }) => [file?.method, file?.bytes?.toString() ?? file?.id, text]),
    ).toEqual([
      ['sendVoice', 'V1', '💬 Анна\nВот'],
      ['sendPhoto', 'a picture', '💬 Анна\nВот'],
      [undefined, undefined, '💬 Анна (файл не показать: он больше 20 МБ или его уже нет)\nВот'],
      [undefined, undefined, '💬 Анна'],
      [undefined, undefined, '55.75,37.61'],
    ]);
    const later = line({ ...said, file: { from: 'slack', kind: 'file', reference: 'down' } });
    expect(await telegram.surface?.relay(later)).toMatchObject({ status: 'later' });
  });

  it("marks the salesperson's own words: delivered, or why not", async () => {
    const { fake, show, boris, deliver, relay } = await given();
    const posted = await show(card());
    const written = boris.say('Здравствуйте!', { replyTo: at(posted) });
    await deliver(written.update);
    await relay({ type: 'delivered', message: String(written.id) });
    expect(fake.reactions.get(`${CHAT}:${written.id}`)).toBe('👍');
    fake.fail('setMessageReaction', { as: 'error', code: 400, description: 'Bad Request: REACTION_INVALID' });
    await relay({ type: 'delivered', message: String(written.id) });
    await relay({ type: 'undelivered', message: String(written.id), why: 'blocked', detail: '' });
    expect(fake.messages.at(-1)).toMatchObject({
      replyTo: written.id,
      text: expect.stringContaining('Не доставлено: клиент заблокировал бота'),
    });
  });

  it('calls colleagues by their account where it is known', async () => {
    const { fake, show, relay } = await given();
    await show(card());
    await relay({
      type: 'notice',
      notice: { kind: 'offered', to: 'Борис' },
      mention: [{ name: 'Борис', telegram: 7 }],
    });
    await relay({
      type: 'notice',
      notice: { kind: 'late', minutes: 31 },
      mention: [{ name: 'Борис', telegram: 7 }],
    });
    await relay({
      type: 'notice',
      notice: { kind: 'chief', minutes: 62, owner: 'Борис' },
      mention: [{ name: 'Вера' }],
    });
    await relay({ type: 'notice', notice: { kind: 'left', why: 'blocked' }, mention: [] });
    expect(fake.messages.slice(1).map(({ text }) => text)).toEqual([
      '🔔 Борис, это ваш лид. Нажмите «Беру».',
      '🔔 Борис: лид ждёт ответа уже 31 минуту рабочего времени. Ответьте, пожалуйста.',
      '🔔 Вера: лид ждёт ответа уже 62 минуты рабочего времени. С ним работает Борис. Помогите, пожалуйста.',
      '🔔 Клиент заблокировал бота: сообщения до него больше не дойдут.',
    ]);
    expect(fake.messages[1]?.entities).toMatchObject([
      { type: 'text_mention', offset: 3, length: 5, user: { id: 7 } },
    ]);
  });

  it('stands in the group when somebody removed the topic', async () => {
    const { fake, show, relay } = await given({ forum: true });
    await show(card());
    fake.groups[0]?.topics.clear();
    expect(await relay({ type: 'said', who: 'lead', name: 'Анна', text: 'Есть парковка?' })).not.toBeNull();
    expect(fake.messages.at(-1)).toMatchObject({ topic: null, text: '💬 Анна\nЕсть парковка?' });
  });

  it("goes with its topic when the customer's data are erased, and the card begins anew", async () => {
    const { fake, show, relay } = await given({ forum: true });
    const posted = await show(card());
    await relay({ type: 'said', who: 'lead', name: 'Анна', text: 'Есть парковка?' });
    await relay({ type: 'notice', notice: { kind: 'left', why: 'erased' }, mention: [] });
    expect(fake.messages).toEqual([]);
    await show(card({ posted, who: 'Данные удалены', need: '', lastWords: '' }));
    expect(fake.messages).toHaveLength(1);
    expect(JSON.stringify([...(fake.groups[0]?.topics.values() ?? [])])).not.toContain('Анна');
  });

  it("is to be deleted by people where the bot cannot, when the customer's data are erased", async () => {
    for (const forum of [true, false]) {
      const { fake, show, relay } = await given({ forum });
      await show(card());
      Object.assign(fake.groups[0] ?? {}, { mayOpenTopics: false });
      await relay({ type: 'notice', notice: { kind: 'left', why: 'erased' }, mention: [] });
      expect(fake.messages.at(-1)?.text).toContain('удалите их, пожалуйста, сами');
    }
  });

  it('waits for its turn outside: a group takes twenty messages a minute', async () => {
    const { show, telegram, line } = await given({ pace: { groupPerMinute: 3, chatIntervalMs: 1 } });
    await show(card());
    const said = line({ type: 'said', who: 'lead', name: 'Анна', text: 'Ау' });
    const outcomes = [];
    for (let times = 0; times < 3; times += 1) outcomes.push(await telegram.surface?.relay(said));
    expect(outcomes).toMatchObject([{ status: 'shown' }, { status: 'shown' }, { status: 'later' }]);
    expect((outcomes[2] as { afterMs: number }).afterMs).toBeGreaterThan(50_000);
  });

  it.each([
    ['a time-out', { as: 'hang' } as const, { status: 'unknown' }],
    ['a flood', { as: 'error', code: 429, retryAfter: 9 } as const, { status: 'later', afterMs: 9_000 }],
    ['a server error', { as: 'error', code: 502 } as const, { status: 'later' }],
  ])('meets %s', async (_, fault, expected) => {
    const { fake, show, telegram, line } = await given();
    await show(card());
    fake.fail('sendMessage', fault);
    const said = line({ type: 'said', who: 'lead', name: 'Анна', text: 'Ау' });
    expect(await telegram.surface?.relay(said)).toMatchObject(expected);
  });
});

describe('the group itself', () => {
  it('is followed when Telegram makes it a supergroup, and the operator is told its new number', async () => {
    const { fake, show, deliver, relay, logged, desk } = await given({ chat: -4242 });
    const posted = await show(card());
    fake.join(CHAT);
    const isOld = ({ chat_id }: Record<string, unknown>) => String(chat_id) === '-4242';
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    for (const method of ['sendMessage', 'editMessageText']) {
      fake.fail(method, { as: 'error', code: 400, description, migrateTo: CHAT }, 100, isOld);
    }
    await relay({ type: 'said', who: 'lead', name: 'Анна', text: 'Есть парковка?' });
    expect(fake.messages.at(-1)).toMatchObject({ chatId: String(CHAT), text: '💬 Анна\nЕсть парковка?' });
    expect(logged()).toContain(`Set TELEGRAM_SALES_CHAT=${CHAT}`);

    const again = await show(card({ posted }));
    expect(again.channel).toBe(String(CHAT));
    const boris = groupMember(fake, CHAT, 7, 'Борис');
    await deliver(boris.press(at(again), 'Беру'));
    expect(desk.pressed).toMatchObject([{ action: { type: 'claim' } }]);
  });

  it('is followed by its own word, too', async () => {
    const { fake, show, deliver, boris, logged } = await given({ chat: -4242 });
    fake.join(CHAT);
    await deliver(boris.service({ migrate_to_chat_id: CHAT }));
    expect(logged()).toContain(`Set TELEGRAM_SALES_CHAT=${CHAT}`);
    expect((await show(card())).channel).toBe(String(CHAT));
  });

  it('is waited for when the bot is sent away, and the operator is told what to do', async () => {
    const { fake, telegram, deliver, boris, logged } = await given();
    await deliver(boris.membership('kicked'));
    expect(logged()).toContain('no longer in the sales group');
    const description = 'Forbidden: bot was kicked from the supergroup chat';
    fake.fail('sendMessage', { as: 'error', code: 403, description }, 2);
    const refused = {
      status: 'refused',
      detail: expect.stringContaining('add the bot to the group of TELEGRAM_SALES_CHAT'),
    };
    expect(await telegram.surface?.show(card())).toMatchObject(refused);
    expect(await telegram.surface?.show(card())).toMatchObject(refused);
    expect(logged().split('cannot be used')).toHaveLength(2);
    const shown = await telegram.surface?.show(card());
    if (shown?.status !== 'shown') throw new Error('not shown');

    fake.fail('sendMessage', { as: 'error', code: 403, description });
    const line: RelayLine = {
      key: 'c:1',
      isRepeat: false,
      language: 'ru',
      thread: shown,
      what: { type: 'said', who: 'lead', name: 'Анна', text: 'Есть парковка?' },
    };
    const { detail } = refused;
    expect(await telegram.surface?.relay(line)).toEqual({ status: 'later', afterMs: 600_000, detail });
    expect(await telegram.surface?.relay(line)).toMatchObject({ status: 'shown' });
  });

  it('is easy to find out: a group that the bot is added to says its number', async () => {
    const { fake, deliver, accepted, logged } = await given();
    await deliver(groupMember(fake, -555, 7, 'Борис').membership('member', 'left'));
    expect(logged()).toContain('TELEGRAM_SALES_CHAT=-555');
    expect(accepted).toEqual([]);
  });

  it('is missed at the start', async () => {
    const { logged } = await given({ chat: -777, isJoined: false });
    await eventually(() => expect(logged()).toContain('check TELEGRAM_SALES_CHAT'));
  });
});

const card = (change: Partial<SalesCard> = {}) =>
  salesCard({ handoffId: HANDOFF, language: 'ru', who: 'Анна Белова', need: 'Свадьба', ...change });

const at = ({ message }: { message: string }) => Number(message.split(':')[0]);

interface Given {
  chat?: number;
  forum?: boolean;
  isJoined?: boolean;
  pace?: Pace;
  fetchFile?: FetchFile;
}

/** The Telegram channel with a sales group, behind a webhook, and a desk that notes what is pressed. */
async function given({ chat = CHAT, forum = false, isJoined = true, pace, fetchFile }: Given = {}) {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  if (isJoined) fake.join(chat, { isForum: forum });
  const logLines: string[] = [];
  const accepted: Inbound[] = [];
  const desk = fakeDesk();
  let telegram: Telegram | null = null;
  const publicUrl = await serveWebhook(() => telegram as Telegram);
  const start = async () => {
    telegram = await startTelegram({
      token: fake.token,
      apiRoot: fake.url,
      publicUrl,
      callTimeoutMs: 500,
      async accept(inbound) {
        accepted.push(inbound);
        return 'done';
      },
      ...(fetchFile && { fetchFile }),
      salesGroup: {
        chat: String(chat),
        press: desk.press,
        findByThread: desk.findByThread,
        isOfTeam: ({ id }) => id !== '66',
        choices: CHOICES,
        forms: dealForms(),
        language: 'ru',
        zone: 'Europe/Moscow',
        now: () => new Date('2026-11-22T10:00:00Z'),
      },
      log: pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) }),
      count: () => {},
      pace: { chatIntervalMs: 1, groupPerMinute: 1_000, ...pace },
    });
    await eventually(() => expect(telegram?.state).toBe('webhook'));
  };
  await start();
  onTestFinished(() => telegram?.stop());
  const running = () => telegram as Telegram;

  let thread = { channel: String(chat), message: '' };
  let nextLine = 1;
  const line = (what: RelayLine['what'], more: Partial<RelayLine> = {}): RelayLine => ({
    key: `c1:${nextLine++}`,
    isRepeat: false,
    thread,
    language: 'ru',
    what,
    ...more,
  });
  return {
    fake,
    desk,
    accepted,
    line,
    get telegram() {
      return running();
    },
    deliver: fake.deliver,
    boris: groupMember(fake, chat, 7, 'Борис'),
    vera: groupMember(fake, chat, 8, 'Вера'),
    stranger: groupMember(fake, chat, 66, 'Чужой'),
    logged: () => logLines.join(''),
    answers: () => fake.callsOf('answerCallbackQuery').map(({ body }) => String(body.text ?? '')),
    /** The latest message with these words. */
    said: (words: string) =>
      eventually(() => {
        const found = fake.messages.findLast(({ text }) => text.includes(words));
        if (!found) throw new Error(`Not said: ${words}\n${JSON.stringify(fake.messages, null, 1)}`);
        return found;
      }),
    async show(shown: SalesCard) {
      const outcome = await running().surface?.show(shown);
      if (outcome?.status !== 'shown') throw new Error(JSON.stringify(outcome));
      const { channel, message } = outcome;
      thread = { channel, message };
      desk.know(message.split(':'));
      return thread;
    },
    async relay(what: RelayLine['what'], more: Partial<RelayLine> = {}) {
      const outcome = await running().surface?.relay(line(what, more));
      if (outcome?.status !== 'shown') throw new Error(JSON.stringify(outcome));
      if (outcome.message !== null) desk.know([outcome.message]);
      return outcome.message;
    },
    async restart() {
      await running().stop();
      await start();
    },
  };
}

/** Notes each press once; the first to claim has the lead. */
function fakeDesk() {
  const known = new Set<string>();
  const seen = new Set<string>();
  let owner: string | null = null;
  const desk = {
    pressed: [] as Parameters<Press>[0][],
    /** What the next press comes to. */
    next: null as PressOutcome | null,
    isDown: false,
    know: (ids: string[]) => void ids.forEach((id) => void known.add(id)),
    forget: () => known.clear(),
    async findByThread(_: string, ids: string[]) {
      return ids.some((id) => known.has(id)) ? { handoffId: HANDOFF } : null;
    },
    async press(press: Parameters<Press>[0]): Promise<PressOutcome> {
      if (desk.isDown) throw new Error('the database is away');
      const { next } = desk;
      desk.next = null;
      if (next) return next;
      if (seen.has(press.eventId)) return { status: 'done' };
      seen.add(press.eventId);
      if (press.action.type === 'claim') {
        if (owner !== null && owner !== press.by.name) return { status: 'taken', byName: owner };
        owner = press.by.name;
      }
      desk.pressed.push(press);
      return { status: 'done' };
    },
  };
  return desk;
}

/** What the product's own route does with the webhook. */
async function serveWebhook(telegram: () => Telegram): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const update = JSON.parse(Buffer.concat(chunks).toString());
    await telegram()
      .handleUpdate(update)
      .then((received) => response.writeHead(received === 'invalid' ? 400 : 200).end())
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
