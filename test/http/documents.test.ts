import { expect, test } from 'vitest';
import type { HttpPorts } from '../../src/http/ports.ts';
import { asAdmin, testServer } from './test-server.ts';

const ID = '019ab3a0-0000-7000-8000-000000000001';
const FILE = new TextEncoder().encode('%PDF-1.3');

function ask(
  found: Awaited<ReturnType<HttpPorts['documents']['find']>>,
  headers: Record<string, string> = asAdmin,
) {
  return testServer({ documents: { find: async () => found } }).inject({
    url: `/api/v1/documents/${ID}`,
    headers,
  });
}

test('a document is a PDF under its name, in whatever letters', async () => {
  const answer = await ask({ state: 'made', file: FILE, name: 'Договор C-2026-0001.pdf' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['content-disposition']).toBe(
    `inline; filename*=UTF-8''${encodeURIComponent('Договор C-2026-0001.pdf')}`,
  );
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.rawPayload).toEqual(Buffer.from(FILE));
});

test('nobody gets it without the token', async () => {
  const answer = await ask({ state: 'made', file: FILE, name: 'a.pdf' }, {});
  expect(answer.statusCode).toBe(401);
});

test.each([
  ['is not there', null, 404, 'document-not-found'],
  ['was erased', { state: 'erased', file: null, name: 'a.pdf' } as const, 404, 'document-not-found'],
  ['is being made', { state: 'waiting', file: null, name: 'a.pdf' } as const, 409, 'document-not-made'],
  ['could not be made', { state: 'failed', file: null, name: 'a.pdf' } as const, 409, 'document-failed'],
])('says so when it %s', async (_, found, status, code) => {
  const answer = await ask(found);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
  expect(answer.headers['retry-after']).toBe(code === 'document-not-made' ? '2' : undefined);
});

test('it stands in the description of the API', async () => {
  const { paths } = (await testServer().inject({ url: '/api/v1/openapi.json' })).json();
  expect(Object.keys(paths['/api/v1/documents/{id}'].get.responses['200'].content)).toEqual([
    'application/pdf',
  ]);
});
