import type { ProcessRegistry } from '../store/process-registry.ts';
import type { Logger } from '../telemetry/logger.ts';

/** A process is dead when two looks have found it so; then its jobs are freed. */
const CENSUS_EVERY_MS = 5_000;

/** Counts the processes on the database, frees what dead ones held, and says how many live. */
export function watchProcesses(parts: {
  registry: Pick<ProcessRegistry, 'census' | 'bury'>;
  everyMs: number | undefined;
  living(processes: number): void;
  log: Logger;
}): { stop(): Promise<void> } {
  const { registry, everyMs = CENSUS_EVERY_MS, log } = parts;
  const census = setInterval(() => {
    registry
      .census()
      .then(async ({ dead, living }) => {
        parts.living(living);
        await registry.bury(dead);
      })
      .catch((error: unknown) => log.warn({ err: error }, 'the processes could not be counted'));
  }, everyMs);
  return { stop: async () => clearInterval(census) };
}
