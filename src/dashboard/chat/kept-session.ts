import type { ChatSession } from '../../http/chat-contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import type { Language } from '../language.ts';

/** What this browser remembers between visits: its secret, whom it talks to, and the language it was read in. */
export interface KeptSession extends ChatSession {
  language: Language;
}

const KEY = 'hourglass.chat';

export function keptSession(storage: BrowserStorage): KeptSession | null {
  try {
    const kept: Partial<KeptSession> | null = JSON.parse(storage.getItem(KEY) ?? 'null');
    return kept?.token && kept.business?.name && kept.business.persona ? (kept as KeptSession) : null;
  } catch {
    return null;
  }
}

export function keepSession(storage: BrowserStorage, session: KeptSession): void {
  try {
    storage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Without room to keep it the talk still works until the page is closed.
  }
}

export function forgetSession(storage: BrowserStorage): void {
  storage.removeItem(KEY);
}
