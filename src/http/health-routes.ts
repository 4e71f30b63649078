import type { FastifyPluginAsync } from 'fastify';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';

const databaseMs = 2_000;

/** What an orchestrator and Prometheus ask. */
export function healthRoutes({ health, metrics }: HttpPorts): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', async () => ({ status: 'up' }));

    app.get('/readyz', async () => {
      if (health.draining()) {
        throw new Problem(503, 'draining', 'The service is about to end and takes nothing new.');
      }
      await inTime(health.askDatabase(), databaseMs).catch((cause) => {
        throw new Problem(503, 'database-unreachable', 'The database does not answer.', { cause });
      });
      // A platform that fails makes nobody unready: what is to be sent waits, and another instance would fail too.
      return { status: 'ready', channels: health.delivery() };
    });

    app.get('/metrics', async (_, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );
  };
}

async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
