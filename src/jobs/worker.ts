import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Logger as GraphileLogger,
  makeWorkerUtils,
  run,
  type Task,
  type WorkerEvents,
} from 'graphile-worker';
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
  /** Told the name under which jobs are taken, so that they can be freed when this process dies. */
  employed(workerId: string): void;
  /** Told that this name takes no more jobs; what it still holds is to be freed. */
  dismissed(workerId: string): void;
  deliverer: Pick<Deliverer, 'recover'>;
  showCard(conversationId: string): Promise<CardOutcome | null>;
  /** Shows what waits under a card; resolves to the milliseconds until the next try, null when all is shown. */
  relay(conversationId: string): Promise<number | null>;
  /** Changes the words of a salesperson's message with the customer; resolves in the same way. */
  amend(conversationId: string, source: string): Promise<number | null>;
  /** Notes what a fact is told to whom; each is a job of its own. */
  publish(factId: string): Promise<void>;
  /** Tells one address once; resolves to the milliseconds until the next try, null when it is settled. */
  callWebhook(deliveryId: string): Promise<number | null>;
  /** Makes a document's file after so many tries; resolves in the same way. */
  makeDocument(documentId: string, tries: number): Promise<number | null>;
  /** Sends the file of a booking for calendars. */
  sendCalendar(bookingId: string): Promise<void>;
  /** Removes what nobody needs any more; resolves to how many rows it removed. */
  tidyUp(): Promise<number>;
  log: Logger;
}

const payload = z.object({ conversationId: z.uuid() });
const ofSource = payload.extend({ source: z.string() });
const ofFact = z.object({ factId: z.uuid() });
const ofDelivery = z.object({ deliveryId: z.uuid() });
const ofBooking = z.object({ bookingId: z.uuid() });
const ofDocument = z.object({ documentId: z.uuid(), tries: z.int().nonnegative().default(0) });

/** How long a job looks away while another process delivers, in seconds. */
const BUSY_SECONDS = 15;

/** A card that was refused, as to a bot that nobody invited yet, is tried again after this: no lead is left unseen. */
const REFUSED_AGAIN_MS = 10 * 60_000;

/** Once a day at night, UTC; at the start when nobody ran then. One of all processes does it. */
const CRONTAB = '17 1 * * * tidy ?fill=1d';

/** A runner that lost the database is followed by another one after this. */
const RESTART_MS = 500;
/** A runner that cannot note the end of its jobs may never say that it has stopped. */
const STOP_LIMIT_MS = 10_000;

/**
 * Runs the jobs: the delivery safety net, the sales cards, the webhooks, the files of documents and of bookings, and
 * the daily tidying up. Goes on when the database was away.
 *
 * @throws the driver's error when the first runner cannot be started
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { log } = parts;
  const stopping = new AbortController();
  let current = await runJobs(parts);
  const isStopped = once(stopping.signal);
  const watched = watch();

  // Where a runner has lost the database, it may hold jobs that it knows nothing of, or whose end it could not
  // note. So it is replaced, and what is left in its name is freed.
  async function watch(): Promise<void> {
    for (;;) {
      await Promise.race([current.broken, isStopped]);
      if (stopping.signal.aborted) return;
      log.warn('the job runner lost the database; starting another one');
      const broken = current;
      void broken.stop();
      await broken.idle();
      const next = await startAgain();
      if (!next) return;
      current = next;
      parts.dismissed(broken.workerId);
    }
  }

  async function startAgain(): Promise<Runner | null> {
    for (let tries = 0; ; tries += 1) {
      await delay(RESTART_MS, null, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return null;
      try {
        return await runJobs(parts);
      } catch (error) {
        if (tries === 0) log.warn({ err: error }, 'the job runner could not be started; trying again');
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await watched;
      await current.stop();
    },
  };
}

interface Runner {
  workerId: string;
  /** Resolves when it lost the database, or ended by itself. */
  broken: Promise<void>;
  /** Resolves when none of its jobs is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

async function runJobs(parts: WorkerParts): Promise<Runner> {
  const { pool, deliverer, showCard, relay, amend, publish, callWebhook, makeDocument, tidyUp, log } = parts;
  const events: WorkerEvents = new EventEmitter();
  let workerId = '';
  // Jobs are locked in the name of the whole pool of workers, not of one of them.
  events.on('pool:create', ({ workerPool }) => {
    workerId = workerPool.id;
    parts.employed(workerId);
  });
  const trouble = new Promise<void>((resolve) => {
    for (const event of TROUBLES) events.on(event, () => resolve());
  });
  const underWay = new Set<Promise<void>>();
  const counted =
    (task: Task): Task =>
    (given, helpers) => {
      const work = Promise.resolve(task(given, helpers)).then(() => {});
      const done = work.catch(() => {}).finally(() => underWay.delete(done));
      underWay.add(done);
      return work;
    };
  const runner = await run({
    events,
    pgPool: pool,
    noHandleSignals: true,
    logger: new GraphileLogger(() => (level, message) => {
      if (level === 'error') log.error({ detail: message }, 'a job failed');
    }),
    crontab: CRONTAB,
    taskList: {
      deliver: counted(async (given, { addJob }) => {
        const { conversationId } = payload.parse(given);
        if ((await deliverer.recover(conversationId)) === 'done') return;
        const runAt = new Date(Date.now() + BUSY_SECONDS * 1_000);
        await addJob('deliver', { conversationId }, { jobKey: `deliver:${conversationId}`, runAt });
      }),
      card: counted(async (given, { addJob }) => {
        const { conversationId } = payload.parse(given);
        const outcome = await showCard(conversationId);
        if (!outcome || outcome.status === 'shown') return;
        const runAt = new Date(
          Date.now() + (outcome.status === 'later' ? outcome.afterMs : REFUSED_AGAIN_MS),
        );
        const jobKey = `card:${conversationId}`;
        await addJob('card', { conversationId }, { jobKey, queueName: deskQueue(conversationId), runAt });
      }),
      relay: counted(async (given, { addJob }) => {
        const { conversationId } = payload.parse(given);
        const again = await relay(conversationId);
        if (again === null) return;
        const runAt = new Date(Date.now() + again);
        const jobKey = `relay:${conversationId}`;
        await addJob('relay', { conversationId }, { jobKey, queueName: deskQueue(conversationId), runAt });
      }),
      amend: counted(async (given, { addJob }) => {
        const { conversationId, source } = ofSource.parse(given);
        const again = await amend(conversationId, source);
        if (again === null) return;
        const runAt = new Date(Date.now() + again);
        await addJob(
          'amend',
          { conversationId, source },
          {
            jobKey: `amend:${conversationId}:${source}`,
            queueName: `amend:${conversationId}`,
            runAt,
          },
        );
      }),
      publish: counted(async (given) => publish(ofFact.parse(given).factId)),
      webhook: counted(async (given, { addJob }) => {
        const { deliveryId } = ofDelivery.parse(given);
        const again = await callWebhook(deliveryId);
        if (again === null) return;
        const runAt = new Date(Date.now() + again);
        await addJob('webhook', { deliveryId }, { jobKey: `webhook:${deliveryId}`, runAt });
      }),
      document: counted(async (given, { addJob }) => {
        const { documentId, tries } = ofDocument.parse(given);
        const again = await makeDocument(documentId, tries);
        if (again === null) return;
        const runAt = new Date(Date.now() + again);
        const jobKey = `document:${documentId}`;
        await addJob('document', { documentId, tries: tries + 1 }, { jobKey, queueName: 'document', runAt });
      }),
      calendar: counted(async (given) => parts.sendCalendar(ofBooking.parse(given).bookingId)),
      tidy: counted(async () => {
        const removed = await tidyUp();
        // Jobs that failed for days are not tried again, but would stay for ever.
        const utils = await makeWorkerUtils({ pgPool: pool });
        try {
          await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS', 'GC_JOB_QUEUES'] });
        } finally {
          await utils.release();
        }
        log.info({ removed }, 'tidied up');
      }),
    },
    preset: {
      worker: {
        concurrentJobs: 8,
        pollInterval: 1_000,
        gracefulShutdownAbortTimeout: 5_000,
        // Without a batch nobody waits for the end of a job to be noted, and a failure of that ends the process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  const ended = runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner stopped'));
  return {
    workerId,
    broken: Promise.race([trouble, ended]),
    async idle() {
      await Promise.all(underWay);
    },
    async stop() {
      // It rejects when it has ended by itself already.
      const stopped = runner.stop().catch(() => {});
      const limit = new AbortController();
      await Promise.race([
        stopped.then(() => ended),
        delay(STOP_LIMIT_MS, null, { signal: limit.signal }).catch(() => {}),
      ]);
      limit.abort();
    },
  };
}

/** One after another, whichever process does it: a card stands once, and the lines under it are in order. */
function deskQueue(conversationId: string): string {
  return `desk:${conversationId}`;
}

const TROUBLES = ['worker:getJob:error', 'worker:fatalError', 'pool:fatalError'] as const;

function once(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
