import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/bant.ts';
import { conversationPage, lead, leadPage } from '../../src/http/lead-contract.ts';
import type { LeadsPort } from '../../src/http/ports.ts';
import { leadQueries } from '../../src/store/lead-queries.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedConversation, seedLead } from './seed-lead.ts';

const formatAnswer = ({ raw }: { raw: string }, language: string) => `${language}: ${raw}`;
const verdict: Verdict = {
  kind: 'qualified',
  score: 90,
  max: 100,
  factors: [{ factor: 'need', points: 25, max: 25, why: 'served', words: 'свадьба' }],
};

async function given() {
  const { prisma } = await testDatabase();
  const queries: Omit<LeadsPort, 'dealsOf'> = leadQueries(prisma, {
    formatAnswer,
    keys: ['need', 'budget', 'contact'],
    promisedBy: (_answers, _language, at) => new Date(at.getTime() + 1_800_000),
  });
  return { prisma, queries };
}

describe('the list of leads', () => {
  it('has the last seen first, page by page, each lead once', async () => {
    const { prisma, queries } = await given();
    // Three were seen at the very same moment, so that a page ends between them.
    const times = ['10:00:00.000', '10:00:00.000', '10:00:00.000', '11:00:00.123', '09:00:00.000'];
    for (const time of times) await seedLead(prisma, { at: `2026-11-22T${time}Z` });
    const seen: string[] = [];
    const ids: string[] = [];
    let after: Awaited<ReturnType<LeadsPort['page']>>['next'] = null;
    do {
      const page = await queries.page({ limit: 2, after, search: null });
      leadPage.shape.leads.parse(page.leads);
      seen.push(...page.leads.map(({ lastSeenAt }) => lastSeenAt.slice(11, 23)));
      ids.push(...page.leads.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual([...times].sort().reverse());
    expect(new Set(ids).size).toBe(5);
  });

  it('leaves out those who were merged into another or erased', async () => {
    const { prisma, queries } = await given();
    const kept = await seedLead(prisma);
    await seedLead(prisma, { lead: { mergedIntoId: kept.leadId } });
    await seedLead(prisma, { lead: { erasedAt: new Date() } });
    const { leads, next } = await queries.page({ limit: 10, after: null, search: null });
    expect([leads.map(({ id }) => id), next]).toEqual([[kept.leadId], null]);
  });

  it('shows channels, the name on the channel, and the latest handoff', async () => {
    const { prisma, queries } = await given();
    const { leadId, identity, conversationId } = await seedLead(prisma, {
      identity: { channel: 'telegram', displayName: 'Аня' },
    });
    await prisma.identity.create({
      data: { ...identity, id: uuid(), channel: 'web', address: 'browser', displayName: null },
    });
    await seedHandoff(prisma, leadId, conversationId, { status: 'claimed', claimedByName: 'Олег' });
    const { leads } = await queries.page({ limit: 10, after: null, search: null });
    expect(leads[0]).toMatchObject({
      name: 'Аня',
      channels: ['telegram', 'web'],
      handoffStatus: 'claimed',
      verdict: null,
    });
  });

  it.each([
    ['анна', ['Анна 100%']],
    ['100%', ['Анна 100%']],
    ['0_0', []],
    ['%', ['Анна 100%']],
    ['HALL.example', ['Boris']],
    ['@boris_b', ['Boris']],
    ['8 (926) 123-45-67', ['Boris']],
    ['926123', ['Boris']],
    ["'; DROP TABLE lead; --", []],
  ])('finds %s', async (search, names) => {
    const { prisma, queries } = await given();
    await seedLead(prisma, { lead: { name: 'Анна 100%' } });
    await seedLead(prisma, {
      lead: { name: 'Boris', email: 'boris@hall.example', phone: '+79261234567' },
      identity: { username: 'boris_b' },
    });
    const { leads } = await queries.page({ limit: 10, after: null, search });
    expect(leads.map(({ name }) => name)).toEqual(names);
  });
});

describe('a lead', () => {
  it('comes with answers, consents, verdict, handoff, transcript and facts', async () => {
    const { prisma, queries } = await given();
    const at = new Date('2026-11-22T10:05:00.000Z');
    const { leadId, conversationId } = await seedLead(prisma, {
      lead: {
        name: 'Анна',
        source: 'vk',
        campaign: 'spring',
        referrer: 'a1',
        verdict: 'qualified',
        score: 90,
      },
      said: ['> здравствуйте', '< Какой бюджет?', '> 200 тысяч'],
    });
    await prisma.message.update({
      where: { conversationId_sequence: { conversationId, sequence: 2 } },
      data: {
        content: { text: 'Какой бюджет?', buttons: [{ token: 't1', label: 'До 150' }] },
        state: 'failed',
        error: 'x',
      },
    });
    const answer = {
      leadId,
      conversationId,
      key: 'budget',
      kind: 'money',
      step: 'askingBudget',
      flowVersionId: uuid(),
      createdAt: at,
    };
    await prisma.answer.create({
      data: { ...answer, id: uuid(), value: { min: 100000 }, raw: '100', supersededAt: at },
    });
    await prisma.answer.create({ data: { ...answer, id: uuid(), value: { min: 200000 }, raw: '200 тысяч' } });
    await prisma.consent.create({
      data: {
        id: uuid(),
        leadId,
        conversationId,
        purpose: 'personal-data',
        textVersion: 'pd-1',
        language: 'ru',
        granted: true,
        raw: 'да',
        at,
      },
    });
    const handoffId = await seedHandoff(prisma, leadId, conversationId, { verdict: { ...verdict } as never });
    await prisma.fact.create({
      data: { id: uuid(), leadId, name: 'lead.qualified', at, data: { verdict: null } },
    });

    const found = lead.parse(await queries.find(leadId, 'en'));
    expect(found).toMatchObject({
      name: 'Анна',
      source: 'vk',
      campaign: 'spring',
      referrer: 'a1',
      verdict: 'qualified',
      score: 90,
      verdictDetail: verdict,
      consents: [{ purpose: 'personal-data', textVersion: 'pd-1', granted: true }],
      handoff: { id: handoffId, status: 'waiting', claimedByName: null },
      facts: [{ name: 'lead.qualified', at: '2026-11-22T10:05:00.000Z' }],
    });
    expect(found.answers.map(({ understood, supersededAt }) => [understood, supersededAt !== null])).toEqual([
      ['en: 100', true],
      ['en: 200 тысяч', false],
    ]);
    expect(found.conversations).toMatchObject([
      { id: conversationId, step: 'askingBudget.asking', outcome: null },
    ]);
    expect(found.conversations[0]?.messages).toMatchObject([
      { sequence: 1, direction: 'in', text: 'здравствуйте', state: 'received' },
      {
        sequence: 2,
        direction: 'out',
        state: 'failed',
        error: 'x',
        buttons: [{ token: 't1', label: 'До 150' }],
      },
      { sequence: 3, direction: 'in', text: '200 тысяч' },
    ]);
  });

  it('takes the verdict from the latest fact when it was not handed off', async () => {
    const { prisma, queries } = await given();
    const { leadId } = await seedLead(prisma);
    const postponed: Verdict = { ...verdict, kind: 'not-yet', reason: 'timeline' };
    for (const [name, hour, detail] of [
      ['lead.qualified', 10, verdict],
      ['lead.postponed', 11, postponed],
      ['conversation.closed', 12, null],
    ] as const) {
      const at = new Date(`2026-11-22T${hour}:00:00Z`);
      await prisma.fact.create({
        data: { id: uuid(), leadId, name, at, data: { verdict: detail as never } },
      });
    }
    expect(lead.parse(await queries.find(leadId, 'ru')).verdictDetail).toEqual(postponed);
  });

  it('is one with those merged into it, whichever of them is asked for', async () => {
    const { prisma, queries } = await given();
    const root = await seedLead(prisma, { at: '2026-11-22T10:00:00Z', identity: { channel: 'telegram' } });
    const merged = await seedLead(prisma, {
      at: '2026-11-22T11:00:00Z',
      lead: { mergedIntoId: root.leadId },
      said: ['> a'],
    });
    const twice = await seedLead(prisma, {
      at: '2026-11-22T12:00:00Z',
      lead: { mergedIntoId: merged.leadId },
      identity: { channel: 'slack' },
    });
    for (const id of [root.leadId, merged.leadId, twice.leadId]) {
      const found = lead.parse(await queries.find(id, 'ru'));
      expect(found.id).toBe(root.leadId);
      expect(found.channels).toEqual(['telegram', 'web', 'slack']);
      expect(found.conversations.map((talk) => talk.id)).toEqual([
        root.conversationId,
        merged.conversationId,
        twice.conversationId,
      ]);
    }
  });

  it('is not there when it never was or was erased', async () => {
    const { prisma, queries } = await given();
    const { leadId } = await seedLead(prisma, { lead: { erasedAt: new Date() } });
    expect(await queries.find(leadId, 'ru')).toBeNull();
    expect(await queries.find(uuid(), 'ru')).toBeNull();
  });
});

describe('conversations', () => {
  it('come the newest first, page by page', async () => {
    const { prisma, queries } = await given();
    const { identity, conversationId: first } = await seedLead(prisma, {
      conversation: { status: 'closed' },
    });
    const second = await seedConversation(prisma, {
      at: '2026-11-22T11:00:00Z',
      identity,
      said: ['> a', '< b'],
      conversation: { snapshot: { value: { one: 'a', two: { b: 'c' } } } },
    });
    const page = await queries.conversations({ limit: 1, after: null });
    conversationPage.parse(page);
    expect([page.conversations[0]?.id, page.next, page.conversations[0]?.step]).toEqual([
      second,
      second,
      'one.a + two.b.c',
    ]);
    const rest = await queries.conversations({ limit: 1, after: page.next });
    expect([rest.conversations[0]?.id, rest.next]).toEqual([first, null]);
  });

  it('show what was corrected afterwards', async () => {
    const { prisma, queries } = await given();
    const { conversationId } = await seedLead(prisma, { said: ['> a', '< b', '< c'] });
    const changed = (sequence: number, data: object) =>
      prisma.message.update({ where: { conversationId_sequence: { conversationId, sequence } }, data });
    await changed(1, { state: 'edited' });
    await changed(2, { kind: 'reply', content: { by: 'Анна', edited: true } });
    const messages = (await queries.conversation(conversationId))?.messages;
    expect(messages?.map(({ by, isEdited }) => [by, isEdited])).toEqual([
      [undefined, true],
      ['Анна', true],
      [undefined, false],
    ]);
  });

  it('can be read one by one', async () => {
    const { prisma, queries } = await given();
    const { conversationId } = await seedLead(prisma, { said: ['> a', '< b'] });
    expect((await queries.conversation(conversationId))?.messages.map(({ text }) => text)).toEqual([
      'a',
      'b',
    ]);
    expect(await queries.conversation(uuid())).toBeNull();
  });
});

async function seedHandoff(
  prisma: Awaited<ReturnType<typeof given>>['prisma'],
  leadId: string,
  conversationId: string,
  more: object,
): Promise<string> {
  const at = new Date('2026-11-22T10:10:00.000Z');
  const { id } = await prisma.handoff.create({
    data: {
      id: uuid(),
      leadId,
      conversationId,
      status: 'waiting',
      reason: 'qualified',
      createdAt: at,
      updatedAt: at,
      ...more,
    },
  });
  return id;
}
