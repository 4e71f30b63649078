import type { Language } from '../../domain/values.ts';

/** What salespeople are told of the calls that they write down. */
export interface QualifyCopy {
  began: string;
  goesOn: (since: string) => string;
  stopped: string;
  noCall: string;
  usage: string;
  /** Of what they wrote or pressed after the call. */
  over: string;
  openChat: string;
  failed: string;
}

export const QUALIFY_COPY: Record<Language, QualifyCopy> = {
  ru: {
    began:
      'Записываем звонок. Вопросы придут вам в личные сообщения от бота: читайте их вслух и отвечайте за клиента — его словами или кнопками. Что не нужно читать, помечено «Не вслух». Прервать без передачи в продажи: /qualify stop',
    goesOn: (since) =>
      `Один звонок вы уже записываете, с ${since}. Чтобы продолжить, отвечайте в личных сообщениях от бота. Начать другой, а этот прервать: /qualify new. Только прервать: /qualify stop`,
    stopped: 'Звонок прерван, в продажи он не передан. Следующий: /qualify',
    noCall: 'Сейчас вы не записываете ни одного звонка. Начать: /qualify',
    usage:
      '/qualify — записать звонок, /qualify new — прервать его и начать другой, /qualify stop — прервать.',
    over: 'Этот звонок уже закончен, поэтому ответ не записан. Следующий звонок: /qualify',
    openChat: 'Открыть личные сообщения',
    failed: 'Не получилось: данные сейчас недоступны. Повторите команду через минуту.',
  },
  en: {
    began:
      'The call is being written down. The questions come to you as direct messages of the bot: read them out, and answer for the caller, in their words or with the buttons. What is not to be read out is marked "Not aloud". To break off with no lead in sales: /qualify stop',
    goesOn: (since) =>
      `You are writing down a call already, since ${since}. To go on, answer in the direct messages of the bot. To break it off and begin another: /qualify new. Only to break it off: /qualify stop`,
    stopped: 'The call is broken off, and sales do not get it. The next one: /qualify',
    noCall: 'You are writing down no call right now. To begin: /qualify',
    usage:
      '/qualify writes down a call, /qualify new breaks it off for another, /qualify stop breaks it off.',
    over: 'That call is over, so the answer was not kept. The next call: /qualify',
    openChat: 'Open the direct messages',
    failed: 'That did not work: the data cannot be reached right now. Try the command again in a minute.',
  },
};
