import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKind } from '../../../src/answers/read-kind.ts';
import { formatAnswer } from '../../../src/flow/format-answer.ts';
import { contextOf } from './reading-context.ts';
import { sharedCopy as copy } from './shared-copy.ts';

const languages = fc.constantFrom('ru' as const, 'en' as const);
const count = fc.integer({ min: 1, max: 2_000 });

describe('what the product writes', () => {
  it('of a number of people reads back the same', () => {
    const people = fc.oneof(
      count.map((exact) => ({ min: exact, max: exact })),
      fc
        .tuple(count, count)
        .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) })),
      count.map((min) => ({ min, max: null })),
      count.map((max) => ({ min: null, max })),
    );
    fc.assert(
      fc.property(people, languages, (value, language) => {
        const text = formatAnswer({ kind: 'people', value, raw: '' }, { copy, language, currency: 'RUB' });
        expect([text, readKind('people', text, contextOf(language))]).toMatchObject([
          text,
          { status: 'parsed', value },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a score reads back the same', () => {
    for (const language of ['ru', 'en'] as const)
      for (let score = 0; score <= 10; score += 1) {
        const value = { score, comment: null };
        const text = formatAnswer({ kind: 'rating', value, raw: '' }, { copy, language, currency: 'RUB' });
        expect(readKind('rating', text, contextOf(language))).toMatchObject({ status: 'parsed', value });
      }
  });

  it('of a choice reads back the same, by the whole label and by its place', () => {
    const words =
      'Свадьба|Корпоратив|День рождения|С балконом|Без балкона|Малый зал|Большой зал|Веранда|Gold|Silver|premium economy|economy|vegetarian|non-vegetarian|1–10|11–50|До 100 тысяч|100–300 тысяч|iPhone 14|iPhone 15|Да|Нет|Option A|Option B|Другое|Пока не знаю';
    const labels = fc.uniqueArray(fc.constantFrom(...words.split('|')), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(labels, fc.nat(5), (names, at) => {
        const options = names.map((name) => ({ value: name, names: [name] }));
        const value = [names[at % names.length]];
        const label = value[0] ?? '';
        expect(readKind('choice', label, contextOf('ru', options))).toMatchObject({
          status: 'parsed',
          value,
        });
        expect(readKind('choice', ` ${label.toUpperCase()}. `, contextOf('ru', options))).toMatchObject({
          value,
        });
      }),
      { numRuns: 500 },
    );
  });
});
