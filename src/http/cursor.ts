import type { ComplaintPoint, HistoryPoint, InboxPoint, LeadPoint } from './ports.ts';
import { Problem } from './problem.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const historyPoint = new RegExp(`^(${uuid})\\.(\\d{1,9})$`);
/** Milliseconds and an id: when a lead was seen, by when a complaint is due. */
const instantPoint = new RegExp(`^(\\d{1,15})\\.(${uuid})$`);
const inboxPoint = new RegExp(`^([01])\\.(\\d{1,15})\\.(${uuid})$`);
const conversationPoint = new RegExp(`^${uuid}$`);

export function writeHistoryCursor({ conversationId, sequence }: HistoryPoint): string {
  return `${conversationId}.${sequence}`;
}

export function writeLeadCursor({ lastSeenAt, id }: LeadPoint): string {
  return `${lastSeenAt.getTime()}.${id}`;
}

export function writeInboxCursor({ isOverdue, at, id }: InboxPoint): string {
  return `${Number(isOverdue)}.${at.getTime()}.${id}`;
}

export function writeComplaintCursor({ dueAt, id }: ComplaintPoint): string {
  return `${dueAt.getTime()}.${id}`;
}

/** Throws the problem to answer with when the text is none of our cursors; so do the others. */
export function readHistoryCursor(text: string | undefined): HistoryPoint | null {
  if (text === undefined) return null;
  const [, conversationId, sequence] = historyPoint.exec(text) ?? [];
  if (conversationId === undefined) throw badCursor();
  return { conversationId, sequence: Number(sequence) };
}

export function readLeadCursor(text: string | undefined): LeadPoint | null {
  if (text === undefined) return null;
  const { at, id } = readInstantPoint(text);
  return { lastSeenAt: at, id };
}

export function readComplaintCursor(text: string | undefined): ComplaintPoint | null {
  if (text === undefined) return null;
  const { at, id } = readInstantPoint(text);
  return { dueAt: at, id };
}

export function readInboxCursor(text: string | undefined): InboxPoint | null {
  if (text === undefined) return null;
  const [, overdue, ms, id] = inboxPoint.exec(text) ?? [];
  const at = new Date(Number(ms));
  if (id === undefined || Number.isNaN(at.getTime())) throw badCursor();
  return { isOverdue: overdue === '1', at, id };
}

export function readConversationCursor(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!conversationPoint.test(text)) throw badCursor();
  return text;
}

function readInstantPoint(text: string): { at: Date; id: string } {
  const [, ms, id] = instantPoint.exec(text) ?? [];
  const at = new Date(Number(ms));
  if (id === undefined || Number.isNaN(at.getTime())) throw badCursor();
  return { at, id };
}

function badCursor(): Problem {
  return new Problem(400, 'bad-cursor', 'Give a cursor as an earlier answer gave it, or none to begin anew.');
}
