import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WEBHOOK_EVENTS } from '../../src/domain/webhook-event.ts';
import type { LeadRow } from '../../src/http/lead-contract.ts';
import type { HttpPorts } from '../../src/http/ports.ts';
import { asAdmin, testServer } from './test-server.ts';

const nothing: HttpPorts['leads'] = {
  page: async () => ({ leads: [], next: null }),
  find: async () => null,
  dealsOf: async () => null,
  conversations: async () => ({ conversations: [], next: null }),
  conversation: async () => null,
};
const read = (app: ReturnType<typeof testServer>, url: string) => app.inject({ url, headers: asAdmin });

describe('lists', () => {
  it('pass the search and the limit on, and go on with the cursor of the answer', async () => {
    const asked: unknown[] = [];
    const point = {
      lastSeenAt: new Date('2026-11-22T10:00:00.123Z'),
      id: '01900000-0000-7000-8000-000000000001',
    };
    const page: HttpPorts['leads']['page'] = async (query) => {
      asked.push(query);
      return { leads: [leadRow], next: query.after ? null : point };
    };
    const app = testServer({ leads: { ...nothing, page } });
    const first = (await read(app, '/api/v1/leads?q=%20Anna%20')).json();
    expect(first.leads).toEqual([leadRow]);
    const second = await read(app, `/api/v1/leads?limit=3&cursor=${first.next}`);
    expect(second.json().next).toBeNull();
    expect(asked).toEqual([
      { limit: 50, after: null, search: 'Anna' },
      { limit: 3, after: point, search: null },
    ]);
  });

  it.each([
    '/api/v1/leads?limit=0',
    '/api/v1/leads?limit=1000',
    '/api/v1/leads?limit=many',
    '/api/v1/leads?cursor=nonsense',
    `/api/v1/leads?q=${'x'.repeat(101)}`,
    '/api/v1/leads/7',
    `/api/v1/leads/${randomUUID()}?language=de`,
    '/api/v1/conversations?cursor=7',
    '/api/v1/conversations/7',
    '/api/v1/reports/referral?from=yesterday',
    '/api/v1/reports/referral?to=2026-02-30',
  ])('and details refuse %s with 400', async (url) => {
    const answer = await read(testServer(), url);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ code: expect.any(String), message: expect.any(String) });
  });
});

it.each(['leads', 'conversations'])('says that one of the %s is not there', async (kind) => {
  const answer = await read(testServer(), `/api/v1/${kind}/${randomUUID()}`);
  expect([answer.statusCode, answer.json().code]).toEqual([404, `${kind.slice(0, -1)}-not-found`]);
});

it('answers an address that is none with a problem as well', async () => {
  const answer = await read(testServer(), '/api/v2/leads');
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  expect((await read(testServer(), '/%ff')).statusCode).toBe(400);
});

it('keeps the cause of a fault to itself', async () => {
  const find = async () => Promise.reject(new Error('column "secret" of +79261234567'));
  const answer = await read(testServer({ leads: { ...nothing, find } }), `/api/v1/leads/${randomUUID()}`);
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal']);
  expect(answer.body).not.toContain('secret');
});

describe('the OpenAPI document', () => {
  it('describes every route of the API with its answers and problems, and resolves all its references', async () => {
    const answer = await testServer().inject({ url: '/api/v1/openapi.json' });
    expect(answer.statusCode).toBe(200);
    const document: OpenApi = answer.json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/complaints',
      '/api/v1/conversations',
      '/api/v1/conversations/{id}',
      '/api/v1/desk',
      '/api/v1/documents/{id}',
      '/api/v1/handoffs/{id}',
      '/api/v1/handoffs/{id}/actions',
      '/api/v1/handoffs/{id}/closing',
      '/api/v1/handoffs/{id}/files/{fileId}',
      '/api/v1/handoffs/{id}/offer',
      '/api/v1/handoffs/{id}/offer/preview',
      '/api/v1/handoffs/{id}/times',
      '/api/v1/inbox',
      '/api/v1/inbox/stream',
      '/api/v1/leads',
      '/api/v1/leads/{id}',
      '/api/v1/leads/{id}/deals',
      '/api/v1/referrals/bonuses',
      '/api/v1/referrals/{friendId}/bonus',
      '/api/v1/reports/nps',
      '/api/v1/reports/referral',
      '/api/v1/reviews',
      '/api/v1/session',
      '/api/v1/webhook-deliveries',
      '/api/v1/webhook-deliveries/{id}/again',
      '/api/v1/webhooks',
      '/chat/api/messages',
      '/chat/api/session',
      '/chat/api/stream',
    ]);
    expect(Object.keys(document.webhooks)).toEqual(WEBHOOK_EVENTS);
    expect(JSON.stringify(document.webhooks['offer.sent'])).toMatch(/"total".*"currency"/);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const where = `${method} ${path}`;
        expect(operation.summary, where).toBeTruthy();
        for (const name of path.match(/(?<=\{)\w+/g) ?? []) {
          expect(operation.parameters, where).toContainEqual(
            expect.objectContaining({ name, in: 'path', required: true }),
          );
        }
        const statuses = Object.keys(operation.responses);
        expect(statuses, where).toContain('500');
        if (operation.security) expect(statuses, where).toContain('401');
        for (const [status, response] of Object.entries(operation.responses)) {
          expect(response.description, `${where} ${status}`).toBeTruthy();
          if (Number(status) >= 400) {
            expect(response.content, where).toEqual({
              'application/json': { schema: { $ref: '#/components/schemas/Problem' } },
            });
          }
        }
        for (const scheme of operation.security ?? []) {
          for (const name of Object.keys(scheme))
            expect(document.components.securitySchemes).toHaveProperty(name);
        }
      }
    }
    for (const reference of answer.body.matchAll(/"\$ref":"([^"]+)"/g)) {
      const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(reference[1] ?? '') ?? [];
      expect(document.components.schemas, reference[1]).toHaveProperty([name]);
    }
    expect(answer.body).not.toMatch(/"(\$defs|\$id|\$schema|nullable)":/);
  });
});

interface OpenApi {
  openapi: string;
  webhooks: Record<string, unknown>;
  paths: Record<
    string,
    Record<
      string,
      {
        summary?: string;
        parameters?: unknown[];
        security?: Record<string, unknown>[];
        responses: Record<string, { description?: string; content?: unknown }>;
      }
    >
  >;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

const leadRow: LeadRow = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  phone: null,
  phoneShown: null,
  blockedChannels: [],
  email: null,
  channels: ['web'],
  source: 'vk',
  campaign: null,
  stage: 2,
  verdict: null,
  score: null,
  handoffStatus: null,
  lastSeenAt: '2026-11-22T10:00:00.123Z',
  createdAt: '2026-11-22T10:00:00.123Z',
};
