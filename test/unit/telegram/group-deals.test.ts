import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode, splitHidden } from '../../../src/channels/telegram/group/codes.ts';
import { dialogue } from '../../../src/channels/telegram/group/dialogue.ts';
import { readOfferState, writeOfferState } from '../../../src/channels/telegram/group/offer-state.ts';
import type { Turn } from '../../../src/channels/telegram/group/turn.ts';
import type { DealForms } from '../../../src/desk/deal-forms.ts';
import type { CardAction } from '../../../src/desk/desk-event.ts';
import type { PressedBy } from '../../../src/desk/press.ts';
import { dealForms } from '../../support/deal-forms.ts';

const HANDOFF = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const BORIS: PressedBy = { surface: 'telegram', id: '7', name: 'Борис' };
const CHOICES = {
  team: [],
  lostReasons: [],
  products: [{ code: 'banquet', label: 'Банкет' }],
  resources: [{ code: 'hall', label: 'Просмотр зала' }],
  currency: 'RUB',
};
const LISTS = { reasons: [], products: ['banquet'], reps: [], resources: ['hall'] };

/** A talk in which nothing is kept but what stands in its messages. */
function given(forms: Partial<DealForms> = {}) {
  let turn: Turn | null = null;
  const talk = () =>
    dialogue({
      choices: CHOICES,
      forms: dealForms(forms),
      language: 'ru',
      zone: 'Europe/Moscow',
      now: () => new Date('2026-11-22T10:00:00Z'),
    });
  const hiddenIn = (from: Turn | null) => {
    const pieces = from && 'pieces' in from ? from.pieces : [];
    const link = pieces.flatMap((piece) => (typeof piece === 'object' && piece.link) || [])[0] ?? '';
    return splitHidden(link.replace('https://example.com/', ''));
  };
  const codeOf = (data: string) => {
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    const coded = readCode(data, LISTS);
    if (!coded) throw new Error(`No code: ${data}`);
    return coded;
  };
  return {
    async onCard(step: CardAction) {
      turn = await talk().pressed({ step, handoffId: HANDOFF }, BORIS, null);
      return turn;
    },
    /** Presses the button that begins with these words. */
    async press(label: string) {
      const buttons = turn?.type === 'menu' ? turn.keyboard.inline_keyboard.flat() : [];
      const found = buttons.find(({ text }) => text.startsWith(label));
      if (!found || !('callback_data' in found))
        throw new Error(`There is no button ${label}: ${JSON.stringify(turn)}`);
      turn = await talk().pressed(codeOf(found.callback_data), BORIS, hiddenIn(turn).state);
      return turn;
    },
    async say(text: string) {
      const { code, state } = hiddenIn(turn);
      turn = await talk().answered(codeOf(code), text, BORIS, state);
      return turn;
    },
    labels: () => (turn?.type === 'menu' ? turn.keyboard.inline_keyboard.flat().map(({ text }) => text) : []),
    words: () =>
      turn && 'pieces' in turn
        ? turn.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
        : '',
  };
}

describe('a visit', () => {
  it('is booked by its day and its time, in the zone of the business', async () => {
    const talk = given();
    await talk.onCard('bookViewing');
    expect(talk.labels()).toEqual(['пн, 23 нояб.', 'вт, 24 нояб.', 'сб, 28 нояб.', 'Не нужно']);
    await talk.press('сб');
    expect(talk.labels()).toEqual(['12:00', '13:30', '‹ Другой день', 'Не нужно']);
    await talk.press('‹ Другой день');
    await talk.press('вт');
    expect(await talk.press('13:30')).toEqual({
      type: 'act',
      handoffId: HANDOFF,
      action: { type: 'bookViewing', resource: 'hall', startsAt: '2026-11-24T10:30:00.000Z' },
      told: 'Готово.',
      said: expect.stringMatching(/^📅 Борис: запись, Просмотр зала, вт.*24 ноября.*13:30$/),
    });
  });

  it('is told of when nothing is free, or the lead is gone', async () => {
    const none = given({ times: async () => ({ booked: null, times: [] }) });
    expect(await none.onCard('bookViewing')).toMatchObject({
      type: 'told',
      told: expect.stringContaining('Свободного времени пока нет'),
    });
    const gone = given({ times: async () => null });
    expect(await gone.onCard('bookViewing')).toMatchObject({ told: expect.stringContaining('больше нет') });
  });

  it('is asked about before the customer hears that they came, or did not', async () => {
    const talk = given();
    await talk.onCard('came');
    expect(talk.words()).toContain('Бот поблагодарит его за визит');
    expect(await talk.press('Да, пришёл')).toMatchObject({ type: 'act', action: { type: 'came' } });
    await talk.onCard('missed');
    expect(await talk.press('Да, не пришёл')).toMatchObject({ type: 'act', action: { type: 'missed' } });
  });
});

describe('an offer', () => {
  it('is seen, changed by buttons and words, and sent with all that was changed', async () => {
    const talk = given();
    await talk.onCard('sendOffer');
    expect(talk.words()).toContain('Итого');
    await talk.press('Гости: 60');
    expect(await talk.say('много')).toMatchObject({ type: 'prompt' });
    await talk.say('70 человек');
    expect(talk.labels()).toContain('Гости: 70');
    await talk.press('Допуслуги');
    await talk.press('Ведущий');
    await talk.press('Фотозона');
    await talk.press('✓ Фотозона');
    expect(talk.labels().filter((label) => label.startsWith('✓'))).toEqual(['✓ Ведущий, цена']);
    await talk.press('‹ К предложению');
    await talk.press('Скидка вручную');
    await talk.say('5 %');
    expect(talk.labels()).toEqual(
      expect.arrayContaining(['Гости: 70', 'Допуслуги: 1', 'Скидка вручную: 5 %']),
    );
    expect(talk.words()).toContain('70');
    expect(await talk.press('✅ Отправить за')).toMatchObject({
      type: 'act',
      action: {
        type: 'sendOffer',
        edits: { guests: 70, extras: [{ code: expect.any(String) }], discount: { percent: 5 } },
      },
      said: expect.stringContaining('предложение отправлено'),
    });
  });

  it('that cannot be made says why, and cannot be sent', async () => {
    const talk = given();
    await talk.onCard('sendOffer');
    await talk.press('Скидка вручную');
    await talk.say('50%');
    expect(talk.words()).toContain('Скидка больше разрешённой');
    expect(talk.labels().some((label) => label.startsWith('✅'))).toBe(false);
    await talk.press('Скидка вручную');
    expect(await talk.say('чуть-чуть')).toMatchObject({ type: 'prompt' });
    await talk.say('10 000 ₽');
    expect(talk.labels().some((label) => label.startsWith('✅'))).toBe(true);
  });

  it('goes out with a note that is not too long', async () => {
    const talk = given();
    await talk.onCard('sendOffer');
    await talk.press('Отправить с примечанием');
    expect(await talk.say('х'.repeat(501))).toMatchObject({ type: 'prompt' });
    expect(await talk.say('Ждём вас!')).toMatchObject({
      type: 'act',
      action: { type: 'sendOffer', edits: { note: 'Ждём вас!' } },
    });
  });

  it('is remembered whole by its message, and nothing of it by what was never ours', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);
    const state = fc.record({
      package: fc.option(key),
      guests: fc.option(fc.integer({ min: 1, max: 10_000 })),
      extras: fc.array(key, { maxLength: 20 }),
      discounts: fc.array(key, { maxLength: 10 }),
      byHand: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 1, max: 10_000 }).map((hundredths) => ({ percent: hundredths / 100 })),
        fc.integer({ min: 1, max: 1e12 }).map((sum) => ({ sum })),
      ),
    });
    fc.assert(
      fc.property(state, (given) => {
        expect(readOfferState(writeOfferState(given))).toEqual(given);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { guests, byHand } = readOfferState(text);
        expect(guests === null || guests > 0).toBe(true);
        expect(byHand === null || Object.values(byHand).every((value) => value > 0)).toBe(true);
      }),
    );
  });
});

describe('money', () => {
  it('that is still due is noted by a button, any other sum in words', async () => {
    const talk = given();
    await talk.onCard('paid');
    expect(talk.words().replace(/\s/gu, ' ')).toContain('Оплачено 135 000 ₽ из 450 000 ₽.');
    expect(await talk.press('Остаток')).toMatchObject({
      type: 'act',
      action: { type: 'paid', sum: 31_500_000, currency: 'RUB' },
    });
    await talk.onCard('paid');
    await talk.press('Другая сумма');
    for (const wrong of ['ноль', '0', '-5', 'много']) {
      expect(await talk.say(wrong), wrong).toMatchObject({ type: 'prompt' });
    }
    expect(await talk.say('100 тысяч')).toMatchObject({
      type: 'act',
      action: { type: 'paid', sum: 10_000_000 },
    });
  });

  it('that is paid in full is not asked for again, and goes back by a button', async () => {
    const closing: DealForms['closing'] = async () => ({
      deal: { sum: 45_000_000, paid: 45_000_000, product: null, status: 'won' },
      currency: 'RUB',
      due: 0,
      eventOn: null,
      today: '2026-11-22',
    });
    const talk = given({ closing });
    expect(await talk.onCard('paid')).toMatchObject({
      type: 'told',
      told: 'Сделка уже полностью оплачена.',
    });
    await talk.onCard('refunded');
    expect(await talk.press('Всё')).toMatchObject({ action: { type: 'refunded', sum: 45_000_000 } });
  });

  it('of a sale comes with the day of the event, known or said', async () => {
    const talk = given();
    await talk.onCard('won');
    await talk.say('450 тысяч');
    await talk.press('Банкет');
    expect(await talk.press('12 июня 2027')).toMatchObject({
      action: { type: 'won', sum: 45_000_000, product: 'banquet', eventOn: '2027-06-12' },
    });
    await talk.onCard('won');
    await talk.say('450 тысяч');
    await talk.press('Банкет');
    await talk.press('Другой день');
    for (const wrong of ['когда-нибудь', 'летом', '01.01.2020', '12.06.2099']) {
      expect(await talk.say(wrong), wrong).toMatchObject({ type: 'prompt' });
    }
    expect(await talk.say('20 июня 2027')).toMatchObject({
      action: { type: 'won', eventOn: '2027-06-20' },
    });
  });
});
