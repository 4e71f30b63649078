import type { Factor } from '../domain/bant.ts';
import type { Language } from '../domain/values.ts';
import type { SalesCard } from './sales-card.ts';

/** The words of the sales card, whatever surface it stands on. */
export interface CardWords {
  title: Record<SalesCard['reason'], string>;
  /** What came after the first reason. */
  also: Record<SalesCard['reason'], string>;
  left: Record<NonNullable<SalesCard['left']>, string>;
  verdict: Record<NonNullable<SalesCard['verdict']>['kind'], string>;
  outOf(score: number, max: number): string;
  labels: Record<'need' | 'budget' | 'authority' | 'timeline' | 'contact' | 'guests' | 'note', string>;
  factors: Record<Factor, string>;
  /** A sentence per code of `src/domain/bant.ts`. */
  why: Record<string, string>;
  unknown: string;
  quote(words: string): string;
  questions: string;
  lastWords: string;
  source: string;
  channel: string;
  promised(when: string): string;
  solveBy(when: string): string;
  offered(name: string): string;
  owner(name: string): string;
  overdue: string;
  /** They telephoned. */
  noChat: string;
  snoozedUntil(when: string): string;
  open: string;
}

export const CARD_WORDS: Record<Language, CardWords> = {
  ru: {
    title: {
      qualified: 'Квалифицированный лид',
      human: 'Просит человека',
      complaint: '⚠️ Жалоба',
      unclear: 'Нужен человек',
    },
    also: {
      qualified: 'Теперь квалифицирован: ответил на все вопросы.',
      human: 'Просит поговорить с человеком.',
      complaint: 'Жалуется: ответьте как можно скорее.',
      unclear: 'Бот не понял ответ и позвал человека.',
    },
    left: {
      blocked: 'Заблокировал бота: написать туда не получится, нужен звонок или почта.',
      stopped: 'Попросил бота больше не писать.',
    },
    verdict: { qualified: 'Квалифицирован', 'not-a-target': 'Не целевой', 'not-yet': 'Пока не готов' },
    outOf: (score, max) => `${score} из ${max}`,
    labels: {
      need: 'Потребность',
      budget: 'Бюджет',
      authority: 'Кто решает',
      timeline: 'Срок',
      contact: 'Контакт',
      guests: 'Гости',
      note: 'Сказали ещё',
    },
    factors: { budget: 'Бюджет', authority: 'Кто решает', need: 'Потребность', timeline: 'Срок' },
    why: {
      served: 'мы это делаем',
      'not-served': 'мы этого не делаем',
      soon: 'скоро',
      'in-sight': 'не скоро, но дата видна',
      'far-off': 'слишком далеко, лучше вернуться позже',
      'within-budget': 'бюджета хватает',
      tight: 'бюджет впритык',
      'below-floor': 'бюджет ниже нашего минимума',
      'other-currency': 'сумма в другой валюте, её надо уточнить',
      'decides-alone': 'решает сам',
      'decides-together': 'решает вместе с кем-то',
      'committee-decides': 'решает группа людей',
      'someone-else-decides': 'решает кто-то другой',
      unknown: 'пока неизвестно',
    },
    unknown: 'неизвестно',
    quote: (words) => `«${words}»`,
    questions: 'Спрашивает',
    lastWords: 'Последние слова',
    source: 'Источник',
    channel: 'Канал',
    promised: (when) => `Обещали написать до: ${when}`,
    solveBy: (when) => `Жалобу решить до: ${when}`,
    offered: (name) => `Предложен: ${name}`,
    owner: (name) => `В работе у: ${name}`,
    overdue: 'Клиент ждёт ответа дольше обещанного',
    noChat: 'Клиент звонил, переписки с ним нет. Чтобы ответить, позвоните ему.',
    snoozedUntil: (when) => `до ${when}`,
    open: 'Открыть лид',
  },
  en: {
    title: {
      qualified: 'Qualified lead',
      human: 'Asks for a human',
      complaint: '⚠️ Complaint',
      unclear: 'Needs a human',
    },
    also: {
      qualified: 'Qualified since then: every question is answered.',
      human: 'Asks to talk to a human.',
      complaint: 'Complains: please answer as soon as you can.',
      unclear: 'The bot did not understand a reply and called for a human.',
    },
    left: {
      blocked: 'Blocked the bot: a message there will not arrive, so call or send an e-mail.',
      stopped: 'Asked the bot not to write any more.',
    },
    verdict: { qualified: 'Qualified', 'not-a-target': 'Not a target', 'not-yet': 'Not yet' },
    outOf: (score, max) => `${score} of ${max}`,
    labels: {
      need: 'Need',
      budget: 'Budget',
      authority: 'Who decides',
      timeline: 'Timeline',
      contact: 'Contact',
      guests: 'Guests',
      note: 'Also said',
    },
    factors: { budget: 'Budget', authority: 'Who decides', need: 'Need', timeline: 'Timeline' },
    why: {
      served: 'this is what we do',
      'not-served': 'we do not do this',
      soon: 'soon',
      'in-sight': 'not soon, but the date is in sight',
      'far-off': 'too far off, better to come back later',
      'within-budget': 'the budget is enough',
      tight: 'the budget is tight',
      'below-floor': 'the budget is below our minimum',
      'other-currency': 'the sum is in another currency, to be clarified',
      'decides-alone': 'decides alone',
      'decides-together': 'decides together with somebody',
      'committee-decides': 'a group of people decides',
      'someone-else-decides': 'somebody else decides',
      unknown: 'not known yet',
    },
    unknown: 'not known',
    quote: (words) => `“${words}”`,
    questions: 'Asks',
    lastWords: 'Last words',
    source: 'Source',
    channel: 'Channel',
    promised: (when) => `Promised to write by ${when}`,
    solveBy: (when) => `Solve the complaint by ${when}`,
    offered: (name) => `Offered to ${name}`,
    owner: (name) => `Claimed by ${name}`,
    overdue: 'The customer has waited longer than promised',
    noChat: 'They telephoned, so there is no chat with them. To answer, call them.',
    snoozedUntil: (when) => `until ${when}`,
    open: 'Open the lead',
  },
};
