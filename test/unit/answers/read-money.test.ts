import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/answers/money/read-money.ts';
import type { Language, Money } from '../../../src/domain/values.ts';
import { contextOf } from './reading-context.ts';

type Short = [
  min: number | null,
  max: number | null,
  currency?: Money['currency'],
  ...marks: ('person' | 'about')[],
];

function money([min, max, currency = null, ...marks]: Short): Money {
  return {
    min,
    max,
    currency,
    per: marks.includes('person') ? 'person' : 'total',
    approximate: marks.includes('about'),
  };
}

const PARSED: Record<Language, [string, Short][]> = {
  ru: [
    ['тысяч 150–200', [150_000, 200_000, null, 'about']],
    ['150-200 тыс', [150_000, 200_000]],
    ['150 - 200 тыс.', [150_000, 200_000]],
    ['150 200 тысяч', [150_000, 200_000]],
    ['до 500к', [null, 500_000]],
    ['от 200 тысяч', [200_000, null]],
    ['не больше миллиона', [null, 1_000_000]],
    ['до миллиона рублей', [null, 1_000_000, 'RUB']],
    ['полтора миллиона', [1_500_000, 1_500_000]],
    ['пол-лимона', [500_000, 500_000]],
    ['пол ляма', [500_000, 500_000]],
    ['полмиллиона', [500_000, 500_000]],
    ['300 т.р.', [300_000, 300_000, 'RUB']],
    ['300тр', [300_000, 300_000, 'RUB']],
    ['300 тыс. руб.', [300_000, 300_000, 'RUB']],
    ['150.000', [150_000, 150_000]],
    ['150 000 руб', [150_000, 150_000, 'RUB']],
    ['150 000 ₽', [150_000, 150_000, 'RUB']],
    ['5000 с человека', [5000, 5000, null, 'person']],
    ['3к с носа', [3000, 3000, null, 'person']],
    ['3000/чел', [3000, 3000, null, 'person']],
    ['от 5 до 7 тысяч с человека', [5000, 7000, null, 'person']],
    ['не дороже 2 500 рублей с человека', [null, 2500, 'RUB', 'person']],
    ['примерно 300-350 тысяч', [300_000, 350_000, null, 'about']],
    ['наш бюджет 250 000', [250_000, 250_000]],
    ['миллион двести', [1_200_000, 1_200_000]],
    ['1 млн 200 тыс', [1_200_000, 1_200_000]],
    ['1,5 млн', [1_500_000, 1_500_000]],
    ['1.5м', [1_500_000, 1_500_000]],
    ['двести пятьдесят тысяч', [250_000, 250_000]],
    ['сто - сто пятьдесят тысяч', [100_000, 150_000]],
    ['два-три миллиона', [2_000_000, 3_000_000]],
    ['миллиона два', [2_000_000, 2_000_000, null, 'about']],
    ['800-1 млн', [800_000, 1_000_000]],
    ['150к-200к', [150_000, 200_000]],
    ['200к+', [200_000, null]],
    ['3 млн рублей максимум', [null, 3_000_000, 'RUB']],
    ['2 000 баксов', [2000, 2000, 'USD']],
    ['5 тысяч евро', [5000, 5000, 'EUR']],
    ['300 000 тенге', [300_000, 300_000, 'KZT']],
    ['не 150 тысяч, а 200 тысяч', [200_000, 200_000]],
    ['300 000 на 80 человек', [300_000, 300_000]],
    ['80 человек, 150 тысяч', [150_000, 150_000]],
    ['тысяч 150–200, муж решает, хотим в июне, гостей 80', [150_000, 200_000, null, 'about']],
    ['1️⃣5️⃣0️⃣ тысяч', [150_000, 150_000]],
    ['150 тыcяч', [150_000, 150_000]],
    ['15\u200b0 тысяч', [150_000, 150_000]],
    ['двести тысячь', [200_000, 200_000]],
    ['до полумиллиона', [null, 500_000]],
  ],
  en: [
    ['$20k', [20_000, 20_000, 'USD']],
    ['$20,000', [20_000, 20_000, 'USD']],
    ['up to 20k', [null, 20_000]],
    ['under half a million', [null, 500_000]],
    ['half a million', [500_000, 500_000]],
    ['5k per guest', [5000, 5000, null, 'person']],
    ['150 per person', [150, 150, null, 'person']],
    ['$80 a head', [80, 80, 'USD', 'person']],
    ['20 grand', [20_000, 20_000]],
    ['between 20 and 30k', [20_000, 30_000]],
    ['$20k-30k', [20_000, 30_000, 'USD']],
    ['20-30k', [20_000, 30_000]],
    ['one and a half million', [1_500_000, 1_500_000]],
    ['a couple of thousand dollars', [2000, 2000, 'USD', 'about']],
    ['five hundred thousand rubles', [500_000, 500_000, 'RUB']],
    ['around 25 thousand pounds', [25_000, 25_000, 'GBP', 'about']],
    ['£5k', [5000, 5000, 'GBP']],
    ['5000€', [5000, 5000, 'EUR']],
    ['at least 10k', [10_000, null]],
    ['more than $5,000', [5000, null, 'USD']],
    ['no more than 15 thousand', [null, 15_000]],
    ['10k max', [null, 10_000]],
    ['about 2.5 million', [2_500_000, 2_500_000, null, 'about']],
    ['budget is 12,000', [12_000, 12_000]],
    ['not 150k, 200k', [200_000, 200_000]],
    ['80 guests, 20k budget', [20_000, 20_000]],
    ['from 5 to 7 thousand usd', [5000, 7000, 'USD']],
  ],
};

describe('money', () => {
  for (const language of ['ru', 'en'] as const) {
    it.each(PARSED[language])(`reads in ${language}: %s`, (text, short) => {
      expect(readMoney(text, contextOf(language))).toMatchObject({ status: 'parsed', value: money(short) });
    });
  }

  it.each([
    ['150', [150, 150_000]],
    ['300', [300, 300_000]],
    ['бюджет 300', [300, 300_000]],
    ['20', [20, 20_000]],
    ['150, муж решает', [150, 150_000]],
  ])('asks back whether thousands are meant: %s', (text, sums) => {
    const candidates = sums.map((sum) => money([sum, sum]));
    expect(readMoney(text, contextOf('ru'))).toMatchObject({ status: 'ambiguous', candidates });
  });

  it('keeps the open end and the approximation in what it asks back', () => {
    expect(readMoney('от 200', contextOf('ru'))).toMatchObject({
      candidates: [money([200, null]), money([200_000, null])],
    });
    expect(readMoney('около 300', contextOf('ru'))).toMatchObject({
      candidates: [money([300, 300, null, 'about']), money([300_000, 300_000, null, 'about'])],
    });
  });

  it('asks back whether two groups are one number or a range', () => {
    expect(readMoney('150 200', contextOf('ru'))).toMatchObject({
      candidates: [money([150_000, 200_000]), money([150_200, 150_200])],
    });
  });

  it.each([
    ['не знаю', 'unknown'],
    ['понятия не имею', 'unknown'],
    ['нет бюджета', 'none'],
    ['обсудим', 'open'],
    ['зависит от меню', 'open'],
    ['not sure yet', 'unknown'],
    ['no budget', 'none'],
    ["let's discuss", 'open'],
  ])('says why there is no sum: %s', (text, why) => {
    expect(readMoney(text, contextOf('ru'))).toEqual({ status: 'unclear', why });
  });

  it.each([
    '80 человек',
    'гостей 80',
    'в 2 этажа',
    '+7 926 123-45-67',
    '89261234567',
    '15.06.27',
    '15.06',
    '15 июня',
    'в 18:00',
    '2027',
    '9/10',
    'через 6-8 недель',
    'anna80@mail.ru',
    '3 зала',
    '50%',
    'муж решает',
    '',
    '🙂',
    '80 guests',
    'June 15',
    'in 2 weeks',
    'Q3 2027',
    '415-555-2671',
    '2 floors',
    'room 12 on the left',
    'may be',
  ])('is no money: %s', (text) => {
    expect(readMoney(text, contextOf('ru')).status).toBe('unclear');
  });

  it('rests on the words of the sum alone', () => {
    const text = 'ну тысяч 150–200 наверное';
    const reading = readMoney(text, contextOf('ru'));
    expect(reading.status === 'parsed' && text.slice(...reading.span)).toBe('тысяч 150–200');
  });

  it('takes no bare number when it was not asked for', () => {
    expect(readMoney('150', contextOf('ru'), false).status).toBe('unclear');
    expect(readMoney('150 тысяч', contextOf('ru'), false).status).toBe('parsed');
  });
});
