import { complaintWords } from '../../desk/complaint-words.ts';
import { newsWords } from '../../desk/news-words.ts';
import type { Notice } from '../../desk/relay-line.ts';
import { releasedWords } from '../../desk/released-words.ts';
import type { Language } from '../../domain/values.ts';

/** The words that stand under a card. `to` is whom a notice calls, as it is written; empty when nobody. */
export interface ThreadCopy {
  lead: string;
  byline: Record<'lead' | 'bot' | 'rep', (name: string) => string>;
  corrected: (byline: string) => string;
  fileMissing: string;
  undelivered: Record<'blocked' | 'stopped' | 'refused', string>;
  detail: (detail: string) => string;
  notice: (notice: Notice, to: string) => string;
}

export const THREAD_COPY: Record<Language, ThreadCopy> = {
  ru: {
    lead: 'Клиент',
    byline: {
      lead: (name) => `👤 ${name}`,
      bot: (name) => `🤖 ${name}`,
      rep: (name) => `💬 ${name} → клиенту`,
    },
    corrected: (byline) => `${byline} · исправлено`,
    fileMissing: '📎 Файл показать не получилось: он больше 20 МБ или уже удалён.',
    undelivered: {
      blocked:
        '⚠️ Клиент НЕ получил это сообщение: он заблокировал бота. Остаётся позвонить или написать на почту.',
      stopped:
        '⚠️ Клиент НЕ получил это сообщение: он просил больше не писать. Дождитесь, пока он напишет сам, или позвоните.',
      refused: '⚠️ Клиент НЕ получил это сообщение: мессенджер его не принял. Попробуйте ещё раз или иначе.',
    },
    detail: (detail) => `Ответ мессенджера: ${detail}`,
    notice: noticeRu,
  },
  en: {
    lead: 'Customer',
    byline: {
      lead: (name) => `👤 ${name}`,
      bot: (name) => `🤖 ${name}`,
      rep: (name) => `💬 ${name} → customer`,
    },
    corrected: (byline) => `${byline} · edited`,
    fileMissing: '📎 The file could not be shown: it is over 20 MB, or deleted already.',
    undelivered: {
      blocked: '⚠️ The customer did NOT get this message: they blocked the bot. Call them or send an e-mail.',
      stopped:
        '⚠️ The customer did NOT get this message: they asked not to be written to. Wait until they write, or call.',
      refused:
        '⚠️ The customer did NOT get this message: the messenger did not take it. Try again, or another way.',
    },
    detail: (detail) => `What the messenger said: ${detail}`,
    notice: noticeEn,
  },
};

function noticeRu(notice: Notice, to: string): string {
  switch (notice.kind) {
    case 'offered':
      return to || notice.to
        ? `${to || notice.to}, это ваш лид. Нажмите «Беру», чтобы ответить.`
        : 'Сейчас никто не на смене. Кто свободен, нажмите «Беру».';
    case 'late':
      return called(
        to,
        `клиент ждёт ответа уже ${spanRu(notice.minutes)} рабочего времени. Напишите ему, пожалуйста.`,
      );
    case 'chief': {
      const who = notice.owner === null ? 'Его пока никто не взял.' : `Он у: ${notice.owner}.`;
      return called(to, `лид без ответа уже ${spanRu(notice.minutes)} рабочего времени. ${who}`);
    }
    case 'reassigned': {
      const before = notice.from === null ? '' : ` До этого он был у: ${notice.from}.`;
      return to ? `${to}, теперь это ваш лид.${before}` : `Лид передан другому.${before}`;
    }
    case 'complaint':
    case 'unsolved':
    case 'complaint-late':
      return `⚠️ ${called(to, complaintWords(notice, 'ru'))}`;
    case 'said-solved':
      return complaintWords(notice, 'ru');
    case 'settled':
      return `✅ ${called(to, complaintWords(notice, 'ru'))}`;
    case 'reminder':
      return called(to, 'клиент написал и ждёт вашего ответа.');
    case 'handed-back':
      return `Клиент долго ждал ответа, поэтому разговор снова ведёт бот. Лид был у: ${notice.from}.`;
    case 'reached':
      return called(to, 'клиент откликнулся. Самое время ответить.');
    case 'unreached':
      return called(
        to,
        'клиент так и не откликнулся, напоминать больше не будем. Закройте лид или отложите.',
      );
    case 'awake':
      return called(to, 'лид был отложен до этого времени. Пора к нему вернуться.');
    case 'left':
      return LEFT_RU[notice.why];
    case 'withheld':
      return 'Клиент не согласился на хранение своих данных, и мы убрали то, что он писал.';
    case 'came-back':
      return called(
        to,
        'клиент вернулся и ждёт вашего ответа. Чтобы продолжить сделку, нажмите «Вернуть в работу».',
      );
    case 'released':
      return releasedWords(notice, 'ru');
    case 'news':
      return newsWords(notice.what, 'ru');
  }
}

const LEFT_RU: Record<'stopped' | 'blocked' | 'erased', string> = {
  stopped: 'Клиент попросил больше ему не писать.',
  blocked:
    'Клиент заблокировал бота: сообщения к нему больше не дойдут. Остаётся позвонить или написать на почту.',
  erased: 'Клиент попросил удалить свои данные, и мы их удалили.',
};

function noticeEn(notice: Notice, to: string): string {
  switch (notice.kind) {
    case 'offered':
      return to || notice.to
        ? `${to || notice.to}, this lead is for you. Press Claim to answer.`
        : 'Nobody is on shift now. If you are free, press Claim.';
    case 'late':
      return called(
        to,
        `the customer has waited for an answer for ${spanEn(notice.minutes)} of working time. Please write to them.`,
      );
    case 'chief': {
      const who = notice.owner === null ? 'Nobody has claimed it.' : `It is with ${notice.owner}.`;
      return called(to, `this lead has had no answer for ${spanEn(notice.minutes)} of working time. ${who}`);
    }
    case 'reassigned': {
      const before = notice.from === null ? '' : ` ${notice.from} had it before.`;
      return to ? `${to}, this lead is yours now.${before}` : `The lead was given to somebody else.${before}`;
    }
    case 'complaint':
    case 'unsolved':
    case 'complaint-late':
      return `⚠️ ${called(to, complaintWords(notice, 'en'))}`;
    case 'said-solved':
      return complaintWords(notice, 'en');
    case 'settled':
      return `✅ ${called(to, complaintWords(notice, 'en'))}`;
    case 'reminder':
      return called(to, 'the customer wrote and waits for your answer.');
    case 'handed-back':
      return `The customer waited for long, so the bot has the conversation again. ${notice.from} had the lead.`;
    case 'reached':
      return called(to, 'the customer has replied. Now is the time to answer.');
    case 'unreached':
      return called(
        to,
        'the customer never replied, and we remind them no more. Close the lead or snooze it.',
      );
    case 'awake':
      return called(to, 'this lead was snoozed until now. Time to come back to it.');
    case 'left':
      return LEFT_EN[notice.why];
    case 'withheld':
      return 'The customer declined to have their data kept, so what they wrote is gone.';
    case 'came-back':
      return called(
        to,
        'the customer is back and waits for your answer. To go on with the deal, press “Undo”.',
      );
    case 'released':
      return releasedWords(notice, 'en');
    case 'news':
      return newsWords(notice.what, 'en');
  }
}

const LEFT_EN: Record<'stopped' | 'blocked' | 'erased', string> = {
  stopped: 'The customer asked not to be written to any more.',
  blocked: 'The customer blocked the bot: messages do not arrive any more. Call them or send an e-mail.',
  erased: 'The customer asked to have their data erased, and we erased them.',
};

function called(to: string, sentence: string): string {
  return to ? `${to}, ${sentence}` : `${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}`;
}

function spanRu(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [...(hours ? [`${hours} ч`] : []), ...(rest || !hours ? [`${rest} мин`] : [])].join(' ');
}

function spanEn(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [...(hours ? [`${hours} h`] : []), ...(rest || !hours ? [`${rest} min`] : [])].join(' ');
}
