import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { DeskHappening } from '../../src/desk/desk-event.ts';
import type { ActOutcome } from '../../src/engine/desk-act.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { ChannelName, Happening, Person } from '../../src/engine/inbound.ts';
import { fireDueTimers } from '../../src/engine/timer-clock.ts';
import type { PublishedFlow } from '../../src/flow/published-flow.ts';
import type { Database } from '../../src/store/open-database.ts';
import { type PostgresTurnStore, postgresTurnStore } from '../../src/store/turn-store.ts';
import { MONDAY_NOON, publishedFlow } from '../flows/talk.ts';
import { testDesk } from './test-desk.ts';

export interface Talks {
  engine: Engine;
  store: PostgresTurnStore;
  /** The version that new conversations begin in. */
  versionId: string;
  /** The person at this address (`web:anna`) writes these texts, one after another. */
  says(who: string, ...texts: string[]): Promise<void>;
  happens(who: string, what: Happening, person?: Person): Promise<void>;
  /** Something is done at the desk with what was handed over in the conversation. */
  act(conversationId: string, what: DeskHappening): Promise<ActOutcome>;
  /** Nothing comes until the next timer of all is due; it fires. */
  isSilent(): Promise<void>;
}

/** A clock that tests move. */
export interface TestClock {
  now: Date;
}

/**
 * The engine on a database as one build runs it, with nothing delivered. Called again on the same database it is the
 * next build, or another process.
 */
export async function startTalks(
  { url, pool }: Pick<Database, 'url' | 'pool'>,
  {
    published = publishedFlow('qualification'),
    clock = { now: new Date(MONDAY_NOON) },
  }: { published?: PublishedFlow; clock?: TestClock } = {},
): Promise<Talks> {
  const store = postgresTurnStore({ url, pool, newId: v7 });
  onTestFinished(async () => {
    await engine.drained();
    await store.close();
  });
  const versionId = await store.publishFlow(published);
  const library = flowLibrary(store, () => published.copy);
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get(versionId),
    processId: v7(),
    now: () => clock.now,
    newId: v7,
    committed: () => {},
  });

  async function happens(who: string, what: Happening, person: Person = { language: 'ru' }): Promise<void> {
    const [channel = '', address = ''] = who.split(':');
    await engine.accept({ channel: channel as ChannelName, eventId: v7(), address, person, what });
  }
  return {
    engine,
    store,
    versionId,
    happens,
    act: (conversationId, what) => engine.act({ channel: 'desk-slack', eventId: v7(), conversationId, what }),
    async says(who, ...texts) {
      for (const text of texts) await happens(who, { type: 'text', text });
    },
    async isSilent() {
      const { rows } = await pool.query<{ due: Date }>('SELECT min(due_at) AS due FROM timer');
      if (!rows[0]?.due) throw new Error('Nothing waits for a timer.');
      clock.now = rows[0].due;
      await fireDueTimers(engine, store, () => clock.now);
    },
  };
}
