import type { FakeTelegram } from './fake-telegram.ts';

type Json = Record<string, unknown>;

interface In {
  /** The topic of a forum. */
  topic?: number | null | undefined;
  /** Another message of the group. */
  replyTo?: number | undefined;
  more?: Json;
}

/** Updates as Telegram writes them when somebody does something in a group. */
export function groupMember(fake: FakeTelegram, chatId: number, id: number, name: string) {
  const from = { id, is_bot: false, first_name: name, language_code: 'ru' };
  const group = () => fake.groups.find((each) => each.id === chatId);
  const chat = () => ({
    id: chatId,
    title: 'Sales',
    type: group()?.type ?? 'supergroup',
    ...(group()?.isForum && { is_forum: true }),
  });

  /** As Telegram shows a message beside a reply to it. */
  function quoted(messageId: number): Json {
    const ours = fake.messages.find((message) => message.messageId === messageId);
    if (!ours) return { message_id: messageId, date: 0, chat: chat(), from, text: 'something' };
    const bot = { id: 1, is_bot: true, first_name: 'Fake', username: 'fake_bot' };
    return {
      message_id: messageId,
      date: 0,
      chat: chat(),
      from: bot,
      text: ours.text,
      entities: ours.entities,
    };
  }

  function where({ topic, replyTo, more }: In): Json {
    const opened = {
      message_id: topic,
      date: 0,
      chat: chat(),
      from: { id: 1, is_bot: true, first_name: 'Fake' },
    };
    const repliedTo =
      replyTo !== undefined
        ? quoted(replyTo)
        : topic && { ...opened, forum_topic_created: { name: 'topic', icon_color: 1 } };
    return {
      date: 1_790_000_000,
      from,
      chat: chat(),
      ...(topic && { message_thread_id: topic, is_topic_message: true }),
      ...(repliedTo && { reply_to_message: repliedTo }),
      ...more,
    };
  }

  return {
    id,
    name,
    /** The number of the message comes with its update. */
    say(text: string, at: In = {}) {
      const message_id = fake.takeMessageId();
      return { id: message_id, update: { message: { message_id, text, ...where(at) } } as Json };
    },
    send(content: Json, at: In = {}) {
      const message_id = fake.takeMessageId();
      return { id: message_id, update: { message: { message_id, ...content, ...where(at) } } as Json };
    },
    edit: (message_id: number, text: string, at: In = {}): Json => ({
      edited_message: { message_id, edit_date: 1_790_000_060, text, ...where(at) },
    }),
    /** Presses a button of the message as it stands now. */
    press(messageId: number, label: string): Json {
      const message = fake.messages.find((each) => each.messageId === messageId);
      const rows = (message?.markup?.inline_keyboard ?? []) as { text: string; callback_data?: string }[][];
      const button = rows.flat().find(({ text }) => text === label);
      if (!message || !button) throw new Error(`There is no button ${label} in ${JSON.stringify(message)}`);
      return {
        callback_query: {
          id: `${id}-${fake.takeMessageId()}`,
          from,
          chat_instance: '1',
          message: {
            ...quoted(messageId),
            ...(message.topic && { message_thread_id: message.topic, is_topic_message: true }),
          },
          data: button.callback_data,
        },
      };
    },
    service: (content: Json): Json => ({
      message: { message_id: fake.takeMessageId(), date: 0, from, chat: chat(), ...content },
    }),
    membership: (status: string, before = 'member'): Json => ({
      my_chat_member: {
        chat: chat(),
        from,
        date: 1_790_000_000,
        old_chat_member: { user: { id: 1, is_bot: true, first_name: 'Fake' }, status: before },
        new_chat_member: { user: { id: 1, is_bot: true, first_name: 'Fake' }, status },
      },
    }),
  };
}
