import type { Language } from '../domain/values.ts';
import type { SalesNews } from '../flow/effect.ts';

/** What the customer did with the bot, as colleagues are told it. */
export function newsWords(what: SalesNews, language: Language): string {
  return WORDS[what][language];
}

const WORDS: Record<SalesNews, Record<Language, string>> = {
  'viewing-booked': {
    ru: '📅 Клиент выбрал время визита.',
    en: '📅 The customer has booked a visit.',
  },
  'viewing-moved': { ru: '📅 Клиент перенёс визит.', en: '📅 The customer has moved the visit.' },
  'viewing-cancelled': { ru: '📅 Клиент отменил визит.', en: '📅 The customer has cancelled the visit.' },
  'viewing-soon': {
    ru: '📅 Визит уже скоро. Если разговор ведёте вы, напомните клиенту: бот молчит.',
    en: '📅 The visit is near. If you have the conversation, remind the customer: the bot is silent.',
  },
  'viewing-unsettled': {
    ru: 'Визит должен был закончиться. Отметьте на карточке, пришёл ли клиент.',
    en: 'The visit should be over. Please mark on the card whether they came.',
  },
  'offer-sent': { ru: '📄 Бот отправил предложение.', en: '📄 The bot has sent the offer.' },
  'offer-accepted': {
    ru: '🎉 Клиент принял предложение. Бот готовит договор и счёт.',
    en: '🎉 The customer took the offer. The bot prepares the contract and the invoice.',
  },
  'offer-declined': {
    ru: 'Клиент отказался. Что он сказал — в переписке.',
    en: 'The customer has declined. What they said is in the conversation.',
  },
  'offer-question': {
    ru: 'У клиента вопрос по предложению. Ответьте ему здесь.',
    en: 'The customer has a question about the offer. Answer them here.',
  },
  'finds-it-dear': {
    ru: '💬 Клиенту дорого. Отказа нет: бот ищет, что предложить. Можете подключиться.',
    en: '💬 The customer finds it too expensive. It is no refusal: the bot looks for something else. You may step in.',
  },
  'papers-sent': {
    ru: '📄 Бот отправил договор и счёт. Когда придут деньги, нажмите «Оплачено».',
    en: '📄 The bot has sent the contract and the invoice. Press “Paid” when the money is there.',
  },
  'left-to-sales': {
    ru: 'Дальше бот не справится: нет свободного времени или данных для расчёта. Клиент знает, что ответите вы.',
    en: 'The bot cannot go on: there is no free time, or not all is known for an offer. The customer knows that you will.',
  },
  'wants-out': {
    ru: '⚠️ Клиент, который уже платил, хочет отказаться. Бот ничего не отменил: ответьте ему здесь.',
    en: '⚠️ A customer who has paid wants out. The bot has cancelled nothing: answer them here.',
  },
  'went-quiet': {
    ru: 'Клиент молчит, и бот больше не напоминает. Ваш ход.',
    en: 'The customer is silent, and the bot reminds them no more. It is your turn.',
  },
  'wants-extras': {
    ru: 'Клиент хочет дополнить заказ. Ответьте ему здесь.',
    en: 'The customer wants to add to the order. Answer them here.',
  },
  'bonus-due': {
    ru: '🎁 Друг этого клиента купил: клиенту положен бонус. Когда выдадите, отметьте в отчётах: «Бонус выдан».',
    en: '🎁 A friend of this customer has bought, so a bonus is due. Once it is given, say so in the reports: “Bonus given”.',
  },
  'bonus-was-given': {
    ru: '🎁 Этого клиента привёл друг и уже получил за него бонус, а продажи больше нет. Решите, что с бонусом.',
    en: '🎁 A friend brought this customer and has had the bonus for them, but the sale is undone. Decide about the bonus.',
  },
};
