import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { ReportsPort } from '../../src/http/ports.ts';
import { npsReport } from '../../src/http/report-contract.ts';
import { erasePerson } from '../../src/store/erase-person.ts';
import { feedbackQueries } from '../../src/store/feedback-queries.ts';
import { npsQueries } from '../../src/store/nps-queries.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';
import { seedPolls } from './seed-polls.ts';

type Query = Parameters<ReportsPort['nps']>[0];

const everything: Query = {
  span: { from: null, to: null },
  by: 'product',
  product: null,
  source: null,
  rep: null,
};
const only = (scores: Record<number, number>) => Array.from({ length: 11 }, (_, score) => scores[score] ?? 0);

async function given() {
  const { prisma, pool } = await testDatabase();
  const reports: ReportsPort = { ...npsQueries(pool, 'Europe/Moscow'), ...feedbackQueries(pool) };
  const anna = await seedLead(prisma, { lead: { name: 'Анна' } });
  return {
    prisma,
    pool,
    reports,
    anna,
    nps: (query: Partial<Query>) => reports.nps({ ...everything, ...query }),
  };
}

describe('the tallies of polls', () => {
  it('are nought where nobody was asked', async () => {
    const { nps } = await given();
    const nothing = {
      overall: { asked: 0, scores: only({}) },
      groups: [],
      groupsLeftOut: 0,
      months: [],
      comments: [],
    };
    expect(await nps({})).toEqual(nothing);
  });

  it('count who was asked and who gave which score, in all, by group and by month', async () => {
    const { prisma, anna, nps } = await given();
    await seedPolls(prisma, anna, [10, 10, 9, null], { product: 'banquet' });
    await seedPolls(prisma, anna, [0, null], { product: 'buffet', askedAt: '2026-10-05T10:00:00.000Z' });
    await seedPolls(prisma, anna, [7]);
    expect(await nps({})).toMatchObject({
      overall: { asked: 7, scores: only({ 0: 1, 7: 1, 9: 1, 10: 2 }) },
      groups: [
        { key: 'banquet', asked: 4, scores: only({ 9: 1, 10: 2 }) },
        { key: 'buffet', asked: 2, scores: only({ 0: 1 }) },
        { key: null, asked: 1, scores: only({ 7: 1 }) },
      ],
      months: [
        { key: '2026-10', asked: 2, scores: only({ 0: 1 }) },
        { key: '2026-11', asked: 5, scores: only({ 7: 1, 9: 1, 10: 2 }) },
      ],
    });
  });

  it('are broken down by what is asked for', async () => {
    const { prisma, anna, nps } = await given();
    await seedPolls(prisma, anna, [10], {
      source: 'vk',
      repId: 'slack:T/U',
      repName: 'Илья',
      channel: 'slack',
    });
    await seedPolls(prisma, anna, [9, 8], {
      repId: 'telegram:7',
      repName: 'Илья',
      askedAt: '2026-10-05T10:00:00.000Z',
    });
    const keys = async (by: Query['by']) => (await nps({ by })).groups.map(({ key, asked }) => [key, asked]);
    expect(await keys('source')).toEqual([
      [null, 2],
      ['vk', 1],
    ]);
    expect(await keys('rep')).toEqual([['Илья', 3]]);
    expect(await keys('channel')).toEqual([
      ['web', 2],
      ['slack', 1],
    ]);
    expect(await keys('month')).toEqual([
      ['2026-11', 1],
      ['2026-10', 2],
    ]);
  });

  it('are of the time of asking, the end not in it, and months begin at midnight of the business', async () => {
    const { prisma, anna, nps } = await given();
    await seedPolls(prisma, anna, [10], { askedAt: '2026-10-31T20:59:59.999Z' });
    await seedPolls(prisma, anna, [9], { askedAt: '2026-10-31T21:00:00.000Z' });
    await seedPolls(prisma, anna, [0], { askedAt: '2026-11-30T21:00:00.000Z' });
    const from = new Date('2026-10-31T21:00:00.000Z');
    const to = new Date('2026-11-30T21:00:00.000Z');
    expect((await nps({ span: { from, to } })).months).toEqual([
      { key: '2026-11', asked: 1, scores: only({ 9: 1 }) },
    ]);
    expect((await nps({ span: { from: null, to: from } })).overall.asked).toBe(1);
    expect((await nps({ span: { from: to, to: null } })).overall.scores).toEqual(only({ 0: 1 }));
  });

  it('are narrowed down by product, source and salesperson together', async () => {
    const { prisma, anna, nps } = await given();
    const poll = { product: 'banquet', source: 'vk', repName: 'Илья' };
    await seedPolls(prisma, anna, [10], poll);
    await seedPolls(prisma, anna, [1], { ...poll, product: 'buffet' });
    await seedPolls(prisma, anna, [2], { ...poll, source: null });
    await seedPolls(prisma, anna, [3], { ...poll, repName: 'Ольга' });
    expect(await nps({ product: 'banquet', source: 'vk', rep: 'Илья' })).toMatchObject({
      overall: { asked: 1, scores: only({ 10: 1 }) },
    });
    expect((await nps({ rep: 'Никто' })).overall.asked).toBe(0);
  });

  it('name a hundred groups and say how many more there are', async () => {
    const { prisma, anna, nps } = await given();
    for (let source = 0; source < 103; source += 1)
      await seedPolls(prisma, anna, [source === 102 ? 10 : 5, 5], { source: `s${source}` });
    await seedPolls(prisma, anna, [5], { source: 's102' });
    const { groups, groupsLeftOut } = await nps({ by: 'source' });
    expect([groups.length, groupsLeftOut, groups[0]?.key]).toEqual([100, 3, 's102']);
  });
});

describe('comments', () => {
  it('are the newest twenty with words, with the person they are of', async () => {
    const { prisma, anna, nps } = await given();
    const nameless = await seedLead(prisma, { identity: { displayName: 'Бот видел' } });
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));
    for (let minute = 0; minute < 21; minute += 1)
      await seedPolls(prisma, anna, [9], { comment: `слова ${minute}`, answeredAt: at(minute) });
    await seedPolls(prisma, nameless, [3], { comment: 'долго ждали', answeredAt: at(30) });
    await seedPolls(prisma, anna, [9], { comment: '', answeredAt: at(40) });
    await seedPolls(prisma, anna, [9], { answeredAt: at(41) });
    const { comments } = await nps({});
    expect(comments).toHaveLength(20);
    expect(comments.slice(0, 2)).toMatchObject([
      {
        leadId: nameless.leadId,
        name: 'Бот видел',
        score: 3,
        words: 'долго ждали',
        at: '2026-11-22T10:30:00.000Z',
      },
      { leadId: anna.leadId, name: 'Анна', score: 9, words: 'слова 20', at: '2026-11-22T10:20:00.000Z' },
    ]);
    expect(npsReport.shape.comments.parse(comments)).toEqual(comments);
  });

  it('lead to the record that a person was merged into', async () => {
    const { prisma, anna, nps } = await given();
    const twin = await seedLead(prisma, { lead: { mergedIntoId: anna.leadId } });
    await seedPolls(prisma, twin, [9], { comment: 'спасибо' });
    expect((await nps({})).comments).toMatchObject([{ leadId: anna.leadId }]);
  });

  it('go when the person is erased, with complaints, reviews and the source; the score stays counted', async () => {
    const { prisma, pool, anna, nps, reports } = await given();
    await seedPolls(prisma, anna, [2], { comment: 'бегемот', source: 'бегемот-vk' });
    await seedComplaint(prisma, anna, { words: 'бегемот' });
    await seedReview(prisma, anna, { text: 'бегемот', caseFacts: 'сто бегемотов', permission: 'named' });
    const client = await pool.connect();
    try {
      await erasePerson(client, anna.identity.id, uuid);
    } finally {
      client.release();
    }
    expect(await nps({ by: 'source' })).toMatchObject({
      overall: { asked: 1, scores: only({ 2: 1 }) },
      groups: [{ key: null }],
      comments: [],
    });
    expect((await reports.complaints({ status: 'open', limit: 9, after: null })).complaints).toEqual([]);
    expect((await reports.reviews({ permission: null, limit: 9, after: null })).reviews).toEqual([]);
    const { rows } = await pool.query(
      `SELECT to_json(p)::text AS kept FROM nps_poll p UNION ALL SELECT to_json(r)::text FROM review r
       UNION ALL SELECT to_json(c)::text FROM complaint c`,
    );
    expect(rows.filter(({ kept }) => kept.includes('бегемот'))).toEqual([]);
  });
});

describe('complaints and reviews', () => {
  it('are read by when complaints are due, page by page', async () => {
    const { prisma, anna, reports } = await given();
    const due = (day: number) => new Date(Date.UTC(2026, 10, day));
    for (const day of [25, 23, 24])
      await seedComplaint(prisma, anna, { words: `до ${day}-го`, dueAt: due(day) });
    await seedComplaint(prisma, anna, { words: 'решено', status: 'solved', settledAt: due(22) });
    const first = await reports.complaints({ status: 'open', limit: 2, after: null });
    expect(first.complaints).toMatchObject([
      { leadId: anna.leadId, name: 'Анна', words: 'до 23-го', dueAt: '2026-11-23T00:00:00.000Z' },
      { words: 'до 24-го', settledAt: null },
    ]);
    const second = await reports.complaints({ status: 'open', limit: 2, after: first.next });
    expect([second.complaints.map(({ words }) => words), second.next]).toEqual([['до 25-го'], null]);
    expect((await reports.complaints({ status: 'solved', limit: 2, after: null })).complaints).toHaveLength(
      1,
    );
  });

  it('are read from the newest review on, all or with one permission', async () => {
    const { prisma, anna, reports } = await given();
    for (const permission of ['none', 'anonymous', 'named'])
      await seedReview(prisma, anna, { text: permission, permission });
    const first = await reports.reviews({ permission: null, limit: 2, after: null });
    expect(first.reviews.map(({ text }) => text)).toEqual(['named', 'anonymous']);
    const second = await reports.reviews({ permission: null, limit: 2, after: first.next });
    expect([second.reviews.map(({ text }) => text), second.next]).toEqual([['none'], null]);
    expect((await reports.reviews({ permission: 'named', limit: 9, after: null })).reviews).toHaveLength(1);
  });
});

it('a month of many years is found by its index, in one query', async () => {
  const { prisma, pool, anna, reports } = await given();
  await pool.query(
    `INSERT INTO nps_poll (id, lead_id, conversation_id, channel, product, asked_at, answered_at, score, comment)
     SELECT gen_random_uuid(), $1, $2, 'web', 'banquet', '2020-01-01T00:00Z'::timestamptz + n * interval '1 hour',
       '2020-01-01T00:00Z'::timestamptz + n * interval '1 hour', n % 11, 'слова' FROM generate_series(1, 60000) AS n`,
    [anna.leadId, anna.conversationId],
  );
  await pool.query('ANALYZE nps_poll');
  await seedComplaint(prisma, anna, {});
  const plans: string[] = [];
  const explaining = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await pool.query(`EXPLAIN (ANALYZE, COSTS OFF) ${text}`, values);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return pool.query(text, values);
    },
  } as unknown as Pool;
  const span = { from: new Date('2024-03-01T00:00:00Z'), to: new Date('2024-04-01T00:00:00Z') };
  const { overall } = await npsQueries(explaining, 'UTC').nps({ ...everything, span });
  expect(overall.asked).toBe(744);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toContain('nps_poll_asked_at_idx');
  expect(plans[0]).not.toContain('Seq Scan on nps_poll');
  if (process.env.SHOW_PLANS) {
    await npsQueries(explaining, 'UTC').nps(everything);
    console.log(plans.join('\n\n'));
  }
  expect((await reports.nps(everything)).overall.asked).toBe(60_000);
});

type Prisma = Awaited<ReturnType<typeof testDatabase>>['prisma'];
type Person = Awaited<ReturnType<typeof seedLead>>;

async function seedComplaint(prisma: Prisma, { leadId, conversationId }: Person, complaint: object) {
  const at = new Date('2026-11-22T10:00:00.000Z');
  await prisma.complaint.create({
    data: {
      id: uuid(),
      leadId,
      conversationId,
      words: '',
      dueAt: at,
      status: 'open',
      createdAt: at,
      ...complaint,
    },
  });
}

async function seedReview(prisma: Prisma, { leadId, conversationId }: Person, review: object) {
  const createdAt = new Date('2026-11-22T10:00:00.000Z');
  await prisma.review.create({
    data: { id: uuid(), leadId, conversationId, text: '', permission: 'none', createdAt, ...review },
  });
}
