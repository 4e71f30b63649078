import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import type { ChatNotice, HttpPorts } from '../../src/http/ports.ts';
import { asBrowser, testChat, testServer } from './test-server.ts';

const conversationId = '01900000-0000-7000-8000-000000000001';

it('brings what was said before and what is said later, each once and in order', async () => {
  const talk = talking();
  talk.said.push('one', 'two');
  const stream = await openStream(await listening(talk.ports));
  expect(await stream.messages(2)).toEqual(['one', 'two']);
  talk.said.push('three');
  talk.tell({ kind: 'message', address: talk.address() });
  talk.said.push('four');
  talk.tell({ kind: 'message', address: talk.address() });
  expect(await stream.messages(4)).toEqual(['one', 'two', 'three', 'four']);
});

it('goes on after the last event that the browser saw, with no gap', async () => {
  const talk = talking();
  talk.said.push('one', 'two', 'three');
  const app = await listening(talk.ports);
  const first = await openStream(app, { after: `${conversationId}.1` });
  expect(await first.messages(2)).toEqual(['two', 'three']);
  const seen = first.ids().at(-1) ?? '';
  first.close();
  talk.said.push('four');
  const second = await openStream(app, { after: `${conversationId}.1`, lastEventId: seen });
  expect(await second.messages(1)).toEqual(['four']);
});

it('reads again when notices may have been lost', async () => {
  const talk = talking();
  const stream = await openStream(await listening(talk.ports));
  talk.said.push('one');
  talk.tell({ kind: 'missed' });
  expect(await stream.messages(1)).toEqual(['one']);
});

it('misses nothing that is said while it reads', async () => {
  const talk = talking();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads = 0;
  const { history } = talk.ports;
  const app = await listening({
    ...talk.ports,
    history: async (address, after) => {
      const part = await history(address, after);
      if (++reads === 1) await held;
      return part;
    },
  });
  const stream = await openStream(app);
  talk.said.push('said in between');
  talk.tell({ kind: 'message', address: talk.address() });
  release();
  expect(await stream.messages(1)).toEqual(['said in between']);
});

it('brings the new words of a message that was corrected, once, and to a page that comes back', async () => {
  const talk = talking();
  talk.said.push('one', 'on Munday');
  const app = await listening(talk.ports);
  const stream = await openStream(app);
  await stream.messages(2);
  talk.corrected.set(2, 'on Monday');
  talk.tell({ kind: 'edited', address: 'somebody else' });
  talk.tell({ kind: 'edited', address: talk.address() });
  talk.tell({ kind: 'edited', address: talk.address() });
  expect(await stream.edited(1)).toEqual(['on Monday']);
  talk.corrected.set(1, 'first');
  talk.tell({ kind: 'missed' });
  expect(await stream.edited(2)).toEqual(['on Monday', 'first']);
  expect(stream.ids()).toHaveLength(2);

  const again = await openStream(app, { after: `${conversationId}.2` });
  expect(await again.edited(2)).toEqual(['first', 'on Monday']);
});

it('shows that an answer is being written, to that browser only', async () => {
  const talk = talking();
  const stream = await openStream(await listening(talk.ports));
  talk.tell({ kind: 'typing', address: 'somebody else' });
  talk.tell({ kind: 'typing', address: talk.address() });
  await stream.until((text) => text.includes('event: typing\ndata: {}\n\n'));
  expect(stream.text().match(/event: typing/g)).toHaveLength(1);
});

it('lets a browser have five streams, and another one when one is closed', async () => {
  const talk = talking();
  const app = await listening(talk.ports);
  const streams = [];
  for (let index = 0; index < 5; index++) streams.push(await openStream(app));
  const refused = await app.inject({ url: '/chat/api/stream', headers: asBrowser });
  expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-streams']);
  expect(refused.headers['retry-after']).toBe('10');
  streams[0]?.close();
  await openStream(app, { patient: true });
});

it('ends with the server', async () => {
  const app = await listening(talking().ports);
  const stream = await openStream(app);
  const ended = once(stream.response, 'end');
  await app.close();
  await ended;
  await expect(openStream(app)).rejects.toThrow();
});

/** A chat whose history is the list `said`, all in one conversation. */
function talking() {
  const said: string[] = [];
  /** By the number of the message. */
  const corrected = new Map<number, string>();
  const messageOf = (text: string, index: number) => ({
    sequence: index + 1,
    direction: 'out' as const,
    kind: 'say',
    text,
    isEdited: corrected.has(index + 1),
    at: '2026-11-22T10:00:00.000Z',
  });
  const listeners = new Set<(notice: ChatNotice) => void>();
  let seenAddress = '';
  const ports = testChat({
    history: async (address, after) => {
      seenAddress = address;
      const messages = said
        .map((text, index) => ({
          point: { conversationId, sequence: index + 1 },
          message: messageOf(text, index),
        }))
        .slice(after?.sequence ?? 0);
      return { messages, language: 'ru' as const, more: false };
    },
    corrected: async () =>
      [...corrected]
        .toSorted(([one], [other]) => one - other)
        .map(([sequence, text]) => {
          return { point: { conversationId, sequence }, message: messageOf(text, sequence - 1) };
        }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  return {
    said,
    corrected,
    ports,
    address: () => seenAddress,
    tell: (notice: ChatNotice) => {
      for (const listener of listeners) listener(notice);
    },
  };
}

async function listening(chat: HttpPorts['chat']): Promise<FastifyInstance> {
  const app = testServer({ chat });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app;
}

/** With `patient` it tries until there is room. */
async function openStream(
  app: FastifyInstance,
  options: { after?: string; lastEventId?: string; patient?: boolean } = {},
) {
  const { port } = (app.server.address() ?? { port: 1 }) as AddressInfo;
  const query = options.after ? `?after=${options.after}` : '';
  const headers = { ...asBrowser, ...(options.lastEventId && { 'last-event-id': options.lastEventId }) };
  const connect = async () => {
    const request = get({ host: '127.0.0.1', port, path: `/chat/api/stream${query}`, headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    return response;
  };
  let response = await connect();
  while (options.patient && response.statusCode === 429) {
    response.resume();
    await once(response, 'end');
    response = await connect();
  }
  expect(response.statusCode).toBe(200);
  onTestFinished(() => void response.destroy());
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    text += piece;
  });
  const until = async (enough: (text: string) => boolean) => {
    while (!enough(text)) await once(response, 'data');
  };
  const textsOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, data = '']) => JSON.parse(data).text as string);
  const messages = () => textsOf(/event: message\nid: \S+\ndata: (.*)\n\n/g);
  const edited = () => textsOf(/event: edited\ndata: (.*)\n\n/g);
  return {
    response,
    text: () => text,
    until,
    ids: () => [...text.matchAll(/\nid: (\S+)/g)].map(([, id]) => id),
    messages: async (count: number) => {
      await until(() => messages().length >= count);
      return messages();
    },
    edited: async (count: number) => {
      await until(() => edited().length >= count);
      return edited();
    },
    close: () => response.destroy(),
  };
}
