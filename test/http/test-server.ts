import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { HttpPorts } from '../../src/http/ports.ts';
import { buildServer } from '../../src/http/server.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';

export const adminToken = 'an-admin-token-for-tests';
export const asAdmin = { authorization: `Bearer ${adminToken}` };
/** A browser's secret: 43 characters. */
export const browserToken = 'b'.repeat(43);
export const asBrowser = { authorization: `Bearer ${browserToken}` };

/** A server that is closed with the test. Whatever a test does not give answers that there is nothing. */
export function testServer(ports: Partial<HttpPorts> = {}): FastifyInstance {
  const app = buildServer({
    chat: testChat(),
    leads: {
      page: async () => ({ leads: [], next: null }),
      find: async () => null,
      dealsOf: async () => null,
      conversations: async () => ({ conversations: [], next: null }),
      conversation: async () => null,
    },
    desk: testDesk(),
    reports: testReports(),
    files: { open: async () => null },
    documents: { find: async () => null },
    webhooks: { endpoints: [], page: async () => ({ deliveries: [], next: null }), again: async () => false },
    referrals: {
      report: async () => ({
        ...{ customers: 0, referrers: 0, brought: 0, bought: 0, rewarded: 0, top: [] },
        ...{ broughtPerCustomer: null, boughtPerCustomer: null, boughtShare: null },
      }),
      bonuses: async () => ({ bonuses: [], due: 0, given: 0, each: null }),
      noteBonus: async () => ({ status: 'unknown' }),
    },
    health: { askDatabase: async () => 1, draining: () => false, delivery: () => ({}) },
    admin: {
      token: adminToken,
      session: { businessName: { ru: 'Зал', en: 'Hall' }, zone: 'Europe/Moscow', language: 'ru' },
    },
    pages: import.meta.dirname,
    metrics: createMetrics(),
    log: pino({ level: 'silent' }),
    now: () => 0,
    ...ports,
  });
  onTestFinished(() => app.close());
  return app;
}

export function testChat(chat: Partial<HttpPorts['chat']> = {}): HttpPorts['chat'] {
  return {
    business: { name: { ru: 'Зал', en: 'Hall' }, persona: { ru: 'Вера', en: 'Vera' } },
    defaultLanguage: 'ru',
    accept: async () => 'done',
    history: async () => ({ messages: [], language: null, more: false }),
    corrected: async () => [],
    subscribe: () => () => {},
    ...chat,
  };
}

export function testReports(reports: Partial<HttpPorts['reports']> = {}): HttpPorts['reports'] {
  return {
    nps: async () => ({
      overall: { asked: 0, scores: Array(11).fill(0) },
      groups: [],
      groupsLeftOut: 0,
      months: [],
      comments: [],
    }),
    complaints: async () => ({ complaints: [], next: null }),
    reviews: async () => ({ reviews: [], next: null }),
    ...reports,
  };
}

export function testDesk(desk: Partial<HttpPorts['desk']> = {}): HttpPorts['desk'] {
  return {
    press: async () => ({ status: 'gone' }),
    choices: {
      team: [{ id: 'team:Анна', name: 'Анна' }],
      lostReasons: [{ code: 'price', label: 'Дорого' }],
      products: [{ code: 'banquet', label: 'Банкет' }],
      resources: [{ code: 'hall', label: 'Просмотр зала' }],
      currency: 'RUB',
    },
    forms: {
      times: async () => null,
      offer: async () => null,
      preview: async () => null,
      closing: async () => null,
    },
    page: async () => ({ handoffs: [], next: null, counts: { waiting: 0, mine: 0, overdue: 0, open: 0 } }),
    find: async () => null,
    uploads: { keep: async () => 'gone', find: async () => null },
    subscribe: () => () => {},
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ...desk,
  };
}
