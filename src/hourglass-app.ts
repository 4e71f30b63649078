import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flows } from '../flows/all.ts';
import { closers } from './app/closers.ts';
import { connectSlack } from './app/connect-slack.ts';
import { connectTelegram } from './app/connect-telegram.ts';
import { httpPorts } from './app/http-ports.ts';
import { measureTurns } from './app/measure-turns.ts';
import { salesDesk } from './app/sales-desk.ts';
import type { HourglassSettings } from './app/settings.ts';
import { startJobs } from './app/start-jobs.ts';
import { watchProcesses } from './app/watch-processes.ts';
import type { Slack } from './channels/slack/slack.ts';
import type { Telegram } from './channels/telegram/telegram.ts';
import { closedTerminal } from './channels/terminal/closed-terminal.ts';
import { webTransport } from './channels/web/web-chat.ts';
import { adminToken } from './config/admin-token.ts';
import type { Environment } from './config/environment.ts';
import { loadFlows } from './config/load-flows.ts';
import { readProfile } from './config/read-profile.ts';
import { fulfilRequests } from './deals/fulfil.ts';
import { calendarSender } from './deals/send-calendar.ts';
import { documentSender } from './deals/send-document.ts';
import { pictureSource } from './deals/show-picture.ts';
import { deskOf } from './desk/desk-of.ts';
import { pdfMaker } from './documents/pdf-maker.ts';
import type { ChatPlace } from './domain/referral/friend-link.ts';
import { publishedTo } from './domain/webhook-event.ts';
import { checkOpenVersions } from './engine/check-open-versions.ts';
import type { Engine } from './engine/engine.ts';
import type { FetchFile, FileSource } from './engine/file-source.ts';
import type { ChannelName } from './engine/inbound.ts';
import type { Transport } from './engine/outgoing.ts';
import { fireDueTimers } from './engine/timer-clock.ts';
import { listen } from './http/listen.ts';
import { buildServer } from './http/server.ts';
import { startTimerLoop } from './jobs/timer-loop.ts';
import type { Worker } from './jobs/worker.ts';
import { startEngine } from './start-engine.ts';
import { bookingQueries } from './store/booking-queries.ts';
import { openChatNotices } from './store/chat-notices.ts';
import { documentStore } from './store/document-store.ts';
import { newId } from './store/new-id.ts';
import { openDatabase } from './store/open-database.ts';
import { openVersions } from './store/open-versions.ts';
import { uploadedFiles } from './store/upload-store.ts';
import { webhookStore } from './store/webhook-store.ts';
import { deliveryHealth } from './telemetry/delivery-health.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics } from './telemetry/metrics.ts';

export interface HourglassApp {
  /** Where it is served: the public address, or the local one. */
  address: string;
  /** The link that signs in to the dashboard; null when the operator chose the token. */
  signInLink: string | null;
  engine: Engine;
  /** Takes nothing new, finishes what is under way, and closes everything, the embedded database last. */
  stop(): Promise<void>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Puts the product together and starts it. What fails here has started nothing that goes on. */
export async function startHourglass(
  environment: Environment,
  log: Logger,
  settings: HourglassSettings = {},
): Promise<HourglassApp> {
  const { now = () => new Date() } = settings;
  const { publicUrl, host, port, dataDir } = environment;
  const profile = readProfile(environment.profile);
  const published = loadFlows(flows, path.join(root, 'flows'), profile);
  const rules = deskOf(profile);
  const info = (line: string) => log.info(line);
  const database = await openDatabase({ url: environment.databaseUrl, dataDir, log: info });
  const { pool, url } = database;
  const opened = closers();
  opened.add(() => database.close());

  try {
    checkOpenVersions(await openVersions(pool));
    const metrics = createMetrics();
    const notices = await openChatNotices({ pool, url, log: info });
    opened.add(() => notices.close());

    // Channels join when the engine is there that they bring their events to.
    let telegram: Telegram | null = null;
    let slack: Slack | null = null;
    let worker: Worker | null = null;
    const transports = new Map<ChannelName, Transport>([
      ['web', webTransport({ notify: notices.notify })],
      ['terminal', closedTerminal],
    ]);
    const files = new Map<string, Pick<FileSource, 'fetch'>>([['dashboard', uploadedFiles(pool)]]);
    const fetchFile: FetchFile = async ({ from, reference }) =>
      (await files.get(from)?.fetch(reference)) ?? null;

    const delivery = deliveryHealth(now, log);
    const started = await startEngine({
      database,
      published,
      transports,
      desk: rules,
      outreach: profile.outreach,
      fulfil: fulfilRequests({ profile, newId, randomBytes, placeOf }),
      isPublished: publishedTo(profile.webhooks),
      now,
      log,
      delivered(channel, outcome) {
        metrics.deliveries.inc({ channel, outcome: outcome.status });
        delivery.note(channel, outcome);
      },
      deskChanged: (conversationId) => notices.notify({ kind: 'desk', address: conversationId }),
      observe: measureTurns(metrics, log),
    });
    const { engine, store, registry } = started;
    const { accept } = engine;
    opened.add(() => started.close());

    const documents = documentStore(pool);
    const documentFiles = documentSender({ documents, engine });
    const calendars = calendarSender({ bookings: bookingQueries(pool), profile, engine });
    const pictures = pictureSource({
      folder: path.dirname(environment.profile),
      photos: profile.postsale.photos,
    });
    files.set('document', documentFiles).set('calendar', calendars).set('picture', pictures);
    const pdfs = pdfMaker();
    opened.add(() => pdfs.close());

    // What is under way is still said: receiving ends before the worker does, and sending after it.
    opened.add(async () => telegram?.stop());
    opened.add(async () => worker?.stop());
    opened.add(() => started.drained());

    const desk = salesDesk({ started, pool, profile, now, log });
    const joining = { environment, settings, profile, database, accept, desk, fetchFile, metrics, now, log };
    telegram = await connectTelegram(joining);
    if (telegram) {
      const { transport, files: sent, stopReceiving } = telegram;
      transports.set('telegram', transport);
      files.set('telegram', sent);
      opened.add(stopReceiving);
    }
    slack = await connectSlack(joining);
    if (slack) {
      const { transport, files: sent, stop } = slack;
      transports.set('slack', transport);
      files.set('slack', sent);
      opened.add(stop);
    }

    const { token, kept } = await adminToken(
      environment.adminToken === undefined ? {} : { adminToken: environment.adminToken },
      dataDir,
    );
    const { formatAnswer } = desk.words;
    const webhooks = webhookStore({ pool, newId, formatAnswer, language: profile.business.language });
    const parts = { ...joining, started, rules, documents, webhooks, adminToken: token };

    // Not before the channels are there: it would find them missing, and what is due would wait.
    const surface = slack?.surface ?? telegram?.surface ?? null;
    worker = await startJobs({ ...parts, transports, surface, documentFiles, calendars, pdfs });

    const timers = startTimerLoop(
      () => fireDueTimers(engine, store, now, (ms) => metrics.timerLateSeconds.observe(ms / 1_000)),
      log,
    );
    opened.add(() => timers.stop());
    const living = (processes: number) => telegram?.shareAmong(processes);
    const census = watchProcesses({ registry, everyMs: settings.censusEveryMs, living, log });
    opened.add(() => census.stop());

    let isDraining = false;
    const server = buildServer({
      ...httpPorts({ ...parts, notices }),
      ...(telegram && { telegram: { verify: telegram.verifySecret, handle: telegram.handleUpdate } }),
      ...(slack && { slack: { handle: slack.handleRequest } }),
      health: {
        askDatabase: () => pool.query('SELECT 1'),
        draining: () => isDraining,
        delivery: delivery.report,
      },
      ...(publicUrl !== undefined && { publicUrl }),
      pages: path.join(root, 'src/dashboard/dist'),
      metrics,
      log,
      now: () => performance.now(),
    });
    opened.add(() => server.close());
    const listening = await listen(server, { host, port });
    const address = publicUrl ?? listening;
    return {
      address,
      signInLink: kept ? `${address}/sign-in?token=${token}` : null,
      engine,
      async stop() {
        isDraining = true;
        await opened.closeAll();
      },
    };

    /** Where the friends of somebody on a channel write to. */
    function placeOf(channel: string): ChatPlace {
      const username = channel === 'telegram' ? telegram?.username : null;
      if (username) return { channel: 'telegram', username };
      return { channel: 'web', url: new URL('/chat', publicUrl ?? `http://${host}:${port}`).href };
    }
  } catch (error) {
    await opened.closeAll().catch((failure: unknown) => log.error({ err: failure }, 'stopping failed'));
    throw error;
  }
}
