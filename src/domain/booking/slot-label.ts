import type { Language } from '../values.ts';
import { localTime } from './local-time.ts';
import type { Slot } from './slot.ts';

/**
 * A slot as it is offered: "сб, 28 ноября, 12:00", "Sat 28 Nov, 12:00". Today and tomorrow say so in place of the
 * weekday, and keep the date, for who reads it a day later.
 */
export function slotLabel(
  { startsAt }: Pick<Slot, 'startsAt'>,
  language: Language,
  zone: string,
  now: Date,
): string {
  const { day, minute } = localTime(Date.parse(startsAt), zone);
  const date = new Date(day * DAY);
  const near = NEAR[language][day - localTime(now.getTime(), zone).day];
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  if (language === 'ru') return `${near ?? RU_WEEKDAY.format(date)}, ${RU_DATE.format(date)}, ${time}`;
  const weekday = near ? `${near},` : EN_WEEKDAY.format(date);
  return `${weekday} ${date.getUTCDate()} ${EN_MONTH.format(date)}, ${time}`;
}

const DAY = 86_400_000;
const NEAR: Record<Language, string[]> = { ru: ['сегодня', 'завтра'], en: ['today', 'tomorrow'] };
const UTC = { timeZone: 'UTC' } as const;
const RU_WEEKDAY = new Intl.DateTimeFormat('ru', { ...UTC, weekday: 'short' });
const RU_DATE = new Intl.DateTimeFormat('ru', { ...UTC, day: 'numeric', month: 'long' });
const EN_WEEKDAY = new Intl.DateTimeFormat('en-US', { ...UTC, weekday: 'short' });
const EN_MONTH = new Intl.DateTimeFormat('en-US', { ...UTC, month: 'short' });
