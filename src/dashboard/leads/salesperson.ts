import { v4 as newId } from 'uuid';
import type { BrowserStorage } from '../browser-storage.ts';

/** Who claims from this browser: a made-up id that stays, and the name that colleagues see. */
export interface Salesperson {
  by: string;
  byName: string;
}

const KEY = 'hourglass.dashboard.salesperson';

export function keptSalesperson(storage: BrowserStorage): Salesperson | null {
  try {
    const kept: Partial<Salesperson> | null = JSON.parse(storage.getItem(KEY) ?? 'null');
    return kept?.by && kept.byName ? { by: kept.by, byName: kept.byName } : null;
  } catch {
    return null;
  }
}

export function keepSalesperson(storage: BrowserStorage, byName: string): Salesperson {
  const salesperson = { by: `dashboard:${newId()}`, byName };
  storage.setItem(KEY, JSON.stringify(salesperson));
  return salesperson;
}
