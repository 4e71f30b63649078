import type { Authority } from '../../domain/values.ts';
import type { Fact } from './authority-facts.ts';

/**
 * Who decides by all that was said, with the fact that tells it: who asks others first does not decide alone, unless
 * the last word says so, and what is said of deciding outweighs who pays or chooses.
 */
export function weighFacts(facts: readonly Fact[]): Verdict | null {
  if (facts.length === 0) return null;
  const self = lastStrong(facts, 'self');
  const other = lastStrong(facts, 'other');
  const together = last(facts, 'together');
  const consult = last(facts, 'consult');
  const free = last(facts, 'free');
  const body = last(facts, 'body');
  const notSelf = last(facts, 'not-self');
  if (free && !isAfter(together, free) && !isAfter(other, free)) return verdict('alone', free);
  if (body && !isAfter(self, body) && (body.strong || !together?.strong)) return verdict('committee', body);
  const shared = isAfter(together, consult) ? together : (consult ?? together);
  if (shared) {
    if (other && isAfter(other, shared) && !overlaps(other, shared) && !self) return verdict('other', other);
    if (!together && self && isAfter(self, shared) && !overlaps(self, shared)) return verdict('alone', self);
    if (!(notSelf && other)) return verdict('shared', shared);
  }
  if (self && other) return notSelf ? verdict('other', other) : verdict('shared', other);
  if (other) return verdict('other', other);
  const weakOther = last(facts, 'other');
  const weakSelf = last(facts, 'self');
  if (self)
    return weakOther && !overlaps(weakOther, self) && isAfter(weakOther, self)
      ? verdict('shared', weakOther)
      : verdict('alone', self);
  if (notSelf) return verdict('other', notSelf);
  if (weakOther && weakSelf)
    return isAfter(weakSelf, weakOther) ? verdict('alone', weakSelf) : verdict('other', weakOther);
  if (weakOther) return verdict('other', weakOther);
  return weakSelf ? verdict('alone', weakSelf) : null;
}

interface Verdict {
  value: Authority;
  fact: Fact;
}

function verdict(value: Authority, fact: Fact): Verdict {
  return { value, fact };
}

function last(facts: readonly Fact[], says: Fact['says']): Fact | undefined {
  return facts.findLast((fact) => fact.says === says);
}

function lastStrong(facts: readonly Fact[], says: Fact['says']): Fact | undefined {
  return facts.findLast((fact) => fact.says === says && fact.strong);
}

/** Something was said, and no sooner than something else. */
function isAfter(one: Fact | undefined, other: Fact | undefined): boolean {
  return one !== undefined && (other === undefined || one.span[0] >= other.span[0]);
}

function overlaps(one: Fact, other: Fact): boolean {
  return one.span[0] < other.span[1] && other.span[0] < one.span[1];
}
