import { v7 as uuid } from 'uuid';
import type { Prisma, PrismaClient } from '../../src/store/generated/client.ts';

/** Writes a lead with one conversation on one channel, and what is said in it: `> in` and `< out`. */
export async function seedLead(
  prisma: PrismaClient,
  options: {
    at?: string;
    lead?: Partial<Prisma.LeadUncheckedCreateInput>;
    identity?: Partial<Prisma.IdentityUncheckedCreateInput>;
    conversation?: Partial<Prisma.ConversationUncheckedCreateInput>;
    said?: string[];
  } = {},
) {
  const at = new Date(options.at ?? '2026-11-22T10:00:00.000Z');
  const lead = await prisma.lead.create({
    data: { id: idAt(at), createdAt: at, lastSeenAt: at, language: 'ru', ...options.lead },
  });
  const identity = await prisma.identity.create({
    data: {
      id: idAt(at),
      leadId: lead.id,
      channel: 'web',
      address: uuid(),
      createdAt: at,
      ...options.identity,
    },
  });
  const conversationId = await seedConversation(prisma, {
    at: at.toISOString(),
    identity,
    said: options.said ?? [],
    ...(options.conversation && { conversation: options.conversation }),
  });
  return { leadId: lead.id, identity, conversationId };
}

export async function seedConversation(
  prisma: PrismaClient,
  options: {
    at: string;
    identity: { id: string; leadId: string; channel: string };
    conversation?: Partial<Prisma.ConversationUncheckedCreateInput>;
    said: string[];
  },
): Promise<string> {
  const at = new Date(options.at);
  const { identity, said } = options;
  const version = await prisma.flowVersion.upsert({
    where: { hash: 'a-hash' },
    update: {},
    create: {
      id: uuid(),
      flow: 'qualification',
      hash: 'a-hash',
      config: {},
      copy: {},
      settings: {},
      publishedAt: at,
    },
  });
  const { id } = await prisma.conversation.create({
    data: {
      id: idAt(at),
      leadId: identity.leadId,
      identityId: identity.id,
      channel: identity.channel,
      flow: 'qualification',
      flowVersionId: version.id,
      status: 'open',
      snapshot: { value: { askingBudget: 'asking' } },
      language: 'ru',
      sequence: said.length,
      startedAt: at,
      ...options.conversation,
    },
  });
  await say(prisma, id, said, at);
  return id;
}

/** Adds messages behind those that are there. */
export async function say(prisma: PrismaClient, conversationId: string, said: string[], at = new Date()) {
  const last = await prisma.message.count({ where: { conversationId } });
  await prisma.message.createMany({
    data: said.map((line, index) => ({
      conversationId,
      sequence: last + index + 1,
      direction: line.startsWith('>') ? 'in' : 'out',
      kind: line.startsWith('>') ? 'text' : 'say',
      text: line.slice(2),
      state: line.startsWith('>') ? 'received' : 'queued',
      createdAt: new Date(at.getTime() + index),
    })),
  });
  await prisma.conversation.update({ where: { id: conversationId }, data: { sequence: last + said.length } });
}

// An id of that time, as the engine makes them, so that the order of ids is the order of time.
function idAt(at: Date): string {
  return uuid({ msecs: at.getTime() });
}
