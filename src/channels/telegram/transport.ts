import type { Api } from 'grammy';
import { z } from 'zod';
import type { Outgoing, SendOutcome, Settled, Transport } from '../../engine/outgoing.ts';
import type { BestEffort } from './best-effort.ts';
import { callFailure } from './call-failure.ts';
import type { Pacer } from './pacer.ts';
import { type RenderedMessage, renderContent, renderSettled } from './render.ts';

interface TransportOptions {
  /** With a time-out of its own: a call that hangs holds up its conversation. */
  api: Api;
  pace: Pacer;
  background: BestEffort;
}

const sentSchema = z.object({ message_id: z.int() });
const FAILED_RETRY_MS = 2_000;
const UNAUTHORISED_RETRY_MS = 60_000;
const MOST_UNFINISHED = 1_000;

/** The way out to Telegram. A content that takes several messages counts as sent when the last one is. */
export function telegramTransport({ api, pace, background }: TransportOptions): Transport {
  /** How many parts of a long text were sent before one had to wait, so that they are not sent twice. */
  const unfinished = new Map<string, number>();

  async function send(message: Outgoing): Promise<SendOutcome> {
    const key = `${message.conversationId}:${message.sequence}`;
    const parts = renderContent(message.content);
    let platformId = '';
    for (const [index, part] of parts.entries()) {
      if (index < (unfinished.get(key) ?? 0)) continue;
      const outcome = await sendPart(message.address, part);
      if (outcome.status !== 'sent') {
        const again = outcome.status === 'later' || outcome.status === 'unknown';
        if (again && index > 0) remember(key, index);
        else unfinished.delete(key);
        return outcome;
      }
      platformId = outcome.platformId;
    }
    unfinished.delete(key);
    return { status: 'sent', platformId };
  }

  function remember(key: string, sentParts: number): void {
    const [oldest] = unfinished.keys();
    if (oldest !== undefined && unfinished.size >= MOST_UNFINISHED) unfinished.delete(oldest);
    unfinished.set(key, sentParts);
  }

  async function sendPart(
    address: string,
    { text, markup }: RenderedMessage,
  ): Promise<Exclude<SendOutcome, { status: 'sent' }> | { status: 'sent'; platformId: string }> {
    if ((await pace.turn(address)) === 'closed') {
      return { status: 'later', afterMs: 0, detail: 'stopping', own: true };
    }
    try {
      const sent = await api.sendMessage(address, text, {
        link_preview_options: { is_disabled: true },
        ...(markup && { reply_markup: markup }),
      });
      return { status: 'sent', platformId: String(sentSchema.parse(sent).message_id) };
    } catch (error) {
      return refused(address, error);
    }
  }

  function refused(address: string, error: unknown): Exclude<SendOutcome, { status: 'sent' }> {
    const failure = callFailure(error);
    const { detail } = failure;
    switch (failure.kind) {
      case 'blocked':
      case 'rejected':
        return { status: 'refused', reason: failure.kind, detail };
      case 'too-many':
        pace.refused(address, failure.retryAfterMs);
        return { status: 'later', afterMs: failure.retryAfterMs, detail };
      case 'unauthorised':
        return { status: 'later', afterMs: UNAUTHORISED_RETRY_MS, detail };
      case 'conflict':
      case 'failed':
        return { status: 'later', afterMs: FAILED_RETRY_MS, detail };
      case 'unknown':
        return { status: 'unknown', detail };
    }
  }

  function settle({ address, platformId, text, chosen }: Settled): void {
    const id = Number(platformId);
    const settled = chosen === null ? null : renderSettled(text, chosen);
    background.run('settle', async () => {
      if ((await pace.turnOverall()) === 'closed') return;
      // An edit without reply_markup takes the inline keyboard away.
      await (settled === null
        ? api.editMessageReplyMarkup(address, id)
        : api.editMessageText(address, id, settled, { link_preview_options: { is_disabled: true } }));
    });
  }

  return {
    channel: 'telegram',
    send,
    settle,
    typing(address) {
      if (pace.spare(address)) background.run('typing', () => api.sendChatAction(address, 'typing'));
    },
  };
}
