import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** How the fake answers a call instead of doing what was asked. */
export type Fault =
  | { as: 'error'; code: number; description?: string; retryAfter?: number }
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
  text: string;
  markup: Json | null;
}

export interface FakeTelegram {
  /** For `TELEGRAM_API_ROOT`. */
  url: string;
  token: string;
  calls: Call[];
  /** What the persons see, edits included, oldest first. */
  messages: SentMessage[];
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
    sendMessage(body) {
      const message = {
        chatId: String(body.chat_id),
        messageId: nextMessageId++,
        text: String(body.text),
        markup: (body.reply_markup as Json | undefined) ?? null,
      };
      fake.messages.push(message);
      return {
        message_id: message.messageId,
        date: 0,
        chat: { id: Number(message.chatId), type: 'private' },
      };
    },
    editMessageText: (body) => edit(body, { text: String(body.text) }),
    editMessageReplyMarkup: (body) => edit(body, {}),
  };

  function edit(body: Json, change: Partial<SentMessage>): unknown {
    const message = fake.messages.find(({ messageId }) => messageId === body.message_id);
    if (!message) return undefined;
    Object.assign(message, change, { markup: (body.reply_markup as Json | undefined) ?? null });
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
        if (result === undefined) answerError(response, { as: 'error', code: 400 });
        else answer(response, 200, { ok: true, result });
      }
    }
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as Json) : {};
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function answerError(response: ServerResponse, fault: Extract<Fault, { as: 'error' }>): void {
  const { code, description = 'as told', retryAfter } = fault;
  answer(response, code, {
    ok: false,
    error_code: code,
    description,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  });
}
