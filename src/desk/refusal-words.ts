import type { Language } from '../domain/values.ts';
import type { HandoffStatus } from './standing.ts';

/** What a press or words that a lead does not take are answered with, whatever surface they came from. */
export const REFUSAL_WORDS: Record<Language, { stranger: string; notNow: Record<HandoffStatus, string> }> = {
  ru: {
    stranger: 'Лиды ведёт только отдел продаж. Если вы из него, попросите добавить вас в команду.',
    notNow: {
      waiting: 'Этот лид пока никто не взял. Сначала нажмите «Беру».',
      claimed: 'Лид уже в работе, сейчас это ничего не изменит.',
      'in-conversation': 'Лид уже в работе, сейчас это ничего не изменит.',
      snoozed: 'Лид отложен. Сначала верните его в работу.',
      returned: 'Разговор сейчас ведёт бот. Чтобы ответить самому, нажмите «Беру».',
      won: 'Лид уже закрыт как «Продано». Сначала верните его в работу.',
      lost: 'Лид уже закрыт как «Отказ». Сначала верните его в работу.',
      'not-a-target': 'Лид уже закрыт как «Не целевой». Сначала верните его в работу.',
    },
  },
  en: {
    stranger: 'Leads are for the sales team only. If you are one of it, ask to be added to the team.',
    notNow: {
      waiting: 'Nobody has claimed this lead yet. Press Claim first.',
      claimed: 'Somebody is already on this lead, so this would change nothing now.',
      'in-conversation': 'Somebody is already on this lead, so this would change nothing now.',
      snoozed: 'This lead is snoozed. Press Undo first.',
      returned: 'The bot has the conversation now. To answer yourself, press Claim.',
      won: 'This lead is already closed as won. Press Undo first.',
      lost: 'This lead is already closed as lost. Press Undo first.',
      'not-a-target': 'This lead is already closed as not a target. Press Undo first.',
    },
  },
};
