import { type Day, dayOf } from './calendar.ts';

export type Tradition = 'western' | 'orthodox';

/** Easter Sunday of a year from 1900 to 2099, as a day of the Gregorian calendar. */
export function easterOf(year: number, tradition: Tradition): Day {
  return tradition === 'western' ? western(year) : orthodox(year);
}

/** The anonymous Gregorian computus. */
function western(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayOf(year, 3, 22 + epact + toSunday - 7 * late);
}

/** The Julian computus; in these centuries the Julian calendar is 13 days behind. */
function orthodox(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return dayOf(year, 3, 22 + moon + toSunday + 13);
}
