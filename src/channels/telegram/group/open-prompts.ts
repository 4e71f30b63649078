import type { PressedBy } from '../../../desk/press.ts';
import type { Place } from './read-group-update.ts';

/**
 * Whom prompts in topics wait for. Only a guard, and so not kept: an answer that is no reply to its prompt would go to
 * the lead.
 */
export interface OpenPrompts {
  add(at: Place, by: PressedBy): void;
  remove(at: Place, by: PressedBy): void;
  /** Whether these words may be meant for the prompt. Once held back, the next words are not. */
  holdsBack(written: { at: Place; by: PressedBy; isReply: boolean }): boolean;
}

const WAITS_MS = 10 * 60_000;
const MOST = 100;

export function openPrompts(now: () => Date): OpenPrompts {
  const waiting = new Map<string, number>();
  const keyOf = ({ topic }: Place, { id }: PressedBy) => `${topic}:${id}`;
  return {
    add(at, by) {
      const [oldest] = waiting.keys();
      if (oldest !== undefined && waiting.size >= MOST) waiting.delete(oldest);
      waiting.set(keyOf(at, by), now().getTime() + WAITS_MS);
    },
    remove: (at, by) => void waiting.delete(keyOf(at, by)),
    holdsBack({ at, by, isReply }) {
      const until = waiting.get(keyOf(at, by)) ?? 0;
      if (at.topic === null || isReply || until === 0) return false;
      waiting.delete(keyOf(at, by));
      return now().getTime() < until;
    },
  };
}
