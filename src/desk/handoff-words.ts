import type { Language } from '../domain/values.ts';
import type { CardAction } from './desk-event.ts';
import type { HandoffStatus } from './standing.ts';

interface HandoffWords {
  status: Record<HandoffStatus, string>;
  actions: Record<CardAction, string>;
  /** In place of booking, while a visit is booked. */
  moveViewing: string;
}

/** What a handoff's status and the buttons are called, on the cards and in the dashboard. */
export const HANDOFF_WORDS: Record<Language, HandoffWords> = {
  ru: {
    status: {
      waiting: 'Ждёт менеджера',
      claimed: 'Взят',
      'in-conversation': 'Идёт разговор',
      snoozed: 'Отложен',
      returned: 'Отвечает бот',
      won: 'Продано',
      lost: 'Отказ',
      'not-a-target': 'Не целевой',
    },
    actions: {
      claim: 'Беру',
      complaintSolved: 'Жалоба решена',
      noAnswer: 'Не дозвонились',
      bookViewing: 'Записать на визит',
      came: 'Пришёл',
      missed: 'Не пришёл',
      sendOffer: 'Отправить предложение',
      won: 'Продано',
      paid: 'Оплачено',
      refunded: 'Возврат',
      lost: 'Отказ',
      notATarget: 'Не целевой',
      reassign: 'Передать коллеге',
      snooze: 'Отложить',
      returnToBot: 'Вернуть боту',
      reopen: 'Вернуть в работу',
    },
    moveViewing: 'Перенести визит',
  },
  en: {
    status: {
      waiting: 'Waiting for sales',
      claimed: 'Claimed',
      'in-conversation': 'In conversation',
      snoozed: 'Snoozed',
      returned: 'With the bot',
      won: 'Won',
      lost: 'Lost',
      'not-a-target': 'Not a target',
    },
    actions: {
      claim: 'Claim',
      complaintSolved: 'Complaint solved',
      noAnswer: 'No answer',
      bookViewing: 'Book viewing',
      came: 'Came',
      missed: "Didn't come",
      sendOffer: 'Send offer',
      won: 'Won',
      paid: 'Paid',
      refunded: 'Refund',
      lost: 'Lost',
      notATarget: 'Not a target',
      reassign: 'Reassign',
      snooze: 'Snooze',
      returnToBot: 'Return to bot',
      reopen: 'Undo',
    },
    moveViewing: 'Move the visit',
  },
};
