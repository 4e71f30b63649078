import type { InlineKeyboardMarkup } from 'grammy/types';
import type { RepAction } from '../../../desk/desk-event.ts';
import type { PressedBy } from '../../../desk/press.ts';
import type { Piece } from '../rich-text.ts';
import { type Coded, hiddenCode, writeCode } from './codes.ts';

/** What a press or an answer in the group leads to. */
export type Turn =
  /** Something is asked by buttons. */
  | { type: 'menu'; pieces: Piece[]; keyboard: InlineKeyboardMarkup }
  /** Words are asked for; the message brings its code back when it is replied to. */
  | { type: 'prompt'; pieces: Piece[]; placeholder: string }
  /** All is known. `said` is what stands there instead of the question, once it is done. */
  | { type: 'act'; handoffId: string; action: RepAction; told: string; said: string | null }
  /** Nothing is to be done. */
  | { type: 'told'; told: string; closes: boolean };

const NAME_MAX = 60;
// Telegram takes at most a hundred buttons under a message.
const MOST_BUTTONS = 100;
const COLUMNS = 2;

export type MenuButton = { text: string; callback_data: string };

export function button(text: string, coded: Coded): MenuButton {
  return { text, callback_data: writeCode(coded) };
}

/**
 * The last button, which calls it off, always stays and has a row to itself. `state` is what was said so far, where
 * it is more than buttons can carry.
 */
export function menu(
  handoffId: string,
  text: string,
  buttons: MenuButton[],
  { columns = COLUMNS, state = null }: { columns?: number; state?: string | null } = {},
): Turn {
  const last = buttons.slice(-1);
  const choices = buttons.slice(0, -1).slice(0, MOST_BUTTONS - 1);
  const rows = Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  );
  return {
    type: 'menu',
    pieces: ['👉 ', hiddenCode({ step: 'cancel', handoffId }, state), text],
    keyboard: { inline_keyboard: [...rows, last] },
  };
}

/** The hidden code is among the words: at their ends Telegram would cut it off. */
export function prompt(
  coded: Coded,
  [first = '', ...rest]: Piece[],
  placeholder: string,
  state: string | null = null,
): Turn {
  return { type: 'prompt', pieces: ['✏️ ', hiddenCode(coded, state), first, ...rest], placeholder };
}

/** A colleague who is to answer: Telegram opens the answer for those who are mentioned. */
export function mentioned({ id, name }: PressedBy): Piece {
  return { text: [...name].slice(0, NAME_MAX).join(''), mention: Number(id) };
}
