import { describe, expect, it } from 'vitest';
import { readRating } from '../../../src/answers/rating/read-rating.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

describe('rating', () => {
  it.each<[string, number, string | null]>([
    ['десять', 10, null],
    ['9/10', 9, null],
    ['твёрдая восьмёрка', 8, null],
    ['ноль', 0, null],
    ['0', 0, null],
    ['10', 10, null],
    ['8, потому что долго ждали', 8, 'долго ждали'],
    ['ставлю 9', 9, null],
    ['9 баллов, всё супер', 9, 'всё супер'],
    ['десятка!', 10, null],
    ['на семёрку', 7, null],
    ['3. Официанты грубили.', 3, 'Официанты грубили.'],
    ['было вкусно, 9 из 10', 9, 'было вкусно'],
    ['шесть', 6, null],
    ['9 out of 10', 9, null],
    ['ten', 10, null],
    ['a solid 8', 8, null],
    ['7, food was cold', 7, 'food was cold'],
    ['8/10 great', 8, 'great'],
    ['zero', 0, null],
    ['I’d give it a 6', 6, null],
    ['10!', 10, null],
    ['five', 5, null],
    ['nine because of the service', 9, 'of the service'],
    ['rate it 4', 4, null],
    ['70%', 7, null],
    ['90/100', 9, null],
    ['20/20', 10, null],
    ['11/10', 10, null],
  ])('reads: %s', (text, score, comment) => {
    expect(readRating(text, context)).toMatchObject({ status: 'parsed', value: { score, comment } });
  });

  it.each([
    ['8-9', 8, 9],
    ['8.5', 8, 9],
    ['4 из 5', 4, 8],
    ['пять звёзд', 5, 10],
    ['3 stars', 3, 6],
    ['⭐⭐⭐⭐', 4, 8],
    ['75%', 7, 8],
    ['B+', 7, 8],
    ['15/20', 7, 8],
    ['низший балл', 0, 1],
    ['я бы 8, а муж 5', 5, 8],
    ['-3', 0, 3],
  ])('asks back which of two: %s', (text, low, high) => {
    expect(readRating(text, context)).toMatchObject({ candidates: [{ score: low }, { score: high }] });
  });

  it.each([
    'от 70000 и выше',
    'over 11',
    '10 человек',
    'за 2 часа',
    '100',
    '15 июня',
    '+7 926 123-45-67',
    '5 тысяч',
    'отлично',
    '',
    '2 этажа',
    '-',
    '$5',
    'in 2 weeks',
    'great',
  ])('is no rating: %s', (text) => {
    expect(readRating(text, context).status).toBe('unclear');
  });
});
