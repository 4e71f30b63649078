/** A map that keeps the last used entries, each for a time. */
export interface BoundedCache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V, forMs: number): void;
  delete(key: string): void;
}

export function boundedCache<V>(most: number, now: () => number): BoundedCache<V> {
  const entries = new Map<string, { value: V; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, forMs) {
      entries.delete(key);
      entries.set(key, { value, until: now() + forMs });
      const oldest = entries.keys().next();
      if (entries.size > most && !oldest.done) entries.delete(oldest.value);
    },
    delete: (key) => void entries.delete(key),
  };
}
