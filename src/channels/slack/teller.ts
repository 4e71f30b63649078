import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { attempt } from './attempt.ts';
import { escapeText } from './fit-text.ts';

/** Tells one person something that nobody else sees. Best effort and not waited for. */
export interface Teller {
  tell(to: { channel: string; user: string; thread?: string }, text: string): void;
  /** Resolves when everybody has been told. */
  idle(): Promise<void>;
}

export function createTeller(client: webApi.WebClient, log: Logger): Teller {
  const telling = new Set<Promise<unknown>>();
  return {
    tell({ channel, user, thread }, text) {
      const inThread = thread === undefined ? {} : { thread_ts: thread };
      const told = attempt(log, 'chat.postEphemeral', () =>
        client.chat.postEphemeral({ channel, user, text: escapeText(text), ...inThread }),
      );
      telling.add(told);
      void told.finally(() => telling.delete(told));
    },
    idle: async () => void (await Promise.all(telling)),
  };
}
