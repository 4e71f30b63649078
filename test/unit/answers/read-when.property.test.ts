import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../../../src/answers/reading.ts';
import { dateOf, dayOf, isoOf } from '../../../src/answers/when/calendar.ts';
import { easterOf } from '../../../src/answers/when/easter.ts';
import { readWhen } from '../../../src/answers/when/read-when.ts';
import type { Language } from '../../../src/domain/values.ts';
import { copybook } from '../../../src/flow/copybook.ts';
import { formatAnswer } from '../../../src/flow/format-answer.ts';
import { growth, IN_PROPORTION } from './growth.ts';
import { contextOf } from './reading-context.ts';

/** Any day of sixteen years: the first of January and the eve of it, leap days, feasts. */
const todays = fc.oneof(
  fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2039, 12, 31) }),
  fc
    .integer({ min: 2024, max: 2039 })
    .chain((year) =>
      fc.constantFrom(
        dayOf(year, 1, 1),
        dayOf(year, 2, 28),
        dayOf(year, 2, 29),
        dayOf(year, 5, 1),
        dayOf(year, 12, 25),
        dayOf(year, 12, 31),
      ),
    ),
);
const copy = copybook({
  ru: readFileSync(new URL('../../../flows/copy.ru.ftl', import.meta.url), 'utf8'),
  en: readFileSync(new URL('../../../flows/copy.en.ftl', import.meta.url), 'utf8'),
});
/** In the afternoon of a day, in Moscow and in New York. */
function contextOn(today: number, language: Language): ReadContext {
  return { ...contextOf(language), now: new Date(today * 86_400_000 + 12 * 3_600_000) };
}
const MONTHS_RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const languages = fc.constantFrom<Language>('ru', 'en');

function shown(start: string | null, end: string | null, language: Language): string {
  const answer = { kind: 'when' as const, value: { start, end }, raw: '' };
  return formatAnswer(answer, { copy, language, currency: 'RUB' });
}

describe('when, of any text', () => {
  it('reads back every span that our own formatter writes', () => {
    fc.assert(
      fc.property(
        todays,
        fc.nat(3000),
        fc.nat(500),
        fc.constantFrom('span', 'from', 'until'),
        languages,
        (today, ahead, more, kind, language) => {
          const day = today + ahead;
          const start = kind === 'until' ? null : isoOf(day);
          const end = kind === 'from' ? null : isoOf(day + more);
          const text = shown(start, end, language);
          const value = { start: start ?? isoOf(today), end };
          expect({ text, ...readWhen(text, contextOn(today, language)) }).toMatchObject({
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

  it('never throws, stays within the text, and names no day that is past', () => {
    fc.assert(
      fc.property(texts, todays, languages, fc.boolean(), (text, today, language, asked) => {
        const reading = readWhen(text, contextOn(today, language), asked);
        if (reading.status === 'unclear') return;
        const [from, to] = reading.span;
        expect([text, 0 <= from && from < to && to <= text.length]).toEqual([text, true]);
        const values = reading.status === 'parsed' ? [reading.value] : reading.candidates;
        for (const { start, end } of values) {
          const inOrder = !start || !end || start <= end;
          const ahead = (start ?? end ?? '') >= isoOf(today);
          expect([text, isoOf(today), start, end, inOrder, ahead]).toEqual([
            text,
            isoOf(today),
            start,
            end,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 2000, examples: [['месяца before пятницу', 19_723, 'ru', false]] },
    );
  });

  it.each([
    'до нового года',
    'к новому году',
    'до рождества',
    'до конца года',
    'до лета',
    'до пятницы',
    'к 8 марта',
    'до майских',
    'before new year',
    'by christmas eve',
    'by the end of the month',
    'until summer',
    'by friday',
  ])('is over within a year of any day: %s', (text) => {
    fc.assert(
      fc.property(todays, (today) => {
        const language = /[a-z]/.test(text) ? 'en' : 'ru';
        const reading = readWhen(text, contextOn(today, language));
        if (reading.status !== 'parsed') throw new Error(`${text} is ${reading.status} on ${isoOf(today)}`);
        const { start, end } = reading.value;
        expect([start, (end ?? '') <= isoOf(today + 366)]).toEqual([isoOf(today), true]);
      }),
    );
  });

  it('is the next such day where no year is said', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: 0, max: 360 }), languages, (today, ahead, language) => {
        const { month, day } = dateOf(today + ahead);
        const said = language === 'ru' ? `${day} ${MONTHS_RU[month - 1]}` : `${MONTHS_EN[month - 1]} ${day}`;
        const iso = isoOf(today + ahead);
        expect([said, readWhen(said, contextOn(today, language))]).toMatchObject([
          said,
          { status: 'parsed', value: { start: iso, end: iso } },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is never another day than the one of a date in full, whatever the day today', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: -40_000, max: 20_000 }), languages, (today, ahead, language) => {
        const { year, month, day } = dateOf(today + ahead);
        const said =
          language === 'ru'
            ? `${day} ${MONTHS_RU[month - 1]} ${year}`
            : `${MONTHS_EN[month - 1]} ${day}, ${year}`;
        const reading = readWhen(said, contextOn(today, language));
        const iso = isoOf(today + ahead);
        if (reading.status === 'parsed')
          expect([said, reading.value]).toEqual([said, { start: iso, end: iso }]);
        else expect([said, ahead < 0 || ahead > 60 * 365]).toEqual([said, true]);
      }),
      { numRuns: 500 },
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
    expect(growth((text) => readWhen(text, contextOf('ru')), unit)).toBeLessThan(IN_PROPORTION);
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
