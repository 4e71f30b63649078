import { readEnvironment } from '../config/environment.ts';
import { leadWords } from '../desk/lead-words.ts';
import { revive } from '../flow/published-flow.ts';
import type { LeadRow } from '../http/lead-contract.ts';
import { leadQueries } from '../store/lead-queries.ts';
import { openDatabase } from '../store/open-database.ts';
import { shippedFlows } from './shipped-flows.ts';

/**
 * Prints one lead as the API shows it; `who` is an id, a name, a phone or an e-mail. Where several fit, lists them and
 * asks for one. Returns the exit code.
 */
export async function leadShow(who: string, language: 'ru' | 'en'): Promise<number> {
  const environment = readEnvironment(process.env);
  const [flow, ...others] = shippedFlows(process.env).map((published) => revive('shown', published));
  if (!flow) throw new Error('There is no flow.');
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: () => {},
  });
  try {
    const leads = leadQueries(database.prisma, leadWords(flow, others));
    const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(who);
    const found = isId ? null : await leads.page({ limit: MOST_LISTED, after: null, search: who });
    if (found && found.leads.length > 1) {
      console.error(severalLeads(who, found.leads, found.next !== null));
      return 1;
    }
    const id = isId ? who : found?.leads[0]?.id;
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

const MOST_LISTED = 20;

function severalLeads(who: string, leads: LeadRow[], isLonger: boolean): string {
  const lines = leads.map((lead) => {
    const contact = [lead.phoneShown, lead.email].filter(Boolean).join(', ') || 'no contact';
    const seen = lead.lastSeenAt.slice(0, 16).replace('T', ' ');
    return `  ${lead.id}  ${lead.name ?? 'no name'}, ${contact}, ${lead.verdict ?? 'no verdict'}, last seen ${seen} UTC`;
  });
  return [
    `${isLonger ? 'Many' : 'Several'} leads are known as "${who}". Say which one, by its id:`,
    ...lines,
    ...(isLonger ? ['  … and more: a longer part of the name or the number narrows them down.'] : []),
    '',
    `  hourglass lead show ${leads[0]?.id}`,
  ].join('\n');
}
