import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLogger, codeOf } from './bolt-logger.ts';
import { readFailure } from './failure.ts';
import type { Wait } from './wait.ts';

type SocketOptions = ConstructorParameters<typeof SocketModeReceiver>[0];

export interface SocketLink {
  /** For the Bolt app. */
  receiver: SocketModeReceiver;
  /** Connects, and connects again whenever the connection ends, until stopped. */
  start(): void;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const GOODBYE_MS = 2_000;

/**
 * Bolt's Socket Mode receiver, kept connected by us: its own reconnecting lets an error of
 * `apps.connections.open` (a revoked token, Slack out of reach) end the process as an unhandled rejection.
 */
export function createSocketLink(
  appToken: string,
  clientOptions: NonNullable<NonNullable<SocketOptions['installerOptions']>['clientOptions']>,
  wait: Wait,
  log: Logger,
): SocketLink {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      log.error({ code: codeOf(error) }, 'an event of Slack was not kept; Slack sends it again');
      return false;
    },
  });
  const { client } = receiver;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function stayConnected() {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const ended = onceDisconnected(client);
      try {
        await receiver.start();
        log.info('connected to Slack by Socket Mode');
        pauseMs = FIRST_PAUSE_MS;
        if (stopping.signal.aborted) void client.disconnect();
        await ended.happened;
      } catch (error) {
        const failure = readFailure(error);
        const { code } = failure;
        const refused = failure.kind === 'refused' || (failure.kind === 'later' && failure.setup);
        if (refused)
          log.error({ code, pauseMs }, `Slack refused Socket Mode (${code}): check SLACK_APP_TOKEN`);
        else log.warn({ code, pauseMs }, 'Socket Mode is not connected: Slack cannot be reached');
      } finally {
        ended.forget();
      }
      await wait(pauseMs, stopping.signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  return {
    receiver,
    start() {
      running = stayConnected();
    },
    async stop() {
      stopping.abort();
      void client.disconnect();
      const goodbye = new AbortController();
      await Promise.race([running, wait(GOODBYE_MS, goodbye.signal)]);
      goodbye.abort();
    },
  };
}

function onceDisconnected(client: SocketModeReceiver['client']) {
  let listener = () => {};
  const happened = new Promise<void>((resolve) => {
    listener = resolve;
  });
  client.once('disconnected', listener);
  return { happened, forget: () => client.removeListener('disconnected', listener) };
}
