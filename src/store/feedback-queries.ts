import type { Pool } from 'pg';

type ComplaintStatus = 'open' | 'solved' | 'unsolved' | 'withdrawn';
type ReviewPermission = 'none' | 'anonymous' | 'named';

/** Where a page of complaints ends. */
interface ComplaintPoint {
  dueAt: Date;
  id: string;
}

/** What customers complain of and praise. Of a person who was erased nothing is shown. */
export function feedbackQueries(pool: Pool) {
  return {
    /** Those with a status, by when they are due, the first first. */
    async complaints(query: { status: ComplaintStatus; limit: number; after: ComplaintPoint | null }) {
      const { status, limit, after } = query;
      const { rows } = await pool.query<ComplaintRow>(COMPLAINTS, [
        status,
        after?.dueAt ?? '-infinity',
        after?.id ?? FIRST_ID,
        limit + 1,
      ]);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        complaints: shown.map(({ dueAt, createdAt, settledAt, ...complaint }) => ({
          ...complaint,
          dueAt: dueAt.toISOString(),
          createdAt: createdAt.toISOString(),
          settledAt: settledAt?.toISOString() ?? null,
        })),
        next: last ? { dueAt: last.dueAt, id: last.id } : null,
      };
    },

    /** The newest first; `after` is the id of the last one seen. */
    async reviews(query: { permission: ReviewPermission | null; limit: number; after: string | null }) {
      const { permission, limit, after } = query;
      const { rows } = await pool.query<ReviewRow>(REVIEWS, [permission, after ?? LAST_ID, limit + 1]);
      const shown = rows.slice(0, limit);
      return {
        reviews: shown.map(({ createdAt, ...review }) => ({ ...review, createdAt: createdAt.toISOString() })),
        next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  };
}

interface ComplaintRow {
  id: string;
  leadId: string;
  name: string | null;
  words: string;
  repName: string | null;
  status: ComplaintStatus;
  dueAt: Date;
  createdAt: Date;
  settledAt: Date | null;
}

interface ReviewRow {
  id: string;
  leadId: string;
  name: string | null;
  text: string;
  caseFacts: string | null;
  permission: ReviewPermission;
  createdAt: Date;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const OF_WHOM = `coalesce(l.merged_into_id, l.id) AS "leadId", coalesce(l.name, i.display_name) AS name`;
const PEOPLE = `
  JOIN lead l ON l.id = said.lead_id JOIN conversation c ON c.id = said.conversation_id
  JOIN identity i ON i.id = c.identity_id`;
const NOT_ERASED = `l.erased_at IS NULL AND c.outcome IS DISTINCT FROM 'erased'`;

const COMPLAINTS = `
  SELECT said.id, ${OF_WHOM}, said.words, coalesce(said.rep_name, said.rep_id) AS "repName", said.status,
    said.due_at AS "dueAt", said.created_at AS "createdAt", said.settled_at AS "settledAt"
  FROM complaint said ${PEOPLE}
  WHERE said.status = $1 AND (said.due_at, said.id) > ($2::timestamptz, $3::uuid) AND ${NOT_ERASED}
  ORDER BY said.due_at, said.id LIMIT $4`;

const REVIEWS = `
  SELECT said.id, ${OF_WHOM}, said.text, said.case_facts AS "caseFacts", said.permission,
    said.created_at AS "createdAt"
  FROM review said ${PEOPLE}
  WHERE ($1::text IS NULL OR said.permission = $1) AND said.id < $2::uuid AND ${NOT_ERASED}
  ORDER BY said.id DESC LIMIT $3`;
