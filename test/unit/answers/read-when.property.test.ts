import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../../src/answers/when/calendar.ts';
import { easterOf } from '../../../src/answers/when/easter.ts';
import { readWhen } from '../../../src/answers/when/read-when.ts';
import type { Language } from '../../../src/domain/values.ts';
import { copybook } from '../../../src/flow/copybook.ts';
import { formatAnswer } from '../../../src/flow/format-answer.ts';
import { contextOf } from './reading-context.ts';

const TODAY = dayOf(2026, 3, 11);
const copy = copybook({
  ru: readFileSync(new URL('../../../flows/copy.ru.ftl', import.meta.url), 'utf8'),
  en: readFileSync(new URL('../../../flows/copy.en.ftl', import.meta.url), 'utf8'),
});
const days = fc.integer({ min: TODAY, max: TODAY + 3000 });
const languages = fc.constantFrom<Language>('ru', 'en');

function shown(start: string | null, end: string | null, language: Language): string {
  const answer = { kind: 'when' as const, value: { start, end }, raw: '' };
  return formatAnswer(answer, { copy, language, currency: 'RUB' });
}

describe('when, of any text', () => {
  it('reads back every span that our own formatter writes', () => {
    fc.assert(
      fc.property(
        days,
        fc.nat(500),
        fc.constantFrom('span', 'from', 'until'),
        languages,
        (day, more, kind, language) => {
          const start = kind === 'until' ? null : isoOf(day);
          const end = kind === 'from' ? null : isoOf(day + more);
          const text = shown(start, end, language);
          const value = { start: start ?? isoOf(TODAY), end };
          expect({ text, ...readWhen(text, contextOf(language)) }).toMatchObject({
            text,
            status: 'parsed',
            value,
          });
        },
      ),
      { numRuns: 800 },
    );
  });

  const pieces = fc.constantFrom(
    ...'в с до по через или не и 15 15-го июня мая пятницу субботу 06 2027 . , - / : \' " ( ) неделю две первая последняя половина конец начала следующего года квартала'.split(
      ' ',
    ),
    ...'the of on next may june sat first last week fortnight after before christmas easter new year s 3 rd 15th 20 7 half q'.split(
      ' ',
    ),
    ...['праздников', 'рождество', 'завтра', 'today', 'месяца', 'числа', 'каждый', 'звонил', '\n', '😀', '½'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 25 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 25 }).map((words) => words.join('')),
  );

  it('never throws, stays within the text and turns no span round', () => {
    fc.assert(
      fc.property(texts, languages, fc.boolean(), (text, language, asked) => {
        const reading = readWhen(text, contextOf(language), asked);
        if (reading.status === 'unclear') return;
        const [from, to] = reading.span;
        expect(0 <= from && from < to && to <= text.length).toBe(true);
        const values = reading.status === 'parsed' ? [reading.value] : reading.candidates;
        for (const { start, end } of values) if (start && end) expect(start <= end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '5, ',
    '5 или ',
    '15 июня ',
    '15 июня - ',
    'сб ',
    '1/',
    'первая ',
    'конец ',
    'не раньше ',
    'через неделю ',
    'до 5 мая, нет, ',
    'new year ',
    'day after ',
    'в июне звонил ',
    'the ',
    '2 or ',
    'Q1-',
  ])('takes time in proportion to the length: %j over and over', (unit) => {
    const cost = (length: number) => {
      let least = Infinity;
      for (let round = 0; round < 4; round += 1) {
        const text = unit.repeat(length).slice(0, length) + round;
        const begun = process.cpuUsage();
        readWhen(text, contextOf('ru'));
        const { user, system } = process.cpuUsage(begun);
        least = Math.min(least, (user + system) / 1_000);
      }
      return least;
    };
    cost(2048);
    expect(cost(16_384) / Math.max(cost(2048), 0.5)).toBeLessThan(32);
  });
});

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2028, '2028-04-16', '2028-04-16'],
    [2030, '2030-04-21', '2030-04-28'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('is computed in both traditions for %i', (year, western, orthodox) => {
    expect([isoOf(easterOf(year, 'western')), isoOf(easterOf(year, 'orthodox'))]).toEqual([
      western,
      orthodox,
    ]);
  });
});
