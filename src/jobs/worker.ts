import { EventEmitter } from 'node:events';
import { Logger as GraphileLogger, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { CardOutcome } from '../desk/sales-card.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Deliverer } from './deliverer.ts';

export interface Worker {
  stop(): Promise<void>;
}

interface WorkerParts {
  pool: Pool;
  /** Told the id of each worker, so that its jobs can be freed when this process dies. */
  employed(workerId: string): void;
  deliverer: Deliverer;
  showCard(conversationId: string): Promise<CardOutcome | null>;
  log: Logger;
}

const payload = z.object({ conversationId: z.uuid() });

/** How long a job looks away while another process delivers, in seconds. */
const BUSY_SECONDS = 15;

/** Runs the jobs: the delivery safety net, and the sales cards. */
export async function startWorker({
  pool,
  employed,
  deliverer,
  showCard,
  log,
}: WorkerParts): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => employed(worker.workerId));
  const runner = await run({
    events,
    pgPool: pool,
    concurrency: 8,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new GraphileLogger(() => (level, message) => {
      if (level === 'error') log.error({ detail: message }, 'a job failed');
    }),
    taskList: {
      deliver: async (given, { addJob }) => {
        const { conversationId } = payload.parse(given);
        if ((await deliverer.recover(conversationId)) === 'done') return;
        const runAt = new Date(Date.now() + BUSY_SECONDS * 1_000);
        await addJob('deliver', { conversationId }, { jobKey: `deliver:${conversationId}`, runAt });
      },
      card: async (given, { addJob }) => {
        const { conversationId } = payload.parse(given);
        const outcome = await showCard(conversationId);
        if (outcome?.status !== 'later') return;
        const runAt = new Date(Date.now() + outcome.afterMs);
        await addJob('card', { conversationId }, { jobKey: `card:${conversationId}`, runAt });
      },
    },
    preset: { worker: { gracefulShutdownAbortTimeout: 5_000 } },
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job worker stopped'));
  return { stop: () => runner.stop() };
}
