import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { adminToken, asAdmin, testServer } from './test-server.ts';

it('opens the API with the token, and with nothing else', async () => {
  const app = testServer();
  const status = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/v1/leads', headers })).statusCode;
  expect(await status(asAdmin)).toBe(200);
  expect(await status({})).toBe(401);
  expect(await status({ authorization: `Bearer ${adminToken}x` })).toBe(401);
  expect(await status({ authorization: `Bearer ${'b'.repeat(43)}` })).toBe(401);
  expect(await status({ cookie: `hourglass_admin=${adminToken}` })).toBe(401);
  expect(await status({ cookie: 'hourglass_admin=%E0%A4%A; a=b' })).toBe(401);
});

it('signs in with the link, which sets a cookie that opens the API and the page', async () => {
  const app = testServer({ pages: await builtPages(), publicUrl: 'https://hall.example' });
  const link = await app.inject({ url: '/sign-in', query: { token: adminToken } });
  expect([link.statusCode, link.headers.location]).toEqual([302, '/']);
  expect(link.headers['set-cookie']).toMatch(
    /^hourglass_admin=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(link.headers['set-cookie']).not.toContain(adminToken);
  const cookie = String(link.headers['set-cookie']).split(';')[0] ?? '';
  expect((await app.inject({ url: '/api/v1/session', headers: { cookie } })).json().zone).toBe(
    'Europe/Moscow',
  );
  expect((await app.inject({ url: '/', headers: { cookie } })).body).toBe('<h1>dashboard</h1>');
});

it('leads on from a link in a mail, from where the cookie would not go with a redirect', async () => {
  const link = await testServer().inject({
    url: '/sign-in',
    query: { token: adminToken },
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(link.statusCode).toBe(200);
  expect(link.body).toContain('content="0;url=/"');
  expect(link.headers['set-cookie']).toContain('hourglass_admin=');
});

it.each(['', 'wrong', `${adminToken}&token=${adminToken}`])(
  'refuses the link with the token %j',
  async (token) => {
    const link = await testServer().inject({ url: `/sign-in?token=${token}` });
    expect([link.statusCode, link.headers['set-cookie']]).toEqual([401, undefined]);
  },
);

it('tells in both languages how to sign in, and shows nothing', async () => {
  const answer = await testServer({ pages: await builtPages() }).inject({ url: '/' });
  expect(answer.statusCode).toBe(401);
  expect(answer.body).toContain('Нужен вход');
  expect(answer.body).toContain('Please sign in');
  expect(answer.body).not.toContain('dashboard');
});

it('shows the empty page to one who follows a link from elsewhere, since its own requests carry the cookie', async () => {
  const app = testServer({ pages: await builtPages() });
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect((await app.inject({ url: '/', headers })).body).toBe('<h1>dashboard</h1>');
  expect((await app.inject({ url: '/api/v1/leads', headers })).statusCode).toBe(401);
});

it('lets only the chat into frames of other sites', async () => {
  const app = testServer({ pages: await builtPages() });
  const chat = await app.inject({ url: '/chat?embed=1&lang=en' });
  expect([chat.statusCode, chat.body]).toEqual([200, '<h1>chat</h1>']);
  expect(chat.headers['content-security-policy']).toContain('frame-ancestors *');
  expect(chat.headers['x-frame-options']).toBeUndefined();
  const dashboard = await app.inject({ url: '/', headers: asAdmin });
  expect(dashboard.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(dashboard.headers['content-security-policy']).toContain("script-src 'self'");
  expect(dashboard.headers['x-frame-options']).toBe('DENY');
});

it('serves the built files and no others', async () => {
  const app = testServer({ pages: await builtPages() });
  const asset = await app.inject({ url: '/assets/a-1.js' });
  expect([asset.body, asset.headers['cache-control']]).toEqual(['1', 'public, max-age=31536000, immutable']);
  expect((await app.inject({ url: '/embed.js' })).headers['cross-origin-resource-policy']).toBe(
    'cross-origin',
  );
  for (const url of [
    '/assets/none.js',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/index.html',
  ]) {
    expect((await app.inject({ url })).body, url).not.toContain('dashboard');
  }
});

it('says what to do when the pages are not built', async () => {
  const answer = await testServer({ pages: '/nowhere' }).inject({ url: '/chat' });
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'pages-not-built']);
});

async function builtPages(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hourglass-pages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<h1>dashboard</h1>');
  await writeFile(path.join(folder, 'chat.html'), '<h1>chat</h1>');
  await writeFile(path.join(folder, 'embed.js'), '0');
  await writeFile(path.join(folder, 'assets', 'a-1.js'), '1');
  return folder;
}
