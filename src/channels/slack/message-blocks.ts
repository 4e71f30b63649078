import type { types } from '@slack/bolt';
import type { Button, Content } from '../../engine/outgoing.ts';
import { escapeText, fitText, pieces } from './fit-text.ts';
import { plain } from './plain.ts';

/** What an answer's button is called; the listener knows our buttons by it. */
export const PRESS_ACTION = /^press:\d+$/;

const TEXT_MAX = 3000;
const LABEL_MAX = 75;
const BYLINE_MAX = 300;
const BUTTONS_IN_A_BLOCK = 25;
const MOST_BUTTONS = 100;
const MOST_PIECES = 40;
const NOTIFICATION_MAX = 3000;
const LINK = /https?:\/\/[^\s<>"«»]+/g;

/** A message to a person: its text word for word, web addresses as links, and its buttons. */
export function renderMessage({ text, buttons = [], by }: Content): {
  blocks: types.KnownBlock[];
  text: string;
} {
  const words = text.trim() || by === undefined ? textBlocks(text) : [];
  return {
    blocks: [...bylineBlocks(by), ...words, ...buttonBlocks(buttons)],
    text: notification(by === undefined ? text : `${by}: ${text}`),
  };
}

/** Who writes, in small letters above the words. */
export function bylineBlocks(by: string | undefined): types.KnownBlock[] {
  return by === undefined ? [] : [{ type: 'context', elements: [plain(by, BYLINE_MAX)] }];
}

/** A message whose buttons have done their work: the chosen label stands below it. */
export function renderSettled(
  text: string,
  chosen: string | null,
): { blocks: types.KnownBlock[]; text: string } {
  const blocks = textBlocks(text);
  if (chosen !== null) {
    const element: types.PlainTextElement = {
      type: 'plain_text',
      text: `✓ ${fitText(chosen, 1000)}`,
      emoji: false,
    };
    blocks.push({ type: 'context', elements: [element] });
  }
  return { blocks, text: notification(text) };
}

export function notification(text: string): string {
  return escapeText(fitText(text, NOTIFICATION_MAX));
}

/** Words as they are, web addresses as links. */
export function textBlocks(text: string): types.KnownBlock[] {
  return pieces(text, TEXT_MAX)
    .slice(0, MOST_PIECES)
    .map(
      (piece) =>
        linkedBlock(piece) ?? { type: 'section', text: { type: 'plain_text', text: piece, emoji: false } },
    );
}

/** Plain-text objects make no links, and mrkdwn would read markup in people's words; rich text does neither. */
function linkedBlock(piece: string): types.RichTextBlock | null {
  const elements: types.RichTextSection['elements'] = [];
  let from = 0;
  for (const match of piece.matchAll(LINK)) {
    const url = match[0].replace(/[.,;:!?)\]]+$/, '');
    if (match.index > from) elements.push({ type: 'text', text: piece.slice(from, match.index) });
    elements.push({ type: 'link', url });
    from = match.index + url.length;
  }
  if (elements.length === 0) return null;
  if (from < piece.length) elements.push({ type: 'text', text: piece.slice(from) });
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function buttonBlocks(buttons: Button[]): types.KnownBlock[] {
  const rendered = buttons.slice(0, MOST_BUTTONS).map(
    ({ token, label }, index): types.Button => ({
      type: 'button',
      action_id: `press:${index}`,
      value: token,
      text: { type: 'plain_text', text: fitText(label, LABEL_MAX), emoji: false },
    }),
  );
  const blocks: types.KnownBlock[] = [];
  for (let from = 0; from < rendered.length; from += BUTTONS_IN_A_BLOCK) {
    blocks.push({ type: 'actions', elements: rendered.slice(from, from + BUTTONS_IN_A_BLOCK) });
  }
  return blocks;
}
