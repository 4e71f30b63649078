import path from 'node:path';
import { expect, test } from 'vitest';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import { leadWords } from '../../src/desk/lead-words.ts';
import { salesTeam } from '../../src/domain/sales-team.ts';
import { type PublishedFlow, revive } from '../../src/flow/published-flow.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { leadQueries } from '../../src/store/lead-queries.ts';
import { shippedProfile } from '../flows/small-flow.ts';
import { MONDAY_NOON } from '../flows/talk.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';
import { cardOf } from '../support/test-desk.ts';

const ANSWERS = [
  'здравствуйте',
  'да',
  'свадьба',
  'в июне 2027',
  '600 тысяч',
  'решаю сама',
  'Анна, +7 921 555-12-34',
  'да',
];

test('what was promised by the shift of who takes the lead is what sales see, also after an answer is corrected', async () => {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const published = withTwoShifts();
  const talks = await startTalks(database, { published, clock });

  await talks.says('telegram:1', ...ANSWERS);

  const { rows } = await database.pool.query('SELECT text FROM message ORDER BY sequence DESC LIMIT 1');
  expect(rows[0].text).toContain('Сейчас он не на смене, поэтому напишет вам сегодня до 18:30.');
  const evening = '2026-11-23T15:30:00.000Z';
  expect(await seen()).toEqual([evening, evening]);

  clock.now = new Date('2026-11-23T09:10:00Z');
  await talks.says('telegram:1', 'бюджет 400 тысяч');
  expect(await seen()).toEqual([evening, evening]);

  /** On the card and in the dashboard. */
  async function seen() {
    const flow = revive(talks.versionId, published);
    const [handoff] = (await database.pool.query('SELECT lead_id, conversation_id FROM handoff')).rows;
    const record = await handoffStore(database.pool).find(handoff.conversation_id);
    const lead = await leadQueries(database.prisma, leadWords(flow)).find(handoff.lead_id, 'ru');
    return [record && cardOf(record, flow).promisedBy, lead?.handoff?.promisedBy];
  }
});

/** The one who takes the big budgets works in the evening. */
function withTwoShifts(): PublishedFlow {
  const profile = shippedProfile();
  const sales = salesTeam.parse({
    team: [
      { name: 'Анна', takes: { budget: { min: 500_000 } }, week: { mon: { from: '18:00', to: '20:00' } } },
      { name: 'Илья', takes: { budget: { max: 500_000 } } },
    ],
  });
  const folder = path.join(import.meta.dirname, '../../flows');
  const [published] = loadFlows(flows, folder, { ...profile, sales });
  if (!published) throw new Error('There is no flow.');
  return published;
}
