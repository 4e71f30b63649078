import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/http/chat-contract.ts';
import type { FilesPort, Stored } from '../../src/http/ports.ts';
import { asBrowser, testChat, testServer } from './test-server.ts';

const conversationId = '01900000-0000-7000-8000-000000000001';
const message: Stored<ChatMessage> = {
  sequence: 1,
  direction: 'out',
  kind: 'reply',
  text: '',
  by: 'Анна',
  file: { kind: 'file', name: 'смета.pdf', size: 48_213 },
  isEdited: false,
  at: '2026-11-22T10:00:00.000Z',
};

/** A chat in which a salesperson has sent a file, and the address of that file. */
async function given(open: FilesPort['open']) {
  const history = async () => {
    const messages = [{ point: { conversationId, sequence: 7 }, message }];
    return { messages, language: 'ru' as const, more: false };
  };
  const app = testServer({ chat: testChat({ history }), files: { open } });
  const read = await app.inject({ url: '/chat/api/messages', headers: asBrowser });
  const [said] = read.json().messages;
  return { app, said, url: said.file.url as string };
}

const png = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png', name: 'зал "A".png', isOurs: false };

describe('a file of a message', () => {
  it('has an address that needs no sign-in, beside who sent it', async () => {
    const asked: unknown[] = [];
    const { app, said, url } = await given(async (...of) => {
      asked.push(of);
      return png;
    });
    expect(said).toMatchObject({ by: 'Анна', file: { kind: 'file', name: 'смета.pdf', size: 48_213 } });
    const answer = await app.inject({ url });
    expect([answer.statusCode, [...answer.rawPayload]]).toEqual([200, [1, 2, 3]]);
    expect(asked).toEqual([[conversationId, 7]]);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''%D0%B7%D0%B0%D0%BB%20%22A%22.png",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it.each(['text/html', 'image/svg+xml', 'application/pdf', 'nonsense\r\nx: y', ''])(
    'of type %j is only to be saved',
    async (mime) => {
      const { app, url } = await given(async () => ({ ...png, mime }));
      const { headers } = await app.inject({ url });
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(/^attachment;/);
    },
  );

  it('that the product made opens in the browser, and stays out of the pages of others', async () => {
    const { app, url } = await given(async () => ({ ...png, mime: 'application/pdf', isOurs: true }));
    const { headers } = await app.inject({ url });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline;/),
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const odd = await given(async () => ({ ...png, mime: 'text/html', isOurs: true }));
    expect((await odd.app.inject({ url: odd.url })).headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('cannot be had by changing the address of another', async () => {
    const { app, url } = await given(async () => png);
    for (const wrong of [
      url.replace('/7/', '/8/'),
      url.replace('000000000001', '000000000002'),
      url.slice(0, -1),
      `${url.slice(0, url.lastIndexOf('/'))}/x`,
    ]) {
      expect((await app.inject({ url: wrong })).statusCode, wrong).toBe(404);
    }
  });

  it('that is gone, or cannot be fetched now, says so', async () => {
    const gone = await given(async () => null);
    expect((await gone.app.inject({ url: gone.url })).json().code).toBe('file-not-found');
    const away = await given(async () => Promise.reject(new Error('the platform is away')));
    expect((await away.app.inject({ url: away.url })).json().code).toBe('file-not-fetched');
  });
});
