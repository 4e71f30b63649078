import type { TurnRows } from './turn-rows.ts';

/** The handed-over conversations in which a committed batch has changed what salespeople see. */
export function deskChanges(rows: TurnRows): Set<string> {
  const { handoffs, standings, relays, amendments, conversations } = rows;
  const changed = [...handoffs, ...standings, ...relays, ...amendments];
  const erased = conversations.filter(({ outcome }) => outcome === 'erased' || outcome === 'no-consent');
  return new Set([...changed.map(({ conversationId }) => conversationId), ...erased.map(({ id }) => id)]);
}
