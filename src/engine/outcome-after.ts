import type { Outcome } from '../flow/effect.ts';

/** Ways of leaving, which take back nothing that was settled before. */
const LEAVING = new Set<string>(['silent', 'stopped', 'blocked', 'restarted'] satisfies Outcome[]);
/** After these nothing is left that another outcome could speak of. */
const EMPTY = new Set<string>(['no-consent', 'erased'] satisfies Outcome[]);

/** How a conversation came out once `next` has come after `before`: who qualified stays qualified. */
export function outcomeAfter(before: string | null, next: Outcome): string {
  if (before === null || EMPTY.has(next)) return next;
  if (before === 'qualified' || (LEAVING.has(next) && !LEAVING.has(before))) return before;
  return next;
}
