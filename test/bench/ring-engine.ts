import { v7 } from 'uuid';
import { createEngine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import type { Database } from '../../src/store/open-database.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { testDesk } from '../support/test-desk.ts';
import { ringFlow } from './ring-flow.ts';

/** The engine as the product composes it, with the ring flow and nobody to deliver. */
export async function startRingEngine({ url, pool }: Database, now: () => Date = () => new Date()) {
  const store = postgresTurnStore({ url, pool, newId: v7 });
  const library = flowLibrary(store);
  const engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get(await store.publishFlow(ringFlow())),
    processId: v7(),
    now,
    newId: v7,
    committed: () => {},
  });
  let events = 0;

  async function take(address: string, what: Happening): Promise<void> {
    events += 1;
    const eventId = `event-${events}`;
    const accepted = await engine.accept({
      channel: 'web',
      eventId,
      address,
      person: { language: 'en' },
      what,
    });
    if (accepted !== 'done') throw new Error(`A turn of ${address} was ${accepted}.`);
  }

  return {
    engine,
    store,
    start: (address: string) => take(address, { type: 'start' }),
    reply: (address: string) => take(address, { type: 'text', text: 'It is a good answer' }),
    async stop() {
      await engine.drained();
      await store.close();
    },
  };
}
