import type { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { MONDAY_NOON, shippedFlow } from '../flows/talk.ts';
import { dumpTables } from '../support/dump-tables.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeSlack } from '../support/fake-slack.ts';
import { startProduct } from '../support/start-product.ts';
import { startTalks, type Talks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';
import { cardOf } from '../support/test-desk.ts';
import { anyWords, type DealingWords, seedDealings } from './seed-dealings.ts';
import { seedLead } from './seed-lead.ts';

/** What nobody but this person says; each must be gone from every table. */
const SECRETS = [
  ...['Зинаида', 'Zina 🦓', 'zina_zebra', '9217774536', '777-45-36', 'zina@example.com'],
  ...[
    'src-zebra',
    'cmp-zebra',
    'ref-zebra',
    'жирафами',
    'бегемот',
    'file-zebra',
    'носорог',
    '417 тысяч',
    '417000',
  ],
  ...['крокодил', 'пингвин', 'Web Zina', 'муравьед', '512 тысяч'],
];

test('whoever asks to be erased is gone from every table, on all of their channels', async () => {
  const { pool, url } = await testDatabase();
  const clock = { now: new Date(MONDAY_NOON) };
  const talks = await startTalks({ pool, url }, { clock });
  await talkOfZebras(talks);
  await talks.says('telegram:2', 'Здравствуйте', 'да', 'юбилей, будет Другой Человек');
  await isSaid(pool, SECRETS);

  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да, крокодил');

  const dump = await dumpTables(pool);
  expect(placesOf(SECRETS, dump)).toEqual([]);
  // Nothing is left waiting, on either channel, and nobody else was touched.
  const { rows } = await pool.query(
    `SELECT i.channel, i.address, c.status, c.outcome, (SELECT count(*)::int FROM timer t WHERE t.conversation_id = c.id) AS timers,
       (SELECT json_agg(m.text) FROM message m WHERE m.conversation_id = c.id) AS said
     FROM conversation c JOIN identity i ON i.id = c.identity_id ORDER BY i.channel, i.address`,
  );
  expect(rows).toMatchObject([
    { address: '1', status: 'closed', outcome: 'erased', timers: 0, said: ['Готово, ваши данные удалены.'] },
    { address: '2', status: 'open', outcome: null, timers: 1 },
    { channel: 'web', status: 'closed', outcome: 'erased', timers: 0, said: null },
  ]);
  expect(dump.filter((row) => row.includes('Другой Человек'))).not.toEqual([]);
});

test('what is kept proves the consent and the erasure', async () => {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talkOfZebras(talks);
  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');

  const consents = await pool.query(
    `SELECT i.channel, i.address, s.purpose, s.text_version, s.language, s.granted, s.raw, s.at IS NOT NULL AS dated
     FROM consent s JOIN conversation c ON c.id = s.conversation_id JOIN identity i ON i.id = c.identity_id
     ORDER BY i.channel`,
  );
  const yes = { purpose: 'personal-data', text_version: 'pd-2026-11', granted: true, raw: '', dated: true };
  expect(consents.rows).toMatchObject([
    { channel: 'telegram', address: '1', ...yes },
    { channel: 'web', address: 'zina', ...yes },
  ]);
  const facts = await pool.query('SELECT DISTINCT name, data FROM fact ORDER BY name');
  expect(facts.rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'consent.granted',
      'lead.erased',
      'lead.handed-off',
      'lead.merged',
      'lead.qualified',
    ]),
  );
  expect(facts.rows.filter(({ data }) => JSON.stringify(data) !== '{}')).toEqual([]);
});

test('the sales card is emptied on the next look at it', async () => {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talkOfZebras(talks);
  await pool.query('DELETE FROM graphile_worker._private_jobs');
  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');

  const { rows } = await pool.query(
    `SELECT conversation_id AS id, EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE key = 'card:' || conversation_id) AS due
     FROM handoff`,
  );
  expect(rows).toMatchObject([{ due: true }]);
  const record = await handoffStore(pool).find(rows[0].id);
  if (!record) throw new Error('There is no card.');
  const card = cardOf(record, shippedFlow('qualification'));
  expect(card).toEqual({
    handoffId: record.handoffId,
    leadId: record.leadId,
    revision: expect.any(Number),
    language: 'ru',
    status: 'waiting',
    speaking: 'bot',
    isOverdue: false,
    actions: [],
    choices: expect.anything(),
    reason: 'qualified',
    alsoReasons: [],
    left: null,
    questions: [],
    zone: 'Europe/Moscow',
    who: 'Данные удалены по просьбе клиента',
    verdict: null,
    channel: 'telegram',
    posted: null,
  });
});

test('in Slack nothing of them is left to read', async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const database = await testDatabase();
  const { botToken, url: apiUrl } = slack;
  await startProduct(
    {
      databaseUrl: database.url,
      slack: { botToken, apiUrl, signingSecret: 'shhh', salesChannel: '#sales' },
    },
    { slackPostEveryMs: 1 },
  );
  // Another process of the same product, so that the words need no fake of a channel.
  const talks = await startTalks(database, { clock: { now: new Date() } });
  await talkOfZebras(talks);
  const shown = () => JSON.stringify(slack.messages);
  await eventually(() => expect(shown()).toContain('Зинаида'));

  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');

  await eventually(() => expect(shown()).toContain('Данные удалены'));
  await eventually(() => expect(SECRETS.filter((secret) => shown().includes(secret))).toEqual([]));
  expect(slack.messages.filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1);
});

test('who comes back after an erasure is a lead like a new one', async () => {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talkOfZebras(talks);
  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');
  const lead = async () =>
    (await pool.query('SELECT name, phone, stage, verdict, erased_at FROM lead WHERE merged_into_id IS NULL'))
      .rows[0];
  expect(await lead()).toMatchObject({ stage: 1, verdict: null, erased_at: expect.any(Date) });

  await talks.says('telegram:1', 'Здравствуйте');
  const { rows } = await pool.query(
    `SELECT snapshot #>> '{value,askingConsent}' AS state FROM conversation WHERE status = 'open'`,
  );
  expect(rows).toEqual([{ state: 'asking' }]);
  expect(await lead()).toMatchObject({ phone: null, erased_at: null });
  await talks.says(
    'telegram:1',
    'да',
    'свадьба',
    'в июне 2027',
    '400 тысяч',
    'решаю сама',
    '8 926 123-45-67',
  );
  expect(await lead()).toMatchObject({ phone: '+79261234567', erased_at: null });
});

test('an erasure asked for in words, and on the channel that was merged away, erases the same', async () => {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talkOfZebras(talks);
  await talks.says('web:zina', 'удалите все мои данные', 'да');

  expect(placesOf(SECRETS, await dumpTables(pool))).toEqual([]);
});

/** One secret a column; what is kept as bytes stands in the dump as bytes. */
const DEALING_SECRETS: DealingWords = {
  lostReason: 'окапи',
  offer: 'лемур',
  paper: 'тапир',
  file: 'выхухоль',
  upload: 'утконос',
  comment: 'мангуст',
  source: 'src-meerkat',
  review: 'дикобраз',
  caseFacts: 'ленивец',
  complaint: 'росомаха',
  code: 'zebrac0de',
};

test('of their dealings figures stay, and no words, papers or code', async () => {
  const { pool, url, prisma } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talkOfZebras(talks);
  const { rows } = await pool.query(
    `SELECT c.lead_id AS "leadId", c.id AS "conversationId" FROM conversation c JOIN identity i ON i.id = c.identity_id
     WHERE i.channel = 'web'`,
  );
  await seedDealings(pool, rows[0], DEALING_SECRETS);
  const friend = await seedLead(prisma);
  await pool.query(
    `INSERT INTO referral (friend_id, referrer_id, code, created_at) VALUES ($1, $2, 'zebrac0de', now())`,
    [friend.leadId, rows[0].leadId],
  );
  const other = await seedLead(prisma);
  await seedDealings(pool, other, anyWords('ондатра'));
  const secrets = Object.values({
    ...DEALING_SECRETS,
    file: Buffer.from(DEALING_SECRETS.file).toString('hex'),
    bytes: Buffer.from(DEALING_SECRETS.upload).toString('hex'),
  });
  await isSaid(pool, secrets);

  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');

  const dump = await dumpTables(pool);
  expect(placesOf(secrets, dump)).toEqual([]);
  expect(placesOf(['ондатра'], dump).map((place) => place.split(' ')[0])).toEqual(
    [
      ...['public.deal:', 'public.document:', 'public.nps_poll:', 'public.offer:'],
      ...['public.referral_code:', 'public.review:', 'public.complaint:', 'public.upload:'],
    ].sort(),
  );
  const theirs = await pool.query(
    `SELECT d.sum::int, d.status, d.lost_reason, d.event_on, b.status AS booking, o.status AS offer, o.total::int, f.state AS paper,
       p.sum::int AS paid, n.score, c.status AS complaint, v.permission, r.referrer_id = d.lead_id AS brought
     FROM deal d JOIN booking b ON b.deal_id = d.id JOIN offer o ON o.deal_id = d.id JOIN document f ON f.deal_id = d.id
     JOIN payment p ON p.deal_id = d.id JOIN nps_poll n ON n.deal_id = d.id JOIN complaint c ON c.deal_id = d.id
     JOIN review v ON v.deal_id = d.id JOIN referral r ON r.friend_id = $1 WHERE d.lead_id <> $2`,
    [friend.leadId, other.leadId],
  );
  expect(theirs.rows).toEqual([
    {
      ...{
        sum: 30_000_000,
        total: 30_000_000,
        paid: 30_000_000,
        score: 4,
        brought: true,
        event_on: null,
        lost_reason: null,
      },
      ...{ status: 'lost', booking: 'cancelled', offer: 'expired', paper: 'erased', complaint: 'unsolved' },
      permission: 'none',
    },
  ]);
});

/** Tables of leads and conversations in which nobody's words stand. One that is new is either listed or tested above. */
const WORDLESS = ['booking', 'handoff', 'outreach', 'payment', 'referral', 'timer'];
const SPOKEN_OF_ELSEWHERE = [
  'answer',
  'consent',
  'conversation',
  'fact',
  'identity',
  'lead',
  'message',
  'relay',
];

test('no table with the words of people is forgotten', async () => {
  const { pool, url, prisma } = await testDatabase();
  await startTalks({ pool, url });
  const lead = await seedLead(prisma);
  await seedDealings(pool, lead, anyWords('ондатра'));
  const spoken = placesOf(['ондатра'], await dumpTables(pool)).map((place) => place.split(/[.:]/)[1]);
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid IN ('lead'::regclass, 'conversation'::regclass) ORDER BY 1`,
  );
  const known = [...WORDLESS, ...SPOKEN_OF_ELSEWHERE, ...spoken];
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

/** On Telegram up to a card for sales, with all that a person can send; then on the web until the phone shows who it is. */
async function talkOfZebras(talks: Talks): Promise<void> {
  const zina = { displayName: 'Zina 🦓', username: 'zina_zebra', language: 'ru' as const };
  const source = { source: 'src-zebra', campaign: 'cmp-zebra', referrer: 'ref-zebra' };
  const who = 'telegram:1';
  await talks.happens(who, { type: 'start', source }, zina);
  await talks.says(who, 'да', 'с жирафами');
  await talks.happens(who, { type: 'text', text: 'свадьба, приедет бегемот', platformId: 'm7' }, zina);
  await talks.happens(who, { type: 'edit', platformId: 'm7', text: 'свадьба, приедет носорог' }, zina);
  await talks.happens(who, {
    type: 'attachment',
    kind: 'photo',
    reference: 'file-zebra',
    caption: 'пингвин',
  });
  await talks.says(who, 'в июне 2027', '417 тысяч', 'решаю сама');
  await talks.says(who, 'Зинаида, +7 921 777-45-36, zina@example.com', 'да', 'крокодил');
  await talks.happens(
    'web:zina',
    { type: 'text', text: 'хочу муравьеда' },
    { displayName: 'Web Zina', language: 'ru' },
  );
  await talks.says('web:zina', 'да', 'свадьба', 'в июле 2027', '512 тысяч', 'решаю сама', '+7 921 777-45-36');
}

/** Where which of the words stand: `public.answer: бегемот`. */
function placesOf(words: string[], dump: string[]): string[] {
  return words.flatMap((word) =>
    dump.filter((row) => row.includes(word)).map((row) => `${row.split(' ')[0]} ${word}`),
  );
}

/** The net is only worth something when it catches: each word was there before. */
async function isSaid(pool: Pool, words: string[]): Promise<void> {
  const dump = await dumpTables(pool);
  expect(words.filter((word) => placesOf([word], dump).length === 0)).toEqual([]);
}
