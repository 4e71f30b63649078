import type { DeskLine } from '../../desk/desk-figures.ts';
import type { Language } from '../../domain/values.ts';

/** The words of the app's home and of what its commands answer. */
export interface HomeCopy {
  /** Where a lead stands; `by` is the owner, or the one to whom it is offered. */
  state: Record<DeskLine['status'], (by: string | null) => string>;
  neverHandedOver: string;
  score: (score: number) => string;
  late: string;
  since: (when: string) => string;
  waitsSince: (when: string) => string;
  openLead: string;
  openCard: string;
  openDashboard: string;
  noName: string;
  minutes: (minutes: number) => string;
  more: (count: number) => string;
  moreInDashboard: string;

  home: string;
  refresh: string;
  asOf: (when: string) => string;
  today: string;
  rightNow: string;
  overdue: (count: number) => string;
  mine: (count: number) => string;
  noneOfMine: string;
  /** How to take one of those that wait. */
  takeOne: (waiting: number) => string;
  noneAtAll: string;
  figures: Record<
    | 'leads'
    | 'qualified'
    | 'handedOver'
    | 'claimed'
    | 'waiting'
    | 'overdue'
    | 'won'
    | 'lost'
    | 'firstAnswer'
    | 'firstAnswerWorking'
    | 'firstAnswerClock',
    string
  >;
  none: string;

  queue: (count: number) => string;
  emptyQueue: string;
  week: (days: string) => string;
  lastWeek: (days: string) => string;
  soFar: string;
  /** What it was in the week before. */
  before: (value: string) => string;
  weekUsage: string;
  unknownReason: string;
  leadUsage: string;
  notFound: (text: string) => string;
  several: (count: number, text: string) => string;
  longer: (shown: number) => string;
  tooShort: string;

  stranger: (user: string) => string;
  strangerHome: string;
  /** Of those who are not in the sales channel, where no team is named. */
  notInChannel: string;
  /** Who is in the sales channel cannot be said. */
  teamUnknown: string;
  failed: string;
  failedHome: string;
}

export const HOME_COPY: Record<Language, HomeCopy> = {
  ru: {
    state: {
      waiting: (by) => (by === null ? 'ещё никто не взял' : `ждёт, предложен: ${by}`),
      claimed: (by) => (by === null ? 'в работе' : `в работе у: ${by}`),
      'in-conversation': (by) => (by === null ? 'идёт переписка' : `идёт переписка: ${by}`),
      snoozed: (by) => (by === null ? 'отложен' : `отложен: ${by}`),
      returned: () => 'отвечает бот',
      won: (by) => (by === null ? 'сделка' : `сделка: ${by}`),
      lost: (by) => (by === null ? 'отказ' : `отказ: ${by}`),
      'not-a-target': () => 'не целевой',
    },
    neverHandedOver: 'в продажи не передан',
    score: (score) => `оценка ${score}`,
    late: 'просрочен',
    since: (when) => `передан ${when}`,
    waitsSince: (when) => `ждёт ответа с ${when}`,
    openLead: 'Открыть лид',
    openCard: 'Карточка',
    openDashboard: 'Все лиды',
    noName: 'Без имени',
    minutes: (minutes) => inWords(minutes, 'мин', 'ч', 'д'),
    more: (count) => `И ещё ${count}.`,
    moreInDashboard: 'Все они — в панели',

    home: 'Мои лиды',
    refresh: 'Обновить',
    asOf: (when) => `По данным на ${when}`,
    today: 'Сегодня',
    rightNow: 'Сейчас у отдела',
    overdue: (count) => `Просрочено: ${count}`,
    mine: (count) => `В работе: ${count}`,
    noneOfMine: 'Ваших лидов сейчас нет.',
    takeOne: (waiting) =>
      `Ждут, чтобы их взяли: ${waiting}. Наберите /leads или нажмите «Беру» под карточкой лида.`,
    noneAtAll: 'Никто не ждёт. Когда появится новый лид, его карточка придёт в канал продаж.',
    figures: {
      leads: 'Новые люди',
      qualified: 'Квалифицированы',
      handedOver: 'Передано в продажи',
      claimed: 'Взято в работу',
      waiting: 'Ждут, чтобы их взяли',
      overdue: 'Просрочены',
      won: 'Сделки',
      lost: 'Отказы',
      firstAnswer: 'До первого ответа, рабочих',
      firstAnswerWorking: 'До первого ответа, рабочее время (медиана)',
      firstAnswerClock: 'До первого ответа, по часам (медиана)',
    },
    none: 'пока нет',

    queue: (count) => `Ждут и ваши: ${count}`,
    emptyQueue: 'Никто не ждёт, и у вас в работе никого нет. Карточка нового лида придёт в канал продаж.',
    week: (days) => `Эта неделя, ${days}`,
    lastWeek: (days) => `Прошлая неделя, ${days}`,
    soFar: 'В скобках — неделей раньше к этому же часу. Прошлая неделя целиком: /hourglass last',
    before: (value) => `(было ${value})`,
    weekUsage: '/hourglass — эта неделя, /hourglass last — прошлая целиком.',
    unknownReason: 'причина удалена',
    leadUsage:
      'Кого найти? Напишите имя, телефон, почту или @имя — целиком или часть: /lead Анна, /lead 555-12-34.',
    notFound: (text) =>
      `По запросу «${text}» никого нет. Попробуйте часть имени, последние цифры телефона или почту.`,
    several: (count, text) => `По запросу «${text}» нашлось: ${count}`,
    longer: (shown) => `Показаны первые ${shown}. Уточните имя или добавьте цифр телефона.`,
    tooShort: 'Это слишком коротко для поиска: нужны хотя бы две буквы или три цифры.',

    stranger: (user) =>
      `Эта команда — для отдела продаж, а вас в нём нет. Если это ошибка, попросите добавить ваш Slack ID ${user} в список отдела.`,
    strangerHome:
      'Здесь рабочее место отдела продаж, и вас в нём нет. Если вы хотите что-то спросить или заказать, напишите на вкладке «Сообщения».',
    notInChannel:
      'Эта команда — для отдела продаж: она отвечает тем, кто есть в канале продаж. Если вы из отдела, попросите добавить вас в канал.',
    teamUnknown:
      'Не получилось узнать, кто сейчас в отделе продаж, поэтому лиды не показываем. Попробуйте через минуту, а если не поможет, скажите тому, кто настраивал Hourglass.',
    failed: 'Не получилось посмотреть: данные сейчас недоступны. Повторите команду через минуту.',
    failedHome: 'Не получилось посмотреть: данные сейчас недоступны. Нажмите «Обновить» через минуту.',
  },
  en: {
    state: {
      waiting: (by) => (by === null ? 'nobody has it yet' : `waits, offered to ${by}`),
      claimed: (by) => `claimed by ${by ?? 'sales'}`,
      'in-conversation': (by) => `${by ?? 'sales'} is talking to them`,
      snoozed: (by) => (by === null ? 'snoozed' : `snoozed by ${by}`),
      returned: () => 'the bot answers',
      won: (by) => (by === null ? 'won' : `won by ${by}`),
      lost: (by) => (by === null ? 'lost' : `lost, ${by} had it`),
      'not-a-target': () => 'not a target',
    },
    neverHandedOver: 'not handed over to sales',
    score: (score) => `score ${score}`,
    late: 'overdue',
    since: (when) => `handed over ${when}`,
    waitsSince: (when) => `waiting for an answer since ${when}`,
    openLead: 'Open the lead',
    openCard: 'Card',
    openDashboard: 'All leads',
    noName: 'No name',
    minutes: (minutes) => inWords(minutes, 'min', 'h', 'd'),
    more: (count) => `And ${count} more.`,
    moreInDashboard: 'All of them are in the dashboard',

    home: 'My leads',
    refresh: 'Refresh',
    asOf: (when) => `As of ${when}`,
    today: 'Today',
    rightNow: 'The whole desk, right now',
    overdue: (count) => `Overdue: ${count}`,
    mine: (count) => `In your hands: ${count}`,
    noneOfMine: 'You have no leads right now.',
    takeOne: (waiting) =>
      `Waiting to be claimed: ${waiting}. Type /leads, or press Claim under a lead's card.`,
    noneAtAll: 'Nobody is waiting. When there is a new lead, its card comes to the sales channel.',
    figures: {
      leads: 'New people',
      qualified: 'Qualified',
      handedOver: 'Handed over to sales',
      claimed: 'Claimed',
      waiting: 'Waiting to be claimed',
      overdue: 'Overdue',
      won: 'Won',
      lost: 'Lost',
      firstAnswer: 'First answer, working time',
      firstAnswerWorking: 'To the first answer, working time (median)',
      firstAnswerClock: 'To the first answer, by the clock (median)',
    },
    none: 'none yet',

    queue: (count) => `Waiting and yours: ${count}`,
    emptyQueue: "Nobody is waiting, and you have no leads. A new lead's card comes to the sales channel.",
    week: (days) => `This week, ${days}`,
    lastWeek: (days) => `Last week, ${days}`,
    soFar: 'In brackets: the week before, up to the same hour. All of last week: /hourglass last',
    before: (value) => `(was ${value})`,
    weekUsage: '/hourglass is this week, /hourglass last is all of the last one.',
    unknownReason: 'reason erased',
    leadUsage:
      'Whom shall I find? Type a name, a phone, an e-mail or a @name, or a part of it: /lead Anna, /lead 555-12-34.',
    notFound: (text) =>
      `Nobody is known as “${text}”. Try a part of the name, the last digits of the phone, or the e-mail.`,
    several: (count, text) => `Found for “${text}”: ${count}`,
    longer: (shown) =>
      `These are the first ${shown}. A longer part of the name or the number narrows them down.`,
    tooShort: 'That is too short to search for: type at least two letters or three digits.',

    stranger: (user) =>
      `This command is for the sales team, and you are not on it. If you should be, ask for your Slack ID ${user} to be added to the team's list.`,
    strangerHome:
      'This is where the sales team works, and you are not on it. To ask or order something, write to us on the Messages tab.',
    notInChannel:
      'This command is for the sales team: it answers those who are in the sales channel. If you are one of them, ask to be added to the channel.',
    teamUnknown:
      'It cannot be seen who is of the sales team right now, so no leads are shown. Try again in a minute; if that does not help, tell whoever set Hourglass up.',
    failed: 'The data cannot be reached right now. Try the command again in a minute.',
    failedHome: 'The data cannot be reached right now. Press Refresh in a minute.',
  },
};

/** "35 min", "2 h 5 min", "3 d 4 h". */
function inWords(minutes: number, minute: string, hour: string, day: string): string {
  const whole = Math.round(minutes);
  const of = (count: number, unit: string) => (count > 0 ? [`${count} ${unit}`] : []);
  if (whole < 60) return `${whole} ${minute}`;
  const hours = Math.floor(whole / 60);
  if (hours < 24) return [...of(hours, hour), ...of(whole % 60, minute)].join(' ');
  return [...of(Math.floor(hours / 24), day), ...of(hours % 24, hour)].join(' ');
}
