/** The kind of an update as Telegram names it; `other` for names that this list does not know. */
export function kindOfUpdate(update: unknown): string {
  if (typeof update !== 'object' || update === null) return 'other';
  return KINDS.find((kind) => Object.hasOwn(update, kind)) ?? 'other';
}

/** A fixed list, since the kind becomes a metric's label and labels must not grow with what is sent to us. */
const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
];
