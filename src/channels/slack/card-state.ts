import type { SalesCard } from '../../desk/sales-card.ts';
import { shownTime } from '../../desk/shown-time.ts';
import { DESK_COPY } from './desk-copy.ts';

/** How the lead stands, a line each: who has it, how it ended, and that somebody waits. Empty while nothing is to be said. */
export function cardState(card: SalesCard): string[] {
  const { state } = DESK_COPY[card.language];
  const standing = [
    standingOf(card),
    card.status === 'claimed' || card.status === 'in-conversation' ? '' : owner(card),
  ];
  const line = standing.filter(Boolean).join(' · ');
  return [...(card.isOverdue ? [state.overdue] : []), ...(line ? [line] : [])];
}

/** Whether somebody has the lead, who may turn to them. */
export function isAtWork({ status, left }: SalesCard): boolean {
  return (status === 'claimed' || status === 'in-conversation') && left === null;
}

function standingOf(card: SalesCard): string {
  const { state } = DESK_COPY[card.language];
  switch (card.status) {
    case 'waiting':
      return card.offeredToName ? state.offered(card.offeredToName) : '';
    case 'claimed':
      return card.ownerName ? state.owned(card.ownerName) : '';
    case 'in-conversation':
      return card.ownerName ? state.talking(card.ownerName) : '';
    case 'returned':
      return state.returned;
    case 'snoozed':
      return state.snoozed(card.snoozedUntil ? shownTime(card.snoozedUntil, card) : '…');
    case 'won':
      return state.won(card.wonSum ?? '');
    case 'lost':
      return state.lost(card.lostReason ?? '');
    case 'not-a-target':
      return state.notATarget(card.lostReason ?? '');
  }
}

function owner({ ownerName }: SalesCard): string {
  return ownerName ?? '';
}
