import { describe, expect, test } from 'vitest';
import { type Deal, newDeal } from '../../src/domain/deal.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('presale');
const deal = { ...newDeal('deal', MONDAY_NOON), stage: 3 };
const begin = (language: 'ru' | 'en' = 'ru') => new Talk(flow, { deal, language });
const untilOffer = (language: 'ru' | 'en' = 'ru') =>
  begin(language)
    .replies('80')
    .presses(language === 'ru' ? 'Без визита' : 'Skip the visit');
const untilVisit = () => begin().replies('человек 80').presses('время 1');

/** So many hours after Monday noon. */
const visitIn = (hours: number): Pick<Deal, 'viewing'> => {
  const at = (plus: number) => new Date(Date.parse(MONDAY_NOON) + plus * 3_600_000).toISOString();
  const [startsAt, endsAt] = [at(hours), at(hours + 1)];
  return { viewing: { bookingId: '', resource: 'hall', startsAt, endsAt, status: 'booked' } };
};

describe('a price that is found high', () => {
  test.each([
    ['ru', 'Дорого'],
    ['ru', 'дороговато'],
    ['ru', 'цена кусается'],
    ['en', 'too expensive'],
    ['en', "that's more than we wanted"],
  ] as const)('is no refusal: it is made better, once, and sales hear of it: %s, %s', (language, words) => {
    const talk = untilOffer(language).replies(words);
    expect(talk.did('request')).toEqual({ what: 'offer', sweetened: true });
    expect(talk.did('tellSales')).toEqual({ what: 'finds-it-dear' });
    expect(talk.state).toBe('deciding.asking');
    expect(talk.context.deal?.status).toBe('open');
    expect(talk.context.answers.refusal).toBeUndefined();
    talk.replies(words);
    expect(talk.state).toBe('askingSimpler.asking');
  });

  test.each([
    ['ru', 'дорого', 'Есть пакет проще: X', 'Да, посчитайте'],
    ['en', 'too expensive', "There's a simpler package: X", 'Yes, please'],
  ] as const)('where nothing can be given brings up what costs less: %s', (language, words, said, button) => {
    const talk = untilOffer(language).when({ offer: 'denied' }).replies(words);
    expect(talk.said).toEqual([expect.stringContaining(said)]);
    talk.when({}).presses(button);
    expect(talk.did('request')).toEqual({ what: 'offer', simpler: true });
    expect(talk.state).toBe('deciding.asking');
  });

  test.each([
    ['ru', 'цена кусается', 'Передали менеджеру'],
    ['en', 'it is too pricey for us', 'The manager will see what can be done'],
  ] as const)('where nothing costs less is for sales, and they are told so: %s', (language, words, said) => {
    const talk = untilOffer(language).when({ offer: 'denied', simpler: 'denied' }).replies(words);
    expect(talk.said).toEqual([expect.stringContaining(said)]);
    expect(talk.did('tellSales')).toEqual({ what: 'finds-it-dear' });
    expect(talk.context.deal?.offer?.status).toBe('sent');
    expect(talk.isSilent().state).toBe('deciding.asking');
  });

  test('is one while they think about the offer, too', () => {
    const talk = untilOffer().isSilent(4).replies('дорого');
    expect(talk.did('request')).toEqual({ what: 'offer', sweetened: true });
  });

  test('is a refusal where they say no', () => {
    const talk = untilOffer().when({ offer: 'denied' }).replies('нет, дорого');
    expect(talk.context.deal?.status).toBe('lost');
  });
});

describe('a visit beside something else', () => {
  const places = [
    ['an offer', untilOffer, 'deciding.asking'],
    ['an offer in peace', () => untilOffer().isSilent(4), 'deciding.asking'],
    ['papers', () => untilOffer().presses('Подходит'), 'awaitingPayment.waiting'],
    ['a payment in part', () => untilOffer().presses('Подходит').sales('paid in part'), 'awaitingRest'],
  ] as const;

  test.each(places)(
    'is moved by a word beside %s, and they are back where they stood',
    (_, talkAt, state) => {
      const talk = talkAt().dealBecomes(visitIn(400)).replies('не смогу прийти');
      expect(talk.state).toBe('askingVisit.asking');
      talk.presses('время 1');
      expect(talk.said[0]).toContain('Записали вас на просмотр');
      expect(talk.state).toBe(state);
      expect(talk.context.deal?.viewing?.startsAt).not.toBe(visitIn(400).viewing?.startsAt);
    },
  );

  test.each(places)('is cancelled by a word beside %s', (_, talkAt, state) => {
    const talk = talkAt().dealBecomes(visitIn(400)).replies('отменить');
    expect(talk.said[0]).toContain('Отменили');
    expect(talk.did('tellSales')).toEqual({ what: 'viewing-cancelled' });
    expect(talk.context.deal?.viewing?.status).toBe('cancelled');
    expect(talk.state).toBe(state);
    expect(talk.context.deal?.status).toBe('open');
  });

  test.each([
    ['перенести', 'askingVisit.asking'],
    ["I can't make it", 'askingVisit.asking'],
    ['please reschedule', 'askingVisit.asking'],
    ['не придём', 'deciding.asking'],
    ['cancel the visit', 'deciding.asking'],
  ])('is meant by "%s"', (words, state) => {
    expect(untilOffer('en').dealBecomes(visitIn(400)).replies(words).state).toBe(state);
  });

  test('is not meant where none is booked, nor where the event is spoken of', () => {
    expect(untilOffer().replies('не смогу прийти').state).toBe('askingRefusal.asking');
    const talk = untilOffer().presses('Подходит').dealBecomes(visitIn(400));
    expect(talk.replies('надо перенести праздник').state).toBe('awaitingPayment.waiting');
    expect(talk.context.deal?.viewing?.status).toBe('booked');
  });

  test('for which no other time is chosen stays, and so does what they were at', () => {
    const talk = untilOffer().presses('Подходит').dealBecomes(visitIn(400)).replies('перенести').isSilent(4);
    expect(talk.state).toBe('awaitingPayment.waiting');
    expect(talk.context.deal?.viewing?.status).toBe('booked');
  });
});

describe('a visit that was held', () => {
  test('is spoken of warmly with the first offer after it, and not again', () => {
    const talk = untilVisit().sales('came');
    expect(talk.said.join('\n')).toMatch(/^Рады были познакомиться!\n+Вот что получается:/);
    talk.replies('нас будет 60 человек');
    expect(talk.said.join()).not.toContain('Рады были');
  });

  test('is not where nobody came, or where they have paid since', () => {
    expect(untilVisit().sales('missed').said.join()).not.toContain('Рады были');
    const paid = untilOffer().presses('Подходит').sales('paid in part').dealBecomes(visitIn(48));
    expect(paid.sales('came').said).toEqual([]);
  });
});

test('a visit that was let go of while they had blocked us is offered again', () => {
  const talk = untilVisit().happens({ type: 'blocked' });
  const { viewing } = talk.context.deal ?? {};
  if (!viewing) throw new Error('No visit is booked.');
  talk.dealBecomes({ viewing: { ...viewing, status: 'cancelled' } });
  expect(talk.happens({ type: 'unblocked' }).said).toEqual([]);
  expect(talk.replies('привет').state).toBe('askingVisit.asking');
});
