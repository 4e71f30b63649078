import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import type { Database } from '../../src/store/open-database.ts';
import { MONDAY_NOON } from '../flows/talk.ts';
import { startTalks, type Talks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';
import { anyWords, seedDealings } from './seed-dealings.ts';
import { seedLead } from './seed-lead.ts';

const PHONE = '+7 921 555-12-34';
const ASKED_FOR_CONTACT = ['Здравствуйте', 'да', 'свадьба', 'в июне 2027', '400 тысяч', 'решаю сама'];

test('a phone left on two channels makes one lead, which has everything of both', async () => {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.happens(
    'telegram:1',
    { type: 'start', source: { source: 'vk', campaign: 'autumn' } },
    { displayName: 'Anna ✨', language: 'ru' },
  );
  await talks.says('telegram:1', ...ASKED_FOR_CONTACT.slice(1), PHONE, 'да');
  const [older] = await leads(database);
  clock.now = new Date('2026-11-24T09:00:00Z');
  await talks.happens('web:anna', { type: 'start', source: { source: 'google', referrer: 'blog' } });
  await talks.says('web:anna', ...ASKED_FOR_CONTACT.slice(1));
  const before = await counts(database.pool);

  await talks.says('web:anna', `Анна Белова, ${PHONE}, anna@example.com`);

  const [kept, merged, ...others] = await leads(database);
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    id: older?.id,
    name: 'Анна Белова',
    phone: '+79215551234',
    email: 'anna@example.com',
    // Where they came from first is one thing: no referrer of another visit is mixed in.
    source: 'vk',
    campaign: 'autumn',
    referrer: null,
    verdict: 'qualified',
    merged_into_id: null,
  });
  expect(merged).toMatchObject({ merged_into_id: older?.id });
  const after = await counts(database.pool);
  expect(after.of(kept?.id)).toMatchObject({ identity: 2, conversation: 2, consent: 2, handoff: 1 });
  expect(after.of(merged?.id)).toEqual({});
  // The contact is one answer more; its two facts and that of the merge are three facts more.
  expect(after.all).toEqual({
    ...before.all,
    answer: (before.all.answer ?? 0) + 1,
    fact: (before.all.fact ?? 0) + 3,
  });

  await talks.says('web:anna', 'да');
  expect((await counts(database.pool)).of(kept?.id)).toMatchObject({ handoff: 2 });
});

test('the same contact again merges nothing a second time', async () => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  for (const who of ['web:anna', 'slack:anna']) await talks.says(who, ...ASKED_FOR_CONTACT, PHONE);

  await talks.says('web:anna', `мой телефон ${PHONE}`);
  await talks.says('slack:anna', `мой телефон ${PHONE}`);

  const { rows } = await database.pool.query(`SELECT data FROM fact WHERE name = 'lead.merged'`);
  expect(rows).toHaveLength(1);
  expect((await leads(database)).filter((lead) => lead.merged_into_id === null)).toHaveLength(1);
});

test('a third lead with the phone of one and the e-mail of another joins all three', async () => {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.says('web:one', ...ASKED_FOR_CONTACT, `${PHONE}, first@example.com`);
  clock.now = new Date('2026-11-23T10:00:00Z');
  await talks.says('web:two', ...ASKED_FOR_CONTACT, 'second@example.com');
  clock.now = new Date('2026-11-23T11:00:00Z');
  await talks.says('web:three', ...ASKED_FOR_CONTACT, `${PHONE}, second@example.com`);

  const [one, ...others] = await leads(database);
  expect(others.map(({ merged_into_id }) => merged_into_id)).toEqual([one?.id, one?.id]);
  expect((await counts(database.pool)).of(one?.id)).toMatchObject({ identity: 3, conversation: 3 });

  // And whoever comes later with a contact that only a merged record has is known, too.
  clock.now = new Date('2026-11-23T12:00:00Z');
  await talks.says('web:four', ...ASKED_FOR_CONTACT, 'second@example.com');
  expect((await leads(database)).filter((lead) => lead.merged_into_id === null)).toHaveLength(1);
});

test('leads that became one each join the older when a still older one turns up', async () => {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.says('web:oldest', ...ASKED_FOR_CONTACT);
  clock.now = new Date('2026-11-23T10:00:00Z');
  for (const who of ['web:two', 'web:three']) await talks.says(who, ...ASKED_FOR_CONTACT, PHONE);
  await talks.says('web:oldest', PHONE);

  const [oldest, ...others] = await leads(database);
  expect(others.map(({ merged_into_id }) => merged_into_id)).toEqual([oldest?.id, oldest?.id]);
});

test('a handoff that was claimed stays claimed, and its claim counts for the one lead', async () => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  await talks.says('web:anna', ...ASKED_FOR_CONTACT);
  await talks.says('slack:anna', ...ASKED_FOR_CONTACT, PHONE, 'да');
  const { rows } = await database.pool.query('SELECT conversation_id AS id FROM handoff');
  const boris = { id: 'slack:T1/U2', name: 'Boris' };
  expect(await talks.act(rows[0].id, { type: 'claim', by: boris })).toEqual({ status: 'done' });

  await talks.says('web:anna', PHONE);

  const [kept] = await leads(database);
  const claimed = await database.pool.query('SELECT status, claimed_by_name, lead_id FROM handoff');
  expect(claimed.rows).toEqual([{ status: 'claimed', claimed_by_name: 'Boris', lead_id: kept?.id }]);
  const fact = await database.pool.query(`SELECT lead_id FROM fact WHERE name = 'lead.claimed'`);
  expect(fact.rows).toEqual([{ lead_id: kept?.id }]);
});

test('the later verdict counts, whichever of the leads is older', async () => {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.says('web:old', 'Здравствуйте', 'да');
  clock.now = new Date('2026-11-23T10:00:00Z');
  await talks.says('web:young', ...ASKED_FOR_CONTACT, PHONE, 'да');
  clock.now = new Date('2026-11-23T11:00:00Z');
  await talks.says(
    'web:old',
    'просто аренда зала',
    'в июне 2027',
    '400 тысяч',
    'решаю сама',
    'old@example.com',
    'да',
  );
  expect((await leads(database)).map(({ verdict }) => verdict)).toEqual(['not-a-target', 'qualified']);

  await talks.says('web:old', `телефон ${PHONE}`);

  const [kept] = await leads(database);
  expect(kept).toMatchObject({ verdict: 'not-a-target', verdict_reason: 'need' });
});

test('a lead that was erased is not joined by its old phone', async () => {
  const database = await testDatabase();
  const talks = await startTalks(database);
  await talks.says('web:anna', ...ASKED_FOR_CONTACT, PHONE);
  await talks.happens('web:anna', { type: 'command', name: 'delete' });
  await talks.says('web:anna', 'да');

  await talks.says('slack:anna', ...ASKED_FOR_CONTACT, PHONE);

  const all = await leads(database);
  expect(all.map(({ phone, merged_into_id }) => [phone, merged_into_id])).toEqual([
    [null, null],
    ['+79215551234', null],
  ]);
});

test('two processes that hear one phone at the same moment make one lead of it', async () => {
  const database = await testDatabase();
  const processes = await Promise.all([startTalks(database), startTalks(database)]);
  const people = Array.from({ length: 10 }, (_, number) => number);
  const ways = people.flatMap((number) =>
    processes.map((talks, index) => ({ talks, who: `${index === 0 ? 'web' : 'slack'}:${number}`, number })),
  );
  const everybody = (say: (talks: Talks, who: string, number: number) => Promise<void>) =>
    Promise.all(ways.map(({ talks, who, number }) => say(talks, who, number)));
  await everybody((talks, who) => talks.says(who, ...ASKED_FOR_CONTACT));

  // While their leads are joined, both go on talking over both processes.
  await everybody((talks, who, number) => talks.says(who, `+7 921 555-12-0${number}`, 'да', 'спасибо'));

  const all = await leads(database);
  expect(all).toHaveLength(20);
  expect(all.filter((lead) => lead.merged_into_id === null)).toHaveLength(10);
  const { of } = await counts(database.pool);
  for (const { id, merged_into_id } of all) {
    if (merged_into_id !== null) expect(of(id)).toEqual({});
    else expect(of(id)).toMatchObject({ identity: 2, conversation: 2, consent: 2, handoff: 2, answer: 12 });
  }
});

test('a turn that waits for a merge writes to the lead that stays', async () => {
  const database = await testDatabase();
  const [here, there] = await Promise.all([startTalks(database), startTalks(database)]);
  await here.says('web:anna', ...ASKED_FOR_CONTACT, PHONE);
  await here.says('slack:anna', ...ASKED_FOR_CONTACT);
  const [kept, merged] = await leads(database);

  // Somebody else holds the older lead, so that the merge has to wait, and the next turn has to wait for the merge.
  const holder = await database.pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM lead WHERE id = $1 FOR KEY SHARE', [kept?.id]);
  const merging = here.says('slack:anna', PHONE);
  await isWaiting(database.pool, 1);
  const talking = there.says('slack:anna', 'да');
  await isWaiting(database.pool, 2);
  await holder.query('COMMIT');
  holder.release();
  await Promise.all([merging, talking]);

  expect((await leads(database))[1]).toMatchObject({ id: merged?.id, merged_into_id: kept?.id });
  expect((await counts(database.pool)).of(merged?.id)).toEqual({});
  expect((await counts(database.pool)).of(kept?.id)).toMatchObject({ conversation: 2, handoff: 1 });
});

test('whatever hangs on a lead follows it, in every table there is', async () => {
  const { database, talks, one, two } = await aboutToBeOne();
  const { rows } = await database.pool.query('SELECT id FROM conversation WHERE lead_id = $1', [two]);
  await seedDealings(database.pool, { leadId: two, conversationId: rows[0].id }, anyWords('zebra'));
  const [friend, referrer] = [await seedLead(database.prisma), await seedLead(database.prisma)];
  await brings(database, two, friend.leadId);
  await brings(database, referrer.leadId, two);
  const ties = await tiesTo(database.pool, two);
  // The net catches: there is a row of this lead in every table that refers to leads.
  expect(Object.entries(ties).filter(([tie, n]) => n === 0 && tie !== 'lead.merged_into_id')).toEqual([]);

  await talks.says('web:two', PHONE);

  const left = Object.entries(await tiesTo(database.pool, two)).filter(([, n]) => n > 0);
  expect(left).toEqual([]);
  expect(await tiesTo(database.pool, one)).toMatchObject({
    'review.lead_id': 1,
    'referral_code.lead_id': 1,
    'referral.friend_id': 1,
    'referral.referrer_id': 1,
  });
});

test('of two codes both go on counting for the one customer', async () => {
  const { database, talks, one, two } = await aboutToBeOne();
  for (const [code, lead] of Object.entries({ aaaaaaaa: one, bbbbbbbb: two }))
    await database.pool.query(
      'INSERT INTO referral_code (code, lead_id, created_at) VALUES ($1, $2, now())',
      [code, lead],
    );
  await talks.says('web:two', PHONE);

  const codes = await database.pool.query(
    `SELECT code, coalesce(l.merged_into_id, l.id) AS owner FROM referral_code JOIN lead l ON l.id = lead_id ORDER BY code`,
  );
  expect(codes.rows).toEqual([
    { code: 'aaaaaaaa', owner: one },
    { code: 'bbbbbbbb', owner: one },
  ]);
});

test('who was brought twice was brought by the first, and what they bought is that one’s', async () => {
  const { database, talks, one, two } = await aboutToBeOne();
  const [first, second] = [await seedLead(database.prisma), await seedLead(database.prisma)];
  await brings(database, second.leadId, one, { at: '2026-11-23T12:00:00Z', bought: '2026-11-25T12:00:00Z' });
  await brings(database, first.leadId, two, { at: '2026-11-23T11:00:00Z' });
  await talks.says('web:two', PHONE);

  expect(await referrals(database.pool)).toEqual([
    {
      ...{ friend_id: one, referrer_id: first.leadId, rewarded_at: null },
      bought_at: new Date('2026-11-25T12:00:00Z'),
    },
  ]);
});

test('a bonus that was given is not earned by another one too', async () => {
  const { database, talks, one, two } = await aboutToBeOne();
  const [first, second] = [await seedLead(database.prisma), await seedLead(database.prisma)];
  const given = '2026-11-25T12:00:00Z';
  await brings(database, second.leadId, one, { at: '2026-11-23T12:00:00Z', bought: given, rewarded: given });
  await brings(database, first.leadId, two, { at: '2026-11-23T11:00:00Z' });
  await talks.says('web:two', PHONE);

  expect(await referrals(database.pool)).toMatchObject([
    { friend_id: one, referrer_id: second.leadId, rewarded_at: new Date(given) },
  ]);
});

test('who turns out to have brought themselves, or whoever brought them, was brought by nobody', async () => {
  const { database, talks, one, two } = await aboutToBeOne();
  const between = await seedLead(database.prisma);
  await brings(database, one, two);
  await talks.says('web:two', PHONE);
  expect(await referrals(database.pool)).toEqual([]);

  // One brought somebody, who brought a third, who is one as well.
  await talks.says('web:three', ...ASKED_FOR_CONTACT);
  const three = (await leads(database)).at(-1)?.id ?? '';
  await brings(database, one, between.leadId);
  await brings(database, between.leadId, three);
  await talks.says('web:three', PHONE);
  expect(await referrals(database.pool)).toMatchObject([{ friend_id: between.leadId, referrer_id: one }]);
});

/** Two leads of whom the younger is about to leave the phone of the older. */
async function aboutToBeOne() {
  const database = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks(database, { clock });
  await talks.says('web:one', ...ASKED_FOR_CONTACT, PHONE);
  clock.now = new Date('2026-11-23T10:00:00Z');
  await talks.says('web:two', ...ASKED_FOR_CONTACT);
  // As it is when somebody has asked sales for a word.
  await talks.happens('web:two', { type: 'command', name: 'human' });
  const [one = '', two = ''] = (await leads(database)).map(({ id }) => id);
  return { database, talks, one, two };
}

async function brings(
  { pool }: Database,
  referrer: string,
  friend: string,
  {
    at = MONDAY_NOON,
    bought = null,
    rewarded = null,
  }: { at?: string; bought?: string | null; rewarded?: string | null } = {},
): Promise<void> {
  await pool.query(
    `INSERT INTO referral (friend_id, referrer_id, code, created_at, bought_at, rewarded_at)
     VALUES ($1, $2, 'a1b2c3d4', $3, $4, $5)`,
    [friend, referrer, at, bought, rewarded],
  );
}

async function referrals(pool: Pool) {
  return (await pool.query('SELECT friend_id, referrer_id, bought_at, rewarded_at FROM referral')).rows;
}

/** How many rows refer to the lead, by `table.column`, over every column that refers to leads. */
async function tiesTo(pool: Pool, lead: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ tie: string; table: string; column: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS tie, c.conrelid::regclass::text AS table, a.attname AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'lead'::regclass ORDER BY 1`,
  );
  const counted = await Promise.all(
    rows.map(async ({ tie, table, column }) => {
      const found = await pool.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [lead]);
      return [tie, found.rows[0].n] as const;
    }),
  );
  return Object.fromEntries(counted);
}

interface Lead {
  id: string;
  name: string | null;
  phone: string | null;
  merged_into_id: string | null;
  verdict: string | null;
}

/** The oldest first. */
async function leads({ pool }: Database): Promise<Lead[]> {
  return (await pool.query<Lead>('SELECT * FROM lead ORDER BY created_at, id')).rows;
}

/** How many rows of each table there are, and how many of them each lead has. */
async function counts(pool: Pool) {
  const tables = ['identity', 'conversation', 'answer', 'fact', 'consent', 'handoff'];
  const { rows } = await pool.query<{ name: string; lead_id: string; n: number }>(
    tables
      .map((name) => `SELECT '${name}' AS name, lead_id, count(*)::int AS n FROM ${name} GROUP BY lead_id`)
      .join(' UNION ALL '),
  );
  const all: Record<string, number> = {};
  for (const { name, n } of rows) all[name] = (all[name] ?? 0) + n;
  const of = (lead: string | undefined) =>
    Object.fromEntries(rows.filter((row) => row.lead_id === lead).map(({ name, n }) => [name, n]));
  return { all, of };
}

/** Resolves once so many turns of the database wait for a lock. */
async function isWaiting(pool: Pool, turns: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await pool.query(
          `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'hourglass turns'`,
        );
        return rows[0].n;
      },
      { interval: 10, timeout: 5_000 },
    )
    .toBe(turns);
}
