import type { HandoffLine } from './handoff-line.ts';

/** What the people of the sales desk are shown: their leads, and how things go. */
export interface DeskFigures {
  /** Open leads that one of these ids has, or was offered: the overdue first, the snoozed last, the oldest before. */
  mine(repIds: string[], limit: number): Promise<DeskList>;
  /** Leads that nobody has claimed, and open ones that one of these ids has; the oldest first. */
  queue(repIds: string[], limit: number): Promise<DeskList>;
  /** Leads whose name, phone, e-mail or user name has the text in it, the last seen first. */
  search(text: string, limit: number): Promise<{ leads: FoundLead[]; isLonger: boolean }>;
  /** What is known of a lead, in the order of the questions; texts are in the business's language. */
  answers(leadId: string): Promise<{ key: string; understood: string }[]>;
  /** How the desk stands now. */
  now(): Promise<{ waiting: number; overdue: number }>;
  /** What happened within the span. A deal that was opened again does not count until it is closed anew. */
  figures(span: Span): Promise<SpanFigures>;
}

/** From an instant to before another. */
export interface Span {
  from: Date;
  to: Date;
}

/** A line, and where its card stands on the sales surface. */
export interface DeskLine extends HandoffLine {
  card: { channel: string; message: string } | null;
}

export interface DeskList {
  lines: DeskLine[];
  /** Of all, those beyond the limit too. */
  total: number;
}

export interface FoundLead {
  leadId: string;
  /** Null when no name is known. */
  name: string | null;
  /** As people write it. */
  phone: string | null;
  email: string | null;
  verdict: string | null;
  score: number | null;
  lastSeenAt: string;
  /** The latest handoff; null when they were never handed over. */
  handoff: DeskLine | null;
}

export interface SpanFigures {
  /** People who wrote for the first time. */
  leads: number;
  qualified: number;
  handedOver: number;
  claimed: number;
  /** Medians, in minutes, of the answers that were given within the span; null when there was none. */
  firstAnswer: { clockMinutes: number | null; workingMinutes: number | null };
  won: {
    count: number;
    /** Minor units; the greatest number of deals first. */
    sums: { currency: string; sum: number; count: number }[];
  };
  /** By the code of the reason, the most frequent first; the code is null where the person was erased since. */
  lost: { reason: string | null; count: number }[];
}
