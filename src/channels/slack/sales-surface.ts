import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CardOutcome, SalesSurface } from '../../desk/sales-card.ts';
import { attempt } from './attempt.ts';
import { renderCard } from './card.ts';
import type { Failure } from './failure.ts';
import type { Pacer } from './pacer.ts';

/** The card can no longer be changed where it stands, so it is posted anew. */
const NOT_THERE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
]);

const AGAIN_MS = 5_000;
const shown = z.looseObject({ channel: z.string().min(1), ts: z.string().min(1) });

/**
 * Cards in Slack's sales channel (an id, or a name with `#`). A post whose answer was lost is tried again, and may
 * then stand there twice: the surface that is remembered is the one that works.
 */
export function createSlackSurface(
  client: webApi.WebClient,
  salesChannel: string,
  pacer: Pacer,
  log: Logger,
): SalesSurface {
  async function post(message: ReturnType<typeof renderCard>): Promise<CardOutcome> {
    const turn = await pacer.enter(salesChannel);
    if (turn.status === 'later') return { ...turn, detail: 'our own pace for the sales channel' };
    const sent = await attempt(log, 'chat.postMessage', () =>
      client.chat.postMessage({
        channel: salesChannel,
        ...message,
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    if (!sent.ok) return outcomeOf(sent.failure);
    const parsed = shown.safeParse(sent.result);
    if (!parsed.success) return { status: 'later', afterMs: AGAIN_MS, detail: 'unreadable' };
    return { status: 'shown', channel: parsed.data.channel, message: parsed.data.ts };
  }

  return {
    async show(card) {
      const message = renderCard(card);
      const { posted } = card;
      if (!posted) return post(message);
      const updated = await attempt(log, 'chat.update', () =>
        client.chat.update({ channel: posted.channel, ts: posted.message, ...message }),
      );
      if (updated.ok) return { status: 'shown', ...posted };
      const { failure } = updated;
      if (failure.kind === 'refused' && NOT_THERE.has(failure.code)) return post(message);
      return outcomeOf(failure);
    },
    relay: async () => ({ status: 'refused', detail: 'not shown in Slack' }),
  };
}

function outcomeOf(failure: Failure): CardOutcome {
  if (failure.kind === 'refused') return { status: 'refused', detail: adviceFor(failure.code) };
  const afterMs = failure.kind === 'later' ? failure.afterMs : AGAIN_MS;
  return { status: 'later', afterMs, detail: failure.code };
}

function adviceFor(code: string): string {
  if (code === 'not_in_channel') return 'not_in_channel: invite the bot to SLACK_SALES_CHANNEL';
  if (code === 'channel_not_found')
    return 'channel_not_found: check SLACK_SALES_CHANNEL and invite the bot to it';
  if (code === 'is_archived') return 'is_archived: SLACK_SALES_CHANNEL is archived';
  return code;
}
