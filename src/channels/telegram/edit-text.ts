import { type Api, GrammyError } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { RichText } from './rich-text.ts';

/**
 * Changes the words of our own message, also when they stand under a file. Words that stand there already are fine.
 * Without a keyboard the message loses the one it has. Rejects as grammY does.
 */
export async function editText(
  api: Api,
  chat: string,
  messageId: number,
  { text, entities }: RichText,
  keyboard?: InlineKeyboardMarkup,
): Promise<void> {
  const markup = keyboard && { reply_markup: keyboard };
  const preview = { link_preview_options: { is_disabled: true } };
  try {
    await api.editMessageText(chat, messageId, text, { entities, ...preview, ...markup });
  } catch (error) {
    if (isRefusal(error, 'message is not modified')) return;
    if (!isRefusal(error, 'no text in the message to edit')) throw error;
    await editCaption();
  }

  async function editCaption(): Promise<void> {
    try {
      const caption = { caption: text, caption_entities: entities };
      await api.editMessageCaption(chat, messageId, { ...caption, ...markup });
    } catch (error) {
      if (!isRefusal(error, 'message is not modified')) throw error;
    }
  }
}

/** Telegram says only in words why it refused. */
export function isRefusal(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes(words);
}
