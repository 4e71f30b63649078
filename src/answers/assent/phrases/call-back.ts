import { oneOf, phraseRows } from './phrase-rows.ts';

/** Bids to be in touch. */
const CONTACTS = phraseRows(`
  напишите
  напиши
  наберите
  набери
  позвоните
  позвони
  перезвоните
  перезвони
  звоните
  пишите
  спросите
  обратитесь
  свяжитесь
  спишемся
  созвонимся
  поговорим
  обсудим
  ответ[а-я]+
  напомните
  message
  msg
  text
  call
  ring
  phone
  try
  ask
  email
  contact
  catch
  write
  reach
  ping
  touch base
  circle back
  check back
  check in
  come back
  get back
  reach out
  reply
  respond
  speak
  talk
  chat
`);

/** When. */
const TIMES = phraseRows(String.raw`
  понедельник[а-я]*
  вторник[а-я]*
  среду
  среды
  четверг[а-я]*
  пятниц[а-я]+
  суббот[а-я]+
  воскресень[а-я]+
  утром
  днем
  вечером
  вечерком
  ночью
  утра
  вечера
  обед[а-я]*
  обеда
  обеденный
  весной
  летом
  осенью
  зимой
  январ[а-я]+
  феврал[а-я]+
  марте?
  апрел[а-я]+
  мае
  июн[а-я]+
  июл[а-я]+
  август[а-я]*
  сентябр[а-я]+
  октябр[а-я]+
  ноябр[а-я]+
  декабр[а-я]+
  году
  месяц[а-я]*
  неделе
  неделю
  недельк[а-я]+
  неделек
  дн(?:я|ей)
  денек
  денька
  часок
  час
  часик
  часов
  минут
  минуты
  после
  завтра
  послезавтра
  monday
  tuesday
  wednesday
  thursday
  friday
  saturday
  sunday
  mon
  tues?
  wed
  thurs?
  fri
  sat
  sun
  morning
  afternoon
  evening
  lunch
  lunchtime
  noon
  tonight
  tomorrow
  after
  january
  february
  march
  april
  may
  june
  july
  august
  september
  october
  november
  december
  spring
  summer
  autumn
  winter
  week
  weeks
  month
  months
  year
  hour
  hours
  \d+ ?(?:am|pm)
`);

const CONTACT = oneOf(CONTACTS);
const TIME = oneOf(TIMES);

/** Asked to come back, without a word like "later": "напишите в мае", "tomorrow is better, call". */
export const CALL_BACK = [
  `${CONTACT}(?: (?!не |not |don )[^ ]+){0,3} ${TIME}`,
  `${TIME}(?: [^ ]+){0,2} ${CONTACT}`,
];
