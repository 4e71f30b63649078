import type { TeamMember } from '../domain/team-member.ts';
import { type LeadToRoute, takersOf } from '../domain/who-takes.ts';
import { addWorkingMinutes, isOpenAt } from '../domain/working-hours.ts';

/** How busy somebody is. */
export interface Load {
  /** Leads that are theirs and not closed. */
  open: number;
  lastOfferedAt: Date | null;
}

export type Routed =
  | { status: 'offered'; to: TeamMember }
  /** `next` is whose shift begins first; null when nobody's does within 60 days. */
  | { status: 'nobody-on-shift'; next: { member: TeamMember; at: Date } | null }
  /** There is no team, or `except` has all of it. */
  | { status: 'nobody-takes-it' };

/**
 * Whose a lead is to be: of those who take it and are at work, the one with the smallest load for their weight, of
 * equals the one who has waited longest for a lead, then the order of the profile. Who is missing in `loads`, keyed
 * by name, has nothing and never had. `except` names those who had their chance.
 */
export function route(
  lead: LeadToRoute,
  team: TeamMember[],
  loads: ReadonlyMap<string, Load>,
  at: Date,
  except: ReadonlySet<string> = new Set(),
): Routed {
  const takers = takersOf(
    lead,
    team.filter(({ name }) => !except.has(name)),
    at,
  ).toSorted(byTurn(loads));
  if (takers.length === 0) return { status: 'nobody-takes-it' };
  const to = takers.find(({ hours }) => isOpenAt(at, hours));
  if (to) return { status: 'offered', to };
  const [next = null] = takers
    .flatMap((member) => {
      const opens = addWorkingMinutes(at, 0, member.hours);
      return opens ? [{ member, at: opens }] : [];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { status: 'nobody-on-shift', next };
}

/** Sorting is stable, so equals stay in the order of the profile. */
function byTurn(loads: ReadonlyMap<string, Load>) {
  const loadOf = ({ name }: TeamMember) => loads.get(name) ?? { open: 0, lastOfferedAt: null };
  return (a: TeamMember, b: TeamMember) => {
    const [mine, theirs] = [loadOf(a), loadOf(b)];
    // Crosswise, so that equal shares are equal: (open + 1) / weight has no exact value.
    const share = (mine.open + 1) * b.weight - (theirs.open + 1) * a.weight;
    return share || (mine.lastOfferedAt?.getTime() ?? 0) - (theirs.lastOfferedAt?.getTime() ?? 0);
  };
}
