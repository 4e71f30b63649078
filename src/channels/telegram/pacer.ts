/** Lets messages out no faster than Telegram takes them. */
export interface Pacer {
  /** Resolves when a message to the chat may go: `go`, or `closed` when it must not go any more. */
  turn(chat: string): Promise<'go' | 'closed'>;
  /** The same for what is no new message, such as an edit: it counts overall, but not against its chat. */
  turnOverall(): Promise<'go' | 'closed'>;
  /** Takes a place for something that is nice to have, only while there is room and nothing is waiting. */
  spare(chat: string): boolean;
  /** In how many milliseconds, at the soonest, a message to the chat that came now might go. */
  delay(chat: string): number;
  /** Telegram answered 429 for a message to the chat. */
  refused(chat: string, retryAfterMs: number): void;
  /** How many live processes send with the same bot: the overall limit is divided among them. */
  shareAmong(processes: number): void;
  /** Lets everything that waits go with `closed`. */
  close(): void;
  /** How many chats are remembered. */
  readonly size: number;
}

export interface Pace {
  /** Messages in any one second over all chats; 30 when absent. */
  overallPerSecond?: number;
  /** How often a chat gets a message once it had its three at once; a second when absent. */
  chatIntervalMs?: number;
  /** Messages to a group in any minute; 20 when absent. */
  groupPerMinute?: number;
}

interface PacerOptions extends Pace {
  /** Milliseconds of a clock that only goes forward. */
  now: () => number;
  /** Resolves after so many milliseconds, or at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface Chat {
  /** When its bucket would be full again; three places deep, a place an interval (GCRA). */
  fullAt: number;
  waiting: ((outcome: 'go' | 'closed') => void)[];
  /** Of a group: when its latest messages went, as many as it takes in a minute. */
  lately?: number[];
}

const CHAT_BURST = 3;
const WINDOW_MS = 1_000;
const MINUTE_MS = 60_000;
// Two chats refused this close together: it is the bot that is too fast, not one chat.
const TOGETHER_MS = 1_000;
const SWEEP_FROM = 1_024;

/**
 * A chat gets about one message a second, three at once after a rest, and a group at most twenty in any minute; all
 * chats together get at most `overallPerSecond` in any window of one second, in turn, so that a flood to one chat
 * does not hold up others. Order within a chat is kept.
 */
export function createPacer({
  now,
  wait,
  overallPerSecond = 30,
  chatIntervalMs = 1_000,
  groupPerMinute = 20,
}: PacerOptions): Pacer {
  const closing = new AbortController();
  const chats = new Map<string, Chat>();
  /** Chats that may send now and have something to send, in the order in which they became so. */
  const ready = new Set<Chat>();
  /** Edits and the like: a chat without a bucket of its own. */
  const overall: Chat = { fullAt: Number.POSITIVE_INFINITY, waiting: [] };
  const recent: number[] = [];
  let limit = overallPerSecond;
  let heldUntil = 0;
  let lastRefusal: { chat: string; at: number } | null = null;
  let waking = false;
  let sweepAbove = SWEEP_FROM;

  function opensAt(chat: Chat): number {
    if (chat === overall) return 0;
    return Math.max(chat.fullAt - (CHAT_BURST - 1) * chatIntervalMs, minuteOpensAt(chat));
  }

  /** When a group takes another message once so many more went `before` it. */
  function minuteOpensAt({ lately = [] }: Chat, before = 0): number {
    const oldest = lately.at(Math.min(-1, before - groupPerMinute));
    const isFull = lately.length + before >= groupPerMinute;
    return isFull && oldest !== undefined ? oldest + MINUTE_MS : Number.NEGATIVE_INFINITY;
  }

  function note({ lately }: Chat, at: number): void {
    if (lately && lately.push(at) > groupPerMinute) lately.shift();
  }

  /** When the next message over all may go. */
  function freeAt(): number {
    const oldest = recent.length < limit ? undefined : recent[recent.length - limit];
    return Math.max(heldUntil, oldest === undefined ? 0 : oldest + WINDOW_MS);
  }

  function grant(at: number): void {
    recent.push(at);
    if (recent.length > overallPerSecond) recent.shift();
  }

  /** Puts a chat with something to send where it belongs: ready, or resting until its bucket opens. */
  function place(chat: Chat): void {
    const opens = opensAt(chat);
    if (opens <= now()) {
      ready.add(chat);
      return;
    }
    void rest(opens - now()).then(() => {
      if (closing.signal.aborted) return;
      place(chat);
      letOut();
    });
  }

  function letOut(): void {
    for (const chat of ready) {
      const at = now();
      if (freeAt() > at) break;
      ready.delete(chat);
      if (opensAt(chat) > at) {
        place(chat);
        continue;
      }
      grant(at);
      chat.fullAt = Math.max(chat.fullAt, at) + chatIntervalMs;
      note(chat, at);
      chat.waiting.shift()?.('go');
      if (chat.waiting.length > 0) place(chat);
    }
    if (ready.size > 0) wake();
  }

  /** One wake-up at a time is enough: when it comes, whatever is ready is looked at anew. */
  function wake(): void {
    if (waking) return;
    waking = true;
    void rest(freeAt() - now()).then(() => {
      waking = false;
      if (!closing.signal.aborted) letOut();
    });
  }

  // Timers of whole milliseconds may fire a fraction early; what they wake looks at the clock again.
  const rest = (ms: number) => wait(Math.max(1, Math.ceil(ms)), closing.signal);

  function chatOf(name: string): Chat {
    const known = chats.get(name);
    if (known) return known;
    if (chats.size >= sweepAbove) sweep();
    const chat: Chat = { fullAt: 0, waiting: [], ...(isGroup(name) && { lately: [] }) };
    chats.set(name, chat);
    return chat;
  }

  /** A chat with a full bucket and nothing to send is as good as one never seen. */
  function sweep(): void {
    const at = now();
    for (const [name, chat] of chats) if (isRested(chat, at)) chats.delete(name);
    sweepAbove = Math.max(SWEEP_FROM, 2 * chats.size);
  }

  function join(chat: Chat): Promise<'go' | 'closed'> {
    if (closing.signal.aborted) return Promise.resolve('closed');
    return new Promise((resolve) => {
      chat.waiting.push(resolve);
      if (chat.waiting.length === 1) {
        place(chat);
        letOut();
      }
    });
  }

  return {
    turn: (chat) => join(chatOf(chat)),
    turnOverall: () => join(overall),
    spare(name) {
      const at = now();
      const chat = chats.get(name);
      const room = freeAt() <= at && ready.size === 0 && recent.length - countBefore(recent, at) < limit / 2;
      if (!room || (chat && opensAt(chat) > at) || closing.signal.aborted) return false;
      grant(at);
      return true;
    },
    delay(name) {
      const at = now();
      const chat = chats.get(name);
      if (!chat) return Math.max(0, freeAt() - at);
      const before = chat.waiting.length;
      const opens = Math.max(opensAt(chat) + before * chatIntervalMs, minuteOpensAt(chat, before));
      return Math.max(0, freeAt() - at, opens - at);
    },
    refused(name, retryAfterMs) {
      const at = now();
      const chat = chatOf(name);
      // No burst after a hold: Telegram has just said that it is too much.
      chat.fullAt = Math.max(chat.fullAt, at + retryAfterMs + (CHAT_BURST - 1) * chatIntervalMs);
      if (lastRefusal && lastRefusal.chat !== name && at - lastRefusal.at <= TOGETHER_MS) {
        heldUntil = Math.max(heldUntil, at + retryAfterMs);
      }
      lastRefusal = { chat: name, at };
    },
    shareAmong(processes) {
      limit = Math.max(1, Math.floor(overallPerSecond / Math.max(1, processes)));
    },
    close() {
      closing.abort();
      ready.clear();
      for (const chat of [...chats.values(), overall]) for (const go of chat.waiting.splice(0)) go('closed');
    },
    get size() {
      return chats.size;
    },
  };
}

/** Telegram numbers groups below zero. */
function isGroup(name: string): boolean {
  return name.startsWith('-');
}

function isRested(chat: Chat, at: number): boolean {
  const latest = chat.lately?.at(-1) ?? Number.NEGATIVE_INFINITY;
  return chat.waiting.length === 0 && chat.fullAt <= at && latest + MINUTE_MS <= at;
}

function countBefore(recent: number[], at: number): number {
  const first = recent.findIndex((granted) => granted > at - WINDOW_MS);
  return first < 0 ? recent.length : first;
}
