import { expect, test } from 'vitest';
import { readFriendsWish } from '../../../src/answers/talk/read-friends-wish.ts';

test.each([
  ['мои друзья', 'friends', false],
  ['Мои бонусы', 'friends', true],
  ['сколько у меня бонусов?', 'friends', true],
  ['а где мой бонус', 'friends', true],
  ['кто пришёл по моей ссылке?', 'friends', true],
  ['сколько друзей пришло', 'friends', true],
  ['дайте ссылку ещё раз', 'link', true],
  ['пришлите, пожалуйста, мою ссылку', 'link', true],
  ['покажи QR-код', 'link', true],
  ['мой код', 'link', true],
  ['ссылку', 'link', false],
  ['my friends', 'friends', false],
  ['how many bonuses do I have?', 'friends', true],
  ['who came by my link?', 'friends', true],
  ['what have I earned', 'friends', false],
  ['give me the link again', 'link', true],
  ['can you send my link please', 'link', true],
] as const)('"%s" asks for %s', (text, what, isCertain) => {
  expect(readFriendsWish(text)).toEqual({ what, isCertain });
});

test.each([
  'мои друзья придут к восьми',
  'спасибо, отправлю друзьям',
  'ссылка не открывается',
  'можно ли потратить бонус на банкет?',
  'друзья',
  'кто придёт',
  'сколько стоит',
  'my friends will come at eight',
  'thanks, I will send it to friends',
  'the link does not open',
  'can I pay with my bonus?',
  'how much is it?',
  '👍',
  '',
])('"%s" asks for neither', (text) => {
  expect(readFriendsWish(text)).toBeNull();
});
