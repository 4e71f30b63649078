import type { Engine } from './engine.ts';
import type { TurnStore } from './turn-store.ts';

/** How many timers go into one commit. */
const AT_ONCE = 256;

/**
 * Fires the timers that are due, a commit's worth at a time, until none is left. Several processes may do this at
 * once: a timer fires only in the transaction that removes it. Resolves to how many fired here.
 */
export async function fireDueTimers(
  engine: Engine,
  store: TurnStore,
  now: () => Date,
  late: (ms: number) => void = () => {},
): Promise<number> {
  let fired = 0;
  for (;;) {
    const due = await store.dueTimers(now(), AT_ONCE);
    if (due.length === 0) return fired;
    const woken = await engine.wake(due);
    for (const { dueAt } of due) late(now().getTime() - dueAt.getTime());
    fired += woken;
    // Others are firing these very timers; the next look comes soon enough.
    if (woken === 0) return fired;
  }
}
