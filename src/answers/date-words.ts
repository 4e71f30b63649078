import { closest } from './closest-word.ts';

export type TimeUnit = 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** 1 to 12 for a month's name in any case or usual abbreviation, with a slip in a long name forgiven. */
export function monthWord(word: string): number | undefined {
  return MONTHS.get(word) ?? (word.length >= 6 ? MONTHS.get(SLIPS.nearest(word) ?? '') : undefined);
}

/** 1 (Monday) to 7. */
export function weekdayWord(word: string): number | undefined {
  return WEEKDAYS.get(word);
}

/** 0 spring, 1 summer, 2 autumn, 3 winter. */
export function seasonWord(word: string): number | undefined {
  return SEASONS.get(word);
}

export function timeUnitWord(word: string): TimeUnit | undefined {
  return UNITS.get(word);
}

const MONTHS = table<number>([
  [1, 'январь января январе январю январем янв january jan'],
  [2, 'февраль февраля феврале февралю февралем фев февр february feb'],
  [3, 'март марта марте марту мартом мар march mar'],
  [4, 'апрель апреля апреле апрелю апрелем апр april apr'],
  [5, 'май мая мае маю маем may'],
  [6, 'июнь июня июне июню июнем июн june jun'],
  [7, 'июль июля июле июлю июлем июл july jul'],
  [8, 'август августа августе августу августом авг august aug'],
  [9, 'сентябрь сентября сентябре сентябрю сентябрем сен сент september sept sep'],
  [10, 'октябрь октября октябре октябрю октябрем окт october oct'],
  [11, 'ноябрь ноября ноябре ноябрю ноябрем ноя нояб november nov'],
  [12, 'декабрь декабря декабре декабрю декабрем дек december dec'],
]);

const WEEKDAYS = table<number>([
  [1, 'понедельник понедельника понедельнику пн monday mon mondays'],
  [2, 'вторник вторника вторнику вт tuesday tue tues'],
  [3, 'среду среде среды среда ср wednesday wed'],
  [4, 'четверг четверга четвергу чт thursday thu thurs'],
  [5, 'пятница пятницу пятницы пятнице пятничку пт friday fri'],
  [6, 'суббота субботу субботы субботе сб saturday sat'],
  [7, 'воскресенье воскресенья воскресенью воскресение вс sunday'],
]);

const SEASONS = table<number>([
  [0, 'весна весной весне весны весну spring springtime'],
  [1, 'лето летом лету лета лете summer summertime'],
  [2, 'осень осенью осени autumn fall'],
  [3, 'зима зимой зиме зимы зиму winter wintertime'],
]);

const UNITS = table<TimeUnit>([
  [
    'hour',
    'час часа часов часик часам часу часы минут минуты минуту мин hour hours hrs hr minute minutes min mins',
  ],
  ['day', 'день дня дней дням дню дни денек деньков деньки сутки суток day days'],
  ['week', 'неделя неделю недели недель неделе неделю неделек недельку неделька нед week weeks wk wks'],
  ['month', 'месяц месяца месяцев месяце месяцу месяцы месяцок мес month months mo mos mths'],
  ['quarter', 'квартал квартала кварталов квартале кварталу кварталы кв quarter quarters qtr'],
  ['half', 'полугодие полугодия полугодии полугодию полгода полугода'],
  ['year', 'год года годов году годик лет годом years year yr yrs'],
]);

function table<T>(rows: [T, string][]): Map<string, T> {
  return new Map(
    rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

const SLIPS = closest(
  [...MONTHS.keys()].filter((word) => word.length >= 6),
  (word) => MONTHS.get(word),
);
