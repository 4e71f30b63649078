import type { MessageEntity } from 'grammy/types';
import { splitText } from './split-text.ts';

/** A text whose looks are told apart from it, so that nothing in it is ever taken for markup. */
export interface RichText {
  text: string;
  entities: MessageEntity[];
}

/** `mention` is a user's id; `link` is where the words lead. */
export type Piece = string | { text: string; bold?: true; italic?: true; mention?: number; link?: string };

const MESSAGE_LIMIT = 4_096;

/** The pieces one after another, within `limit` units of UTF-16, with an ellipsis where they were cut. */
export function richText(pieces: Piece[], limit = MESSAGE_LIMIT): RichText {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const piece of pieces) {
    const styled = typeof piece === 'string' ? { text: piece } : piece;
    const words = sound(styled.text);
    if (words) entities.push(...entitiesOf(styled, text.length, words.length));
    text += words;
  }
  if (text.length <= limit) return { text, entities };
  const cut = `${splitText(text, limit - 1)[0] ?? ''}…`;
  return { text: cut, entities: entitiesWithin(entities, 0, cut.length) };
}

/** The same in messages of their own, so that nothing is cut off. */
export function richParts(rich: RichText, limit = MESSAGE_LIMIT): RichText[] {
  let at = 0;
  return splitText(rich.text, limit).map((text) => {
    const from = Math.max(at, rich.text.indexOf(text, at));
    at = from + text.length;
    return { text, entities: entitiesWithin(rich.entities, from, at) };
  });
}

/** Telegram refuses a text with half a character in it. */
export function sound(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

function entitiesOf(piece: Exclude<Piece, string>, offset: number, length: number): MessageEntity[] {
  const { bold, italic, mention, link } = piece;
  const at = { offset, length };
  return [
    ...(bold ? [{ ...at, type: 'bold' as const }] : []),
    ...(italic ? [{ ...at, type: 'italic' as const }] : []),
    ...(link === undefined ? [] : [{ ...at, type: 'text_link' as const, url: link }]),
    ...(mention === undefined ? [] : [{ ...at, type: 'text_mention' as const, user: mentioned(mention) }]),
  ];
}

/** Telegram looks at the id alone. */
function mentioned(id: number) {
  return { id, is_bot: false, first_name: '' };
}

function entitiesWithin(entities: MessageEntity[], from: number, to: number): MessageEntity[] {
  return entities.flatMap((entity) => {
    const start = Math.max(entity.offset, from);
    const end = Math.min(entity.offset + entity.length, to);
    return end > start ? [{ ...entity, offset: start - from, length: end - start }] : [];
  });
}
