import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionLabel } from '../../../src/desk/action-label.ts';
import { dealLines } from '../../../src/desk/deal-lines.ts';
import { denialWords } from '../../../src/desk/denial-words.ts';
import type { CardAction } from '../../../src/desk/desk-event.ts';
import { suitsDeal } from '../../../src/desk/suits-deal.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { deskChoices, salesCard, someDeal, someOffer } from '../../support/sales-cards.ts';

const ABOUT_DEALS: CardAction[] = ['bookViewing', 'came', 'missed', 'sendOffer', 'paid', 'refunded'];
const everything = { books: true, sells: true };
const open = someDeal({ viewing: null });
const settled = (status: 'booked' | 'came' | 'missed' | 'cancelled') => {
  const { viewing } = someDeal();
  return someDeal({ viewing: viewing && { ...viewing, status } });
};
const offered = (deal: Deal | null, means = everything) =>
  ABOUT_DEALS.filter((action) => suitsDeal(action, deal, means));

describe('what is offered about a deal', () => {
  test.each<[string, Deal | null, CardAction[]]>([
    ['there is none, from before there were deals', null, ['bookViewing', 'sendOffer', 'paid']],
    ['it is open', open, ['bookViewing', 'sendOffer', 'paid']],
    ['a visit is booked', settled('booked'), ['bookViewing', 'came', 'missed', 'sendOffer', 'paid']],
    ['they came', settled('came'), ['bookViewing', 'missed', 'sendOffer', 'paid']],
    ['they did not come', settled('missed'), ['bookViewing', 'came', 'sendOffer', 'paid']],
    ['the visit was cancelled', settled('cancelled'), ['bookViewing', 'sendOffer', 'paid']],
    ['the papers are out', { ...open, contract: 'C-1', sum: 100 }, ['bookViewing', 'paid']],
    ['it is paid in part', { ...open, status: 'won', sum: 100, paid: 40 }, ['paid', 'refunded']],
    ['it is paid up', { ...open, status: 'won', sum: 100, paid: 100 }, ['refunded']],
    ['it is lost, and may be taken up again', { ...open, status: 'lost' }, ['bookViewing', 'sendOffer']],
  ])('while %s', (_, deal, actions) => {
    expect(offered(deal)).toEqual(actions);
  });

  test('leaves out what the profile does not have, and nothing else', () => {
    expect(offered(open, { books: false, sells: false })).toEqual(['paid']);
    expect(suitsDeal('claim', null, { books: false, sells: false })).toBe(true);
  });
});

test('booking is called moving while a visit is booked', () => {
  const label = (deal: Deal) => actionLabel('bookViewing', salesCard({ deal }));
  expect([label(open), label(settled('booked')), label(settled('missed'))]).toEqual([
    'Book viewing',
    'Move the visit',
    'Book viewing',
  ]);
});

test('the deal is written out as far as there is something to say', () => {
  const lines = (deal?: Deal) =>
    dealLines(salesCard({ language: 'ru', choices: deskChoices(), ...(deal && { deal }) }))
      .map(({ label, text }) => `${label}: ${text}`.replaceAll(/\s/g, ' '))
      .join('\n');
  expect(lines()).toBe('');
  expect(lines(someDeal({ stage: 0, eventOn: null, viewing: null }))).toBe('');
  expect(lines(someDeal({ offer: someOffer(), paid: 500_000 }))).toBe(
    [
      'Этап: Доверие',
      'Дата мероприятия: 12 июня 2027',
      'Визит: 28 ноября в 12:00, Просмотр зала, назначен',
      'Предложение: № 2026-0007, 270 000 ₽, отправлено, действует до 6 декабря в 23:59',
      'Оплачено: 5 000 ₽',
    ].join('\n'),
  );
});

test('there are words for whatever a press may be denied with', () => {
  const read = (folder: string, file: string) => readFileSync(path.join('src', folder, file), 'utf8');
  const sources = readdirSync('src/deals').map((file) => read('deals', file));
  const given = sources.flatMap((text) =>
    [...text.matchAll(/why: '([a-z-]+)'|denied\('([a-z-]+)'\)/g)].map(([, why, code]) => why ?? code ?? ''),
  );
  const faults = [...read('domain/offer', 'offer-fault.ts').matchAll(/\| \{ code: '([a-z-]+)'/g)];
  // Not of a press: it is the bot that asks for a score, tells of a bonus and looks for a smaller package.
  const codes = new Set([...given, ...faults.map(([, code = '']) => code), 'lacking-need', 'lacking-guests']);
  for (const ofBot of ['asked-lately', 'taken-back', 'made-by-hand', 'no-simpler']) codes.delete(ofBot);
  expect(codes.size).toBeGreaterThan(30);
  for (const language of ['ru', 'en'] as const) {
    const without = [...codes].filter((why) => denialWords(why, language) === denialWords('?', language));
    expect(without).toEqual([]);
  }
});
