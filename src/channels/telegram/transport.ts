import type { Api } from 'grammy';
import { z } from 'zod';
import type { FetchFile } from '../../engine/file-source.ts';
import type { Outgoing, SendOutcome, Settled, Transport } from '../../engine/outgoing.ts';
import type { BestEffort } from './best-effort.ts';
import { callOutcome, type NotSent } from './call-outcome.ts';
import { editText } from './edit-text.ts';
import { loadFile } from './load-file.ts';
import type { Pacer } from './pacer.ts';
import { type RenderedMessage, renderContent, renderSettled, writtenBy } from './render.ts';
import { sendFile } from './send-file.ts';

interface TransportOptions {
  /** With a time-out of its own: a call that hangs holds up its conversation. */
  api: Api;
  /** The same with a longer time-out. */
  uploads: Api;
  fetchFile: FetchFile;
  pace: Pacer;
  background: BestEffort;
}

type Sent = { status: 'sent'; platformId: string };

const sentSchema = z.object({ message_id: z.int() });
const FILE_AGAIN_MS = 10_000;
const MOST_UNFINISHED = 1_000;
const STOPPING: NotSent = { status: 'later', afterMs: 0, detail: 'stopping', own: true };

/** The way out to Telegram. A content that takes several messages counts as sent when the last one is. */
export function telegramTransport({
  api,
  uploads,
  fetchFile,
  pace,
  background,
}: TransportOptions): Transport {
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

  async function sendPart(address: string, part: RenderedMessage): Promise<Sent | NotSent> {
    return part.file ? sendFilePart(address, part, part.file) : sendTextPart(address, part);
  }

  function sendTextPart(address: string, { text, entities, markup }: RenderedMessage) {
    return inTurn(address, () =>
      api.sendMessage(address, text, {
        link_preview_options: { is_disabled: true },
        ...(entities && { entities }),
        ...(markup && { reply_markup: markup }),
      }),
    );
  }

  async function sendFilePart(
    address: string,
    { text, entities = [], markup }: RenderedMessage,
    file: NonNullable<RenderedMessage['file']>,
  ): Promise<Sent | NotSent> {
    const load = await loadFile(file, fetchFile);
    if (load.status === 'later') return { status: 'later', afterMs: FILE_AGAIN_MS, detail: load.detail };
    if (load.status === 'missing') {
      return { status: 'refused', reason: 'rejected', detail: 'the file is gone, or over 20 MB' };
    }
    const caption = { text, entities };
    const beside = markup ? { reply_markup: markup } : {};
    return inTurn(address, () => sendFile(uploads, address, load.file, caption, beside));
  }

  async function inTurn(address: string, call: () => Promise<unknown>): Promise<Sent | NotSent> {
    if ((await pace.turn(address)) === 'closed') return STOPPING;
    try {
      return { status: 'sent', platformId: String(sentSchema.parse(await call()).message_id) };
    } catch (error) {
      return callOutcome(error, address, pace);
    }
  }

  const edit: Transport['edit'] = async ({ address, platformId, text, by }) => {
    if ((await pace.turnOverall()) === 'closed') return STOPPING;
    try {
      await editText(api, address, Number(platformId), writtenBy({ text, by }));
      return { status: 'sent', platformId };
    } catch (error) {
      return callOutcome(error, address, pace);
    }
  };

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
    edit,
    settle,
    typing(address) {
      if (pace.spare(address)) background.run('typing', () => api.sendChatAction(address, 'typing'));
    },
  };
}
