import { createHash } from 'node:crypto';

/**
 * Eight characters that stand for something that was chosen. Lists may change between a button and its press, and
 * codes may be long: so neither their place nor themselves.
 */
export function keyOf(chosen: string): string {
  return createHash('sha256').update(chosen).digest('base64url').slice(0, 8);
}
