import { pino } from 'pino';
import { type Slack, type SlackOptions, startSlack } from '../../src/channels/slack/slack.ts';
import type { Inbound } from '../../src/engine/inbound.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

export interface TestSlack extends Slack {
  fake: FakeSlack;
  /** What the app handed on, oldest first. */
  accepted: Inbound[];
  /** All that was logged, as one text. */
  logged(): string;
  /** How long the channel would have waited, in milliseconds, without having done so. */
  waits: number[];
  stop(): Promise<void>;
}

export const SIGNING_SECRET = 'shhh';

/** Our Slack channel on a fake Slack, with a clock that stands still when it waits. */
export async function startTestSlack(options: Partial<SlackOptions> = {}): Promise<TestSlack> {
  const fake = await startFakeSlack();
  const accepted: Inbound[] = [];
  const waits: number[] = [];
  const lines: string[] = [];
  const slack = await startSlack({
    botToken: fake.botToken,
    signingSecret: SIGNING_SECRET,
    apiUrl: fake.url,
    salesChannel: '#sales',
    accept: async (inbound) => {
      accepted.push(inbound);
      return 'done';
    },
    press: async () => ({ status: 'done' }),
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    wait: async (ms) => void waits.push(ms),
    timeoutMs: 1_000,
    ...options,
  });
  return {
    ...slack,
    fake,
    accepted,
    waits,
    logged: () => lines.join(''),
    async stop() {
      await slack.stop();
      await fake.close();
    },
  };
}
