import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import type { LeadWords } from '../../src/desk/lead-words.ts';
import { deskQueries } from '../../src/store/desk-queries.ts';
import type { Prisma } from '../../src/store/generated/client.ts';
import { testDatabase } from '../support/test-database.ts';
import { say, seedLead } from './seed-lead.ts';

const words: Pick<LeadWords, 'formatAnswer' | 'keys'> = {
  formatAnswer: ({ raw }, language) => `${raw} (${language})`,
  keys: ['need', 'timeline', 'budget'],
};
const at = (time: string) => new Date(`2026-11-${time}:00.000Z`);

async function desk() {
  const { prisma, pool } = await testDatabase();
  const figures = deskQueries({ pool, prisma, words, language: 'en' });

  async function fact(
    lead: { leadId: string; conversationId: string },
    name: string,
    when: string,
    data: Prisma.InputJsonObject = {},
  ) {
    const { leadId, conversationId } = lead;
    await prisma.fact.create({
      data: { id: uuid(), leadId, conversationId, name, at: at(when), data },
    });
  }

  /** A lead that was handed over at a time such as `23T10:00`. */
  async function handedOver(
    name: string,
    when: string,
    change: Partial<Prisma.HandoffUncheckedCreateInput> = {},
    said: string[] = [],
  ) {
    const createdAt = at(when);
    const lead = await seedLead(prisma, { at: createdAt.toISOString(), lead: { name }, said });
    const handoffId = uuid();
    const { leadId, conversationId } = lead;
    await prisma.handoff.create({
      data: {
        id: handoffId,
        leadId,
        conversationId,
        reason: 'qualified',
        status: 'waiting',
        createdAt,
        updatedAt: createdAt,
        ...change,
      },
    });
    await fact(lead, 'lead.handed-off', when, { reason: 'qualified' });
    return { ...lead, handoffId };
  }

  async function answer(lead: { leadId: string; conversationId: string }, key: string, raw: string) {
    const { flowVersionId } = await prisma.conversation.findUniqueOrThrow({
      where: { id: lead.conversationId },
    });
    const { leadId, conversationId } = lead;
    await prisma.answer.create({
      data: {
        id: uuid(),
        leadId,
        conversationId,
        key,
        kind: 'text',
        value: raw,
        raw,
        step: 's',
        flowVersionId,
        createdAt: at('23T10:00'),
      },
    });
  }

  return { prisma, figures, handedOver, fact, answer };
}

const owned = (by: string, status = 'claimed') => ({ status, claimedBy: by, claimedByName: 'Anna' });
const names = ({ lines }: { lines: { who: string }[] }) => lines.map(({ who }) => who);

it('shows a salesperson what they have and were offered: the overdue first, the snoozed last', async () => {
  const { figures, handedOver } = await desk();
  await handedOver('Old', '20T10:00', owned('team:Anna'));
  await handedOver('Snoozed', '19T10:00', owned('team:Anna', 'snoozed'));
  await handedOver('Late', '21T10:00', { ...owned('slack:T1/U1', 'in-conversation'), isOverdue: true });
  await handedOver('Offered', '22T10:00', { offeredTo: 'team:Anna', offeredToName: 'Anna' });
  await handedOver('Offered before', '18T10:00', { ...owned('team:Boris'), offeredTo: 'team:Anna' });
  await handedOver('Won', '18T10:00', owned('team:Anna', 'won'));
  await handedOver("Nobody's", '18T10:00');
  const mine = await figures.mine(['team:Anna', 'slack:T1/U1'], 10);
  expect(names(mine)).toEqual(['Late', 'Old', 'Offered', 'Snoozed']);
  expect(mine.lines[2]).toMatchObject({ offeredToName: 'Anna', ownerName: null, isOverdue: false });
  const first = await figures.mine(['team:Anna', 'slack:T1/U1'], 1);
  expect([names(first), first.total]).toEqual([['Late'], 4]);
  expect(await figures.mine([], 10)).toEqual({ lines: [], total: 0 });
});

it('queues what nobody has claimed with what the salesperson has, the oldest first', async () => {
  const { figures, handedOver } = await desk();
  await handedOver('Waits', '21T10:00', { offeredTo: 'team:Boris' });
  await handedOver('Mine', '20T10:00', owned('team:Anna'));
  await handedOver('Sleeps', '19T10:00', owned('team:Anna', 'snoozed'));
  await handedOver("Boris's", '18T10:00', owned('team:Boris'));
  await handedOver('Waits longer', '17T10:00', { isOverdue: true });
  expect(names(await figures.queue(['team:Anna'], 10))).toEqual(['Waits longer', 'Mine', 'Waits']);
  expect(names(await figures.queue([], 10))).toEqual(['Waits longer', 'Waits']);
  expect(await figures.now()).toEqual({ waiting: 2, overdue: 1 });
});

it('tells of each lead what they need, what they said last, and since when they wait for an answer', async () => {
  const { prisma, figures, handedOver, answer } = await desk();
  const lead = await handedOver('Anna', '23T10:00', { cardChannel: 'C1', cardMessage: '17.1' }, ['> hello']);
  await answer(lead, 'need', 'wedding');
  await answer(lead, 'budget', '300k');
  const line = async () => (await figures.queue(['team:B'], 10)).lines[0];
  expect(await line()).toEqual({
    handoffId: lead.handoffId,
    conversationId: lead.conversationId,
    leadId: lead.leadId,
    who: 'Anna',
    need: 'wedding (en)',
    budget: '300k (en)',
    status: 'waiting',
    isOverdue: false,
    ownerName: null,
    offeredToName: null,
    createdAt: '2026-11-23T10:00:00.000Z',
    lastWords: 'hello',
    waitingForAnswerSince: '2026-11-23T10:00:00.000Z',
    card: { channel: 'C1', message: '17.1' },
  });

  await prisma.handoff.updateMany({ data: owned('team:B', 'in-conversation') });
  await say(prisma, lead.conversationId, ['< good day'], at('23T10:05'));
  await prisma.message.updateMany({ where: { text: 'good day' }, data: { kind: 'reply' } });
  expect(await line()).toMatchObject({ lastWords: 'hello', waitingForAnswerSince: null });
  await say(prisma, lead.conversationId, ['> is Saturday free?', '> or Sunday?'], at('23T11:00'));
  expect(await line()).toMatchObject({
    lastWords: 'or Sunday?',
    waitingForAnswerSince: '2026-11-23T11:00:00.000Z',
  });
});

it('keeps quiet about the erased, and names nobody who did not agree', async () => {
  const { prisma, figures, handedOver } = await desk();
  const erased = await handedOver('Erased', '20T10:00');
  await prisma.lead.update({ where: { id: erased.leadId }, data: { erasedAt: at('21T10:00') } });
  const withheld = await handedOver('Withheld', '21T10:00');
  await prisma.conversation.update({
    where: { id: withheld.conversationId },
    data: { outcome: 'no-consent' },
  });
  expect(names(await figures.queue([], 10))).toEqual(['No consent to keep their data']);
  expect(await figures.now()).toMatchObject({ waiting: 1 });
});

it('finds leads by name and phone, with their latest handoff and what is known of them', async () => {
  const { prisma, figures, handedOver, answer } = await desk();
  const anna = await handedOver('Анна Белова', '20T10:00', owned('team:Boris', 'lost'));
  await prisma.lead.update({ where: { id: anna.leadId }, data: { phone: '+79215551234', score: 80 } });
  await answer(anna, 'budget', '300k');
  await answer(anna, 'note', 'a dog');
  await answer(anna, 'need', 'wedding');
  await seedLead(prisma, { lead: { name: 'Анна Ким' } });
  expect(await figures.search('8 (921) 555-12-34', 10)).toMatchObject({
    isLonger: false,
    leads: [{ name: 'Анна Белова', phone: '+7 921 555-12-34', score: 80, handoff: { status: 'lost' } }],
  });
  const both = await figures.search('анна', 10);
  expect(both.leads.map(({ name, handoff }) => [name, handoff?.handoffId])).toEqual([
    ['Анна Ким', undefined],
    ['Анна Белова', anna.handoffId],
  ]);
  expect(await figures.search('анна', 1)).toMatchObject({ isLonger: true, leads: [{}] });
  expect(await figures.search("%_'\\", 10)).toEqual({ isLonger: false, leads: [] });
  expect(await figures.answers(anna.leadId)).toEqual([
    { key: 'need', understood: 'wedding (en)' },
    { key: 'budget', understood: '300k (en)' },
    { key: 'note', understood: 'a dog (en)' },
  ]);
});

it('counts what happened within a span, without the deals that were opened again', async () => {
  const { figures, handedOver, fact } = await desk();
  const [a, b, c, d] = [
    await handedOver('A', '22T23:00'),
    await handedOver('B', '23T00:00'),
    await handedOver('C', '23T12:00'),
    await handedOver('D', '24T00:00'),
  ];
  const rub = (sum: number) => ({ sum, currency: 'RUB', product: null, by: 'team:Anna', byName: 'Anna' });
  await fact(a, 'lead.handed-off', '23T09:00', { reason: 'human' });
  await fact(b, 'lead.qualified', '23T00:00');
  await fact(b, 'lead.qualified', '23T01:00');
  for (const [lead, minutes] of [
    [a, 10],
    [b, 20],
    [c, 90],
  ] as const) {
    await fact(lead, 'lead.claimed', '23T13:00');
    const took = { clockMinutes: minutes * 10, workingMinutes: minutes };
    await fact(lead, 'lead.first-answered', '23T14:00', took);
  }
  await fact(a, 'deal.won', '23T15:00', rub(100_00));
  await fact(a, 'handoff.reopened', '23T15:10');
  await fact(a, 'deal.won', '23T15:20', rub(150_000_00));
  await fact(b, 'deal.won', '23T15:00', { ...rub(999_99), currency: 'USD' });
  await fact(c, 'deal.won', '23T15:00', rub(1));
  await fact(c, 'handoff.reopened', '23T15:30');
  await fact(c, 'deal.lost', '23T16:00', { reason: 'price', words: '' });
  await fact(d, 'deal.lost', '24T00:00', { reason: 'price', words: '' });
  expect(await figures.figures({ from: at('23T00:00'), to: at('24T00:00') })).toEqual({
    leads: 2,
    qualified: 1,
    handedOver: 2,
    claimed: 3,
    firstAnswer: { clockMinutes: 200, workingMinutes: 20 },
    won: {
      count: 2,
      sums: [
        { currency: 'RUB', sum: 150_000_00, count: 1 },
        { currency: 'USD', sum: 999_99, count: 1 },
      ],
    },
    lost: [{ reason: 'price', count: 1 }],
  });
  await fact(a, 'handoff.reopened', '25T10:00');
  const restated = await figures.figures({ from: at('23T00:00'), to: at('24T00:00') });
  expect(restated.won).toMatchObject({ count: 1 });
  expect(await figures.figures({ from: at('01T00:00'), to: at('02T00:00') })).toEqual({
    leads: 0,
    qualified: 0,
    handedOver: 0,
    claimed: 0,
    firstAnswer: { clockMinutes: null, workingMinutes: null },
    won: { count: 0, sums: [] },
    lost: [],
  });
});

it('counts both deals of somebody who comes again', async () => {
  const { figures, handedOver, fact } = await desk();
  const lead = await handedOver('A', '23T10:00');
  await fact(lead, 'deal.won', '23T11:00', { sum: 1_00, currency: 'RUB' });
  await fact(lead, 'lead.handed-off', '23T12:00', { reason: 'human' });
  await fact(lead, 'lead.snoozed', '23T13:00');
  await fact(lead, 'handoff.reopened', '23T14:00');
  await fact(lead, 'deal.won', '23T15:00', { sum: 2_00, currency: 'RUB' });
  expect(await figures.figures({ from: at('23T00:00'), to: at('24T00:00') })).toMatchObject({
    won: { count: 2, sums: [{ currency: 'RUB', sum: 3_00, count: 2 }] },
  });
});

it('counts a deal of somebody who was erased since, of whom no sum is left', async () => {
  const { figures, handedOver, fact } = await desk();
  const lead = await handedOver('A', '23T10:00');
  await fact(lead, 'deal.won', '23T15:00');
  await fact(await handedOver('B', '23T10:00'), 'deal.lost', '23T15:00');
  expect(await figures.figures({ from: at('23T00:00'), to: at('24T00:00') })).toMatchObject({
    won: { count: 1, sums: [] },
    lost: [{ reason: null, count: 1 }],
  });
});
