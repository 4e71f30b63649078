import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptSlackSocket, type SlackSocket } from './fake-slack-socket.ts';
import { faultsOfBlocks } from './slack-limits.ts';

type Json = Record<string, unknown>;

/** How the fake answers a call instead of doing what was asked. */
export type SlackFault =
  /** `{ ok: false, error }`, as Slack refuses. */
  | { as: 'error'; error: string }
  | { as: 'ratelimited'; retryAfter: number }
  /** A gateway's page with an HTTP status. */
  | { as: 'page'; code: number }
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
}

interface FakeSlackMessage {
  channel: string;
  ts: string;
  text: string;
  blocks: Json[];
}

export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  url: string;
  botToken: string;
  calls: SlackCall[];
  /** What stands in the channels, updates included, oldest first. */
  messages: FakeSlackMessage[];
  callsOf(method: string): SlackCall[];
  /** Resolves with the call of the method that has this number, 1 being the first, past or to come. */
  called(method: string, number?: number): Promise<SlackCall>;
  /** Who `users.info` knows, by id. */
  people: Record<string, Json>;
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

  const fake: FakeSlack = {
    url: '',
    botToken,
    calls: [],
    messages: [],
    people: { ...PEOPLE },
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

  function perform(method: string, args: Json): Json {
    const channel = String(args.channel ?? '');
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' };
      case 'users.info': {
        const user = fake.people[String(args.user)];
        return user ? { ok: true, user } : { ok: false, error: 'user_not_found' };
      }
      case 'conversations.open':
        return { ok: true, channel: { id: `D${args.users}` } };
      case 'chat.postMessage': {
        if (args.blocks && faultsOfBlocks(args.blocks).length > 0)
          return { ok: false, error: 'invalid_blocks' };
        lastTs += 1;
        const ts = `1700000000.${String(lastTs).padStart(6, '0')}`;
        const id = channel.replace(/^#/, 'C-');
        fake.messages.push({
          channel: id,
          ts,
          text: String(args.text),
          blocks: (args.blocks ?? []) as Json[],
        });
        return { ok: true, channel: id, ts };
      }
      case 'chat.update': {
        if (args.blocks && faultsOfBlocks(args.blocks).length > 0)
          return { ok: false, error: 'invalid_blocks' };
        const message = fake.messages.find((each) => each.channel === channel && each.ts === args.ts);
        if (!message) return { ok: false, error: 'message_not_found' };
        Object.assign(message, { text: String(args.text), blocks: args.blocks ?? [] });
        return { ok: true, channel, ts: args.ts };
      }
      case 'chat.postEphemeral':
        return { ok: true, message_ts: '1700000000.999999' };
      case 'apps.connections.open':
        return { ok: true, url: `${fake.url.replace('http', 'ws')}socket` };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const method = (request.url ?? '').slice('/api/'.length);
    const args = await readForm(request);
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
      } else if (!fault) sendJson(response, result);
    }
    fake.calls.push({ method, args, token });
    notify();
  }

  function notify() {
    for (const look of [...watchers]) look();
  }

  const server = createServer((request, response) => void answer(request, response));
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
  if (typeof args.blocks === 'string') args.blocks = JSON.parse(args.blocks);
  return args;
}

function sendJson(response: ServerResponse, body: Json) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
