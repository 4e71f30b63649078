import type { Pool } from 'pg';
import type { NpsTally } from '../insights/nps-figures.ts';
import type { Span } from '../insights/span-of-days.ts';

type NpsBreakdown = 'month' | 'product' | 'source' | 'rep' | 'channel';

interface NpsQuery {
  /** When they were asked. */
  span: Span;
  by: NpsBreakdown;
  product: string | null;
  source: string | null;
  /** By name, since a salesperson has one name on all surfaces. */
  rep: string | null;
}

/** A part of the polls; `key` is null where it is not known, and `YYYY-MM` of a month. */
interface NpsGroup extends NpsTally {
  key: string | null;
}

interface NpsComment {
  id: string;
  leadId: string;
  name: string | null;
  score: number;
  words: string;
  at: string;
}

interface NpsTallies {
  overall: NpsTally;
  /** The latest month first; other groups by how many were asked, the most first. */
  groups: NpsGroup[];
  /** Groups that were left out, because there are too many to read. */
  groupsLeftOut: number;
  months: NpsGroup[];
  /** The newest first. */
  comments: NpsComment[];
}

/** What was answered to "would you recommend us?", counted in one query. `zone` is that of the months. */
export function npsQueries(pool: Pool, zone: string) {
  return {
    async nps({ span, by, product, source, rep }: NpsQuery): Promise<NpsTallies> {
      const { rows } = await pool.query<{ tallies: NpsTallies }>(TALLIES[by], [
        span.from ?? '-infinity',
        span.to ?? 'infinity',
        product,
        source,
        rep,
        zone,
        MOST_GROUPS,
        MOST_COMMENTS,
      ]);
      const [row] = rows;
      if (!row) throw new Error('A query without a FROM gives a row.');
      const comments = row.tallies.comments.map((said) => ({ ...said, at: new Date(said.at).toISOString() }));
      return { ...row.tallies, comments };
    },
  };
}

const MOST_GROUPS = 100;
const MOST_COMMENTS = 20;

const REP = 'coalesce(poll.rep_name, poll.rep_id)';
const MONTH = `to_char(poll.asked_at AT TIME ZONE $6, 'YYYY-MM')`;
const ASKED_OF = `poll.asked_at >= $1::timestamptz AND poll.asked_at < $2::timestamptz
  AND ($3::text IS NULL OR poll.product = $3) AND ($4::text IS NULL OR poll.source = $4)
  AND ($5::text IS NULL OR ${REP} = $5)`;
const SCORES = Array.from({ length: 11 }, (_, score) => {
  return `coalesce(sum(polls) FILTER (WHERE score = ${score}), 0)`;
}).join(', ');

/** What an erased person said is not shown, while their score stays counted. */
const tallies = (key: string, order: string) => `
  WITH cell AS (
    SELECT ${MONTH} AS month, ${key} AS part, poll.score, count(*) AS polls FROM nps_poll poll WHERE ${ASKED_OF}
    GROUP BY 1, 2, 3),
  tally AS (
    SELECT month, part, GROUPING(month, part) AS rest, coalesce(sum(polls), 0) AS asked,
      json_build_array(${SCORES}) AS scores
    FROM cell GROUP BY GROUPING SETS ((), (month), (part))),
  placed AS (
    SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM tally WHERE rest = 2),
  said AS (
    SELECT poll.id, coalesce(l.merged_into_id, l.id) AS "leadId", coalesce(l.name, i.display_name) AS name, poll.score,
      poll.comment AS words, poll.answered_at AS at
    FROM nps_poll poll JOIN lead l ON l.id = poll.lead_id JOIN conversation c ON c.id = poll.conversation_id
      JOIN identity i ON i.id = c.identity_id
    WHERE ${ASKED_OF} AND poll.score IS NOT NULL AND poll.comment <> '' AND l.erased_at IS NULL AND c.outcome IS DISTINCT FROM 'erased'
    ORDER BY poll.answered_at DESC, poll.id DESC LIMIT $8)
  SELECT json_build_object(
    'overall', (SELECT json_build_object('asked', asked, 'scores', scores) FROM tally WHERE rest = 3),
    'groups', (SELECT coalesce(json_agg(json_build_object('key', part, 'asked', asked, 'scores', scores)
      ORDER BY place), '[]') FROM placed WHERE place <= $7),
    'groupsLeftOut', (SELECT count(*) FROM placed WHERE place > $7),
    'months', (SELECT coalesce(json_agg(json_build_object('key', month, 'asked', asked, 'scores', scores)
      ORDER BY month), '[]') FROM tally WHERE rest = 1),
    'comments', (SELECT coalesce(json_agg(said), '[]') FROM said)) AS tallies`;

const MOST_ASKED = 'asked DESC, part';
const TALLIES: Record<NpsBreakdown, string> = {
  month: tallies(MONTH, 'part DESC'),
  product: tallies('poll.product', MOST_ASKED),
  source: tallies('poll.source', MOST_ASKED),
  rep: tallies(REP, MOST_ASKED),
  channel: tallies('poll.channel', MOST_ASKED),
};
