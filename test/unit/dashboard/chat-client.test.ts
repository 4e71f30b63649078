import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/dashboard/browser-storage.ts';
import { chatApi } from '../../../src/dashboard/chat/chat-api.ts';
import { type ChatClient, chatClient } from '../../../src/dashboard/chat/chat-client.ts';
import { shownItems } from '../../../src/dashboard/chat/outbox.ts';
import type { ChatMessage, ChatPost } from '../../../src/http/chat-contract.ts';
import { eventually } from '../../support/eventually.ts';

/** A chat server in small: keeps what it is told, repeats it on the stream, and fails when asked to. */
function smallServer() {
  const messages: ChatMessage[] = [];
  const posts: ChatPost[] = [];
  const readers = new Set<ServerResponse>();
  const faults = { refusePosts: 0, forgetToken: false, sessions: 0 };
  const server = createServer(async (request, response) => {
    const body: string[] = [];
    for await (const piece of request.setEncoding('utf8')) body.push(piece);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://chat');
    const answer = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value));
    if (pathname.endsWith('/session')) {
      faults.forgetToken = false;
      faults.sessions += 1;
      const name = { ru: 'Зал', en: 'Hall' };
      return answer(201, { token: 't', business: { name, persona: name }, defaultLanguage: 'ru' });
    }
    if (faults.forgetToken) return answer(401, {});
    if (pathname.endsWith('/stream')) {
      if (searchParams.has('after') && messages.length === 0) return answer(401, {});
      readers.add(response.writeHead(200));
      response.write(': open\n\n');
      for (const message of messages.slice(Number(searchParams.get('after')?.split('.')[1] ?? 0))) {
        response.write(event(message));
      }
      return;
    }
    if (request.method === 'GET') {
      return answer(200, {
        messages,
        language: 'ru',
        cursor: messages.length ? `c.${messages.length}` : null,
      });
    }
    if (faults.refusePosts > 0) return answer(faults.refusePosts, {});
    const post: ChatPost = JSON.parse(body.join(''));
    const known = posts.some(({ id }) => id === post.id);
    posts.push(post);
    if (post.type === 'text' && !known) say('in', post.text);
    if (post.type === 'start' && !known) say('out', 'Здравствуйте');
    answer(202, { accepted: known ? 'duplicate' : 'done' });
  });

  function say(direction: ChatMessage['direction'], text: string) {
    const at = new Date().toISOString();
    messages.push({
      sequence: messages.length + 1,
      direction,
      kind: direction === 'in' ? 'text' : 'say',
      text,
      isEdited: false,
      at,
    });
    for (const reader of readers) reader.write(event(messages.at(-1)));
  }
  const event = (message: ChatMessage | undefined) =>
    `id: c.${message?.sequence}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;
  function correct(sequence: number, text: string) {
    const index = messages.findIndex((message) => message.sequence === sequence);
    const edited = { ...(messages[index] as ChatMessage), text, isEdited: true };
    messages[index] = edited;
    for (const reader of readers) reader.write(`event: edited\ndata: ${JSON.stringify(edited)}\n\n`);
  }
  const hangUp = () => {
    for (const reader of readers) reader.destroy();
    readers.clear();
  };
  const erase = () => {
    messages.length = 0;
    hangUp();
  };
  return { server, posts, faults, say, correct, hangUp, erase };
}

let chat: ReturnType<typeof smallServer>;
let clients: ChatClient[];
const arrival = { language: 'ru', source: 'vk', embedded: false } as const;

beforeEach(async () => {
  chat = smallServer();
  clients = [];
  await new Promise<void>((listening) => chat.server.listen(0, '127.0.0.1', listening));
});

afterEach(async () => {
  for (const client of clients) client.close();
  chat.hangUp();
  chat.server.closeAllConnections();
  await new Promise((closed) => chat.server.close(closed));
});

function open(storage = memoryStorage()) {
  const { port } = chat.server.address() as AddressInfo;
  const client = chatClient({ api: chatApi(`http://127.0.0.1:${port}`), storage, arrival });
  clients.push(client);
  client.open();
  return client;
}

const texts = (client: ChatClient) => client.state().messages.map(({ text }) => text);
const said = (text: string) => [{ type: 'text', text } as const, text] as const;

it('starts by itself on the first visit, with where the person came from', async () => {
  const client = open();
  await eventually(() => expect(chat.posts).toHaveLength(1));
  expect(chat.posts[0]).toMatchObject({ type: 'start', language: 'ru', source: 'vk' });
  expect(client.state().business?.name.ru).toBe('Зал');
});

it('does not start again when there is a history', async () => {
  const storage = memoryStorage();
  const first = open(storage);
  await eventually(() => expect(texts(first)).toEqual(['Здравствуйте']));
  first.close();
  const second = open(storage);
  await eventually(() => expect(texts(second)).toEqual(['Здравствуйте']));
  expect(chat.posts).toHaveLength(1);
  expect(chat.faults.sessions).toBe(1);
});

it('shows what was said at once, and once', async () => {
  const client = open();
  client.say(...said('привет'));
  expect(shownItems(client.state().outbox).map(({ text }) => text)).toEqual(['привет']);
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте', 'привет']));
  await eventually(() => expect(client.state().outbox).toEqual([]));
});

it('sends again under the same id after a failure and a reload', async () => {
  const storage = memoryStorage();
  const first = open(storage);
  await eventually(() => expect(chat.posts).toHaveLength(1));
  chat.faults.refusePosts = 503;
  first.say(...said('привет'));
  await eventually(() => expect(first.state().outbox[0]?.state).toBe('waiting'));
  const id = first.state().outbox[0]?.post.id;
  first.close();
  chat.faults.refusePosts = 0;
  const second = open(storage);
  await eventually(() => expect(texts(second)).toEqual(['Здравствуйте', 'привет']));
  expect(chat.posts.at(-1)?.id).toBe(id);
});

it('leaves a refused message to the person and goes on with the next', async () => {
  const client = open();
  await eventually(() => expect(chat.posts).toHaveLength(1));
  chat.faults.refusePosts = 400;
  client.say(...said('нельзя'));
  await eventually(() => expect(client.state().outbox[0]?.state).toBe('refused'));
  chat.faults.refusePosts = 0;
  client.say(...said('можно'));
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте', 'можно']));
  expect(client.state().outbox.map(({ text }) => text)).toEqual(['нельзя']);
});

it('takes up a lost stream where it broke off', async () => {
  const client = open();
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте']));
  chat.hangUp();
  await eventually(() => expect(client.state().online).toBe(false));
  chat.say('out', 'два');
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте', 'два']));
  expect(client.state().online).toBe(true);
});

it('shows the new words of a message that was corrected, in its place', async () => {
  const client = open();
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте']));
  chat.say('out', 'в суботу');
  chat.say('out', 'до встречи');
  await eventually(() => expect(texts(client)).toHaveLength(3));
  chat.correct(2, 'в субботу');
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте', 'в субботу', 'до встречи']));
  expect(client.state().messages.map(({ isEdited }) => isEdited)).toEqual([false, true, false]);
});

it('begins anew when the server no longer knows the browser', async () => {
  const storage = memoryStorage();
  const first = open(storage);
  await eventually(() => expect(chat.posts).toHaveLength(1));
  first.close();
  chat.faults.forgetToken = true;
  const second = open(storage);
  await eventually(() => expect(second.state().phase).toBe('ready'));
  expect(chat.faults.sessions).toBe(2);
});

it('leaves the farewell on the page when the history was erased, and does not start again by itself', async () => {
  const client = open();
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте']));
  chat.erase();
  await eventually(() => expect(client.state().online).toBe(false));
  await eventually(() => expect(client.state().online).toBe(true));
  expect(texts(client)).toEqual(['Здравствуйте']);
  expect(chat.posts).toHaveLength(1);
  client.say(...said('снова я'));
  await eventually(() => expect(texts(client)).toEqual(['Здравствуйте', 'снова я']));
});
