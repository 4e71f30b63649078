import type { PressedBy } from './press.ts';
import { type NamedMember, repOf } from './rep-of.ts';

/** The ids under which somebody on a surface may have leads; empty when they are not of the sales team. */
export function repIds(team: NamedMember[], by: PressedBy): string[] {
  const rep = repOf(by, team);
  // The bare id is what was kept of a claim before there was a team.
  return rep ? [...new Set([rep.id, `${by.surface}:${by.id}`, by.id])] : [];
}
