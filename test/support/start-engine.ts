import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { DeskHappening } from '../../src/desk/desk-event.ts';
import { leadWords } from '../../src/desk/lead-words.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { ChannelName, Happening, Person } from '../../src/engine/inbound.ts';
import type { RunnableFlow } from '../../src/flow/published-flow.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { leadQueries } from '../../src/store/lead-queries.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { MONDAY_NOON, publishedFlow } from '../flows/talk.ts';
import { testDatabase } from './test-database.ts';
import { cardOf, testDesk } from './test-desk.ts';

/** The engine with the qualification flow on a database of its own, at noon of a working Monday. No channels. */
export async function startEngine() {
  const { url, pool, prisma } = await testDatabase();
  const store = postgresTurnStore({ url, pool, newId: v7 });
  onTestFinished(() => store.close());
  const library = flowLibrary(store);
  const flow: RunnableFlow = await library.get(await store.publishFlow(publishedFlow('qualification')));
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: flow,
    processId: v7(),
    now: () => new Date(MONDAY_NOON),
    newId: v7,
    committed: () => {},
  });
  const handoffs = handoffStore(pool);
  const leads = leadQueries(prisma, leadWords(flow));

  /** A person on a channel, for whom things happen one after another. */
  function person(
    address: string,
    { channel = 'telegram' as ChannelName, ...about }: Person & { channel?: ChannelName } = {},
  ) {
    const happens = async (...whats: Happening[]) => {
      for (const what of whats) {
        const inbound = {
          channel,
          eventId: v7(),
          address,
          person: { language: 'ru' as const, ...about },
          what,
        };
        await engine.accept(inbound);
      }
    };
    return {
      happens,
      says: (...texts: string[]) => happens(...texts.map((text) => ({ type: 'text' as const, text }))),
    };
  }

  return {
    pool,
    prisma,
    leads,
    person,
    /** Something is done at the desk with the only lead that was handed over. */
    async act(what: DeskHappening) {
      const handoff = await prisma.handoff.findFirstOrThrow();
      const { conversationId } = handoff;
      return engine.act({ channel: 'desk-slack', eventId: v7(), conversationId, what });
    },
    /** Everything that the API shows of the only lead. */
    async lead() {
      const { leads: rows } = await leads.page({ limit: 2, after: null, search: null });
      const [row, other] = rows;
      const lead = row && !other ? await leads.find(row.id, 'ru') : null;
      if (!lead) throw new Error(`There are ${rows.length} leads.`);
      return lead;
    },
    /** The card of the only handoff, as sales see it; null when there is none. */
    async card() {
      const handoff = await prisma.handoff.findFirst();
      const record = handoff && (await handoffs.find(handoff.conversationId));
      return record && cardOf(record, flow);
    },
  };
}
