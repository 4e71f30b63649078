import { z } from 'zod';
import type { Inbound } from '../../engine/inbound.ts';
import type { AttachmentKind } from '../../flow/flow-event.ts';
import { plainWords } from './plain-words.ts';

/** Slack lets a person add ten files to a message at once. */
const MOST_FILES = 10;

const id = z.string().min(1).max(64);

/** A file of a message, as events have it. */
export const slackFile = z.looseObject({
  id,
  name: z.string().nullish(),
  mimetype: z.string().optional(),
  subtype: z.string().optional(),
  mode: z.string().optional(),
});

const said = z.looseObject({
  user: id.optional(),
  bot_id: z.string().optional(),
  ts: id,
  text: z.string().nullish(),
  files: z.array(slackFile).optional(),
});

/** What is around every event. `authorizations` says as whom we hear of it: our own bot user. */
export const slackEnvelope = z.looseObject({
  event_id: z.string().min(1).max(190),
  team_id: id.optional(),
  authorizations: z
    .array(z.looseObject({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .optional(),
});

const messageEvent = slackEnvelope.extend({
  event: said.extend({
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    message: said.optional(),
    previous_message: z.looseObject({ text: z.string().nullish() }).optional(),
  }),
});

/** What a message event of Slack means. A message with several files is several happenings. */
export type ParsedEvent = { status: 'accepted'; inbounds: Inbound[] } | { status: 'ignored'; why: string };

const TEXT_SUBTYPES = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

/** A fixed list, since it becomes a metric's label and labels must not grow with what is sent to us. */
const WORDLESS = [
  'bot_message',
  'message_deleted',
  'message_replied',
  'channel_join',
  'channel_leave',
  'tombstone',
];

function wordlessSubtype(subtype: string | undefined): string {
  return subtype !== undefined && WORDLESS.includes(subtype) ? `subtype-${subtype}` : 'subtype-other';
}

/** Reads an Events API envelope with a `message` event. Only what a person writes in a direct message counts. */
export function parseMessageEvent(body: unknown): ParsedEvent {
  const parsed = messageEvent.safeParse(body);
  if (!parsed.success) return ignored('unreadable');
  const { event, event_id: eventId, team_id: team } = parsed.data;
  if (event.channel_type !== 'im') return ignored('not-a-direct-message');
  if (event.subtype === 'message_changed') return parseEdit(parsed.data);
  if (!TEXT_SUBTYPES.has(event.subtype)) return ignored(wordlessSubtype(event.subtype));
  if (!isPerson(event, parsed.data)) return ignored('bot');

  const from = { channel: 'slack' as const, address: slackAddress(team, event.user) };
  const text = plainWords(event.text ?? '').trim();
  const files = (event.files ?? []).filter(({ mode }) => mode !== 'tombstone').slice(0, MOST_FILES);
  if (files.length > 0) {
    const inbounds = files.map(
      (each, index): Inbound => ({
        ...from,
        eventId: index === 0 ? eventId : `${eventId}.${index}`,
        what: {
          type: 'attachment',
          kind: fileKind(each),
          reference: each.id,
          platformId: event.ts,
          ...(index === 0 && text ? { caption: text } : {}),
        },
      }),
    );
    return { status: 'accepted', inbounds };
  }
  if (!text) return ignored('empty');
  return {
    status: 'accepted',
    inbounds: [{ ...from, eventId, what: { type: 'text', text, platformId: event.ts } }],
  };
}

/** `T123/U456`; just the user when the workspace is not known. */
export function slackAddress(team: string | null | undefined, user: string): string {
  return team ? `${team}/${user}` : user;
}

/** What we post ourselves comes back as an event; of a file that we share it may name our user and no bot. */
export function isPerson<T extends { user?: string | undefined; bot_id?: string | undefined }>(
  said: T,
  { authorizations = [] }: z.infer<typeof slackEnvelope>,
): said is T & { user: string } {
  if (!said.user || said.bot_id || said.user === 'USLACKBOT') return false;
  return !authorizations.some(({ user_id, is_bot }) => is_bot && user_id === said.user);
}

function parseEdit({ event, event_id: eventId, team_id: team }: z.infer<typeof messageEvent>): ParsedEvent {
  const edited = event.message;
  if (!edited?.user || edited.bot_id) return ignored('bot');
  const text = plainWords(edited.text ?? '').trim();
  // Slack also says "changed" when it unfurls a link: the words are then the same.
  if (!text || edited.text === event.previous_message?.text) return ignored('same-words');
  const what = { type: 'edit' as const, platformId: edited.ts, text };
  return {
    status: 'accepted',
    inbounds: [{ channel: 'slack', eventId, address: slackAddress(team, edited.user), what }],
  };
}

export function fileKind({ mimetype = '', subtype }: z.infer<typeof slackFile>): AttachmentKind {
  if (subtype === 'slack_audio' || mimetype.startsWith('audio/')) return 'voice';
  if (subtype === 'slack_video' || mimetype.startsWith('video/')) return 'video';
  return mimetype.startsWith('image/') ? 'photo' : 'file';
}

function ignored(why: string): ParsedEvent {
  return { status: 'ignored', why };
}
