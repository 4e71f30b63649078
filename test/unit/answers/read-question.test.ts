import { describe, expect, it } from 'vitest';
import { findQuestion } from '../../../src/answers/talk/read-question.ts';

describe('a question', () => {
  it.each([
    ['а сколько стоит?', 'price'],
    ['почём банкет', 'price'],
    ['не понимаю', 'why'],
    ['??', 'why'],
    ['а какие данные вы храните', 'data'],
    ['когда мне перезвонят?', 'call'],
    ['у вас есть парковка', 'other'],
    ['можно со своим тортом?', 'other'],
    ['how much would it be', 'price'],
    ['why do you ask', 'why'],
    ['when will you call', 'call'],
    ['is parking included', 'other'],
  ])('is heard in "%s", about %s', (text, about) => {
    expect(findQuestion(text)).toMatchObject({ about, doubtful: false });
  });

  it.each([
    'почему бы и нет',
    'как можно скорее',
    'сколько нужно, столько и заплатим',
    'какой-нибудь небольшой зал',
    'вряд ли',
    'то ли июнь, то ли июль',
    'why not',
    'as soon as possible',
    'да',
    '15 июня',
    'свадьба. 15 июня. anna@mail.ru',
  ])('is none in "%s"', (text) => {
    expect(findQuestion(text)).toBeNull();
  });

  it('stands where it stands, beside what is said', () => {
    const text = 'Свадьба 15 июня, а сколько это стоит? Нас 50.';
    const found = findQuestion(text);
    expect(text.slice(...(found?.span ?? [0, 0]))).toBe('а сколько это стоит?');
  });

  it('is in doubt where only its mark tells', () => {
    expect(findQuestion('летом?')).toMatchObject({ doubtful: true });
  });
});
