import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/answers/read-all.ts';
import { readKind } from '../../../src/answers/read-kind.ts';
import type { AnswerKind } from '../../../src/answers/reading.ts';
import { readCommandWish } from '../../../src/answers/talk/read-command-wish.ts';
import { growth, IN_PROPORTION } from './growth.ts';
import { contextOf } from './reading-context.ts';

const KINDS: AnswerKind[] = [
  'money',
  'when',
  'people',
  'authority',
  'assent',
  'choice',
  'rating',
  'contact',
  'phone',
  'email',
  'refusal',
  'text',
];
const OPTIONS = [
  { value: 'wedding', names: ['Свадьба', 'Wedding'] },
  { value: 'corporate', names: ['Корпоратив', 'Corporate event'] },
];
const context = contextOf('ru', OPTIONS);

describe('several answers in one message', () => {
  it('fills four questions from one Russian sentence', () => {
    const { readings, leftOver } = readAll('тысяч 150–200, муж решает, хотим в июне, гостей 80', context);
    expect(readings).toMatchObject({
      money: { value: { min: 150_000, max: 200_000 } },
      authority: { value: 'other' },
      when: { value: { start: '2026-06-01', end: '2026-06-30' } },
      people: { value: { min: 80, max: 80 } },
    });
    expect(leftOver).toBe('хотим');
  });

  it('fills them from one English sentence', () => {
    const text = 'Wedding for 80 guests in June, budget 20k, my wife decides, John, +1 415 555 2671';
    expect(readAll(text, contextOf('en', OPTIONS)).readings).toMatchObject({
      choice: { value: ['wedding'] },
      people: { value: { min: 80, max: 80 } },
      when: { value: { start: '2026-06-01' } },
      money: { value: { min: 20_000, max: 20_000 } },
      authority: { value: 'other' },
      contact: { value: { phone: '+14155552671', name: 'John' } },
    });
  });

  it('gives a bare number to the open question alone', () => {
    const text = '150, в июне, гостей 80';
    expect(readAll(text, context, ['money', 'when', 'people']).readings.money?.status).toBe('ambiguous');
    const { readings, leftOver } = readAll(text, context, ['when', 'money', 'people']);
    expect(readings.money).toBeUndefined();
    expect(leftOver).toContain('150');
    expect(readAll('80', context, ['people', 'money']).readings).toMatchObject({
      people: { value: { min: 80 } },
    });
  });

  it('makes no phrase of words on both sides of another answer', () => {
    expect(readAll('решает, 150 тысяч, муж', context).readings.authority).toBeUndefined();
  });

  it('reads only the kinds asked for', () => {
    expect(Object.keys(readAll('150 тысяч, в июне', context, ['money']).readings)).toEqual(['money']);
  });

  it('takes neither a sum nor a date for a phone, nor a phone for a sum', () => {
    const { readings } = readAll('бюджет 1 500 000, 15.06.2026, 8 926 123-45-67', context);
    expect(readings).toMatchObject({
      money: { value: { min: 1_500_000 } },
      when: { value: { start: '2026-06-15' } },
      contact: { value: { phone: '+79261234567' } },
    });
  });

  it('finds nothing where nothing is', () => {
    expect(readAll('здравствуйте, расскажите подробнее', context)).toEqual({
      readings: {},
      leftOver: 'здравствуйте, расскажите подробнее',
      rest: 'здравствуйте, расскажите подробнее',
      spans: {},
    });
  });
});

const WORDS =
  'тысяч 150 – 200 , . до от июня в не через год два полтора человек $ k млн +7 926 1234567 @ a@b.co муж решает я сам 15.06 9/10 next may of the half и с по нет да стоп Q3 ½ 🙂 \u200b \u0301 1️⃣'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
);

describe('any text at all', () => {
  it('never makes a reader throw, and every span lies within the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ru' as const, 'en' as const), (text, language) => {
        const given = contextOf(language, OPTIONS);
        for (const kind of KINDS) {
          const reading = readKind(kind, text, given);
          if (reading.status === 'unclear') continue;
          const [from, to] = reading.span;
          expect(0 <= from && from < to && to <= text.length).toBe(true);
          expect(reading.confidence > 0 && reading.confidence <= 1).toBe(true);
        }
        const wish = readCommandWish(text);
        if (wish.wish !== 'none')
          expect(wish.span[0] < wish.span[1] && wish.span[1] <= text.length).toBe(true);
      }),
      { numRuns: 800 },
    );
  });

  it('never lets two readings rest on the same words', () => {
    const apart: AnswerKind[] = [
      'contact',
      'money',
      'when',
      'people',
      'authority',
      'rating',
      'choice',
      'assent',
    ];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...apart), (text, open) => {
        const { readings } = readAll(text, context, [open, ...apart.filter((kind) => kind !== open)]);
        const spans = Object.values(readings).map((reading) => reading.span);
        for (const [index, one] of spans.entries())
          for (const other of spans.slice(index + 1))
            expect(one[1] <= other[0] || other[1] <= one[0]).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('turns every span of days and every range the right way round', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const when = readKind('when', text, context);
        if (when.status === 'parsed' && when.value.start && when.value.end)
          expect(when.value.start <= when.value.end).toBe(true);
        const money = readKind('money', text, context);
        if (money.status === 'parsed' && money.value.min !== null && money.value.max !== null)
          expect(money.value.min <= money.value.max).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    'a',
    '1',
    '1 ',
    '1-',
    '9 ',
    '+7 9 ',
    '15.',
    '1/',
    '@',
    'а@',
    'нет ',
    'ой нет ',
    'не ',
    'тысяч ',
    'до ',
    'сто ',
    'через ',
    'хочу поговорить с ',
    'муж решает ',
    '80 человек ',
    ', ',
    '(',
    'с половиной ',
    'or ',
    '\u0301',
  ])('takes time in proportion to the length: %j over and over', (unit) => {
    const read = (text: string) => {
      readAll(text, context);
      for (const kind of ['assent', 'refusal', 'text'] as const) readKind(kind, text, context);
      readCommandWish(text);
    };
    expect(growth(read, unit, 2_048)).toBeLessThan(IN_PROPORTION);
  });
});
