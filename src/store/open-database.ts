import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { PrismaClient } from './generated/client.ts';
import { migrate } from './migrate.ts';

/** A database that has not answered for so long has gone away without a word: the query fails, and is asked anew. */
const SILENT_AFTER_MS = 30_000;

export interface Database {
  url: string;
  pool: Pool;
  /** Works over the same pool. */
  prisma: PrismaClient;
  /** Ends all connections, and the embedded server when nobody else uses it. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the database at `url`, or without one the embedded PostgreSQL in `dataDir`, and brings its tables up to
 * date.
 *
 * @param options.log is told what an operator should know: where the data is, what was migrated, lost connections
 * @throws EmbeddedPostgresError, MigrationError, or the driver's error when `url` cannot be reached
 */
export async function openDatabase(options: {
  url?: string | undefined;
  dataDir: string;
  log: (line: string) => void;
}): Promise<Database> {
  const { dataDir, log } = options;
  if (options.url !== undefined) return connect(options.url, log);
  const server = await startEmbeddedPostgres({ dataDir, log });
  try {
    return await connect(server.url, log, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A migration may take its time; what the service asks afterwards may not. */
async function migrateFirst(settings: PoolConfig, log: (line: string) => void): Promise<void> {
  const pool = openPool(settings, log);
  try {
    const applied = await migrate(pool);
    if (applied.length > 0) log(`The database was brought up to date: ${applied.join(', ')}`);
  } finally {
    await pool.end();
  }
}

async function connect(
  url: string,
  log: (line: string) => void,
  afterClose?: () => Promise<void>,
): Promise<Database> {
  const settings = { connectionString: url, application_name: 'hourglass' };
  await migrateFirst(settings, log);
  const pool = openPool({ ...settings, query_timeout: SILENT_AFTER_MS, keepAlive: true }, log);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
    await afterClose?.();
  };
  return {
    url,
    pool,
    prisma,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** A dropped connection is replaced by the pool; without the listeners Node would end the process. */
function openPool(settings: PoolConfig, log: (line: string) => void): Pool {
  const pool = new Pool(settings);
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', (error) => log(`A database connection was lost: ${error.message}`));
  });
  return pool;
}
