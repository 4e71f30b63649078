import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/answers/money/read-money.ts';
import type { Language } from '../../../src/domain/values.ts';
import { contextOf } from './reading-context.ts';

/** Minimum, maximum and what else is expected of a sum: a currency, `each` for a person, `about`. */
type Sum = [min: number | null, max: number | null, ...marks: string[]];

function readAs(language: Language, text: string): Sum | string {
  const reading = readMoney(text, contextOf(language));
  if (reading.status !== 'parsed') return reading.status;
  const { min, max, currency, per, approximate } = reading.value;
  return [
    min,
    max,
    ...(currency ? [currency] : []),
    ...(per === 'person' ? ['each'] : []),
    ...(approximate ? ['about'] : []),
  ];
}

const exactly = (sum: number, ...marks: string[]): Sum => [sum, sum, ...marks];

describe('numbers as they are said and typed', () => {
  it.each<[string, Sum]>([
    ['четыре-пятьсот тысяч', [400_000, 500_000]],
    ['миллион и двести тысяч', exactly(1_200_000)],
    ['миллион с четвертью', exactly(1_250_000)],
    ['одна целая пять десятых миллиона', exactly(1_500_000)],
    ['ноль пять миллиона', exactly(500_000)],
    ['1/2 миллиона', exactly(500_000)],
    ['пару сотен тысяч', exactly(200_000, 'about')],
    ['тридцатка тысяч', exactly(30_000)],
    ['20 косых', exactly(20_000)],
    ['штук семь баксов', exactly(7000, 'USD', 'about')],
    ['полтора килобакса', exactly(1500, 'USD')],
    ['5кр', exactly(5000, 'RUB')],
    ['стотыщрублей', exactly(100_000, 'RUB')],
    ['около80к', exactly(80_000, 'about')],
    ['5 0 0 0 0 рублей', exactly(50_000, 'RUB')],
    ['2ОО тысяч', exactly(200_000)],
    ['3-х миллионов хватит', exactly(3_000_000)],
    ['90 000 (девяносто тысяч) рублей', exactly(90_000, 'RUB')],
    ['700 рублей 20 копеек', exactly(700.2, 'RUB')],
  ])('in Russian: %s', (text, sum) => {
    expect(readAs('ru', text)).toEqual(sum);
  });

  it.each<[string, Sum]>([
    ['a hundred and eighty thousand', exactly(180_000)],
    ['seven fifty quid', exactly(750, 'GBP')],
    ['one twenty k', exactly(120_000)],
    ['four to five hundred pounds', [400, 500, 'GBP']],
    ['4-500 quid', [400, 500, 'GBP']],
    ['three quarters of a million', exactly(750_000)],
    ['two point five k', exactly(2500)],
    ['.5 million', exactly(500_000)],
    ['two thousand, five hundred', exactly(2500)],
    ['12 lakhs', exactly(1_200_000)],
    ['1,25,000', exactly(125_000)],
    ['£2ooo', exactly(2000, 'GBP')],
    ['twothousand', exactly(2000)],
    ['500 pouns', exactly(500, 'GBP')],
    ['£5 , 000', exactly(5000, 'GBP')],
    ['a tenner', exactly(10, 'GBP')],
    ['5kgbp', exactly(5000, 'GBP')],
    ['3000 swiss francs', exactly(3000, 'CHF')],
    ['A$3000', exactly(3000, 'AUD')],
    ['2000 canadian dollars', exactly(2000, 'CAD')],
    ['₹90,000', exactly(90_000, 'INR')],
  ])('in English: %s', (text, sum) => {
    expect(readAs('en', text)).toEqual(sum);
  });

  it.each(['несколько тысяч', 'сотни тысяч', 'a few thousand', 'several hundred pounds'])(
    'does not guess how many: %s',
    (text) => {
      expect(readMoney(text, contextOf('ru')).status).toBe('unclear');
    },
  );
});

describe('the ends of what people can pay', () => {
  it.each<[Language, string, Sum]>([
    ['ru', 'минимум 200 максимум 300 тысяч', [200_000, 300_000]],
    ['ru', 'от 60, но не больше 90 тысяч', [60_000, 90_000]],
    ['ru', '300 тысяч, максимум 350', [300_000, 350_000]],
    ['ru', 'от 700 до 1 000 000', [700_000, 1_000_000]],
    ['ru', 'больше ста тысяч у меня нет', [null, 100_000]],
    ['ru', 'больше 3000 с человека не дадим', [null, 3000, 'each']],
    ['ru', 'меньше 100 тысяч не предлагать', [100_000, null]],
    ['ru', 'больше 300 тысяч, не знаю точно', [300_000, null]],
    ['ru', '300 тысяч, и ни рублём больше', [null, 300_000]],
    ['ru', '250+ тысяч', [250_000, null]],
    ['en', 'more than 3k but less than 4k', [3000, 4000]],
    ['en', 'minimum of 1500 maximum of 3000', [1500, 3000]],
    ['en', '15k, 20k absolute max', [15_000, 20_000]],
    ['en', '£700/800', [700, 800, 'GBP']],
    ['en', "we can't afford more than 8k", [null, 8000]],
    ['en', 'the most we can pay is 8k', [null, 8000]],
    ['en', "don't want to go below 2k", [2000, null]],
    ['en', 'I dont mind going over 5k', [5000, null]],
    ['en', '8k is our limit', [null, 8000]],
    ['en', '£2.5K+VAT', [2500, 2500, 'GBP']],
    ['en', 'just shy of 5 grand', [5000, 5000, 'about']],
    ['en', '15k give or take 1k', [15_000, 15_000, 'about']],
    ['en', 'maximun 5k', [null, 5000]],
  ])('in %s: %s', (language, text, sum) => {
    expect(readAs(language, text)).toEqual(sum);
  });
});

describe('a sum put right in the same message', () => {
  it.each<[Language, string, Sum]>([
    ['ru', '300, хотя нет, 350 тысяч', exactly(350_000)],
    ['ru', '300 тысяч, вернее 350', exactly(350_000)],
    ['ru', 'раньше думали 300 тысяч, сейчас 400 тысяч', exactly(400_000)],
    ['en', '5k wait 6k', exactly(6000)],
    ['en', '£300 sorry 400', exactly(400, 'GBP')],
    ['en', 'I typed 5k but meant 50k', exactly(50_000)],
    ['en', '900 oops I meant 9000', exactly(9000)],
    ['en', '5k not 50k', exactly(5000)],
    ['en', 'dollars not euros, 2000', exactly(2000, 'USD')],
  ])('in %s: %s', (language, text, sum) => {
    expect(readAs(language, text)).toEqual(sum);
  });
});

describe('numbers that are no budget', () => {
  it.each<[Language, string]>([
    ['ru', 'за 150 тысяч сделаете?'],
    ['ru', 'хватит ли 150 тысяч'],
    ['ru', 'можно за 200 тысяч'],
    ['ru', 'у вас от 3000 за человека?'],
    ['ru', '5000 с человека дорого'],
    ['ru', 'в прошлом году платили 200 тысяч'],
    ['ru', 'менеджер сказал 200 тысяч'],
    ['ru', '200 тысяч не потянем'],
    ['ru', 'на 20 тысяч дороже, чем у других'],
    ['ru', 'пробег 98000'],
    ['ru', 'артикул 450000'],
    ['ru', 'нас будет 30-35'],
    ['ru', 'потолки 3м'],
    ['ru', 'комната 5м на 4м'],
    ['ru', '6 соток'],
    ['ru', '2к-квартира'],
    ['ru', 'ресторан «Миллион» знаете'],
    ['en', 'would 3k be enough'],
    ['en', 'what do we get for £900'],
    ['en', 'can you do it for 400'],
    ['en', '£300 is too much'],
    ['en', 'someone else quoted me £400'],
    ['en', 'your website says from £25'],
    ['en', "we don't have 5k"],
    ['en', 'my car is worth 30k'],
    ['en', '£50 off please'],
    ['en', 'mileage 80,000'],
    ['en', 'garden is 10m long'],
    ['en', '4k tv'],
    ['en', 'a grand hotel'],
    ['en', 'i weigh 180 pounds'],
    ['en', 'thanks a million'],
    ['en', 'euro 5 engine'],
    ['en', 'after 6'],
  ])('in %s: %s', (language, text) => {
    expect(readMoney(text, contextOf(language)).status).toBe('unclear');
  });
});

describe('a bare number in English', () => {
  it.each(['150', 'maybe 3', '300-400', '5k per person or total'])('is asked back: %s', (text) => {
    expect(readMoney(text, contextOf('en')).status).toBe('ambiguous');
  });

  it.each<[string, Sum]>([
    ['999', exactly(999)],
    ['can spare 300', exactly(300)],
    ['starting at 600', [600, null]],
    ['two hundred a week', exactly(200)],
    ['max 900 a month', [null, 900]],
    ['£40 today and the rest later, total 400', exactly(400, 'GBP')],
  ])('is what it says once anything shows that it is a price: %s', (text, sum) => {
    expect(readAs('en', text)).toEqual(sum);
  });
});
