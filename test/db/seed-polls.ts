import { v7 as uuid } from 'uuid';
import type { Prisma, PrismaClient } from '../../src/store/generated/client.ts';

/** Writes polls of one lead: `scores` as they were given, null for who did not answer. */
export async function seedPolls(
  prisma: PrismaClient,
  of: { leadId: string; conversationId: string },
  scores: (number | null)[],
  poll: Partial<Prisma.NpsPollUncheckedCreateInput> = {},
): Promise<void> {
  const askedAt = new Date(poll.askedAt ?? '2026-11-22T10:00:00.000Z');
  await prisma.npsPoll.createMany({
    data: scores.map((score) => ({
      id: uuid(),
      leadId: of.leadId,
      conversationId: of.conversationId,
      channel: 'web',
      answeredAt: score === null ? null : new Date(askedAt.getTime() + 60_000),
      ...poll,
      askedAt,
      score,
    })),
  });
}
