import { describe, expect, test } from 'vitest';
import { type Deal, newDeal } from '../../src/domain/deal.ts';
import { outcomesOf } from '../../src/flow/path-outcomes.ts';
import type { Answered } from '../../src/flow/prompt.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('presale');
const now = new Date(MONDAY_NOON);
const open = { ...newDeal('deal', MONDAY_NOON), stage: 3 };
const begin = (input: ConstructorParameters<typeof Talk>[1] = {}) => new Talk(flow, { deal: open, ...input });

const guests: Answered = { kind: 'people', value: { min: 80, max: 80 }, raw: 'человек 80' };
const untilTimes = () => begin().replies('человек 80');
const untilVisit = () => untilTimes().presses('время 1');
const untilOffer = () => untilVisit().sales('came');
const declined = () => untilOffer().presses('Не подходит');

/** What a request of the flow leaves of the deal. */
function dealAfter(what: 'book' | 'offer' | 'accept' | 'papers', deal: Deal): Deal {
  const [granted] = outcomesOf({ what }, { ...begin().context, answers: { guests }, deal }, now);
  return { ...deal, ...granted?.fulfilled.changes?.deal };
}

test('a question besides the offer is answered, and the offer is not said a second time', () => {
  const talk = untilOffer();
  expect(talk.said.join()).toContain('Вот что получается');
  talk.replies('А парковка у вас есть?');
  expect(talk.said.at(-1)).toBe('Подходит вам предложение?');
  expect(talk.said.join()).not.toContain('Вот что получается');
  expect(talk.state).toBe('deciding.asked');
  expect(talk.presses('Подходит').state).toBe('awaitingPayment.waiting');
});

describe('the straight way', () => {
  test('goes from the guests to the visit, the offer, the papers and the payment', () => {
    expect(begin().state).toBe('askingGuests.asking');
    expect(untilTimes().state).toBe('askingVisit.asking');
    expect(untilVisit().state).toBe('awaitingVisit.confirmed');
    expect(untilOffer().state).toBe('deciding.asking');
    const talk = untilOffer().presses('Подходит');
    expect(talk.state).toBe('awaitingPayment.waiting');
    expect(talk.said.join()).toMatch(/Договор C-1 и счёт I-1/);
  });

  test('tells sales of each step', () => {
    expect(untilVisit().did('tellSales')).toEqual({ what: 'viewing-booked' });
    expect(untilOffer().did('tellSales')).toEqual({ what: 'offer-sent' });
    const told = untilOffer()
      .presses('Подходит')
      .effects.flatMap((effect) => (effect.type === 'tellSales' ? [effect.params.what] : []));
    expect(told).toEqual(['offer-accepted', 'papers-sent']);
  });
});

describe('what was done already is skipped', () => {
  test('the guests that were named before', () => {
    expect(begin({ known: { guests } }).state).toBe('askingVisit.asking');
  });

  test.each([
    ['a visit that sales have booked', [], 'awaitingVisit.confirmed'],
    ['a visit that was held', ['came'], 'deciding.asking'],
  ] as const)('%s', (_, then, state) => {
    const deal = dealAfter('book', open);
    const talk = begin({ known: { guests }, deal });
    for (const step of then) talk.sales(step);
    expect(talk.state).toBe(state);
  });

  test('an offer that was sent, taken, or has its papers', () => {
    const offered = dealAfter('offer', open);
    expect(begin({ deal: offered }).state).toBe('deciding.asking');
    const accepted = dealAfter('accept', offered);
    expect(begin({ deal: accepted }).state).toBe('awaitingPayment.waiting');
    const papers = begin({ deal: dealAfter('papers', accepted) });
    expect(papers.state).toBe('awaitingPayment.waiting');
    expect(papers.did('request')).toBeUndefined();
  });
});

describe('the visit', () => {
  test.each([
    ['время 2', 'awaitingVisit.confirmed'],
    ['первое', 'awaitingVisit.confirmed'],
    ['завтра в 15', 'awaitingVisit.confirmed'],
    ['в субботу после обеда', 'askingVisit.asking'],
    ['а сколько стоит?', 'askingVisit.asking'],
    ['другое время', 'askingVisit.asking'],
    ['без визита', 'deciding.asking'],
  ])('is chosen in words: %s → %s', (words, state) => {
    expect(untilTimes().replies(words).state).toBe(state);
  });

  test('a time that was taken a second ago is said to be, and others are offered', () => {
    const talk = untilTimes().when({ book: 'denied' }).presses('время 1');
    expect(talk.state).toBe('askingVisit.asking');
    expect(talk.said.join()).toContain('это время только что заняли');
    expect(talk.context.answers.viewing).toBeUndefined();
  });

  test('with no free time at all is left to sales, who are told', () => {
    const talk = begin().when({ times: 'denied' }).replies('80');
    expect(talk.state).toBe('withSales');
    expect(talk.did('tellSales')).toEqual({ what: 'left-to-sales' });
    expect(talk.said.join()).toContain('Менеджер подберёт');
  });

  test('is reminded of a day and two hours before, and asked after when nobody said how it was', () => {
    const talk = untilVisit();
    expect(talk.waitsHours).toBe(24);
    expect(talk.isSilent().state).toBe('awaitingVisit.reminded');
    expect(talk.isSilent().state).toBe('awaitingVisit.remindedSoon');
    expect(talk.isSilent().did('tellSales')).toEqual({ what: 'viewing-unsettled' });
  });

  test.each([
    ['granted near', 'awaitingVisit.confirmedNear'],
    ['granted soon', 'awaitingVisit.confirmedSoon'],
  ])('booked late gets no reminder that is past: %s', (book, state) => {
    expect(untilTimes().when({ book }).presses('время 1').state).toBe(state);
  });

  test('is moved, and whoever chooses no other time keeps the first one', () => {
    const talk = untilVisit().replies('перенести');
    expect(talk.state).toBe('askingVisit.asking');
    talk.isSilent(4);
    expect(talk.state).toBe('withSales');
    expect(talk.context.deal?.viewing?.status).toBe('booked');
  });

  test.each([
    ['не смогу, давайте в пятницу в 15', 'не смогу, давайте в пятницу в 15'],
    ['не смогу завтра', undefined],
    ["can't make it tomorrow", undefined],
  ])('is moved to when they say they would come: %s', (words, wish) => {
    const talk = untilVisit().replies(words);
    expect(talk.state).toBe('askingVisit.asking');
    expect(talk.context.answers.wish?.raw).toBe(wish);
  });

  test.each(['отмените визит в субботу', 'не приду в субботу'])(
    'is cancelled with its day named: %s',
    (words) => {
      expect(untilVisit().replies(words).state).toBe('withSales');
    },
  );

  test('is cancelled, and sales are told', () => {
    const talk = untilVisit().replies('отменить');
    expect(talk.state).toBe('withSales');
    expect(talk.did('tellSales')).toEqual({ what: 'viewing-cancelled' });
    expect(talk.context.deal?.viewing?.status).toBe('cancelled');
  });

  test('goes on being reminded of while they wait for a human', () => {
    const talk = untilVisit().happens({ type: 'human' });
    expect(talk.did('handOff')).toEqual({ reason: 'human' });
    expect(talk.isSilent().state).toBe('awaitingVisit.reminded');
  });

  test('that was missed is offered again, and who wants none gets the offer', () => {
    const missed = () => untilVisit().sales('missed');
    expect(missed().state).toBe('missedVisit.asking');
    expect(missed().replies('да').state).toBe('askingVisit.asking');
    expect(missed().replies('нет').state).toBe('deciding.asking');
  });
});

describe('the offer', () => {
  test('that has run out is reckoned anew when it is taken', () => {
    const talk = untilOffer().when({ accept: 'denied' }).presses('Подходит');
    expect(talk.state).toBe('deciding.asking');
    expect(talk.said.join()).toContain('уже не действует');
    expect(talk.context.deal?.offer?.status).toBe('sent');
  });

  test.each([['нас будет 60 человек'], ['бюджет теперь 400 тысяч']])(
    'is reckoned anew when what it rests on is changed: %s',
    (words) => {
      const talk = untilOffer().replies(words);
      expect(talk.did('request')).toEqual({ what: 'offer' });
      expect(talk.state).toBe('deciding.asking');
    },
  );

  test('is reckoned anew when the number of guests is changed by the menu', () => {
    const talk = untilOffer().happens({ type: 'change' }).presses('Число гостей').replies('60');
    expect(talk.context.answers.guests?.value).toEqual({ min: 60, max: 60 });
    expect(talk.did('request')).toEqual({ what: 'offer' });
  });

  test('that cannot be reckoned is left to sales, and both sides are told', () => {
    const talk = begin().replies('не знаю').presses('Без визита');
    expect(talk.state).toBe('withSales');
    expect(talk.did('tellSales')).toEqual({ what: 'left-to-sales' });
    expect(talk.said.join()).toContain('поможет менеджер');
  });

  test('asked about goes to sales, and is brought up again two days later', () => {
    const talk = untilOffer().presses('Есть вопрос');
    expect(talk.did('tellSales')).toEqual({ what: 'offer-question' });
    expect(talk.waitsHours).toBe(48);
    expect(talk.isSilent().state).toBe('deciding.asking');
  });
});

describe('a refusal', () => {
  test.each([
    ['Не та дата', 'timing'],
    ['Выбрали других', 'rival'],
    ['Праздника не будет', 'no-need'],
    ['муж против', 'no-authority'],
  ])('is recorded with its reason: %s', (words, reason) => {
    const talk = declined().replies(words);
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.context.answers.refusal?.value).toBe(reason);
    expect(talk.did('tellSales')).toEqual({ what: 'offer-declined' });
    expect(talk.context.deal?.offer?.status).toBe('declined');
  });

  test('whose reason they keep to themselves is one all the same', () => {
    const talk = declined().isSilent(4);
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.context.deal?.status).toBe('lost');
  });

  test('for the price is answered with a better offer, once', () => {
    const talk = declined().presses('Дорого');
    expect(talk.said.join()).toContain('Вот что можем сделать для вас');
    expect(talk.state).toBe('deciding.asking');
    talk.presses('Не подходит').presses('Дорого');
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.state).toBe('withSales');
  });

  test('for the price is one where the profile has nothing to sweeten it with', () => {
    const talk = declined().when({ offer: 'denied' }).presses('Дорого');
    expect(talk.did('loseDeal')).toEqual({});
    expect(talk.state).toBe('withSales');
  });

  test('is the end of the talk when sales note it', () => {
    expect(untilOffer().sales('lost').state).toBe('left');
  });
});

describe('silence', () => {
  test.each([
    ['the guests', () => begin()],
    ['the visit', untilTimes],
    ['the decision', untilOffer],
  ])('after the question of %s is nudged with a reason each time, then handed to sales', (_, talkAt) => {
    const talk = talkAt();
    const said = [1, 2, 3].map(() => {
      talk.isSilent();
      return talk.said.join();
    });
    expect(new Set(said).size).toBe(3);
    talk.isSilent();
    // An offer can still be taken while it lasts.
    expect(['withSales', 'offerStands']).toContain(talk.state);
    expect(talk.facts).toEqual(['lead.went-silent']);
    expect(talk.did('tellSales')).toEqual({ what: 'went-quiet' });
  });

  test('after the papers is reminded of once', () => {
    const talk = untilOffer().presses('Подходит').isSilent();
    expect(talk.said.join()).toContain('Договор и счёт у вас');
    expect(talk.isSilent().state).toBe('withSales');
  });
});

describe('sales', () => {
  test.each([
    ['booked', 'awaitingVisit.confirmed'],
    ['offered', 'deciding.asking'],
    ['lost', 'left'],
  ] as const)('move the talk on from any question: %s', (step, state) => {
    expect(begin().sales(step).state).toBe(state);
    expect(untilTimes().sales(step).state).toBe(state);
  });

  test('note a payment in part, and it is said once', () => {
    const talk = untilOffer().presses('Подходит').sales('paid in part');
    expect(talk.state).toBe('awaitingRest');
    expect(talk.said.join()).toContain('Оплата пришла');
    talk.happens({ type: 'change' }).presses('Ничего, всё верно');
    expect(talk.state).toBe('awaitingRest');
    expect(talk.said.join()).not.toContain('Оплата пришла');
  });

  test('are not followed while the bot is blocked: where things stand is seen when they are back', () => {
    const talk = untilVisit().happens({ type: 'blocked' }).sales('missed');
    expect(talk.state).toBe('blocked');
    expect(talk.said).toEqual([]);
    expect(talk.replies('привет').state).toBe('missedVisit.asking');
  });
});

describe('words beside the question', () => {
  test.each([
    ['не надо', () => begin(), 'viewing'],
    ['нас будет 60', untilOffer, 'decision'],
  ])('"%s" answers nothing that is not asked', (words, talkAt, key) => {
    const talk = talkAt();
    const before = talk.context.answers[key];
    expect(talk.replies(words).context.answers[key]).toEqual(before);
  });

  test('are kept and answered while they wait for a human', () => {
    const talk = untilTimes().happens({ type: 'human' }).replies('нас будет 100');
    expect(talk.context.answers.guests?.value).toEqual({ min: 100, max: 100 });
    expect(talk.said).toHaveLength(1);
  });
});
