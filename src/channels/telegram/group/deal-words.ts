import type { Language } from '../../../domain/values.ts';

/** What the bot says in the group about deals. */
export interface DealWords {
  day: string;
  moves(visit: string): string;
  time(day: string): string;
  otherDay: string;
  later: string;
  booked(name: string, what: string, when: string): string;
  settle: Record<'came' | 'missed', { ask: string; yes: string; said(name: string): string }>;
  preview: string;
  faulty: string;
  send(total: string): string;
  sent(name: string, total: string): string;
  package(label: string): string;
  guests(count: number | null): string;
  extras(count: number): string;
  discounts(count: number): string;
  byHand(taken: string | null): string;
  note: string;
  back: string;
  which: Record<'package' | 'extras' | 'discounts', string>;
  /** After the name of who is asked. */
  askGuests: string;
  askByHand(most: number): string;
  askNote: string;
  guestsExample: string;
  byHandExample: string;
  noteExample: string;
  again: { guests: string; byHand: string; note(most: number): string; day: string; dayPassed: string };
  paidOf(paid: string, sum: string): string;
  paidSoFar(paid: string): string;
  due(sum: string): string;
  all(sum: string): string;
  otherSum: string;
  sumIn: string;
  sumBack: string;
  paid(name: string, sum: string): string;
  refunded(name: string, sum: string): string;
  eventDay(sum: string): string;
  dayUnknown: string;
  askDay: string;
  dayExample: string;
  won(sale: string, day: string): string;
}

export const DEAL_WORDS: Record<Language, DealWords> = {
  ru: {
    day: 'На какой день записать?',
    moves: (visit) => `Сейчас визит назначен: ${visit}. Новое время его заменит. На какой день?`,
    time: (day) => `${day}: на какое время?`,
    otherDay: '‹ Другой день',
    later: 'Позже ›',
    booked: (name, what, when) => `📅 ${name}: запись, ${what}, ${when}`,
    settle: {
      came: {
        ask: 'Клиент пришёл? Бот поблагодарит его за визит и пойдёт дальше: обычно сразу отправит предложение.',
        yes: 'Да, пришёл',
        said: (name) => `${name}: визит состоялся`,
      },
      missed: {
        ask: 'Клиент не пришёл? Бот напишет ему и предложит выбрать другое время.',
        yes: 'Да, не пришёл',
        said: (name) => `${name}: клиент не пришёл`,
      },
    },
    preview: 'Так предложение увидит клиент:',
    faulty: 'Такое предложение не отправить:',
    send: (total) => `✅ Отправить за ${total}`,
    sent: (name, total) => `📄 ${name}: предложение отправлено, ${total}`,
    package: (label) => `Пакет: ${label}`,
    guests: (count) => (count === null ? 'Гости: неизвестно' : `Гости: ${count}`),
    extras: (count) => (count > 0 ? `Допуслуги: ${count}` : 'Допуслуги'),
    discounts: (count) => (count > 0 ? `Скидки: ${count}` : 'Скидки'),
    byHand: (taken) => (taken ? `Скидка вручную: ${taken}` : 'Скидка вручную'),
    note: 'Отправить с примечанием',
    back: '‹ К предложению',
    which: {
      package: 'Какой пакет предложить?',
      extras: 'Что добавить? Нажмите ещё раз, чтобы убрать.',
      discounts: 'Какие скидки дать? Нажмите ещё раз, чтобы убрать.',
    },
    askGuests: 'сколько будет гостей? Ответьте на это сообщение числом.',
    askByHand: (most) =>
      `какую скидку дать? Не больше ${most} %. Ответьте на это сообщение, например: 5 % или 10 000 ₽.`,
    askNote:
      'напишите примечание в ответ на это сообщение. Клиент увидит его в предложении, и оно сразу уйдёт.',
    guestsExample: '60',
    byHandExample: '5 %',
    noteExample: 'Примечание для клиента',
    again: {
      guests: 'Нужно число гостей, например 60. Ответьте, пожалуйста, на это сообщение.',
      byHand: 'Не получилось понять скидку. Напишите, например, 5 % или 10 000 ₽ в ответ на это сообщение.',
      note: (most) => `Нужен текст, не длиннее ${most} символов. Ответьте, пожалуйста, на это сообщение.`,
      day: 'Не получилось понять дату. Напишите её, например, так: 12 июня 2027. Ответьте на это сообщение.',
      dayPassed: 'Этот день уже прошёл или слишком далеко. Ответьте на это сообщение другой датой.',
    },
    paidOf: (paid, sum) => `Оплачено ${paid} из ${sum}.`,
    paidSoFar: (paid) => `Оплачено ${paid}.`,
    due: (sum) => `Остаток: ${sum}`,
    all: (sum) => `Всё: ${sum}`,
    otherSum: 'Другая сумма',
    sumIn: 'сколько пришло? Ответьте на это сообщение, например: 150 000 или 150к.',
    sumBack: 'сколько вернули? Ответьте на это сообщение, например: 150 000 или 150к.',
    paid: (name, sum) => `💰 ${name}: оплата ${sum}`,
    refunded: (name, sum) => `${name}: возврат ${sum}`,
    eventDay: (sum) => `Продано на ${sum}. Когда мероприятие? На следующий день бот спросит, как всё прошло.`,
    dayUnknown: 'Пока неизвестно',
    askDay: 'когда мероприятие? Ответьте на это сообщение датой, например: 12 июня 2027.',
    dayExample: '12 июня 2027',
    won: (sale, day) => `${sale}, мероприятие ${day}`,
  },
  en: {
    day: 'Which day?',
    moves: (visit) => `A visit is booked for ${visit}. The new time takes its place. Which day?`,
    time: (day) => `${day}: at what time?`,
    otherDay: '‹ Another day',
    later: 'Later ›',
    booked: (name, what, when) => `📅 ${name}: booked, ${what}, ${when}`,
    settle: {
      came: {
        ask: 'Did they come? The bot thanks them for the visit and goes on, usually with the offer at once.',
        yes: 'Yes, they came',
        said: (name) => `${name}: they came to the visit`,
      },
      missed: {
        ask: "Didn't they come? The bot writes to them and offers another time.",
        yes: "They didn't come",
        said: (name) => `${name}: they did not come`,
      },
    },
    preview: 'This is the offer as the customer reads it:',
    faulty: 'Such an offer cannot be sent:',
    send: (total) => `✅ Send for ${total}`,
    sent: (name, total) => `📄 ${name}: offer sent, ${total}`,
    package: (label) => `Package: ${label}`,
    guests: (count) => (count === null ? 'Guests: unknown' : `Guests: ${count}`),
    extras: (count) => (count > 0 ? `Extras: ${count}` : 'Extras'),
    discounts: (count) => (count > 0 ? `Discounts: ${count}` : 'Discounts'),
    byHand: (taken) => (taken ? `Discount by hand: ${taken}` : 'Discount by hand'),
    note: 'Send with a note',
    back: '‹ Back to the offer',
    which: {
      package: 'Which package?',
      extras: 'What to add? Press once more to take it out.',
      discounts: 'Which discounts? Press once more to take one out.',
    },
    askGuests: 'how many guests will come? Reply to this message with a number.',
    askByHand: (most) =>
      `what discount do you give? At most ${most}%. Reply to this message, for example: 5% or 10,000 ₽.`,
    askNote: 'reply to this message with a note. The customer reads it in the offer, which is sent at once.',
    guestsExample: '60',
    byHandExample: '5%',
    noteExample: 'A note for the customer',
    again: {
      guests: 'We need the number of guests, such as 60. Please reply to this message.',
      byHand: 'We could not read the discount. Reply to this message with, for example, 5% or 10,000 ₽.',
      note: (most) => `We need a text of at most ${most} characters. Please reply to this message.`,
      day: 'We could not read the date. Write it like this: 12 June 2027. Please reply to this message.',
      dayPassed: 'That day has passed, or is too far off. Please reply to this message with another one.',
    },
    paidOf: (paid, sum) => `Paid ${paid} of ${sum}.`,
    paidSoFar: (paid) => `Paid ${paid}.`,
    due: (sum) => `Still due: ${sum}`,
    all: (sum) => `All of it: ${sum}`,
    otherSum: 'Another sum',
    sumIn: 'how much came in? Reply to this message, for example: 150,000 or 150k.',
    sumBack: 'how much went back? Reply to this message, for example: 150,000 or 150k.',
    paid: (name, sum) => `💰 ${name}: paid ${sum}`,
    refunded: (name, sum) => `${name}: refunded ${sum}`,
    eventDay: (sum) => `Won, ${sum}. When is the event? On the day after it the bot asks how it was.`,
    dayUnknown: 'Not known yet',
    askDay: 'when is the event? Reply to this message with the date, for example: 12 June 2027.',
    dayExample: '12 June 2027',
    won: (sale, day) => `${sale}, event on ${day}`,
  },
};
