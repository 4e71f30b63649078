import type { ChatMessage } from '../../http/chat-contract.ts';
import type { OutboxItem } from './outbox.ts';

type Delivery = 'done' | 'sending' | 'waiting' | 'refused';

/** One bubble. */
export interface Bubble {
  key: string;
  side: 'own' | 'bot';
  text: string;
  /** ISO instant. */
  at: string;
  delivery: Delivery;
  /** The salesperson who writes; absent when it is the bot, or the reader. */
  by?: string;
  file?: NonNullable<ChatMessage['file']>;
  /** Its words were corrected. */
  isEdited?: boolean;
  /** Of the post, when it is not in the history yet. */
  postId?: string;
}

/** Bubbles of one side, and one writer, that follow each other closely. */
interface Group {
  key: string;
  side: Bubble['side'];
  by?: string | undefined;
  bubbles: [Bubble, ...Bubble[]];
  /** The instant to show under the group; null when the next group is of the same minute and shows it. */
  clock: string | null;
}

/** Messages of one calendar day of the reader. */
export interface Day {
  key: string;
  at: string;
  groups: Group[];
}

const GROUP_GAP_MS = 5 * 60_000;
/** Characters of an ISO instant up to its minute. */
const MINUTE = 16;

/**
 * What the person sees: the history, then what is still on its way. `commandText` gives the words for a command in
 * the history, or null for one that shows nothing. `dayOf` gives the reader's calendar day of an instant.
 */
export function bubblesOf(
  messages: readonly ChatMessage[],
  outbox: readonly OutboxItem[],
  commandText: (text: string) => string | null,
): Bubble[] {
  const history = messages.flatMap((message, index): Bubble[] => {
    const text =
      message.kind === 'command' || message.kind === 'start' ? commandText(message.text) : message.text;
    const { by, file, isEdited, at } = message;
    if (!text && !file) return [];
    const side = message.direction === 'in' ? 'own' : 'bot';
    return [
      {
        key: `m${index}`,
        side,
        text: text ?? '',
        at,
        delivery: 'done',
        ...(by !== undefined && { by }),
        ...(file && { file }),
        ...(isEdited && { isEdited }),
      },
    ];
  });
  const onTheWay = outbox.map(
    ({ post, text, at, state }): Bubble => ({
      key: post.id,
      side: 'own',
      text,
      at,
      delivery: state === 'accepted' ? 'done' : state,
      postId: post.id,
    }),
  );
  return [...history, ...onTheWay];
}

export function daysOf(bubbles: readonly Bubble[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const bubble of bubbles) {
    const key = dayOf(bubble.at);
    let day = days.at(-1);
    if (day?.key !== key) {
      day = { key, at: bubble.at, groups: [] };
      days.push(day);
    }
    const group = day.groups.at(-1);
    const last = group?.bubbles.at(-1);
    const close = last && Date.parse(bubble.at) - Date.parse(last.at) < GROUP_GAP_MS;
    if (group && group.clock?.slice(0, MINUTE) === bubble.at.slice(0, MINUTE)) group.clock = null;
    if (group && close && group.side === bubble.side && group.by === bubble.by) {
      group.bubbles.push(bubble);
      group.clock = bubble.at;
    } else {
      const { key: first, side, by, at } = bubble;
      day.groups.push({ key: first, side, by, bubbles: [bubble], clock: at });
    }
  }
  return days;
}

/** The buttons that may be pressed now: those of the last question, until the person has replied to it. */
export function openButtons(
  messages: readonly ChatMessage[],
  outbox: readonly OutboxItem[],
): NonNullable<ChatMessage['buttons']> {
  if (outbox.some(({ echoed, state }) => !echoed && state !== 'refused')) return [];
  const reply = messages.findLastIndex(({ direction }) => direction === 'in');
  return messages.slice(reply + 1).findLast(({ buttons }) => buttons?.length)?.buttons ?? [];
}
