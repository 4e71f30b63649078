/** Counts what each key does in a window of time. */
export interface FloodGuard {
  /** @returns null when one more is fine, else the whole seconds to wait */
  take(key: string): number | null;
}

const maxKeys = 20_000;

/** Lets each key do `limit` things in `windowMs`. Keeps the windows of the last keys only, so it cannot grow. */
export function floodGuard(options: { limit: number; windowMs: number; now: () => number }): FloodGuard {
  const { limit, windowMs, now } = options;
  const windows = new Map<string, { count: number; endsAt: number }>();
  return {
    take(key) {
      const at = now();
      const window = windows.get(key);
      if (!window || window.endsAt <= at) {
        // Set anew, a key goes to the end: the map's order is that of the windows' ends.
        windows.delete(key);
        windows.set(key, { count: 1, endsAt: at + windowMs });
        dropOldest(at);
        return null;
      }
      if (window.count >= limit) return Math.ceil((window.endsAt - at) / 1000);
      window.count++;
      return null;
    },
  };

  function dropOldest(at: number): void {
    for (const [key, { endsAt }] of windows) {
      if (endsAt > at && windows.size <= maxKeys) return;
      windows.delete(key);
    }
  }
}
