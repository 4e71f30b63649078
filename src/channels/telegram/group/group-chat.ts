import { type Api, GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { z } from 'zod';
import { callOutcome, type NotSent } from '../call-outcome.ts';
import { isRefusal } from '../edit-text.ts';
import type { Pacer } from '../pacer.ts';

export type Called<T> = { ok: true; result: T } | { ok: false; outcome: NotSent; error: unknown };

/** The sales group, wherever Telegram has moved it. */
export interface GroupChat {
  /** The group's number now. */
  readonly id: string;
  /** Calls for a new message, in the group's turn; `later` at once when its turn is too far off. Never throws. */
  post<T>(call: (chat: string) => Promise<T>): Promise<Called<T>>;
  /** Calls for a change of what stands there, which does not count against the group's pace. Never throws. */
  change<T>(call: (chat: string) => Promise<T>): Promise<Called<T>>;
  /** Whether every card can have a topic of its own; asked once. */
  isForum(): Promise<Called<boolean>>;
  /** Telegram has given the group another number. */
  movedTo(id: string): void;
}

const chatSchema = z.object({ is_forum: z.boolean().default(false) });
const STOPPING: NotSent = { status: 'later', afterMs: 0, detail: 'stopping', own: true };
// A job that waits here keeps others from being done.
const WAIT_AT_MOST_MS = 5_000;

export function groupChat(parts: { api: Api; chat: string; pace: Pacer; log: Logger }): GroupChat {
  const { api, pace, log } = parts;
  let id = parts.chat;
  let forum: boolean | null = null;
  let lastTrouble = '';

  function movedTo(next: string): void {
    if (next === id) return;
    log.error(
      { was: id, is: next },
      `Telegram has made the sales group a supergroup with a new number. Set TELEGRAM_SALES_CHAT=${next}; until then every start finds it out anew.`,
    );
    id = next;
    forum = null;
  }

  async function tried<T>(call: (chat: string) => Promise<T>, mayMove = true): Promise<Called<T>> {
    const chat = id;
    try {
      const result = await call(chat);
      lastTrouble = '';
      return { ok: true, result };
    } catch (error) {
      const next = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (next !== undefined && mayMove) {
        movedTo(String(next));
        return tried(call, false);
      }
      return { ok: false, error, outcome: advised(callOutcome(error, chat, pace), error) };
    }
  }

  /** Says once what the operator can do about it. */
  function advised(outcome: NotSent, error: unknown): NotSent {
    const advice = adviceFor(error);
    if (advice === null) return outcome;
    const detail = `${outcome.detail}: ${advice}`;
    if (detail !== lastTrouble) log.error({ chat: id, detail }, 'the sales group in Telegram cannot be used');
    lastTrouble = detail;
    return { ...outcome, detail };
  }

  return {
    get id() {
      return id;
    },
    async post(call) {
      const delay = pace.delay(id);
      if (delay > WAIT_AT_MOST_MS) {
        const outcome: NotSent = { status: 'later', afterMs: delay, detail: 'our own pace for the group' };
        return { ok: false, error: null, outcome };
      }
      if ((await pace.turn(id)) === 'closed') return { ok: false, error: null, outcome: STOPPING };
      return tried(call);
    },
    async change(call) {
      if ((await pace.turnOverall()) === 'closed') return { ok: false, error: null, outcome: STOPPING };
      return tried(call);
    },
    async isForum() {
      if (forum !== null) return { ok: true, result: forum };
      const asked = await tried(async (chat) => chatSchema.parse(await api.getChat(chat)));
      if (!asked.ok) return asked;
      forum = asked.result.is_forum;
      return { ok: true, result: forum };
    },
    movedTo,
  };
}

function adviceFor(error: unknown): string | null {
  if (!(error instanceof GrammyError)) return null;
  if (error.error_code === 403) return 'add the bot to the group of TELEGRAM_SALES_CHAT';
  if (isRefusal(error, 'chat not found')) {
    return 'check TELEGRAM_SALES_CHAT, and add the bot to that group';
  }
  if (isRefusal(error, 'not enough rights') || isRefusal(error, 'CHAT_WRITE_FORBIDDEN')) {
    return 'let the bot write in the group of TELEGRAM_SALES_CHAT, or make it an administrator';
  }
  return null;
}
