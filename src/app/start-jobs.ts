import type { Environment } from '../config/environment.ts';
import type { calendarSender } from '../deals/send-calendar.ts';
import type { documentSender } from '../deals/send-document.ts';
import type { Desk } from '../desk/desk.ts';
import type { SalesSurface } from '../desk/sales-card.ts';
import type { PdfMaker } from '../documents/pdf-maker.ts';
import type { Profile } from '../domain/profile.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Transport } from '../engine/outgoing.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import type { StartedEngine } from '../start-engine.ts';
import type { documentStore } from '../store/document-store.ts';
import type { Database } from '../store/open-database.ts';
import { relayStore } from '../store/relay-store.ts';
import { tidyUp } from '../store/tidy-up.ts';
import type { webhookStore } from '../store/webhook-store.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { deskJobs } from './desk-jobs.ts';
import { documentJobs } from './document-jobs.ts';
import type { SalesDesk } from './sales-desk.ts';
import { webhookJobs } from './webhook-jobs.ts';

interface Parts {
  environment: Environment;
  profile: Profile;
  database: Pick<Database, 'pool'>;
  started: StartedEngine;
  /** The rules of the desk, and the team's side of it. */
  rules: Desk;
  desk: SalesDesk;
  transports: Map<ChannelName, Transport>;
  surface: SalesSurface | null;
  documents: ReturnType<typeof documentStore>;
  documentFiles: ReturnType<typeof documentSender>;
  calendars: ReturnType<typeof calendarSender>;
  pdfs: Pick<PdfMaker, 'make'>;
  webhooks: ReturnType<typeof webhookStore>;
  adminToken: string;
  metrics: Metrics;
  now(): Date;
  log: Logger;
}

/** The worker with all that it does. What is due is done at once, so the channels have to be there. */
export function startJobs(parts: Parts): Promise<Worker> {
  const { environment, profile, started, rules, desk, transports, surface, now, log } = parts;
  const { documents, documentFiles, calendars, pdfs, webhooks, adminToken, metrics } = parts;
  const { pool } = parts.database;
  const { engine, deliverer, registry, library, flows } = started;
  const { publicUrl } = environment;
  const { team, handoffs, choices } = desk;
  const notNoted = (error: unknown) => log.warn({ err: error }, 'the job workers could not be noted yet');
  return startWorker({
    pool,
    employed: (workerId) => void registry.employ(workerId).catch(notNoted),
    dismissed: (workerId) => void registry.dismiss(workerId).catch(notNoted),
    deliverer,
    ...deskJobs({
      engine,
      desk: rules,
      handoffs,
      relays: relayStore(pool),
      library,
      flows,
      transports,
      surface: () => surface,
      team,
      choices,
      language: profile.business.language,
      publicUrl,
      now,
    }),
    ...documentJobs({ store: documents, pdfs, now, onMade: documentFiles.send, log }),
    sendCalendar: calendars.send,
    ...webhookJobs({
      store: webhooks,
      endpoints: profile.webhooks,
      adminToken,
      publicUrl,
      now,
      tried: (state) => metrics.webhookCalls.inc({ state }),
    }),
    tidyUp: () => tidyUp(pool, now()),
    log,
  });
}
