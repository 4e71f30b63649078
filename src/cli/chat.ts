import { randomBytes } from 'node:crypto';
import { terminalChat } from '../channels/terminal/terminal-chat.ts';
import { readEnvironment } from '../config/environment.ts';
import { readProfile } from '../config/read-profile.ts';
import { fulfilRequests } from '../deals/fulfil.ts';
import { deskOf } from '../desk/desk-of.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Transport } from '../engine/outgoing.ts';
import { startEngine } from '../start-engine.ts';
import { newId } from '../store/new-id.ts';
import { openDatabase } from '../store/open-database.ts';
import { createLogger } from '../telemetry/logger.ts';
import { shippedFlows } from './shipped-flows.ts';

/** The conversation in the terminal, through the real engine and database; no server is needed. */
export async function chat(language: 'ru' | 'en' | undefined): Promise<void> {
  const environment = readEnvironment(process.env);
  const profile = readProfile(environment.profile);
  const log = createLogger({ level: 'warn', pretty: true });
  const database = await openDatabase({
    url: environment.databaseUrl,
    dataDir: environment.dataDir,
    log: () => {},
  });
  const transports = new Map<ChannelName, Transport>();
  try {
    const started = await startEngine({
      database,
      published: shippedFlows(process.env),
      desk: deskOf(profile),
      fulfil: fulfilRequests({
        profile,
        newId,
        randomBytes,
        placeOf: () => (environment.publicUrl ? { channel: 'web', url: environment.publicUrl } : null),
      }),
      outreach: profile.outreach,
      transports,
      now: () => new Date(),
      log,
    });
    const { engine, entryFlow } = started;
    const terminal = terminalChat({
      input: process.stdin,
      output: process.stdout,
      address: newId(),
      newId,
    });
    transports.set('terminal', terminal.transport);
    try {
      await terminal.talk(engine.accept, language ?? entryFlow.settings.language);
      await started.drained();
    } finally {
      await started.close();
    }
  } finally {
    await database.close();
  }
}
