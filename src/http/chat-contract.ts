import { z } from 'zod';
import { instant, language, texts } from './contract-values.ts';

/** What the web chat posts and reads. */

/** A file that was sent. `url` is a path here; whoever has it may read the file. `size` is in bytes. */
const messageFile = z.object({
  url: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  size: z.int().nullable(),
  /** What is seen on a picture of ours. */
  alt: z.string().optional(),
});

export const chatMessage = z.object({
  sequence: z.int(),
  direction: z.enum(['in', 'out']),
  kind: z.string(),
  text: z.string(),
  /** The salesperson who writes; absent when it is the bot, or the person. */
  by: z.string().optional(),
  file: messageFile.optional(),
  buttons: z.array(z.object({ token: z.string(), label: z.string() })).optional(),
  /** Its words were corrected after they had been said. */
  isEdited: z.boolean(),
  at: instant,
});

/** What a browser posts; `id` is its own id of the event, so that a repeated post changes nothing. */
export const chatPost = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.uuid(),
    type: z.literal('start'),
    language: language.optional(),
    source: z.string().max(64).optional(),
    campaign: z.string().max(64).optional(),
    referrer: z.string().max(64).optional(),
  }),
  z.strictObject({ id: z.uuid(), type: z.literal('text'), text: z.string().trim().min(1).max(4096) }),
  z.strictObject({ id: z.uuid(), type: z.literal('press'), token: z.string().min(1).max(64) }),
  z.strictObject({
    id: z.uuid(),
    type: z.literal('command'),
    name: z.enum(['stop', 'human', 'back', 'language', 'restart', 'delete', 'change']),
    language: language.optional(),
  }),
]);

export const chatSession = z.object({
  /** The browser's secret; sent as `Authorization: Bearer …` with every chat request. */
  token: z.string(),
  business: z.object({ name: texts, persona: texts }),
  defaultLanguage: language,
});

/** `cursor` is that of the last message, for `after`; null while nothing was said. */
export const chatHistory = z.object({
  messages: z.array(chatMessage),
  language,
  cursor: z.string().nullable(),
});

/** What became of a post; it is answered after the commit. */
export const chatAccepted = z.object({ accepted: z.enum(['done', 'duplicate', 'ignored']) });

export type ChatMessage = z.infer<typeof chatMessage>;
export type ChatPost = z.infer<typeof chatPost>;
export type ChatSession = z.infer<typeof chatSession>;
