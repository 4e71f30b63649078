import { complaintWords } from '../../../desk/complaint-words.ts';
import { newsWords } from '../../../desk/news-words.ts';
import type { Mention, Notice, RelayLine } from '../../../desk/relay-line.ts';
import { releasedWords } from '../../../desk/released-words.ts';
import { shortText } from '../../../domain/short-text.ts';
import type { Language } from '../../../domain/values.ts';
import type { Piece } from '../rich-text.ts';

/** Words under a card. */
interface LineWords {
  repeat: string;
  corrected: string;
  tooBig: string;
  removeByHand: string;
  undelivered(why: 'blocked' | 'stopped' | 'refused', detail: string): string;
  notice(notice: Notice): string;
}

export const LINE_WORDS: Record<Language, LineWords> = {
  ru: {
    repeat: '(возможно, это уже было выше)',
    corrected: 'исправлено',
    removeByHand: 'Бот не может убрать его слова отсюда: удалите их, пожалуйста, сами.',
    tooBig: '(файл не показать: он больше 20 МБ или его уже нет)',
    undelivered(why, detail) {
      if (why === 'blocked')
        return 'Не доставлено: клиент заблокировал бота. Попробуйте позвонить или написать на почту.';
      if (why === 'stopped') return 'Не отправлено: клиент попросил бота больше не писать.';
      return `Не доставлено: мессенджер клиента не принял сообщение${detail ? ` (${detail})` : ''}.`;
    },
    notice(notice) {
      switch (notice.kind) {
        case 'offered':
          return notice.to === null
            ? 'Новый лид. Кто возьмёт?'
            : `${notice.to}, это ваш лид. Нажмите «Беру».`;
        case 'late':
          return `Лид ждёт ответа уже ${minutesRu(notice.minutes)} рабочего времени. Ответьте, пожалуйста.`;
        case 'chief':
          return notice.owner === null
            ? `Лид ждёт ответа уже ${minutesRu(notice.minutes)} рабочего времени, и его никто не взял. Помогите, пожалуйста.`
            : `Лид ждёт ответа уже ${minutesRu(notice.minutes)} рабочего времени. С ним работает ${notice.owner}. Помогите, пожалуйста.`;
        case 'reassigned':
          return notice.from === null
            ? 'Лид передан вам: он остался без ответа.'
            : `Лид передан вам: раньше с ним работал другой менеджер (${notice.from}).`;
        case 'complaint':
        case 'unsolved':
        case 'complaint-late':
          return `⚠️ ${sentence(complaintWords(notice, 'ru'))}`;
        case 'said-solved':
          return complaintWords(notice, 'ru');
        case 'settled':
          return `✅ ${sentence(complaintWords(notice, 'ru'))}`;
        case 'reminder':
          return 'Клиент ждёт вашего ответа.';
        case 'handed-back':
          return `Клиент долго ждал ответа (${notice.from}), и разговор снова ведёт бот. Чтобы вернуться, просто напишите сюда.`;
        case 'reached':
          return 'Клиент ответил: дозваниваться больше не нужно.';
        case 'unreached':
          return 'Клиент так и не ответил на наши сообщения.';
        case 'awake':
          return 'Лид был отложен до этого времени. Пора к нему вернуться.';
        case 'left':
          if (notice.why === 'erased')
            return 'Клиент попросил удалить свои данные. Написать ему больше нельзя.';
          return notice.why === 'blocked'
            ? 'Клиент заблокировал бота: сообщения до него больше не дойдут.'
            : 'Клиент попросил бота больше не писать.';
        case 'withheld':
          return 'Клиент не согласился на хранение своих данных.';
        case 'came-back':
          return 'Клиент вернулся и ждёт вашего ответа. Чтобы продолжить сделку, нажмите «Вернуть в работу».';
        case 'released':
          return releasedWords(notice, 'ru');
        case 'news':
          return newsWords(notice.what, 'ru');
      }
    },
  },
  en: {
    repeat: '(this may stand above already)',
    corrected: 'corrected',
    removeByHand: 'The bot cannot take their words away from here: please delete them yourselves.',
    tooBig: '(the file cannot be shown: it is over 20 MB, or gone)',
    undelivered(why, detail) {
      if (why === 'blocked')
        return 'Not delivered: the customer has blocked the bot. Try a call or an e-mail.';
      if (why === 'stopped') return 'Not sent: the customer asked the bot not to write any more.';
      return `Not delivered: the customer's messenger did not take it${detail ? ` (${detail})` : ''}.`;
    },
    notice(notice) {
      switch (notice.kind) {
        case 'offered':
          return notice.to === null
            ? 'A new lead. Who takes it?'
            : `${notice.to}, this lead is yours. Press “Claim”.`;
        case 'late':
          return `This lead has waited for an answer for ${minutesEn(notice.minutes)} of working time. Please write to them.`;
        case 'chief':
          return notice.owner === null
            ? `This lead has waited for ${minutesEn(notice.minutes)} of working time, and nobody has taken it. Please help.`
            : `This lead has waited for ${minutesEn(notice.minutes)} of working time. The owner is ${notice.owner}. Please help.`;
        case 'reassigned':
          return notice.from === null
            ? 'This lead is yours now: nobody had answered.'
            : `This lead is yours now; before you it was with ${notice.from}.`;
        case 'complaint':
        case 'unsolved':
        case 'complaint-late':
          return `⚠️ ${sentence(complaintWords(notice, 'en'))}`;
        case 'said-solved':
          return complaintWords(notice, 'en');
        case 'settled':
          return `✅ ${sentence(complaintWords(notice, 'en'))}`;
        case 'reminder':
          return 'The customer is waiting for your answer.';
        case 'handed-back':
          return `The customer waited long for an answer from ${notice.from}, so the bot talks to them again. To come back, just write here.`;
        case 'reached':
          return 'The customer has written: no need to try to reach them any more.';
        case 'unreached':
          return 'The customer has not answered any of our messages.';
        case 'awake':
          return 'This lead was snoozed until now. Time to come back to it.';
        case 'left':
          if (notice.why === 'erased')
            return 'The customer had their data erased. Nothing can be written to them any more.';
          return notice.why === 'blocked'
            ? 'The customer has blocked the bot: messages do not reach them any more.'
            : 'The customer asked the bot not to write any more.';
        case 'withheld':
          return 'The customer declined to have their data kept.';
        case 'came-back':
          return 'The customer is back and waits for your answer. To go on with the deal, press “Undo”.';
        case 'released':
          return releasedWords(notice, 'en');
        case 'news':
          return newsWords(notice.what, 'en');
      }
    },
  },
};

const NAME_MAX = 60;
const SIGNS = { lead: '💬', bot: '🤖', rep: '✍️' };

/** Who said it, in bold, above what they said. */
export function spoken(
  line: Pick<RelayLine, 'isRepeat' | 'language'>,
  said: { who: 'lead' | 'bot' | 'rep'; name: string; text: string },
  note?: string,
): Piece[] {
  const words = LINE_WORDS[line.language];
  const notes = [line.isRepeat ? words.repeat : '', note ?? ''].filter(Boolean).join(' ');
  return [
    { text: `${SIGNS[said.who]} ${shortText(said.name, NAME_MAX)}`, bold: true },
    ...(notes ? [' ', { text: notes, italic: true } as const] : []),
    ...(said.text ? ['\n', said.text] : []),
  ];
}

/** A notice for the colleagues that it calls: by their account where it is known, else by name. */
export function called(line: Pick<RelayLine, 'language'>, notice: Notice, mention: Mention[]): Piece[] {
  const text = LINE_WORDS[line.language].notice(notice);
  const names = mention.map(({ name, telegram }): Piece => {
    const shown = shortText(name, NAME_MAX);
    return telegram === undefined ? shown : { text: shown, mention: telegram };
  });
  const isNamed = notice.kind === 'offered' && notice.to !== null;
  if (isNamed && mention.length === 1 && mention[0]?.name === notice.to) {
    return ['🔔 ', ...(names as Piece[]), text.slice(notice.to?.length)];
  }
  if (names.length === 0) return [`🔔 ${text}`];
  return [
    '🔔 ',
    ...names.flatMap((name, index) => (index === 0 ? [name] : [', ', name])),
    ': ',
    lowered(text),
  ];
}

/** After a name and a colon a sentence goes on in small letters. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function minutesRu(minutes: number): string {
  const forms = {
    one: 'минуту',
    few: 'минуты',
    many: 'минут',
    other: 'минуты',
    zero: 'минут',
    two: 'минуты',
  };
  return `${minutes} ${forms[new Intl.PluralRules('ru').select(minutes)]}`;
}

function minutesEn(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
}
