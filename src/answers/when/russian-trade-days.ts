import { type Feast, fixed, type NamedFeast, nthWeekday } from './feast-rules.ts';

const SATURDAY = 6;
const SUNDAY = 7;

/** The days of trades and services that offices keep: "ко дню строителя", "на день ВМФ". */
export const RUSSIAN_TRADE_DAYS: readonly NamedFeast[] = [
  dayOf(nthWeekday(3, SUNDAY, 2), 'геодезиста'),
  dayOf(fixed(4, 12), 'космонавтики'),
  dayOf(fixed(5, 28), 'пограничника'),
  dayOf(nthWeekday(6, SUNDAY, 3), 'медика', 'медицинского работника', 'медработника'),
  dayOf(nthWeekday(6, SATURDAY, -1), 'молодежи'),
  dayOf(nthWeekday(7, SUNDAY, 3), 'металлурга'),
  dayOf(nthWeekday(7, SATURDAY, 4), 'торговли', 'работника торговли'),
  dayOf(nthWeekday(7, SUNDAY, -1), 'вмф', 'военно морского флота'),
  dayOf(fixed(8, 2), 'вдв', 'десантника'),
  dayOf(nthWeekday(8, SUNDAY, 1), 'железнодорожника'),
  dayOf(nthWeekday(8, SUNDAY, 2), 'строителя'),
  dayOf(nthWeekday(8, SATURDAY, 2), 'физкультурника'),
  dayOf(nthWeekday(8, SUNDAY, -1), 'шахтера'),
  dayOf(nthWeekday(9, SUNDAY, 1), 'нефтяника', 'газовика'),
  dayOf(fixed(9, 27), 'воспитателя', 'дошкольного работника', 'туризма'),
  dayOf(fixed(10, 5), 'учителя'),
  dayOf(fixed(11, 10), 'полиции', 'сотрудника полиции'),
  dayOf(fixed(11, 21), 'бухгалтера'),
  dayOf(fixed(12, 22), 'энергетика'),
];

function dayOf(feast: Feast, ...whose: string[]): NamedFeast {
  const names = whose.flatMap((of) => ['день', 'дня', 'дню', 'днем'].map((day) => `${day} ${of}`));
  return { feast, names: names.join('|') };
}
