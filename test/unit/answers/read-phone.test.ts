import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../src/answers/contact/read-phone.ts';
import type { ReadContext } from '../../../src/answers/reading.ts';
import { contextOf } from './reading-context.ts';

const ru = contextOf('ru');
const gb: ReadContext = { ...contextOf('en'), region: 'GB', zone: 'Europe/London' };

describe('a phone', () => {
  it.each([
    ['восемь девятьсот шестнадцать сто двадцать три ноль пять ноль семь', ru, '+79161230507'],
    ['плюс семь девять один шесть один два три четыре пять шесть семь', ru, '+79161234567'],
    ['восемь девять ноль три, пятьсот пятьдесят пять, двенадцать, тридцать четыре', ru, '+79035551234'],
    ['zero seven four zero zero, one two three, four five six', gb, '+447400123456'],
    ['07400 one two three treble five', gb, '+447400123555'],
    ['0740O 123456', gb, '+447400123456'],
  ])('is understood when it is said in words: %s', (text, context, value) => {
    expect(readPhone(text, context)).toMatchObject({ status: 'parsed', value });
  });

  it.each([
    ['80 89161234567', ru, '+79161234567'],
    ['89161234567 80 гостей', ru, '+79161234567'],
    ['8 916 123 45 67 8 903 555 12 34', ru, '+79161234567'],
    ['150 000 - 200 000 8 916 123 45 67', ru, '+79161234567'],
    ['8(916)123-45-67/68', ru, '+79161234567'],
    ['14 June 2026 07400 123456', gb, '+447400123456'],
  ])('is told from the numbers beside it: %s', (text, context, value) => {
    expect(readPhone(text, context)).toMatchObject({ status: 'parsed', value });
  });

  it.each([
    ['вместо 89161234567 звоните 89031234567', ru, '+79031234567'],
    ['не 89161234567 а 89031234567', ru, '+79031234567'],
    ['89161234567 это рабочий, лучше на 89031234567', ru, '+79031234567'],
    ['жена 89161234567, я 89031234567', ru, '+79031234567'],
    ['89161234567, а не 89031234567', ru, '+79161234567'],
    ['работает 89161234567, 89031234567 уже старый', ru, '+79161234567'],
    ['work 020 7946 0958 but dont call there, mobile 07400 123456', gb, '+447400123456'],
    ['07400 123456 (not 07400 123457)', gb, '+447400123456'],
    ["my wife's is 07400 123456, mine 07400 123457", gb, '+447400123457'],
    ['your number 020 7946 0958 is dead, mine is 07400 123456', gb, '+447400123456'],
    ['I called you from 07400 123456', gb, '+447400123456'],
  ])('of several is the one that holds: %s', (text, context, value) => {
    expect(readPhone(text, context)).toMatchObject({ status: 'parsed', value });
  });

  it('is asked back when only the person can say which', () => {
    expect(readPhone('89161234567 или 89031234567', ru)).toMatchObject({
      status: 'ambiguous',
      candidates: ['+79161234567', '+79031234567'],
    });
    expect(readPhone('07400 123456 or 57', gb)).toMatchObject({
      candidates: ['+447400123456', '+447400123457'],
    });
  });

  it.each(['8916123456', '123-45-67', '+7 916 123 45 6', '8 9 1 6 1 2 3 4 5 6 7 8', '1234567890'])(
    'with digits lacking or too many is asked for again, and taken nowhere else: %s',
    (text) => {
      expect(readPhone(text, ru)).toMatchObject({ status: 'ambiguous', candidates: [] });
      expect(readPhone(text, ru, false).status).toBe('unclear');
    },
  );

  it.each([
    'пропущенный от 89161234567',
    'это ваш номер 8 800 555 35 35?',
    'is 020 7946 0958 your number?',
    'I called 020 7946 0958 but nobody answered',
    'номер карты 4276 1234 5678 9012',
    'инн 7707083893',
    'utr 1234567890',
    'fax 020 7946 0958',
    '10500-12550',
    '£10500-12550',
    '20260614 1800',
    '2026 06 15 18 00',
    '55.7558 37.6173',
    '192.168.100.100',
    '12 34 56 78 90',
    '10,15,20,25,30 июня',
    'двести пятьдесят тысяч',
    '150 000 200 000',
  ])('is not what is somebody else’s, a sum, a date or a number of something: %s', (text) => {
    expect(readPhone(text, ru, false).status).toBe('unclear');
    expect(readPhone(text, gb, false).status).toBe('unclear');
  });
});
