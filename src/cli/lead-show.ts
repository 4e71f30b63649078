import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flows } from '../../flows/all.ts';
import { readEnvironment } from '../config/environment.ts';
import { loadFlows } from '../config/load-flows.ts';
import { readProfile } from '../config/read-profile.ts';
import { formatAnswer } from '../flow/format-answer.ts';
import type { Answered } from '../flow/prompt.ts';
import { revive } from '../flow/published-flow.ts';
import { leadQueries } from '../store/lead-queries.ts';
import { openDatabase } from '../store/open-database.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Prints one lead as the API shows it; `who` is an id, a name, a phone or an e-mail. Returns the exit code. */
export async function leadShow(who: string, language: 'ru' | 'en'): Promise<number> {
  const environment = readEnvironment(process.env);
  const profile = readProfile(environment.profile);
  const [published] = loadFlows(flows, path.join(root, 'flows'), profile);
  if (!published) throw new Error('There is no flow.');
  const flow = revive('shown', published);
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: () => {},
  });
  try {
    const leads = leadQueries(database.prisma, (answer, language) => {
      const prompt = flow.prompts.find(({ key }) => key === answer.key);
      const { copy } = flow;
      const { currency } = profile.business;
      return formatAnswer(answer as Answered, { copy, language, currency, ...(prompt && { prompt }) });
    });
    const isId = /^[0-9a-f-]{36}$/.test(who);
    const id = isId ? who : (await leads.page({ limit: 1, after: null, search: who })).leads[0]?.id;
    const lead = id === undefined ? null : await leads.find(id, language);
    if (!lead) {
      console.error(`No lead is known as "${who}". Try an id, a phone, an e-mail or a part of the name.`);
      return 1;
    }
    console.log(JSON.stringify(lead, null, 2));
    return 0;
  } finally {
    await database.close();
  }
}
