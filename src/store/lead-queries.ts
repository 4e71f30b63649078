import type { LeadWords } from '../desk/lead-words.ts';
import type { HandoffStatus } from '../desk/standing.ts';
import type { Verdict } from '../domain/bant.ts';
import type { Language } from '../domain/values.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import { conversationRow, transcriptLine } from './conversation-row.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { leadFamily } from './lead-family.ts';
import { leadRow } from './lead-row.ts';
import { leadSearch } from './lead-search.ts';

const maxConversations = 50;
const maxMessages = 2_000;
const maxFacts = 500;

/** What the dashboard, the API and the command line read about leads. The number of queries is fixed. */
export function leadQueries(prisma: PrismaClient, { formatAnswer, keys, promisedBy }: LeadWords) {
  return { page, find, conversations, conversation };

  /** Leads, the last seen first; merged and erased ones are left out. `search` looks in who they are. */
  async function page(query: {
    limit: number;
    after: { lastSeenAt: Date; id: string } | null;
    search: string | null;
  }) {
    const { limit, after, search } = query;
    const rows = await prisma.lead.findMany({
      where: {
        mergedIntoId: null,
        erasedAt: null,
        AND: [after ? seenBefore(after) : {}, search ? leadSearch(search) : {}],
      },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: {
        identities: { orderBy: { createdAt: 'asc' } },
        handoffs: { orderBy: { createdAt: 'desc' }, select: { status: true } },
      },
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      leads: shown.map(({ identities, handoffs, ...lead }) => leadRow(lead, identities, handoffs[0] ?? null)),
      next: last ? { lastSeenAt: last.lastSeenAt, id: last.id } : null,
    };
  }

  /** Everything about a lead and those merged into it; a merged lead's id finds the one it was merged into. */
  async function find(id: string, language: Language) {
    const family = await leadFamily(prisma, id);
    const root = family.find(({ isRoot }) => isRoot)?.id;
    if (root === undefined) return null;
    const ofFamily = { leadId: { in: family.map((member) => member.id) } };
    const [lead, identities, talks, answers, consents, handoffs, facts, verdicts] = await Promise.all([
      prisma.lead.findUnique({ where: { id: root, erasedAt: null } }),
      prisma.identity.findMany({ where: ofFamily, orderBy: { createdAt: 'asc' } }),
      prisma.conversation.findMany({
        where: ofFamily,
        orderBy: { startedAt: 'desc' },
        take: maxConversations,
      }),
      prisma.answer.findMany({ where: ofFamily, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
      prisma.consent.findMany({ where: ofFamily, orderBy: { at: 'asc' } }),
      prisma.handoff.findMany({ where: ofFamily, orderBy: { createdAt: 'desc' }, take: 1 }),
      prisma.fact.findMany({ where: ofFamily, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: maxFacts }),
      prisma.fact.findMany({
        where: { ...ofFamily, name: { in: ['lead.qualified', 'lead.disqualified', 'lead.postponed'] } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 1,
      }),
    ]);
    if (!lead) return null;
    const lines = await transcripts(talks.map((talk) => talk.id));
    const handoff = handoffs[0] ?? null;
    return {
      ...leadRow(lead, identities, handoff),
      language: lead.language as Language,
      referrer: lead.referrer,
      verdictDetail: verdictOf(handoff?.verdict) ?? verdictOf(verdictInFact(verdicts[0]?.data)),
      answers: inOrder(answers, talks).map(
        ({ conversationId, key, kind, value, raw, step, createdAt, supersededAt }) => ({
          conversationId,
          key,
          kind,
          value: value as Json,
          understood: formatAnswer({ key, kind, value: value as Json, raw }, language),
          raw,
          step,
          at: createdAt.toISOString(),
          supersededAt: supersededAt?.toISOString() ?? null,
        }),
      ),
      consents: consents.map(({ purpose, textVersion, granted, at }) => ({
        purpose,
        textVersion,
        granted,
        at: at.toISOString(),
      })),
      handoff: handoff && {
        id: handoff.id,
        conversationId: handoff.conversationId,
        status: handoff.status as HandoffStatus,
        reason: handoff.reason,
        alsoReasons: reasonsSince(handoff, facts),
        questions: asked(handoff, facts, lines),
        promisedBy:
          promisedBy(
            answersThen(handoff, answers),
            spokenIn(handoff, talks) ?? (lead.language as Language),
            handoff.createdAt,
          )?.toISOString() ?? null,
        claimedByName: handoff.claimedByName,
        claimedAt: handoff.claimedAt?.toISOString() ?? null,
        createdAt: handoff.createdAt.toISOString(),
        cardError: handoff.cardError ?? handoff.threadError,
      },
      conversations: talks
        .toReversed()
        .map((talk) => ({ ...conversationRow(talk), messages: lines.get(talk.id) ?? [] })),
      facts: facts
        .reverse()
        .map(({ name, at, data }) => ({ name, at: at.toISOString(), data: data as Json })),
    };
  }

  /** Of each conversation, the oldest first, the answers in the order of the questions. */
  function inOrder(answers: Prisma.AnswerModel[], talks: { id: string }[]): Prisma.AnswerModel[] {
    const places = new Map(talks.map(({ id }, place) => [id, -place]));
    const placeOf = ({ key }: Prisma.AnswerModel) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
    return answers.toSorted(
      (a, b) =>
        (places.get(a.conversationId) ?? 0) - (places.get(b.conversationId) ?? 0) || placeOf(a) - placeOf(b),
    );
  }

  /** Conversations, the newest first; `after` is the id of the last one seen. */
  async function conversations({ limit, after }: { limit: number; after: string | null }) {
    const rows = await prisma.conversation.findMany({
      where: after ? { id: { lt: after } } : {},
      // Ids are UUIDv7, so they are in the order of time, and they have the index.
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const shown = rows.slice(0, limit);
    return {
      conversations: shown.map(conversationRow),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  async function conversation(id: string) {
    const row = await prisma.conversation.findUnique({ where: { id } });
    if (!row) return null;
    return { ...conversationRow(row), messages: (await transcripts([id])).get(id) ?? [] };
  }

  /** The latest messages of these conversations, by conversation. */
  async function transcripts(conversationIds: string[]) {
    const rows = await prisma.message.findMany({
      where: { conversationId: { in: conversationIds } },
      orderBy: [{ conversationId: 'desc' }, { sequence: 'desc' }],
      take: maxMessages,
    });
    const lines = new Map<string, ReturnType<typeof transcriptLine>[]>();
    for (const row of rows.reverse()) {
      const known = lines.get(row.conversationId);
      if (known) known.push(transcriptLine(row));
      else lines.set(row.conversationId, [transcriptLine(row)]);
    }
    return lines;
  }
}

function seenBefore({ lastSeenAt, id }: { lastSeenAt: Date; id: string }): Prisma.LeadWhereInput {
  return { OR: [{ lastSeenAt: { lt: lastSeenAt } }, { lastSeenAt, id: { lt: id } }] };
}

function spokenIn({ conversationId }: Prisma.HandoffModel, talks: Prisma.ConversationModel[]) {
  return talks.find(({ id }) => id === conversationId)?.language as Language | undefined;
}

/** The answers that were valid when the conversation was handed over. */
function answersThen(
  { conversationId, createdAt: then }: Prisma.HandoffModel,
  answers: Prisma.AnswerModel[],
): Record<string, Answered> {
  const valid = answers.filter(
    (row) =>
      row.conversationId === conversationId &&
      row.createdAt <= then &&
      (row.supersededAt === null || row.supersededAt > then),
  );
  return Object.fromEntries(valid.map((row) => [row.key, row as unknown as Answered]));
}

/** Why else the conversation was handed over, after the first reason. */
function reasonsSince(
  { conversationId, reason }: Prisma.HandoffModel,
  factsNewestFirst: Prisma.FactModel[],
): string[] {
  const reasons = factsNewestFirst.toReversed().flatMap((fact) => {
    if (fact.name !== 'lead.handed-off' || fact.conversationId !== conversationId) return [];
    const given = typeof fact.data === 'object' && !Array.isArray(fact.data) ? fact.data?.reason : undefined;
    return typeof given === 'string' && given !== reason ? [given] : [];
  });
  return [...new Set(reasons)];
}

/** The last three questions of the conversation that was handed over. */
function asked(
  { conversationId }: Prisma.HandoffModel,
  factsNewestFirst: Prisma.FactModel[],
  lines: Map<string, { sequence: number; text: string }[]>,
): string[] {
  const sequences = factsNewestFirst.flatMap(({ name, conversationId: of, data }) => {
    const isAsked = name === 'question.asked' && of === conversationId;
    return isAsked && typeof data === 'object' && !Array.isArray(data) ? [data?.sequence] : [];
  });
  const said = lines.get(conversationId) ?? [];
  return said.flatMap(({ sequence, text }) => (sequences.slice(0, 3).includes(sequence) ? [text] : []));
}

/** The engine writes the verdict into both places, as it came from `judge`. */
function verdictOf(data: Prisma.JsonValue | undefined): Verdict | null {
  return (data ?? null) as unknown as Verdict | null;
}

function verdictInFact(data: Prisma.JsonValue | undefined): Prisma.JsonValue | undefined {
  return typeof data === 'object' && !Array.isArray(data) ? data?.verdict : undefined;
}
