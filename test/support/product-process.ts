import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FakeSlack } from './fake-slack.ts';
import type { FakeTelegram } from './fake-telegram.ts';
import { freePort } from './free-port.ts';
import { writePlainProfile } from './plain-profile.ts';

export const WEBHOOK_SECRET = 'chaos-secret';

/** The product in a process of its own, to be killed and started again. */
export interface ProductProcess {
  url: string;
  /** Begins to load the next process, so that its start takes less time. */
  load(): void;
  /** Resolves when it serves. */
  start(): Promise<void>;
  /** Resolves when it is gone. Nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** Stops it as a signal from outside does; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Why the running process ended by itself; null as long as it runs. */
  readonly died: string | null;
}

const program = fileURLToPath(new URL('./run-product.ts', import.meta.url));
const root = path.resolve(import.meta.dirname, '../..');

export async function productProcess(options: {
  databaseUrl: string;
  dataDir: string;
  telegram: FakeTelegram;
  /** Without it there is no Slack. */
  slack?: { fake: FakeSlack; signingSecret: string; salesChannel: string };
}): Promise<ProductProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: options.databaseUrl,
    HOURGLASS_DATA_DIR: options.dataDir,
    HOURGLASS_PROFILE: await writePlainProfile(options.dataDir),
    PORT: String(port),
    PUBLIC_URL: url,
    TELEGRAM_BOT_TOKEN: options.telegram.token,
    TELEGRAM_API_ROOT: options.telegram.url,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    LOG_LEVEL: process.env.CHAOS_LOG ?? 'fatal',
    ...(options.slack && {
      SLACK_BOT_TOKEN: options.slack.fake.botToken,
      SLACK_SIGNING_SECRET: options.slack.signingSecret,
      SLACK_API_URL: options.slack.fake.url,
      SLACK_SALES_CHANNEL: options.slack.salesChannel,
    }),
  };
  let next: Loading | null = null;
  let running: ChildProcess | null = null;
  let died: string | null = null;

  let complaints = '';

  function load(): Loading {
    const child = fork(program, {
      cwd: root,
      env,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = `${complaints}${chunk}`.slice(-4_000);
    });
    return { child, loaded: told(child, 'loaded') };
  }

  return {
    url,
    load() {
      next ??= load();
    },
    async start() {
      const { child, loaded } = next ?? load();
      next = null;
      running = child;
      await loaded;
      const started = told(child, 'running');
      child.send('go');
      await started;
      child.once('exit', (code, signal) => {
        if (running === child) died = `The product ended: ${signal ?? code}\n${complaints}`;
      });
    },
    async kill() {
      const child = running;
      running = null;
      await ended(child, 'SIGKILL');
    },
    async stop() {
      const child = running;
      running = null;
      await ended(next?.child ?? null, 'SIGKILL');
      return ended(child, 'SIGTERM');
    },
    get died() {
      return died;
    },
  };
}

interface Loading {
  child: ChildProcess;
  loaded: Promise<void>;
}

function told(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The product ended with ${code} before it was ${word}.`)));
    child.on('message', (said) => {
      if (said === word) resolve();
    });
  });
}

async function ended(child: ChildProcess | null, signal: NodeJS.Signals): Promise<number | null> {
  if (!child) return null;
  if (child.exitCode === null && child.signalCode === null) {
    const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}
