import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../config/load-flows.ts';
import { readProfile } from '../config/read-profile.ts';
import type { Language } from '../domain/values.ts';
import { openDatabase } from '../store/open-database.ts';
import { createLogger } from '../telemetry/logger.ts';
import { printLine, printSeen, printStage } from './print.ts';
import { openTheatre } from './theatre.ts';
import { playWedding } from './wedding.ts';

/** A Monday in winter, noon in Moscow. */
const BEGINS = new Date('2026-11-23T09:00:00Z');

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../flows');

/** Plays one wedding from the first click to the friend's first words, and says which stages were seen. */
async function main(language: Language): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hourglass-demo-'));
  // Where root starts it, PostgreSQL's own user passes through to its database, and that goes with the folder.
  await chmod(dataDir, 0o755);
  const profile = readProfile(path.join(folder, 'profile.yaml'));
  const seen = new Set<number>();
  const ending = new AbortController();
  // Who has seen enough presses Ctrl-C or closes the pipe; nothing stays behind then, either.
  process.once('SIGINT', () => ending.abort());
  process.once('SIGTERM', () => ending.abort());
  process.stdout.on('error', () => ending.abort());
  const log = createLogger({ level: 'warn', pretty: true });
  const database = await openDatabase({ dataDir, log: () => {} });
  try {
    const theatre = await openTheatre({
      database,
      profile,
      published: loadFlows(flows, folder, profile),
      begins: BEGINS,
      log,
      watch(line) {
        if (line.who === 'person') ending.signal.throwIfAborted();
        printLine(line, language, profile.business.zone);
      },
      entered(stage) {
        seen.add(stage.stage);
        printStage(stage, language);
      },
    });
    try {
      await playWedding(theatre, database.pool, language);
    } finally {
      await theatre.close();
    }
    return printSeen(seen, language) ? 0 : 1;
  } catch (error) {
    if (ending.signal.aborted) return 130;
    throw error;
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const language: Language = process.argv[2] === 'en' ? 'en' : 'ru';
process.exitCode = await main(language);
