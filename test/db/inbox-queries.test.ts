import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { handoffDetail, handoffLine } from '../../src/http/desk-contract.ts';
import type { DeskPort } from '../../src/http/ports.ts';
import { inboxQueries } from '../../src/store/inbox-queries.ts';
import { testDatabase } from '../support/test-database.ts';
import { say, seedLead } from './seed-lead.ts';

type Prisma = Awaited<ReturnType<typeof testDatabase>>['prisma'];
type Queries = Pick<DeskPort, 'page' | 'find'>;

async function given() {
  const { prisma, pool } = await testDatabase();
  const queries: Queries = inboxQueries({
    pool,
    formatAnswer: ({ raw }, language) => `${language}: ${raw}`,
    actionsOf: ({ status, owner }) => (owner === null && status === 'waiting' ? ['claim'] : ['reopen']),
  });
  const names = async (view: Parameters<Queries['page']>[0]['view'], by: string | null = null) => {
    const { handoffs } = await queries.page({ view, by, limit: 50, after: null, language: 'ru' });
    return handoffs.map(({ who }) => who);
  };
  return { prisma, pool, queries, names };
}

async function handedOver(
  prisma: Prisma,
  name: string,
  handoff: object = {},
  options: Parameters<typeof seedLead>[1] = {},
) {
  const seeded = await seedLead(prisma, { ...options, lead: { name, ...options.lead } });
  const at = new Date('2026-11-22T10:00:00.000Z');
  const { id } = await prisma.handoff.create({
    data: {
      id: uuid(),
      leadId: seeded.leadId,
      conversationId: seeded.conversationId,
      status: 'waiting',
      reason: 'qualified',
      createdAt: at,
      updatedAt: at,
      ...handoff,
    },
  });
  return { ...seeded, handoffId: id };
}

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('a view of the inbox', () => {
  it('has what is overdue first, then the oldest', async () => {
    const { prisma, names } = await given();
    await handedOver(prisma, 'second', { createdAt: at('10:02:00.000') });
    await handedOver(prisma, 'first', { createdAt: at('10:01:00.000') });
    await handedOver(prisma, 'overdue', { createdAt: at('10:03:00.000'), isOverdue: true });
    expect(await names('waiting')).toEqual(['overdue', 'first', 'second']);
  });

  it('shows each lead where it belongs, and counts them', async () => {
    const { prisma, names, queries } = await given();
    const owned = { claimedBy: 'slack:T1/U1', claimedByName: 'Анна', claimedAt: at('10:00:00.000') };
    await handedOver(prisma, 'waiting', { createdAt: at('10:01:00.000') });
    await handedOver(prisma, 'offered', { createdAt: at('10:02:00.000'), offeredToName: 'Анна' });
    await handedOver(prisma, 'claimed', { createdAt: at('10:03:00.000'), ...owned, status: 'claimed' });
    await handedOver(prisma, 'talking', {
      createdAt: at('10:04:00.000'),
      ...owned,
      status: 'in-conversation',
      isOverdue: true,
    });
    await handedOver(prisma, 'later', { createdAt: at('10:05:00.000'), ...owned, status: 'snoozed' });
    await handedOver(prisma, 'with the bot', { createdAt: at('10:06:00.000'), status: 'returned' });
    await handedOver(prisma, 'of Oleg', {
      createdAt: at('10:07:00.000'),
      status: 'claimed',
      claimedBy: 'dashboard:Олег',
      claimedByName: 'Олег',
      offeredToName: 'Анна',
    });
    await handedOver(prisma, 'won', { ...owned, status: 'won', closedAt: at('11:00:00.000') });
    await handedOver(prisma, 'lost', { ...owned, status: 'lost', closedAt: at('13:00:00.000') });
    await handedOver(prisma, 'no target', { status: 'not-a-target', closedAt: at('12:00:00.000') });

    expect(await names('waiting')).toEqual(['waiting', 'offered']);
    expect(await names('mine', 'Анна')).toEqual(['talking', 'offered', 'claimed', 'later']);
    expect(await names('mine', 'Никто')).toEqual([]);
    expect(await names('open')).toEqual([
      'talking',
      'waiting',
      'offered',
      'claimed',
      'later',
      'with the bot',
      'of Oleg',
    ]);
    expect(await names('closed')).toEqual(['lost', 'no target', 'won']);
    const page = { view: 'closed', limit: 1, after: null, language: 'ru' } as const;
    expect((await queries.page({ ...page, by: 'Анна' })).counts).toEqual({
      waiting: 2,
      mine: 4,
      overdue: 1,
      open: 7,
    });
    expect((await queries.page({ ...page, by: null })).counts.mine).toBe(0);
  });

  it.each(['open', 'closed'] as const)('%s goes on page by page, each lead once', async (view) => {
    const { prisma, queries } = await given();
    const status = view === 'open' ? 'waiting' : 'won';
    // Equal instants, so that a page ends between them.
    for (const isOverdue of [false, true, false, false, true]) {
      const instant = at('10:00:00.123');
      await handedOver(prisma, 'x', { status, isOverdue, createdAt: instant, closedAt: instant });
    }
    const ids: string[] = [];
    let after: Awaited<ReturnType<Queries['page']>>['next'] = null;
    do {
      const page = await queries.page({ view, by: null, limit: 2, after, language: 'ru' });
      ids.push(...page.handoffs.map(({ handoffId }) => handoffId));
      after = page.next;
    } while (after);
    expect(new Set(ids).size).toBe(5);
    expect(ids).toHaveLength(5);
  });
});

describe('a line', () => {
  it('says who it is, what they want, what they wrote last, and since when they wait', async () => {
    const { prisma, queries } = await given();
    const { leadId, conversationId, handoffId } = await handedOver(
      prisma,
      'Анна',
      { createdAt: at('10:05:00.000'), offeredToName: 'Олег' },
      { identity: { channel: 'telegram' }, said: ['> свадьба', '< Какой бюджет?', '> двести тысяч'] },
    );
    for (const [key, supersededAt] of [
      ['budget', at('10:01:00.000')],
      ['budget', null],
      ['contact', null],
    ] as const) {
      await prisma.answer.create({
        data: {
          id: uuid(),
          leadId,
          conversationId,
          key,
          kind: 'money',
          step: 'askingBudget',
          flowVersionId: uuid(),
          createdAt: at('10:01:00.000'),
          value: { min: 1 },
          raw: supersededAt ? '100' : '200',
          supersededAt,
        },
      });
    }
    const found = handoffDetail.parse(await queries.find(handoffId, 'en'));
    expect(found).toMatchObject({
      leadId,
      who: 'Анна',
      need: null,
      budget: 'en: 200',
      lastWords: 'двести тысяч',
      waitingForAnswerSince: '2026-11-22T10:05:00.000Z',
      offeredToName: 'Олег',
      channel: 'telegram',
      speaking: 'bot',
      actions: ['claim'],
    });

    await prisma.handoff.update({
      where: { id: handoffId },
      data: { status: 'in-conversation', claimedByName: 'Олег', speaking: 'human' },
    });
    await say(prisma, conversationId, ['< Здравствуйте'], at('10:06:00.000'));
    await prisma.message.update({
      where: { conversationId_sequence: { conversationId, sequence: 4 } },
      data: { kind: 'reply', content: { by: 'Олег' } },
    });
    expect((await queries.find(handoffId, 'en'))?.waitingForAnswerSince).toBeNull();
    await say(prisma, conversationId, ['> А парковка есть?', '> Алло'], at('10:07:00.000'));
    expect(await queries.find(handoffId, 'en')).toMatchObject({
      waitingForAnswerSince: '2026-11-22T10:07:00.000Z',
      lastWords: 'Алло',
      speaking: 'human',
    });
  });

  it('goes by the name on the channel, the user name, or says that there is none', async () => {
    const { prisma, names } = await given();
    const lead = { name: null };
    await handedOver(
      prisma,
      '',
      { createdAt: at('10:01:00.000') },
      { lead, identity: { displayName: 'Аня' } },
    );
    await handedOver(prisma, '', { createdAt: at('10:02:00.000') }, { lead, identity: { username: 'anya' } });
    await handedOver(prisma, '', { createdAt: at('10:03:00.000') }, { lead });
    expect(await names('waiting')).toEqual(['Аня', '@anya', 'Без имени']);
  });

  it('of an erased lead says that it is erased, and nothing else of them; nothing can be done with it', async () => {
    const { prisma, queries } = await given();
    const { handoffId } = await handedOver(
      prisma,
      'x',
      {},
      { lead: { name: null, erasedAt: new Date() }, conversation: { outcome: 'erased', snapshot: {} } },
    );
    expect(handoffDetail.parse(await queries.find(handoffId, 'en'))).toMatchObject({
      who: 'Erased at their request',
      isErased: true,
      waitingForAnswerSince: null,
      actions: [],
    });
  });

  it('of a closed lead says how it ended, by what was said last', async () => {
    const { prisma, queries } = await given();
    const won = await handedOver(prisma, 'won', { status: 'won', closedAt: at('11:00:00.000') });
    const lost = await handedOver(prisma, 'lost', { status: 'lost', closedAt: at('11:00:00.000') });
    for (const [of, name, hour, data] of [
      [won, 'deal.won', 10, { sum: 1, currency: 'RUB', product: null, by: 'x' }],
      [won, 'deal.won', 11, { sum: 25_000_000, currency: 'RUB', product: 'banquet', by: 'x' }],
      [lost, 'deal.lost', 11, { reason: 'price', words: 'дорого', by: 'x' }],
    ] as const) {
      const { leadId, conversationId } = of;
      await prisma.fact.create({
        data: { id: uuid(), leadId, conversationId, name, at: at(`${hour}:00:00.000`), data },
      });
    }
    expect(await queries.find(won.handoffId, 'ru')).toMatchObject({
      won: { sum: 25_000_000, currency: 'RUB', product: 'banquet' },
      lost: null,
      actions: ['reopen'],
    });
    expect(await queries.find(lost.handoffId, 'ru')).toMatchObject({
      won: null,
      lost: { reason: 'price', words: 'дорого' },
    });
    expect(await queries.find(uuid(), 'ru')).toBeNull();
  });
});

describe('with ten thousand handed-over leads', () => {
  it('a page and its counts read little of the tables, and no more conversations than are shown', async () => {
    const { prisma, pool, queries } = await given();
    const { leadId, identity, conversationId } = await seedLead(prisma);
    // One in ten is open, as at a business that has run for a while.
    await pool.query(
      `WITH talks AS (
         INSERT INTO conversation (id, lead_id, identity_id, channel, flow, flow_version_id, status, snapshot, language,
           sequence, started_at)
         SELECT gen_random_uuid(), $1, $2, channel, flow, flow_version_id, 'closed', snapshot, language, 12, started_at
         FROM conversation, generate_series(1, 10000) WHERE id = $3 RETURNING id)
       , said AS (
         INSERT INTO message (conversation_id, sequence, direction, kind, text, state, created_at)
         SELECT id, n, CASE n % 2 WHEN 0 THEN 'out' ELSE 'in' END, CASE n % 2 WHEN 0 THEN 'say' ELSE 'text' END,
           'words', 'sent', now() FROM talks, generate_series(1, 12) AS n)
       , answered AS (
         INSERT INTO answer (id, lead_id, conversation_id, key, kind, value, raw, step, flow_version_id, created_at)
         SELECT gen_random_uuid(), $1, talks.id, 'need', 'choice', '["wedding"]', 'свадьба', 'askingNeed',
           c.flow_version_id, now() FROM talks, conversation c WHERE c.id = $3)
       , happened AS (
         INSERT INTO fact (id, lead_id, conversation_id, name, at, data)
         SELECT gen_random_uuid(), $1, id, name, now(), '{}'
         FROM talks, unnest(ARRAY['conversation.started', 'lead.qualified']) AS name)
       INSERT INTO handoff (id, lead_id, conversation_id, status, reason, claimed_by_name, is_overdue, created_at,
         updated_at, closed_at)
       SELECT gen_random_uuid(), $1, id, s, 'qualified', CASE WHEN s <> 'waiting' THEN 'Анна' END, n % 50 = 0,
         now() - n * interval '1 minute', now(), CASE WHEN n % 10 > 0 THEN now() - n * interval '1 minute' END
       FROM (SELECT id, row_number() OVER () AS n FROM talks) AS t, LATERAL (SELECT CASE
         WHEN n % 10 > 0 THEN (ARRAY['won', 'lost', 'not-a-target'])[n % 3 + 1]
         ELSE (ARRAY['waiting', 'claimed', 'in-conversation'])[n % 3 + 1] END AS s) AS stands`,
      [leadId, identity.id, conversationId],
    );
    await pool.query('ANALYZE handoff, message, conversation, answer, fact');
    const plans: string[] = [];
    const explainingPool = {
      query: async (text: string, values: unknown[]) => {
        const { rows } = await pool.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, values);
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return pool.query(text, values);
      },
    } as unknown as typeof pool;
    const explained = inboxQueries({
      pool: explainingPool,
      formatAnswer: () => '',
      actionsOf: () => [],
    });
    for (const view of ['waiting', 'mine', 'open', 'closed'] as const) {
      const page = await explained.page({ view, by: 'Анна', limit: 50, after: null, language: 'ru' });
      expect([view, handoffLine.array().parse(page.handoffs).length]).toEqual([view, 50]);
    }
    if (process.env.SHOW_PLANS) console.log(plans.join('\n\n'));
    for (const plan of plans) {
      expect(blocksRead(plan), plan).toBeGreaterThan(0);
      expect(blocksRead(plan), plan).toBeLessThan(MOST_BLOCKS);
    }
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (message|conversation|fact|answer)/);
    const open = plans.filter((plan) => !plan.includes('not-a-target'));
    for (const plan of open) expect(plan).not.toContain('Seq Scan on handoff');
    expect(
      (await queries.page({ view: 'open', by: null, limit: 1, after: null, language: 'ru' })).counts.open,
    ).toBe(1_000);
  });
});

/** Some sixty for each of the fifty shown; what looks at each of the ten thousand goes through far more. */
const MOST_BLOCKS = 3_000;

/** The blocks of eight kilobytes that a query went through, by what its outermost step says. */
function blocksRead(plan: string): number {
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
  return Number(hit) + Number(read);
}
