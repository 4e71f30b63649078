import { Api } from 'grammy';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { SalesSurface } from '../../desk/sales-card.ts';
import type { FetchFile, FileSource } from '../../engine/file-source.ts';
import type { Accept } from '../../engine/inbound.ts';
import type { Transport } from '../../engine/outgoing.ts';
import { bestEffort } from './best-effort.ts';
import { callFailure } from './call-failure.ts';
import { setTelegramCommands } from './commands.ts';
import { groupChat } from './group/group-chat.ts';
import { type GroupDeskParts, groupDesk } from './group/group-desk.ts';
import { createGroupSurface } from './group/group-surface.ts';
import { createPacer, type Pace } from './pacer.ts';
import { pause as realPause } from './pause.ts';
import { type Polling, startPolling } from './poll.ts';
import { type CountUpdate, type TelegramReceiver, telegramReceiver } from './receive.ts';
import { TelegramError } from './telegram-error.ts';
import { telegramFiles } from './telegram-files.ts';
import { telegramTransport } from './transport.ts';
import { secretFromToken, setTelegramWebhook, verifyTelegramSecret } from './webhook.ts';

export interface Telegram {
  transport: Transport;
  files: FileSource;
  /** Cards and lines in the sales group; null without one. */
  surface: SalesSurface | null;
  /** For the webhook's route; see `TelegramReceiver.handle`. */
  handleUpdate: TelegramReceiver['handle'];
  /** Checks the header `X-Telegram-Bot-Api-Secret-Token`. */
  verifySecret(header: string | string[] | undefined): boolean;
  /** The bot's name for `t.me` links; null until Telegram was reached. */
  readonly username: string | null;
  readonly state: 'connecting' | 'polling' | 'webhook' | 'refused' | 'stopped';
  /** How many live processes send with this bot: they share its limit. */
  shareAmong(processes: number): void;
  /** Takes no more updates and waits for those taken to be committed. Messages still go out. */
  stopReceiving(): Promise<void>;
  /** Stops receiving and sending; a message that waits for its turn gets the outcome `later`. */
  stop(): Promise<void>;
}

/** The sales group: its number, and what the team's presses and words there need. */
interface SalesGroup
  extends Pick<GroupDeskParts, 'press' | 'findByThread' | 'choices' | 'forms' | 'language' | 'zone' | 'now'> {
  chat: string;
  /** Everybody in the group is when absent. */
  isOfTeam?: GroupDeskParts['isOfTeam'];
}

interface TelegramOptions {
  token: string;
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string | undefined;
  /** With it updates come to `<publicUrl>/telegram/webhook`, without it they are fetched. */
  publicUrl?: string | undefined;
  /** 1 to 256 of [A-Za-z0-9_-]; made from the token when absent. */
  webhookSecret?: string | undefined;
  accept: Accept;
  /** For files of other channels that go out here; without it there are none. */
  fetchFile?: FetchFile;
  /** The group where sales work. */
  salesGroup?: SalesGroup | undefined;
  log: Logger;
  count: CountUpdate;
  /** How long a call may take before its outcome counts as unknown. */
  callTimeoutMs?: number;
  longPollSeconds?: number;
  /** How fast messages go out; Telegram's limits when absent. */
  pace?: Pace | undefined;
  /** How time passes between tries and messages. */
  pause?: typeof realPause;
}

const CALL_TIMEOUT_MS = 10_000;
const FILE_TIMEOUT_MS = 60_000;
const LONG_POLL_SECONDS = 30;
const TELEGRAM_ROOT = 'https://api.telegram.org';
const WAIT_AT_START_MS = 1_500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts the Telegram channel. When Telegram cannot be reached it goes on trying behind the scenes, and the rest
 * of the product runs. Rejects with a `TelegramError` (`TELEGRAM_TOKEN_REFUSED`) when Telegram refuses the token
 * at once; a refusal that comes later is logged, and `state` is `refused`.
 */
export async function startTelegram(options: TelegramOptions): Promise<Telegram> {
  const { token, publicUrl, accept, log, count } = options;
  const { fetchFile = async () => null } = options;
  const { callTimeoutMs = CALL_TIMEOUT_MS, longPollSeconds = LONG_POLL_SECONDS, pause = realPause } = options;
  const secret = options.webhookSecret ?? secretFromToken(token);
  const root = options.apiRoot?.replace(/\/+$/, '') ?? TELEGRAM_ROOT;
  const fileTimeoutMs = options.callTimeoutMs ?? FILE_TIMEOUT_MS;
  const api = openApi(callTimeoutMs);
  const uploads = openApi(fileTimeoutMs);
  const stopping = new AbortController();
  const background = bestEffort(log);
  const pace = createPacer({ now: () => performance.now(), wait: pause, ...options.pace });
  let username: string | null = null;
  let state: Telegram['state'] = 'connecting';
  let polling: Polling | null = null;

  const { salesGroup } = options;
  const group = salesGroup ? groupChat({ api, chat: salesGroup.chat, pace, log }) : null;
  const desk =
    salesGroup && group
      ? groupDesk({
          isOfTeam: () => true,
          ...salesGroup,
          api,
          botId: Number(token.split(':')[0]),
          group,
          background,
          pause: (ms) => pause(ms, stopping.signal),
          log,
        })
      : null;
  const receiver = telegramReceiver({ accept, api, background, log, count, username: () => username, desk });
  const connected = connect();
  const waited = new AbortController();
  try {
    await Promise.race([connected, pause(WAIT_AT_START_MS, waited.signal)]);
  } catch (error) {
    pace.close();
    throw error;
  } finally {
    waited.abort();
  }
  connected.catch((error: unknown) => log.error({ err: error }, 'the Telegram channel does not work'));

  function openApi(timeoutMs: number): Api {
    return new Api(token, {
      timeoutSeconds: timeoutMs / 1_000,
      apiRoot: root,
    });
  }

  async function connect(): Promise<void> {
    await untilDone(async () => {
      username = meSchema.parse(await api.getMe()).username;
    });
    if (publicUrl) {
      const url = `${publicUrl.replace(/\/+$/, '')}/telegram/webhook`;
      await untilDone(() => setTelegramWebhook(api, url, secret));
    }
    if (stopping.signal.aborted) return;
    if (!publicUrl) {
      const pollApi = openApi(longPollSeconds * 1_000 + callTimeoutMs);
      polling = startPolling({ api: pollApi, receiver, log, pause, longPollSeconds });
    }
    state = publicUrl ? 'webhook' : 'polling';
    log.info({ username, state }, 'Telegram is connected');
    // Where the group was moved, its updates bear a number that we do not know before we have asked.
    if (group) background.run('look for the sales group', () => group.isForum());
    background.run('set commands', () => setTelegramCommands(api));
  }

  /** Repeats a call until it works or the channel is stopped; gives up only when the token is refused. */
  async function untilDone(call: () => Promise<void>): Promise<void> {
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const failure = callFailure(error);
        if (failure.kind === 'unauthorised') {
          state = 'refused';
          throw new TelegramError('TELEGRAM_TOKEN_REFUSED', TOKEN_REFUSED);
        }
        if (tries === 0) log.warn({ detail: failure.detail }, 'Telegram could not be reached. Trying again.');
        const doubled = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** tries);
        await pause(failure.kind === 'too-many' ? failure.retryAfterMs : doubled, stopping.signal);
      }
    }
  }

  async function stopReceiving(): Promise<void> {
    stopping.abort();
    await connected.catch(() => {});
    await polling?.stop();
    state = 'stopped';
  }

  return {
    transport: telegramTransport({ api, uploads, fetchFile, pace, background }),
    surface: group && createGroupSurface({ api, uploads, group, fetchFile, log }),
    files: telegramFiles({ api, root, token, timeoutMs: fileTimeoutMs }),
    handleUpdate: receiver.handle,
    verifySecret: (header) => verifyTelegramSecret(header, secret),
    get username() {
      return username;
    },
    get state() {
      return state;
    },
    shareAmong: pace.shareAmong,
    stopReceiving,
    async stop() {
      await stopReceiving();
      pace.close();
      await background.drain();
    },
  };
}

const meSchema = z.object({ username: z.string() });

const TOKEN_REFUSED =
  'Telegram does not know this bot token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN, or take the variable away to run without Telegram.';
