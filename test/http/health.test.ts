import { expect, it } from 'vitest';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { asBrowser, testServer } from './test-server.ts';

const away = async () => Promise.reject(new Error('connect ECONNREFUSED'));

it('is up as long as the process answers, and ready only with its database', async () => {
  const app = testServer({ health: { askDatabase: away, draining: () => false, delivery: () => ({}) } });
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
  const ready = await app.inject({ url: '/readyz' });
  expect([ready.statusCode, ready.json().code]).toEqual([503, 'database-unreachable']);
  expect((await testServer().inject({ url: '/readyz' })).json()).toEqual({ status: 'ready', channels: {} });
});

it('stays ready when a platform fails, and says which', async () => {
  const channels = { slack: { sending: 'fails' as const, since: '2026-11-23T09:00:00.000Z' } };
  const health = { askDatabase: async () => 1, draining: () => false, delivery: () => channels };
  const ready = await testServer({ health }).inject({ url: '/readyz' });
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', channels }]);
});

it('is not ready while it drains, and opens no more streams', async () => {
  const app = testServer({
    health: { askDatabase: async () => 1, draining: () => true, delivery: () => ({}) },
  });
  expect((await app.inject({ url: '/readyz' })).json().code).toBe('draining');
  expect((await app.inject({ url: '/chat/api/stream', headers: asBrowser })).statusCode).toBe(503);
});

it('counts requests by route, never by address', async () => {
  const metrics = createMetrics();
  metrics.turns.inc({ outcome: 'done' });
  metrics.batchSize.observe(3);
  const app = testServer({ metrics });
  await app.inject({ url: '/api/v1/leads/01900000-0000-7000-8000-000000000001' });
  await app.inject({ url: '/nothing/here' });
  const { body, headers } = await app.inject({ url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain(
    'hourglass_http_requests_total{method="GET",route="/api/v1/leads/:id",status="401"} 1',
  );
  expect(body).toContain('hourglass_turns_total{outcome="done"} 1');
  expect(body).toContain('hourglass_batch_turns_sum 3');
  expect(body).toContain('process_resident_memory_bytes');
  expect(body).not.toContain('01900000');
  expect(body).not.toContain('/nothing/here');
});
