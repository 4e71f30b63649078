import { sensePattern } from './sense-pattern.ts';

/** What a clause that has one of the patterns (sense-pattern.ts) says of who decides. */
export interface AuthorityRule {
  says: Says;
  /** It speaks of deciding, not of paying, choosing or a role alone. */
  isStrong: boolean;
  /** Clear enough to be taken where it was not asked for. */
  isPassing: boolean;
  patterns: RegExp[];
}

/** The person; not the person; somebody else; nobody else; both; a consultation; several by a procedure. */
export type Says = 'self' | 'not-self' | 'other' | 'free' | 'together' | 'consult' | 'body';

export function rule(
  says: Says,
  strength: 'strong' | 'weak',
  taken: 'in passing' | 'when asked',
  ...patterns: string[]
): AuthorityRule {
  return {
    says,
    isStrong: strength === 'strong',
    isPassing: taken === 'in passing',
    patterns: patterns.map((source) => sensePattern(source, 'g')),
  };
}
