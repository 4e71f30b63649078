/** Tries in all, the first included: the last one is more than a day after it. */
export const WEBHOOK_TRIES = 12;

const FIRST_MS = 10_000;
const LONGEST_MS = 6 * 3_600_000;

/** Milliseconds until the next try after so many: 10 s, 30 s, 90 s, … and at most 6 hours. Null when it was the last. */
export function webhookRetryMs(tries: number): number | null {
  return tries >= WEBHOOK_TRIES ? null : Math.min(LONGEST_MS, FIRST_MS * 3 ** (tries - 1));
}
