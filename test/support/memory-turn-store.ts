import type { Deal } from '../../src/domain/deal.ts';
import type { AnswerRow, ConversationRow, MessageRow, TurnRows } from '../../src/engine/turn-rows.ts';
import {
  type LoadedDesk,
  type LoadedPerson,
  personKey,
  type TurnStore,
} from '../../src/engine/turn-store.ts';
import type { Answered, Json } from '../../src/flow/prompt.ts';
import type { PublishedFlow } from '../../src/flow/published-flow.ts';

export interface KeptConversation {
  row: ConversationRow;
  messages: MessageRow[];
  answers: (AnswerRow & { superseded: boolean })[];
  facts: string[];
  timers: Map<string, { event: string; dueAt: Date }>;
  handoffReason: string | null;
  desk: LoadedDesk | null;
  hasAgreed: boolean;
}

export interface MemoryTurnStore extends TurnStore {
  /** A person's conversations, the first one first. */
  conversationsOf(channel: string, address: string): KeptConversation[];
}

/** As a new conversation finds it: what was booked and offered in another one stays there. */
function lastDeal(mine: KeptConversation[]): Deal | null {
  const snapshots = mine.map(({ row }) => row.snapshot as { context?: { deal?: Deal } });
  const deal = snapshots.findLast(({ context }) => context?.deal)?.context?.deal;
  return deal ? { ...deal, viewing: null, offer: null, contract: null, invoice: null } : null;
}

/** Keeps turns in memory, for one event a batch and for people who prove to be nobody else. A flow's name is its id. */
export function memoryTurnStore(flows: PublishedFlow[]): MemoryTurnStore {
  const seen = new Set<string>();
  const identities = new Map<string, { id: string; leadId: string }>();
  const leads = new Map<string, { language: string; stage: number }>();
  const conversations = new Map<string, KeptConversation>();

  const of = (identityId: string) =>
    [...conversations.values()].filter(({ row }) => row.identityId === identityId);

  function load(channel: string, address: string): LoadedPerson | null {
    const identity = identities.get(personKey(channel, address));
    if (!identity) return null;
    const { id: identityId, leadId } = identity;
    const mine = of(identityId);
    const open = mine.find(({ row }) => row.status === 'open')?.row ?? null;
    const known: Record<string, Answered> = {};
    for (const { key, kind, value, raw, superseded } of mine.flatMap(({ answers }) => answers)) {
      if (!superseded && (key === 'contact' || key === 'consent'))
        known[key] = { kind, value, raw } as Answered;
    }
    const version = flows[0]?.settings.consent.version ?? null;
    return {
      identityId,
      leadId,
      channel,
      address,
      blocked: false,
      language: leads.get(leadId)?.language ?? 'ru',
      lastSeenAt: new Date(0),
      deal: lastDeal(mine),
      stage: leads.get(leadId)?.stage ?? 0,
      known: open ? {} : known,
      consentVersion: !open && known.consent?.value === 'yes' ? version : null,
      conversation: open && {
        ...open,
        snapshot: JSON.parse(JSON.stringify(open.snapshot)),
        isClosed: false,
        desk: conversations.get(open.id)?.desk ?? null,
      },
    };
  }

  function keep(rows: TurnRows): void {
    for (const { id, language } of rows.leads) leads.set(id, { language, stage: 1 });
    for (const { id, leadId, channel, address } of rows.identities) {
      identities.set(personKey(channel, address), { id, leadId });
    }
    for (const row of rows.conversations) {
      const kept = conversations.get(row.id);
      if (kept) kept.row = row;
      else {
        conversations.set(row.id, {
          row,
          messages: [],
          answers: [],
          facts: [],
          timers: new Map(),
          handoffReason: null,
          desk: null,
          hasAgreed: false,
        });
      }
    }
    const at = (id: string | null) => conversations.get(id ?? '');
    for (const message of rows.messages) at(message.conversationId)?.messages.push({ ...message });
    for (const { conversationId, sequence, text } of rows.editedMessages) {
      const edited = at(conversationId)?.messages.find((message) => message.sequence === sequence);
      if (edited) edited.text = text;
    }
    for (const answer of rows.answers) {
      const answers = at(answer.conversationId)?.answers ?? [];
      for (const earlier of answers) if (earlier.key === answer.key) earlier.superseded = true;
      answers.push({ ...answer, superseded: false });
    }
    for (const { conversationId, name } of rows.facts) at(conversationId)?.facts.push(name);
    for (const { conversationId, reason } of rows.handoffs) {
      const kept = at(conversationId);
      if (kept) kept.handoffReason ??= reason;
    }
    for (const { conversationId, key } of rows.timersCleared) at(conversationId)?.timers.delete(key);
    for (const { conversationId, kept } of rows.standings) {
      const row = at(conversationId);
      if (row) row.desk = { kept, at: row.desk?.at ?? new Date(0).toISOString(), owner: null };
    }
    for (const conversationId of rows.timersEnded) {
      const timers = at(conversationId)?.timers;
      for (const key of timers?.keys() ?? []) if (!key.startsWith('desk:')) timers?.delete(key);
    }
    for (const { conversationId, key, event, dueAt } of rows.timersSet) {
      at(conversationId)?.timers.set(key, { event, dueAt });
    }
    for (const { conversationId, granted } of rows.consents) {
      const kept = at(conversationId);
      if (kept && granted) kept.hasAgreed = true;
    }
    for (const { conversationId, identityId } of rows.discards) discard(conversationId, of(identityId));
    for (const { id, language, stage } of rows.leadChanges) {
      const lead = leads.get(id);
      if (lead && language !== null) lead.language = language;
      if (lead && stage !== null) lead.stage = Math.max(lead.stage, stage);
    }
  }

  /** What was said without consent goes; who agreed in another conversation keeps what was said there. */
  function discard(conversationId: string, theirs: KeptConversation[]): void {
    const hasAgreed = theirs.some(({ row, hasAgreed }) => hasAgreed && row.id !== conversationId);
    for (const kept of theirs) {
      const isThis = kept.row.id === conversationId;
      if (!isThis && hasAgreed) continue;
      kept.answers = [];
      kept.messages = kept.messages.filter(({ direction }) => direction === 'out');
      if (isThis) continue;
      const snapshot = kept.row.snapshot as { context: Json };
      const context = { language: kept.row.language };
      kept.row = { ...kept.row, snapshot: { ...snapshot, context } };
    }
  }

  return {
    async batch({ events }, work) {
      const people = new Map<string, LoadedPerson>();
      for (const { channel, address } of events) {
        const person = load(channel, address);
        if (person) people.set(personKey(channel, address), person);
      }
      const fresh = events.map(({ eventId }) => !seen.has(eventId) && Boolean(seen.add(eventId)));
      return work({
        fresh,
        people,
        closed: new Map(),
        liveTimers: new Set(),
        async messageOf(conversationId, platformId) {
          const kept = conversations.get(conversationId);
          const message = kept?.messages.findLast(
            (one) => one.direction === 'in' && one.platformId === platformId,
          );
          if (!kept || !message) return null;
          const answers = kept.answers.filter(
            (one) => one.messageSequence === message.sequence && !one.superseded,
          );
          return { sequence: message.sequence, answerKeys: answers.map(({ key }) => key) };
        },
        hasAnotherOpen: async () => false,
        knownCode: async () => null,
        factsOf: async () => [],
        fulfil: async () => ({ status: 'denied', why: 'unavailable' }),
        async commit(rows) {
          keep(rows);
        },
      });
    },
    async flowVersion(id) {
      const published = flows.find(({ flow }) => flow === id);
      if (!published) throw new Error(`There is no flow ${id}.`);
      return published;
    },
    publishFlow: async ({ flow }) => flow,
    dueTimers: async () => [],
    conversationsOf: (channel, address) => of(identities.get(personKey(channel, address))?.id ?? ''),
  };
}
