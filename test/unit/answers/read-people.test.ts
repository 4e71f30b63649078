import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../src/answers/people/read-people.ts';
import { contextOf } from './reading-context.ts';

describe('people', () => {
  it.each<[string, number | null, number | null]>([
    ['человек 80–100', 80, 100],
    ['80', 80, 80],
    ['гостей 80', 80, 80],
    ['около сотни', 100, 100],
    ['пара десятков', 20, 20],
    ['десятка два', 20, 20],
    ['полсотни', 50, 50],
    ['двадцать пять человек', 25, 25],
    ['до 100 человек', null, 100],
    ['не больше 50', null, 50],
    ['100+', 100, null],
    ['нас двое плюс дети 3', 5, 5],
    ['10 взрослых и 5 детей', 15, 15],
    ['нас будет 12', 12, 12],
    ['мы с мужем', 2, 2],
    ['я один', 1, 1],
    ['нас трое', 3, 3],
    ['300 000 на 80 человек', 80, 80],
    ['тысяч 150–200, муж решает, хотим в июне, гостей 80', 80, 80],
    ['человек 80, может 90', 80, 90],
    ['80 guests', 80, 80],
    ['about 80 people', 80, 80],
    ['50-60 pax', 50, 60],
    ['just me', 1, 1],
    ['me and my wife', 2, 2],
    ['a dozen', 12, 12],
    ['around a hundred', 100, 100],
    ['up to 150', null, 150],
    ['between 20 and 30', 20, 30],
    ['6 adults and 2 kids', 8, 8],
    ['party of 12', 12, 12],
    ['at least 40 guests', 40, null],
    ['twenty five', 25, 25],
    ['under 50', null, 50],
    ['fifty or sixty people', 50, 60],
  ])('reads: %s', (text, min, max) => {
    expect(readPeople(text, contextOf('ru'))).toMatchObject({ status: 'parsed', value: { min, max } });
  });

  it.each([
    '150 тысяч',
    '15 июня',
    '+7 926 123-45-67',
    '5000 с человека',
    '2 этажа',
    'в 18:00',
    '15.06',
    'не знаю',
    '$500',
    '3.5',
    '50%',
    'Q3',
    'June 15',
    'муж решает',
    '',
  ])('is no number of people: %s', (text) => {
    expect(readPeople(text, contextOf('ru')).status).toBe('unclear');
  });

  it('takes no bare number and no couple when it was not asked for', () => {
    for (const text of ['80', 'мы с мужем', 'решаю только я'])
      expect(readPeople(text, contextOf('ru'), false).status).toBe('unclear');
  });
});
