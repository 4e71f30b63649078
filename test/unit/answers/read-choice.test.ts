import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../src/answers/choice/read-choice.ts';
import type { ChoiceOption } from '../../../src/answers/reading.ts';
import { contextOf } from './reading-context.ts';

const OCCASIONS: ChoiceOption[] = [
  { value: 'wedding', names: ['Свадьба', 'Wedding', 'бракосочетание'] },
  { value: 'corporate', names: ['Корпоратив', 'Corporate event', 'company party'] },
  { value: 'birthday', names: ['День рождения', 'Birthday', 'юбилей'] },
];
const HALLS: ChoiceOption[] = [
  { value: 'big', names: ['Большой зал'] },
  { value: 'small', names: ['Малый зал'] },
];

describe('choice', () => {
  it.each<[string, string[]]>([
    ['свадьба', ['wedding']],
    ['свадьбу хотим', ['wedding']],
    ['у нас корпоратив', ['corporate']],
    ['на день рождения', ['birthday']],
    ['юбилей мамы', ['birthday']],
    ['свадьба и день рождения', ['wedding', 'birthday']],
    ['второй', ['corporate']],
    ['2', ['corporate']],
    ['вариант б', ['corporate']],
    ['первое и третье', ['wedding', 'birthday']],
    ['номер три', ['birthday']],
    ['последний', ['birthday']],
    ['все', ['wedding', 'corporate', 'birthday']],
    ['свадьбба', ['wedding']],
    ['не свадьба, а корпоратив', ['corporate']],
    ['1️⃣', ['wedding']],
    ['wedding', ['wedding']],
    ['a birthday', ['birthday']],
    ['corporate', ['corporate']],
    ['company party please', ['corporate']],
    ['the second one', ['corporate']],
    ['option c', ['birthday']],
    ['number 1', ['wedding']],
    ['1 and 3', ['wedding', 'birthday']],
    ['weddings', ['wedding']],
    ['b', ['corporate']],
    ['last', ['birthday']],
    ['#2', ['corporate']],
    ['corporate event and a wedding', ['wedding', 'corporate']],
    ['third', ['birthday']],
    ['all', ['wedding', 'corporate', 'birthday']],
  ])('reads: %s', (text, value) => {
    expect(readChoice(text, contextOf('ru', OCCASIONS))).toMatchObject({ status: 'parsed', value });
  });

  it('tells options apart by the word that differs', () => {
    expect(readChoice('малый', contextOf('ru', HALLS))).toMatchObject({ value: ['small'] });
    expect(readChoice('в большом зале', contextOf('ru', HALLS))).toMatchObject({ value: ['big'] });
  });

  it('asks back when the words fit several', () => {
    expect(readChoice('зал', contextOf('ru', HALLS))).toMatchObject({
      status: 'ambiguous',
      candidates: [['big'], ['small']],
    });
  });

  it.each([
    '4',
    '80 человек',
    'похороны',
    'в 2 этажа',
    '15 июня',
    'привет',
    '',
    'да',
    '+7 926 123-45-67',
    'funeral',
    '2 floors',
    '20k',
    'June 2',
    'we are two',
    'seven',
  ])('chooses nothing: %s', (text) => {
    expect(readChoice(text, contextOf('ru', OCCASIONS)).status).toBe('unclear');
  });
});
