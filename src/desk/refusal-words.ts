import type { Language } from '../domain/values.ts';
import { denialWords } from './denial-words.ts';
import type { PressOutcome } from './press.ts';
import type { HandoffStatus } from './standing.ts';

type Refusal = Exclude<PressOutcome, { status: 'done' }>;

/** Why a press or words changed nothing, for whoever pressed or wrote, whatever surface it was on. */
export function refusalWords(refusal: Refusal, language: Language): string {
  const words = REFUSAL_WORDS[language];
  switch (refusal.status) {
    case 'taken':
      return words.taken(refusal.byName);
    case 'left':
      return words.left[refusal.why];
    case 'not-now':
      return refusal.isCall ? words.noChat : words.notNow[refusal.handoff];
    case 'denied':
      return denialWords(refusal.why, language);
    case 'stranger':
      return words.stranger;
    case 'gone':
      return words.gone;
  }
}

interface RefusalWords {
  taken(name: string): string;
  left: Record<Extract<Refusal, { status: 'left' }>['why'], string>;
  notNow: Record<HandoffStatus, string>;
  /** They telephoned. */
  noChat: string;
  stranger: string;
  gone: string;
}

export const REFUSAL_WORDS: Record<Language, RefusalWords> = {
  ru: {
    taken: (name) => `Этот лид уже взят. С ним работает: ${name}.`,
    left: {
      blocked: 'Он заблокировал бота. Позвоните или напишите на почту.',
      stopped: 'Он просил больше не писать. Дождитесь, пока напишет сам, или позвоните.',
      erased: 'Его данные удалены по просьбе, и переписки с ним больше нет.',
    },
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
    noChat: 'Он звонил, переписки с ним нет. Позвоните ему: контакт — на карточке.',
    stranger: 'Лиды ведёт только отдел продаж. Если вы из него, попросите добавить вас в команду.',
    gone: 'Этого лида больше нет: его данные удалены.',
  },
  en: {
    taken: (name) => `This lead is already taken: ${name} has it.`,
    left: {
      blocked: 'They have blocked the bot. Call them, or send an e-mail.',
      stopped: 'They asked not to be written to. Wait until they write, or call.',
      erased: 'They had their data erased, and the conversation with it.',
    },
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
    noChat: 'They telephoned, so there is no chat with them. Call them: the contact is on the card.',
    stranger: 'Leads are for the sales team only. If you are one of it, ask to be added to the team.',
    gone: 'This lead is gone: its data were erased.',
  },
};
