import { hoursOf } from './hours-of.ts';
import type { Profile } from './profile.ts';
import type { Salesperson } from './sales-team.ts';
import type { Taker, TakingRules } from './who-takes.ts';

/** One of the sales team as routing sees them. */
export interface TeamMember extends Taker {
  /** Nobody else on the team has it. */
  name: string;
  slack?: string;
  telegram?: number;
  /** The name of another of the team. */
  chief?: string;
  weight: number;
}

/** The sales team of the profile, in its order. */
export function teamOf(profile: Pick<Profile, 'business' | 'hours' | 'sales'>): TeamMember[] {
  const { team } = profile.sales;
  return team.map((one) => ({
    name: one.name,
    ...(one.slack !== undefined && { slack: one.slack }),
    ...(one.telegram !== undefined && { telegram: one.telegram }),
    ...(one.chief !== undefined && { chief: one.chief }),
    weight: one.weight,
    rules: rulesOf(one.takes, profile.business.currency),
    isChief: team.some(({ chief }) => chief === one.name),
    hours: hoursOf(one, profile),
  }));
}

function rulesOf(takes: Salesperson['takes'], currency: string): TakingRules {
  const { services, budget, languages, phones } = takes ?? {};
  return {
    ...(services && { services }),
    ...(budget && { budget: { min: budget.min ?? null, max: budget.max ?? null, currency } }),
    ...(languages && { languages }),
    ...(phones && { phones }),
  };
}
