import { buildCard, type HandoffRecord } from '../desk/build-card.ts';
import type { Desk } from '../desk/desk.ts';
import type { RelayLine, RelayOutcome } from '../desk/relay-line.ts';
import { relayLine, type StoredLine } from '../desk/relay-line-of.ts';
import { repNamed } from '../desk/rep-of.ts';
import { route } from '../desk/route.ts';
import type { CardOutcome, DeskChoices, SalesSurface } from '../desk/sales-card.ts';
import type { TeamMember } from '../domain/team-member.ts';
import type { Engine } from '../engine/engine.ts';
import type { FlowLibrary } from '../engine/flow-library.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Transport } from '../engine/outgoing.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { handoffStore } from '../store/handoff-store.ts';
import type { relayStore, Thread } from '../store/relay-store.ts';

interface Parts {
  engine: Pick<Engine, 'act'>;
  desk: Desk;
  handoffs: ReturnType<typeof handoffStore>;
  relays: ReturnType<typeof relayStore>;
  library: FlowLibrary;
  /** Those that are published now. */
  flows: RunnableFlow[];
  transports: Map<ChannelName, Transport>;
  /** Null while only the dashboard shows leads. */
  surface(): SalesSurface | null;
  team: TeamMember[];
  choices: DeskChoices;
  language: RelayLine['language'];
  publicUrl: string | undefined;
  now(): Date;
}

/** The desk's side of the worker: whom a lead is offered to, its card, and what stands under that. */
export function deskJobs(parts: Parts) {
  const { engine, desk, handoffs, relays, library, transports, surface, team, choices, now } = parts;

  /** Asks the rules whose a waiting lead is to be. Asking twice at once offers it once. */
  async function offer(record: HandoffRecord): Promise<HandoffRecord | null> {
    const { isToBeOffered, passed } = desk.standing(keptOf(record));
    if (!isToBeOffered || record.erased || team.length === 0) return record;
    const { conversationId } = record;
    const lead = leadToRoute(record.answers, record.leadLanguage);
    const loads = await handoffs.loads();
    const others = route(lead, team, loads, now(), new Set(passed));
    // When all have let it go by, it goes round again.
    const routed = others.status === 'nobody-takes-it' ? route(lead, team, loads, now()) : others;
    const member =
      routed.status === 'offered'
        ? routed.to
        : routed.status === 'nobody-on-shift'
          ? routed.next?.member
          : null;
    const to = member ? repNamed(member.name) : null;
    const eventId = `offer:${record.handoffId}:${record.revision}`;
    await engine.act({ channel: 'desk', eventId, conversationId, what: { type: 'offered', to } });
    return handoffs.find(conversationId);
  }

  function keptOf({ kept, owner, createdAt }: HandoffRecord) {
    return kept ?? desk.asItStood({ at: createdAt.toISOString(), owner });
  }

  async function relayOne(
    where: SalesSurface,
    thread: Thread,
    posted: RelayLine['thread'],
    line: StoredLine,
  ): Promise<RelayOutcome> {
    const { conversationId, lines } = thread;
    const { language } = parts;
    const shown = relayLine({ conversationId, thread, posted, line, team, language });
    if (shown) await relays.begun(conversationId, line.number);
    const outcome: RelayOutcome = shown
      ? await where.relay(shown)
      : { status: 'refused', detail: 'nothing to show' };
    await relays.settled(conversationId, line.number, outcome, line.outcomeUnknown);
    if (shown?.what.type === 'said' && outcome.status === 'shown') {
      // Corrections that wait are made where it stands.
      for (const { message } of lines) {
        if (message?.sequence === line.message?.sequence && message) message.shownAs = outcome.message;
      }
    }
    return outcome;
  }

  return {
    /** Null when there is nothing to show, or nowhere. */
    async showCard(conversationId: string): Promise<CardOutcome | null> {
      const found = await handoffs.find(conversationId);
      const record = found && (await offer(found));
      const where = surface();
      if (!record || !where) return null;
      const flow = await library.past(record.flowVersionId);
      const kept = keptOf(record);
      if (!record.posted) await handoffs.posting(record.handoffId);
      const card = buildCard(record, flow, {
        standing: desk.standing(kept),
        actions: desk.actions(kept, record.deal),
        choices,
        publicUrl: parts.publicUrl,
        flows: parts.flows,
      });
      const outcome = await where.show(card);
      const mayStand = card.isRepeat === true || (outcome.status === 'later' && outcome.mayStand === true);
      const isLatest = await handoffs.shown(record.handoffId, record.revision, outcome, mayStand);
      return isLatest ? outcome : { status: 'later', afterMs: 0, detail: 'It has changed meanwhile.' };
    },

    /** Shows what waits, in order. Resolves to the milliseconds until it is worth another try; null when all is done. */
    async relay(conversationId: string): Promise<number | null> {
      const thread = await relays.thread(conversationId);
      if (!thread || thread.lines.length === 0) return null;
      const where = surface();
      if (!where) {
        await relays.keep(conversationId);
        return null;
      }
      // The card comes first; it calls for the lines when it stands.
      if (!thread.posted) return null;
      for (const line of thread.lines) {
        const outcome = await relayOne(where, thread, thread.posted, line);
        if (outcome.status !== 'later' && outcome.status !== 'unknown') continue;
        await relays.troubled(conversationId, outcome.detail);
        return outcome.status === 'later' ? outcome.afterMs : UNKNOWN_AGAIN_MS;
      }
      if (thread.error !== null) await relays.troubled(conversationId, null);
      return (await relays.thread(conversationId))?.lines.length ? 0 : null;
    },

    /** Changes the words of a salesperson's message with the lead. Resolves like `relay`. */
    async amend(conversationId: string, source: string): Promise<number | null> {
      const reply = await relays.reply(conversationId, source);
      const transport = reply && transports.get(reply.channel as ChannelName);
      if (!reply || !transport?.edit) return null;
      const { platformId, isOnItsWay } = reply;
      if (platformId === null) return isOnItsWay ? ON_ITS_WAY_MS : null;
      const outcome = await transport.edit({ ...reply, platformId });
      if (outcome.status === 'later') return outcome.afterMs;
      return outcome.status === 'unknown' ? UNKNOWN_AGAIN_MS : null;
    },
  };
}

const UNKNOWN_AGAIN_MS = 2_000;
const ON_ITS_WAY_MS = 1_000;
