import { readStartPayload } from '../../domain/source.ts';
import type { Language } from '../../domain/values.ts';
import { COMMANDS, type Happening, type Inbound, type Person } from '../../engine/inbound.ts';
import { readAttachment } from './read-attachment.ts';
import { kindOfUpdate } from './update-kind.ts';
import {
  anyUpdateSchema,
  type TelegramMessage,
  type TelegramUpdate,
  type TelegramUser,
  updateSchema,
} from './update-schema.ts';

export type ParsedUpdate =
  | { status: 'inbound'; inbound: Inbound; callbackQueryId?: string }
  /** Nothing for us, for ever: to be acknowledged. `kind` is one of a small fixed set, fit for a metric's label. */
  | { status: 'ignored'; kind: string }
  /** Not an update at all: Telegram would not have sent it. */
  | { status: 'invalid' };

interface ParseOptions {
  /** The bot's own name, to know a command that names another bot; null while it is not known yet. */
  username: string | null;
}

/** Reads what a person did in a private chat with the bot. Groups, channels and other bots are ignored. */
export function parseTelegramUpdate(update: unknown, options: ParseOptions): ParsedUpdate {
  const parsed = updateSchema.safeParse(update);
  if (!parsed.success) {
    return anyUpdateSchema.safeParse(update).success
      ? { status: 'ignored', kind: 'malformed' }
      : { status: 'invalid' };
  }
  const happened = readHappening(parsed.data, options);
  if (!happened) return { status: 'ignored', kind: kindOfUpdate(update) };
  if (happened.from.is_bot) return { status: 'ignored', kind: 'bot' };
  if (happened.chatType !== 'private') return { status: 'ignored', kind: 'group' };
  return {
    status: 'inbound',
    inbound: {
      channel: 'telegram',
      eventId: String(parsed.data.update_id),
      address: String(happened.from.id),
      person: readPerson(happened.from),
      what: happened.what,
    },
    ...(happened.callbackQueryId !== undefined && { callbackQueryId: happened.callbackQueryId }),
  };
}

interface Happened {
  from: TelegramUser;
  chatType: string;
  what: Happening;
  callbackQueryId?: string;
}

function readHappening(update: TelegramUpdate, options: ParseOptions): Happened | null {
  const { message, edited_message: edited, callback_query: query, my_chat_member: member } = update;
  if (message?.from) {
    const what = readMessage(message, options);
    return what && { from: message.from, chatType: message.chat.type, what };
  }
  if (edited?.from) {
    const text = edited.text ?? edited.caption;
    if (text === undefined) return null;
    const what: Happening = { type: 'edit', platformId: String(edited.message_id), text };
    return { from: edited.from, chatType: edited.chat.type, what };
  }
  if (query?.message && query.data !== undefined) {
    const what: Happening = { type: 'press', token: query.data };
    return { from: query.from, chatType: query.message.chat.type, what, callbackQueryId: query.id };
  }
  if (member) {
    const reachable = REACHABLE[member.new_chat_member.status];
    if (reachable === undefined) return null;
    return { from: member.from, chatType: member.chat.type, what: { type: 'reachable', reachable } };
  }
  return null;
}

const REACHABLE: Record<string, boolean | undefined> = { kicked: false, member: true };

function readMessage(message: TelegramMessage, options: ParseOptions): Happening | null {
  const platformId = String(message.message_id);
  const { text, contact, from } = message;
  if (text !== undefined) return readCommand(text, options) ?? { type: 'text', text, platformId };
  if (contact) {
    const own = contact.user_id !== undefined && contact.user_id === from?.id;
    const name = joinName(contact);
    // Telegram gives a person's own number in full, but not always with its plus.
    const phone = own ? contact.phone_number.replace(/^\+?(?=\d)/, '+') : contact.phone_number;
    return { type: 'contact', phone, own, platformId, ...(name && { name }) };
  }
  const attachment = readAttachment(message);
  return attachment && { ...attachment, platformId };
}

/** A command that is not ours stays text: the person gets an answer either way. */
function readCommand(text: string, { username }: ParseOptions): Happening | null {
  const [, name = '', addressee, argument = ''] =
    /^\/([a-z]+)(?:@(\w+))?(?:\s+(.*?))?\s*$/is.exec(text) ?? [];
  if (addressee && username && addressee.toLowerCase() !== username.toLowerCase()) return null;
  if (name.toLowerCase() === 'start') {
    const source = readStartPayload(argument);
    return Object.keys(source).length > 0 ? { type: 'start', source } : { type: 'start' };
  }
  const command = COMMANDS.find((known) => known === name.toLowerCase());
  if (!command) return null;
  const language = command === 'language' ? languageOf(argument) : undefined;
  return { type: 'command', name: command, ...(language && { language }) };
}

function readPerson(user: TelegramUser): Person {
  const displayName = joinName(user);
  const language = languageOf(user.language_code);
  return {
    ...(displayName && { displayName }),
    ...(user.username && { username: user.username }),
    ...(language && { language }),
  };
}

function joinName({ first_name, last_name }: { first_name: string; last_name?: string | undefined }): string {
  return [first_name, last_name].join(' ').trim();
}

/** People whose Telegram speaks Belarusian, Ukrainian or Kazakh read Russian sooner than English. */
const LANGUAGES: Record<string, Language | undefined> = { ru: 'ru', be: 'ru', uk: 'ru', kk: 'ru', en: 'en' };

function languageOf(code: string | undefined): Language | undefined {
  return LANGUAGES[code?.toLowerCase().split(/[-_]/)[0] ?? ''];
}
