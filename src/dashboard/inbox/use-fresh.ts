import { useCallback, useEffect, useRef, useState } from 'react';

/** Should a change have been missed, it is seen after so long at the latest. */
const EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 5_000;
/** What changes in one go is read once. */
const GATHER_MS = 60;

/**
 * Reads something at once, whenever `again` is called, and now and then by itself. What was read before stays until
 * the new arrives. Give a memoised `load`: a new one is another thing, so it starts over with nothing.
 */
export function useFresh<T>(load: ((signal: AbortSignal) => Promise<T>) | null) {
  const [state, setState] = useState<{ of: unknown; value: T | null; error: unknown }>({
    of: load,
    value: null,
    error: null,
  });
  const wake = useRef<() => void>(() => {});
  const again = useCallback(() => wake.current(), []);

  useEffect(() => {
    if (!load) return;
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading: AbortController | null = null;
    let isAsked = false;
    async function run() {
      isAsked = false;
      reading?.abort();
      const mine = new AbortController();
      reading = mine;
      const stop = () => mine.abort();
      let nextMs = EVERY_MS;
      ending.signal.addEventListener('abort', stop);
      try {
        const value = await load?.(mine.signal);
        if (!mine.signal.aborted) setState({ of: load, value: value ?? null, error: null });
      } catch (error) {
        if (mine.signal.aborted) return;
        nextMs = AFTER_FAILURE_MS;
        setState((known) => ({ of: load, value: known.of === load ? known.value : null, error }));
      } finally {
        ending.signal.removeEventListener('abort', stop);
        // What changed while this was read may not be in it: the reading that was asked for stays due.
        if (reading === mine && !isAsked) later(nextMs);
      }
    }
    function later(ms: number) {
      clearTimeout(timer);
      if (!ending.signal.aborted) timer = setTimeout(run, ms);
    }
    wake.current = () => {
      isAsked = true;
      later(GATHER_MS);
    };
    void run();
    return () => {
      ending.abort();
      clearTimeout(timer);
      wake.current = () => {};
    };
  }, [load]);

  const isThis = state.of === load;
  return { value: isThis ? state.value : null, error: isThis ? state.error : null, again };
}
