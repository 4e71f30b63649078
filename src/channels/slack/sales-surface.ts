import { z } from 'zod';
import type { CardOutcome, SalesCard, SalesSurface } from '../../desk/sales-card.ts';
import { attempt } from './attempt.ts';
import { renderCard } from './card.ts';
import { adviceFor } from './card-advice.ts';
import type { Failure } from './failure.ts';
import { CARD_EVENT, findCard } from './find-posted.ts';
import { createThread, type ThreadParts } from './thread.ts';

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
/** A change may be made twice, so a lost answer leaves nothing in doubt. */
const CHANGE_AGAIN_MS = 2_000;
const MOST_DOUBTFUL = 10_000;
const shown = z.looseObject({ channel: z.string().min(1), ts: z.string().min(1) });

export interface SurfaceParts extends ThreadParts {
  /** An id, or a name with `#`. */
  salesChannel: string;
}

/**
 * Cards in Slack's sales channel, and the conversation under each. A card whose posting ended without a word is
 * looked for among the latest messages before it is posted again; as long as only the channel's name is known, it
 * cannot be.
 */
export function createSlackSurface({ salesChannel, ...parts }: SurfaceParts): SalesSurface {
  const { client, poster, log } = parts;
  /** Handoffs whose card may stand there already. */
  const doubtful = new Set<string>();
  let channelId = /^[CG][A-Z0-9]{5,}$/.test(salesChannel) ? salesChannel : null;

  async function post(card: SalesCard, message: ReturnType<typeof renderCard>): Promise<CardOutcome> {
    const { handoffId } = card;
    if (channelId !== null && (card.isRepeat || doubtful.has(handoffId))) {
      const found = await findCard(client, channelId, handoffId, log);
      if (!found.ok && found.failure.kind !== 'refused') return outcomeOf(found.failure);
      if (found.ok && found.result)
        return change({ channel: channelId, message: found.result.message }, card, message);
    }
    const metadata = { event_type: CARD_EVENT, event_payload: { key: handoffId } };
    const sent = await poster.post(salesChannel, { ...message, metadata });
    if ('status' in sent) return { ...sent, detail: 'our own pace for the sales channel' };
    const parsed = sent.ok ? shown.safeParse(sent.result) : null;
    if (!sent.ok && sent.failure.kind !== 'unknown') return outcomeOf(sent.failure);
    if (!parsed?.success) {
      if (doubtful.size >= MOST_DOUBTFUL) doubtful.clear();
      doubtful.add(handoffId);
      const detail = sent.ok ? 'unreadable' : sent.failure.code;
      return { status: 'later', afterMs: AGAIN_MS, detail, mayStand: true };
    }
    doubtful.delete(handoffId);
    channelId = parsed.data.channel;
    return { status: 'shown', channel: parsed.data.channel, message: parsed.data.ts };
  }

  async function change(
    posted: NonNullable<SalesCard['posted']>,
    card: SalesCard,
    message: ReturnType<typeof renderCard>,
  ): Promise<CardOutcome> {
    const updated = await attempt(log, 'chat.update', () =>
      client.chat.update({ channel: posted.channel, ts: posted.message, ...message }),
    );
    doubtful.delete(card.handoffId);
    if (updated.ok) return { status: 'shown', ...posted };
    const { failure } = updated;
    if (failure.kind === 'refused' && NOT_THERE.has(failure.code))
      return post({ ...card, isRepeat: false }, message);
    return outcomeOf(failure, CHANGE_AGAIN_MS);
  }

  return {
    show(card) {
      const message = renderCard(card);
      return card.posted ? change(card.posted, card, message) : post(card, message);
    },
    relay: createThread(parts),
  };
}

function outcomeOf(failure: Failure, unknownAgainMs = AGAIN_MS): CardOutcome {
  if (failure.kind === 'refused') return { status: 'refused', detail: adviceFor(failure.code) };
  const afterMs = failure.kind === 'later' ? failure.afterMs : unknownAgainMs;
  return { status: 'later', afterMs, detail: failure.code };
}
