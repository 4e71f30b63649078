import type { UnaskedWords } from './touch-of.ts';

/** A timer of the desk: it outlives the customer's flow. */
const PREFIX = 'desk:bonus:';

export function bonusTimer(friendId: string): string {
  return PREFIX + friendId;
}

/** For which friend the bonus was given; null of another timer. */
export function friendOfBonus(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}

/** Nobody has asked for them just now. */
export const BONUS_WORDS: UnaskedWords = { purpose: 'notice', notAfter: null, step: 'bonus' };
