import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';
import { shortText } from '../../domain/short-text.ts';
import type { Button, Content } from '../../engine/outgoing.ts';
import type { FileReference } from '../../flow/file-reference.ts';
import { takesCaption } from './load-file.ts';
import { type RichText, richParts, richText } from './rich-text.ts';
import { CAPTION_LIMIT } from './send-file.ts';
import { splitText } from './split-text.ts';
import { TelegramError } from './telegram-error.ts';

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;

export interface RenderedMessage {
  text: string;
  entities?: RichText['entities'];
  /** The text is its caption, and may be empty. */
  file?: FileReference;
  /** Only on the last of several. */
  markup?: Markup;
}

/**
 * What is sent for a content, in order: one message, or several when the text is over Telegram's limit. Plain
 * text with no `parse_mode`, so nothing that a person typed can be taken for markup.
 */
export function renderContent(content: Content): RenderedMessage[] {
  const parts = withFile(content, writtenBy(content));
  return parts.map((part, index) =>
    index < parts.length - 1 ? part : { ...part, markup: markupOf(content) },
  );
}

function withFile({ file }: Content, words: RichText): RenderedMessage[] {
  if (!file) return richParts(words).map(withoutEmpty);
  if (!words.text) return [{ text: '', file }];
  if (takesCaption(file) && words.text.length <= CAPTION_LIMIT) return [{ ...withoutEmpty(words), file }];
  return [{ text: '', file }, ...richParts(words).map(withoutEmpty)];
}

function withoutEmpty({ text, entities }: RichText): RenderedMessage {
  return entities.length > 0 ? { text, entities } : { text };
}

/** The words with their writer's name above them. */
export function writtenBy({ text, by }: Pick<Content, 'text' | 'by'>): RichText {
  if (by === undefined) return { text, entities: [] };
  const name = { text: shortText(by, NAME_CHARACTERS), bold: true } as const;
  return richText(text ? [name, '\n', text] : [name], Number.POSITIVE_INFINITY);
}

const NAME_CHARACTERS = 60;

/**
 * The settled message's last part with the chosen label under it; null when that would be over the limit, and
 * the keyboard alone is taken away.
 */
export function renderSettled(text: string, chosen: string): string | null {
  const settled = splitText(`${splitText(text).at(-1)}\n\n✓ ${chosen}`);
  return settled.length === 1 ? (settled[0] ?? null) : null;
}

/**
 * A message carries one keyboard only. Buttons come first, for only they know which answer was meant; a share
 * button shown earlier stays on the screen beside them. A message with neither takes a share button away: this
 * needs no memory of what was shown, and where nothing is shown it changes nothing.
 */
function markupOf({ buttons = [], shareContact }: Content): Markup {
  if (buttons.length > 0) return { inline_keyboard: rowsOf(buttons) };
  if (shareContact === undefined) return { remove_keyboard: true };
  return {
    keyboard: [[{ text: shareContact, request_contact: true }]],
    one_time_keyboard: true,
    resize_keyboard: true,
  };
}

// About what one row shows on a narrow phone before it cuts labels.
const ROW_CHARACTERS = 30;
const ROW_BUTTONS = 6;
const PADDING = 2;

/** One button a row, or a grid when all labels are short: the buttons of a row are of equal width. */
function rowsOf(buttons: Button[]) {
  const widest = Math.max(...buttons.map(({ label }) => label.length)) + PADDING;
  const columns = Math.min(ROW_BUTTONS, Math.max(1, Math.floor(ROW_CHARACTERS / widest)));
  const keys = buttons.map(({ label, token }) => ({ text: label, callback_data: callbackData(token) }));
  return Array.from({ length: Math.ceil(keys.length / columns) }, (_, row) =>
    keys.slice(row * columns, (row + 1) * columns),
  );
}

const CALLBACK_BYTES = 64;

function callbackData(token: string): string {
  const bytes = Buffer.byteLength(token);
  if (bytes >= 1 && bytes <= CALLBACK_BYTES) return token;
  throw new TelegramError(
    'TELEGRAM_TOKEN_SIZE',
    `A button's token has ${bytes} bytes; Telegram takes 1 to 64.`,
  );
}
