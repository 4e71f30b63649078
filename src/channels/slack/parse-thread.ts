import { z } from 'zod';
import type { RepAction } from '../../desk/desk-event.ts';
import { fileKind, isPerson, slackAddress, slackEnvelope, slackFile } from './parse-event.ts';
import { plainWords } from './plain-words.ts';
import { type RichWords, richWords } from './rich-words.ts';

const MOST_FILES = 10;

const id = z.string().min(1).max(64);

const said = z.looseObject({
  user: id.optional(),
  bot_id: z.string().optional(),
  ts: id.optional(),
  thread_ts: id.optional(),
  text: z.string().nullish(),
  blocks: z.unknown().optional(),
  files: z.array(slackFile).optional(),
});

const threadEvent = slackEnvelope.extend({
  event: said.extend({
    channel_type: z.string().optional(),
    channel: id,
    subtype: z.string().optional(),
    message: said.optional(),
    previous_message: said.optional(),
  }),
});

type Said = z.infer<typeof said>;

/** Where and by whom something was done in a thread. */
interface InThread {
  eventId: string;
  thread: { channel: string; message: string };
  user: string;
  address: string;
}

/** What a message event of a channel means to the desk. */
export type ParsedThreadEvent =
  /** It is of no channel: a direct message, or nothing that can be read. */
  | { status: 'elsewhere' }
  | { status: 'ignored'; why: string }
  /** A message with several files is several replies. */
  | ({ status: 'written'; mentions: boolean; actions: RepAction[] } & InThread)
  | ({ status: 'edited'; mentions: boolean; actions: RepAction[] } & InThread)
  | ({ status: 'deleted' } & InThread);

const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Reads an Events API envelope with a `message` event of a channel. Only what people write in a thread counts. */
export function parseThreadEvent(body: unknown): ParsedThreadEvent {
  const parsed = threadEvent.safeParse(body);
  if (!parsed.success) return { status: 'elsewhere' };
  const { event, event_id: eventId, team_id: team } = parsed.data;
  if (event.channel_type !== 'channel' && event.channel_type !== 'group') return { status: 'elsewhere' };
  const { subtype } = event;
  const of =
    subtype === 'message_changed'
      ? event.message
      : subtype === 'message_deleted'
        ? event.previous_message
        : event;
  if (!of || !isPerson(of, parsed.data)) return ignored('bot');
  if (!of.ts || !of.thread_ts || of.thread_ts === of.ts) return ignored('outside-threads');
  const where: InThread = {
    eventId,
    thread: { channel: event.channel, message: of.thread_ts },
    user: of.user,
    address: slackAddress(team, of.user),
  };
  if (subtype === 'message_deleted') return { status: 'deleted', ...where };
  const { text, mentions } = wordsOf(of);
  if (subtype === 'message_changed') {
    // Slack also says "changed" when it unfurls a link: the words are then the same.
    if (!text || (event.previous_message && wordsOf(event.previous_message).text === text))
      return ignored('same-words');
    return { status: 'edited', mentions, actions: [{ type: 'edit', message: of.ts, text }], ...where };
  }
  if (!WRITTEN.has(subtype)) return ignored('subtype-other');
  const actions = repliesOf(of, text, { channel: event.channel, message: of.ts });
  return actions.length > 0 ? { status: 'written', mentions, actions, ...where } : ignored('empty');
}

function repliesOf(
  { files = [] }: Said,
  text: string,
  source: { channel: string; message: string },
): RepAction[] {
  const sent = files
    .filter(({ mode }) => mode !== 'tombstone' && mode !== 'hidden_by_limit')
    .slice(0, MOST_FILES);
  if (sent.length === 0) return text ? [{ type: 'reply', text, source }] : [];
  return sent.map((file, index) => ({
    type: 'reply',
    text: index === 0 ? text : '',
    file: {
      from: 'slack',
      reference: file.id,
      kind: fileKind(file),
      ...(file.name ? { name: file.name } : {}),
    },
    source,
  }));
}

function wordsOf({ blocks, text }: Said): RichWords {
  const rich = richWords(blocks);
  if (rich) return rich;
  const raw = text ?? '';
  return { text: plainWords(raw).trim(), mentions: /<(?:@|!subteam|!here|!channel|!everyone)/.test(raw) };
}

function ignored(why: string): ParsedThreadEvent {
  return { status: 'ignored', why };
}
