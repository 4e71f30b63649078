import type { Language } from '../values.ts';
import { localTime } from './local-time.ts';
import type { Slot } from './slot.ts';

/** When a slot is, as it goes on in a sentence: "в субботу, 28 ноября, в 12:00", "on Saturday, 28 November, at 12:00". */
export function slotPhrase(
  { startsAt }: Pick<Slot, 'startsAt'>,
  language: Language,
  zone: string,
  now: Date,
): string {
  const { day, weekday, minute } = localTime(Date.parse(startsAt), zone);
  const near = NEAR[language][day - localTime(now.getTime(), zone).day];
  const date = DATE[language].format(new Date(day * DAY));
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const at = language === 'ru' ? 'в' : 'at';
  return `${near ?? WEEKDAY[language][weekday - 1]}, ${date}, ${at} ${time}`;
}

const DAY = 86_400_000;
const NEAR: Record<Language, string[]> = { ru: ['сегодня', 'завтра'], en: ['today', 'tomorrow'] };
const WEEKDAY: Record<Language, string[]> = {
  ru: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
  en: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
};
const FIELDS = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const;
const DATE: Record<Language, Intl.DateTimeFormat> = {
  ru: new Intl.DateTimeFormat('ru', FIELDS),
  en: new Intl.DateTimeFormat('en-GB', FIELDS),
};
