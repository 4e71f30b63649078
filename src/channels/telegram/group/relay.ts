import type { Api } from 'grammy';
import { z } from 'zod';
import { isForgetting, type RelayLine, type RelayOutcome } from '../../../desk/relay-line.ts';
import type { FetchFile } from '../../../engine/file-source.ts';
import type { FileReference } from '../../../flow/file-reference.ts';
import type { NotSent } from '../call-outcome.ts';
import { editText, isRefusal } from '../edit-text.ts';
import { loadFile, takesCaption } from '../load-file.ts';
import { type Piece, type RichText, richParts, richText } from '../rich-text.ts';
import { type Beside, CAPTION_LIMIT, sendFile } from '../send-file.ts';
import { readCardId } from './card-id.ts';
import type { Called, GroupChat } from './group-chat.ts';
import { called, LINE_WORDS, spoken } from './line-words.ts';
import { isTopicGone } from './topic-gone.ts';

const sentSchema = z.object({ message_id: z.int() });
const WHOLE = Number.POSITIVE_INFINITY;
const FILE_AGAIN_MS = 10_000;
const MOST_UNFINISHED = 500;
const REACHED = [{ type: 'emoji', emoji: '👍' } as const];

type Said = Extract<RelayLine['what'], { type: 'said' }>;
type Sent = Called<z.infer<typeof sentSchema>>;

export interface RelayParts {
  api: Api;
  /** The same with a longer time-out. */
  uploads: Api;
  group: GroupChat;
  fetchFile: FetchFile;
}

/** Puts lines under cards; see `SalesSurface.relay`. */
export function relayLines({ api, uploads, group, fetchFile }: RelayParts) {
  /** The parts of a line that stand there while a later one has to wait: how many, and where the first is. */
  const unfinished = new Map<string, { parts: number; first: number }>();

  return async (line: RelayLine): Promise<RelayOutcome> => {
    const { what } = line;
    switch (what.type) {
      case 'said':
        return say(line, what);
      case 'edited': {
        const message = messageId(what.message);
        const words = richText(
          spoken({ ...line, isRepeat: false }, what, LINE_WORDS[line.language].corrected),
        );
        if (message === null) return postAll(line, [words]);
        const changed = await group.change((chat) => editText(api, chat, message, words));
        if (changed.ok) return { status: 'shown', message: what.message };
        // What cannot be changed any more is said again, so that nobody goes by the old words.
        const isFixed = ['edit', 'too long'].some((why) => isRefusal(changed.error, why));
        return isFixed ? postAll(line, [words]) : outcomeOf(changed.outcome);
      }
      case 'delivered':
        return mark(what.message);
      case 'undelivered': {
        const words = `⚠️ ${LINE_WORDS[line.language].undelivered(what.why, what.detail)}`;
        return postAll(line, [richText([words])], messageId(what.message));
      }
      case 'notice':
        return isForgetting(what.notice)
          ? erase(line, called(line, what.notice, what.mention))
          : postAll(line, [richText(called(line, what.notice, what.mention))]);
    }
  };

  /** The words go with their topic; the card gets a new one. Elsewhere only people can take them away. */
  async function erase(line: RelayLine, notice: Piece[]): Promise<RelayOutcome> {
    const topic = readCardId(line.thread.message)?.topic ?? null;
    const removed = topic === null ? null : await group.change((chat) => api.deleteForumTopic(chat, topic));
    if (removed?.ok || (removed && isTopicGone(removed.error))) return { status: 'shown', message: null };
    if (removed && removed.outcome.status !== 'refused') return outcomeOf(removed.outcome);
    return postAll(line, [richText([...notice, ' ', LINE_WORDS[line.language].removeByHand])]);
  }

  /** Nothing depends on the mark: a group may allow no reactions, or the message may be gone. */
  async function mark(message: string): Promise<RelayOutcome> {
    const id = messageId(message);
    const marked =
      id === null ? null : await group.change((chat) => api.setMessageReaction(chat, id, REACHED));
    if (marked && !marked.ok && marked.outcome.status === 'later') return marked.outcome;
    return { status: 'shown', message: null };
  }

  async function say(line: RelayLine, said: Said): Promise<RelayOutcome> {
    const { file } = said;
    if (!file) return postAll(line, richParts(richText(spoken(line, said), WHOLE)));
    const load = await loadFile(file, fetchFile);
    if (load.status === 'later') return { status: 'later', afterMs: FILE_AGAIN_MS, detail: load.detail };
    if (load.status === 'missing') {
      const note = LINE_WORDS[line.language].tooBig;
      return postAll(line, richParts(richText(spoken(line, said, note), WHOLE)));
    }
    const words = richText(spoken(line, said), WHOLE);
    const isCaption = takesCaption(file) && words.text.length <= CAPTION_LIMIT;
    const caption = isCaption ? words : null;
    const sending = (chat: string, beside: Beside) => sendFile(uploads, chat, load.file, caption, beside);
    const outcome = await postAll(line, isCaption ? [sending] : [...richParts(words), sending]);
    // Telegram may not take the file at all; then at least it is known that there is one.
    if (outcome.status !== 'refused') return outcome;
    return postAll(line, richParts(richText(spoken(line, said, refusedFile(line, file)), WHOLE)));
  }

  type Part = RichText | ((chat: string, beside: Beside) => Promise<unknown>);

  async function postAll(line: RelayLine, parts: Part[], replyTo?: number | null): Promise<RelayOutcome> {
    const done = unfinished.get(line.key);
    let first = done?.first ?? null;
    for (const [index, part] of parts.entries()) {
      if (done && index < done.parts) continue;
      const sent = await postPart(line, part, replyTo);
      if (!sent.ok) {
        if (first !== null && sent.outcome.status !== 'refused') {
          remember(line.key, { parts: index, first });
        } else unfinished.delete(line.key);
        return outcomeOf(sent.outcome);
      }
      first ??= sent.result.message_id;
    }
    unfinished.delete(line.key);
    return { status: 'shown', message: first === null ? null : String(first) };
  }

  function remember(key: string, progress: { parts: number; first: number }): void {
    const [oldest] = unfinished.keys();
    if (oldest !== undefined && unfinished.size >= MOST_UNFINISHED) unfinished.delete(oldest);
    unfinished.set(key, progress);
  }

  async function postPart({ thread }: RelayLine, part: Part, replyTo?: number | null): Promise<Sent> {
    const card = readCardId(thread.message);
    const asked = replyTo ?? (card?.topic === null ? card.message : null);
    const reply = asked !== null && {
      reply_parameters: { message_id: asked, allow_sending_without_reply: true as const },
    };
    const beside: Beside = { ...reply };
    if (card?.topic == null) return postOne(part, beside);
    const sent = await postOne(part, { ...beside, message_thread_id: card.topic });
    // Somebody removed the topic: better in the group than nowhere.
    return !sent.ok && isTopicGone(sent.error) ? postOne(part, beside) : sent;
  }

  function postOne(part: Part, beside: Beside): Promise<Sent> {
    return group.post(async (chat) => sentSchema.parse(await sendPart(chat, part, beside)));
  }

  function sendPart(chat: string, part: Part, beside: Beside): Promise<unknown> {
    if (typeof part === 'function') return part(chat, beside);
    const { text, entities } = part;
    return api.sendMessage(chat, text, { entities, link_preview_options: { is_disabled: true }, ...beside });
  }
}

function refusedFile({ language }: RelayLine, { kind }: FileReference): string {
  return language === 'ru'
    ? `(Telegram не принял файл: ${kind})`
    : `(Telegram did not take the file: ${kind})`;
}

function messageId(message: string): number | null {
  return /^\d+$/.test(message) ? Number(message) : null;
}

/** Telegram refuses the group, not the line: it waits until somebody has put that right, and the others behind it. */
const NOT_HERE = /chat not found|CHAT_WRITE_FORBIDDEN|not enough rights to send/;
const NOT_HERE_AGAIN_MS = 10 * 60_000;

function outcomeOf(outcome: NotSent): RelayOutcome {
  if (outcome.status !== 'refused') return outcome;
  const { reason, detail } = outcome;
  const isNotHere = reason === 'blocked' || NOT_HERE.test(detail);
  return isNotHere ? { status: 'later', afterMs: NOT_HERE_AGAIN_MS, detail } : { status: 'refused', detail };
}
