import { expect, test } from 'vitest';
import { perWord } from '../../../src/answers/text/per-word.ts';

test('asks about a word once, and remembers that there was nothing to find', () => {
  const asked: string[] = [];
  const lengthOf = perWord((word) => {
    asked.push(word);
    return word.length > 3 ? word.length : undefined;
  });

  expect([lengthOf('июнь'), lengthOf('мы'), lengthOf('июнь'), lengthOf('мы')]).toEqual([
    4,
    undefined,
    4,
    undefined,
  ]);
  expect(asked).toEqual(['июнь', 'мы']);
});

test('answers the same after more words than it remembers, and for words too long to remember', () => {
  const isEven = perWord((word) => word.length % 2 === 0);
  const long = 'а'.repeat(5_001);

  for (let count = 0; count < 25_000; count += 1) isEven(`слово${count}`);

  expect([isEven('слово1'), isEven('слово12'), isEven(long), isEven(long)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
