import { expect, test } from 'vitest';
import { dealLabels } from '../../src/desk/deal-labels.ts';
import { leadDeal } from '../../src/http/deal-contract.ts';
import { dealQueries } from '../../src/store/deal-queries.ts';
import { anOffer, SHIPPED } from '../support/sample-offer.ts';
import { testDatabase } from '../support/test-database.ts';
import { anyWords, seedDealings } from './seed-dealings.ts';
import { seedLead } from './seed-lead.ts';

async function given() {
  const { pool, prisma } = await testDatabase();
  const { leadId, conversationId } = await seedLead(prisma);
  const { dealId } = await seedDealings(pool, { leadId, conversationId }, anyWords('price'));
  const { dealsOf } = dealQueries(prisma, dealLabels(SHIPPED));
  return { pool, prisma, leadId, dealId, dealsOf };
}

test('a deal is read with its stages, visits, offers, papers and payments, in the words of the language', async () => {
  const { prisma, leadId, dealId, dealsOf } = await given();
  await prisma.deal.update({ where: { id: dealId }, data: { product: 'wedding', paidSum: 10_000_000n } });
  await prisma.booking.updateMany({ data: { resource: 'hall' } });
  await prisma.offer.updateMany({ data: { content: anOffer() } });
  const [deal] = (await dealsOf(leadId, 'ru')) ?? [];
  expect(leadDeal.parse(deal)).toMatchObject({
    id: dealId,
    status: 'open',
    stage: 5,
    stages: [{ stage: 5, at: '2026-11-23T10:00:00.000Z', fact: 'payment.received' }],
    sum: 30_000_000,
    paid: 10_000_000,
    currency: 'RUB',
    eventOn: '2027-06-12',
    lost: { reason: 'Дорого' },
    bookings: [{ status: 'booked', repName: 'Ольга', startsAt: '2026-11-28T10:00:00.000Z' }],
    offers: [{ status: 'sent', total: 30_000_000, lines: expect.stringContaining('Итого') }],
    documents: [{ kind: 'contract', state: 'made', url: expect.stringMatching(/^\/api\/v1\/documents\//) }],
    payments: [{ kind: 'paid', sum: 30_000_000, repName: 'Ольга' }],
  });
  const [hall] = SHIPPED.bookings.resources;
  expect(deal?.bookings[0]?.resource).toBe(hall?.label.ru);
  const [english] = (await dealsOf(leadId, 'en')) ?? [];
  expect(english).toMatchObject({
    bookings: [{ resource: hall?.label.en }],
    lost: { reason: 'Too expensive' },
    offers: [{ lines: expect.stringContaining('Total') }],
  });
});

test('what the profile has no more, or was erased of an offer, is shown as far as it is known', async () => {
  const { prisma, leadId, dealsOf } = await given();
  await prisma.deal.updateMany({ data: { product: 'gone', lostReason: 'gone-too' } });
  await prisma.document.updateMany({ data: { state: 'waiting' } });
  const [deal] = (await dealsOf(leadId, 'ru')) ?? [];
  expect(deal).toMatchObject({ product: 'gone', lost: { reason: 'gone-too' }, offers: [{ lines: null }] });
  expect(deal?.documents).toMatchObject([{ state: 'waiting', url: null }]);
});

test('the deals of those who were merged are of one lead, the last first', async () => {
  const { pool, prisma, leadId, dealsOf } = await given();
  const other = await seedLead(prisma, { lead: { mergedIntoId: leadId } });
  const { dealId } = await seedDealings(pool, other, { ...anyWords('x'), code: 'other' });
  await prisma.deal.update({
    where: { id: dealId },
    data: {
      openedAt: new Date('2026-12-01T10:00:00Z'),
      status: 'won',
      wonAt: new Date('2026-12-02T10:00:00Z'),
    },
  });
  const ids = async (id: string) => (await dealsOf(id, 'ru'))?.map((deal) => deal.id);
  const both = await ids(leadId);
  expect(both).toHaveLength(2);
  expect(both?.[0]).toBe(dealId);
  expect(await ids(other.leadId)).toEqual(both);
  expect((await dealsOf(leadId, 'ru'))?.[0]?.closedAt).toBe('2026-12-02T10:00:00.000Z');
});

test('of a lead who is gone nothing is read', async () => {
  const { prisma, leadId, dealsOf } = await given();
  await prisma.lead.update({ where: { id: leadId }, data: { erasedAt: new Date() } });
  expect(await dealsOf(leadId, 'ru')).toBeNull();
  expect(await dealsOf('01900000-0000-7000-8000-00000000ffff', 'ru')).toBeNull();
});
