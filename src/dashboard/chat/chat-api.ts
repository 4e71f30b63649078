import type { ChatMessage, ChatPost, ChatSession } from '../../http/chat-contract.ts';
import type { Language } from '../language.ts';

export interface History {
  messages: ChatMessage[];
  language: Language;
  /** Of the last message; null when there is none. */
  cursor: string | null;
}

/** The server answered and said no. A request that got no answer rejects with what `fetch` threw. */
export class ChatRefusal extends Error {
  override readonly name = 'ChatRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`The chat answered ${status}`);
    this.status = status;
  }

  /** The same request may do better later. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

export type ChatApi = ReturnType<typeof chatApi>;

/** The chat's part of the HTTP contract. `signal` bounds every request but the stream to its time limit. */
export function chatApi(origin: string) {
  return {
    openSession: async (): Promise<ChatSession> =>
      (await ask('/chat/api/session', { method: 'POST', body: '{}', headers: json })).json(),

    history: async (token: string): Promise<History> => {
      const response = await ask('/chat/api/messages', { headers: bearer(token) });
      const body: Omit<History, 'cursor'> & { cursor?: string | null } = await response.json();
      return { ...body, cursor: body.cursor || null };
    },

    post: async (token: string, post: ChatPost): Promise<void> => {
      const headers = { ...json, ...bearer(token) };
      await ask('/chat/api/messages', { method: 'POST', body: JSON.stringify(post), headers });
    },

    stream: (token: string, after: string | null, signal: AbortSignal): Promise<Response> => {
      const query = after ? `?${new URLSearchParams({ after })}` : '';
      const headers = { ...bearer(token), Accept: 'text/event-stream' };
      return ask(`/chat/api/stream${query}`, { headers, signal, cache: 'no-store' });
    },
  };

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(origin + path, { signal: AbortSignal.timeout(20_000), ...init });
    if (!response.ok) throw new ChatRefusal(response.status);
    return response;
  }
}

const json = { 'Content-Type': 'application/json' };
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
