/** A person by all the records that turned out to be theirs. */
type Family = readonly string[];

/** Somebody came with a code: what is known of both sides. */
export interface CodeCase {
  /** Whose code it is; null when it is nobody's. */
  owner: Family | null;
  friend: Family;
  /** Who brought the friend before. */
  broughtBy: string | null;
  /** Who brought the owner, who brought that one, and so on. */
  aboveOwner: readonly string[];
  /** Nothing was known of the friend before they came with this code. */
  isNewLead: boolean;
  /** Null is never. */
  expiresAt: Date | null;
}

export type CodeRefusal = 'unknown' | 'own' | 'circle' | 'already-brought' | 'already-known' | 'expired';
export type CodeVerdict = { status: 'counts' } | { status: 'refused'; reason: CodeRefusal };

/** Whether somebody who came with a code counts as brought by its owner. The first who brought them stays it. */
export function refusalOfCode(which: CodeCase, now: Date): CodeVerdict {
  const reason = reasonAgainst(which, now);
  return reason === null ? { status: 'counts' } : { status: 'refused', reason };
}

function reasonAgainst(which: CodeCase, now: Date): CodeRefusal | null {
  const { owner, friend, broughtBy, aboveOwner, isNewLead, expiresAt } = which;
  if (owner === null) return 'unknown';
  if (owner.some((id) => friend.includes(id))) return 'own';
  if (aboveOwner.some((id) => friend.includes(id))) return 'circle';
  if (broughtBy !== null) return 'already-brought';
  if (!isNewLead) return 'already-known';
  return expiresAt !== null && now >= expiresAt ? 'expired' : null;
}
