import type { Press, PressOutcome } from '../desk/press.ts';
import { repIds } from '../desk/rep-ids.ts';
import { repOf } from '../desk/rep-of.ts';
import type { TeamMember } from '../domain/team-member.ts';
import type { ActOutcome } from '../engine/desk-act.ts';
import type { Engine } from '../engine/engine.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What salespeople do on any surface, taken to the engine. */
export function deskPress(parts: {
  engine: Pick<Engine, 'act'>;
  team: TeamMember[];
  /** The conversation of a handoff, and who has it; null when there is no such handoff. */
  held(handoffId: string): Promise<{ conversationId: string; ownerId: string | null } | null>;
  log: Logger;
}): Press {
  const { engine, team, held, log } = parts;
  return async ({ handoffId, eventId, by: pressedBy, action }) => {
    const rep = repOf(pressedBy, team);
    if (!rep) {
      log.warn(
        { surface: pressedBy.surface, by: pressedBy.id, action: action.type },
        'not of the sales team',
      );
      return { status: 'stranger' };
    }
    const handoff = await held(handoffId);
    if (handoff === null) return { status: 'gone' };
    const { conversationId, ownerId } = handoff;
    // Theirs under another id: from before the profile named them, or named nobody any more.
    const isTheirs = ownerId !== null && repIds(team, pressedBy).includes(ownerId);
    const by = isTheirs ? { ...rep, id: ownerId } : rep;
    const what = { ...action, by };
    const channel = `desk-${pressedBy.surface}`;
    return pressOutcome(await engine.act({ channel, eventId, conversationId, what }), by.id, action.type);
  };
}

function pressOutcome(outcome: ActOutcome, by: string, action: string): PressOutcome {
  if (outcome.status === 'gone' || outcome.status === 'denied') return outcome;
  if (outcome.status !== 'refused') return { status: 'done' };
  const { owner, status, isCall, left, complaint } = outcome.standing;
  // Pressed again: the customer has said so already.
  if (action === 'complaintSolved' && complaint === 'nothing') return { status: 'done' };
  if (owner && owner.id !== by) return { status: 'taken', byName: owner.name };
  const isWriting = action === 'reply' || action === 'edit';
  if (isWriting && isCall) return { status: 'not-now', handoff: status, isCall: true };
  if (isWriting && left !== null) return { status: 'left', why: left };
  // Pressed twice: it is theirs already.
  return action === 'claim' && owner ? { status: 'done' } : { status: 'not-now', handoff: status };
}
