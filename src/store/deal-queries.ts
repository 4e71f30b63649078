import type { DealLabels } from '../desk/deal-labels.ts';
import type { Deal, OfferMade, Viewing } from '../domain/deal.ts';
import type { DocumentKind } from '../domain/document/document-kind.ts';
import { offerSchema } from '../domain/offer/offer.ts';
import { offerLines } from '../domain/offer/offer-lines.ts';
import type { Language } from '../domain/values.ts';
import type { FoundDocument } from './document-store.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { leadFamily } from './lead-family.ts';

const MOST_DEALS = 50;

/** A deal with all that hangs on it, but for the content of papers, which is large. */
const WITH_ALL = {
  stages: { orderBy: { stage: 'asc' } },
  bookings: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  offers: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  documents: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, number: true, state: true, createdAt: true },
  },
  payments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.DealInclude;

type Row = Prisma.DealGetPayload<{ include: typeof WITH_ALL }>;

/** What the dashboard and the API read of deals. The number of queries is fixed. */
export function dealQueries(prisma: PrismaClient, labelOf: DealLabels) {
  return {
    /** Of a lead and those merged into it, the last first, at most fifty; null when there is no such lead any more. */
    async dealsOf(leadId: string, language: Language) {
      const family = await leadFamily(prisma, leadId);
      const root = family.find(({ isRoot }) => isRoot)?.id;
      if (root === undefined) return null;
      const [lead, rows] = await Promise.all([
        prisma.lead.findUnique({ where: { id: root, erasedAt: null }, select: { id: true } }),
        prisma.deal.findMany({
          where: { leadId: { in: family.map(({ id }) => id) } },
          orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
          take: MOST_DEALS,
          include: WITH_ALL,
        }),
      ]);
      return lead && rows.map((row) => dealOf(row, language));
    },
  };

  function dealOf(row: Row, language: Language) {
    return {
      id: row.id,
      conversationId: row.conversationId,
      status: row.status as Deal['status'],
      stage: row.stage,
      stages: row.stages.map(({ stage, enteredAt, fact }) => ({ stage, at: enteredAt.toISOString(), fact })),
      product: row.product && labelOf('product', row.product, language),
      sum: row.sum === null ? null : minor(row.sum),
      paid: minor(row.paidSum),
      currency: row.currency,
      eventOn: row.eventOn?.toISOString().slice(0, 10) ?? null,
      lost: row.lostReason === null ? null : { reason: labelOf('lostReason', row.lostReason, language) },
      repName: row.repName,
      openedAt: row.openedAt.toISOString(),
      closedAt: (row.wonAt ?? row.lostAt)?.toISOString() ?? null,
      bookings: row.bookings.map(({ id, resource, startsAt, endsAt, status, repName }) => ({
        id,
        resource: labelOf('resource', resource, language),
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        status: status as Viewing['status'],
        repName,
      })),
      offers: row.offers.map((offer) => ({
        id: offer.id,
        number: offer.number,
        status: offer.status as OfferMade['status'] | 'replaced',
        total: minor(offer.total),
        currency: offer.currency,
        lines: linesOf(offer.content, language),
        validUntil: offer.validUntil.toISOString(),
        createdAt: offer.createdAt.toISOString(),
        decidedAt: offer.decidedAt?.toISOString() ?? null,
        repName: offer.repName,
      })),
      documents: row.documents.map(({ id, kind, number, state, createdAt }) => ({
        id,
        kind: kind as DocumentKind,
        number,
        state: state as FoundDocument['state'],
        createdAt: createdAt.toISOString(),
        url: state === 'made' ? `/api/v1/documents/${id}` : null,
      })),
      payments: row.payments.map(({ id, kind, sum, currency, createdAt, repName }) => ({
        id,
        kind: kind as 'paid' | 'refunded',
        sum: minor(sum),
        currency,
        at: createdAt.toISOString(),
        repName,
      })),
    };
  }
}

/** Of an offer that was erased nothing is left. */
function linesOf(content: Prisma.JsonValue, language: Language): string | null {
  const { data } = offerSchema.safeParse(content);
  return data ? offerLines(data, language) : null;
}

/** @throws UnsafeSumError for what a number cannot hold, which no edge lets in */
function minor(sum: bigint): number {
  const value = Number(sum);
  if (Number.isSafeInteger(value)) return value;
  throw new UnsafeSumError(sum);
}

class UnsafeSumError extends Error {
  override readonly name = 'UnsafeSumError';
  readonly code = 'store.unsafe-sum';

  constructor(sum: bigint) {
    super(`The sum ${sum} is too large to be reckoned with.`);
  }
}
