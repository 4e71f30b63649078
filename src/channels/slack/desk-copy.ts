import { CARD_WORDS } from '../../desk/card-words.ts';
import type { CardAction } from '../../desk/desk-event.ts';
import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { Language } from '../../domain/values.ts';

/** The words of the card's buttons and forms, and of what the one who used them is told. */
export interface DeskCopy {
  actions: Record<CardAction, string>;
  state: {
    offered: (name: string) => string;
    overdue: string;
    owned: (name: string) => string;
    talking: (name: string) => string;
    returned: string;
    snoozed: (until: string) => string;
    won: (sum: string) => string;
    lost: (why: string) => string;
    notATarget: (why: string) => string;
    writeHere: string;
    noChat: string;
  };
  noAnswer: { title: string; text: string; confirm: string; deny: string };
  forms: {
    save: string;
    cancel: string;
    close: string;
    sum: (currency: string) => string;
    sumExample: string;
    product: string;
    choose: string;
    reason: string;
    words: string;
    wordsExample: string;
    notATargetWords: string;
    notATargetExample: string;
    colleague: string;
    when: string;
    quick: Record<QuickSnooze, string>;
    day: string;
    time: string;
  };
  faults: {
    noSum: string;
    negative: string;
    tooMuch: string;
    perPerson: string;
    range: string;
    unclearSum: (first: string, second: string) => string;
    noReason: string;
    noWords: string;
    noColleague: string;
    noDay: string;
    past: string;
    tooFar: string;
  };
  told: {
    pressAgain: string;
    saveAgain: string;
    formNotOpened: string;
    notReceived: string;
    notCorrected: string;
    writeAgain: string;
    mentionStays: string;
    deletedHere: string;
  };
}

export type QuickSnooze = 'hour' | 'tomorrow' | 'threeDays' | 'week';

export const DESK_COPY: Record<Language, DeskCopy> = {
  ru: {
    actions: HANDOFF_WORDS.ru.actions,
    state: {
      offered: (name) => `Предложен: ${name}`,
      overdue: '⏰ Клиент ждёт ответа дольше обещанного',
      owned: (name) => `В работе у: ${name}`,
      talking: (name) => `В работе у: ${name}, переписка идёт`,
      returned: 'Разговор снова ведёт бот',
      snoozed: (until) => `Отложен до: ${until}`,
      won: (sum) => (sum ? `Продано: ${sum}` : 'Продано'),
      lost: (why) => (why ? `Отказ: ${why}` : 'Отказ'),
      notATarget: (why) => (why ? `Не целевой: ${why}` : 'Не целевой'),
      writeHere:
        'Пишите клиенту прямо в треде этой карточки. Сообщения с @упоминанием коллег остаются здесь.',
      noChat: CARD_WORDS.ru.noChat,
    },
    noAnswer: {
      title: 'Не дозвонились?',
      text: 'Бот напишет клиенту, что вы звонили, и напомнит ещё несколько раз, пока он не ответит.',
      confirm: 'Да, написать',
      deny: 'Отмена',
    },
    forms: {
      save: 'Сохранить',
      cancel: 'Отмена',
      close: 'Понятно',
      sum: (currency) => `Сумма сделки, ${currency}`,
      sumExample: 'Например, 150 000 или 150к',
      product: 'Что купили',
      choose: 'Выберите',
      reason: 'Почему отказ',
      words: 'Подробности',
      wordsExample: 'Что сказал клиент',
      notATargetWords: 'Почему не целевой',
      notATargetExample: 'Например, ищет зал в другом городе',
      colleague: 'Кому передать',
      when: 'Когда напомнить',
      quick: {
        hour: 'Через час',
        tomorrow: 'Завтра утром',
        threeDays: 'Через 3 дня',
        week: 'Через неделю',
      },
      day: 'Или в другой день',
      time: 'Время в этот день',
    },
    faults: {
      noSum: 'Напишите сумму цифрами, больше нуля: 150 000 или 150 000,50.',
      negative: 'Сумма не может быть отрицательной.',
      tooMuch: 'Слишком большая сумма. Проверьте, нет ли лишних нулей.',
      perPerson: 'Нужна сумма всей сделки, а не с человека.',
      range: 'Напишите одну сумму, без «от» и «до».',
      unclearSum: (first, second) => `${first} или ${second}? Напишите сумму целиком.`,
      noReason: 'Выберите причину из списка.',
      noWords: 'Напишите хотя бы пару слов: почему?',
      noColleague: 'Выберите, кому передать лид.',
      noDay: 'Выберите и день.',
      past: 'Это время уже прошло.',
      tooFar: 'Отложить можно не больше чем на год.',
    },
    told: {
      pressAgain: 'Не получилось сохранить нажатие. Нажмите, пожалуйста, ещё раз.',
      saveAgain: 'Сохранить не получилось. Попробуйте, пожалуйста, ещё раз.',
      formNotOpened: 'Окно не открылось. Нажмите, пожалуйста, ещё раз.',
      notReceived: 'Клиент НЕ получил ваше сообщение.',
      notCorrected: 'Клиент НЕ увидел исправление.',
      writeAgain: 'Отправить не получилось. Напишите, пожалуйста, ещё раз.',
      mentionStays: 'В сообщении упомянут коллега, поэтому оно осталось здесь: клиент его не получил.',
      deletedHere: 'Сообщение удалено только здесь: если клиент его уже получил, у него оно останется.',
    },
  },
  en: {
    actions: HANDOFF_WORDS.en.actions,
    state: {
      offered: (name) => `Offered to ${name}`,
      overdue: '⏰ The customer has waited longer than promised',
      owned: (name) => `Claimed by ${name}`,
      talking: (name) => `Claimed by ${name}, in conversation`,
      returned: 'The bot has the conversation again',
      snoozed: (until) => `Snoozed until ${until}`,
      won: (sum) => (sum ? `Won: ${sum}` : 'Won'),
      lost: (why) => (why ? `Lost: ${why}` : 'Lost'),
      notATarget: (why) => (why ? `Not a target: ${why}` : 'Not a target'),
      writeHere:
        'Write to the customer right in the thread of this card. Messages that @mention a colleague stay here.',
      noChat: CARD_WORDS.en.noChat,
    },
    noAnswer: {
      title: 'No answer?',
      text: 'The bot tells the customer that you called, and reminds them a few more times until they reply.',
      confirm: 'Yes, tell them',
      deny: 'Cancel',
    },
    forms: {
      save: 'Save',
      cancel: 'Cancel',
      close: 'OK',
      sum: (currency) => `Deal sum, ${currency}`,
      sumExample: 'Such as 150,000 or 150k',
      product: 'What they bought',
      choose: 'Choose',
      reason: 'Why it was lost',
      words: 'Details',
      wordsExample: 'What the customer said',
      notATargetWords: 'Why they are not a target',
      notATargetExample: 'Such as: looks for a hall in another city',
      colleague: 'Who takes it',
      when: 'Remind me',
      quick: { hour: 'In 1 hour', tomorrow: 'Tomorrow morning', threeDays: 'In 3 days', week: 'In a week' },
      day: 'Or on another day',
      time: 'At this time of that day',
    },
    faults: {
      noSum: 'Write the sum in figures, above zero: 150,000 or 150,000.50.',
      negative: 'The sum cannot be negative.',
      tooMuch: 'That is too much. Check for extra zeros.',
      perPerson: 'Write the sum of the whole deal, not per person.',
      range: 'Write one sum, not a range.',
      unclearSum: (first, second) => `${first} or ${second}? Write the sum in full.`,
      noReason: 'Choose a reason from the list.',
      noWords: 'Write at least a word or two: why?',
      noColleague: 'Choose who takes the lead.',
      noDay: 'Choose the day, too.',
      past: 'That time has passed already.',
      tooFar: 'A lead can be snoozed for a year at most.',
    },
    told: {
      pressAgain: 'Your press was not kept. Please press again.',
      saveAgain: 'It was not saved. Please try again.',
      formNotOpened: 'The form did not open. Please press again.',
      notReceived: 'The customer did NOT get your message.',
      notCorrected: 'The customer did NOT see your correction.',
      writeAgain: 'It could not be sent. Please write it again.',
      mentionStays: 'Your message mentions a colleague, so it stayed here: the customer did not get it.',
      deletedHere: 'The message is deleted only here: if the customer already got it, they keep it.',
    },
  },
};
