import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { type HourglassApp, startHourglass } from '../../src/hourglass-app.ts';
import type { Database } from '../../src/store/open-database.ts';
import { sampleDocuments } from '../support/sample-documents.ts';
import { seedDeal, seedDocument } from '../support/seed-document.ts';
import { atMost, median, type Row } from './row.ts';

const DOCUMENTS = 50;
/** At the most, in each of the rounds. */
const TURNS = 1_500;
const WARM_UP = 100;
const PAUSE_MS = 8;

/**
 * Turns, one after another, while 50 contracts are made beside them, against the same turns with nothing else to do. The
 * turn is an answer to a question of the qualification. The quiet ones come before and after.
 */
export async function turnsBesideDocuments(database: Database, dataDir: string): Promise<Row> {
  const app = await startHourglass(
    {
      databaseUrl: database.url,
      dataDir,
      profile: path.resolve(import.meta.dirname, '../../flows/profile.yaml'),
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
    },
    pino({ level: 'silent' }),
  );
  try {
    await prepare(app, 3 * TURNS + WARM_UP);
    const turn = turns(app);
    await round(turn, async () => true, WARM_UP);
    // The thread has started before: that is once a process.
    await documents(1);
    while (await areWaiting()) await delay(50);
    await documents(DOCUMENTS);
    const startedAt = performance.now();
    const beside = await round(turn, areWaiting, TURNS);
    const seconds = (performance.now() - startedAt) / 1_000;
    while (await areWaiting()) await delay(50);
    const quiet = await round(turn, async () => true, beside.length);
    const { rows } = await database.pool.query<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM document GROUP BY state',
    );
    if (rows.length !== 1 || rows[0]?.state !== 'made') throw new Error(JSON.stringify(rows));
    const [of, than] = [p99(beside), p99(quiet)];
    const both = (all: number[]) => `p50 ${median(all).toFixed(1)} ms, p99 ${p99(all).toFixed(1)} ms`;
    return atMost(2, {
      name: `turns while ${DOCUMENTS} PDFs are made, against quiet ones, at p99`,
      measured: of / than,
      detail: `${both(beside)} over ${beside.length} turns in ${seconds.toFixed(1)} s; quiet ${both(quiet)}`,
    });
  } finally {
    await app.stop();
  }

  async function documents(count: number): Promise<void> {
    const { rows } = await database.pool.query<{ leadId: string; conversationId: string }>(
      'SELECT lead_id AS "leadId", id AS "conversationId" FROM conversation LIMIT 1',
    );
    const [of] = rows;
    if (!of) throw new Error('There is no conversation.');
    const deal = await seedDeal(database, of);
    for (let index = 0; index < count; index += 1)
      await seedDocument(database, deal, 'contract', sampleDocuments().contract);
  }

  async function areWaiting(): Promise<boolean> {
    const { rowCount } = await database.pool.query(`SELECT FROM document WHERE state = 'waiting' LIMIT 1`);
    return rowCount !== 0;
  }
}

/** People who have been asked what they celebrate. */
async function prepare(app: HourglassApp, count: number): Promise<void> {
  for (const text of ['Здравствуйте', 'да']) {
    for (let from = 0; from < count; from += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, count - from) }, (_, index) => say(app, from + index, text)),
      );
  }
}

/** Has each of them answer once; resolves to the milliseconds that it took. */
function turns(app: HourglassApp): () => Promise<number> {
  let person = 0;
  return async () => {
    const startedAt = performance.now();
    await say(app, person, 'Свадьба');
    person += 1;
    return performance.now() - startedAt;
  };
}

async function round(turn: () => Promise<number>, goOn: () => Promise<boolean>, most: number) {
  const took: number[] = [];
  while (took.length < most) {
    await delay(PAUSE_MS);
    took.push(await turn());
    if (took.length % 20 === 0 && !(await goOn())) break;
  }
  return took;
}

async function say(app: HourglassApp, person: number, text: string): Promise<void> {
  const address = `browser-${person}`;
  const eventId = `${address}-${text}`;
  await app.engine.accept({ channel: 'web', eventId, address, what: { type: 'text', text } });
}

function p99(all: number[]): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}
