import { type Api, GrammyError, type InputFile } from 'grammy';
import type {
  ForceReply,
  InlineKeyboardMarkup,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import type { FileMethod, LoadedFile } from './load-file.ts';
import type { RichText } from './rich-text.ts';

/** What Telegram lets stand beside a file or a text. */
export interface Beside {
  message_thread_id?: number;
  reply_parameters?: { message_id: number; allow_sending_without_reply: true };
  reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
}

export const CAPTION_LIMIT = 1_024;

/**
 * Sends a file with words under it. What Telegram does not take as the first guess, such as a picture of odd
 * proportions, is sent as the next. Resolves to Telegram's answer; rejects as grammY does.
 */
export async function sendFile(
  api: Api,
  chat: string,
  file: LoadedFile,
  caption: RichText | null,
  beside: Beside = {},
): Promise<unknown> {
  if (file.type === 'place') return api.sendLocation(chat, file.latitude, file.longitude, beside);
  const other = {
    ...beside,
    ...(caption?.text && { caption: caption.text, caption_entities: caption.entities }),
  };
  const guesses = [...file.as];
  for (;;) {
    const guess = guesses.shift() ?? 'document';
    try {
      return await METHODS[guess](api, chat, file.type === 'known' ? file.id : file.bytes(), other);
    } catch (error) {
      const isOtherKind =
        error instanceof GrammyError && error.error_code === 400 && isOfFile(error.description);
      if (!isOtherKind || guesses.length === 0) throw error;
    }
  }
}

/** Not what is wrong with the chat or the words: another guess would fail, too. */
function isOfFile(description: string): boolean {
  return /file|photo|image|video|voice|document|sticker|type/i.test(description);
}

type Send = (
  api: Api,
  chat: string,
  file: string | InputFile,
  other: Beside & { caption?: string; caption_entities?: MessageEntity[] },
) => Promise<unknown>;

const METHODS: Record<FileMethod, Send> = {
  photo: (api, chat, file, other) => api.sendPhoto(chat, file, other),
  voice: (api, chat, file, other) => api.sendVoice(chat, file, other),
  video: (api, chat, file, other) => api.sendVideo(chat, file, other),
  document: (api, chat, file, other) => api.sendDocument(chat, file, other),
  audio: (api, chat, file, other) => api.sendAudio(chat, file, other),
  animation: (api, chat, file, other) => api.sendAnimation(chat, file, other),
  video_note: (api, chat, file, { caption: _, caption_entities: __, ...other }) =>
    api.sendVideoNote(chat, file, other),
  sticker: (api, chat, file, { caption: _, caption_entities: __, ...other }) =>
    api.sendSticker(chat, file, other),
};
