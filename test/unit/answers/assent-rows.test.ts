import { describe, expect, test } from 'vitest';
import { ASSENT_LISTS } from '../../../src/answers/assent/assent-lists.ts';
import { readKind } from '../../../src/answers/read-kind.ts';
import { contextOf } from './reading-context.ts';
import { samplesOf } from './samples-of.ts';

function read(text: string): string {
  const reading = readKind('assent', text, contextOf(/[а-я]/.test(text) ? 'ru' : 'en'));
  return reading.status === 'parsed' ? reading.value : reading.status;
}

const AGREEING = ASSENT_LISTS.filter(({ value }) => value === 'yes').flatMap(({ rows }) =>
  rows.flatMap((row) => samplesOf(row).slice(0, 3)),
);
const BEHIND = [
  'нет',
  'не',
  'неа',
  'же нет',
  'не согласен',
  'ни за что',
  'no',
  'not',
  'nope',
  'nah',
  'never',
  'i do not',
  "i don't",
  'with nothing',
];
const BEFORE = ['не', 'почти', 'совсем не', 'not', 'almost', 'not really', "i don't", 'nobody says'];
const HAS_DENIAL = /(?<![а-яa-z])(?:не|нет|ни|no|not|t|never|nothing|без|грех|трудно|невозможно)(?![а-яa-z])/;

describe('the listed ways to agree, refuse and wait', () => {
  test.each(ASSENT_LISTS.map((list, at) => [at, list.value, list] as const))(
    'list %i: each row reads as %s',
    (_at, value, { rows }) => {
      const others = rows.flatMap(samplesOf).filter((sample) => read(sample) !== value);
      expect(others).toEqual([]);
    },
  );
});

describe('a denial beside a yes', () => {
  const plain = AGREEING.filter((yes) => !HAS_DENIAL.test(yes));
  test.each(BEHIND)('"%s" behind it is never a yes', (denial) => {
    expect(plain.length).toBeGreaterThan(400);
    const taken = plain
      .flatMap((yes) => [`${yes} ${denial}`, `${yes}, ${denial}`])
      .filter((text) => read(text) === 'yes');
    expect(taken).toEqual([]);
  });
  test.each(BEFORE)('"%s" before it is never a yes', (denial) => {
    expect(plain.map((yes) => `${denial} ${yes}`).filter((text) => read(text) === 'yes')).toEqual([]);
  });
});
