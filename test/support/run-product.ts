// Run as a process of its own: loads the product, starts it when its parent says so, with no need to keep
// the platforms' pace and quick to find out who is dead, and stops it on SIGTERM.
import '../../src/channels/telegram/telegram.ts';
import { readEnvironment } from '../../src/config/environment.ts';
import { startHourglass } from '../../src/hourglass-app.ts';
import { createLogger } from '../../src/telemetry/logger.ts';

process.on('disconnect', () => process.exit(1));
process.once('message', async () => {
  const environment = readEnvironment(process.env);
  const app = await startHourglass(environment, createLogger({ level: environment.logLevel }), {
    telegramPace: { overallPerSecond: 20_000, chatIntervalMs: 1 },
    slackPostEveryMs: 1,
    censusEveryMs: 500,
  });
  process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
  process.send?.('running');
});
process.send?.('loaded');
