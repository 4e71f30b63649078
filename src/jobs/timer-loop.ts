import type { Logger } from '../telemetry/logger.ts';

/** How often due timers are looked for. A timer is late by no more than this, plus the commit. */
const EVERY_MS = 500;

/** Runs the work again and again, a pause after each; a failure is logged and does not end it. */
export function startTimerLoop(work: () => Promise<unknown>, log: Logger): { stop(): Promise<void> } {
  let isStopped = false;
  let next: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  function schedule(): void {
    if (isStopped) return;
    next = setTimeout(() => {
      current = work()
        .then(
          () => {},
          (error: unknown) => log.error({ err: error }, 'due timers could not be fired; trying again'),
        )
        .then(schedule);
    }, EVERY_MS);
  }

  schedule();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(next);
      await current;
    },
  };
}
