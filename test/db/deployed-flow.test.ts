import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { qualification } from '../../flows/qualification/flow.ts';
import { parseProfile } from '../../src/config/read-profile.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { DueTimer } from '../../src/engine/turn-store.ts';
import { flowSettings, type PublishedFlow, publish } from '../../src/flow/published-flow.ts';
import type { Database } from '../../src/store/open-database.ts';
import { retireVersion } from '../../src/store/open-versions.ts';
import { MONDAY_NOON, publishedFlow } from '../flows/talk.ts';
import { startProduct } from '../support/start-product.ts';
import { startTalks, type Talks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const before = publishedFlow('qualification');

/** From the first word to the last timer: answers, reminders, a correction, the handoff, and a month of silence. */
const STEPS = [
  'Здравствуйте',
  'да',
  'silence',
  'свадьба',
  'silence',
  'silence',
  'как получится',
  'в июне 2027',
  '/back',
  'в июле 2027',
  '200 тысяч',
  'решаю сама',
  'Анна, PHONE',
  'да',
  'бюджет теперь 300 тысяч',
  'спасибо!',
  'silence',
];

describe('a conversation goes on to its end as it began, whenever this is deployed:', () => {
  test.each<[string, PublishedFlow]>([
    ['a state renamed', inConfig((config) => config.replaceAll('askingBudget', 'askingMoney'))],
    ['a state removed', withoutState('askingBudget')],
    [
      'other options of a question',
      withProfile((text) =>
        text.replaceAll('wedding', 'marriage').replace('label: { ru: Свадьба', 'label: { ru: Брак'),
      ),
    ],
    [
      'other thresholds and reminders',
      withProfile((text) =>
        text
          .replace('budgetFloor: 100000', 'budgetFloor: 240000')
          .replace('budgetFloorPerPerson: 2500', 'budgetFloorPerPerson: 90000')
          .replace('nudges: [45m, 20h, 3d]', 'nudges: [5m]')
          .replace('silentAfter: 4d', 'silentAfter: 1d'),
      ),
    ],
    [
      'a sales team of other shifts',
      withProfile((text) => {
        const team = 'team: [{ name: Ольга, week: { sun: { from: "08:00", to: "09:00" } } }]';
        return text.replace(/team:.*?(?=^ {2}sla:)/ms, `${team}\n`);
      }),
    ],
    ['other copy', inCopy((copy) => copy.replaceAll(/(?<== )(?=\p{L})/gu, 'По-новому: '))],
  ])('%s', async (_, after) => {
    const database = await testDatabase();
    const clock = { now: new Date(MONDAY_NOON) };
    const old = await startTalks(database, { clock });
    const build = await startTalks(database, { published: after, clock });
    // For each step one person, before whose step it is deployed; the first begins with it, the last never meets it.
    const people = [...STEPS.keys(), STEPS.length];
    for (const [index, step] of STEPS.entries()) {
      const taken = people.map((deployed) =>
        takeStep(step, deployed, index < deployed ? old : build, database),
      );
      if (step === 'silence') clock.now = await whenAllAreDue(database);
      await Promise.all(taken.map((take) => take()));
    }

    const asItWas = await whatWasSaid(database, STEPS.length);
    expect(asItWas).toMatchObject({ status: 'open', outcome: 'qualified', state: 'finished' });
    expect(asItWas.version).toBe(old.versionId);
    for (const deployed of people.slice(1)) {
      const said = await whatWasSaid(database, deployed);
      expect(said, `deployed before "${STEPS[deployed]}"`).toEqual(asItWas);
    }
    const anew = await whatWasSaid(database, 0);
    expect(anew.version).toBe(build.versionId);
    expect({ ...anew, version: asItWas.version }).not.toEqual(asItWas);
  });
});

test('whoever comes back after their conversation ended begins in the new version', async () => {
  const database = await testDatabase();
  const old = await startTalks(database);
  await old.says('web:anna', 'Здравствуйте', 'да', 'свадьба');
  const build = await startTalks(database, { published: withoutState('askingBudget') });

  await build.says('web:anna', 'через полгода');
  await build.happens('web:anna', { type: 'command', name: 'restart' });

  const { rows } = await database.pool.query(
    'SELECT flow_version_id AS version, status, outcome FROM conversation ORDER BY started_at, id',
  );
  expect(rows).toEqual([
    { version: old.versionId, status: 'closed', outcome: 'restarted' },
    { version: build.versionId, status: 'open', outcome: null },
  ]);
});

test('a text that an old version never had is said in the words of today', async () => {
  const database = await testDatabase();
  const old = await startTalks(database, { published: inCopy((copy) => `${copy}\n`) });
  await old.says('web:anna', 'Здравствуйте', 'да', 'свадьба');
  await database.pool.query(
    "UPDATE flow_version SET copy = regexp_replace(copy::text, 'erased = ', 'unsaid = ', 'g')::jsonb WHERE id = $1",
    [old.versionId],
  );

  const build = await startTalks(database);
  await build.happens('web:anna', { type: 'command', name: 'delete' });
  await build.says('web:anna', 'да');

  expect(await lastSaid(database)).toMatch(/удал/i);
});

describe('a word that the vocabulary lost', () => {
  test('keeps the product from starting, and says what to do', async () => {
    const { database, versionId } = await withLostWord('"judge"', '"weigh"');
    const standing = await everyConversation(database);

    const refusal = await startProduct({ databaseUrl: database.url }).catch((error: Error) => error);

    expect(refusal).toMatchObject({
      name: 'OpenVersionsError',
      code: 'flow-version.open-not-runnable',
      versionIds: [versionId],
    });
    const lines = (refusal as Error).message.split('\n');
    expect(lines[0]).toMatch(/2 open conversations, so it did not start. Nothing is lost/);
    expect(lines[2]).toMatch(
      `  qualification, version ${versionId} of ${new Date().toISOString().slice(0, 10)}`,
    );
    expect(lines[3]).toBe(
      `    judging: the vocabulary has no action "weigh"; there is ${(lines[3] ?? '').split('there is ')[1]}`,
    );
    expect(lines.at(-1)).toBe(`      npm run hourglass -- flows retire ${versionId}`);
    expect(await everyConversation(database)).toEqual(standing);
  });

  test('lets the product start once its conversations are retired, and they begin anew', async () => {
    const { database, versionId } = await withLostWord('"judge"', '"weigh"');

    expect(await retireVersion(database.pool, versionId, v7)).toBe(2);
    expect(await retireVersion(database.pool, versionId, v7)).toBe(0);
    expect(await retireVersion(database.pool, 'none', v7)).toBeNull();

    await startProduct({ databaseUrl: database.url });
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS timers FROM timer WHERE key NOT LIKE 'desk:%'`,
    );
    expect(rows).toEqual([{ timers: 0 }]);
    const build = await startTalks(database);
    await build.says('web:anna', 'Здравствуйте');
    expect(await everyConversation(database)).toEqual([
      { outcome: 'restarted', status: 'closed', state: 'askingTimeline' },
      { outcome: 'restarted', status: 'closed', state: 'askingTimeline' },
      { outcome: null, status: 'open', state: 'askingNeed' },
    ]);
  });

  test('does not matter when only ended conversations used it', async () => {
    const { database } = await withLostWord('"judge"', '"weigh"', async (old) => {
      for (const who of ['web:anna', 'web:boris']) await old.happens(who, { type: 'command', name: 'stop' });
    });
    const product = await startProduct({ databaseUrl: database.url });
    expect(product.troubles).toEqual([]);
  });

  test('met while another build runs beside, is refused, and keeps nobody else from anything', async () => {
    const { database, versionId } = await withLostWord('"hasNudgesLeft"', '"mayNudge"');
    const clock = { now: new Date(MONDAY_NOON) };
    const build = await startTalks(database, { clock });
    expect(build.versionId).not.toBe(versionId);

    const turns = await Promise.allSettled([
      build.says('web:vera', 'Здравствуйте'),
      build.says('web:anna', 'в июне'),
      build.says('web:gleb', 'Здравствуйте'),
    ]);
    await build.isSilent();

    expect(turns.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(turns[1]).toMatchObject({ reason: { code: 'flow-version.not-runnable', versionId } });
    const { rows } = await database.pool.query(
      `SELECT i.address, count(*) FILTER (WHERE m.kind = 'nudge')::int AS nudges,
         (SELECT count(*)::int FROM timer t WHERE t.conversation_id = c.id AND t.key NOT LIKE 'desk:%') AS timers
       FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
       GROUP BY i.address, c.id ORDER BY i.address`,
    );
    expect(rows).toEqual([
      { address: 'anna', nudges: 0, timers: 1 },
      { address: 'boris', nudges: 0, timers: 1 },
      { address: 'gleb', nudges: 1, timers: 1 },
      { address: 'vera', nudges: 1, timers: 1 },
    ]);
  });
});

/** Two people in the middle of a version that uses a word which the vocabulary does not have any more. */
async function withLostWord(
  known: string,
  lost: string,
  then: (talks: Talks) => Promise<void> = async () => {},
) {
  const database = await testDatabase();
  const talks = await startTalks(database, {
    published: inCopy((copy) => copy.replace('greeting =', 'greeting = Привет!')),
  });
  const { versionId } = talks;
  for (const who of ['web:anna', 'web:boris']) await talks.says(who, 'Здравствуйте', 'да', 'свадьба');
  await then(talks);
  await database.pool.query(
    'UPDATE flow_version SET config = replace(config::text, $2, $3)::jsonb WHERE id = $1',
    [versionId, known, lost],
  );
  return { database, versionId };
}

/** The step of one person, ready to be taken by a build. */
function takeStep(step: string, number: number, build: Talks, { pool }: Database): () => Promise<unknown> {
  const who = `web:${number}`;
  if (step === '/back') return () => build.happens(who, { type: 'command', name: 'back' });
  if (step !== 'silence') return () => build.says(who, step.replace('PHONE', phoneOf(number)));
  return async () => {
    const { rows } = await pool.query<DueTimer>(
      `SELECT t.conversation_id AS "conversationId", t.key, t.event, t.due_at AS "dueAt"
       FROM timer t JOIN conversation c ON c.id = t.conversation_id JOIN identity i ON i.id = c.identity_id
       WHERE i.address = $1 AND t.key NOT LIKE 'desk:%' ORDER BY t.due_at LIMIT 1`,
      [String(number)],
    );
    if (rows.length > 0) await build.engine.wake(rows);
  };
}

async function whenAllAreDue({ pool }: Database): Promise<Date> {
  const { rows } = await pool.query(`SELECT max(due_at) AS due FROM timer WHERE key NOT LIKE 'desk:%'`);
  return rows[0].due;
}

/** Everything of a person's conversation but ids and the phone, which each must have for themselves. */
async function whatWasSaid({ pool }: Database, number: number) {
  const { rows } = await pool.query(
    `SELECT c.id, c.flow_version_id AS version, c.status, c.outcome, c.snapshot -> 'value' AS state, l.stage, l.score
     FROM conversation c JOIN identity i ON i.id = c.identity_id JOIN lead l ON l.id = c.lead_id WHERE i.address = $1`,
    [String(number)],
  );
  const { id, ...conversation } = rows[0];
  const phone = phoneOf(number);
  const ask = async (sql: string) => {
    const { rows } = await pool.query(sql, [id]);
    const shown = phone.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7 $1 $2-$3-$4');
    const text = JSON.stringify(rows).replaceAll(phone, 'PHONE').replaceAll(shown, 'PHONE');
    return JSON.parse(text.replaceAll(/"token":"[^"]*"/g, '"token":""'));
  };
  return {
    ...conversation,
    messages: await ask(
      'SELECT sequence, direction, kind, text, content, created_at FROM message WHERE conversation_id = $1 ORDER BY sequence',
    ),
    answers: await ask(
      'SELECT key, value, raw, step, superseded_at FROM answer WHERE conversation_id = $1 ORDER BY id',
    ),
    facts: await ask('SELECT name, at, data FROM fact WHERE conversation_id = $1 ORDER BY id'),
    handoffs: await ask('SELECT status, reason, verdict, revision FROM handoff WHERE conversation_id = $1'),
  };
}

function phoneOf(number: number): string {
  return `+7921555${1_000 + number}`;
}

async function everyConversation({ pool }: Database) {
  const { rows } = await pool.query(
    `SELECT status, outcome, (SELECT min(k) FROM jsonb_object_keys(snapshot -> 'value') AS k) AS state
     FROM conversation ORDER BY started_at, id`,
  );
  return rows;
}

async function lastSaid({ pool }: Database): Promise<string> {
  const { rows } = await pool.query(
    `SELECT text FROM message WHERE direction = 'out' ORDER BY created_at DESC, sequence DESC LIMIT 1`,
  );
  return rows[0].text;
}

function inConfig(change: (config: string) => string): PublishedFlow {
  const config = JSON.parse(change(JSON.stringify(before.config)));
  return { ...before, config, hash: `changed ${JSON.stringify(config).length}` };
}

function inCopy(change: (copy: string) => string): PublishedFlow {
  const copy = { ru: change(before.copy.ru), en: change(before.copy.en) };
  return { ...before, copy, hash: `copy ${copy.ru.length} ${copy.en.length}` };
}

function withProfile(change: (text: string) => string): PublishedFlow {
  const file = path.join(import.meta.dirname, '../../flows/profile.yaml');
  const profile: Profile = parseProfile(change(readFileSync(file, 'utf8')), file);
  return publish(qualification(profile), before.copy, flowSettings(profile));
}

/** Nobody is asked that question any more: all ways to the state are gone, and the state with them. */
function withoutState(state: string): PublishedFlow {
  const leadsThere = (way: unknown) =>
    typeof way === 'object' &&
    way !== null &&
    JSON.stringify((way as { target?: unknown }).target ?? '').includes(state);
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((way) => !leadsThere(way)).map(without);
    if (value === null || typeof value !== 'object') return value;
    const kept = Object.entries(value).filter(([key, inner]) => key !== state && !leadsThere(inner));
    return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
  };
  return inConfig((config) => JSON.stringify(without(JSON.parse(config))));
}
