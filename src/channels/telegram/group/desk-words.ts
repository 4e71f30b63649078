import type { PressOutcome } from '../../../desk/press.ts';
import { REFUSAL_WORDS, refusalWords } from '../../../desk/refusal-words.ts';
import type { Language } from '../../../domain/values.ts';
import type { SnoozeTime } from './codes.ts';

type NotDone = Exclude<PressOutcome, { status: 'done' }>;

/** What the bot says in the group to those who press and write there. */
export interface DeskWords {
  done: Record<'claim' | 'complaintSolved' | 'noAnswer' | 'returnToBot' | 'reopen' | 'other', string>;
  /** Why a press changed nothing. */
  notDone(refusal: NotDone): string;
  /** The same for words that were to go to the lead. */
  notSent(refusal: NotDone): string;
  notCorrected(refusal: NotDone): string;
  /** Nothing was kept; Telegram sends it again by itself. */
  failed: string;
  /** Telegram does not take another message now. */
  busy: string;
  asked: string;
  oldButton: string;
  notYours: string;
  anonymous: string;
  toColleague: string;
  /** The bot waits for an answer: these words may be it. */
  held: string;
  unsendable: string;
  notFound: string;
  pressInstead: string;
  /** After the name of who is asked. */
  sum: string;
  sumAgain: string;
  sumWhich: string;
  sumExample: string;
  product(sum: string): string;
  noProduct: string;
  reason: string;
  reasonChosen(label: string): string;
  notATarget: string;
  withWords: string;
  withoutWords: string;
  words: string;
  wordsExample: string;
  wordsAgain(most: number): string;
  whom: string;
  nobody: string;
  until: string;
  times: Record<SnoozeTime, string>;
  cancel: string;
  cancelled: string;
  won(name: string, sum: string, product: string | null): string;
  lost(name: string, reason: string): string;
  ruledOut(name: string): string;
  reassigned(name: string, to: string): string;
  snoozed(name: string, until: string): string;
}

export const DESK_WORDS: Record<Language, DeskWords> = {
  ru: {
    done: {
      claim: 'Лид ваш. Пишите клиенту прямо здесь, в ответ на карточку.',
      complaintSolved: 'Спасибо! Бот спросит клиента, решена ли жалоба.',
      noAnswer: 'Бот напишет клиенту, что вы звонили, и напомнит ещё, пока он не ответит.',
      returnToBot: 'Разговор снова ведёт бот.',
      reopen: 'Лид снова в работе.',
      other: 'Готово.',
    },
    notDone: (refusal) => refusalWords(refusal, 'ru'),
    notSent: (refusal) => `Клиент НЕ получил ваше сообщение. ${refusalWords(refusal, 'ru')}`,
    notCorrected: (refusal) => `Клиент НЕ увидел исправление. ${refusalWords(refusal, 'ru')}`,
    failed:
      'Пока не получилось сохранить, пробуем ещё раз. Если карточка не изменится за минуту, нажмите снова.',
    busy: 'Telegram просит подождать. Нажмите, пожалуйста, через минуту.',
    asked: 'Ответьте на сообщение бота.',
    oldButton: 'Эта кнопка устарела. Нажмите, пожалуйста, на карточке лида.',
    notYours: REFUSAL_WORDS.ru.stranger,
    toColleague: 'Сообщение начинается с упоминания коллеги, поэтому осталось здесь: клиент его не получил.',
    held: 'Бот ждёт от вас ответа на свой вопрос, поэтому клиент это НЕ получил. Ответьте на сообщение бота, а если это было клиенту, отправьте ещё раз.',
    anonymous:
      'Клиент НЕ получил сообщение: вы пишете от имени группы. Напишите, пожалуйста, от своего имени.',
    unsendable:
      'Такое сообщение клиенту не передать. Отправьте, пожалуйста, текст, фото, файл или голосовое.',
    notFound:
      'Не нашли, к какому лиду это относится, и клиенту не отправили. Ответьте, пожалуйста, на карточку лида.',
    pressInstead: 'Здесь нужно нажать кнопку. Клиенту это сообщение не отправлено.',
    sum: 'на какую сумму продали? Ответьте на это сообщение, например: 150 000 или 150к.',
    sumAgain:
      'Не получилось понять сумму. Напишите её, пожалуйста, одним числом в ответ на это сообщение, например: 150 000 или 150к.',
    sumWhich: 'Какая сумма верная?',
    sumExample: '150 000',
    product: (sum) => `Продано на ${sum}. Что купили?`,
    noProduct: 'Другое',
    reason: 'Почему отказ?',
    reasonChosen: (label) => `Причина: ${label}. Хотите добавить пару слов?`,
    notATarget: 'Закрыть лид как «Не целевой»? Можно добавить пару слов, почему.',
    withWords: 'Добавить слова',
    withoutWords: 'Записать так',
    words: 'напишите пару слов в ответ на это сообщение. Клиент их не увидит.',
    wordsExample: 'Пара слов для коллег',
    wordsAgain: (most) => `Нужен текст, не длиннее ${most} символов. Ответьте, пожалуйста, на это сообщение.`,
    whom: 'Кому передать лид?',
    nobody: 'В профиле бизнеса пока нет команды: передать некому.',
    until: 'До какого времени отложить?',
    times: {
      hour: 'На час',
      tomorrow: 'До завтрашнего утра',
      threeDays: 'На 3 дня',
      week: 'На неделю',
    },
    cancel: 'Не нужно',
    cancelled: 'Хорошо, ничего не меняем.',
    won: (name, sum, product) => `🏆 ${name}: продано, ${sum}${product ? `, ${product}` : ''}`,
    lost: (name, reason) => `${name}: отказ (${reason})`,
    ruledOut: (name) => `${name}: лид не целевой`,
    reassigned: (name, to) => `${name}: лид передан, теперь с ним работает ${to}`,
    snoozed: (name, until) => `${name}: отложено до ${until}`,
  },
  en: {
    done: {
      claim: 'The lead is yours. Write to the customer right here, in reply to the card.',
      complaintSolved: 'Thank you! The bot asks the customer whether it is.',
      noAnswer: 'The bot tells the customer that you called, and reminds them until they reply.',
      returnToBot: 'The bot talks to them again.',
      reopen: 'Taken back: the lead is open again.',
      other: 'Done.',
    },
    notDone: (refusal) => refusalWords(refusal, 'en'),
    notSent: (refusal) => `The customer did NOT get your message. ${refusalWords(refusal, 'en')}`,
    notCorrected: (refusal) => `The customer did NOT see your correction. ${refusalWords(refusal, 'en')}`,
    failed:
      'It could not be kept yet; we are trying again. Should the card not change within a minute, press once more.',
    busy: 'Telegram asks us to wait. Please press again in a minute.',
    asked: "Please reply to the bot's message.",
    oldButton: 'This button is too old. Please press on the card of the lead.',
    notYours: REFUSAL_WORDS.en.stranger,
    toColleague:
      'Your message begins with the mention of a colleague, so it stayed here: the customer did not get it.',
    held: "The bot waits for your answer to its question, so the customer did NOT get this. Reply to the bot's message; if it was for the customer, send it again.",
    anonymous: 'The customer did NOT get this: you write in the name of the group. Please write in your own.',
    unsendable:
      'This cannot be passed on to the customer. Please send a text, a photo, a file or a voice message.',
    notFound:
      'We found no lead that this belongs to, so it was not sent. Please reply to the card of the lead.',
    pressInstead: 'A button needs to be pressed here. Your message was not sent to the customer.',
    sum: 'what sum was it sold for? Reply to this message, for example: 150,000 or 150k.',
    sumAgain:
      'We could not read the sum. Please reply to this message with one number, for example: 150,000 or 150k.',
    sumWhich: 'Which sum is it?',
    sumExample: '150,000',
    product: (sum) => `Won, ${sum}. What did they buy?`,
    noProduct: 'Something else',
    reason: 'Why was it lost?',
    reasonChosen: (label) => `Reason: ${label}. Would you like to add a few words?`,
    notATarget: 'Close it as not a target? You can add a few words why.',
    withWords: 'Add words',
    withoutWords: 'Save as it is',
    words: 'reply to this message with a few words. The customer will not see them.',
    wordsExample: 'A few words for colleagues',
    wordsAgain: (most) => `We need a text of at most ${most} characters. Please reply to this message.`,
    whom: 'Who takes the lead over?',
    nobody: "There is no team in the business's profile yet, so nobody can take it over.",
    until: 'Snooze it until when?',
    times: {
      hour: 'For an hour',
      tomorrow: 'Until tomorrow morning',
      threeDays: 'For 3 days',
      week: 'For a week',
    },
    cancel: 'Never mind',
    cancelled: 'All right, nothing changes.',
    won: (name, sum, product) => `🏆 ${name}: won, ${sum}${product ? `, ${product}` : ''}`,
    lost: (name, reason) => `${name}: lost (${reason})`,
    ruledOut: (name) => `${name}: not a target`,
    reassigned: (name, to) => `${name}: reassigned to ${to}`,
    snoozed: (name, until) => `${name}: snoozed until ${until}`,
  },
};
