import type { Language } from '../domain/values.ts';
import type { PrismaClient } from './generated/client.ts';
import { messageBearing } from './message-bearing.ts';
import { messageButtons } from './message-buttons.ts';

interface Point {
  conversationId: string;
  sequence: number;
}

const maxMessages = 500;

/** What a browser may read: its own history. */
export function chatQueries(prisma: PrismaClient) {
  return {
    /**
     * The messages after a point in order, at most 500; without a point the last 500. `sequence` of a message runs
     * over all conversations of the browser. `unknown` when the browser has no conversation that the point names.
     */
    async history(address: string, after: Point | null) {
      const identity = await prisma.identity.findUnique({
        where: { channel_address: { channel: 'web', address } },
        select: {
          conversations: {
            select: { id: true, language: true, status: true, sequence: true, promptSequence: true },
            orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
          },
        },
      });
      const conversations = identity?.conversations ?? [];
      const begin = after ? conversations.findIndex(({ id }) => id === after.conversationId) : 0;
      if (begin < 0) return 'unknown' as const;
      const language = (conversations.at(-1)?.language ?? null) as Language | null;
      if (conversations.length === 0) return { messages: [], language, more: false };

      const direction = after ? 'asc' : 'desc';
      const rows = await prisma.message.findMany({
        where: {
          // What was never said to the person is not theirs to read.
          state: { notIn: ['dropped', 'failed'] },
          OR: [
            ...(after ? [{ conversationId: after.conversationId, sequence: { gt: after.sequence } }] : []),
            { conversationId: { in: conversations.slice(after ? begin + 1 : 0).map(({ id }) => id) } },
          ],
        },
        orderBy: [
          { conversation: { startedAt: direction } },
          { conversationId: direction },
          { sequence: direction },
        ],
        take: maxMessages,
      });
      if (!after) rows.reverse();

      const places = new Map<string, { before: number; openPrompt: number | null }>();
      let before = 0;
      for (const { id, status, sequence, promptSequence } of conversations) {
        places.set(id, { before, openPrompt: status === 'open' ? promptSequence : null });
        before += sequence;
      }
      const messages = rows.map((row) => {
        const { conversationId, sequence, direction: way, kind, text, content, createdAt } = row;
        const { isEdited: _, ...bearing } = messageBearing(row);
        const place = places.get(conversationId);
        const buttons = place?.openPrompt === sequence ? messageButtons(content) : null;
        return {
          point: { conversationId, sequence },
          message: {
            sequence: (place?.before ?? 0) + sequence,
            direction: way as 'in' | 'out',
            kind,
            text,
            ...bearing,
            ...(buttons && { buttons }),
            at: createdAt.toISOString(),
          },
        };
      });
      return { messages, language, more: after !== null && rows.length === maxMessages };
    },
  };
}
