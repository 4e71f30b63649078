import { byYear, fixed, fromEaster, nthWeekday } from './feast-rules.ts';

/** Feasts that both languages name. */
export const EASTER_SUNDAY = fromEaster('western', 0);
export const CHRISTMAS_DAY = fixed(12, 25);
export const THANKSGIVING = nthWeekday(11, 4, 4);
export const BLACK_FRIDAY = nthWeekday(11, 4, 4, { later: 1 });
export const CYBER_MONDAY = nthWeekday(11, 4, 4, { later: 4 });
export const VALENTINES = fixed(2, 14);
export const HALLOWEEN = fixed(10, 31);
export const CHINESE_NEW_YEAR = byYear({
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
});
export const RAMADAN = byYear(
  { 2026: [2, 18], 2027: [2, 8], 2028: [1, 28], 2029: [1, 16], 2030: [1, 6] },
  30,
);
export const EID_AL_FITR = byYear({
  2026: [3, 20],
  2027: [3, 10],
  2028: [2, 27],
  2029: [2, 15],
  2030: [2, 5],
});
export const EID_AL_ADHA = byYear({
  2026: [5, 27],
  2027: [5, 16],
  2028: [5, 5],
  2029: [4, 24],
  2030: [4, 13],
});
export const HANUKKAH = byYear(
  { 2026: [12, 5], 2027: [12, 25], 2028: [12, 13], 2029: [12, 2], 2030: [12, 21] },
  8,
);
export const PASSOVER = byYear(
  { 2026: [4, 2], 2027: [4, 22], 2028: [4, 11], 2029: [3, 31], 2030: [4, 18] },
  8,
);
