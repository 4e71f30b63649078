import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import { type CallFailure, callFailure } from './call-failure.ts';
import type { TelegramReceiver } from './receive.ts';
import { anyUpdateSchema } from './update-schema.ts';

export interface Polling {
  /** Takes no more updates, waits for those taken to be committed, and tells Telegram about them. */
  stop(): Promise<void>;
}

interface PollOptions {
  /** Its time-out must be longer than `longPollSeconds`. */
  api: Api;
  receiver: TelegramReceiver;
  log: Logger;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  longPollSeconds?: number;
}

const batchSchema = z.array(z.unknown());
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
// People wait for the answer as soon as the database is back.
const LONGEST_PAUSE_NOT_KEPT_MS = 2_000;
// Telegram holds an empty answer back for the whole long poll; a server that does not must not be called in a spin.
const PAUSE_WHEN_EMPTY_MS = 100;
const POISON_AFTER = 5;

/**
 * Fetches updates without a public address, one batch after another. A batch is confirmed to Telegram (by the
 * next call's offset) only when every update in it is committed: until then Telegram keeps it, and a process
 * that dies in between gets it again. The engine drops what it has seen.
 */
export function startPolling({ api, receiver, log, pause, longPollSeconds = 30 }: PollOptions): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  const failures = new Map<number, number>();
  let offset = 0;
  let webhookRemoved = false;
  let failedInARow = 0;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await round();
        if (failedInARow > 0) log.info('Telegram updates are coming in again');
        failedInARow = 0;
      } catch (error) {
        if (!signal.aborted) await backOff(error);
      }
    }
    if (offset > 0) await confirm();
  }

  async function round(): Promise<void> {
    if (!webhookRemoved) {
      await api.deleteWebhook({ drop_pending_updates: false });
      webhookRemoved = true;
    }
    const updates = batchSchema.parse(
      await api.getUpdates(
        { offset, timeout: longPollSeconds, allowed_updates: ALLOWED_UPDATES },
        forGrammy(signal),
      ),
    );
    // All at once: the engine commits them together, and keeps the order within each conversation.
    const results = await Promise.allSettled(updates.map((update) => receiver.handle(update)));
    const someCommitted = results.some(
      (result) => result.status === 'fulfilled' && result.value === 'accepted',
    );
    for (const [index, result] of results.entries()) {
      const id = updateId(updates[index]);
      if (result.status === 'rejected' && !isPoison(id, someCommitted)) throw new NotKept(result.reason);
      if (id !== null) offset = Math.max(offset, id + 1);
    }
    failures.clear();
    if (updates.length === 0) await pause(PAUSE_WHEN_EMPTY_MS, signal);
  }

  /**
   * An update that fails again and again while others beside it are committed is given up: it would keep every
   * later one from being confirmed. When nothing at all is committed, the fault is ours, and all wait.
   */
  function isPoison(id: number | null, someCommitted: boolean): boolean {
    if (id === null) return true;
    const failed = (failures.get(id) ?? 0) + (someCommitted ? 1 : 0);
    failures.set(id, failed);
    if (failed < POISON_AFTER) return false;
    log.error({ updateId: id }, 'a Telegram update could not be kept in five tries and is given up');
    return true;
  }

  async function backOff(error: unknown): Promise<void> {
    const ours = error instanceof NotKept;
    const failure: CallFailure = ours ? { kind: 'failed', detail: 'not committed' } : callFailure(error);
    const longest = ours ? LONGEST_PAUSE_NOT_KEPT_MS : LONGEST_PAUSE_MS;
    const doubled = Math.min(longest, FIRST_PAUSE_MS * 2 ** failedInARow);
    const ms = failure.kind === 'too-many' ? failure.retryAfterMs : doubled;
    // Every failure of a long outage would fill the log: the first one says it all.
    log[failedInARow === 0 ? 'warn' : 'debug']({ detail: failure.detail, pauseMs: ms }, explain(failure));
    failedInARow += 1;
    await pause(ms, signal);
  }

  /** Spares a redelivery at the next start; when it fails, the engine knows the updates anyway. */
  async function confirm(): Promise<void> {
    try {
      await api.getUpdates({ offset, timeout: 0, limit: 1 }, forGrammy(AbortSignal.timeout(2_000)));
    } catch (error) {
      log.debug({ detail: callFailure(error).detail }, 'the last Telegram updates were not confirmed');
    }
  }

  const done = run();
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}

/** Carries the reason why an update was not committed; the receiver has logged it. */
class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(cause: unknown) {
    super('an update was not committed', { cause });
  }
}

/** grammY types its signals after a package that predates the one of the platform; at run time it takes both. */
function forGrammy(signal: AbortSignal) {
  return signal as Parameters<Api['getUpdates']>[1];
}

function updateId(update: unknown): number | null {
  const parsed = anyUpdateSchema.safeParse(update);
  return parsed.success ? parsed.data.update_id : null;
}

function explain(failure: CallFailure): string {
  if (failure.kind === 'conflict') {
    return 'Telegram updates go elsewhere: another process polls with this token, or has set a webhook. Stop it, or set PUBLIC_URL so that all processes share a webhook. Trying again.';
  }
  if (failure.kind === 'unauthorised') return 'Telegram refuses the bot token. Trying again.';
  return 'Telegram updates could not be taken. Trying again.';
}
