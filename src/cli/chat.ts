import { terminalChat } from '../channels/terminal/terminal-chat.ts';
import { readEnvironment } from '../config/environment.ts';
import { createEngine } from '../engine/engine.ts';
import { flowLibrary } from '../engine/flow-library.ts';
import { outgoingOf } from '../engine/outgoing-of.ts';
import { createDeliverer } from '../jobs/deliverer.ts';
import { postgresDeliveryStore } from '../store/delivery-store.ts';
import { newId } from '../store/new-id.ts';
import { openDatabase } from '../store/open-database.ts';
import { registerProcess } from '../store/process-registry.ts';
import { postgresTurnStore } from '../store/turn-store.ts';
import { createLogger } from '../telemetry/logger.ts';
import { shippedFlows } from './shipped-flows.ts';

/** The qualification conversation in the terminal, through the real engine and database; no server is needed. */
export async function chat(language: 'ru' | 'en' | undefined): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLogger({ level: 'warn', pretty: true });
  const quiet = () => {};
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: quiet,
  });
  const { url, pool } = database;
  const processId = newId();
  const registry = await registerProcess({ url, pool, processId, log: quiet });
  const store = postgresTurnStore({ url, pool, newId });
  try {
    const library = flowLibrary(store);
    const [published] = shippedFlows(process.env);
    if (!published) throw new Error('There is no flow to talk in.');
    const entryFlow = await library.get(await store.publishFlow(published));
    const terminal = terminalChat({
      input: process.stdin,
      output: process.stdout,
      address: newId(),
      newId,
    });
    const deliverer = createDeliverer({
      transports: new Map([['terminal', terminal.transport]]),
      store: postgresDeliveryStore(pool),
      processId,
      blocked: quiet,
      observe: quiet,
      log,
    });
    const engine = createEngine({
      store,
      library,
      entryFlow,
      processId,
      now: () => new Date(),
      newId,
      committed: (rows) => deliverer.dispatch(outgoingOf(rows)),
    });
    await terminal.talk(engine.accept, language ?? entryFlow.settings.language);
    await engine.drained();
    await deliverer.drained();
  } finally {
    await store.close();
    await registry.close();
    await database.close();
  }
}
