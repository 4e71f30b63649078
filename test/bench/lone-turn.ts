import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { startHourglass } from '../../src/hourglass-app.ts';
import type { Database } from '../../src/store/open-database.ts';
import { freePort } from '../support/free-port.ts';
import { atMost, median, type Row } from './row.ts';
import { startTelegramOutside } from './telegram-outside.ts';

const PEOPLE = 60;
const WARM_UP = 10;
/** Telegram's limit over all chats is 30 messages a second; a lone turn must not wait for it. */
const PAUSE_MS = 50;

/**
 * From the webhook's call in to the send call out, against a commit of one row, in alternation on an idle service.
 * The turn is an answer to a question of the qualification, as nearly all turns are.
 */
export async function loneTurn(database: Database, dataDir: string): Promise<Row> {
  const telegram = await startTelegramOutside();
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
    const people = Array.from({ length: PEOPLE }, (_, index) => 1_000 + index);
    for (const text of ['/start', 'Да']) for (const person of people) await say(person, text);
    const times = { turn: [] as number[], bare: [] as number[] };
    for (const [index, person] of people.entries()) {
      await delay(PAUSE_MS);
      const startedAt = performance.now();
      await database.pool.query('INSERT INTO bare (id, text) VALUES ($1, $2)', [index, 'One row.']);
      const bare = performance.now() - startedAt;
      await delay(PAUSE_MS);
      const turn = await say(person, 'Свадьба');
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
    await app.stop();
    await telegram.close();
  }

  async function say(person: number, text: string): Promise<number> {
    await delay(PAUSE_MS);
    return telegram.say(person, text);
  }
}
