import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { startHourglass } from '../../src/hourglass-app.ts';
import type { Database } from '../../src/store/open-database.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort } from '../support/free-port.ts';
import { telegramPerson } from '../support/telegram-updates.ts';
import { atMost, median, type Row } from './row.ts';

const PEOPLE = 60;
const WARM_UP = 10;
/** Telegram's limit over all chats is 30 messages a second; a lone turn must not wait for it. */
const PAUSE_MS = 50;

/** From the webhook's call in to the send call out, against a commit of one row, in alternation on an idle service. */
export async function loneTurn(database: Database, dataDir: string): Promise<Row> {
  const telegram = await startFakeTelegram();
  const connection = new Agent({ keepAlive: true });
  let updates = 0;
  const port = await freePort();
  const root = path.resolve(import.meta.dirname, '../..');
  const app = await startHourglass(
    {
      databaseUrl: database.url,
      dataDir,
      profile: path.join(root, 'flows/profile.yaml'),
      host: '127.0.0.1',
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
      logLevel: 'silent',
    },
    pino({ level: 'silent' }),
  );
  try {
    await database.pool.query('CREATE TABLE bare (id int PRIMARY KEY, text text NOT NULL)');
    const people = Array.from({ length: PEOPLE }, (_, index) => telegramPerson(1_000 + index));
    for (const person of people) await say(person.id, person.text('/start'));
    const times = { turn: [] as number[], bare: [] as number[] };
    for (const [index, person] of people.entries()) {
      await delay(PAUSE_MS);
      const startedAt = performance.now();
      await database.pool.query('INSERT INTO bare (id, text) VALUES ($1, $2)', [index, 'One row.']);
      const bare = performance.now() - startedAt;
      await delay(PAUSE_MS);
      const turn = await say(person.id, person.text('Да'));
      if (index < WARM_UP) continue;
      times.bare.push(bare);
      times.turn.push(turn);
    }
    const [turn, bare] = [median(times.turn), median(times.bare)];
    return atMost(6, {
      name: 'one lone turn, webhook in to send call out, against a bare one-row commit',
      measured: turn / bare,
      detail: `p50 ${turn.toFixed(2)} ms against ${bare.toFixed(2)} ms`,
    });
  } finally {
    connection.destroy();
    await app.stop();
    await telegram.close();
  }

  /** Milliseconds from the update to the message that answers it. */
  async function say(id: number, update: Record<string, unknown>): Promise<number> {
    await delay(PAUSE_MS);
    const seen = telegram.calls.length;
    const isAnswer = (body: Record<string, unknown>) => String(body.chat_id) === String(id);
    const startedAt = performance.now();
    await post(telegram.webhook, connection, { update_id: ++updates, ...update });
    for (;;) {
      const mine = telegram.calls
        .slice(seen)
        .find(({ method, body }) => method === 'sendMessage' && isAnswer(body));
      if (mine) return mine.atMs - startedAt;
      await delay(1);
    }
  }
}

/** As Telegram calls a webhook, over a connection that stays open. */
function post(webhook: FakeTelegram['webhook'], agent: Agent, update: object): Promise<void> {
  if (!webhook) throw new Error('No webhook was set.');
  const { url, secret = '' } = webhook;
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      if (response.statusCode === 200) response.once('end', resolve);
      else reject(new Error(`The webhook answered ${response.statusCode}.`));
    });
    call.once('error', reject);
    call.end(JSON.stringify(update));
  });
}
