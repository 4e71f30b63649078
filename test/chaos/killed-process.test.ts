import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort } from '../support/free-port.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { testDatabase } from '../support/test-database.ts';

const SECRET = 'chaos-secret';
const PEOPLE = 80;
const TURNS_EACH = 10;
const KILLS = 20;

const root = path.resolve(import.meta.dirname, '../..');
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

test('a process killed again and again counts each accepted update once and says everything', {
  timeout: 150_000,
}, async () => {
  const { url: databaseUrl, pool } = await testDatabase();
  const fake = await startFakeTelegram();
  closers.push(() => fake.close());
  const dataDir = await makeDataDir();
  closers.push(() => removeDataDir(dataDir));
  const port = await freePort();
  const product = runProduct({ databaseUrl, fake, dataDir, port });
  closers.push(() => product.end());
  await product.start();

  // When everybody's next update is posted, again until it is accepted, and the process is killed twice meanwhile.
  const talks = Array.from({ length: PEOPLE }, () => Promise.resolve());
  for (let kill = 0; kill < KILLS; kill += 1) {
    const turn = (kill * TURNS_EACH) / KILLS;
    if (Number.isInteger(turn)) {
      for (const [person, talk] of talks.entries()) talks[person] = talk.then(() => post(port, person, turn));
    }
    await product.kill();
    await product.start();
  }
  await Promise.all(talks);

  // Then every update is counted once, whatever was sent again.
  const count = async (sql: string) => Number((await pool.query(sql)).rows[0].count);
  const updates = PEOPLE * TURNS_EACH;
  expect(await count(`SELECT count(*) FROM accepted_event WHERE event_id !~ '^blocked'`)).toBe(updates);
  expect(await count(`SELECT count(*) FROM message WHERE direction = 'in' AND kind = 'text'`)).toBe(
    updates - PEOPLE,
  );
  expect(await count('SELECT count(*) FROM conversation')).toBe(PEOPLE);
  const gaps = await count(`SELECT count(*) FROM (SELECT conversation_id FROM message
    GROUP BY 1 HAVING max(sequence) <> count(*)) AS g`);
  expect(gaps).toBe(0);

  // And nothing that was said is left unsent: the jobs of the killed go on within 30 s.
  const undelivered = () => count(`SELECT count(*) FROM message WHERE direction = 'out' AND state <> 'sent'`);
  await expect.poll(undelivered, { timeout: 45_000, interval: 250 }).toBe(0);
  const said = await count(`SELECT count(*) FROM message WHERE direction = 'out'`);
  const unknown = await count(`SELECT count(*) FROM message WHERE outcome_unknown`);
  const sends = fake.callsOf('sendMessage').length;
  console.log(
    `${updates} updates, ${KILLS} kills: ${said} said, ${sends} sends, ${unknown} of unknown outcome`,
  );
  expect(sends).toBeGreaterThanOrEqual(said);
  expect(sends - said).toBeLessThanOrEqual(unknown * KILLS);
});

/** As Telegram does: sent again until it is answered with 200. */
async function post(port: number, person: number, turn: number): Promise<void> {
  const text = turn === 0 ? '/start' : `слово ${turn}`;
  const from = { id: 1_000 + person, is_bot: false, first_name: `P${person}`, language_code: 'ru' };
  const update = {
    update_id: person * 1_000 + turn + 1,
    message: {
      message_id: turn + 1,
      date: 1_790_000_000,
      from,
      chat: { id: from.id, type: 'private' },
      text,
    },
  };
  while (!(await isAccepted(port, update))) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function isAccepted(port: number, update: object): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(5_000),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

function runProduct(options: { databaseUrl: string; fake: FakeTelegram; dataDir: string; port: number }) {
  let child: ChildProcess | null = null;
  const ended = (of: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (of.exitCode !== null || of.signalCode !== null) resolve();
      else of.once('exit', () => resolve());
    });
  return {
    async start(): Promise<void> {
      const { databaseUrl, fake, dataDir, port } = options;
      child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          DATABASE_URL: databaseUrl,
          HOURGLASS_DATA_DIR: dataDir,
          PORT: String(port),
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          TELEGRAM_BOT_TOKEN: fake.token,
          TELEGRAM_API_ROOT: fake.url,
          TELEGRAM_WEBHOOK_SECRET: SECRET,
          LOG_LEVEL: 'silent',
        },
      });
      const isReady = async () =>
        (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;
      await expect.poll(isReady, { timeout: 30_000, interval: 50 }).toBe(true);
    },
    async kill(): Promise<void> {
      // A random moment of the work, so that over the runs every moment is met.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      child?.kill('SIGKILL');
      if (child) await ended(child);
    },
    async end(): Promise<void> {
      child?.kill('SIGTERM');
      if (child) await ended(child);
    },
  };
}
