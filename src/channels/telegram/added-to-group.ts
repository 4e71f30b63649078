import { z } from 'zod';

const added = z.object({
  my_chat_member: z.object({
    chat: z.object({ id: z.int(), type: z.enum(['group', 'supergroup']) }),
    old_chat_member: z.object({ status: z.enum(['left', 'kicked']) }),
    new_chat_member: z.object({ status: z.enum(['member', 'administrator']) }),
  }),
});

/** The number of the group that the bot was just added to; null for anything else. */
export function addedToGroup(update: unknown): string | null {
  const { data } = added.safeParse(update);
  return data ? String(data.my_chat_member.chat.id) : null;
}
