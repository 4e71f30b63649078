import type { Language } from '../domain/values.ts';

/** What a press is answered with that cannot be done as things are: by the `why` of `PressOutcome`. */
export function denialWords(why: string, language: Language): string {
  return WORDS[why]?.[language] ?? OTHERWISE[language];
}

const OTHERWISE: Record<Language, string> = {
  ru: 'Сейчас это сделать нельзя: ничего не изменилось.',
  en: 'This cannot be done as things are: nothing has changed.',
};

const WORDS: Record<string, Record<Language, string>> = {
  unavailable: {
    ru: 'Этого нет в профиле бизнеса или у лида пока нет сделки.',
    en: 'The profile of the business has no such thing, or the lead has no deal yet.',
  },

  // Viewings.
  'no-times': {
    ru: 'Свободного времени пока нет. Добавьте часы в профиле или выберите другой день.',
    en: 'Nothing is free just now. Open more hours in the profile, or try another day.',
  },
  'unknown-time': {
    ru: 'Такого времени в расписании нет. Выберите другое.',
    en: 'There is no such time in the calendar. Choose another one.',
  },
  past: { ru: 'Это время уже прошло. Выберите другое.', en: 'That time has passed. Choose another one.' },
  taken: {
    ru: 'Это время только что заняли. Выберите другое.',
    en: 'Somebody has just taken that time. Choose another one.',
  },
  'not-offered': {
    ru: 'На это время не записывают. Выберите другое.',
    en: 'Nobody can book that time. Choose another one.',
  },
  'not-booked': { ru: 'Визит не назначен.', en: 'No visit is booked.' },
  'too-early': {
    ru: 'Визит ещё не начался. Отметьте, пришёл ли клиент, когда его время настанет.',
    en: 'The visit has not begun yet. Mark whether they came once its time is there.',
  },
  settled: { ru: 'Это уже отмечено.', en: 'That is marked already.' },

  // Offers.
  'lacking-need': {
    ru: 'Неизвестно, что нужно клиенту. Выберите пакет.',
    en: 'Nobody knows what they need. Choose a package.',
  },
  'lacking-guests': {
    ru: 'Неизвестно, сколько гостей. Впишите их число.',
    en: 'Nobody knows how many guests come. Fill in their number.',
  },
  'no-offer': { ru: 'Предложение ещё не отправлено.', en: 'No offer was sent yet.' },
  expired: {
    ru: 'Срок предложения вышел. Отправьте новое.',
    en: 'The offer has run out. Send a new one.',
  },
  'no-package': {
    ru: 'Под этот запрос в профиле нет ни одного пакета.',
    en: 'The profile has no package for this request.',
  },
  'no-such-package': { ru: 'Такого пакета в профиле нет.', en: 'There is no such package in the profile.' },
  'package-not-for-need': {
    ru: 'Этот пакет не для такого мероприятия. Выберите другой.',
    en: 'This package is not for such an event. Choose another one.',
  },
  'too-few-guests': {
    ru: 'Для этого пакета гостей слишком мало.',
    en: 'There are too few guests for this package.',
  },
  'guests-out-of-range': {
    ru: 'Такого числа гостей не бывает. Проверьте его.',
    en: 'There cannot be so many guests. Check the number.',
  },
  'no-such-extra': { ru: 'Такой допуслуги в профиле нет.', en: 'There is no such extra in the profile.' },
  'quantity-out-of-range': {
    ru: 'Такого количества не бывает. Проверьте его.',
    en: 'There cannot be so many of an extra. Check the number.',
  },
  'no-such-discount': { ru: 'Такой скидки в профиле нет.', en: 'There is no such discount in the profile.' },
  'discount-not-due': {
    ru: 'Условия этой скидки не выполнены.',
    en: 'What this discount asks for is not so here.',
  },
  'discount-not-above-nought': { ru: 'Скидка должна быть больше нуля.', en: 'A discount is above nought.' },
  'discount-over-limit': { ru: 'Скидка больше разрешённой.', en: 'The discount is more than is allowed.' },
  'no-sweetener': {
    ru: 'Подарка для сомневающихся в профиле нет, или его уже дали.',
    en: 'The profile has nothing to sweeten an offer with, or it was given already.',
  },
  'event-passed': { ru: 'Дата мероприятия уже прошла.', en: 'The date of the event has passed.' },
  'note-too-long': { ru: 'Примечание слишком длинное.', en: 'The note is too long.' },
  'sum-too-large': {
    ru: 'Сумма получается неправдоподобно большой. Проверьте число гостей и количество.',
    en: 'The sum comes out absurdly large. Check the guests and the quantities.',
  },

  'goes-on-elsewhere': {
    ru: 'Клиент уже начал новый разговор. Возьмите его карточку.',
    en: 'The customer has begun a new conversation. Take that card.',
  },

  // Payments.
  'less-than-paid': {
    ru: 'Оплачено уже больше этой суммы. Проверьте её.',
    en: 'More than that has been paid already. Check the sum.',
  },
  'day-invalid': {
    ru: 'Такой даты у мероприятия быть не может. Проверьте её.',
    en: 'The event cannot be on that day. Check it.',
  },
  'no-deal': { ru: 'У этого лида пока нет сделки.', en: 'This lead has no deal yet.' },
  'sum-invalid': {
    ru: 'Сумма должна быть больше нуля и правдоподобной.',
    en: 'The sum has to be above nought, and a likely one.',
  },
  'other-currency': {
    ru: 'Сделка в другой валюте. Впишите сумму в валюте сделки.',
    en: 'The deal is in another currency. Give the sum in that of the deal.',
  },
  'more-than-paid': {
    ru: 'Столько не платили: вернуть можно не больше оплаченного.',
    en: 'They have not paid so much: no more can go back than came in.',
  },
  'paid-up': { ru: 'Сделка уже полностью оплачена.', en: 'The deal is paid in full already.' },
  'more-than-due': {
    ru: 'Это больше, чем осталось заплатить. Проверьте сумму.',
    en: 'That is more than is still to be paid. Check the sum.',
  },
};
