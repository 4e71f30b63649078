import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Language } from '../../domain/values.ts';
import type { Accept } from '../../engine/inbound.ts';
import { atTheDesk, type DeskInSlack } from './at-the-desk.ts';
import { listenForCommands } from './commands.ts';
import { listenForHome } from './home.ts';
import type { People } from './people.ts';
import type { SalesChannel } from './sales-channel.ts';

/** Slack repeats no command, and shows a failure when it is not answered within three seconds. */
const ANSWER_WITHIN_MS = 2_000;

/** What the app shows to salespeople beside the cards. `idle` resolves when nothing of it goes on any more. */
export function listenForSales(
  app: App,
  desk: DeskInSlack,
  options: {
    accept: Accept;
    people: People;
    language: Language;
    now: () => number;
    workspaceUrl: () => string | null;
    salesChannel: SalesChannel;
    answerWithinMs: number | undefined;
    timeoutMs: number;
    log: Logger;
  },
): { idle(): Promise<void> } {
  const { accept, people, answerWithinMs = ANSWER_WITHIN_MS, timeoutMs, log } = options;
  const at = atTheDesk(desk, options);
  listenForHome(app, at, log);
  listenForCommands(app, { desk: at, accept, people, answerWithinMs, timeoutMs, log });
  return at;
}
