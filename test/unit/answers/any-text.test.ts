import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKind } from '../../../src/answers/read-kind.ts';
import { growth, IN_PROPORTION } from './growth.ts';
import { contextOf } from './reading-context.ts';

const KINDS = [
  'money',
  'when',
  'people',
  'rating',
  'choice',
  'assent',
  'authority',
  'refusal',
  'phone',
  'email',
  'contact',
] as const;
const OPTIONS = ['Свадьба', 'День рождения', 'С балконом', '11–50', 'Gold', 'Другое'];
const options = OPTIONS.map((name) => ({ value: name, names: [name] }));
const WORDS =
  'да нет не yes no 5 10 80 из of + , . - / ? и and с мы мой муж two dozen сто человек guests двое ой now было всего from or или кроме all свадьба день рождения gold балкон без can t bot 100% ⭐ 👍 9/10 восьмёрка maybe завтра но директор решаю решает не anna@mail.ru собака точка ру at dot com gmail @anna 8 916 1234567 +7 (495) дорого нашли других ООО Ltd восемь double'.split(
    ' ',
  );
const REPEATED = [
  'a',
  '1',
  '+',
  '1,',
  ' ',
  '. ',
  'да ',
  'не ',
  'и 5 ',
  '5 или ',
  'мы с ',
  'свадьба и ',
  'gold no wait ',
  'но да ',
  'муж ',
  'я и ',
  'не я ',
  'решаю, ',
  '8 916 ',
  'восемь ',
  'double ',
  '89161234567 ',
  'a@b.ru ',
  'a at b dot ',
  '@',
  'a.',
  'дорого ',
  'нет ',
  'ООО ',
];
/** Of a phone with digits lacking, or an address without its @, there is no second reading to choose. */
const MAY_LACK = new Set<string>(['phone', 'email', 'contact']);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 16 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 16 }).map((words) => words.join('')),
);

describe.each(KINDS)('%s of any text', (kind) => {
  it('never throws, and rests on a span within the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ru' as const, 'en' as const), (text, language) => {
        const reading = readKind(kind, text, contextOf(language, options));
        if (reading.status === 'unclear') return;
        const [from, to] = reading.span;
        expect([text, 0 <= from && from <= to && to <= text.length]).toEqual([text, true]);
        if (reading.status === 'ambiguous' && !MAY_LACK.has(kind))
          expect(reading.candidates.length).toBeGreaterThan(1);
      }),
      { numRuns: 800 },
    );
  });

  it('does not take out of proportion longer for a long text, whatever is repeated in it', () => {
    const context = contextOf('ru', options);
    for (const piece of REPEATED) {
      const times = growth((text) => readKind(kind, text, context), piece);
      expect([piece, times < IN_PROPORTION, times]).toEqual([piece, true, times]);
    }
  });
});
