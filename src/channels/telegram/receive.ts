import type { Api } from 'grammy';
import type { Logger } from 'pino';
import type { Accept } from '../../engine/inbound.ts';
import { addedToGroup } from './added-to-group.ts';
import type { BestEffort } from './best-effort.ts';
import type { GroupDesk } from './group/group-desk.ts';
import { parseTelegramUpdate } from './parse-update.ts';

/** What became of an update: `invalid` is not an update at all and deserves a 400. */
type Received = 'accepted' | 'ignored' | 'invalid';

/** Counts updates; `kind` is one of a small fixed set. */
export type CountUpdate = (result: Received | 'duplicate' | 'failed', kind: string) => void;

export interface TelegramReceiver {
  /**
   * Takes one update, however it came in. Resolves once what it means is committed, or when it means nothing to
   * us; rejects when nothing was kept, so that Telegram must send it again. Repeating an update is harmless.
   */
  handle(update: unknown): Promise<Received>;
}

interface ReceiverOptions {
  accept: Accept;
  api: Api;
  background: BestEffort;
  log: Logger;
  count: CountUpdate;
  username: () => string | null;
  /** The sales group, when there is one. */
  desk?: GroupDesk | null;
}

/** Parse, accept, then stop the pressed button's spinner. What happens in the sales group is the desk's. */
export function telegramReceiver(options: ReceiverOptions): TelegramReceiver {
  const { accept, api, background, log, count, username, desk = null } = options;

  async function handleGroup(group: GroupDesk, update: unknown): Promise<Received> {
    try {
      const received = await group.handle(update);
      count(received, 'sales-group');
      return received;
    } catch (error) {
      count('failed', 'sales-group');
      throw error;
    }
  }

  return {
    async handle(update) {
      if (desk?.isOurs(update)) return handleGroup(desk, update);
      const parsed = parseTelegramUpdate(update, { username: username() });
      if (parsed.status !== 'inbound') {
        const group = addedToGroup(update);
        if (group !== null) {
          log.info(
            { chat: group },
            `the bot is in a new group; for your sales: TELEGRAM_SALES_CHAT=${group}`,
          );
        }
        count(parsed.status, parsed.status === 'ignored' ? parsed.kind : 'invalid');
        return parsed.status;
      }
      const { inbound, callbackQueryId } = parsed;
      const kind = inbound.what.type;
      try {
        const accepted = await accept(inbound);
        count(accepted === 'done' ? 'accepted' : accepted, kind);
      } catch (error) {
        count('failed', kind);
        // Not the error itself: what a database complains about can quote what the person wrote.
        const reason = error instanceof Error ? error.name : 'unknown';
        log.warn({ eventId: inbound.eventId, kind, reason }, 'a Telegram update was not kept');
        throw error;
      }
      if (callbackQueryId !== undefined) {
        background.run('answer press', () => api.answerCallbackQuery(callbackQueryId));
      }
      return 'accepted';
    },
  };
}
