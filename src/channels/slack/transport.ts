import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { directAddress } from '../../domain/call-address.ts';
import type { FetchFile } from '../../engine/file-source.ts';
import type { Content, SendOutcome, Settled, Transport } from '../../engine/outgoing.ts';
import { attempt } from './attempt.ts';
import { boundedCache } from './bounded-cache.ts';
import type { Failure } from './failure.ts';
import { renderMessage, renderSettled } from './message-blocks.ts';
import type { Pacer } from './pacer.ts';
import type { Uploads } from './upload.ts';

const MOST_CHANNELS = 10_000;
const CHANNEL_KNOWN_FOR_MS = 24 * 60 * 60_000;
const FILE_AGAIN_MS = 15_000;

const opened = z.looseObject({ channel: z.looseObject({ id: z.string().min(1) }) });
const posted = z.looseObject({ ts: z.string().min(1) });

export interface SlackTransport extends Transport {
  /** Resolves when the old messages that sent ones settle have been dealt with. */
  idle(): Promise<void>;
}

/** Direct messages. A post is held to Slack's pace per conversation by `pacer`. */
export function createSlackTransport(
  client: webApi.WebClient,
  pacer: Pacer,
  files: { uploads: Uploads; fetchFile: FetchFile },
  now: () => number,
  log: Logger,
): SlackTransport {
  const channels = boundedCache<string>(MOST_CHANNELS, now);
  const settling = new Set<Promise<unknown>>();

  async function open(user: string): Promise<string | SendOutcome> {
    const known = channels.get(user);
    if (known) return known;
    const asked = await attempt(log, 'conversations.open', () => client.conversations.open({ users: user }));
    // Nothing was sent yet, so a lost answer leaves nothing in doubt.
    if (!asked.ok) return outcomeOf(asked.failure, { doubt: false });
    const parsed = opened.safeParse(asked.result);
    if (!parsed.success) return { status: 'later', afterMs: 5_000, detail: 'conversations.open: unreadable' };
    channels.set(user, parsed.data.channel.id, CHANNEL_KNOWN_FOR_MS);
    return parsed.data.channel.id;
  }

  /** The words stand above the file, in one message. Slack does not say at once which message that is. */
  async function sendFile(channel: string, content: Content): Promise<SendOutcome> {
    const file = content.file && (await files.fetchFile(content.file).catch(() => 'later' as const));
    if (file === 'later')
      return { status: 'later', afterMs: FILE_AGAIN_MS, detail: 'the file could not be fetched' };
    if (!file?.bytes.byteLength) return { status: 'refused', reason: 'rejected', detail: 'no-file' };
    const alt = content.file?.alt;
    const put = await files.uploads.put({ ...file, alt });
    if (!put.ok) return outcomeOf(put.failure, { doubt: false });
    const hasWords = content.text.trim() !== '' || content.by !== undefined;
    const words = hasWords ? { blocks: renderMessage(content).blocks } : {};
    const shared = await files.uploads.share(
      { id: put.result, name: alt ?? file.name },
      { channel, ...words },
    );
    return shared.ok ? { status: 'sent', platformId: null } : outcomeOf(shared.failure, { doubt: true });
  }

  function settle({ address, platformId, text, chosen }: Settled): void {
    // The direct message was opened to send what settles this one.
    const channel = channels.get(userOf(address));
    if (!channel) return;
    const update = attempt(log, 'chat.update', () =>
      client.chat.update({ channel, ts: platformId, ...renderSettled(text, chosen) }),
    );
    settling.add(update);
    void update.finally(() => settling.delete(update));
  }

  return {
    channel: 'slack',
    settle,
    async send({ address, content }) {
      const user = userOf(address);
      const channel = await open(user);
      if (typeof channel !== 'string') return channel;
      const turn = await pacer.enter(channel);
      if (turn.status === 'later') return { ...turn, detail: 'our own pace for one conversation', own: true };
      if (content.file) return sendFile(channel, content);
      const message = { ...renderMessage(content), mrkdwn: false, unfurl_links: false, unfurl_media: false };
      const sent = await attempt(log, 'chat.postMessage', () =>
        client.chat.postMessage({ channel, ...message }),
      );
      if (!sent.ok) {
        if (sent.failure.kind === 'refused') channels.delete(user);
        return outcomeOf(sent.failure, { doubt: true });
      }
      const parsed = posted.safeParse(sent.result);
      return { status: 'sent', platformId: parsed.success ? parsed.data.ts : null };
    },
    async edit({ address, platformId, text, by }) {
      const channel = await open(userOf(address));
      if (typeof channel !== 'string') return channel;
      const updated = await attempt(log, 'chat.update', () =>
        client.chat.update({ channel, ts: platformId, ...renderMessage({ text, by }) }),
      );
      // The same words again change nothing, so a lost answer leaves nothing in doubt.
      return updated.ok ? { status: 'sent', platformId } : outcomeOf(updated.failure, { doubt: false });
    },
    async idle() {
      await Promise.all(settling);
    },
  };
}

/** Who reads it; of a call, the salesperson who reads it out. */
function userOf(address: string): string {
  const direct = directAddress(address);
  return direct.slice(direct.lastIndexOf('/') + 1);
}

function outcomeOf(failure: Failure, { doubt }: { doubt: boolean }): SendOutcome {
  const detail = failure.code;
  if (failure.kind === 'refused') {
    return { status: 'refused', reason: failure.personGone ? 'blocked' : 'rejected', detail };
  }
  if (failure.kind === 'later') return { status: 'later', afterMs: failure.afterMs, detail };
  return doubt ? { status: 'unknown', detail } : { status: 'later', afterMs: 2_000, detail };
}
