import { describe, expect, test } from 'vitest';
import { newDeal } from '../../src/domain/deal.ts';
import type { Language } from '../../src/domain/values.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('postsale');
const deal = {
  ...newDeal('deal', MONDAY_NOON),
  status: 'won' as const,
  sum: 50_000_00,
  currency: 'RUB',
  wonAt: MONDAY_NOON,
  eventOn: '2026-11-26',
};
const untilOpinion = (language: Language = 'ru') => new Talk(flow, { deal, language }).isSilent(2);
const untilScore = (language?: Language) => untilOpinion(language).replies('lovely, спасибо');
const scored = (score: number, language?: Language) => untilScore(language).replies(String(score));
const untilReview = (language?: Language) => scored(10, language).replies('команда и веранда');
const untilFacts = (language?: Language) => untilReview(language).replies('Всё было отлично', '1');
const told = (talk: Talk) => Object.keys(talk.context.answers);

const UNWILLING: [Language, string][] = [
  ['ru', 'не хочу'],
  ['ru', 'нет'],
  ['ru', 'Нет, спасибо'],
  ['ru', 'не буду писать отзыв'],
  ['ru', 'не знаю, что написать'],
  ['ru', 'давайте не будем'],
  ['en', 'no thanks'],
  ['en', 'No'],
  ['en', "I'd rather not"],
  ['en', "I don't want to write anything"],
];
const LATER: [Language, string][] = [
  ['ru', 'потом'],
  ['ru', 'давайте потом'],
  ['ru', 'не сейчас'],
  ['ru', 'Извините, сейчас занята, отвечу вечером'],
  ['ru', 'Можно позже?'],
  ['en', 'later'],
  ['en', 'Not now, sorry'],
  ['en', "I'm busy right now"],
];

describe('who does not want to', () => {
  test.each(UNWILLING)('write a review writes none (%s): "%s"', (language, words) => {
    const talk = untilReview(language).replies(words);
    expect(talk.state).toBe('referring');
    expect(told(talk)).not.toContain('review');
    expect(talk.did('review')).toBeUndefined();
    expect(talk.said.join()).toMatch(/Спасибо|Thank you/);
  });

  test.each(UNWILLING)('say more of the day is asked for the score alone (%s): "%s"', (language, words) => {
    const talk = untilOpinion(language).replies(words);
    expect(told(talk)).not.toContain('opinion');
    expect(talk.state).toBe('askingScore.asking');
  });

  test.each(UNWILLING)('say why need not (%s): "%s"', (language, words) => {
    for (const [score, state] of [
      [2, 'awaitingSolution'],
      [7, 'quiet'],
      [10, 'referring'],
    ] as const) {
      const talk = scored(score, language).replies(words);
      expect(talk.state).toBe(state);
      expect(told(talk)).not.toContain('scoreReason');
    }
  });

  test.each([...UNWILLING, ...LATER])(
    'tell figures leaves the review as it is (%s): "%s"',
    (language, words) => {
      const talk = untilFacts(language).replies(words);
      expect(told(talk)).not.toContain('caseFacts');
      expect(talk.did('review')).toEqual({});
      expect(talk.state).toBe('referring');
    },
  );

  test.each(['не хочу', 'no thanks', 'я не буду оценивать'])('give a score gives none: "%s"', (words) => {
    const talk = untilScore().replies(words);
    expect(talk.state).toBe('unscored');
    expect(talk.said.join()).toContain('число от 0 до 10');
  });

  test('a bare "no" to "how likely" may be a score: it is asked for in a number', () => {
    expect(untilScore().replies('нет').state).toBe('askingScore.helping');
  });

  test.each([
    'не хочу уходить от вас, всё было чудесно',
    'Нет слов, всё супер!',
    'Не могу не похвалить команду',
    'Позже ещё придём, всё понравилось',
    'Не знаю, что бы мы без вас делали',
    'The staff were open and kind, we had no time to be bored',
    "I can't say anything bad",
    'No complaints at all, a lovely day',
  ])('is not taken from who praises: "%s"', (words) => {
    const talk = untilReview().replies(words);
    expect(talk.context.answers.review?.raw).toBe(words);
    expect(talk.state).toBe('askingPermission.asking');
  });

  test.each(['Да, конечно', 'Хорошо, напишу', 'Sure!', 'Спасибо', '👍'])(
    'a mere yes is no review yet: "%s"',
    (words) => {
      const talk = untilReview().replies(words);
      expect(talk.state).toBe('askingReview.helping');
      expect(told(talk)).not.toContain('review');
    },
  );
});

describe('who wants to do it later', () => {
  test.each(LATER)('is asked for a review once more, some days on (%s): "%s"', (language, words) => {
    const talk = untilReview(language).replies(words);
    expect(talk.said.join()).toMatch(/когда вам удобно|whenever it suits you/);
    expect(talk.waitsHours).toBe(72);
    expect(talk.isSilent().said.join()).toMatch(/Больше просить не будем|won't ask again/);
    expect(talk.replies(words).state).toBe('referring');
    expect(told(talk)).not.toContain('review');
  });

  test('may write it before they are asked again', () => {
    const talk = untilReview().replies('потом', 'спасибо');
    expect(talk.state).toBe('puttingOffReview');
    expect(talk.replies('Чудесный зал и очень вкусно').state).toBe('askingPermission.asking');
  });

  test.each(LATER)('is asked for a score once more, and then left alone (%s): "%s"', (language, words) => {
    for (const talk of [untilOpinion(language).replies(words), untilScore(language).replies(words)]) {
      expect(talk.state).toBe('puttingOffScore');
      expect(talk.isSilent().state).toBe('askingScoreAgain.asking');
      expect(talk.replies(words).state).toBe('unscored');
      expect(talk.replies('9').state).toBe('askingWhyHigh.asking');
    }
  });
});

describe('a score that was a slip', () => {
  const CORRECTED: [string, number][] = [
    ['ой, ошиблась, 3', 3],
    ['ой, 3', 3],
    ['Ой! Не туда нажала, 3', 3],
    ['не 10, а 3', 3],
    ['случайно нажала 10, хотела 3', 3],
    ['ошиблась, тройка', 3],
    ['sorry, I meant 3', 3],
    ['oops, 3/10', 3],
    ["my mistake, it's a 3", 3],
  ];
  test.each(CORRECTED)(
    'is put right where they are asked why, for a review and for leave: "%s"',
    (words, score) => {
      for (const talk of [scored(10), untilReview(), untilReview().replies('Чудесно'), untilFacts()]) {
        talk.replies(words);
        expect(talk.context.answers.score?.value).toMatchObject({ score });
        expect(talk.did('score')).toEqual({});
        expect(talk.did('openComplaint')).toEqual({});
        expect(talk.state).toBe('askingWhyLow.asking');
        expect(told(talk)).not.toContain('review');
        expect(told(talk)).not.toContain('scoreReason');
      }
    },
  );

  test.each([
    ['at why', () => scored(1)],
    ['while they wait for it to be solved', () => scored(1).replies('Шумно')],
    ['while they are asked whether it is', () => scored(1).replies('Шумно').isSilent()],
    ['in the hands of sales', () => scored(1).happens({ type: 'human' })],
  ])('takes back the complaint %s', (_, talkAt) => {
    const talk = talkAt().replies('ой, ошиблась, 10');
    expect(talk.did('withdrawComplaint')).toEqual({});
    expect(talk.state).toBe('askingWhyHigh.asking');
    expect(talk.context.complains).toBe(false);
  });

  test('is put right when all was said', () => {
    const talk = scored(7).replies('мелочи', 'sorry, I meant 9');
    expect(talk.state).toBe('askingWhyHigh.asking');
  });

  test.each([
    ['3', 3],
    ['9', 9],
    ['восьмёрка', 8],
  ])('as a bare number counts at why: %s', (words, score) => {
    expect(scored(10).replies(words).context.answers.score?.value).toMatchObject({ score: score });
  });

  test('brings its reason along', () => {
    const talk = scored(10).replies('ой, ошиблась, 3. Еда была холодная');
    expect(talk.context.answers.score?.value).toEqual({ score: 3, comment: 'Еда была холодная' });
  });

  test.each(['3 часа ждали горячее', 'ой, 3 официанта на весь зал', 'столик 5', '2 гостей забыли', '3%'])(
    'is not read in a reason: "%s"',
    (words) => {
      const talk = scored(6).replies(words);
      expect(talk.context.answers.score?.value).toMatchObject({ score: 6 });
      expect(talk.context.answers.scoreReason?.raw).toBe(words);
    },
  );

  test('is not read in the figures of a case', () => {
    const talk = untilFacts().replies('8');
    expect(talk.context.answers.caseFacts?.raw).toBe('8');
    expect(talk.context.answers.score?.value).toMatchObject({ score: 10 });
  });

  test('given once more as it is changes nothing', () => {
    const talk = scored(9).replies('9');
    expect(talk.state).toBe('askingWhyHigh.asking');
    expect(talk.did('score')).toBeUndefined();
  });
});

describe('a score that is none from 0 to 10', () => {
  test.each([
    [2, 'ой, 11', 'awaitingSolution'],
    [7, '11', 'quiet'],
    [10, 'сто', 'askingReview.asking'],
  ] as const)(
    'is no reason of the %i before it: the range is said, and the question stays (%s)',
    (score, words, after) => {
      const talk = scored(score);
      const asked = talk.state;
      talk.replies(words);
      expect(talk.said).toEqual([expect.stringMatching(/^Оценки у нас от 0 до 10/)]);
      expect(talk.state).toBe(asked);
      expect(told(talk)).not.toContain('scoreReason');
      expect(talk.context.answers.score?.value).toMatchObject({ score });
      expect(talk.replies('долго ждали горячее').state).toBe(after);
    },
  );

  test('is no review, and one from the range that follows counts', () => {
    const talk = untilReview('en').replies('oops, 100');
    expect(talk.said.join()).toContain('Our scores go from 0 to 10');
    expect(told(talk)).not.toContain('review');
    expect(talk.replies('9').context.answers.score?.value).toMatchObject({ score: 9 });
  });

  test.each(['11 из 10!', 'ждали 11 часов', '11 человек отравились', '89214440001'])(
    'is not seen where the number says something else: %s',
    (words) => {
      expect(told(scored(10).replies(words))).toContain('scoreReason');
    },
  );
});
