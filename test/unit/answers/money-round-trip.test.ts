import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../src/answers/money/read-money.ts';
import { readKind } from '../../../src/answers/read-kind.ts';
import type { Money } from '../../../src/domain/values.ts';
import { formatFlowAnswer } from '../../../src/flow/format-answer.ts';
import { shippedFlow } from '../../flows/talk.ts';
import { contextOf } from './reading-context.ts';

const flow = shippedFlow('qualification');

const sum = fc.oneof(
  fc.integer({ min: 1, max: 999 }),
  fc.integer({ min: 1, max: 999 }).map((thousands) => thousands * 1000),
  fc.integer({ min: 1, max: 99_999_999 }),
  fc.integer({ min: 101, max: 99_999 }).map((hundredths) => hundredths / 100),
);

/** Sums, ranges no wider than people name them, and open ends. */
const bounds = fc.oneof(
  sum.map((one) => ({ min: one, max: one })),
  fc.tuple(sum, fc.integer({ min: 101, max: 999 })).map(([one, times]) => ({
    min: one,
    max: Math.ceil((one * times) / 100),
  })),
  sum.map((min) => ({ min, max: null })),
  sum.map((max) => ({ min: null, max })),
);

const anyMoney: fc.Arbitrary<Money> = fc
  .record({
    bounds,
    currency: fc.constantFrom('RUB', 'USD', 'EUR', 'GBP', 'KZT', 'CAD', 'INR', 'AED', 'UAH'),
    per: fc.constantFrom('total', 'person'),
    approximate: fc.boolean(),
  })
  .map(({ bounds: { min, max }, currency, per, approximate }) => ({
    min,
    max,
    currency,
    per,
    approximate: approximate && min === max,
  }));

describe('what the product writes of a sum', () => {
  it.each(['ru', 'en'] as const)('reads back the same in %s', (language) => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        const answered = { kind: 'money' as const, value: { ...money }, raw: '' };
        const text = formatFlowAnswer('a sum of no question', answered, flow, language);
        const reading = readMoney(text, contextOf(language));
        expect(reading, text).toMatchObject({ status: 'parsed', value: money });
      }),
      { numRuns: 2500 },
    );
  });
});

/** The words that the grammar of numbers and sums is made of, thrown together. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...(
        '1 150 200 1.5 0 . , - / + % ( ) ? ! £ $ € ₽ ± ~ k к m м тысяч миллион полтора пол с половиной сто двести пять ' +
        'и до от не больше меньше около минимум максимум ой нет но а hundred thousand million grand a and half point ' +
        'two fifty lakh up to over under not more than per head в месяц с человека баксов рублей pounds 50 коп штук ' +
        'тристатысяч 2х 1оо give or take sorry total нас ли дорого lac 1,50,000 x на от'
      ).split(' '),
    ),
    { maxLength: 24 },
  )
  .chain((words) => fc.constantFrom(' ', '', '  ').map((space) => words.join(space)));

describe('any string of the words of sums', () => {
  it.each(['ru', 'en'] as const)(
    'neither throws nor leaves its text nor turns a range about, in %s',
    (language) => {
      fc.assert(
        fc.property(pieces, fc.boolean(), (text, asked) => {
          const reading = readMoney(text, contextOf(language), asked);
          if (reading.status === 'unclear') return;
          const [from, to] = reading.span;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
          for (const { min, max } of reading.status === 'parsed' ? [reading.value] : reading.candidates) {
            for (const end of [min, max]) if (end !== null) expect(Number.isFinite(end)).toBe(true);
            if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          }
          readKind('people', text, contextOf(language));
          readKind('rating', text, contextOf(language));
        }),
        { numRuns: 1500 },
      );
    },
  );
});
