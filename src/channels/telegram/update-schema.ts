import { z } from 'zod';

/**
 * What we read of an update, and no more: Telegram adds fields and kinds at any time, and none of them may stop
 * us. Everything under `update_id` is optional, so an update of an unknown kind passes with nothing in it.
 */
export const updateSchema = z.object({
  update_id: z.int().nonnegative(),
  get message() {
    return messageSchema.optional();
  },
  get edited_message() {
    return messageSchema.optional();
  },
  get callback_query() {
    return callbackQuerySchema.optional();
  },
  get my_chat_member() {
    return chatMemberSchema.optional();
  },
});

/** What makes it an update, whatever else is in it. */
export const anyUpdateSchema = z.object({ update_id: z.int().nonnegative() });

// A text has at most 4,096 characters, which are up to 8,192 units of UTF-16.
const LONGEST_TEXT = 8_192;

/**
 * PostgreSQL takes neither NUL in a text nor half a surrogate pair in a jsonb, and one such character would fail
 * the commit of a whole batch. Zero-width joiners, direction marks and emoji are left as they are.
 */
export const words = z
  .string()
  .max(LONGEST_TEXT)
  .transform((text) => text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

export const id = z.int();
const file = z.object({ file_id: words });

export const user = z.object({
  id,
  is_bot: z.boolean().default(false),
  first_name: words.default(''),
  last_name: words.optional(),
  username: words.optional(),
  language_code: words.optional(),
});

const chat = z.object({ id, type: z.string() });

export const messageSchema = z.object({
  message_id: id,
  from: user.optional(),
  chat,
  text: words.optional(),
  caption: words.optional(),
  contact: z
    .object({
      phone_number: words,
      first_name: words.default(''),
      last_name: words.optional(),
      user_id: id.optional(),
    })
    .optional(),
  photo: z.array(file).optional(),
  voice: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  sticker: file.optional(),
  document: file.optional(),
  audio: file.optional(),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
});

const callbackQuerySchema = z.object({
  id: words,
  from: user,
  // Absent for a button under an inline-mode message, which is none of ours.
  message: z.object({ chat }).optional(),
  data: words.optional(),
});

const chatMemberSchema = z.object({
  chat,
  from: user,
  new_chat_member: z.object({ status: z.string() }),
});

export type TelegramUpdate = z.infer<typeof updateSchema>;
export type TelegramMessage = NonNullable<TelegramUpdate['message']>;
export type TelegramUser = z.infer<typeof user>;
