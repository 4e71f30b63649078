import type { Language } from '../domain/values.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { messageBearing } from './message-bearing.ts';
import { messageButtons } from './message-buttons.ts';

interface Point {
  conversationId: string;
  sequence: number;
}

const maxMessages = 500;
/** Of what was corrected; older corrections are seen when the page is opened anew. */
const maxCorrected = 50;

/** What was never said to the person is not theirs to read. */
const isSaid = { state: { notIn: ['dropped', 'failed'] } } satisfies Prisma.MessageWhereInput;

/** What a browser may read: its own history. */
export function chatQueries(prisma: PrismaClient) {
  return {
    /**
     * The messages after a point in order, at most 500; without a point the last 500. `sequence` of a message runs
     * over all conversations of the browser. `unknown` when the browser has no conversation that the point names.
     */
    async history(address: string, after: Point | null) {
      const conversations = await conversationsOf(address);
      const begin = after ? conversations.findIndex(({ id }) => id === after.conversationId) : 0;
      if (begin < 0) return 'unknown' as const;
      const language = (conversations.at(-1)?.language ?? null) as Language | null;
      if (conversations.length === 0) return { messages: [], language, more: false };

      const direction = after ? 'asc' : 'desc';
      const rows = await prisma.message.findMany({
        where: {
          ...isSaid,
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
      const messages = rows.map(shownIn(conversations));
      return { messages, language, more: after !== null && rows.length === maxMessages };
    },

    /** The latest messages that salespeople corrected, at most 50, the last first. */
    async corrected(address: string) {
      const conversations = await conversationsOf(address);
      const rows = await prisma.message.findMany({
        where: {
          ...isSaid,
          conversationId: { in: conversations.map(({ id }) => id) },
          kind: 'reply',
          content: { path: ['edited'], equals: true },
        },
        orderBy: [{ createdAt: 'desc' }, { sequence: 'desc' }],
        take: maxCorrected,
      });
      return rows.map(shownIn(conversations));
    },
  };

  async function conversationsOf(address: string) {
    const identity = await prisma.identity.findUnique({
      where: { channel_address: { channel: 'web', address } },
      select: {
        conversations: {
          select: { id: true, language: true, status: true, sequence: true, promptSequence: true },
          orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
        },
      },
    });
    return identity?.conversations ?? [];
  }
}

interface Place {
  id: string;
  status: string;
  sequence: number;
  promptSequence: number | null;
}

/** Messages as the browser reads them, numbered over all of its conversations. */
function shownIn(conversations: Place[]) {
  const places = new Map<string, { before: number; openPrompt: number | null }>();
  let before = 0;
  for (const { id, status, sequence, promptSequence } of conversations) {
    places.set(id, { before, openPrompt: status === 'open' ? promptSequence : null });
    before += sequence;
  }
  return (row: Prisma.MessageModel) => {
    const { conversationId, sequence, direction, kind, text, content, createdAt } = row;
    const place = places.get(conversationId);
    const buttons = place?.openPrompt === sequence ? messageButtons(content) : null;
    return {
      point: { conversationId, sequence },
      message: {
        sequence: (place?.before ?? 0) + sequence,
        direction: direction as 'in' | 'out',
        kind,
        text,
        ...messageBearing(row),
        ...(buttons && { buttons }),
        at: createdAt.toISOString(),
      },
    };
  };
}
