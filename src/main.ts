import { readEnvironment } from './config/environment.ts';
import { startHourglass } from './hourglass-app.ts';
import { createLogger } from './telemetry/logger.ts';

/** Starts the service and stops it cleanly on Ctrl-C or SIGTERM; a second signal after a second ends it at once. */
export async function main(): Promise<void> {
  try {
    const environment = readEnvironment(process.env);
    const log = createLogger({ level: environment.logLevel, pretty: process.stdout.isTTY });
    const app = await startHourglass(environment, log);
    const lines = [
      '',
      `  Hourglass is running: ${app.address}/chat`,
      app.signInLink ? `  Leads (signs you in):  ${app.signInLink}` : `  Leads: ${app.address}/`,
      '',
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    stopOnSignal(app.stop);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let askedAt: number | null = null;
  const onSignal = () => {
    if (askedAt !== null) {
      // A terminal's Ctrl-C arrives twice under npm; only a later one means that somebody is impatient.
      if (performance.now() - askedAt > 1_000) process.exit(1);
      return;
    }
    askedAt = performance.now();
    process.stdout.write('\n  Stopping: finishing what is under way…\n');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(
          `The stop was not clean: ${error instanceof Error ? error.message : String(error)}\n`,
        );
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

await main();
