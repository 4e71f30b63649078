import type { Logger } from 'pino';
import { z } from 'zod';
import type { RelayLine, RelayOutcome } from '../../../desk/relay-line.ts';
import type { CardOutcome, SalesCard, SalesSurface } from '../../../desk/sales-card.ts';
import type { NotSent } from '../call-outcome.ts';
import { editText, isRefusal } from '../edit-text.ts';
import { type CardId, readCardId, writeCardId } from './card-id.ts';
import { type RelayParts, relayLines } from './relay.ts';
import { renderCard, topicName } from './render-card.ts';
import { isTopicGone } from './topic-gone.ts';

export interface GroupSurfaceParts extends RelayParts {
  log: Logger;
}

const topicSchema = z.object({ message_thread_id: z.int() });
const sentSchema = z.object({ message_id: z.int() });
const MOST_REMEMBERED = 500;

/**
 * Cards in a Telegram group. In a forum each has a topic of its own, which its lines and what sales write to the
 * customer stand in; elsewhere they are replies to the card. A post whose answer was lost is tried again, and may then
 * stand there twice.
 */
export function createGroupSurface(parts: GroupSurfaceParts): SalesSurface {
  const { api, group, log } = parts;
  /** Topics whose card could not be posted yet, by handoff. */
  const opened = new Map<string, number>();
  /** What topics are called as far as we know, so that they are not named again and again. */
  const names = new Map<number, string>();
  let isWithoutTopics = false;

  async function post(card: SalesCard): Promise<CardOutcome> {
    const topic = await openTopic(card);
    if (typeof topic === 'object' && topic !== null) return outcomeOf(topic);
    const { text, entities, keyboard } = renderCard(card);
    const sent = await group.post(async (chat) =>
      sentSchema.parse(
        await api.sendMessage(chat, text, {
          entities,
          reply_markup: keyboard,
          link_preview_options: { is_disabled: true },
          ...(topic !== null && { message_thread_id: topic }),
        }),
      ),
    );
    if (!sent.ok) {
      if (isTopicGone(sent.error)) opened.delete(card.handoffId);
      return outcomeOf(sent.outcome);
    }
    opened.delete(card.handoffId);
    return {
      status: 'shown',
      channel: group.id,
      message: writeCardId({ message: sent.result.message_id, topic }),
    };
  }

  /** The number of the card's own topic; null where there are none. */
  async function openTopic(card: SalesCard): Promise<number | null | NotSent> {
    const known = opened.get(card.handoffId);
    if (known !== undefined) return known;
    const forum = await group.isForum();
    if (!forum.ok) return forum.outcome;
    if (!forum.result || isWithoutTopics) return null;
    const name = topicName(card);
    const created = await group.post(async (chat) =>
      topicSchema.parse(await api.createForumTopic(chat, name)),
    );
    if (created.ok) {
      const topic = created.result.message_thread_id;
      remember(opened, card.handoffId, topic);
      remember(names, topic, name);
      return topic;
    }
    if (!isRefusal(created.error, 'not enough rights')) return created.outcome;
    isWithoutTopics = true;
    log.warn(
      { chat: group.id },
      'the bot may not open topics in the sales group, so leads stand in one thread; give it the right to manage topics and start again',
    );
    return null;
  }

  async function update(card: SalesCard, { channel, message }: NonNullable<SalesCard['posted']>) {
    const id = readCardId(message);
    // The card stands where this surface never was, or in the group before it moved.
    if (!id || channel !== group.id) return post(card);
    const { keyboard, ...rich } = renderCard(card);
    const changed = await group.change((chat) => editText(api, chat, id.message, rich, keyboard));
    if (changed.ok) {
      await rename(card, id);
      return { status: 'shown' as const, channel, message };
    }
    const isGone = ['message to edit not found', "message can't be edited", 'MESSAGE_ID_INVALID'].some(
      (words) => isRefusal(changed.error, words),
    );
    if (!isGone) return outcomeOf(changed.outcome);
    if (id.topic !== null) remember(opened, card.handoffId, id.topic);
    const again = await post(card);
    // With the card its topic may be gone, too.
    const isForgotten = again.status !== 'shown' && id.topic !== null && !opened.has(card.handoffId);
    return isForgotten ? post(card) : again;
  }

  /** Whose data were erased must not be named by their topic either. */
  async function rename(card: SalesCard, { topic }: CardId): Promise<void> {
    const name = topicName(card);
    if (topic === null || names.get(topic) === name) return;
    const renamed = await group.change((chat) => api.editForumTopic(chat, topic, { name }));
    if (renamed.ok || isRefusal(renamed.error, 'TOPIC_NOT_MODIFIED')) remember(names, topic, name);
    else log.warn({ detail: renamed.outcome.detail }, "a lead's topic could not be renamed");
  }

  const relay = relayLines(parts);
  return {
    show: (card) => (card.posted ? update(card, card.posted) : post(card)),
    relay: (line: RelayLine): Promise<RelayOutcome> => relay(line),
  };
}

const AGAIN_MS = 5_000;

function outcomeOf(outcome: NotSent): CardOutcome {
  if (outcome.status === 'refused') return { status: 'refused', detail: outcome.detail };
  return {
    status: 'later',
    afterMs: outcome.status === 'later' ? outcome.afterMs : AGAIN_MS,
    detail: outcome.detail,
  };
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): void {
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST_REMEMBERED) known.delete(oldest);
  known.set(key, value);
}
