import { describe, expect, test } from 'vitest';
import { type Deal, newDeal } from '../../src/domain/deal.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('presale');
const deal = { ...newDeal('deal', MONDAY_NOON), stage: 3 };
const begin = (language: 'ru' | 'en' = 'ru') => new Talk(flow, { deal, language });
const untilTimes = () => begin().replies('человек 80');
const untilVisit = () => untilTimes().presses('время 1');
const untilOffer = () => untilTimes().presses('Без визита');
const untilPapers = () => untilOffer().presses('Подходит');
const untilRest = () => untilPapers().sales('paid in part');

/** So many hours after Monday noon. */
const visitIn = (hours: number): Pick<Deal, 'viewing'> => {
  const at = (plus: number) => new Date(Date.parse(MONDAY_NOON) + plus * 3_600_000).toISOString();
  const [startsAt, endsAt] = [at(hours), at(hours + 1)];
  return { viewing: { bookingId: '', resource: 'hall', startsAt, endsAt, status: 'booked' } };
};

describe('what sales did is told', () => {
  test.each([
    ['an offer', untilOffer],
    ['an offer in peace', () => untilOffer().isSilent(4)],
    ['papers', untilPapers],
    ['a payment in part', untilRest],
  ])('a visit that was booked or moved beside %s, and what is asked stays open', (_, talkAt) => {
    const talk = talkAt();
    const { state } = talk;
    talk.dealBecomes(visitIn(296));
    expect(talk.said).toEqual([
      expect.stringMatching(/Записали вас на просмотр в субботу, 5 декабря, в 20:00/),
    ]);
    expect(talk.state).toBe(state);
    talk.dealBecomes(visitIn(314));
    expect(talk.said).toEqual([expect.stringMatching(/Теперь ждём вас в воскресенье, 6 декабря, в 14:00/)]);
    expect(talk.state).toBe(state);
  });

  test('a visit that was moved while it is awaited', () => {
    const talk = untilVisit().dealBecomes(visitIn(50));
    expect(talk.said.join(' ')).toMatch(/Перенесли ваш визит\..*Ждём вас .+14:00/s);
    expect(talk.state).toBe('awaitingVisit.confirmed');
  });

  test('a visit that was cancelled, as when sales close the deal', () => {
    const talk = untilVisit();
    const { viewing } = talk.context.deal ?? {};
    if (!viewing) throw new Error('No visit is booked.');
    talk.dealBecomes({ status: 'lost', viewing: { ...viewing, status: 'cancelled' } });
    expect(talk.said).toEqual([expect.stringMatching(/Ваш визит .+ отменён/)]);
    expect(talk.state).toBe('left');
  });

  test('a payment in part, the whole payment, and what was sent back', () => {
    const talk = untilRest();
    expect(talk.said.join()).toMatch(/всего 1\s₽.*Осталось 9\s₽/s);
    talk.dealBecomes({ paid: 50 });
    expect(talk.said.join()).toMatch(/Вернули вам .*Оплачено теперь 0,50\s₽/s);
    expect(talk.said.join()).not.toContain('Оплата пришла');
    expect(talk.state).toBe('awaitingRest');
    talk.dealBecomes({ paid: 1_000 });
    expect(talk.said).toEqual([expect.stringMatching(/всё оплачено: 10\s₽. Спасибо!/)]);
  });

  test('a payment that went back as a whole, and nobody asks for it again', () => {
    const talk = untilRest().dealBecomes({ paid: 0 });
    expect(talk.said.join()).toContain('Вернули вам');
    expect(talk.said.join()).not.toContain('Оплачено теперь');
    expect(talk.state).toBe('withSales');
  });

  test('and what was told before is not told again with other news', () => {
    const talk = untilRest().dealBecomes(visitIn(48)).sales('came');
    expect(talk.said).toEqual([]);
    expect(talk.state).toBe('awaitingRest');
  });
});

describe('a booked visit', () => {
  test.each([
    ['an offer stands', untilOffer, 'offerStands'],
    ['papers are with them', untilPapers, 'withSales'],
    ['they wait for a human', () => untilOffer().happens({ type: 'human' }), 'withHuman'],
  ])('is reminded of while %s, and asked after', (_, talkAt, ends) => {
    const talk = talkAt().dealBecomes(visitIn(220));
    expect(talk.passes(195).state).toBe(ends);
    talk.passes(1.5);
    expect(talk.said).toEqual([expect.stringContaining('Напоминаем: ждём вас на просмотр')]);
    expect(talk.did('tellSales')).toEqual({ what: 'viewing-soon' });
    talk.passes(22);
    expect(talk.said).toEqual([expect.stringContaining('Скоро увидимся')]);
    talk.passes(6);
    expect(talk.did('tellSales')).toEqual({ what: 'viewing-unsettled' });
  });

  test('that was moved is reminded of at its new time only, and one that is off not at all', () => {
    const talk = untilOffer().isSilent(4).dealBecomes(visitIn(400)).dealBecomes(visitIn(600));
    expect(talk.passes(300).said).toEqual([]);
    const { viewing } = talk.context.deal ?? {};
    if (!viewing) throw new Error('No visit is booked.');
    talk.dealBecomes({ viewing: { ...viewing, status: 'cancelled' } });
    expect(talk.passes(200).said).toEqual([]);
  });

  test('is reminded of once where it is what they wait for', () => {
    const talk = untilVisit().passes(24);
    expect(talk.state).toBe('awaitingVisit.reminded');
    expect(talk.said).toEqual([expect.stringContaining('Всё в силе?')]);
    expect(talk.passes(22).state).toBe('awaitingVisit.remindedSoon');
  });
});

describe('times', () => {
  test.each([
    ['a reminder', (talk: Talk) => talk.isSilent()],
    ['/start', (talk: Talk) => talk.happens({ type: 'repeated' })],
    ['a question of theirs', (talk: Talk) => talk.replies('а парковка есть?')],
    ['words that say nothing', (talk: Talk) => talk.replies('мммм')],
    ['an old button', (talk: Talk) => talk.happens({ type: 'stale' })],
  ])('are found anew after %s', (_, happens) => {
    const talk = happens(untilTimes());
    expect(talk.did('request')).toEqual({ what: 'times', again: true });
    expect(talk.state).toMatch(/^askingVisit\./);
  });

  test('that are all gone by the time of the reminder are left to sales', () => {
    const talk = untilTimes().when({ times: 'denied' }).isSilent();
    expect(talk.said.join()).toContain('Менеджер подберёт');
    expect(talk.state).toBe('withSales');
  });
});

describe('/start where nothing is asked', () => {
  test.each([
    [untilPapers, 'Договор C-1 и счёт I-1 у вас', 'awaitingPayment.waiting'],
    [untilRest, 'Дата за вами, оплачено 1', 'awaitingRest'],
    [() => untilOffer().presses('Есть вопрос'), 'Предложение у вас, оно действует до', 'hearingQuestion'],
    [() => untilOffer().isSilent(4), 'Вот что получается', 'deciding.asking'],
    [untilVisit, 'Ждём вас', 'awaitingVisit.confirmed'],
    [() => untilVisit().isSilent(3), 'заявка у менеджера', 'awaitingVisit.unsettled'],
    [() => untilPapers().dealBecomes(visitIn(90)), 'Ждём вас в пятницу', 'awaitingPayment.waiting'],
  ])('says where things stand', (talkAt, words, state) => {
    const talk = talkAt().happens({ type: 'repeated' });
    expect(talk.said.join()).toContain(words);
    expect(talk.said).toHaveLength(1);
    expect(talk.state).toBe(state);
  });
});
