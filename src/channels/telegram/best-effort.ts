import type { Logger } from 'pino';
import { callFailure } from './call-failure.ts';

/** Calls that nobody waits for and whose failure changes nothing, kept so that a stop can wait them out. */
export interface BestEffort {
  run(what: string, call: () => Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  drain(): Promise<void>;
}

export function bestEffort(log: Logger): BestEffort {
  const underWay = new Set<Promise<void>>();
  return {
    run(what, call) {
      const done = call().then(
        () => {},
        (error: unknown) =>
          log.debug({ what, detail: callFailure(error).detail }, 'a Telegram call did not work'),
      );
      underWay.add(done);
      void done.finally(() => underWay.delete(done));
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
