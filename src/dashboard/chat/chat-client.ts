import { v4 as newId } from 'uuid';
import type { ChatMessage, ChatPost, ChatSession } from '../../http/chat-contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import type { Language } from '../language.ts';
import type { Arrival } from './arrival.ts';
import { backOffMs } from './back-off.ts';
import { type ChatApi, ChatRefusal } from './chat-api.ts';
import { forgetSession, type KeptSession, keepSession, keptSession } from './kept-session.ts';
import { listen } from './listen.ts';
import * as box from './outbox.ts';
import { pause } from './pause.ts';

export interface ChatState {
  /** `opening` until the history has been shown once. */
  phase: 'opening' | 'ready';
  /** Whether messages come and go right now. */
  online: boolean;
  language: Language;
  business: ChatSession['business'] | null;
  messages: readonly ChatMessage[];
  outbox: box.Outbox;
  /** The bot is about to say something. */
  typing: boolean;
}

/** A post without its id, which the client gives it. */
export type Wish = ChatPost extends infer Post ? (Post extends ChatPost ? Omit<Post, 'id'> : never) : never;

export type ChatClient = ReturnType<typeof chatClient>;

const TYPING_MS = 12_000;
const ECHO_MS = 2_500;
const STEADY_MS = 5_000;
const FALLBACK_LANGUAGE: Language = 'en';

/**
 * The talk between one browser and the server, apart from any page: keeps the session, sends what is said in order
 * and at least once (the server drops repeats by id), follows the stream and survives a lost network.
 */
export function chatClient(options: { api: ChatApi; storage: BrowserStorage; arrival: Arrival }) {
  const { api, storage, arrival } = options;
  const readers = new Set<() => void>();
  const closing = new AbortController();
  const wake = { send: new AbortController(), listen: new AbortController() };
  let line = new AbortController();
  let historyIsStale = true;
  let session: KeptSession | null = keptSession(storage);
  let cursor: string | null = null;
  let typingUntil: ReturnType<typeof setTimeout> | undefined;
  let state: ChatState = {
    phase: 'opening',
    online: true,
    language: session?.language ?? arrival.language ?? FALLBACK_LANGUAGE,
    business: session?.business ?? null,
    messages: [],
    outbox: session ? box.keptOutbox(storage) : [],
    typing: false,
  };

  return {
    state: () => state,
    subscribe(reader: () => void) {
      readers.add(reader);
      return () => void readers.delete(reader);
    },
    /** Starts talking to the server; returns at once. Call `close` when the page goes. */
    open() {
      void run();
    },
    close() {
      closing.abort();
      clearTimeout(typingUntil);
      reconnect();
    },
    /** Says something; `text` is what the person sees as their own message, empty for nothing. */
    say(wish: Wish, text: string) {
      enqueue(wish, text);
    },
    retry(postId: string) {
      setOutbox(box.withState(state.outbox, postId, 'sending'));
      wake.send.abort();
    },
    discard(postId: string) {
      setOutbox(box.without(state.outbox, postId));
    },
    speak(language: Language) {
      change({ language });
      if (session) keepSession(storage, { ...session, language });
      enqueue({ type: 'command', name: 'language', language }, '');
    },
    /** Takes a fresh line at once: the network is back, or the person looks again after a while. */
    reconnect,
  };

  async function run() {
    await Promise.all([keepSending(), keepListening()]);
  }

  async function keepListening() {
    for (let failures = 0; !closing.signal.aborted; ) {
      line = new AbortController();
      let openedAt = Number.POSITIVE_INFINITY;
      const onOpen = () => {
        openedAt = performance.now();
        change({ online: true });
        wake.send.abort();
      };
      try {
        const { token } = session ?? (await makeSession());
        if (historyIsStale) await showHistory(token);
        const listener = { onOpen, onMessage, onEdited, onTyping: () => showTyping(TYPING_MS / 2) };
        await listen(api, token, cursor, listener, line.signal).catch(loseCursor);
      } catch (error) {
        if (isUnknownToken(error)) forget();
      }
      if (line.signal.aborted) continue;
      // Only a line that stayed up starts the back-off anew; a server that hangs up at once is still failing.
      if (performance.now() - openedAt > STEADY_MS) failures = 0;
      change({ online: false });
      await pause(backOffMs(++failures, Math.random()), rest('listen'));
    }
  }

  /** The server does not know our place in the history (it was erased, say), so the history is read anew. */
  function loseCursor() {
    historyIsStale = true;
  }

  async function makeSession(): Promise<KeptSession> {
    const made = await api.openSession();
    const language = arrival.language ?? made.defaultLanguage;
    session = { ...made, language };
    keepSession(storage, session);
    change({ business: made.business, language });
    return session;
  }

  async function showHistory(token: string) {
    const history = await api.history(token);
    const replies = history.messages.filter(({ direction }) => direction === 'in');
    // A reload may have cut off the acknowledgement of something that the history already has.
    const outbox = replies.slice(-state.outbox.length).reduce(box.withEcho, state.outbox);
    const begun = history.messages.length > 0;
    // Erased on the server: the farewell stays on the page, but nothing of it can be answered any more.
    const messages = begun ? history.messages : state.messages.map(({ buttons, ...message }) => message);
    historyIsStale = false;
    cursor = history.cursor;
    change({ phase: 'ready', messages, outbox, ...(begun && { language: history.language }) });
    if (messages.length > 0 || outbox.some(({ post }) => post.type === 'start')) return wake.send.abort();
    // Before anything that the person managed to write while the chat was opening.
    enqueue(startOf(arrival, state.language), '', 'first');
  }

  function onMessage(message: ChatMessage, at: string | null) {
    if (at !== null && at === cursor) return;
    cursor = at ?? cursor;
    const own = message.direction === 'in';
    if (!own) stopTyping();
    change({ messages: [...state.messages, message] });
    if (own) setOutbox(box.withEcho(state.outbox, message));
  }

  function onEdited(edited: ChatMessage) {
    const isIt = ({ sequence, at }: ChatMessage) => sequence === edited.sequence && at === edited.at;
    change({ messages: state.messages.map((message) => (isIt(message) ? edited : message)) });
  }

  async function keepSending() {
    for (let failures = 0; !closing.signal.aborted; ) {
      const item = session && state.phase === 'ready' ? box.nextToSend(state.outbox) : undefined;
      if (!item || !session) {
        await pause(60_000, rest('send'));
        continue;
      }
      try {
        await api.post(session.token, item.post);
        failures = 0;
        setOutbox(box.withState(state.outbox, item.post.id, 'accepted'));
        void catchUp(item.post.id);
      } catch (error) {
        if (isUnknownToken(error)) forget();
        else if (error instanceof ChatRefusal && !error.passing) {
          setOutbox(box.withState(state.outbox, item.post.id, 'refused'));
          stopTyping();
        } else {
          setOutbox(box.withState(state.outbox, item.post.id, 'waiting'));
          stopTyping();
          await pause(backOffMs(++failures, Math.random()), rest('send'));
        }
      }
    }
  }

  /** The stream normally brings an accepted post back at once; when it did not, the history tells. */
  async function catchUp(postId: string) {
    await pause(ECHO_MS, closing.signal);
    const item = state.outbox.find(({ post }) => post.id === postId);
    if (!item || closing.signal.aborted) return;
    setOutbox(box.without(state.outbox, postId));
    historyIsStale = true;
    reconnect();
  }

  function enqueue(wish: Wish, text: string, place: 'first' | 'last' = 'last') {
    const post = { ...wish, id: newId() } as ChatPost;
    const item: box.OutboxItem = {
      post,
      text,
      at: new Date().toISOString(),
      state: 'sending',
      echoed: false,
    };
    setOutbox(place === 'first' ? [item, ...state.outbox] : [...state.outbox, item]);
    showTyping(TYPING_MS);
    wake.send.abort();
  }

  /** The server no longer knows us (it runs on another database): begin anew instead of failing for ever. */
  function forget() {
    forgetSession(storage);
    session = null;
    cursor = null;
    stopTyping();
    historyIsStale = true;
    change({ phase: 'opening', messages: [] });
    setOutbox([]);
  }

  function showTyping(forMs: number) {
    clearTimeout(typingUntil);
    typingUntil = setTimeout(() => change({ typing: false }), forMs);
    change({ typing: true });
  }

  function stopTyping() {
    clearTimeout(typingUntil);
    if (state.typing) change({ typing: false });
  }

  function setOutbox(outbox: box.Outbox) {
    box.keepOutbox(storage, outbox);
    change({ outbox });
  }

  function change(part: Partial<ChatState>) {
    state = { ...state, ...part };
    for (const reader of readers) reader();
  }

  function reconnect() {
    line.abort();
    wake.send.abort();
    wake.listen.abort();
  }

  /** A signal that ends the coming pause early. */
  function rest(which: keyof typeof wake): AbortSignal {
    wake[which] = new AbortController();
    return closing.signal.aborted ? closing.signal : wake[which].signal;
  }
}

function startOf({ source, campaign, referrer }: Arrival, language: Language): Wish {
  return {
    type: 'start',
    language,
    ...(source && { source }),
    ...(campaign && { campaign }),
    ...(referrer && { referrer }),
  };
}

function isUnknownToken(error: unknown): boolean {
  return error instanceof ChatRefusal && error.status === 401;
}
