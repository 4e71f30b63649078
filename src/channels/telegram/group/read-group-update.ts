import type { PressedBy } from '../../../desk/press.ts';
import type { FileReference } from '../../../flow/file-reference.ts';
import { readAttachment } from '../read-attachment.ts';
import type { TelegramUser } from '../update-schema.ts';
import { findHiddenCode } from './codes.ts';
import { type GroupMessage, groupUpdateSchema } from './group-update-schema.ts';

/** Where in the group something is to be answered. */
export interface Place {
  message: number;
  /** Of a forum. */
  topic: number | null;
}

interface Written {
  eventId: string;
  by: PressedBy;
  at: Place;
  /** Messages and topics by which the card is found, the nearest first. */
  thread: string[];
  text: string;
  /** The hidden code of our prompt that it answers. */
  answers: string | null;
  /** It is a reply to a message of the bot. */
  isToBot: boolean;
  /** To whatever message, and not only in its topic. */
  isReply: boolean;
  /** It begins with the mention of somebody. */
  isToColleague: boolean;
}

/** What somebody did in the sales group. */
export type GroupHappening =
  | {
      type: 'press';
      eventId: string;
      queryId: string;
      by: PressedBy;
      at: Place;
      code: string;
      /** The hidden code of the message that the button stands under. */
      hidden: string | null;
    }
  | ({ type: 'message'; file: FileReference | null; isUnsendable: boolean } & Written)
  | ({ type: 'edit' } & Written)
  /** Written in the group's or a channel's name: nobody knows by whom. */
  | { type: 'anonymous'; at: Place; thread: string[] }
  | { type: 'moved'; to: string }
  | { type: 'membership'; status: string };

/** Null for what means nothing to the sales desk, such as somebody joining. */
export function readGroupUpdate(update: unknown, botId: number): GroupHappening | null {
  const parsed = groupUpdateSchema.safeParse(update);
  if (!parsed.success) return null;
  const {
    update_id,
    message,
    edited_message: edited,
    callback_query: query,
    my_chat_member: member,
  } = parsed.data;
  const eventId = String(update_id);
  if (message) return readMessage(message, eventId, botId);
  if (edited) {
    const text = edited.text ?? edited.caption;
    const written = text === undefined ? null : readWritten(edited, text, eventId, botId);
    return written && { type: 'edit', ...written };
  }
  if (query?.message && query.data !== undefined && !query.from.is_bot) {
    const { message_id, message_thread_id, is_topic_message, entities } = query.message;
    return {
      type: 'press',
      eventId,
      queryId: query.id,
      by: pressedBy(query.from),
      at: { message: message_id, topic: (is_topic_message && message_thread_id) || null },
      code: query.data,
      hidden: findHiddenCode(entities as Parameters<typeof findHiddenCode>[0]),
    };
  }
  return member ? { type: 'membership', status: member.new_chat_member.status } : null;
}

function readMessage(message: GroupMessage, eventId: string, botId: number): GroupHappening | null {
  if (message.migrate_to_chat_id !== undefined)
    return { type: 'moved', to: String(message.migrate_to_chat_id) };
  const { text, contact } = message;
  const said = contact
    ? [contact.first_name, contact.last_name, contact.phone_number].filter(Boolean).join(' ')
    : text;
  const attached = readAttachment(message);
  const isUnsendable = [
    message.poll,
    message.dice,
    message.story,
    message.paid_media,
    message.checklist,
  ].some(Boolean);
  if (said === undefined && !attached && !isUnsendable) return null;
  if (message.sender_chat) return { type: 'anonymous', at: placeOf(message), thread: threadOf(message) };
  const written = readWritten(message, said ?? attached?.caption ?? '', eventId, botId);
  if (!written) return null;
  const name = (message.document ?? message.audio ?? message.video)?.file_name;
  const file: FileReference | null = attached && {
    from: 'telegram',
    reference: attached.reference,
    kind: attached.kind,
    ...(name && { name }),
  };
  return { type: 'message', ...written, file, isUnsendable };
}

function readWritten(message: GroupMessage, text: string, eventId: string, botId: number): Written | null {
  const { from, via_bot, reply_to_message: repliedTo } = message;
  if (!from || from.is_bot || via_bot || message.sender_chat) return null;
  const isToBot = repliedTo?.from?.id === botId && !repliedTo.forum_topic_created;
  return {
    eventId,
    by: pressedBy(from),
    at: placeOf(message),
    thread: threadOf(message),
    text,
    answers: isToBot ? findHiddenCode(repliedTo.entities as Parameters<typeof findHiddenCode>[0]) : null,
    isToBot,
    isReply: repliedTo !== undefined && !repliedTo.forum_topic_created,
    isToColleague: [...message.entities, ...message.caption_entities].some(
      ({ type, offset }) => offset === 0 && (type === 'mention' || type === 'text_mention'),
    ),
  };
}

function placeOf({ message_id, message_thread_id, is_topic_message }: GroupMessage): Place {
  return { message: message_id, topic: (is_topic_message && message_thread_id) || null };
}

/** In a supergroup that is no forum a reply names the first message of its thread, too. */
function threadOf({ reply_to_message: repliedTo, message_thread_id }: GroupMessage): string[] {
  const ids = [repliedTo?.message_id, message_thread_id];
  return [...new Set(ids.filter((each) => each !== undefined).map(String))];
}

function pressedBy({ id, first_name, last_name, username }: TelegramUser): PressedBy {
  const name = [first_name, last_name].filter(Boolean).join(' ').trim();
  return { surface: 'telegram', id: String(id), name: name || (username ? `@${username}` : String(id)) };
}
