import type { Pool } from 'pg';
import { minorUnits } from '../domain/minor-units.ts';
import type { Profile } from '../domain/profile.ts';
import type { HttpPorts } from '../http/ports.ts';
import { bonusQueries } from '../store/bonus-queries.ts';
import { noteBonus } from '../store/note-bonus.ts';

/** The bonuses for friends: which are due, and that one was given. */
export function bonusPort({
  profile: { business, referral },
  pool,
  now,
}: {
  profile: Pick<Profile, 'business' | 'referral'>;
  pool: Pool;
  now(): Date;
}): Pick<HttpPorts['referrals'], 'bonuses' | 'noteBonus'> {
  const { currency } = business;
  const sum = referral?.bonus ? minorUnits(referral.bonus.sum, currency) : null;
  return {
    async bonuses({ limit }) {
      const { rows, due, given } = await bonusQueries(pool).bonuses(limit);
      return {
        bonuses: rows.map(({ boughtAt, givenAt, ...bonus }) => ({
          ...bonus,
          boughtAt: boughtAt?.toISOString() ?? null,
          givenAt: givenAt?.toISOString() ?? null,
        })),
        due,
        given,
        each: referral ? { words: referral.customerGets, sum, currency } : null,
      };
    },
    async noteBonus(note) {
      const noted = await noteBonus(pool, { ...note, at: now() });
      return noted.status === 'noted' ? { ...noted, givenAt: noted.givenAt?.toISOString() ?? null } : noted;
    },
  };
}
