import { setTimeout as delay } from 'node:timers/promises';
import { Client, type Pool } from 'pg';

/**
 * Something a browser should know of. `edited`: the words of a message are others now. The address of `desk` is a conversation's id: it was handed over, and the
 * handoff or what was said has changed. `missed`: notices may have been lost, so everybody is to look.
 */
export type ChatNotice = AddressedNotice | { kind: 'missed' };

interface AddressedNotice {
  kind: (typeof kinds)[number];
  address: string;
}

const kinds = ['message', 'edited', 'typing', 'desk'] as const;

/** Carries notices to all processes on the database. A notice may be lost, never a message: those are rows. */
export interface ChatNotices {
  /** Returns at once. */
  notify(notice: AddressedNotice): void;
  /** @returns ends the subscription */
  subscribe(listener: (notice: ChatNotice) => void): () => void;
  /** Resolves when the connection is closed. */
  close(): Promise<void>;
}

const channel = 'hourglass_chat';
const retryMs = { first: 100, most: 5_000 };
const maxWaiting = 10_000;

/**
 * Listens over a connection of its own, which is made again when it breaks.
 *
 * @throws the driver's error when the first connection fails
 */
export async function openChatNotices(options: {
  pool: Pool;
  url: string;
  log: (line: string) => void;
}): Promise<ChatNotices> {
  const { pool, url, log } = options;
  const listeners = new Set<(notice: ChatNotice) => void>();
  const closing = new AbortController();
  let waiting = new Set<string>();
  let sending: Promise<void> | null = null;
  let client = await connect();
  let reconnecting: Promise<void> | null = null;

  return {
    notify({ kind, address }) {
      if (closing.signal.aborted || waiting.size >= maxWaiting) return;
      waiting.add(`${kind}:${address}`);
      sending ??= sendWaiting();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await sending;
      await reconnecting;
      await client.end();
    },
  };

  async function connect(): Promise<Client> {
    const made = new Client({
      connectionString: url,
      application_name: 'hourglass notices',
      keepAlive: true,
    });
    made.on('notification', ({ payload = '' }) => {
      const [word, address = ''] = payload.split(':');
      const kind = kinds.find((known) => known === word);
      if (kind) tell({ kind, address });
    });
    made.on('error', (error) => log(`The connection for chat notices was lost: ${error.message}`));
    try {
      await made.connect();
      await made.query(`LISTEN ${channel}`);
    } catch (error) {
      await made.end().catch(() => {});
      throw error;
    }
    made.once('end', () => {
      if (!closing.signal.aborted) reconnecting = reconnect();
    });
    return made;
  }

  async function reconnect(): Promise<void> {
    for (
      let pauseMs = retryMs.first;
      !closing.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, retryMs.most)
    ) {
      try {
        client = await connect();
        return tell({ kind: 'missed' });
      } catch {
        await delay(pauseMs, null, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  // What comes while one query is under way goes with the next, so that a crowd costs few round trips.
  async function sendWaiting(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting];
      waiting = new Set();
      try {
        await pool.query(`SELECT pg_notify('${channel}', payload) FROM unnest($1::text[]) AS payload`, [
          batch,
        ]);
      } catch (error) {
        log(`Chat notices could not be sent; browsers look by themselves: ${String(error)}`);
      }
    }
    sending = null;
  }

  function tell(notice: ChatNotice): void {
    for (const listener of listeners) listener(notice);
  }
}
