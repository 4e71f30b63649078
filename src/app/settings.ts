import type { Pace } from '../channels/telegram/pacer.ts';

/** What no operator sets, but who runs the product from a program may. */
export interface HourglassSettings {
  now?: () => Date;
  /** Telegram's limits unless told otherwise, as for a server of one's own that has others. */
  telegramPace?: Pace;
  /** How long a Slack conversation rests between two messages; a second when absent. */
  slackPostEveryMs?: number;
  /** How long Telegram and Slack may take to answer a call before its outcome counts as unknown. */
  callTimeoutMs?: number;
  /** How often the processes on the database are counted; one that two counts found dead is buried. */
  censusEveryMs?: number;
}
