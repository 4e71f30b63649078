import { expect, it } from 'vitest';
import { clauseOf } from '../../../src/flow/clause-of.ts';

const message = 'Здравствуйте! Хотим свадьбу на 80 человек 15.06, бюджет 1,5 млн. Муж решает';

it.each([
  ['15.06', 'Хотим свадьбу на 80 человек 15.06'],
  ['1,5 млн', 'бюджет 1,5 млн'],
  ['Муж решает', 'Муж решает'],
  ['Здравствуйте', 'Здравствуйте'],
])('keeps %s with the words around it', (words, clause) => {
  const from = message.indexOf(words);
  expect(clauseOf(message, [from, from + words.length])).toBe(clause);
});
