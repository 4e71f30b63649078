import { closest } from '../text/closest-word.ts';
import { ordinalWord } from './number-words.ts';

export type TimeUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** 1 to 12 for a month's name in any case or usual abbreviation, with a slip in a long name forgiven. */
export function monthWord(word: string): number | undefined {
  return (
    MONTHS.get(word) ??
    (word.length >= 5 && !NO_MONTHS.has(word) ? MONTHS.get(SLIPS.nearest(word) ?? '') : undefined)
  );
}

/** 1 (Monday) to 7. */
export function weekdayWord(word: string): number | undefined {
  const known = WEEKDAYS.get(word);
  if (known !== undefined || word.length < 6 || /(?:days|ам|ами|ах)$/.test(word)) return known;
  // "В четвертом квартале"
  if (ordinalWord(word) !== undefined) return undefined;
  return WEEKDAYS.get(WEEKDAY_SLIPS.nearest(word) ?? '');
}

/** The days from today to "завтра", "tmrw". */
export function relativeDayWord(word: string): number | undefined {
  return (
    RELATIVE.get(word) ?? (word.length >= 7 ? RELATIVE.get(RELATIVE_SLIPS.nearest(word) ?? '') : undefined)
  );
}

/** 0 spring, 1 summer, 2 autumn, 3 winter. */
export function seasonWord(word: string): number | undefined {
  return SEASONS.get(word);
}

export function timeUnitWord(word: string): TimeUnit | undefined {
  return UNITS.get(word);
}

const MONTHS = table<number>([
  [1, 'январь января январе январю январем янв january jan jaunary yanvar yanvarya yanvare'],
  [2, 'февраль февраля феврале февралю февралем фев февр february feb fevral fevralya fevrale'],
  [3, 'март марта марте марту мартом мар march mar marhc mrch mart marta marte'],
  [4, 'апрель апреля апреле апрелю апрелем апр april apr aprill arpil apirl apil apri aprel aprelya aprele'],
  [5, 'май мая мае маю маем may maya маи'],
  [
    6,
    'июнь июня июне июню июнем июн june jun juen jne junne iyun iyunya iyune iun iunya ijun ijunya иунь иуня иуне юнь июни',
  ],
  [
    7,
    'июль июля июле июлю июлем июл july jul jully jly juli juy iyul iyulya iyule iul iulya ijul ijulya иуль иуля иуле июли',
  ],
  [8, 'август августа августе августу августом авг august aug auguest avgust avgusta avguste'],
  [
    9,
    'сентябрь сентября сентябре сентябрю сентябрем сен сент september sept sep sentyabr sentyabrya sentyabre',
  ],
  [
    10,
    'октябрь актябрь актября актябре октября октябре октябрю октябрем окт october oct oktyabr oktyabrya oktyabre',
  ],
  [11, 'ноябрь ноября ноябре ноябрю ноябрем ноя нояб november nov noyabr noyabrya noyabre'],
  [12, 'декабрь декабря декабре декабрю декабрем дек december dec dekabr dekabrya dekabre'],
]);

const WEEKDAYS = table<number>([
  [1, 'понедельник понедельника понедельнику понедельником понед пн пнд monday mon ponedelnik'],
  [2, 'вторник вторника вторнику вторником вт втр tuesday tue tues vtornik'],
  [3, 'среду среде среды среда средой ср wednesday wed weds wensday wendsday wednsday середу sredu sreda'],
  [4, 'четверг четверга четвергу четвергом чт чтв thursday thu thur thurs thirsday thurday thusday chetverg'],
  [
    5,
    'пятница пятницу пятницы пятнице пятницей пятничку пт птн friday fri pyatnica pyatnicu pyatnitsa pyatnitsu',
  ],
  [6, 'суббота субботу субботы субботе субботой сб субб saturday sat satday saterday subbota subbotu'],
  [
    7,
    'воскресенье воскресенья воскресенью воскресение воскресеньем воскр воск вс вск sunday sun voskresenye voskresenie',
  ],
]);

const RELATIVE = table<number>([
  [
    0,
    'сегодня севодня седня сегодняшним сегодняшний сегодняшнего сегодняшнему segodnya today tonight tonite 2day 2nite',
  ],
  [
    1,
    'завтра завтрашний завтрашнего завтрашнему завтрашнюю завтрашним зафтра завтро завтрева zavtra tomorrow tomorow tommorow tommorrow tmrw tmr tmw tomo tomoz tomos tomz tmoro tomoro tomozza 2mrw 2moro 2morrow tomora',
  ],
  [3, 'послепослезавтра послепослезавтро'],
  [2, 'послезавтра послезафтра послезавтро poslezavtra overmorrow'],
]);

const SEASONS = table<number>([
  [0, 'весна весной веснои весне весны весну весною vesna vesnoy spring springtime'],
  [1, 'лето летом летам лету лета лете leto letom summer summertime'],
  [2, 'осень осенью осинью осеню осеннью осени osen osenyu autumn fall'],
  [3, 'зима зимой зимои зиме зимы зиму зимою zima zimoy winter wintertime'],
]);

const UNITS = table<TimeUnit>([
  ['minute', 'минут минуты минуту минутку минуточку мин minute minutes min mins'],
  ['hour', 'час часа часов часик часика часиков часам часу часы hour hours hrs hr'],
  ['day', 'день дня дней дням дню дни денек денька деньков деньки сутки суток day days'],
  [
    'week',
    'неделя неделю недели недель неделе недельку недельки неделька неделек неделькой неделей нед week weeks wk wks wek weeek weke weks',
  ],
  [
    'month',
    'месяц месяца месяцев месяце месяцу месяцы месяцок месяцем месячишко мес month months mo mos mths mth mnth mnths monht monthes',
  ],
  ['quarter', 'квартал квартала кварталов квартале кварталу кварталы кв quarter quarters qtr'],
  ['half', 'полугодие полугодия полугодии полугодию'],
  ['year', 'год года годов году годик годика годиков лет годом годе years year yr yrs'],
]);

function table<T>(rows: [T, string][]): Map<string, T> {
  return new Map(
    rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

function slips(words: ReadonlyMap<string, number>, least: number) {
  return closest(
    [...words.keys()].filter((word) => word.length >= least),
    (word) => words.get(word),
  );
}

/** Near to a month's name and no slip of it. */
const NO_MONTHS = new Set(['augusta', 'augusto', 'мартов', 'мартова', 'мартову', 'мартин', 'мартина']);
const SLIPS = slips(MONTHS, 6);
const WEEKDAY_SLIPS = slips(WEEKDAYS, 6);
/** "завтрак" is near to "завтра" and no slip of it. */
const RELATIVE_SLIPS = slips(RELATIVE, 8);
