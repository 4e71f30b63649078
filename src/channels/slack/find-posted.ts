import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Attempt, attempt } from './attempt.ts';

/** By what we know our own posts again: a card's key is its handoff, a line's is that of the line. */
export const CARD_EVENT = 'hourglass_card';
export const LINE_EVENT = 'hourglass_line';

const MOST_PAGES = 10;
const WORDS = ['said', 'edited'];
const PAGE = 200;

const message = z.looseObject({
  ts: z.string(),
  files: z.array(z.looseObject({ id: z.string() })).optional(),
  metadata: z
    .looseObject({
      event_type: z.string().optional(),
      event_payload: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});
type Message = z.infer<typeof message>;

const page = z.looseObject({
  messages: z.array(message).default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).nullish(),
});

/** A post of ours that stands in Slack already. */
export interface FoundPost {
  message: string;
  /** The file that was to stand beside it; null when it was to have none. */
  file: { id: string; name: string } | null;
  isFileThere: boolean;
}

/** Everything under a card, the card included, oldest first. */
async function readThread(
  client: webApi.WebClient,
  thread: { channel: string; message: string },
  log: Logger,
): Promise<Attempt<Message[]>> {
  const all: Message[] = [];
  let cursor: string | undefined;
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const answer = await attempt(log, 'conversations.replies', () =>
      client.conversations.replies({
        channel: thread.channel,
        ts: thread.message,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      }),
    );
    if (!answer.ok) return answer;
    const parsed = page.safeParse(answer.result);
    if (!parsed.success) break;
    all.push(...parsed.data.messages);
    cursor = parsed.data.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { ok: true, result: all };
}

/** Looks for a line of this key under a card. */
export async function findLine(
  client: webApi.WebClient,
  thread: { channel: string; message: string },
  key: string,
  log: Logger,
): Promise<Attempt<FoundPost | null>> {
  const read = await readThread(client, thread, log);
  return read.ok ? { ok: true, result: withKey(read.result, LINE_EVENT, key) } : read;
}

/** Every line under a card in which somebody says something, and the files beside them. */
export async function findWords(
  client: webApi.WebClient,
  thread: { channel: string; message: string },
  log: Logger,
): Promise<Attempt<{ messages: string[]; files: string[] }>> {
  const read = await readThread(client, thread, log);
  if (!read.ok) return read;
  const lines = read.result.filter(({ metadata }) => {
    return metadata?.event_type === LINE_EVENT && WORDS.includes(String(metadata.event_payload?.type));
  });
  const files = lines.flatMap(({ metadata }) => {
    const id = metadata?.event_payload?.file;
    return typeof id === 'string' ? [id] : [];
  });
  return { ok: true, result: { messages: lines.map(({ ts }) => ts), files } };
}

/** Looks for the card of a handoff among the latest messages of a channel. */
export async function findCard(
  client: webApi.WebClient,
  channel: string,
  handoffId: string,
  log: Logger,
): Promise<Attempt<FoundPost | null>> {
  const answer = await attempt(log, 'conversations.history', () =>
    client.conversations.history({ channel, include_all_metadata: true, limit: PAGE }),
  );
  if (!answer.ok) return answer;
  const parsed = page.safeParse(answer.result);
  return { ok: true, result: parsed.success ? withKey(parsed.data.messages, CARD_EVENT, handoffId) : null };
}

function withKey(messages: Message[], type: string, key: string): FoundPost | null {
  const found = messages.find(
    ({ metadata }) => metadata?.event_type === type && metadata.event_payload?.key === key,
  );
  if (!found) return null;
  const { file: id, name } = found.metadata?.event_payload ?? {};
  const file = typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
  const isFileThere = messages.some(({ files = [] }) => files.some((each) => each.id === id));
  return { message: found.ts, file, isFileThere };
}
