import type { Wait } from './wait.ts';

/** Keeps calls of a lane apart. */
export interface Pacer {
  /**
   * Waits for the lane's turn and takes it. When the turn is too far off nothing is taken, and the caller gets the
   * milliseconds after which to come back.
   */
  enter(lane: string): Promise<{ status: 'go' } | { status: 'later'; afterMs: number }>;
  /** Lets nobody into the lane for so long: the platform asked for it. */
  hold(lane: string, forMs: number): void;
}

export interface PacerOptions {
  everyMs: number;
  /** The longest wait inside `enter`. */
  waitAtMostMs: number;
  now: () => number;
  wait: Wait;
}

const PRUNE_FROM = 10_000;
/** Of a lane, inside `enter`: who waits there holds up a worker, and cards are to be changed meanwhile. */
const MOST_WAITING = 4;

export function createPacer({ everyMs, waitAtMostMs, now, wait }: PacerOptions): Pacer {
  const freeAt = new Map<string, number>();
  const waiting = new Map<string, number>();
  return {
    async enter(lane) {
      const at = now();
      const turn = Math.max(at, freeAt.get(lane) ?? at);
      const others = waiting.get(lane) ?? 0;
      if (turn - at > waitAtMostMs || (turn > at && others >= MOST_WAITING))
        return { status: 'later', afterMs: turn - at };
      if (freeAt.size >= PRUNE_FROM) for (const [key, free] of freeAt) if (free <= at) freeAt.delete(key);
      freeAt.set(lane, turn + everyMs);
      if (turn > at) {
        waiting.set(lane, others + 1);
        await wait(turn - at);
        const left = (waiting.get(lane) ?? 1) - 1;
        if (left > 0) waiting.set(lane, left);
        else waiting.delete(lane);
      }
      return { status: 'go' };
    },
    hold: (lane, forMs) => void freeAt.set(lane, Math.max(freeAt.get(lane) ?? 0, now() + forMs)),
  };
}
