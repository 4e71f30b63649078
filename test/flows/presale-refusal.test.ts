import { describe, expect, test } from 'vitest';
import { newDeal } from '../../src/domain/deal.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('presale');
const deal = { ...newDeal('deal', MONDAY_NOON), stage: 3 };
const begin = (language: 'ru' | 'en' = 'ru') => new Talk(flow, { deal, language });
const untilTimes = () => begin().replies('человек 80');
const untilVisit = () => untilTimes().presses('время 1');
const untilOffer = () => untilVisit().sales('came');
const offered = (language: 'ru' | 'en') =>
  begin(language)
    .replies('80')
    .presses(language === 'ru' ? 'Без визита' : 'Skip the visit');
const untilPapers = () => untilOffer().presses('Подходит');

describe('a refusal that nobody asked about', () => {
  test.each([
    ['the guests are asked', begin, 'askingGuests.asking'],
    ['times are offered', untilTimes, 'askingVisit.asking'],
    ['the visit is near', untilVisit, 'awaitingVisit.confirmed'],
    ['an offer stands', untilOffer, 'deciding.asking'],
    ['they think about it', () => untilOffer().isSilent(4), 'offerStands'],
    ['their question is answered', () => untilOffer().presses('Есть вопрос'), 'hearingQuestion'],
    ['the payment is awaited', untilPapers, 'awaitingPayment.waiting'],
    ['a human is awaited', () => untilOffer().happens({ type: 'human' }), 'withHuman'],
  ])('while %s is one, with its reason and where they stood', (_, talkAt, step) => {
    const talk = talkAt().replies('Мы выбрали другой зал, спасибо');
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.context.answers.refusal?.value).toBe('rival');
    expect(talk.context.refusedAt).toBe(step);
    expect(talk.context.deal?.status).toBe('lost');
    expect(talk.said).toHaveLength(1);
    expect(talk.did('tellSales')).toEqual({ what: 'offer-declined' });
  });

  test.each([
    ['ru', 'мы передумали', 'Подскажите, что стало причиной?', 'Не та дата'],
    ['en', 'we changed our minds', 'May we ask why?', "The date doesn't work"],
  ] as const)('whose reason is not said is asked for it, once: %s', (language, words, asked, reason) => {
    const talk = begin(language).replies(words);
    expect(talk.said.join()).toContain(asked);
    expect(talk.did('loseDeal')).toBeUndefined();
    talk.presses(reason);
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.context.answers.refusal?.value).toBe('timing');
    expect(talk.context.refusedAt).toBe('askingGuests.asking');
  });

  test('with silence after it is one all the same, without a reminder', () => {
    const talk = untilVisit().replies('не актуально').isSilent();
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.context.refusedAt).toBe('awaitingVisit.confirmed');
  });

  test('that was not meant is taken back by a press or by another answer', () => {
    const talk = untilVisit().replies('мы передумали').presses('Нет, всё в силе');
    expect(talk.state).toBe('awaitingVisit.confirmed');
    expect(talk.said.join()).toContain('Ждём вас');
    expect(talk.context.answers.refusal).toBeUndefined();
    expect(untilOffer().replies('мы передумали').replies('нас будет 60').context.deal?.status).toBe('open');
  });

  test('releases the visit that is booked, and says so in a word', () => {
    const talk = untilVisit().replies('свадьбы не будет');
    expect(talk.context.deal?.viewing?.status).toBe('cancelled');
    expect(talk.said).toEqual([expect.stringMatching(/Визит .+ отменили, приезжать не нужно/)]);
    expect(talk.passes(72).said).toEqual([]);
  });

  test('for the price is answered with a better offer where one stands, once', () => {
    const talk = untilOffer().replies('дорого, не будем');
    expect(talk.state).toBe('deciding.asking');
    expect(talk.said.join()).toContain('Вот что можем сделать для вас');
    talk.replies('нет, всё равно дорого');
    expect(talk.context.deal?.status).toBe('lost');
    expect(talk.context.answers.refusal?.value).toBe('price');
    expect(untilTimes().replies('дорого, не будем').context.deal?.status).toBe('lost');
  });

  test.each([
    ['ru', 'подумаю', 'Конечно, подумайте', 'да, подходит'],
    ['en', "I'll think about it", 'take your time', 'yes, it fits'],
  ] as const)(
    'is not that they think it over, and they can take it then: %s',
    (language, later, said, yes) => {
      const talk = offered(language).replies(later);
      expect(talk.said.join()).toContain(said);
      expect(talk.replies(yes).context.deal?.offer?.status).toBe('accepted');
    },
  );

  test('nor a question: whoever asked one can take it by its words', () => {
    const talk = untilOffer().presses('Есть вопрос').replies('а парковка есть?');
    expect(talk.state).toBe('hearingQuestion');
    expect(talk.replies('нас всё устраивает, берём').context.deal?.offer?.status).toBe('accepted');
  });

  test('of an offer with its reason is not asked for one', () => {
    expect(untilOffer().replies('нет, муж против').context.answers.refusal?.value).toBe('no-authority');
    const talk = untilOffer().presses('Не подходит');
    expect(talk.said.join()).toContain('Что не подошло?');
    talk.presses('Не та дата');
    expect(talk.context.refusedAt).toBe('deciding.asking');
  });

  test.each(['дорого', 'дороговато', 'too expensive', 'нет, не в субботу', 'не надо диджея'])(
    'is not what they say of a detail: %s',
    (words) => {
      for (const talk of [untilTimes(), untilVisit(), untilOffer(), untilPapers()])
        expect(talk.replies(words).context.deal?.status).toBe('open');
    },
  );

  test('of somebody who has paid is for people to settle', () => {
    const talk = untilPapers().sales('paid in part').replies('мы передумали');
    expect(talk.state).toBe('awaitingRest');
    expect(talk.did('tellSales')).toEqual({ what: 'wants-out' });
    expect(talk.said.join()).toContain('как быть с оплатой');
  });

  test('is said once', () => {
    const talk = untilVisit().replies('выбрали другой зал').replies('мы передумали');
    expect(talk.state).toBe('withSales');
    expect(talk.did('loseDeal')).toBeUndefined();
  });
});
