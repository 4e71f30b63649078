import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { startHourglass } from '../../src/hourglass-app.ts';
import type { Database } from '../../src/store/open-database.ts';
import { type FakeSlackMessage, startFakeSlack } from '../support/fake-slack.ts';
import { press, signedPress } from '../support/slack-requests.ts';
import { nextTs } from '../support/slack-talk.ts';
import { atMost, type Row } from './row.ts';

const REPS = 10;
const PRESSES = 60;
const WARM_UP = 10;
const PAUSE_MS = 40;
const SECRET = 'shhh';

/**
 * From a salesperson's press in Slack to the call that changes the card, and to the answer that Slack waits for: one
 * press at a time, and ten salespeople at once. Each takes a lead, gives it back to the bot, and so on.
 */
export async function pressToCard(database: Database, dataDir: string): Promise<Row[]> {
  const slack = await startFakeSlack();
  const root = path.resolve(import.meta.dirname, '../..');
  const app = await startHourglass(
    {
      databaseUrl: database.url,
      dataDir,
      profile: path.join(root, 'flows/profile.yaml'),
      host: '127.0.0.1',
      port: 0,
      slack: {
        botToken: slack.botToken,
        signingSecret: SECRET,
        apiUrl: slack.url,
        salesChannel: 'C0SALES1',
      },
      logLevel: 'silent',
    },
    pino({ level: 'silent' }),
    { slackPostEveryMs: 1 },
  );
  try {
    const cards = await handOver();
    const [first] = cards;
    if (!first) throw new Error('There is no card.');
    const alone = await pressing(first, 'U1');
    const together = (await Promise.all(cards.map((card, rep) => pressing(card, `U2${rep}`)))).flat();
    return [row('one press at a time', alone), row('ten salespeople at once', together)];
  } finally {
    await app.stop();
    await slack.close();
  }

  async function handOver(): Promise<FakeSlackMessage[]> {
    for (let lead = 0; lead < REPS; lead += 1) {
      for (const [index, text] of ['Здравствуйте', 'да', 'позовите человека'].entries()) {
        const what = { type: 'text' as const, text };
        const address = `browser-${lead}`;
        await app.engine.accept({ channel: 'web', eventId: `${lead}-${index}`, address, what });
      }
    }
    await slack.called('chat.postMessage', REPS);
    // Until whom each lead is offered to stands on its card, too.
    for (;;) {
      const { rows } = await database.pool.query(
        `SELECT 1 FROM handoff WHERE shown_revision <> revision
         UNION ALL SELECT 1 FROM graphile_worker.jobs WHERE key ~ '^(card|relay):'`,
      );
      if (rows.length === 0) break;
      await delay(20);
    }
    return slack.messages.filter(({ thread_ts }) => thread_ts === undefined);
  }

  async function pressing(card: FakeSlackMessage, user: string): Promise<Took[]> {
    const took: Took[] = [];
    for (let index = 0; index < PRESSES; index += 1) {
      await delay(PAUSE_MS);
      const action = index % 2 === 0 ? 'claim' : 'returnToBot';
      took.push(await pressOnce(card, user, action));
    }
    return took.slice(WARM_UP);
  }

  async function pressOnce(card: FakeSlackMessage, user: string, action: string): Promise<Took> {
    const { channel, ts, blocks } = card;
    const handoffId = handoffOf(card);
    const payload = press(action, handoffId, { user, channel, messageTs: ts, blocks, actionTs: nextTs() });
    const { headers, rawBody } = signedPress(payload, SECRET);
    const isItsUpdate = ({ args }: { args: Record<string, unknown> }) => args.ts === ts;
    const before = slack.callsOf('chat.update').filter(isItsUpdate).length;
    const startedAt = performance.now();
    const answer = await fetch(`${app.address}/slack/events`, { method: 'POST', headers, body: rawBody });
    const ackMs = performance.now() - startedAt;
    if (answer.status !== 200) throw new Error(`The press was answered ${answer.status}.`);
    for (let calls = slack.calls.length; ; calls = slack.calls.length) {
      const update = slack.callsOf('chat.update').filter(isItsUpdate)[before];
      if (update) return { ackMs, cardMs: update.atMs - startedAt };
      while (slack.calls.length === calls) await delay(2);
    }
  }
}

interface Took {
  ackMs: number;
  cardMs: number;
}

function handoffOf({ metadata }: FakeSlackMessage): string {
  return String((metadata?.event_payload as { key?: string } | undefined)?.key);
}

function row(name: string, took: Took[]): Row {
  const cards = took.map(({ cardMs }) => cardMs);
  const acks = took.map(({ ackMs }) => ackMs);
  const both = (values: number[]) =>
    `p50 ${quantile(values, 0.5).toFixed(0)} ms, p99 ${quantile(values, 0.99).toFixed(0)} ms`;
  return atMost(1, {
    name: `a press in Slack to the call that changes its card, seconds at p99, ${name}`,
    measured: quantile(cards, 0.99) / 1_000,
    detail: `${both(cards)}; answered to Slack ${both(acks)}`,
  });
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
