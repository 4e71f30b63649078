import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { shortText } from '../../../domain/short-text.ts';
import type { BestEffort } from '../best-effort.ts';
import { editText } from '../edit-text.ts';
import { type Piece, richText } from '../rich-text.ts';
import type { Beside } from '../send-file.ts';

import type { Called, GroupChat } from './group-chat.ts';
import type { Place } from './read-group-update.ts';
import type { Turn } from './turn.ts';

export type Question = Extract<Turn, { type: 'menu' | 'prompt' }>;

/** What the bot itself says to the team in the group. */
export interface GroupVoice {
  /** Ends the spinner of a pressed button, with words or without. */
  answer(queryId: string, text: string, isAlert: boolean): void;
  /** A message in reply, which is tried again for a while: somebody believes that their words went out. */
  tell(at: Place, text: string): void;
  /** The same for a question. */
  insist(at: Place, question: Question): void;
  ask(at: Place, question: Question): Promise<Called<unknown>>;
  /** Asks in the place of the question before. */
  askInstead(at: Place, question: Extract<Question, { type: 'menu' }>): Promise<Called<unknown>>;
  /** Takes the buttons away from a question. */
  silence(at: Place): Promise<Called<unknown>>;
  /** The question has had its answer: what came of it stands there instead. */
  close(at: Place, text: string): void;
  /** Shows on a message that it was taken. */
  mark(at: Place): void;
}

export interface GroupVoiceParts {
  api: Api;
  group: GroupChat;
  background: BestEffort;
  /** Resolves after so many milliseconds, or at once when the channel stops. */
  pause(ms: number): Promise<void>;
  log: Logger;
}

const ANSWER_MAX = 200;
const TRIES = 3;
const TAKEN = [{ type: 'emoji', emoji: '👍' } as const];

export function groupVoice({ api, group, background, pause, log }: GroupVoiceParts): GroupVoice {
  function post({ message, topic }: Place, pieces: Piece[], beside: Beside = {}): Promise<Called<unknown>> {
    const { text, entities } = richText(pieces);
    return group.post((chat) =>
      api.sendMessage(chat, text, {
        entities,
        link_preview_options: { is_disabled: true },
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
        ...(topic !== null && { message_thread_id: topic }),
        ...beside,
      }),
    );
  }

  function ask(at: Place, question: Question): Promise<Called<unknown>> {
    return post(at, question.pieces, {
      reply_markup:
        question.type === 'menu'
          ? question.keyboard
          : { force_reply: true, selective: true, input_field_placeholder: question.placeholder },
    });
  }

  function persist(call: () => Promise<Called<unknown>>): void {
    background.run('tell in the group', async () => {
      for (let tries = 1; ; tries += 1) {
        const called = await call();
        if (called.ok || called.outcome.status !== 'later' || called.outcome.own) return;
        const { afterMs, detail } = called.outcome;
        if (tries === TRIES) return log.warn({ detail }, 'the sales group was not told');
        await pause(afterMs);
      }
    });
  }

  return {
    answer(queryId, text, isAlert) {
      const told = { text: shortText(text, ANSWER_MAX), show_alert: isAlert };
      background.run('answer press', () => api.answerCallbackQuery(queryId, told));
    },
    tell: (at, text) => persist(() => post(at, [text])),
    insist: (at, question) => persist(() => ask(at, question)),
    ask,
    askInstead: ({ message }, { pieces, keyboard }) =>
      group.change((chat) => editText(api, chat, message, richText(pieces), keyboard)),
    silence: ({ message }) => group.change((chat) => api.editMessageReplyMarkup(chat, message)),
    close({ message }, text) {
      const words = richText([text]);
      background.run('close a question', () => group.change((chat) => editText(api, chat, message, words)));
    },
    mark({ message }) {
      background.run('mark a message', () =>
        group.change((chat) => api.setMessageReaction(chat, message, TAKEN)),
      );
    },
  };
}
