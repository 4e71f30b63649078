import { expect, test } from 'vitest';
import { takesUpAgain } from '../../../src/answers/talk/takes-up-again.ts';

test.each([
  'здравствуйте, хотим всё-таки',
  'Добрый день! Вы ещё принимаете заявки?',
  'мы передумали, давайте',
  'готовы продолжить',
  'решили вернуться к вам',
  'а зал ещё свободен?',
  'это ещё актуально',
  'Hello again',
  "we'd still like to come",
  'we changed our minds',
  "let's go ahead after all",
  'is it still available?',
])('takes the talk up again: %s', (text) => {
  expect(takesUpAgain(text)).toBe(true);
});

test.each([
  'спасибо',
  'спасибо, не надо',
  'мы больше не хотим',
  'давайте в другой раз',
  'решили отказаться',
  'решили отметить дома',
  'хотим подумать',
  'у других дешевле',
  'уже забронировали в другом месте',
  'ок',
  'хочу отменить заказ',
  'I want to cancel',
  'thanks anyway',
  'we already booked elsewhere',
  'no thanks',
  "we don't want it any more",
  'maybe some other time',
])('does not: %s', (text) => {
  expect(takesUpAgain(text)).toBe(false);
});
