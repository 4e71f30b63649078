import { z } from 'zod';
import { id, messageSchema, user, words } from '../update-schema.ts';

/** What we read of an update from the sales group, beside what is read of every message. */
export const groupUpdateSchema = z.object({
  update_id: z.int().nonnegative(),
  get message() {
    return groupMessage.optional();
  },
  get edited_message() {
    return groupMessage.optional();
  },
  get callback_query() {
    return query.optional();
  },
  get my_chat_member() {
    return membership.optional();
  },
});

const entity = z.object({ type: z.string(), offset: z.int().default(0), url: z.string().optional() });
const named = z.object({ file_id: words, file_name: words.optional() });

const groupMessage = messageSchema.extend({
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().default(false),
  /** Somebody who hides behind the group or a channel. */
  sender_chat: z.object({ id }).optional(),
  via_bot: z.object({ id }).optional(),
  migrate_to_chat_id: id.optional(),
  document: named.optional(),
  audio: named.optional(),
  video: named.optional(),
  entities: z.array(entity).default([]),
  caption_entities: z.array(entity).default([]),
  reply_to_message: z
    .object({
      message_id: id,
      from: z.object({ id }).optional(),
      entities: z.array(entity).default([]),
      forum_topic_created: z.unknown().optional(),
    })
    .optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  story: z.unknown().optional(),
  paid_media: z.unknown().optional(),
  checklist: z.unknown().optional(),
});

const query = z.object({
  id: words,
  from: user,
  message: z
    .object({
      chat: z.object({ id }),
      message_id: id,
      message_thread_id: id.optional(),
      is_topic_message: z.boolean().default(false),
      entities: z.array(entity).default([]),
    })
    .optional(),
  data: words.optional(),
});

const membership = z.object({
  chat: z.object({ id }),
  new_chat_member: z.object({ status: z.string() }),
});

export type GroupMessage = z.infer<typeof groupMessage>;

const anyChat = z.object({ chat: z.object({ id }) });
const fromChat = z.object({
  message: anyChat.optional().catch(undefined),
  edited_message: anyChat.optional().catch(undefined),
  callback_query: z.object({ message: anyChat }).optional().catch(undefined),
  my_chat_member: anyChat.optional().catch(undefined),
});

/** The number of the chat that an update is from; null for an update of another kind. */
export function chatOfUpdate(update: unknown): string | null {
  const { data } = fromChat.safeParse(update);
  const at = data?.message ?? data?.edited_message ?? data?.callback_query?.message ?? data?.my_chat_member;
  return at ? String(at.chat.id) : null;
}
