import type { TeamMember } from '../domain/team-member.ts';
import type { Rep } from './desk-event.ts';
import type { PressedBy } from './press.ts';

export type NamedMember = Pick<TeamMember, 'name' | 'slack' | 'telegram'>;

/**
 * Who pressed, as one of the team; null when they are not of it. Where none of the team has an id of the surface,
 * everybody there is of the team: who is let into the channel is the business's to say. The dashboard is behind a
 * sign-in, so its word is taken.
 */
export function repOf({ surface, id, name }: PressedBy, team: NamedMember[]): Rep | null {
  const own = team.find((member) => isThem(member, { surface, id, name }));
  if (own) return repNamed(own.name);
  if (surface !== 'dashboard' && team.some((member) => member[surface] !== undefined)) return null;
  return { id: `${surface}:${id}`, name };
}

/** One of the team. */
export function repNamed(name: string): Rep {
  return { id: `team:${name}`, name };
}

function isThem(member: NamedMember, { surface, id, name }: PressedBy): boolean {
  if (surface === 'dashboard') return member.name === name;
  if (surface === 'telegram') return member.telegram !== undefined && String(member.telegram) === id;
  // In Slack an address is the workspace and the member; ids of members are unique by themselves.
  return member.slack !== undefined && member.slack === id.slice(id.lastIndexOf('/') + 1);
}
