import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coded, readCode, SNOOZE_TIMES, writeCode } from '../../../src/channels/telegram/group/codes.ts';
import { renderCard, topicName } from '../../../src/channels/telegram/group/render-card.ts';
import type { SalesCard } from '../../../src/desk/sales-card.ts';
import { HANDOFF_STATUSES } from '../../../src/desk/standing.ts';
import { type Deal, newDeal } from '../../../src/domain/deal.ts';
import { salesCard } from '../../support/sales-cards.ts';

const HANDOFF = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const ACTIONS = [
  'claim',
  'complaintSolved',
  'noAnswer',
  'bookViewing',
  'came',
  'missed',
  'sendOffer',
  'won',
  'paid',
  'refunded',
  'lost',
  'notATarget',
  'reassign',
  'snooze',
  'returnToBot',
  'reopen',
] satisfies SalesCard['actions'];

const card = (change: Partial<SalesCard> = {}) => salesCard({ handoffId: HANDOFF, ...change });
const labels = (change: Partial<SalesCard>) =>
  renderCard(card(change)).keyboard.inline_keyboard.map((row) => row.map(({ text }) => text));

describe('the card in a group', () => {
  it('says who, what, when, how much, who decides, and why it counts', () => {
    expect(renderCard(card()).text.split('\n')).toEqual([
      '🟢 Qualified lead: Anna Belova',
      'Waiting for sales',
      '',
      'Need: A wedding',
      'Budget: up to 300,000 ₽',
      'Who decides: decides together with somebody',
      'Timeline: 12 June 2027',
      'Contact: +7 916 123-45-67',
      '',
      'Qualified: 85 of 100',
      '• Need 30 of 30: this is what we do — “we are getting married”',
      '• Timeline 20 of 20: soon — “in June”',
      '• Budget 15 of 25: the budget is tight — “three hundred at most”',
      '• Who decides 20 of 25: decides together with somebody',
      '',
      'Last words: “see you”',
      '',
      'Source: vk · spring · Channel: telegram',
    ]);
  });

  it('says how far the deal is, and offers to move a visit that is booked', () => {
    const deal: Deal = {
      ...newDeal('d', '2026-11-22T10:00:00.000Z'),
      stage: 3,
      sum: 45_000_000,
      currency: 'RUB',
      paid: 13_500_000,
      viewing: {
        ...{ bookingId: 'b', resource: 'hall', startsAt: '2026-11-28T09:00:00.000Z' },
        ...{ endsAt: '2026-11-28T10:00:00.000Z', status: 'booked' },
      },
    };
    const { text } = renderCard(card({ deal, language: 'ru' }));
    expect(text.replace(/\u00a0/g, ' ')).toMatch(
      /Этап: Доверие\nВизит: 28 ноября в 12:00.*назначен\nОплачено: 135 000 ₽ из 450 000 ₽/,
    );
    expect(labels({ deal, actions: ['bookViewing', 'paid'] })[0]).toEqual(['Move the visit', 'Paid']);
    expect(labels({ actions: ['bookViewing'] })[0]).toEqual(['Book viewing']);
  });

  it('says of one who telephoned that there is no chat with them', () => {
    const { text } = renderCard(card({ isCall: true, source: 'phone call' }));
    expect(text).toMatch(/\nSource: phone call\nThey telephoned, so there is no chat with them/);
    expect(text).not.toContain('Channel');
  });

  it.each<[Partial<SalesCard>, string]>([
    [{ offeredToName: 'Борис' }, 'Ждёт менеджера · Предложен: Борис'],
    [{ isOverdue: true }, 'Ждёт менеджера · ❗️ Клиент ждёт ответа дольше обещанного'],
    [{ status: 'in-conversation', ownerName: 'Борис' }, 'Идёт разговор · В работе у: Борис'],
    [{ status: 'snoozed', snoozedUntil: '2026-11-23T06:00:00Z' }, 'Отложен до 23 ноября в 09:00'],
    [{ status: 'won', wonSum: '150 000 ₽', ownerName: 'Борис' }, 'Продано: 150 000 ₽ · В работе у: Борис'],
    [{ status: 'lost', lostReason: 'Дорого' }, 'Отказ: Дорого'],
    [{ status: 'returned' }, 'Отвечает бот'],
  ])('says how it stands: %j', (change, line) => {
    expect(renderCard(card({ language: 'ru', ...change })).text.split('\n')[1]).toBe(line);
  });

  it('has the buttons that there is something to do for, and a link that Telegram takes', () => {
    expect(labels({ actions: ['claim'] })).toEqual([['Claim'], ['Open the lead']]);
    expect(labels({ actions: ['won', 'lost', 'snooze'], link: 'http://localhost:8080/#/leads/1' })).toEqual([
      ['Won', 'Lost'],
      ['Snooze'],
    ]);
    expect(labels({ actions: ['reopen'], link: 'http://127.0.0.1:8080/#/leads/1' })).toEqual([['Undo']]);
  });

  it('is within what Telegram takes, whatever a person typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '\uD800',
        '\u200B',
        '\u202E',
        '👩‍👩‍👧‍👦'.repeat(100),
        'a\u0301'.repeat(400),
        '<b>&',
        ' \n ',
      ),
    );
    const change = fc.record(
      {
        who: text,
        need: text,
        budget: text,
        authority: text,
        timeline: text,
        contact: text,
        note: text,
        source: text,
        lastWords: text,
        ownerName: text,
        offeredToName: text,
        lostReason: text,
        wonSum: text,
        questions: fc.array(text, { maxLength: 20 }),
        language: fc.constantFrom('ru', 'en'),
        status: fc.constantFrom(...HANDOFF_STATUSES),
        actions: fc.subarray(ACTIONS),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, (given) => {
        const shown = card(given as Partial<SalesCard>);
        const { text: written, entities, keyboard } = renderCard(shown);
        expect(written.length).toBeLessThanOrEqual(4_096);
        expect(written.trim()).not.toBe('');
        expect(written).not.toMatch(/\p{Surrogate}/u);
        for (const { offset, length } of entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(written.length);
        }
        for (const button of keyboard.inline_keyboard.flat()) {
          if ('callback_data' in button)
            expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
        }
        const name = topicName(shown);
        expect(name.length).toBeLessThanOrEqual(128);
        expect(name).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('what a button carries', () => {
  const lists = {
    reasons: ['price', 'r'.repeat(200)],
    products: ['hall'],
    reps: ['team:Анна', 'team:Борис'],
    resources: ['hall', 'h'.repeat(200)],
  };
  const sum = { sum: Number.MAX_SAFE_INTEGER, currency: 'RUB' };
  const codes: Coded[] = [
    ...ACTIONS.map((step): Coded => ({ step, handoffId: HANDOFF })),
    { step: 'wonSum', handoffId: HANDOFF, ...sum },
    { step: 'wonProduct', handoffId: HANDOFF, ...sum, product: 'hall' },
    { step: 'wonProduct', handoffId: HANDOFF, ...sum, product: null },
    ...(['lostReason', 'lostWords', 'lostNow'] as const).map(
      (step): Coded => ({ step, handoffId: HANDOFF, reason: lists.reasons[1] ?? '' }),
    ),
    { step: 'notATargetWords', handoffId: HANDOFF },
    { step: 'notATargetNow', handoffId: HANDOFF },
    { step: 'reassignTo', handoffId: HANDOFF, rep: 'team:Борис' },
    ...SNOOZE_TIMES.map((time): Coded => ({ step: 'snoozeUntil', handoffId: HANDOFF, time })),
    { step: 'cancel', handoffId: HANDOFF },
    { step: 'paidSum', handoffId: HANDOFF, ...sum },
    { step: 'refundedSum', handoffId: HANDOFF, ...sum },
    { step: 'wonDayWords', handoffId: HANDOFF, ...sum, product: 'hall' },
    { step: 'wonDay', handoffId: HANDOFF, ...sum, product: 'hall', day: '2027-06-12' },
    { step: 'wonDay', handoffId: HANDOFF, ...sum, product: null, day: null },
    { step: 'viewingDays', handoffId: HANDOFF, day: '2026-11-28' },
    { step: 'viewingDay', handoffId: HANDOFF, day: '2026-11-28' },
    {
      step: 'viewingAt',
      handoffId: HANDOFF,
      resource: 'h'.repeat(200),
      startsAt: '2026-11-28T09:30:00.000Z',
    },
    ...(['cameNow', 'missedNow', 'paidWords', 'refundedWords'] as const).map(
      (step): Coded => ({ step, handoffId: HANDOFF }),
    ),
    ...(['offer', 'offerPackages', 'offerExtras', 'offerDiscounts', 'offerSend'] as const).map(
      (step): Coded => ({ step, handoffId: HANDOFF }),
    ),
    ...(['offerPackage', 'offerExtra', 'offerDiscount'] as const).map(
      (step): Coded => ({ step, handoffId: HANDOFF, key: 'Ab-_0123' }),
    ),
  ];

  it.each(codes.map((code) => [code.step, code] as const))(
    'is read again, within 64 bytes: %s',
    (_, code) => {
      const written = writeCode(code);
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(64);
      expect(readCode(written, lists)).toEqual(code);
    },
  );

  it('means nothing when it was never ours, or its choice is gone', () => {
    for (const text of [
      '',
      'c',
      'c.x',
      'zz.AAAA',
      'token',
      'ws.AZmhssPUfl-KmwwdLj9KWw.!.RUB',
      'ws.AZmhssPUfl-KmwwdLj9KWw.-5.RUB',
      'ps.AZmhssPUfl-KmwwdLj9KWw.0.RUB',
      'wd.AZmhssPUfl-KmwwdLj9KWw.a.RUB.-.20270231',
      'vd.AZmhssPUfl-KmwwdLj9KWw.2026',
      'vt.AZmhssPUfl-KmwwdLj9KWw.!.AAAAAAAA',
      'ox.AZmhssPUfl-KmwwdLj9KWw.short',
    ]) {
      expect(readCode(text, lists)).toBeNull();
    }
    const chosen = writeCode({ step: 'reassignTo', handoffId: HANDOFF, rep: 'team:Анна' });
    expect(readCode(chosen, { ...lists, reps: ['team:Борис'] })).toBeNull();
  });
});
