type Json = Record<string, unknown>;

/** Updates as Telegram writes them when one person talks to the bot in a private chat. */
export interface TelegramPerson {
  id: number;
  text(text: string, more?: Json): Json;
  message(content: Json): Json;
  edit(messageId: number, text: string): Json;
  press(data: string, messageId?: number): Json;
  contact(phone: string, userId?: number): Json;
  membership(status: string): Json;
}

export function telegramPerson(id: number, from: Json = {}): TelegramPerson {
  let messageId = id * 1_000;
  const user = { id, is_bot: false, first_name: 'Anna', ...from };
  const chat = { id, type: 'private', first_name: 'Anna' };
  const message = (content: Json) => ({
    message: { message_id: messageId++, date: 1_790_000_000, from: user, chat, ...content },
  });
  return {
    id,
    message,
    text: (text, more = {}) => message({ text, ...more }),
    edit: (edited, text) => ({
      edited_message: {
        message_id: edited,
        date: 1_790_000_000,
        edit_date: 1_790_000_060,
        from: user,
        chat,
        text,
      },
    }),
    press: (data, pressed = 1) => ({
      callback_query: {
        id: `${id}-${data}`,
        from: user,
        chat_instance: '1',
        message: { message_id: pressed, date: 1_790_000_000, chat, text: 'a question' },
        data,
      },
    }),
    contact: (phone, userId = id) =>
      message({
        contact: { phone_number: phone, first_name: 'Anna', last_name: 'Petrova', user_id: userId },
      }),
    membership: (status) => ({
      my_chat_member: {
        chat,
        from: user,
        date: 1_790_000_000,
        old_chat_member: { user: { id: 1, is_bot: true, first_name: 'bot' }, status: 'member' },
        new_chat_member: { user: { id: 1, is_bot: true, first_name: 'bot' }, status },
      },
    }),
  };
}
