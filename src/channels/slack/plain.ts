import type { types } from '@slack/bolt';
import { fitText } from './fit-text.ts';

/** A plain-text object, which Slack shows as it is, of at most so many of Slack's characters. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: fitText(text, max), emoji: false };
}
