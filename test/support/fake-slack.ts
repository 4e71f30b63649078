import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishHome } from './fake-slack-home.ts';
import { acceptSlackSocket, type SlackSocket } from './fake-slack-socket.ts';
import { faultsOfBlocks, faultsOfView } from './slack-limits.ts';

type Json = Record<string, unknown>;

/** How the fake answers a call instead of doing what was asked. */
export type SlackFault =
  /** `{ ok: false, error }`, as Slack refuses. */
  | { as: 'error'; error: string }
  | { as: 'ratelimited'; retryAfter: number }
  /** A gateway's page with an HTTP status. */
  | { as: 'page'; code: number }
  /** The call is carried out, and answered after so many milliseconds. */
  | { as: 'slow'; ms: number }
  /** The call is carried out, but no answer ever comes. */
  | { as: 'hang' }
  /** The call is carried out, and the connection closed instead of an answer. */
  | { as: 'close' }
  /** The call is carried out, and the answer is broken JSON. */
  | { as: 'garbled' }
  /** The call is carried out, and the connection closed in the middle of the answer. */
  | { as: 'cut' };

interface SlackCall {
  method: string;
  args: Json;
  token: string;
  atMs: number;
  /** It was told to go wrong. */
  isFaulty: boolean;
}

export interface FakeSlackMessage {
  channel: string;
  ts: string;
  text: string;
  blocks: Json[];
  thread_ts?: string;
  metadata?: Json;
  /** Of a person; absent when it is the app's. */
  user?: string;
  files?: { id: string; name: string }[];
  reactions: string[];
}

/** A file as it lies on Slack; `bytes` are what a download gives. */
export interface FakeSlackFile {
  name: string;
  mimetype: string;
  bytes: Uint8Array;
  /** What `files.info` says of it instead of the truth. */
  info?: Json;
  /** How a download is answered instead of with the bytes. */
  answer?: { status: number; headers?: Record<string, string>; body?: string };
}

/** A modal as Slack keeps it. */
export interface FakeSlackView extends Json {
  id: string;
  triggerId: string;
  callback_id: string;
  private_metadata: string;
  blocks: Json[];
}

export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  url: string;
  botToken: string;
  calls: SlackCall[];
  /** What stands in the channels, updates included, oldest first. */
  messages: FakeSlackMessage[];
  /** What only one person was told. */
  ephemerals: { channel: string; user: string; text: string; thread_ts?: string }[];
  /** The modals that were opened, oldest first. */
  views: FakeSlackView[];
  /** By id: what was uploaded by the app and by people. */
  files: Record<string, FakeSlackFile>;
  /** Who downloaded what, by path and token. */
  downloads: { id: string; token: string }[];
  /** Puts a person's message into a channel, and resolves with its instant. */
  write(message: { channel: string; user: string; text: string; thread_ts?: string }): string;
  callsOf(method: string): SlackCall[];
  /** Resolves with the call of the method that has this number, 1 being the first, past or to come. */
  called(method: string, number?: number): Promise<SlackCall>;
  /** Who is in which channel; a channel's name is its id without `C-`. */
  members: Record<string, string[]>;
  /** Who `users.info` knows, by id. */
  people: Record<string, Json>;
  /** The blocks of the app's home, by who sees it. */
  homes: Map<string, Json[]>;
  /** The next `times` calls of the method that match go wrong this way. */
  fail(method: string, fault: SlackFault, times?: number, matches?: (args: Json) => boolean): void;
  /** The app's Socket Mode connection that has this number, 1 being the first. */
  socket(number?: number): Promise<SlackSocket>;
  close(): Promise<void>;
}

const PEOPLE: Record<string, Json> = {
  U1: { name: 'anna', real_name: 'Анна Белова', locale: 'ru-RU', profile: { real_name: 'Анна Белова' } },
  U2: { name: 'boris', real_name: 'Boris Sale', locale: 'en-GB', profile: { real_name: 'Boris Sale' } },
  U3: { name: 'vera', real_name: 'Vera Sale', locale: 'de-DE', profile: { real_name: 'Vera Sale' } },
};

/** Slack's Web API of our own, over HTTP: records what it is asked, checks blocks by Slack's limits, fails on demand. */
export async function startFakeSlack({ botToken = 'xoxb-fake' } = {}): Promise<FakeSlack> {
  const faults: { method: string; fault: SlackFault; matches: (args: Json) => boolean }[] = [];
  const watchers = new Set<() => void>();
  const sockets: SlackSocket[] = [];
  let lastTs = 0;
  let lastFile = 0;
  const uploading = new Map<string, { name: string; length: number; bytes: Uint8Array | null }>();

  const fake: FakeSlack = {
    url: '',
    homes: new Map(),
    botToken,
    calls: [],
    messages: [],
    ephemerals: [],
    views: [],
    files: {},
    downloads: [],
    people: { ...PEOPLE },
    members: { 'C-general': [], 'C-random': [], 'C-sales': ['U1', 'U2', 'U3'] },
    write(message) {
      const ts = nextTs();
      fake.messages.push({ ...message, ts, blocks: [], reactions: [] });
      return ts;
    },
    callsOf: (method) => fake.calls.filter((call) => call.method === method),
    called: (method, number = 1) => eventually(() => fake.callsOf(method)[number - 1]),
    fail: (method, fault, times = 1, matches = () => true) =>
      void faults.push(...Array.from({ length: times }, () => ({ method, fault, matches }))),
    socket: (number = 1) => eventually(() => sockets[number - 1]),
    async close() {
      for (const socket of sockets) socket.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function eventually<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      look();
    });
  }

  function nextTs(): string {
    lastTs += 1;
    return `1700000000.${String(lastTs).padStart(6, '0')}`;
  }

  /** Some messages, a page at a time, as Slack gives them. */
  function page(found: FakeSlackMessage[], args: Json): Json {
    const from = Number(args.cursor ?? 0);
    const next = from + Number(args.limit ?? 100);
    const messages = found.slice(from, next).map(({ metadata, ...message }) => {
      const author = message.user === undefined ? { bot_id: 'BBOT', user: 'UBOT' } : {};
      return {
        type: 'message',
        ...message,
        ...author,
        ...(args.include_all_metadata === 'true' && { metadata }),
      };
    });
    return {
      ok: true,
      messages,
      has_more: next < found.length,
      response_metadata: { next_cursor: next < found.length ? String(next) : '' },
    };
  }

  /** A page of a list; Slack gives fewer than were asked for whenever it likes. */
  function few(name: string, all: unknown[], { cursor = '' }: Json): Json {
    const from = Number(cursor);
    const next = from + 2;
    return {
      [name]: all.slice(from, next),
      response_metadata: { next_cursor: next < all.length ? String(next) : '' },
    };
  }

  function perform(method: string, args: Json): Json {
    const channel = String(args.channel ?? '');
    switch (method) {
      case 'auth.test':
        return { ok: true, url: 'https://sample.slack.com/', team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' };
      case 'users.info': {
        const user = fake.people[String(args.user)];
        return user ? { ok: true, user } : { ok: false, error: 'user_not_found' };
      }
      case 'conversations.list': {
        const channels = Object.keys(fake.members).map((id) => ({ id, name: id.slice('C-'.length) }));
        return { ok: true, ...few('channels', channels, args) };
      }
      case 'conversations.members': {
        const members = fake.members[channel];
        return members
          ? { ok: true, ...few('members', members, args) }
          : { ok: false, error: 'channel_not_found' };
      }
      case 'conversations.open':
        return { ok: true, channel: { id: `D${args.users}` } };
      case 'chat.postMessage': {
        // Nobody is called by a card, nor by a message to a person; a notice under a card may.
        const calling = args.thread_ts !== undefined;
        if (args.blocks && faultsOfBlocks(args.blocks, { calling }).length > 0)
          return { ok: false, error: 'invalid_blocks' };
        const ts = nextTs();
        const id = channel.replace(/^#/, 'C-');
        fake.messages.push({
          channel: id,
          ts,
          text: String(args.text),
          blocks: (args.blocks ?? []) as Json[],
          reactions: [],
          ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
          ...(args.metadata !== undefined && { metadata: args.metadata as Json }),
        });
        return { ok: true, channel: id, ts };
      }
      case 'chat.update': {
        if (args.blocks && faultsOfBlocks(args.blocks).length > 0)
          return { ok: false, error: 'invalid_blocks' };
        const message = fake.messages.find((each) => each.channel === channel && each.ts === args.ts);
        if (!message) return { ok: false, error: 'message_not_found' };
        Object.assign(message, { text: String(args.text), blocks: args.blocks ?? [] });
        if (args.metadata !== undefined) message.metadata = args.metadata as Json;
        return { ok: true, channel, ts: args.ts };
      }
      case 'conversations.replies': {
        const isOfThread = ({ ts, thread_ts }: FakeSlackMessage) => ts === args.ts || thread_ts === args.ts;
        const found = fake.messages.filter((each) => each.channel === channel && isOfThread(each));
        return found.length > 0 ? page(found, args) : { ok: false, error: 'thread_not_found' };
      }
      case 'conversations.history':
        return page(
          fake.messages.filter((each) => each.channel === channel && each.thread_ts === undefined).reverse(),
          args,
        );
      case 'reactions.add': {
        const message = fake.messages.find((each) => each.channel === channel && each.ts === args.timestamp);
        if (!message) return { ok: false, error: 'message_not_found' };
        if (message.reactions.includes(String(args.name))) return { ok: false, error: 'already_reacted' };
        message.reactions.push(String(args.name));
        return { ok: true };
      }
      case 'views.open': {
        if (!String(args.trigger_id).startsWith('trigger')) return { ok: false, error: 'invalid_trigger_id' };
        const faults = faultsOfView(args.view);
        if (faults.length > 0)
          return { ok: false, error: 'invalid_arguments', response_metadata: { messages: faults } };
        const id = `V${fake.views.length + 1}`;
        const view = { ...(args.view as FakeSlackView), id, triggerId: String(args.trigger_id) };
        fake.views.push(view);
        return { ok: true, view };
      }
      case 'files.getUploadURLExternal': {
        const length = Number(args.length);
        if (!args.filename || !(length > 0)) return { ok: false, error: 'invalid_arguments' };
        lastFile += 1;
        const id = `F${lastFile}`;
        uploading.set(id, { name: String(args.filename), length, bytes: null });
        return { ok: true, upload_url: new URL(`/upload/${id}`, fake.url).href, file_id: id };
      }
      case 'files.completeUploadExternal': {
        const [{ id, title }] = args.files as [{ id: string; title: string }];
        const bytes = uploading.get(id)?.bytes;
        if (!bytes) return { ok: false, error: 'file_not_found' };
        if (args.blocks && faultsOfBlocks(args.blocks).length > 0)
          return { ok: false, error: 'invalid_blocks' };
        uploading.delete(id);
        fake.files[id] = { name: title, mimetype: 'application/octet-stream', bytes };
        fake.messages.push({
          channel: String(args.channel_id),
          ts: nextTs(),
          text: '',
          blocks: (args.blocks ?? []) as Json[],
          files: [{ id, name: title }],
          reactions: [],
          ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
        });
        return { ok: true, files: [{ id, title }] };
      }
      case 'files.info': {
        const id = String(args.file);
        const file = fake.files[id];
        if (!file) return { ok: false, error: 'file_not_found' };
        const { name, mimetype, bytes, info } = file;
        const url = new URL(`/files/${id}`, fake.url).href;
        const told = { id, name, mimetype, size: bytes.byteLength, url_private_download: url, ...info };
        return { ok: true, file: told };
      }
      case 'chat.delete': {
        const at = fake.messages.findIndex((each) => each.channel === channel && each.ts === args.ts);
        if (at < 0) return { ok: false, error: 'message_not_found' };
        if (fake.messages[at]?.user !== undefined) return { ok: false, error: 'cant_delete_message' };
        fake.messages.splice(at, 1);
        return { ok: true };
      }
      case 'files.delete': {
        const id = String(args.file);
        if (!fake.files[id]) return { ok: false, error: 'file_not_found' };
        delete fake.files[id];
        fake.messages = fake.messages.filter(({ files = [] }) => !files.some((file) => file.id === id));
        return { ok: true };
      }
      case 'chat.postEphemeral':
        fake.ephemerals.push(args as FakeSlack['ephemerals'][number]);
        return { ok: true, message_ts: '1700000000.999999' };
      case 'views.publish':
        return publishHome(fake.homes, args);
      case 'apps.connections.open':
        return { ok: true, url: `${fake.url.replace('http', 'ws')}socket` };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const method = (request.url ?? '').slice('/api/'.length);
    const args = await readForm(request);
    const atMs = performance.now();
    const token = String(request.headers.authorization ?? '').replace(/^Bearer /, '');
    const next = faults.findIndex((each) => each.method === method && each.matches(args));
    const fault = next < 0 ? undefined : faults.splice(next, 1)[0]?.fault;
    if (fault?.as === 'ratelimited') {
      response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end();
    } else if (fault?.as === 'page') {
      response.writeHead(fault.code, { 'content-type': 'text/html' }).end('<html>gateway</html>');
    } else if (fault?.as === 'error') {
      sendJson(response, { ok: false, error: fault.error });
    } else {
      const knows = token === botToken || method === 'apps.connections.open';
      const result = knows ? perform(method, args) : { ok: false, error: 'invalid_auth' };
      if (fault?.as === 'close') request.socket.destroy();
      else if (fault?.as === 'garbled') response.writeHead(200).end('{"ok":true,"chan');
      else if (fault?.as === 'cut') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"ok":true,', () => request.socket.destroy());
      } else if (fault?.as === 'slow') setTimeout(sendJson, fault.ms, response, result);
      else if (!fault) sendJson(response, result);
    }
    fake.calls.push({ method, args, token, atMs, isFaulty: fault !== undefined });
    notify();
  }

  /** The bytes of files, which are no methods of the Web API. */
  async function carry(request: IncomingMessage, response: ServerResponse, [, kind, id = '']: string[]) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = String(request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (kind === 'upload') {
      const place = uploading.get(id);
      const bytes = Buffer.concat(chunks);
      const fits = place?.length === bytes.byteLength;
      if (place && fits) place.bytes = bytes;
      return response.writeHead(place && fits ? 200 : 400).end('OK');
    }
    fake.downloads.push({ id, token });
    const file = fake.files[id];
    if (!file) return response.writeHead(404).end();
    const { status, headers, body } = file.answer ?? { status: 200 };
    // Who may not read it gets the page to sign in.
    if (token !== botToken) return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    return response.writeHead(status, { 'content-type': file.mimetype, ...headers }).end(body ?? file.bytes);
  }

  function notify() {
    for (const look of [...watchers]) look();
  }

  const server = createServer((request, response) => {
    const file = /^\/(upload|files)\/(\w+)$/.exec(request.url ?? '');
    void (file ? carry(request, response, file) : answer(request, response));
  });
  server.on('upgrade', (request, socket) => {
    sockets.push(acceptSlackSocket(request, socket, notify));
    notify();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return fake;
}

async function readForm(request: IncomingMessage): Promise<Json> {
  let raw = '';
  for await (const chunk of request) raw += chunk;
  const args: Json = Object.fromEntries(new URLSearchParams(raw));
  for (const name of ['blocks', 'metadata', 'view', 'files']) {
    if (typeof args[name] === 'string') args[name] = JSON.parse(args[name]);
  }
  return args;
}

function sendJson(response: ServerResponse, body: Json) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
