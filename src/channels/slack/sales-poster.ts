import type { types, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Attempt, attempt } from './attempt.ts';
import type { Pacer } from './pacer.ts';

interface SalesPost {
  blocks: types.KnownBlock[];
  text: string;
  thread_ts?: string;
  metadata: { event_type: string; event_payload: Record<string, string> };
}

/** Posts to the sales channel, cards and the lines under them, at Slack's pace for one channel. */
export interface SalesPoster {
  post(channel: string, post: SalesPost): Promise<Attempt<unknown> | { status: 'later'; afterMs: number }>;
}

export function createSalesPoster(
  client: webApi.WebClient,
  salesChannel: string,
  pacer: Pacer,
  log: Logger,
): SalesPoster {
  return {
    async post(channel, { thread_ts, ...post }) {
      // The channel goes by its name when a card is posted, and by its id afterwards: one lane for both.
      const turn = await pacer.enter(salesChannel);
      if (turn.status === 'later') return turn;
      const message = { channel, mrkdwn: false, unfurl_links: false, unfurl_media: false, ...post };
      const sent = await attempt(log, 'chat.postMessage', () =>
        client.chat.postMessage(thread_ts === undefined ? message : { ...message, thread_ts }),
      );
      if (!sent.ok && sent.failure.code === 'ratelimited' && sent.failure.kind === 'later') {
        pacer.hold(salesChannel, sent.failure.afterMs);
      }
      return sent;
    },
  };
}
