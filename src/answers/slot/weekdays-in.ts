import { isDenied } from '../choice/choice-denied.ts';
import { weekdayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';

/** The days of the week that a text names, 1 (Monday) to 7. */
export interface SaidWeekdays {
  said: number[];
  denied: number[];
  /** "Любая суббота", "по субботам", "any weekday": each such day will do. */
  isAny: boolean;
}

export function weekdaysIn(tokens: readonly Token[]): SaidWeekdays {
  const [said, denied] = [new Set<number>(), new Set<number>()];
  let isAny = false;
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'word') continue;
    const days = daysOf(tokens, at);
    if (days.length === 0) continue;
    for (const day of days) (isDenied(tokens, at) ? denied : said).add(day);
    isAny ||= EACH.test(token.text) || ANY.has(textAt(tokens, at - 1)) || ANY.has(textAt(tokens, at - 2));
  }
  return { said: [...said].sort(), denied: [...denied].sort(), isAny };
}

function daysOf(tokens: readonly Token[], at: number): number[] {
  const word = textAt(tokens, at);
  const weekday = weekdayWord(word) ?? PLURALS.find(([, pattern]) => pattern.test(word))?.[0];
  if (weekday !== undefined) return [weekday];
  if (WEEKEND.test(word)) return [6, 7];
  const isWork = WORKING.test(word) && /^(?:дн(?:и|ей|ям|ях)|день|дня|days?)$/.test(textAt(tokens, at + 1));
  return WEEKDAY.test(word) || isWork ? [1, 2, 3, 4, 5] : [];
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

const PLURALS: [number, RegExp][] = [
  [1, /^(?:понедельник(?:и|ам|ов|ах)|mondays)$/],
  [2, /^(?:вторник(?:и|ам|ов|ах)|tuesdays)$/],
  [3, /^(?:сред(?:ам|ах)|wednesdays)$/],
  [4, /^(?:четверг(?:и|ам|ов|ах)|thursdays)$/],
  [5, /^(?:пятниц(?:ам|ах)?|fridays)$/],
  [6, /^(?:суббот(?:ам|ах)?|saturdays)$/],
  [7, /^(?:воскресень(?:ям|ях)|sundays)$/],
];
const EACH = /(?:ам|ям|days)$|^(?:будн|weekday|weekend)/;
const ANY = new Set(
  'любой любая любую любое любые любых каждый каждую каждое any every either some whichever'.split(' '),
);
const WEEKDAY = /^(?:будн(?:и|ям|ях|ий|его|ем|ей|ими|ие|их)|weekdays?|workdays?)$/;
const WORKING = /^(?:рабоч(?:ий|ие|их|им|его)|working|week|business)$/;
const WEEKEND = /^(?:выходн(?:ые|ых|ым|ой|ого)|викенд|уикенд|weekends?)$/;
