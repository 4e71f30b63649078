import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChatPost } from '../../src/http/chat-contract.ts';
import { asBrowser, browserToken, testChat, testServer } from './test-server.ts';

const post = (payload: unknown, headers: Record<string, string> = asBrowser) => ({
  method: 'POST' as const,
  url: '/chat/api/messages',
  headers: { 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const text = (words: string) => ({ id: randomUUID(), type: 'text', text: words });

describe('a browser begins', () => {
  it('gets a secret of 32 bytes, another one each time', async () => {
    const app = testServer();
    const [first, second] = await Promise.all(
      [1, 2].map(() => app.inject({ method: 'POST', url: '/chat/api/session', payload: {} })),
    );
    expect(first?.statusCode).toBe(201);
    expect(first?.json()).toMatchObject({ business: { persona: { en: 'Vera' } }, defaultLanguage: 'ru' });
    expect(Buffer.from(first?.json().token, 'base64url')).toHaveLength(32);
    expect(first?.json().token).not.toBe(second?.json().token);
  });

  it('has an empty history in the default language', async () => {
    const answer = await testServer().inject({ url: '/chat/api/messages', headers: asBrowser });
    expect(answer.json()).toEqual({ messages: [], language: 'ru', cursor: null });
  });
});

describe('a browser says something', () => {
  it('is answered after the commit, and is known by the hash of its secret only', async () => {
    const seen: [ChatPost, string][] = [];
    const app = testServer({
      chat: testChat({
        accept: async (what, address) => {
          seen.push([what, address]);
          return 'done';
        },
      }),
    });
    const said = { ...text(' Свадьба, 80 человек '), text: ' Свадьба, 80 человек ' };
    const answer = await app.inject(post(said));
    expect([answer.statusCode, answer.json()]).toEqual([202, { accepted: 'done' }]);
    expect(seen).toEqual([
      [{ ...said, text: 'Свадьба, 80 человек' }, createHash('sha256').update(browserToken).digest('hex')],
    ]);
  });

  it('is told that a repeated post was a duplicate', async () => {
    const known = new Set<string>();
    const app = testServer({
      chat: testChat({
        accept: async ({ id }) => {
          if (known.has(id)) return 'duplicate';
          known.add(id);
          return 'done';
        },
      }),
    });
    const said = text('hello');
    expect((await app.inject(post(said))).json()).toEqual({ accepted: 'done' });
    expect((await app.inject(post(said))).json()).toEqual({ accepted: 'duplicate' });
  });

  it('keeps a text of 4,096 characters even when each of them is escaped', async () => {
    const escaped = `{"id":"${randomUUID()}","type":"text","text":"${'\\u0436'.repeat(4096)}"}`;
    expect((await testServer().inject(post(escaped))).statusCode).toBe(202);
  });

  it.each([
    ['broken JSON', '{"id":', 400, 'broken-json'],
    ['no body', '', 400, 'broken-json'],
    ['an array', '[]', 400, 'invalid-request'],
    ['null', 'null', 400, 'invalid-request'],
    ['an id that is none', { ...text('x'), id: '1' }, 400, 'invalid-request'],
    ['an unknown type', { id: randomUUID(), type: 'sing' }, 400, 'invalid-request'],
    ['an unknown command', { id: randomUUID(), type: 'command', name: 'format' }, 400, 'invalid-request'],
    ['a field too many', { ...text('x'), admin: true }, 400, 'invalid-request'],
    ['only spaces', text('  \n '), 400, 'invalid-request'],
    ['a text too long', text('x'.repeat(4097)), 400, 'invalid-request'],
    ['a prototype to poison', `{"__proto__":{"x":1},"id":"${randomUUID()}"}`, 400, 'broken-json'],
    ['a body too large', text('x'.repeat(40_000)), 413, 'too-large'],
  ])('is told clearly about %s', async (_, payload, status, code) => {
    let accepted = 0;
    const app = testServer({
      chat: testChat({
        accept: async () => {
          accepted++;
          return 'done';
        },
      }),
    });
    const answer = await app.inject(post(payload));
    expect([answer.statusCode, answer.json().code, accepted]).toEqual([status, code, 0]);
    expect(answer.json().message).not.toBe('');
  });

  it('is told about a body that is no JSON by its type', async () => {
    const answer = await testServer().inject(post('a=b', { ...asBrowser, 'content-type': 'text/csv' }));
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'wrong-media-type']);
  });

  it.each([undefined, 'Bearer', 'Bearer short', `Basic ${browserToken}`, `Bearer ${'я'.repeat(43)}`])(
    'is refused with the secret %s',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const app = testServer();
      const answers = [
        await app.inject(post(text('x'), headers as Record<string, string>)),
        await app.inject({ url: '/chat/api/messages', headers }),
        await app.inject({ url: '/chat/api/stream', headers }),
      ];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
      expect(answers[0]?.json().code).toBe('unknown-browser');
    },
  );

  it('is asked to send again when nothing was kept', async () => {
    const accept = async () => Promise.reject(new Error('the database is away'));
    const answer = await testServer({ chat: testChat({ accept }) }).inject(post(text('x')));
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'not-kept',
      '1',
    ]);
    expect(answer.body).not.toContain('database');
  });

  it('is slowed down after twenty posts in ten seconds, alone and for no longer', async () => {
    let now = 0;
    const app = testServer({ now: () => now });
    for (let index = 0; index < 20; index++) await app.inject(post(text('x')));
    now = 2_500;
    const refused = await app.inject(post(text('x')));
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
      429,
      'too-many-posts',
      '8',
    ]);
    const other = await app.inject(post(text('x'), { authorization: `Bearer ${'c'.repeat(43)}` }));
    expect(other.statusCode).toBe(202);
    now = 10_000;
    expect((await app.inject(post(text('x')))).statusCode).toBe(202);
  });
});

describe('a browser comes back with a cursor', () => {
  it('must give one that it was given', async () => {
    const app = testServer({
      chat: testChat({ history: async (_, after) => (after ? 'unknown' : never()) }),
    });
    const at = (after: string) =>
      app.inject({ url: '/chat/api/messages', query: { after }, headers: asBrowser });
    expect((await at('nonsense')).json().code).toBe('bad-cursor');
    expect((await at(`${randomUUID()}.x`)).statusCode).toBe(400);
    expect((await at(`${randomUUID()}.3`)).statusCode).toBe(401);
  });
});

function never(): never {
  throw new Error('was not to be asked');
}
