import { useCallback, useEffect, useState } from 'react';

const EVERY_MS = 10_000;

export interface Polled {
  /** What the last attempt failed with, or null. */
  error: unknown;
  /** Asks again now. */
  again: () => void;
}

/**
 * Calls `load` at once, then every ten seconds while the page can be seen, and when it is seen again. Give a
 * memoised `load`: a new one starts over and aborts the request under way.
 */
export function usePolled(load: (signal: AbortSignal) => Promise<void>): Polled {
  const [error, setError] = useState<unknown>(null);
  const [wanted, setWanted] = useState(0);
  const again = useCallback(() => setWanted((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is how `again` asks for a new start
  useEffect(() => {
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function run() {
      clearTimeout(timer);
      try {
        if (!document.hidden) {
          await load(ending.signal);
          if (!ending.signal.aborted) setError(null);
        }
      } catch (failure) {
        if (!ending.signal.aborted) setError(failure);
      }
      if (!ending.signal.aborted) timer = setTimeout(run, EVERY_MS);
    }
    const onSeen = () => !document.hidden && void run();
    document.addEventListener('visibilitychange', onSeen);
    void run();
    return () => {
      ending.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [load, wanted]);

  return { error, again };
}
