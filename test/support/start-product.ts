import { onTestFinished } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { startHourglass } from '../../src/hourglass-app.ts';
import type { LeadDetail, LeadPage } from '../../src/http/contract.ts';
import type { Database } from '../../src/store/open-database.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { makeDataDir, removeDataDir } from './temporary-data.ts';
import { testDatabase } from './test-database.ts';

export interface Product {
  url: string;
  /** For looking; it is the product's own database. */
  database: Database;
  /** The link that signs a browser in to the dashboard. */
  signInLink: string;
  /** Asks the API as the operator. */
  admin(path: string): Promise<Response>;
  /** Everything the API knows about each lead, the last seen first. */
  leads(): Promise<LeadDetail[]>;
  /** Resolves with the only lead once there is one for whom it `holds`. */
  lead(holds?: (lead: LeadDetail) => boolean): Promise<LeadDetail>;
  /** What was logged as a warning or worse, line by line. */
  troubles: string[];
}

const token = 'the-operators-token';

/** The whole product on a database of its own; it stops when the test ends. */
export async function startProduct(settings: Partial<Environment> = {}): Promise<Product> {
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
  const app = await startHourglass(environment, log);
  onTestFinished(() => app.stop());
  const url = app.address;

  const admin = (path: string) => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const leads = async () => {
    const page = (await (await admin('/api/v1/leads')).json()) as LeadPage;
    return Promise.all(
      page.leads.map(async ({ id }) => (await (await admin(`/api/v1/leads/${id}`)).json()) as LeadDetail),
    );
  };
  return {
    url,
    database,
    signInLink: `${url}/sign-in?token=${token}`,
    admin,
    leads,
    async lead(holds = () => true) {
      for (;;) {
        const [lead] = await leads();
        if (lead && holds(lead)) return lead;
      }
    },
    troubles,
  };
}
