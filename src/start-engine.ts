import type { Desk } from './desk/desk.ts';
import type { OutreachSettings } from './domain/outreach-settings.ts';
import { deskChanges } from './engine/desk-changes.ts';
import { createEngine, type Engine, type EngineObserver } from './engine/engine.ts';
import { type FlowLibrary, flowLibrary } from './engine/flow-library.ts';
import type { ChannelName } from './engine/inbound.ts';
import type { SendOutcome, Transport } from './engine/outgoing.ts';
import { outgoingOf, spokenIn } from './engine/outgoing-of.ts';
import type { PublishedFlow, RunnableFlow } from './flow/published-flow.ts';
import { createDeliverer, type Deliverer } from './jobs/deliverer.ts';
import { postgresDeliveryStore } from './store/delivery-store.ts';
import { newId } from './store/new-id.ts';
import type { Database } from './store/open-database.ts';
import { type ProcessRegistry, registerProcess } from './store/process-registry.ts';
import { type FulfilOn, type PostgresTurnStore, postgresTurnStore } from './store/turn-store.ts';
import type { Logger } from './telemetry/logger.ts';

/** The engine on a database, with what it says delivered: what every program of the product has in it. */
export interface StartedEngine {
  engine: Engine;
  deliverer: Deliverer;
  store: PostgresTurnStore;
  registry: ProcessRegistry;
  library: FlowLibrary;
  /** What new conversations begin. */
  entryFlow: RunnableFlow;
  /** All that are published, in their order. */
  flows: RunnableFlow[];
  /** Resolves once nothing is waiting to be taken or to be said. */
  drained(): Promise<void>;
  /** To be called when drained, before the database is closed. */
  close(): Promise<void>;
}

/** Publishes the flows, of which the first is begun by new conversations. Channels may join `transports` later. */
export async function startEngine(options: {
  database: Pick<Database, 'url' | 'pool'>;
  published: PublishedFlow[];
  desk: Desk;
  /** Does what flows request; without it all is denied. */
  fulfil?: FulfilOn;
  /** Which facts the business's own tools are told; without it all that they can be. */
  isPublished?: (fact: string) => boolean;
  /** When people may be written to unasked; at any time without it. */
  outreach?: OutreachSettings;
  transports: Map<ChannelName, Transport>;
  now: () => Date;
  log: Logger;
  observe?: EngineObserver;
  delivered?: (channel: ChannelName, outcome: SendOutcome) => void;
  /** Is told of the handed-over conversations in which something has changed. */
  deskChanged?: (conversationId: string) => void;
}): Promise<StartedEngine> {
  const { published, transports, now, log } = options;
  const { url, pool } = options.database;
  const processId = newId();
  const registry = await registerProcess({ url, pool, processId, log: (line) => log.info(line) });
  const { fulfil, isPublished } = options;
  const store = postgresTurnStore({
    ...{ url, pool, newId },
    ...(fulfil && { fulfil }),
    ...(isPublished && { isPublished }),
  });
  async function close(): Promise<void> {
    await store.close();
    await registry.close();
  }

  try {
    const library = flowLibrary(store, (flow) => published.find((other) => other.flow === flow)?.copy);
    const versions = await Promise.all(published.map((flow) => store.publishFlow(flow)));
    const runnable = await Promise.all(versions.map((id) => library.get(id)));
    const flows = new Map(runnable.map((flow) => [flow.flow, flow]));
    const entryFlow = await library.get(versions[0] ?? '');
    const deliverer = createDeliverer({
      transports,
      store: postgresDeliveryStore(pool),
      processId,
      blocked: ({ channel, address, conversationId, sequence }) => {
        const eventId = `blocked:${conversationId}:${sequence}`;
        void engine
          .accept({ channel, eventId, address, what: { type: 'reachable', reachable: false } })
          .catch((error: unknown) => log.warn({ err: error }, 'a block could not be noted'));
      },
      observe: options.delivered ?? (() => {}),
      log,
    });
    const engine = createEngine({
      store,
      library,
      entryFlow,
      flows,
      ...(options.outreach && { outreach: options.outreach }),
      desk: options.desk,
      processId,
      now,
      newId,
      committing: (rows) => deliverer.prepare(spokenIn(rows)),
      committed(rows) {
        deliverer.dispatch(outgoingOf(rows));
        for (const conversationId of deskChanges(rows)) options.deskChanged?.(conversationId);
      },
      doubted: (rows) => deliverer.doubt(spokenIn(rows)),
      ...(options.observe && { observe: options.observe }),
    });
    return {
      engine,
      deliverer,
      store,
      registry,
      library,
      entryFlow,
      flows: runnable,
      async drained() {
        await engine.drained();
        await deliverer.drained();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
