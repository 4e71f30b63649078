import { readEnvironment } from '../config/environment.ts';
import { formatFlowAnswer } from '../flow/format-answer.ts';
import type { Answered } from '../flow/prompt.ts';
import { revive } from '../flow/published-flow.ts';
import { leadQueries } from '../store/lead-queries.ts';
import { openDatabase } from '../store/open-database.ts';
import { shippedFlows } from './shipped-flows.ts';

/** Prints one lead as the API shows it; `who` is an id, a name, a phone or an e-mail. Returns the exit code. */
export async function leadShow(who: string, language: 'ru' | 'en'): Promise<number> {
  const environment = readEnvironment(process.env);
  const [published] = shippedFlows(process.env);
  if (!published) throw new Error('There is no flow.');
  const flow = revive('shown', published);
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: () => {},
  });
  try {
    const leads = leadQueries(database.prisma, (answer, language) =>
      formatFlowAnswer(answer.key, answer as Answered, flow, language),
    );
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
