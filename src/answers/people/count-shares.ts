import { numberAt } from '../amounts/read-number.ts';
import type { Token } from '../text/scan.ts';
import { type Plain, plainNumber } from './count-plain.ts';

/** "75 out of 100 have said yes", "75 of the 100 invited": those that are meant; "9 out of 10" is a score. */
export function shareAt(tokens: readonly Token[], at: number): Plain | null {
  if (tokens[at]?.type === 'sign' || tokens[at - 1]?.type === 'number') return null;
  const part = numberAt(tokens, at);
  if (!part || part.shape !== 'plain' || part.rough) return null;
  let next = part.next;
  while (next - part.next < 4 && LINKS.has(tokens[next]?.text ?? '')) next += 1;
  if (!OPENING.has(tokens[part.next]?.text ?? '') || !OF.has(tokens[next - 1]?.text ?? '')) return null;
  const whole = numberAt(tokens, next);
  if (!whole || whole.shape !== 'plain' || whole.value <= Math.max(part.value, MOST_POINTS)) return null;
  const token = plainNumber(tokens, at, part.next, part.value);
  return token && { ...token, next: whole.next };
}

const MOST_POINTS = 10;
const LINKS = new Set(['out', 'of', 'the', 'all', 'our', 'из', 'всех', 'этих']);
const OPENING = new Set(['out', 'of', 'из']);
const OF = new Set(['of', 'the', 'all', 'our', 'из', 'всех', 'этих']);
