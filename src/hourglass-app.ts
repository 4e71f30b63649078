import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flows } from '../flows/all.ts';
import type { Pace } from './channels/telegram/pacer.ts';
import { closedTerminal } from './channels/terminal/closed-terminal.ts';
import { webInbound, webTransport } from './channels/web/web-chat.ts';
import { webhookSecret } from './channels/webhook/signature.ts';
import { adminToken } from './config/admin-token.ts';
import type { Environment } from './config/environment.ts';
import { loadFlows } from './config/load-flows.ts';
import { readProfile } from './config/read-profile.ts';
import { dealForms } from './deals/deal-forms.ts';
import { fulfilRequests } from './deals/fulfil.ts';
import { calendarSender } from './deals/send-calendar.ts';
import { documentSender } from './deals/send-document.ts';
import { dealLabels } from './desk/deal-labels.ts';
import { deskChoices } from './desk/desk-choices.ts';
import { deskOf } from './desk/desk-of.ts';
import { leadWords } from './desk/lead-words.ts';
import { repIds } from './desk/rep-ids.ts';
import { repOf } from './desk/rep-of.ts';
import type { SalesSurface } from './desk/sales-card.ts';
import { deskJobs } from './desk-jobs.ts';
import { deskPress } from './desk-press.ts';
import { documentJobs } from './document-jobs.ts';
import { documentFileName } from './documents/documents-copy.ts';
import { pdfMaker } from './documents/pdf-maker.ts';
import { teamOf } from './domain/team-member.ts';
import { checkOpenVersions } from './engine/check-open-versions.ts';
import type { Engine } from './engine/engine.ts';
import type { FetchFile, FileSource } from './engine/file-source.ts';
import type { ChannelName } from './engine/inbound.ts';
import type { Transport } from './engine/outgoing.ts';
import { fireDueTimers } from './engine/timer-clock.ts';
import { listen } from './http/listen.ts';
import { buildServer } from './http/server.ts';
import { startTimerLoop } from './jobs/timer-loop.ts';
import { startWorker, type Worker } from './jobs/worker.ts';
import { startEngine } from './start-engine.ts';
import { bookingQueries } from './store/booking-queries.ts';
import { callQueries } from './store/call-queries.ts';
import { openChatNotices } from './store/chat-notices.ts';
import { chatQueries } from './store/chat-queries.ts';
import { dealQueries } from './store/deal-queries.ts';
import { deskQueries } from './store/desk-queries.ts';
import { documentStore } from './store/document-store.ts';
import { feedbackQueries } from './store/feedback-queries.ts';
import { handoffStore } from './store/handoff-store.ts';
import { inboxQueries } from './store/inbox-queries.ts';
import { leadQueries } from './store/lead-queries.ts';
import { messageFile } from './store/message-file.ts';
import { newId } from './store/new-id.ts';
import { npsQueries } from './store/nps-queries.ts';
import { openDatabase } from './store/open-database.ts';
import { openVersions } from './store/open-versions.ts';
import { referralQueries } from './store/referral-queries.ts';
import { relayStore } from './store/relay-store.ts';
import { tidyUp } from './store/tidy-up.ts';
import { uploadedFiles, uploadStore } from './store/upload-store.ts';
import { webhookStore } from './store/webhook-store.ts';
import { deliveryHealth } from './telemetry/delivery-health.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { webhookJobs } from './webhook-jobs.ts';

export interface HourglassApp {
  /** Where it is served: the public address, or the local one. */
  address: string;
  /** The link that signs in to the dashboard; null when the operator chose the token. */
  signInLink: string | null;
  engine: Engine;
  /** Takes nothing new, finishes what is under way, and closes everything, the embedded database last. */
  stop(): Promise<void>;
}

/** A process is dead when two looks have found it so; then its jobs are freed. */
const CENSUS_EVERY_MS = 5_000;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What no operator sets, but who runs the product from a program may. */
export interface HourglassSettings {
  now?: () => Date;
  /** Telegram's limits unless told otherwise, as for a server of one's own that has others. */
  telegramPace?: Pace;
  /** How long a Slack conversation rests between two messages; a second when absent. */
  slackPostEveryMs?: number;
  /** How long Telegram and Slack may take to answer a call before its outcome counts as unknown. */
  callTimeoutMs?: number;
  /** How often the processes on the database are counted; one that two counts found dead is buried. */
  censusEveryMs?: number;
}

/** Puts the product together and starts it. What fails here has started nothing that goes on. */
export async function startHourglass(
  environment: Environment,
  log: Logger,
  settings: HourglassSettings = {},
): Promise<HourglassApp> {
  const { now = () => new Date(), censusEveryMs = CENSUS_EVERY_MS } = settings;
  const { telegramPace, slackPostEveryMs, callTimeoutMs } = settings;
  const profile = readProfile(environment.profile);
  const published = loadFlows(flows, path.join(root, 'flows'), profile);
  const desk = deskOf(profile);
  const info = (line: string) => log.info(line);
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: info,
  });
  const { pool, prisma, url } = database;
  const closers: (() => Promise<unknown>)[] = [() => database.close()];
  /** One that fails must not leave the others open, the database least of all. */
  const closeAll = async () => {
    const failures: unknown[] = [];
    for (const close of closers.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };

  try {
    const metrics = createMetrics();
    checkOpenVersions(await openVersions(pool));
    const transports = new Map<ChannelName, Transport>();
    const files = new Map<string, Pick<FileSource, 'fetch'>>([['dashboard', uploadedFiles(pool)]]);
    const fetchFile: FetchFile = async ({ from, reference }) =>
      (await files.get(from)?.fetch(reference)) ?? null;
    const publicAddress = environment.publicUrl ?? `http://${environment.host}:${environment.port}`;
    let telegramUsername: () => string | null = () => null;
    const delivery = deliveryHealth(now, log);
    const notices = await openChatNotices({ pool, url, log: info });
    closers.push(() => notices.close());
    const started = await startEngine({
      database,
      published,
      transports,
      desk,
      outreach: profile.outreach,
      fulfil: fulfilRequests({
        profile,
        newId,
        randomBytes,
        placeOf: (channel) => {
          const username = channel === 'telegram' ? telegramUsername() : null;
          return username === null
            ? { channel: 'web', url: new URL('/chat', publicAddress).href }
            : { channel: 'telegram', username };
        },
      }),
      now,
      log,
      delivered(channel, outcome) {
        metrics.deliveries.inc({ channel, outcome: outcome.status });
        delivery.note(channel, outcome);
      },
      deskChanged: (conversationId) => notices.notify({ kind: 'desk', address: conversationId }),
      observe: {
        batch({ turns, timers, tookMs, oldestWaitMs }) {
          metrics.turns.inc({ outcome: 'done' }, turns);
          metrics.batchSize.observe(turns + timers);
          metrics.turnSeconds.observe(tookMs / 1_000);
          metrics.commitLagSeconds.observe((oldestWaitMs + tookMs) / 1_000);
          metrics.timersFired.inc(timers);
        },
        failed(error) {
          metrics.turns.inc({ outcome: 'failed' });
          log.error({ err: error }, 'turns were not kept; the channels send them again');
        },
      },
    });
    const { engine, deliverer, store, registry, library, entryFlow, flows: runnable } = started;
    closers.push(() => started.close());

    transports.set('web', webTransport({ notify: notices.notify }));
    transports.set('terminal', closedTerminal);

    const handoffs = handoffStore(pool);
    const team = teamOf(profile);
    const press = deskPress({ engine, team, held: handoffs.held, log });
    let surface: SalesSurface | null = null;
    let worker: Worker | null = null;
    const documents = documentStore(pool);
    const sender = documentSender({ documents, engine });
    files.set('document', sender);
    const calendars = calendarSender({ bookings: bookingQueries(pool), profile, engine });
    files.set('calendar', calendars);
    const pdfs = pdfMaker();
    closers.push(() => pdfs.close());
    closers.push(async () => worker?.stop());
    closers.push(() => started.drained());

    const { telegram: telegramSettings, slack: slackSettings } = environment;
    const words = leadWords(entryFlow, runnable);
    const forms = dealForms({ pool, profile, handoffs, now });
    const { business } = profile;
    const salesChat = slackSettings?.salesChannel === undefined ? telegramSettings?.salesChat : undefined;
    const channelParts = { accept: engine.accept, log };
    const telegram =
      telegramSettings &&
      (await import('./channels/telegram/telegram.ts').then(({ startTelegram }) =>
        startTelegram({
          ...channelParts,
          ...(callTimeoutMs !== undefined && { callTimeoutMs }),
          token: telegramSettings.botToken,
          apiRoot: telegramSettings.apiRoot,
          publicUrl: environment.publicUrl,
          webhookSecret: telegramSettings.webhookSecret,
          pace: telegramPace,
          fetchFile,
          salesGroup:
            salesChat === undefined
              ? undefined
              : {
                  chat: salesChat,
                  press,
                  findByThread: handoffs.findByThread,
                  isOfTeam: (by) => repOf(by, team) !== null,
                  choices: deskChoices(profile),
                  forms,
                  language: profile.business.language,
                  zone: profile.business.zone,
                  now,
                },
          count: (result, kind) => {
            const isOurs = result !== 'ignored' && result !== 'invalid';
            if (!isOurs) metrics.ignoredUpdates.inc({ channel: 'telegram', kind });
          },
        }),
      ));
    if (telegram) {
      transports.set('telegram', telegram.transport);
      telegramUsername = () => telegram.username;
      files.set('telegram', telegram.files);
      surface = telegram.surface;
      closers.splice(-2, 0, () => telegram.stop());
      closers.push(() => telegram.stopReceiving());
    }
    const slack =
      slackSettings &&
      (await import('./channels/slack/slack.ts').then(({ startSlack }) =>
        startSlack({
          ...channelParts,
          ...slackSettings,
          timeoutMs: callTimeoutMs,
          postEveryMs: slackPostEveryMs,
          press,
          language: business.language,
          zone: business.zone,
          choices: deskChoices(profile),
          dealForms: forms,
          findByThread: (channel, thread) => handoffs.findByThread(channel, [thread]),
          fetchFile,
          desk: {
            figures: deskQueries({ pool, prisma, words, language: business.language }),
            repIds: (by) => repIds(team, by),
            isTeamKnown: team.some((member) => member.slack !== undefined),
            calls: { ...callQueries(pool), repOf: (by) => repOf(by, team) },
            zone: business.zone,
            lostReasons: deskChoices(profile).lostReasons,
            publicUrl: environment.publicUrl,
          },
          ignored: (why) => metrics.ignoredUpdates.inc({ channel: 'slack', kind: why }),
        }),
      ));
    if (slack) {
      if (!team.some((member) => member.slack !== undefined))
        log.info(
          'no Slack id stands in sales.team: whoever is in SLACK_SALES_CHANNEL counts as sales and may see leads',
        );
      transports.set('slack', slack.transport);
      files.set('slack', slack.files);
      surface = slack.surface ?? surface;
      closers.push(() => slack.stop());
    }

    const { token, kept } = await adminToken(
      environment.adminToken === undefined ? {} : { adminToken: environment.adminToken },
      environment.dataDir,
    );
    const webhooks = webhookStore({
      pool,
      newId,
      formatAnswer: words.formatAnswer,
      language: business.language,
    });

    // Not before the channels are there: it would find them missing, and what is due would wait.
    const notNoted = (error: unknown) => log.warn({ err: error }, 'the job workers could not be noted yet');
    worker = await startWorker({
      pool,
      employed: (workerId) => void registry.employ(workerId).catch(notNoted),
      dismissed: (workerId) => void registry.dismiss(workerId).catch(notNoted),
      deliverer,
      log,
      ...webhookJobs({
        store: webhooks,
        endpoints: profile.webhooks,
        adminToken: token,
        publicUrl: environment.publicUrl,
        now,
        tried: (state) => metrics.webhookCalls.inc({ state }),
      }),
      sendCalendar: calendars.send,
      ...documentJobs({ store: documents, pdfs, now, onMade: sender.send, log }),
      tidyUp: () => tidyUp(pool, now()),
      ...deskJobs({
        engine,
        desk,
        handoffs,
        relays: relayStore(pool),
        library,
        flows: runnable,
        transports,
        surface: () => surface,
        team,
        choices: deskChoices(profile),
        language: profile.business.language,
        publicUrl: environment.publicUrl,
        now,
      }),
    });

    const timers = startTimerLoop(
      () => fireDueTimers(engine, store, now, (ms) => metrics.timerLateSeconds.observe(ms / 1_000)),
      log,
    );
    closers.push(() => timers.stop());
    const census = setInterval(() => {
      registry
        .census()
        .then(async ({ dead, living }) => {
          telegram?.shareAmong(living);
          await registry.bury(dead);
        })
        .catch((error: unknown) => log.warn({ err: error }, 'the processes could not be counted'));
    }, censusEveryMs);
    closers.push(async () => clearInterval(census));

    const uploads = uploadStore(pool);
    let isDraining = false;
    const server = buildServer({
      chat: {
        business: { name: business.name, persona: business.persona },
        defaultLanguage: business.language,
        accept: (post, address) => engine.accept(webInbound(post, address)),
        ...chatQueries(prisma),
        subscribe: notices.subscribe,
      },
      leads: { ...leadQueries(prisma, words), ...dealQueries(prisma, dealLabels(profile)) },
      webhooks: {
        endpoints: profile.webhooks.map(({ url, events }) => {
          return { url, events, secret: webhookSecret(token, url) };
        }),
        page: webhooks.page,
        again: webhooks.again,
      },
      referrals: referralQueries({ pool, zone: business.zone }),
      documents: {
        async find(id) {
          const found = await documents.find(id);
          return found && { ...found, name: documentFileName(found.kind, found.number, found.language) };
        },
      },
      desk: {
        press,
        choices: deskChoices(profile),
        forms,
        ...inboxQueries({
          pool,
          formatAnswer: words.formatAnswer,
          actionsOf: ({ snapshot, owner, createdAt }, deal) =>
            desk.actions(snapshot ?? desk.asItStood({ at: createdAt.toISOString(), owner }), deal),
        }),
        uploads: { ...uploads, keep: (...file) => uploads.keep(...file, now()) },
        subscribe: notices.subscribe,
        now,
      },
      reports: { ...npsQueries(pool, business.zone), ...feedbackQueries(pool) },
      files: {
        async open(conversationId, sequence) {
          const file = await messageFile(pool, conversationId, sequence);
          const fetched = file && (await fetchFile(file));
          return fetched && { ...fetched, isOurs: file.from === 'document' };
        },
      },
      ...(telegram && { telegram: { verify: telegram.verifySecret, handle: telegram.handleUpdate } }),
      ...(slack && { slack: { handle: slack.handleRequest } }),
      health: {
        askDatabase: () => pool.query('SELECT 1'),
        draining: () => isDraining,
        delivery: delivery.report,
      },
      admin: {
        token,
        session: { businessName: business.name, zone: business.zone, language: business.language },
      },
      ...(environment.publicUrl !== undefined && { publicUrl: environment.publicUrl }),
      pages: path.join(root, 'src/dashboard/dist'),
      metrics,
      log,
      now: () => performance.now(),
    });
    closers.push(() => server.close());
    const listening = await listen(server, { host: environment.host, port: environment.port });
    const address = environment.publicUrl ?? listening;
    return {
      address,
      signInLink: kept ? `${address}/sign-in?token=${token}` : null,
      engine,
      async stop() {
        isDraining = true;
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll().catch((failure: unknown) => log.error({ err: failure }, 'stopping failed'));
    throw error;
  }
}
