import type { Language } from '../domain/values.ts';
import type { CardAction } from './desk-event.ts';
import type { HandoffStatus } from './standing.ts';

interface HandoffWords {
  status: Record<HandoffStatus, string>;
  actions: Record<CardAction, string>;
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
      noAnswer: 'Не дозвонились',
      won: 'Продано',
      lost: 'Отказ',
      notATarget: 'Не целевой',
      reassign: 'Передать коллеге',
      snooze: 'Отложить',
      returnToBot: 'Вернуть боту',
      reopen: 'Вернуть в работу',
    },
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
      noAnswer: 'No answer',
      won: 'Won',
      lost: 'Lost',
      notATarget: 'Not a target',
      reassign: 'Reassign',
      snooze: 'Snooze',
      returnToBot: 'Return to bot',
      reopen: 'Undo',
    },
  },
};
