import type { ComplaintChange, TurnRows } from './turn-rows.ts';

/** Changes the complaint of a conversation that is open, also one that is made in the same batch. */
export function changeComplaint(
  rows: TurnRows,
  conversationId: string,
  change: Omit<ComplaintChange, 'conversationId'>,
): void {
  const isIts = (row: { conversationId: string }) => row.conversationId === conversationId;
  const made = rows.complaints.findLast((row) => isIts(row) && row.status === 'open');
  if (made) {
    Object.assign(made, change);
    return;
  }
  const changed = rows.complaintChanges.find(isIts);
  if (changed) Object.assign(changed, change);
  else rows.complaintChanges.push({ conversationId, ...change });
}
