/** The kinds of updates that we read; Telegram need not send the others. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
