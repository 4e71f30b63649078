import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { webTransport } from '../../src/channels/web/web-chat.ts';
import { type ChatNotice, type ChatNotices, openChatNotices } from '../../src/store/chat-notices.ts';
import { chatQueries } from '../../src/store/chat-queries.ts';
import type { Database } from '../../src/store/open-database.ts';
import { asBrowser, browserToken, testChat, testServer } from '../http/test-server.ts';
import { testDatabase } from '../support/test-database.ts';
import { say, seedLead } from './seed-lead.ts';

const address = createHash('sha256').update(browserToken).digest('hex');

it('reach every process, and not those who no longer listen', async () => {
  const database = await testDatabase();
  const [here, there] = [await noticesOf(database), await noticesOf(database)];
  const heard = hear(there);
  const gone: ChatNotice[] = [];
  there.subscribe((notice) => gone.push(notice))();
  here.notify({ kind: 'message', address: 'a' });
  here.notify({ kind: 'typing', address: 'b' });
  here.notify({ kind: 'desk', address: 'a-conversation' });
  expect(await heard.take(3)).toEqual([
    { kind: 'message', address: 'a' },
    { kind: 'typing', address: 'b' },
    { kind: 'desk', address: 'a-conversation' },
  ]);
  expect(gone).toEqual([]);
});

it('come again after the connection was lost, and say that some may be missing', async () => {
  const database = await testDatabase();
  const log: string[] = [];
  const notices = await noticesOf(database, log);
  const heard = hear(notices);
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'hourglass notices'`,
  );
  expect(await heard.take(1)).toEqual([{ kind: 'missed' }]);
  notices.notify({ kind: 'message', address: 'a' });
  expect(await heard.take(2)).toEqual([{ kind: 'missed' }, { kind: 'message', address: 'a' }]);
  expect(log.join()).toContain('was lost');
});

it('wake a browser whose stream another process holds', async () => {
  const database = await testDatabase();
  const { conversationId } = await seedLead(database.prisma, { identity: { address }, said: ['> hello'] });
  const [worker, server] = [await noticesOf(database), await noticesOf(database)];
  const app = testServer({
    chat: testChat({ ...chatQueries(database.prisma), subscribe: server.subscribe }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const path = `/chat/api/stream?after=${conversationId}.1`;
  const [stream] = (await once(get({ port, path, headers: asBrowser, agent: false }), 'response')) as [
    IncomingMessage,
  ];
  stream.on('error', () => {});
  onTestFinished(() => void stream.destroy());

  await say(database.prisma, conversationId, ['< good day']);
  const transport = webTransport({ notify: worker.notify });
  const outcome = await transport.send({
    conversationId,
    sequence: 2,
    channel: 'web',
    address,
    language: 'ru',
    content: { text: 'good day' },
  });
  expect(outcome).toEqual({ status: 'sent', platformId: '2' });
  let [text, isCorrected] = ['', false];
  // Read as a whole: two chunks that come at once are two events, of which a listener for one loses the other.
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('good evening')) break;
    if (!text.includes('good day') || isCorrected) continue;
    isCorrected = true;
    await database.prisma.message.updateMany({
      where: { conversationId, sequence: 2 },
      data: { kind: 'reply', text: 'good evening', content: { by: 'Anna', edited: true } },
    });
    await transport.edit?.({ address, platformId: '2', text: 'good evening', by: 'Anna' });
  }
  expect(text).toContain(`id: ${conversationId}.2\n`);
  expect(text).toContain('event: edited\n');
  expect(text).not.toContain('hello');
  await app.close();
});

it('cost a crowd few round trips and lose nothing', async () => {
  const database = await testDatabase();
  const notices = await noticesOf(database);
  const heard = hear(notices);
  const addresses = Array.from({ length: 2_000 }, () => randomUUID());
  for (const one of addresses) notices.notify({ kind: 'message', address: one });
  const all = await heard.take(2_000);
  expect(new Set(all.map((notice) => 'address' in notice && notice.address))).toEqual(new Set(addresses));
});

async function noticesOf(database: Database, log: string[] = []): Promise<ChatNotices> {
  const notices = await openChatNotices({
    pool: database.pool,
    url: database.url,
    log: (line) => void log.push(line),
  });
  onTestFinished(() => notices.close());
  return notices;
}

function hear(notices: ChatNotices) {
  const heard: ChatNotice[] = [];
  let more = () => {};
  notices.subscribe((notice) => {
    heard.push(notice);
    more();
  });
  return {
    take: async (count: number) => {
      while (heard.length < count) {
        await new Promise<void>((resolve) => {
          more = resolve;
        });
      }
      return heard;
    },
  };
}
