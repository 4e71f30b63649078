import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Press, PressOutcome } from '../../src/desk/press.ts';
import type { InboxRow } from '../../src/http/desk-contract.ts';
import type { ChatNotice, DeskPort } from '../../src/http/ports.ts';
import { asAdmin, testDesk, testServer } from './test-server.ts';

const conversationId = '01900000-0000-7000-8000-000000000001';
const row: InboxRow = {
  handoffId: '01900000-0000-7000-8000-000000000002',
  conversationId,
  leadId: '01900000-0000-7000-8000-000000000003',
  who: 'Анна',
  need: 'Свадьба',
  budget: null,
  status: 'waiting',
  isOverdue: true,
  ownerName: null,
  offeredToName: 'Олег',
  createdAt: '2026-11-22T10:00:00.000Z',
  lastWords: 'Здравствуйте',
  waitingForAnswerSince: '2026-11-22T10:00:00.000Z',
  channel: 'web',
  isErased: false,
};
const counts = { waiting: 1, mine: 0, overdue: 1, open: 1 };

describe('the inbox', () => {
  it('passes the view on, and goes on with the cursor of the answer', async () => {
    const asked: unknown[] = [];
    const next = { isOverdue: true, at: new Date('2026-11-22T10:00:00.123Z'), id: row.handoffId };
    const page: DeskPort['page'] = async (query) => {
      asked.push(query);
      return { handoffs: [row], next: query.after ? null : next, counts };
    };
    const app = testServer({ desk: testDesk({ page }) });
    const first = (await app.inject({ url: '/api/v1/inbox', headers: asAdmin })).json();
    expect(first).toEqual({ handoffs: [row], next: expect.any(String), counts });
    const url = `/api/v1/inbox?view=mine&by=${encodeURIComponent('Анна')}&limit=3&language=en&cursor=${first.next}`;
    expect((await app.inject({ url, headers: asAdmin })).json().next).toBeNull();
    expect(asked).toEqual([
      { view: 'waiting', by: null, limit: 50, after: null, language: 'ru' },
      { view: 'mine', by: 'Анна', limit: 3, after: next, language: 'en' },
    ]);
  });

  it.each(['view=all', 'view=mine', 'limit=0', 'cursor=x', 'cursor=2.1.x'])('refuses %s', async (query) => {
    const answer = await testServer().inject({ url: `/api/v1/inbox?${query}`, headers: asAdmin });
    expect(answer.statusCode).toBe(400);
  });

  it.each(['inbox', 'inbox/stream', 'desk', `handoffs/${row.handoffId}`])(
    'keeps %s from strangers',
    async (path) => {
      expect((await testServer().inject({ url: `/api/v1/${path}` })).statusCode).toBe(401);
    },
  );

  it('gives one handed-over lead, or says that there is none', async () => {
    const detail = {
      ...row,
      speaking: 'bot' as const,
      left: null,
      isCall: false,
      snoozedUntil: null,
      closedAt: null,
      won: null,
      lost: null,
      deal: null,
      actions: ['claim' as const],
    };
    const find: DeskPort['find'] = async (id) => (id === row.handoffId ? detail : null);
    const app = testServer({ desk: testDesk({ find }) });
    const read = (id: string) => app.inject({ url: `/api/v1/handoffs/${id}`, headers: asAdmin });
    expect((await read(row.handoffId)).json()).toEqual(detail);
    const absent = await read(randomUUID());
    expect([absent.statusCode, absent.json().code]).toEqual([404, 'handoff-not-found']);
  });

  it('says who is of the team and what the forms let choose', async () => {
    const answer = await testServer().inject({ url: '/api/v1/desk', headers: asAdmin });
    expect(answer.json()).toMatchObject({
      team: [{ id: 'team:Анна', name: 'Анна' }],
      lostReasons: [{ code: 'price', label: 'Дорого' }],
      currency: 'RUB',
      language: 'ru',
    });
  });
});

describe('an action', () => {
  const act = (app: FastifyInstance, action: object, id: string = randomUUID()) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/handoffs/${row.handoffId}/actions`,
      headers: { ...asAdmin, 'content-type': 'application/json' },
      payload: JSON.stringify({ id, byName: ' Анна ', action }),
    });
  const recording = (outcome: PressOutcome = { status: 'done' }) => {
    const presses: Parameters<Press>[0][] = [];
    const press: Press = async (pressed) => {
      presses.push(pressed);
      return outcome;
    };
    return { presses, press };
  };
  const recorded = (outcome?: PressOutcome) => {
    const { presses, press } = recording(outcome);
    return { presses, app: testServer({ desk: testDesk({ press }) }) };
  };

  it.each([
    { type: 'claim' },
    { type: 'reply', text: 'Здравствуйте!' },
    { type: 'noAnswer' },
    { type: 'won', sum: 25_000_000, currency: 'RUB', product: 'banquet' },
    { type: 'won', sum: 1, currency: 'RUB', product: null },
    { type: 'won', sum: 1, currency: 'RUB', product: null, eventOn: '2026-11-22' },
    { type: 'bookViewing', resource: 'hall', startsAt: '2026-11-28T09:00:00.000Z' },
    { type: 'came' },
    { type: 'missed' },
    { type: 'sendOffer', edits: {} },
    {
      type: 'sendOffer',
      edits: { package: 'all', guests: 60, extras: [{ code: 'cake' }], discount: { percent: 5 }, note: 'x' },
    },
    { type: 'paid', sum: 13_500_000, currency: 'RUB' },
    { type: 'refunded', sum: 100, currency: 'RUB' },
    { type: 'lost', reason: 'price', words: '' },
    { type: 'notATarget', words: 'спам' },
    { type: 'snooze', until: '2026-11-23T10:00:00.000Z' },
    { type: 'returnToBot' },
    { type: 'reopen' },
  ])('$type is pressed under the name and the id that were sent', async (action) => {
    const { app, presses } = recorded();
    const id = randomUUID();
    const answer = await act(app, action, id);
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'done' }]);
    expect(presses).toEqual([
      {
        handoffId: row.handoffId,
        eventId: id,
        by: { surface: 'dashboard', id: 'Анна', name: 'Анна' },
        action,
      },
    ]);
  });

  it('reassign names one of the team by their id', async () => {
    const { app, presses } = recorded();
    expect((await act(app, { type: 'reassign', to: 'team:Анна' })).statusCode).toBe(200);
    expect(presses[0]?.action).toEqual({ type: 'reassign', to: { id: 'team:Анна', name: 'Анна' } });
  });

  it('reassign names whoever is named where the profile has no team', async () => {
    const { presses, press } = recording();
    const { choices } = testDesk();
    const app = testServer({ desk: testDesk({ press, choices: { ...choices, team: [] } }) });
    expect((await act(app, { type: 'reassign', to: 'Олег' })).statusCode).toBe(200);
    expect(presses[0]?.action).toEqual({ type: 'reassign', to: { id: 'dashboard:Олег', name: 'Олег' } });
  });

  it.each([
    { type: 'edit', message: '1', text: 'x' },
    { type: 'reply', text: '  ' },
    { type: 'reply', text: 'x'.repeat(4_097) },
    { type: 'won', sum: 0, currency: 'RUB', product: null },
    { type: 'won', sum: 1, currency: 'RUB', product: null, eventOn: '2026-11-21' },
    { type: 'won', sum: 1, currency: 'RUB', product: null, eventOn: '2106-11-22' },
    { type: 'won', sum: 1, currency: 'RUB', product: null, eventOn: '2027-02-30' },
    { type: 'bookViewing', resource: 'hall', startsAt: 'soon' },
    { type: 'bookViewing', resource: 'hall' },
    { type: 'sendOffer', edits: { guests: 0 } },
    { type: 'sendOffer', edits: { discount: { percent: -5 } } },
    { type: 'sendOffer', edits: { total: 1 } },
    { type: 'sendOffer' },
    { type: 'paid', sum: 0, currency: 'RUB' },
    { type: 'paid', sum: -1, currency: 'RUB' },
    { type: 'paid', sum: 1e14, currency: 'RUB' },
    { type: 'paid', sum: 1, currency: 'roubles' },
    { type: 'won', sum: 10.5, currency: 'RUB', product: null },
    { type: 'won', sum: -1, currency: 'RUB', product: null },
    { type: 'won', sum: 1e20, currency: 'RUB', product: null },
    { type: 'won', sum: 1, currency: 'USD', product: null },
    { type: 'won', sum: 1, currency: 'RUB', product: 'spaceship' },
    { type: 'lost', reason: 'mood', words: '' },
    { type: 'lost', reason: 'price', words: 'x'.repeat(1_001) },
    { type: 'reassign', to: 'team:Никто' },
    { type: 'snooze', until: '2026-11-22T10:00:00.000Z' },
    { type: 'snooze', until: '2028-11-22T10:00:00.000Z' },
    { type: 'snooze', until: 'tomorrow' },
    { type: 'claim', extra: 1 },
  ])('is refused when it makes no sense: $type %#', async (action) => {
    const { app, presses } = recorded();
    const answer = await act(app, action);
    expect([answer.statusCode, presses]).toEqual([400, []]);
  });

  it.each([
    [{ status: 'taken', byName: 'Олег' }, 409, 'taken', 'Олег'],
    [{ status: 'not-now', handoff: 'won' }, 409, 'not-now', 'won'],
    [{ status: 'left', why: 'blocked' }, 409, 'left', 'blocked the bot'],
    [{ status: 'left', why: 'stopped' }, 409, 'left', 'not to be written to'],
    [{ status: 'stranger' }, 403, 'stranger', 'sales team'],
    [{ status: 'gone' }, 404, 'handoff-not-found', 'erased'],
    [{ status: 'denied', why: 'taken' }, 409, 'denied-taken', 'just taken'],
    [{ status: 'denied', why: 'what-is-new' }, 409, 'denied-what-is-new', 'nothing has changed'],
  ] as const)('that comes to nothing says why: %o', async (outcome, status, code, words) => {
    const answer = await act(recorded(outcome).app, { type: 'claim' });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().message).toContain(words);
  });

  it('that is denied says why in the language of who pressed', async () => {
    const { app } = recorded({ status: 'denied', why: 'paid-up' });
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/handoffs/${row.handoffId}/actions?language=ru`,
      headers: { ...asAdmin, 'content-type': 'application/json' },
      payload: JSON.stringify({
        id: randomUUID(),
        byName: 'Анна',
        action: { type: 'paid', sum: 1, currency: 'RUB' },
      }),
    });
    expect(answer.json()).toEqual({ code: 'denied-paid-up', message: 'Сделка уже полностью оплачена.' });
  });

  it('that could not be kept may be sent again', async () => {
    const press = async () => Promise.reject(new Error('the database is away'));
    const answer = await act(testServer({ desk: testDesk({ press }) }), { type: 'claim' });
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'not-kept',
      '1',
    ]);
  });
});

describe('the stream of the inbox', () => {
  it('says which conversation has changed, and no more', async () => {
    const { app, tell } = await listening();
    const stream = await openStream(app);
    tell({ kind: 'message', address: 'a-browser' });
    tell({ kind: 'desk', address: conversationId });
    tell({ kind: 'missed' });
    await stream.until((text) => text.includes('null'));
    expect(stream.text()).toBe(
      `: open\n\nevent: changed\ndata: {"conversationId":"${conversationId}"}\n\n` +
        'event: changed\ndata: {"conversationId":null}\n\n',
    );
  });

  it('is not opened while the service restarts, and ends with it', async () => {
    const { app } = await listening();
    const stream = await openStream(app);
    const ended = once(stream.response, 'end');
    await app.close();
    await ended;
    const draining = testServer({
      health: { askDatabase: async () => 1, draining: () => true, delivery: () => ({}) },
    });
    const refused = await draining.inject({ url: '/api/v1/inbox/stream', headers: asAdmin });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'draining']);
  });

  async function listening() {
    const listeners = new Set<(notice: ChatNotice) => void>();
    const app = testServer({
      desk: testDesk({
        subscribe: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      }),
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const tell = (notice: ChatNotice) => {
      for (const listener of listeners) listener(notice);
    };
    return { app, tell };
  }

  async function openStream(app: FastifyInstance) {
    const { port } = app.server.address() as AddressInfo;
    const request = get({
      host: '127.0.0.1',
      port,
      path: '/api/v1/inbox/stream',
      headers: asAdmin,
      agent: false,
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    expect(response.statusCode).toBe(200);
    onTestFinished(() => void response.destroy());
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece: string) => {
      text += piece;
    });
    return {
      response,
      text: () => text,
      until: async (enough: (text: string) => boolean) => {
        while (!enough(text)) await once(response, 'data');
      },
    };
  }
});
