import { EventEmitter } from 'node:events';
import { Logger as GraphileLogger, makeWorkerUtils, run, type WorkerEvents } from 'graphile-worker';
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
  /** Removes what nobody needs any more; resolves to how many rows it removed. */
  tidyUp(): Promise<number>;
  log: Logger;
}

const payload = z.object({ conversationId: z.uuid() });

/** How long a job looks away while another process delivers, in seconds. */
const BUSY_SECONDS = 15;

/** A card that was refused, as to a bot that nobody invited yet, is tried again after this: no lead is left unseen. */
const REFUSED_AGAIN_MS = 10 * 60_000;

/** Once a day at night, UTC; at the start when nobody ran then. One of all processes does it. */
const CRONTAB = '17 1 * * * tidy ?fill=1d';

/** Runs the jobs: the delivery safety net, the sales cards, and the daily tidying up. */
export async function startWorker({
  pool,
  employed,
  deliverer,
  showCard,
  tidyUp,
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
    crontab: CRONTAB,
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
        if (!outcome || outcome.status === 'shown') return;
        const runAt = new Date(
          Date.now() + (outcome.status === 'later' ? outcome.afterMs : REFUSED_AGAIN_MS),
        );
        await addJob('card', { conversationId }, { jobKey: `card:${conversationId}`, runAt });
      },
      tidy: async () => {
        const removed = await tidyUp();
        // Jobs that failed for days are not tried again, but would stay for ever.
        const utils = await makeWorkerUtils({ pgPool: pool });
        try {
          await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS', 'GC_JOB_QUEUES'] });
        } finally {
          await utils.release();
        }
        log.info({ removed }, 'tidied up');
      },
    },
    preset: { worker: { gracefulShutdownAbortTimeout: 5_000 } },
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job worker stopped'));
  return { stop: () => runner.stop() };
}
