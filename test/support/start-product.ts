import { randomUUID } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import type { HourglassSettings } from '../../src/app/settings.ts';
import type { Environment } from '../../src/config/environment.ts';
import { startHourglass } from '../../src/hourglass-app.ts';
import type { RepActionPost } from '../../src/http/desk-contract.ts';
import type { LeadDetail, LeadPage } from '../../src/http/lead-contract.ts';
import type { Database } from '../../src/store/open-database.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { eventually } from './eventually.ts';
import { makeDataDir, removeDataDir } from './temporary-data.ts';
import { testDatabase } from './test-database.ts';

export interface Product {
  url: string;
  /** The product's own database, to count in. */
  pool: Database['pool'];
  prisma: Database['prisma'];
  /** The link that signs a browser in to the dashboard. */
  signInLink: string;
  /** Asks the API as the operator. */
  admin(path: string, request?: RequestInit): Promise<Response>;
  /** Does something with a lead as a salesperson in the dashboard. */
  act(handoffId: string | undefined, byName: string, action: RepActionPost): Promise<Response>;
  /** Everything the API knows about each lead, the last seen first. */
  leads(): Promise<LeadDetail[]>;
  /** Resolves with the only lead once it is like this, and says how it differs when it never is. */
  lead(like?: object): Promise<LeadDetail>;
  /** What was logged as a warning or worse, line by line. */
  troubles: string[];
}

const token = 'the-operators-token';

/** The whole product on a database of its own; it stops when the test ends. */
export async function startProduct(
  settings: Partial<Environment> = {},
  inner: HourglassSettings = {},
): Promise<Product> {
  const database = await testDatabase();
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const troubles: string[] = [];
  const log = createLogger({
    level: 'warn',
    destination: { write: (line: string) => void troubles.push(line) },
  });
  const environment: Environment = {
    databaseUrl: database.url,
    dataDir,
    profile: 'flows/profile.yaml',
    host: '127.0.0.1',
    port: 0,
    adminToken: token,
    logLevel: 'warn',
    ...settings,
  };
  const app = await startHourglass(environment, log, inner);
  onTestFinished(() => app.stop());
  const url = app.address;

  const admin = (path: string, request: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
  const leads = async () => {
    const page = (await (await admin('/api/v1/leads')).json()) as LeadPage;
    return Promise.all(
      page.leads.map(async ({ id }) => (await (await admin(`/api/v1/leads/${id}`)).json()) as LeadDetail),
    );
  };
  return {
    url,
    pool: database.pool,
    prisma: database.prisma,
    signInLink: `${url}/sign-in?token=${token}`,
    admin,
    act: (handoffId, byName, action) =>
      admin(`/api/v1/handoffs/${handoffId}/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), byName, action }),
      }),
    leads,
    lead: (like = {}) =>
      eventually(async () => {
        const found = await leads();
        expect(found).toMatchObject([like]);
        return found[0] as LeadDetail;
      }),
    troubles,
  };
}
