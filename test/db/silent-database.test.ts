import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { testDatabase } from '../support/test-database.ts';

test('a connection that goes silent is given up, and the next batch gets another one', async () => {
  const { url, pool } = await testDatabase();
  const line = await startLine(new URL(url));
  const store = postgresTurnStore({ url: line.url, pool, newId: v7, answerLimitMs: 500 });
  onTestFinished(() => store.close());
  const keys = { events: [], timers: [], acts: [], at: new Date() };
  const batch = () => store.batch(keys, async () => 'answered');
  expect(await batch()).toBe('answered');

  line.silence();
  await expect(batch()).rejects.toThrow('did not answer in time');

  expect(await batch()).toBe('answered');
});

/** Between us and the database, as a network is; what is open when it is silenced carries nothing any more. */
async function startLine(database: URL) {
  const open = new Map<Socket, Socket>();
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname);
    open.set(near, far);
    for (const end of [near, far]) end.on('error', () => {});
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const ends of open) for (const end of ends) end.destroy();
    server.close();
  });
  const url = new URL(database);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    silence() {
      for (const [near, far] of open) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
  };
}
