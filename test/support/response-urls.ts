import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Json = Record<string, unknown>;

/** Slack's end of a command's `response_url`, for one test. */
export async function startResponseUrl(status = 200) {
  const answers: Json[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    answers.push(JSON.parse(raw) as Json);
    response.writeHead(status).end('ok');
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/commands/T1/1/abc`,
    answers,
    /** Resolves with the first answer. */
    answered: () =>
      new Promise<Json>((resolve) => {
        const look = () => {
          const [first] = answers;
          if (first) resolve(first);
        };
        waiting.add(look);
        look();
      }),
  };
}
