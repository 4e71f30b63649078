import type { BrowserStorage } from '../browser-storage.ts';

const KEY = 'hourglass.dashboard.salesperson';

/** The name under which somebody acts from this browser, as colleagues see it; null until it was said. */
export function keptSalesperson(storage: BrowserStorage): string | null {
  try {
    const kept: { byName?: string } | null = JSON.parse(storage.getItem(KEY) ?? 'null');
    return kept?.byName || null;
  } catch {
    return null;
  }
}

export function keepSalesperson(storage: BrowserStorage, byName: string): string {
  storage.setItem(KEY, JSON.stringify({ byName }));
  return byName;
}
