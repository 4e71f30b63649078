import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodeCase, refusalOfCode } from '../../../../src/domain/referral/refusal-of-code.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const fresh: CodeCase = {
  owner: ['olga', 'olga-web'],
  friend: ['felix', 'felix-web'],
  broughtBy: null,
  aboveOwner: ['anna'],
  isNewLead: true,
  expiresAt: new Date('2026-11-23T09:00:00.001Z'),
};

test('a new friend with a code that has not run out counts', () => {
  expect(refusalOfCode(fresh, NOW)).toEqual({ status: 'counts' });
  expect(refusalOfCode({ ...fresh, expiresAt: null }, NOW)).toEqual({ status: 'counts' });
});

test.each<[string, Partial<CodeCase>]>([
  ['unknown', { owner: null }],
  ['own', { friend: ['olga-web'] }],
  ['own', { friend: ['felix', 'olga'], broughtBy: 'anna', isNewLead: false }],
  ['circle', { aboveOwner: ['boris', 'felix-web'] }],
  ['already-brought', { broughtBy: 'anna' }],
  // The same link once more.
  ['already-brought', { broughtBy: 'olga', isNewLead: false }],
  ['already-known', { isNewLead: false }],
  ['expired', { expiresAt: NOW }],
])('%s: %j', (reason, change) => {
  expect(refusalOfCode({ ...fresh, ...change }, NOW)).toEqual({ status: 'refused', reason });
});

test('whatever comes in whatever order, nobody is brought twice, by themselves, or in a circle', () => {
  const person = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(person, person), { maxLength: 60 }), fc.boolean(), (visits, isNewLead) => {
      const broughtBy = new Map<number, number>();
      for (const [owner, friend] of visits) {
        const before = broughtBy.get(friend) ?? null;
        const verdict = refusalOfCode(
          {
            owner: [String(owner)],
            friend: [String(friend)],
            broughtBy: before === null ? null : String(before),
            aboveOwner: above(owner, broughtBy).map(String),
            isNewLead,
            expiresAt: null,
          },
          NOW,
        );
        if (verdict.status === 'refused') continue;
        expect(before).toBeNull();
        broughtBy.set(friend, owner);
      }
      for (const somebody of broughtBy.keys()) expect(above(somebody, broughtBy)).not.toContain(somebody);
      if (!isNewLead) expect(broughtBy.size).toBe(0);
    }),
    { numRuns: 500 },
  );
});

/** Those above, as far as a circle lets one go. */
function above(somebody: number, broughtBy: Map<number, number>): number[] {
  const found: number[] = [];
  let next = broughtBy.get(somebody);
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = broughtBy.get(next);
  }
  return found;
}
