import type { Engine } from './engine.ts';
import type { DueTimer, TurnStore } from './turn-store.ts';

/** How many timers go into one commit. */
const AT_ONCE = 256;
/** So many failures one after another are no fault of single timers: the database is away. */
const HOPELESS = 3;

/**
 * Fires the timers that are due, a commit's worth at a time, until none is left. Several processes may do this at
 * once: a timer fires only in the transaction that removes it. A timer that cannot be fired stays, and does not keep
 * the others from it. Resolves to how many fired here.
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
    const woken = await engine.wake(due).catch(() => wakeEach(engine, due));
    for (const { dueAt } of due) late(now().getTime() - dueAt.getTime());
    fired += woken;
    // Others are firing these very timers; the next look comes soon enough.
    if (woken === 0) return fired;
  }
}

/** What failed before is the longest due, so the last come first. The engine has told of each failure. */
async function wakeEach(engine: Engine, due: DueTimer[]): Promise<number> {
  let fired = 0;
  let failures = 0;
  for (const timer of due.toReversed()) {
    try {
      fired += await engine.wake([timer]);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures === HOPELESS && fired === 0) throw error;
    }
  }
  return fired;
}
