import type { Language } from '../../domain/values.ts';

/** The words of what is filled in about a deal. */
export interface DealCopy {
  /** Before what goes to the customer at once. */
  confirm: Record<'came' | 'missed', { title: string; text: string; confirm: string; deny: string }>;
  booked: (visit: string) => string;
  noTimes: string;
  time: string;
  otherDay: string;
  otherTime: string;
  resource: string;
  package: string;
  guests: string;
  extras: string;
  discounts: string;
  byHand: (mostPercent: number) => string;
  byHandExample: string;
  note: string;
  noteExample: string;
  reckon: string;
  send: string;
  preview: string;
  changed: string;
  paidSum: (currency: string) => string;
  refundSum: (currency: string) => string;
  paidOf: (paid: string, sum: string, due: string) => string;
  paidSoFar: (paid: string) => string;
  eventOn: string;
  faults: {
    noTime: string;
    noHour: string;
    noGuests: string;
    discount: string;
    eventTooFar: string;
  };
}

export const DEAL_COPY: Record<Language, DealCopy> = {
  ru: {
    confirm: {
      came: {
        title: 'Клиент пришёл?',
        text: 'Бот пойдёт дальше: обычно он сразу отправляет клиенту предложение.',
        confirm: 'Да, пришёл',
        deny: 'Отмена',
      },
      missed: {
        title: 'Клиент не пришёл?',
        text: 'Бот напишет клиенту и предложит выбрать другое время.',
        confirm: 'Да, не пришёл',
        deny: 'Отмена',
      },
    },
    booked: (visit) => `Сейчас визит назначен: ${visit}. Новое время его заменит.`,
    noTimes: 'Свободного времени на ближайшие дни нет. Можно назначить свой день и час.',
    time: 'Свободное время',
    otherDay: 'Или другой день',
    otherTime: 'Время в этот день',
    resource: 'Что записываем',
    package: 'Пакет',
    guests: 'Сколько гостей',
    extras: 'Допуслуги',
    discounts: 'Скидки',
    byHand: (most) => `Скидка вручную, не больше ${most} %`,
    byHandExample: 'Например, 5 % или 10 000 ₽',
    note: 'Примечание для клиента',
    noteExample: 'Попадёт в предложение',
    reckon: 'Посчитать',
    send: 'Отправить клиенту',
    preview: 'Так предложение увидит клиент:',
    changed: 'Пересчитали. Проверьте и отправьте.',
    paidSum: (currency) => `Сколько пришло, ${currency}`,
    refundSum: (currency) => `Сколько вернули, ${currency}`,
    paidOf: (paid, sum, due) => `Оплачено ${paid} из ${sum}. Осталось ${due}.`,
    paidSoFar: (paid) => `Оплачено ${paid}.`,
    eventOn: 'Дата мероприятия',
    faults: {
      noTime: 'Выберите время из списка или назначьте своё.',
      noHour: 'Укажите и время в этот день.',
      noGuests: 'Впишите число гостей цифрами.',
      discount: 'Напишите скидку в процентах, например 5 %, или суммой, например 10 000 ₽.',
      eventTooFar: 'Проверьте год: дата слишком далеко.',
    },
  },
  en: {
    confirm: {
      came: {
        title: 'Did they come?',
        text: 'The bot goes on: usually it sends the customer the offer at once.',
        confirm: 'Yes, they came',
        deny: 'Cancel',
      },
      missed: {
        title: "Didn't they come?",
        text: 'The bot writes to the customer and offers another time.',
        confirm: "They didn't",
        deny: 'Cancel',
      },
    },
    booked: (visit) => `A visit is booked for ${visit}. The new time takes its place.`,
    noTimes: 'Nothing is free in the next days. You can set a day and a time of your own.',
    time: 'Free times',
    otherDay: 'Or another day',
    otherTime: 'At this time of that day',
    resource: 'What is booked',
    package: 'Package',
    guests: 'How many guests',
    extras: 'Extras',
    discounts: 'Discounts',
    byHand: (most) => `Discount by hand, at most ${most}%`,
    byHandExample: 'Such as 5% or 10,000 ₽',
    note: 'Note for the customer',
    noteExample: 'It stands in the offer',
    reckon: 'Show the total',
    send: 'Send to customer',
    preview: 'This is the offer as the customer reads it:',
    changed: 'Reckoned anew. Check it and send it.',
    paidSum: (currency) => `How much came in, ${currency}`,
    refundSum: (currency) => `How much went back, ${currency}`,
    paidOf: (paid, sum, due) => `${paid} of ${sum} is paid, ${due} is due.`,
    paidSoFar: (paid) => `${paid} is paid.`,
    eventOn: 'Event date',
    faults: {
      noTime: 'Choose a time from the list, or set one of your own.',
      noHour: 'Set the time of that day, too.',
      noGuests: 'Write how many guests come, in digits.',
      discount: 'Write the discount in percent, such as 5%, or as a sum, such as 10,000 ₽.',
      eventTooFar: 'Check the year: the date is too far off.',
    },
  },
};
