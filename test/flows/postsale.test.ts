import { describe, expect, test } from 'vitest';
import { newDeal } from '../../src/domain/deal.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('postsale');
const won = (eventOn: string | null) => ({
  ...newDeal('deal', MONDAY_NOON),
  status: 'won' as const,
  sum: 50_000_00,
  currency: 'RUB',
  wonAt: MONDAY_NOON,
  eventOn,
});
const begin = (eventOn: string | null = '2027-06-12') => new Talk(flow, { deal: won(eventOn) });

const untilOpinion = () => begin('2026-11-26').isSilent(2);
const untilScore = () => untilOpinion().replies('спасибо, всё хорошо');
const untilReview = () => untilScore().replies('10', 'команда и веранда');
const complained = () => untilScore().replies('3', 'Долго ждали горячее');

describe('between the sale and the event', () => {
  test('a quarter of an hour goes by before the thanks, so that a wrong press can be taken back', () => {
    const talk = begin();
    expect(talk.said).toEqual([]);
    expect(talk.waitsHours).toBe(0.25);
    expect(talk.isSilent().said.join()).toContain('Рады, что праздник будет у нас');
  });

  test('a sale that is taken back leads back to presale', () => {
    expect(begin().sales('reopened').state).toBe('soldAfterAll');
    expect(begin().isSilent().happens({ type: 'human' }).sales('reopened').state).toBe('soldAfterAll');
  });

  test('they hear of their event a month and a week before it', () => {
    const talk = begin().isSilent(2);
    expect(talk.said.join()).toContain('около месяца');
    expect(talk.isSilent().state).toBe('offeringExtras.asking');
  });

  test('what is past is not said: an event in three weeks, in three days', () => {
    expect(begin('2026-12-14').isSilent().state).toBe('awaitingEvent.soon');
    expect(begin('2026-11-26').isSilent().state).toBe('awaitingEvent.near');
  });

  test('extras are told to sales, and a yes to them allows nothing else', () => {
    const talk = begin().isSilent(3).replies('да, живую музыку');
    expect(talk.did('tellSales')).toEqual({ what: 'wants-extras' });
    expect(talk.context.answers.permission).toBeUndefined();
    expect(begin().isSilent(3).replies('нет').state).toBe('awaitingDay');
  });

  test.each([
    ['a human', (talk: Talk) => talk.happens({ type: 'human' })],
    ['a change', (talk: Talk) => talk.happens({ type: 'change' })],
    [
      'an erasure, and then not',
      (talk: Talk) => {
        const kept = talk.happens({ type: 'erase' }).replies('нет');
        expect(kept.said).toEqual(['Хорошо, ничего не удаляем.']);
        return kept;
      },
    ],
    [
      'peace, and then came back',
      (talk: Talk) => talk.happens({ type: 'blocked' }).happens({ type: 'unblocked' }).replies('привет'),
    ],
  ])('whoever wanted %s is still asked how it was', (_, wanted) => {
    const talk = wanted(begin().isSilent());
    expect(talk.isSilent(3).did('request')).toEqual({ what: 'poll' });
  });
});

describe('the score', () => {
  test.each([
    [0, 'askingWhyLow.asking'],
    [6, 'askingWhyLow.asking'],
    [7, 'askingWhyNotNine.asking'],
    [8, 'askingWhyNotNine.asking'],
    [9, 'askingWhyHigh.asking'],
    [10, 'askingWhyHigh.asking'],
  ])('%i leads to its own question', (score, state) => {
    const pressed = untilScore().presses(String(score));
    expect(pressed.state).toBe(state);
    expect(pressed.did('score')).toEqual({});
    expect(untilScore().replies(String(score)).state).toBe(state);
  });

  test.each([
    ['9, всё супер', 9],
    ['10/10', 10],
    ['твёрдая восьмёрка', 8],
    ['ставлю 7', 7],
  ])('is read in words: %s', (words, score) => {
    expect(untilScore().replies(words).context.answers.score?.value).toMatchObject({ score });
  });

  test.each(['11', 'сто', 'никогда', 'ага'])('"%s" gets a clear answer and is no score', (words) => {
    const talk = untilScore().replies(words);
    expect(talk.said.join()).toContain('от 0 до 10');
    expect(talk.context.answers.score).toBeUndefined();
    expect(talk.did('score')).toBeUndefined();
    talk.replies(words, words);
    expect(talk.state).toBe('unscored');
    expect(talk.said.join()).toContain('число от 0 до 10');
  });

  test('is not asked twice within the cool-down', () => {
    const talk = begin('2026-11-26').when({ poll: 'denied' }).isSilent(2);
    expect(talk.state).toBe('finished');
    expect(talk.said).toEqual([]);
  });

  test('said as the opinion is not asked for again', () => {
    expect(untilOpinion().replies('10 из 10').state).toBe('askingWhyHigh.asking');
  });

  test('that comes late counts, without being called a correction', () => {
    const late = () => untilScore().isSilent(3);
    expect(late().state).toBe('unscored');
    const talk = late().replies('9');
    expect(talk.did('score')).toEqual({});
    expect(talk.state).toBe('askingWhyHigh.asking');
    expect(talk.said.join()).not.toContain('Поправили');
    expect(late().presses('3').state).toBe('askingWhyLow.asking');
  });

  test.each([
    ['at the next question', () => untilScore().replies('3')],
    ['after a complaint', complained],
    ['when all was said', () => untilScore().replies('7', 'мелочи')],
    ['while they wait for a human', () => untilScore().replies('7').happens({ type: 'human' })],
  ])('can be put right %s', (_, talkAt) => {
    const talk = talkAt().replies('оценка 9');
    expect(talk.context.answers.score?.value).toMatchObject({ score: 9 });
    expect(talk.did('score')).toEqual({});
    expect(talk.state).toBe('askingWhyHigh.asking');
    expect(talk.said.join()).toContain('Поправили');
  });

  test('of a second purchase is asked anew', () => {
    const score = { kind: 'rating' as const, value: { score: 2, comment: null }, raw: '2' };
    const talk = new Talk(flow, { deal: won('2026-11-26'), known: { score } });
    expect(talk.context.answers.score).toBeUndefined();
  });
});

describe('who is not content', () => {
  test('is told to sales with the score, and what they say of it goes to the same complaint', () => {
    const talk = untilScore().replies('3');
    expect(talk.did('openComplaint')).toEqual({});
    expect(talk.said.join()).toContain('Что было не так');
    talk.replies('Долго ждали горячее');
    expect(talk.did('openComplaint')).toEqual({});
    expect(talk.context.answers.scoreReason?.raw).toBe('Долго ждали горячее');
    expect(talk.state).toBe('awaitingSolution');
  });

  test.each([
    'Хамство официантов, безобразие',
    'Отвратительно, буду жаловаться',
    'Ridiculous, I want to complain',
  ])('says in hard words what was wrong: "%s"', (words) => {
    const talk = untilScore().replies('3', words);
    expect(talk.context.answers.scoreReason?.raw).toBe(words);
    expect(talk.state).toBe('awaitingSolution');
  });

  test('is asked at once when sales say that it is solved, and is taken at their word', () => {
    const talk = complained().happens({ type: 'complaintSeenTo' });
    expect(talk.state).toBe('seenTo');
    expect(talk.isSilent().state).toBe('checking.asking');
    expect(talk.said.join()).toContain('Это так?');
    talk.replies('нет, никто не звонил');
    expect(talk.did('reopenComplaint')).toEqual({});
    expect(talk.state).toBe('awaitingSolution');
    expect(talk.happens({ type: 'complaintSeenTo' }).isSilent().replies('да').did('settleComplaint')).toEqual(
      {
        solved: true,
      },
    );
    expect(talk.happens({ type: 'complaintSeenTo' }).state).toBe('quiet');
  });

  test('who does not answer that has nothing against it', () => {
    const talk = complained().happens({ type: 'complaintSeenTo' }).isSilent(4);
    expect(talk.did('settleComplaint')).toEqual({ solved: true });
    expect(talk.said).toEqual([]);
  });

  test.each([
    ['да, всё решили', true],
    ['да', true],
    ['нет', false],
  ])('is asked some days later whether it is solved: %s', (words, solved) => {
    const talk = complained();
    expect(talk.waitsHours).toBe(72);
    talk.isSilent();
    expect(talk.state).toBe('askingSolved.asking');
    talk.replies(words);
    if (solved) expect(talk.did('settleComplaint')).toEqual({ solved });
    else expect(talk.did('reopenComplaint')).toEqual({});
    expect(talk.state).toBe(solved ? 'quiet' : 'awaitingSolution');
  });
});

describe('who is happy', () => {
  test.each([
    ['a human', (talk: Talk) => talk.happens({ type: 'human' }).happens({ type: 'handedBack' })],
    ['an erasure, and then not', (talk: Talk) => talk.happens({ type: 'erase' }).replies('нет')],
  ])('is still asked what was left open when they wanted %s in between', (_, wanted) => {
    expect(wanted(untilReview()).isSilent().state).toBe('askingReviewAgain.asking');
    const talk = wanted(untilReview().replies('Всё вовремя и вкусно, спасибо команде.'));
    expect(talk.state).toBe('askingPermission.asking');
  });

  test('is asked for a review, and for leave to show it', () => {
    expect(untilReview().state).toBe('askingReview.asking');
    expect(untilReview().replies('Всё было отлично').state).toBe('askingPermission.asking');
  });

  test('may write any markup: it is kept as text', () => {
    const markup = '<b>класс</b> <script>alert(1)</script> *жирно* [x](https://example.com)';
    const talk = untilReview().replies(markup, 'можно');
    expect(talk.context.answers.review?.raw).toBe(markup);
  });

  test.each([
    ['можно, с именем', ['named'], 'askingCaseFacts.asking'],
    ['анонимно', ['anonymous'], 'askingCaseFacts.asking'],
    ['не надо', ['none'], 'referring'],
  ])('allows it or not: %s', (words, permission, state) => {
    const talk = untilReview().replies('Всё было отлично', words);
    expect(talk.context.answers.permission?.value).toEqual(permission);
    expect(talk.state).toBe(state);
  });

  test('allows nothing by silence', () => {
    const talk = untilReview().replies('Всё было отлично').isSilent();
    expect(talk.did('review')).toEqual({});
    expect(talk.context.answers.permission).toBeUndefined();
  });

  test('goes on to bring friends, with a review or without', () => {
    const whole = untilReview().replies('Всё было отлично', 'можно', '82 гостя, веранда');
    expect(whole.did('review')).toEqual({});
    expect(whole.state).toBe('referring');
    expect(untilReview().isSilent().state).toBe('referring');
  });
});
