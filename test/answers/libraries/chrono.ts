import { en, type ParsedComponents, ru } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { ReadContext } from '../../../src/answers/reading.ts';
import type { Library } from './library.ts';

/** chrono-node with its casual grammar of the language, British for English, looking ahead as its pages advise. */
export const chrono: Library = { name: 'chrono-node', kinds: { when: readWhen } };

function readWhen(text: string, { language, now, zone }: ReadContext): unknown {
  const grammar = language === 'ru' ? ru.casual : en.GB;
  const timezone = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10;
  const [found] = grammar.parse(text, { instant: now, timezone }, { forwardDate: true });
  if (!found) return null;
  return { start: daysOf(found.start).first, end: daysOf(found.end ?? found.start).last };
}

/** What it is not certain of widens the day to its month or year. */
function daysOf(components: ParsedComponents): { first: string; last: string } {
  const year = components.get('year') ?? 0;
  const month = components.get('month') ?? 1;
  const isDay = components.isCertain('day') || components.isCertain('weekday');
  if (isDay || !components.isCertain('month')) {
    const isYear = !isDay && components.isCertain('year');
    if (isYear) return { first: `${year}-01-01`, last: `${year}-12-31` };
    const day = Temporal.PlainDate.from({ year, month, day: components.get('day') ?? 1 }).toString();
    return { first: day, last: day };
  }
  const whole = Temporal.PlainYearMonth.from({ year, month });
  return {
    first: whole.toPlainDate({ day: 1 }).toString(),
    last: whole.toPlainDate({ day: whole.daysInMonth }).toString(),
  };
}
