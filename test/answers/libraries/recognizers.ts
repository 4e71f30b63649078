import {
  recognizeBoolean,
  recognizeCurrency,
  recognizeDateTime,
  recognizeEmail,
  recognizeNumber,
  recognizePhoneNumber,
} from '@microsoft/recognizers-text-suite';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ReadContext } from '../../../src/answers/reading.ts';
import type { Library } from './library.ts';

/** Microsoft's recognizers. They have no Russian culture, so that Russian is read as English with day before month. */
export const recognizers: Library = {
  name: 'recognizers-text',
  kinds: {
    money: readMoney,
    when: readWhen,
    people: readPeople,
    phone: readPhone,
    email: (text) => firstOf(recognizeEmail(text, CULTURE)),
    assent: readAssent,
  },
};

const CULTURE = 'en-*';

const foundSchema = z.array(
  z.object({
    text: z.string(),
    resolution: z.record(z.string(), z.unknown()).nullish(),
  }),
);

function resolutionsOf(found: unknown): Record<string, unknown>[] {
  return foundSchema.parse(found).flatMap(({ resolution }) => (resolution ? [resolution] : []));
}

function firstOf(found: unknown): string | null {
  const [resolution] = resolutionsOf(found);
  return typeof resolution?.value === 'string' ? resolution.value : null;
}

/** The first sum with a currency; else the first English number, which is right more often than not. */
function readMoney(text: string, { language }: ReadContext): unknown {
  const [sum] = resolutionsOf(recognizeCurrency(text, CULTURE));
  if (sum && Number.isFinite(Number(sum.value)) && sum.value !== null)
    return {
      min: Number(sum.value),
      max: Number(sum.value),
      currency: CURRENCIES.get(String(sum.unit)) ?? null,
    };
  const number = language === 'en' ? readPeople(text) : null;
  return number && { ...number, currency: null };
}

function readPeople(text: string): { min: number; max: number } | null {
  const number = firstOf(recognizeNumber(text, CULTURE));
  return number === null ? null : { min: Number(number), max: Number(number) };
}

function readPhone(text: string, { region }: ReadContext): string | null {
  const found = firstOf(recognizePhoneNumber(text, CULTURE));
  if (found === null) return null;
  return parsePhoneNumberFromString(found, isSupportedCountry(region) ? region : undefined)?.number ?? found;
}

function readAssent(text: string): string | null {
  const [found] = resolutionsOf(recognizeBoolean(text, CULTURE));
  return found ? (found.value === true ? 'yes' : 'no') : null;
}

const valuesSchema = z.object({
  values: z.array(
    z.object({
      type: z.string(),
      value: z.string().optional(),
      start: z.string().optional(),
      end: z.string().optional(),
    }),
  ),
});

/** Of the past and the next such day the next one; the end of a range is not in it; a duration is from today. */
function readWhen(text: string, { now, zone }: ReadContext): unknown {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone);
  const { year, month, day, hour, minute } = today;
  const found = resolutionsOf(
    recognizeDateTime(text, CULTURE, undefined, new Date(year, month - 1, day, hour, minute)),
  );
  for (const resolution of found) {
    const parsed = valuesSchema.safeParse(resolution);
    const best = parsed.success ? parsed.data.values.at(-1) : undefined;
    if (!best) continue;
    if (best.type === 'duration') {
      const then = today
        .add({ seconds: Number(best.value) })
        .toPlainDate()
        .toString();
      return { start: then, end: then };
    }
    if (best.start || best.end) return { start: dayOf(best.start), end: dayBefore(dayOf(best.end)) };
    const only = dayOf(best.value);
    if (only) return { start: only, end: only };
  }
  return null;
}

function dayOf(instant: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(instant ?? '')?.[0] ?? null;
}

function dayBefore(day: string | null): string | null {
  return day && Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

const CURRENCIES = new Map([
  ['Dollar', 'USD'],
  ['United States dollar', 'USD'],
  ['Pound', 'GBP'],
  ['British pound', 'GBP'],
  ['Euro', 'EUR'],
  ['Russian ruble', 'RUB'],
  ['Ruble', 'RUB'],
  ['Kazakhstani tenge', 'KZT'],
]);
