import type { types } from '@slack/bolt';
import { fitText } from './fit-text.ts';

/** Of a line of rich text, which reads no markup: people's own words stay as they were written. */
export type Elements = types.RichTextSection['elements'];

const HEADER_MAX = 150;

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: fitText(text, HEADER_MAX), emoji: false } };
}

export function richText(elements: Elements): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

export function plain(text: string): Elements[number] {
  return { type: 'text', text };
}

export function bold(text: string): Elements[number] {
  return { type: 'text', text, style: { bold: true } };
}

export function link(url: string, text: string): Elements[number] {
  return { type: 'link', url, text };
}

/** The parts with something between them; parts with nothing in them are left out. */
export function joined(parts: Elements[], between: string): Elements {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(between), ...part]));
}
