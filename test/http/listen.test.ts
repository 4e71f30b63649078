import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';

test('a port that is taken is named, with what to do about it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const server = fastify();
  onTestFinished(() => server.close());

  await expect(listen(server, { host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'http.listen',
    message: expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${port}\\..*another port with PORT`)),
  });
});
