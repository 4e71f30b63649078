import { expect, test } from 'vitest';
import { codesIn, withoutCode } from '../../../src/answers/talk/typed-code.ts';

const CODE = 'a1b2c3d4';

test.each([
  ['меня Маша пригласила, код a1b2c3d4', ''],
  ['код: A1B2-C3D4', ''],
  ['a1b2c3d4', ''],
  ['Промокод a1b2c3d4!', ''],
  ['здравствуйте, мой код a1b2c3d4', 'здравствуйте'],
  ['свадьба 12 июня, код a1b2c3d4', 'свадьба 12 июня'],
  ['свадьба 12 июня код a1b2c3d4, нас пригласили друзья', 'свадьба 12 июня'],
  ['код a1b2c3d4, хотим юбилей на 40 человек', 'хотим юбилей на 40 человек'],
  ['my code is a1b2c3d4', ''],
  ['a friend invited me, code a1b2c3d4. A wedding in June', 'A wedding in June'],
  ['https://example.com/chat?utm_source=referral&ref=a1b2c3d4', ''],
])('a code is found in "%s", and besides it is said: "%s"', (text, besides) => {
  expect(codesIn(text)).toContain(CODE);
  expect(withoutCode(text, CODE)).toBe(besides);
});

test.each(['свадьба', 'на восемь человек', '+79214440001', 'a1b2c3d45', 'кода1b2c3d4', 'you said so'])(
  'there is none in "%s"',
  (text) => {
    expect(codesIn(text)).toEqual([]);
  },
);
