import type { Logger } from 'pino';
import type { DealForms } from '../../desk/deal-forms.ts';
import type { Press } from '../../desk/press.ts';
import type { DeskChoices, SalesSurface } from '../../desk/sales-card.ts';
import type { Language } from '../../domain/values.ts';
import type { FetchFile, FileSource } from '../../engine/file-source.ts';
import type { Accept } from '../../engine/inbound.ts';
import type { Transport } from '../../engine/outgoing.ts';
import { listenForSales } from './app-for-sales.ts';
import { type DeskInSlack, workspaceUrlIn } from './at-the-desk.ts';
import { attempt } from './attempt.ts';
import { boltLogger } from './bolt-logger.ts';
import { CommittingApp } from './committing-app.ts';
import { createSlackFiles } from './download.ts';
import { listen } from './listeners.ts';
import { createPacer } from './pacer.ts';
import { createPeople } from './people.ts';
import { createHttpReceiver, type SlackResponse } from './receiver.ts';
import { createSalesChannel } from './sales-channel.ts';
import { createSalesPoster } from './sales-poster.ts';
import { createSlackSurface } from './sales-surface.ts';
import type { SignedRequest } from './signature.ts';
import { createSocketLink } from './socket.ts';
import type { FindByThread } from './thread-listener.ts';
import { createSlackTransport } from './transport.ts';
import { createUploads } from './upload.ts';
import { type Wait, wait as waitForReal } from './wait.ts';

export interface SlackOptions {
  botToken: string;
  signingSecret?: string | undefined;
  /** With it events come by Socket Mode, and HTTP requests are refused. */
  appToken?: string | undefined;
  /** Of the Web API, such as `https://slack.com/api/`. */
  apiUrl?: string | undefined;
  /** An id, or a name with `#`. Without it there is no sales surface. */
  salesChannel?: string | undefined;
  accept: Accept;
  press: Press;
  ignored?: ((why: string) => void) | undefined;
  /** What the app's home and the commands show; without it there are none. */
  desk?: DeskInSlack | undefined;
  /** What sales are told in; English unless said. */
  language?: Language | undefined;
  /** What the forms of the desk let choose; nothing unless said. */
  choices?: DeskChoices | undefined;
  /** What the forms about deals show; without it there are none. */
  dealForms?: DealForms | undefined;
  /** Of the business; UTC unless said. */
  zone?: string | undefined;
  /** Without it, what is written under cards is nobody's. */
  findByThread?: FindByThread | undefined;
  /** Without it, no file is passed on. */
  fetchFile?: FetchFile | undefined;
  log: Logger;
  now?: (() => number) | undefined;
  wait?: Wait | undefined;
  /** How long a call of the Web API may take. */
  timeoutMs?: number | undefined;
  pressAckWithinMs?: number | undefined;
  /** How long Slack waits for what a command answers, which else follows; two seconds when absent. */
  commandAnswerWithinMs?: number | undefined;
  /** How long a conversation rests between two messages; a second when absent. */
  postEveryMs?: number | undefined;
}

export interface Slack {
  transport: Transport;
  surface: SalesSurface | null;
  /** What people send in Slack. */
  files: FileSource;
  /** Answers `POST /slack/events`; needs the body as it came. */
  handleRequest(request: SignedRequest): Promise<SlackResponse>;
  /** Takes nothing more and ends what is under way. */
  stop(): Promise<void>;
}

const NO_CHOICES: DeskChoices = { team: [], lostReasons: [], products: [], resources: [], currency: 'RUB' };

/**
 * Starts the Slack channel. Resolves whether or not Slack can be reached or the token is right: the log says what
 * is wrong, and sending waits.
 */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const { botToken, appToken, salesChannel, log, now = Date.now, wait = waitForReal } = options;
  const clientOptions = {
    // Repeating is the engine's: it knows what may be sent twice.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.timeoutMs ?? 10_000,
    ...(options.apiUrl ? { slackApiUrl: options.apiUrl.replace(/\/*$/, '/') } : {}),
  };
  const http = createHttpReceiver(options.signingSecret, now, log);
  const socket = appToken ? createSocketLink(appToken, clientOptions, wait, log) : null;
  const app = new CommittingApp(
    {
      // An `authorize` of our own asks nothing of Slack, so neither starting nor an event depends on it.
      authorize: async () => ({ botToken }),
      receiver: socket?.receiver ?? http,
      logger: boltLogger(log),
      clientOptions: { ...clientOptions, headers: { Authorization: `Bearer ${botToken}` } },
      ignoreSelf: false,
      convoStore: false,
    },
    options.pressAckWithinMs,
  );
  app.error(async (error) => {
    throw error;
  });

  const { client } = app;
  const pacer = createPacer({ everyMs: options.postEveryMs ?? 1_000, waitAtMostMs: 5_000, now, wait });
  const { fetchFile = async () => null } = options;
  const uploads = createUploads(client, log);
  const transport = createSlackTransport(client, pacer, { uploads, fetchFile }, now, log);
  const people = createPeople(client, now, log);
  const { accept, press, ignored, findByThread = async () => null } = options;
  const { language = 'en', zone = 'UTC', choices = NO_CHOICES } = options;
  const listening = listen(app, {
    ...{ accept, press, ignored, findByThread, people, now, log },
    calls: options.desk?.calls,
    forms: { choices, zone, language },
    dealForms: options.dealForms,
  });

  let workspaceUrl: string | null = null;
  const forSales =
    options.desk &&
    listenForSales(app, options.desk, {
      ...{ accept, people, language, now, workspaceUrl: () => workspaceUrl, log },
      salesChannel: createSalesChannel(client, salesChannel, now, log),
      answerWithinMs: options.commandAnswerWithinMs,
      timeoutMs: clientOptions.timeout,
    });

  if (!socket && !options.signingSecret) {
    log.error(
      'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is needed to hear from Slack: it can only be written to',
    );
  }
  const checked = attempt(log, 'auth.test', () => client.auth.test()).then((known) => {
    if (!known.ok) return;
    log.info({ by: socket ? 'socket' : 'http' }, 'Slack knows us');
    workspaceUrl = workspaceUrlIn(known.result);
  });
  socket?.start();

  return {
    transport,
    surface: salesChannel
      ? createSlackSurface({
          ...{ client, salesChannel, uploads, fetchFile, log },
          poster: createSalesPoster(client, salesChannel, pacer, log),
        })
      : null,
    files: createSlackFiles(client, botToken, log),
    handleRequest: async (request) => (socket ? { status: 404 } : http.handleRequest(request)),
    async stop() {
      await socket?.stop();
      await http.stop();
      await Promise.all([checked, transport.idle(), listening.idle(), forSales?.idle()]);
    },
  };
}
