import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** How the fake answers a call instead of doing what was asked. */
export type Fault =
  | { as: 'error'; code: number; description?: string; retryAfter?: number; migrateTo?: number }
  /** The call is carried out, but no answer ever comes. */
  | { as: 'hang' }
  /** The call is carried out, and the connection closed instead of an answer. */
  | { as: 'close' }
  /** A gateway's page instead of the Bot API's answer. */
  | { as: 'page'; code: number }
  /** The call is carried out, and the answer is broken JSON. */
  | { as: 'garbled' }
  /** The call is carried out, and the connection closed in the middle of the answer. */
  | { as: 'cut' };

interface Call {
  method: string;
  body: Json;
  atMs: number;
}

interface SentMessage {
  chatId: string;
  messageId: number;
  /** Or the caption of its file. */
  text: string;
  entities: Json[];
  markup: Json | null;
  topic: number | null;
  replyTo: number | null;
  /** How it was sent, and what: Telegram's own id, or bytes. */
  file: { method: string; id: string; bytes: Buffer | null; name: string | null } | null;
}

/** A group that the bot is in. */
interface Group {
  id: number;
  type: 'group' | 'supergroup';
  isForum: boolean;
  /** Whether the bot may open topics. */
  mayOpenTopics: boolean;
  topics: Map<number, string>;
}

export interface FakeTelegram {
  /** For `TELEGRAM_API_ROOT`. */
  url: string;
  token: string;
  calls: Call[];
  /** What the persons see, edits included, oldest first. */
  messages: SentMessage[];
  groups: Group[];
  /** Puts the bot into a group. */
  join(id: number, more?: Partial<Group>): Group;
  /** The number of a message that a person sends. */
  takeMessageId(): number;
  /** What else the persons see on messages, `chat:message` to emoji. */
  reactions: Map<string, string>;
  /** What getFile finds, by its id. */
  files: Map<string, { path: string; bytes: Buffer; size?: number }>;
  callsOf(method: string): Call[];
  /** Resolves with the first call of the method, past or to come, that `matches`. */
  called(method: string, matches?: (body: Json) => boolean): Promise<Call>;
  /** The next `times` calls of the method that match go wrong this way. */
  fail(method: string, fault: Fault, times?: number, matches?: (body: Json) => boolean): void;
  /** Puts an update where getUpdates finds it, with the next update_id unless it has one. */
  push(update: Json): number;
  /** Sends an update to the webhook that was set, once. Returns the HTTP status. */
  deliver(update: Json): Promise<number>;
  /** What getUpdates has not seen confirmed by an offset. */
  unconfirmed(): number[];
  webhook: { url: string; secret: string | undefined } | null;
  close(): Promise<void>;
}

/** A Bot API of our own, over HTTP, that records what it is asked and fails on demand. */
export async function startFakeTelegram({ token = '1:fake' } = {}): Promise<FakeTelegram> {
  const faults: { method: string; fault: Fault; matches: (body: Json) => boolean }[] = [];
  const watchers = new Set<() => void>();
  let updates: (Json & { update_id: number })[] = [];
  let nextUpdateId = 1;
  let nextMessageId = 1;
  let endPoll: ((conflict: boolean) => void) | null = null;

  const fake: FakeTelegram = {
    url: '',
    token,
    calls: [],
    messages: [],
    groups: [],
    join(id, more = {}) {
      const group: Group = {
        id,
        type: more.isForum || String(id).startsWith('-100') ? 'supergroup' : 'group',
        isForum: false,
        mayOpenTopics: true,
        topics: new Map(),
        ...more,
      };
      fake.groups.push(group);
      return group;
    },
    takeMessageId: () => nextMessageId++,
    reactions: new Map(),
    files: new Map(),
    webhook: null,
    callsOf: (method) => fake.calls.filter((call) => call.method === method),
    called(method, matches = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = fake.calls.find((call) => call.method === method && matches(call.body));
          if (!found) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      });
    },
    fail(method, fault, times = 1, matches = () => true) {
      faults.push(...Array.from({ length: times }, () => ({ method, fault, matches })));
    },
    push(update) {
      const numbered = number(update);
      updates.push(numbered);
      endPoll?.(false);
      return numbered.update_id;
    },
    async deliver(update) {
      if (!fake.webhook) throw new Error('no webhook was set');
      const { url, secret } = fake.webhook;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(number(update)),
      });
      await response.arrayBuffer();
      return response.status;
    },
    unconfirmed: () => updates.map(({ update_id }) => update_id),
    async close() {
      endPoll?.(false);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };

  function number(update: Json): Json & { update_id: number } {
    const id = typeof update.update_id === 'number' ? update.update_id : nextUpdateId;
    nextUpdateId = Math.max(nextUpdateId, id + 1);
    return { ...update, update_id: id };
  }

  const methods: Record<string, (body: Json) => unknown> = {
    getMe: () => ({ id: 1, is_bot: true, first_name: 'Fake', username: 'fake_bot' }),
    setWebhook(body) {
      const { url, secret_token } = body;
      fake.webhook = {
        url: String(url),
        secret: secret_token === undefined ? undefined : String(secret_token),
      };
      return true;
    },
    deleteWebhook() {
      fake.webhook = null;
      return true;
    },
    sendMessage: (body) => post(body, { text: String(body.text), entities: list(body.entities) }),
    sendLocation: (body) => post(body, { text: `${body.latitude},${body.longitude}` }),
    editMessageText: (body) =>
      edit(body, (message) => {
        if (message.file) return refuse('Bad Request: there is no text in the message to edit');
        return { text: String(body.text), entities: list(body.entities) };
      }),
    editMessageCaption: (body) =>
      edit(body, () => ({ text: String(body.caption ?? ''), entities: list(body.caption_entities) })),
    editMessageReplyMarkup: (body) => edit(body, () => ({})),
    getChat(body) {
      const group = fake.groups.find(({ id }) => String(id) === String(body.chat_id));
      if (!group) return refuse('Bad Request: chat not found');
      return { id: group.id, type: group.type, title: 'Sales', ...(group.isForum && { is_forum: true }) };
    },
    createForumTopic(body) {
      const group = fake.groups.find(({ id }) => String(id) === String(body.chat_id));
      const name = String(body.name);
      if (!group?.isForum) return refuse('Bad Request: the chat is not a forum');
      if (!group.mayOpenTopics) return refuse('Bad Request: not enough rights to create a topic');
      if (!name || name.length > 128) return refuse('Bad Request: TOPIC_TITLE_INVALID');
      const topic = nextMessageId++;
      group.topics.set(topic, name);
      return { message_thread_id: topic, name, icon_color: 7_322_096 };
    },
    editForumTopic(body) {
      const topics = fake.groups.find(({ id }) => String(id) === String(body.chat_id))?.topics;
      const topic = Number(body.message_thread_id);
      if (!topics?.has(topic)) return refuse('Bad Request: TOPIC_ID_INVALID');
      if (topics.get(topic) === body.name) return refuse('Bad Request: TOPIC_NOT_MODIFIED');
      topics.set(topic, String(body.name));
      return true;
    },
    deleteForumTopic(body) {
      const group = fake.groups.find(({ id }) => String(id) === String(body.chat_id));
      const topic = Number(body.message_thread_id);
      if (!group?.mayOpenTopics) return refuse('Bad Request: not enough rights to delete the topic');
      if (!group.topics.delete(topic)) return refuse('Bad Request: TOPIC_ID_INVALID');
      fake.messages = fake.messages.filter((message) => message.topic !== topic);
      return true;
    },
    setMessageReaction(body) {
      const [reaction] = body.reaction as { emoji: string }[];
      fake.reactions.set(`${body.chat_id}:${body.message_id}`, reaction?.emoji ?? '');
      return true;
    },
    getFile(body) {
      const file = fake.files.get(String(body.file_id));
      if (!file) return refuse('Bad Request: wrong file_id or the file is temporarily unavailable');
      const size = file.size ?? file.bytes.length;
      if (size > 20 * 1_024 * 1_024) return refuse('Bad Request: file is too big');
      return { file_id: body.file_id, file_unique_id: 'u', file_size: size, file_path: file.path };
    },
    ...Object.fromEntries(
      Object.entries(FILE_FIELDS).map(([method, field]) => [
        method,
        (body: Json) => {
          const file = fileOf(method, body[field]);
          const caption = { text: String(body.caption ?? ''), entities: list(body.caption_entities) };
          return caption.text.length > 1_024
            ? refuse('Bad Request: message caption is too long')
            : post(body, caption, file);
        },
      ]),
    ),
  };

  /** A file that was uploaded, or one that Telegram has already. */
  function fileOf(method: string, given: unknown): SentMessage['file'] {
    if (typeof given === 'string') return { method, id: given, bytes: null, name: null };
    const { bytes, name } = given as Upload;
    return { method, id: `uploaded-${nextMessageId}`, bytes, name };
  }

  function post(
    body: Json,
    content: Pick<SentMessage, 'text'> & Partial<SentMessage>,
    file: SentMessage['file'] = null,
  ): unknown {
    const chatId = String(body.chat_id);
    const group = fake.groups.find(({ id }) => String(id) === chatId);
    if (!group && chatId.startsWith('-')) return refuse('Bad Request: chat not found');
    if (content.text.length > 4_096) return refuse('Bad Request: message is too long');
    if (!file && !content.text.trim()) return refuse('Bad Request: message text is empty');
    const topic = body.message_thread_id === undefined ? null : Number(body.message_thread_id);
    if (topic !== null && !group?.topics.has(topic)) return refuse('Bad Request: message thread not found');
    const asked = (body.reply_parameters as Json | undefined) ?? null;
    const isThere = fake.messages.some(({ messageId }) => messageId === asked?.message_id) || topic !== null;
    if (asked && group && !isThere && !asked.allow_sending_without_reply) {
      return refuse('Bad Request: message to be replied not found');
    }
    const markup = (body.reply_markup as Json | undefined) ?? null;
    if (isWrong(markup)) return refuse('Bad Request: BUTTON_DATA_INVALID');
    const message: SentMessage = {
      chatId,
      messageId: nextMessageId++,
      entities: [],
      markup,
      topic,
      replyTo: asked ? Number(asked.message_id) : null,
      file,
      ...content,
    };
    fake.messages.push(message);
    return {
      message_id: message.messageId,
      date: 0,
      chat: { id: Number(chatId), type: group?.type ?? 'private' },
    };
  }

  function edit(body: Json, change: (message: SentMessage) => Partial<SentMessage> | Refusal): unknown {
    const message = fake.messages.find(({ messageId }) => messageId === body.message_id);
    if (!message) return refuse('Bad Request: message to edit not found');
    const changed = change(message);
    if (changed instanceof Refusal) return changed;
    const markup = (body.reply_markup as Json | undefined) ?? null;
    if (isWrong(markup)) return refuse('Bad Request: BUTTON_DATA_INVALID');
    const edited = { ...message, ...changed, markup };
    if (JSON.stringify(edited) === JSON.stringify(message)) {
      return refuse(
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    Object.assign(message, edited);
    return { message_id: message.messageId };
  }

  /** As Telegram does it: an offset confirms what is before it, and of two pollers the first is sent away. */
  async function poll(body: Json, response: ServerResponse): Promise<void> {
    if (typeof body.offset === 'number') {
      const { offset } = body;
      updates = updates.filter(({ update_id }) => update_id >= offset);
    }
    endPoll?.(true);
    const seconds = Number(body.timeout ?? 0);
    if (updates.length === 0 && seconds > 0) {
      const conflict = await new Promise<boolean>((resolve) => {
        const end = (sentAway: boolean) => {
          clearTimeout(timer);
          if (endPoll === end) endPoll = null;
          resolve(sentAway);
        };
        const timer = setTimeout(end, seconds * 1_000, false);
        endPoll = end;
        response.once('close', () => end(false));
      });
      if (conflict) {
        return answerError(response, {
          as: 'error',
          code: 409,
          description: 'Conflict: terminated by other getUpdates request',
        });
      }
    }
    answer(response, 200, { ok: true, result: updates.slice(0, Number(body.limit ?? 100)) });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const [, fileToken, filePath] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (filePath !== undefined) {
      const file = [...fake.files.values()].find(({ path }) => path === filePath);
      const isFound = file && fileToken === token;
      return void response.writeHead(isFound ? 200 : 404).end(isFound ? file.bytes : 'not found');
    }
    const [, calledToken, method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    fake.calls.push({ method, body, atMs: performance.now() });
    for (const look of watchers) look();
    const next = faults.findIndex((each) => each.method === method && each.matches(body));
    const fault = next < 0 ? undefined : faults.splice(next, 1)[0]?.fault;
    if (calledToken !== token) answerError(response, { as: 'error', code: 401, description: 'Unauthorized' });
    else if (fault?.as === 'error') answerError(response, fault);
    else if (fault?.as === 'page') response.writeHead(fault.code).end('<html>Bad Gateway</html>');
    else if (method === 'getUpdates' && !fault) await poll(body, response);
    else {
      const result = (methods[method] ?? (() => true))(body);
      if (fault?.as === 'close') request.socket.destroy();
      else if (fault?.as === 'garbled') response.writeHead(200).end('{"ok":true,"resu');
      else if (fault?.as === 'cut') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"ok":true,', () => request.socket.destroy());
      } else if (fault?.as !== 'hang') {
        if (result instanceof Refusal) {
          answerError(response, { as: 'error', code: 400, description: result.description });
        } else answer(response, 200, { ok: true, result });
      }
    }
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

/** A call that Telegram does not carry out. */
class Refusal {
  readonly description: string;
  constructor(description: string) {
    this.description = description;
  }
}

const refuse = (description: string) => new Refusal(description);
const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

function isWrong(markup: Json | null): boolean {
  const rows = (markup?.inline_keyboard ?? []) as { text: string; callback_data?: string }[][];
  return rows
    .flat()
    .some(({ text, callback_data }) => !text || (callback_data && Buffer.byteLength(callback_data) > 64));
}

const FILE_FIELDS = {
  sendPhoto: 'photo',
  sendDocument: 'document',
  sendVoice: 'voice',
  sendVideo: 'video',
  sendAudio: 'audio',
  sendSticker: 'sticker',
  sendAnimation: 'animation',
  sendVideoNote: 'video_note',
};

interface Upload {
  bytes: Buffer;
  name: string | null;
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const [, boundary] = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return readForm(whole, boundary);
  const text = whole.toString();
  return text ? (JSON.parse(text) as Json) : {};
}

/** Fields of a form; one that says `attach://name` gets that part's bytes. */
function readForm(whole: Buffer, boundary: string): Json {
  const fields: Json = {};
  const uploads = new Map<string, Upload>();
  for (const part of whole.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const head = Buffer.from(part.slice(0, end), 'latin1').toString();
    const bytes = Buffer.from(part.slice(end + 4, -2), 'latin1');
    const [, name = ''] = /name="?([^";\r\n]+)"?/.exec(head) ?? [];
    const [, fileName] = /filename="?([^";\r\n]+)"?/.exec(head) ?? [];
    if (fileName !== undefined) uploads.set(name, { bytes, name: fileName });
    else fields[name] = fieldOf(bytes.toString());
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const upload = typeof value === 'string' && uploads.get(value.replace('attach://', ''));
      return [name, upload || value];
    }),
  );
}

function fieldOf(text: string): unknown {
  return /^[[{]/.test(text) ? JSON.parse(text) : text;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function answerError(response: ServerResponse, fault: Extract<Fault, { as: 'error' }>): void {
  const { code, description = 'as told', retryAfter, migrateTo } = fault;
  answer(response, code, {
    ok: false,
    error_code: code,
    description,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
    ...(migrateTo !== undefined && { parameters: { migrate_to_chat_id: migrateTo } }),
  });
}
