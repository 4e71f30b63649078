import type { Pool } from 'pg';
import type { Rep } from '../desk/desk-event.ts';
import type { HandoffLine } from '../desk/handoff-line.ts';
import type { LeadWords } from '../desk/lead-words.ts';
import type { SalesCard } from '../desk/sales-card.ts';
import type { HandoffStatus } from '../desk/standing.ts';
import type { Deal } from '../domain/deal.ts';
import type { Language } from '../domain/values.ts';
import type { Json } from '../flow/prompt.ts';
import { type HandoffLineRow, handoffLine, LINE_COLUMNS, LINE_JOINS } from './handoff-lines.ts';

type View = 'waiting' | 'mine' | 'open' | 'closed';

/** Where a page ends: `at` is what the view is ordered by after what is overdue. */
interface Point {
  isOverdue: boolean;
  at: Date;
  id: string;
}

/** What the desk decides by what can be done with a lead now. */
export interface HandoffStanding {
  /** Null where nothing has happened since it was handed over by a version without a desk. */
  snapshot: Json | null;
  status: HandoffStatus;
  owner: Rep | null;
  createdAt: Date;
}

/** What the inbox reads. A page is three queries however long it is; none of them reads the closed leads but `closed`. */
export function inboxQueries(options: {
  pool: Pool;
  formatAnswer: LeadWords['formatAnswer'];
  actionsOf: (standing: HandoffStanding, deal: Deal | null) => SalesCard['actions'];
}) {
  const { pool, formatAnswer, actionsOf } = options;
  return { page, find };

  /**
   * Handed-over leads, what is overdue first, then the oldest; of the closed ones the last closed first. `mine` are
   * those that `by` has or is offered, by name, since a salesperson has one name on all surfaces.
   */
  async function page(query: {
    view: View;
    by: string | null;
    limit: number;
    after: Point | null;
    language: Language;
  }) {
    const { view, by, limit, after, language } = query;
    const place = after && [after.isOverdue, after.at, after.id];
    const isClosed = view === 'closed';
    const [found, counted] = await Promise.all([
      pool.query<{ id: string; isOverdue: boolean; at: Date }>(
        isClosed ? CLOSED_PAGE : OPEN_PAGE,
        isClosed
          ? [limit + 1, place?.[1] ?? null, place?.[2] ?? null]
          : [VIEWS[view], view === 'mine', by, limit + 1, ...(place ?? [null, null, null])],
      ),
      pool.query<{ waiting: number; mine: number; overdue: number; open: number }>(COUNTS, [VIEWS.open, by]),
    ]);
    const shown = found.rows.slice(0, limit);
    const rows = await read(shown.map(({ id }) => id));
    const last = found.rows.length > limit ? shown.at(-1) : undefined;
    return {
      handoffs: shown.flatMap(({ id }) => {
        const row = rows.get(id);
        return row ? [lineOf(row, language)] : [];
      }),
      next: last ? { isOverdue: last.isOverdue, at: last.at, id: last.id } : null,
      counts: counted.rows[0] ?? { waiting: 0, mine: 0, overdue: 0, open: 0 },
    };
  }

  /** One handed-over lead with where it stands; null when there is none. */
  async function find(handoffId: string, language: Language) {
    const row = (await read([handoffId])).get(handoffId);
    if (!row) return null;
    const { won, lost } = row;
    return {
      ...lineOf(row, language),
      speaking: row.speaking,
      left: row.left,
      isCall: row.isCall,
      snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      won: won && { sum: won.sum, currency: won.currency, product: won.product ?? null },
      lost: lost && { reason: lost.reason, words: lost.words ?? '' },
      actions: row.erased ? [] : actionsOf(standingOf(row), row.deal),
      deal: row.erased ? null : row.deal,
    };
  }

  async function read(handoffIds: string[]): Promise<Map<string, Row>> {
    const { rows } = await pool.query<Row>(ROWS, [handoffIds]);
    return new Map(rows.map((row) => [row.handoffId, row]));
  }

  function lineOf(row: Row, language: Language): HandoffLine & { channel: string; isErased: boolean } {
    return { ...handoffLine(row, formatAnswer, language), channel: row.channel, isErased: row.erased };
  }
}

function standingOf({ snapshot, status, ownerId, ownerName, createdAt }: Row): HandoffStanding {
  const owner = ownerId === null ? null : { id: ownerId, name: ownerName ?? ownerId };
  return { snapshot, status, owner, createdAt };
}

interface Row extends HandoffLineRow {
  snapshot: Json | null;
  ownerId: string | null;
  speaking: 'bot' | 'human';
  snoozedUntil: Date | null;
  closedAt: Date | null;
  channel: string;
  left: 'blocked' | 'stopped' | null;
  isCall: boolean;
  deal: Deal | null;
  won: { sum: number; currency: string; product?: string | null } | null;
  lost: { reason: string; words?: string } | null;
}

/** The closed ones are read by when they were closed, so they need no list. */
const VIEWS: Record<Exclude<View, 'closed'>, HandoffStatus[]> = {
  waiting: ['waiting'],
  mine: ['waiting', 'claimed', 'in-conversation', 'snoozed'],
  open: ['waiting', 'claimed', 'in-conversation', 'snoozed', 'returned'],
};

const MINE = (by: string) => `coalesce(claimed_by_name, offered_to_name) = ${by}`;

const OPEN_PAGE = `
  SELECT id, is_overdue AS "isOverdue", created_at AS at FROM handoff
  WHERE status = ANY($1) AND (NOT $2 OR ${MINE('$3')})
    AND ($5::boolean IS NULL OR (NOT is_overdue, created_at, id) > (NOT $5, $6::timestamptz, $7::uuid))
  ORDER BY NOT is_overdue, created_at, id LIMIT $4`;

const CLOSED_PAGE = `
  SELECT id, is_overdue AS "isOverdue", coalesce(closed_at, updated_at) AS at FROM handoff
  WHERE status IN ('won', 'lost', 'not-a-target')
    AND ($2::timestamptz IS NULL OR (coalesce(closed_at, updated_at), id) < ($2, $3::uuid))
  ORDER BY coalesce(closed_at, updated_at) DESC, id DESC LIMIT $1`;

const COUNTS = `
  SELECT count(*) FILTER (WHERE status = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE status <> 'returned' AND ${MINE('$2')})::int AS mine,
    count(*) FILTER (WHERE is_overdue)::int AS overdue, count(*)::int AS open
  FROM handoff WHERE status = ANY($1)`;

const ROWS = `
  SELECT ${LINE_COLUMNS}, h.snapshot, c.snapshot -> 'context' -> 'deal' AS deal, h.claimed_by AS "ownerId", h.speaking, h.snoozed_until AS "snoozedUntil",
    h.closed_at AS "closedAt", c.channel, coalesce(h.snapshot -> 'context' -> 'isCall' = 'true', false) AS "isCall",
    CASE WHEN c.snapshot ->> 'value' = 'stopped' THEN 'stopped' WHEN i.blocked_at IS NOT NULL THEN 'blocked' END AS left,
    (SELECT f.data FROM fact f WHERE h.status = 'won' AND f.lead_id = h.lead_id AND f.conversation_id = c.id
       AND f.name = 'deal.won' AND f.data ? 'sum' ORDER BY f.at DESC, f.id DESC LIMIT 1) AS won,
    (SELECT f.data FROM fact f WHERE h.status = 'lost' AND f.lead_id = h.lead_id AND f.conversation_id = c.id
       AND f.name = 'deal.lost' AND f.data ? 'reason' ORDER BY f.at DESC, f.id DESC LIMIT 1) AS lost
  FROM handoff h ${LINE_JOINS} WHERE h.id = ANY($1::uuid[])`;
