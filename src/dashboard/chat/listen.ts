import type { ChatMessage } from '../../http/chat-contract.ts';
import { type ChatApi, ChatRefusal } from './chat-api.ts';
import { eventReader, type StreamEvent } from './event-stream.ts';

/** The server's heartbeat comes every 20 s; a line that is quiet for longer than this is dead. */
const SILENCE_MS = 45_000;

export interface Listener {
  onOpen: () => void;
  onMessage: (message: ChatMessage, cursor: string | null) => void;
  /** A message that was said before has other words now. */
  onEdited: (message: ChatMessage) => void;
  onTyping: () => void;
}

/**
 * Follows one stream until it ends. Resolves when the line was lost (so: connect again from the last cursor), or
 * when `signal` was aborted; rejects with `ChatRefusal` when the server does not know the token or
 * the cursor.
 */
export async function listen(
  api: ChatApi,
  token: string,
  after: string | null,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  signal.addEventListener('abort', hangUp);
  let watchdog = setTimeout(hangUp, SILENCE_MS);
  try {
    if (signal.aborted) return;
    const response = await api.stream(token, after, line.signal);
    listener.onOpen();
    const read = eventReader();
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      clearTimeout(watchdog);
      watchdog = setTimeout(hangUp, SILENCE_MS);
      for (const event of read(decoder.decode(piece.value, { stream: true }))) hand(event, listener);
    }
  } catch (error) {
    if (error instanceof ChatRefusal && !error.passing) throw error;
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}

function hand({ event, data, id }: StreamEvent, listener: Listener) {
  if (event === 'typing') listener.onTyping();
  if (event === 'edited') listener.onEdited(JSON.parse(data) as ChatMessage);
  if (event === 'message') listener.onMessage(JSON.parse(data) as ChatMessage, id);
}
