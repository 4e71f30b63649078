export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** localStorage where the browser lets us have it; else memory, which lasts as long as the page. */
export function openStorage(local: () => Storage): BrowserStorage {
  try {
    const storage = local();
    storage.setItem('hourglass.probe', '1');
    storage.removeItem('hourglass.probe');
    return storage;
  } catch {
    return memoryStorage();
  }
}

export function memoryStorage(): BrowserStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
