import type { Pool } from 'pg';
import type { DeskFigures, DeskLine, DeskList, FoundLead, SpanFigures } from '../desk/desk-figures.ts';
import type { LeadWords } from '../desk/lead-words.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Language } from '../domain/values.ts';
import type { Json } from '../flow/prompt.ts';
import type { PrismaClient } from './generated/client.ts';
import { type HandoffLineRow, handoffLine, LINE_COLUMNS, LINE_JOINS } from './handoff-lines.ts';
import { leadSearch } from './lead-search.ts';

/** What the people of the sales desk are shown, read from PostgreSQL. The number of queries is fixed. */
export function deskQueries(options: {
  pool: Pool;
  prisma: PrismaClient;
  words: Pick<LeadWords, 'formatAnswer' | 'keys'>;
  /** The business's. */
  language: Language;
}): DeskFigures {
  const { pool, prisma, words, language } = options;

  async function list(chosen: string, order: string, repIds: string[], limit: number): Promise<DeskList> {
    const { rows } = await pool.query<LineRow & { total: number }>(
      `WITH chosen AS (
         SELECT h.*, count(*) OVER ()::int AS total, row_number() OVER (ORDER BY ${order}) AS place FROM handoff h
         JOIN lead l ON l.id = h.lead_id JOIN conversation c ON c.id = h.conversation_id
         WHERE l.erased_at IS NULL AND c.outcome IS DISTINCT FROM 'erased' AND (${chosen})
         ORDER BY place LIMIT $2)
       SELECT ${LINE}, h.total FROM chosen h ${LINE_JOINS} ORDER BY h.place`,
      [repIds, limit],
    );
    return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0 };
  }

  function lineOf(row: LineRow): DeskLine {
    const { cardChannel: channel, cardMessage: message } = row;
    return {
      ...handoffLine(row, words.formatAnswer, language),
      card: channel && message ? { channel, message } : null,
    };
  }

  return {
    mine: (repIds, limit) =>
      list(
        `h.claimed_by = ANY($1) AND h.status IN ('claimed', 'in-conversation', 'snoozed')
         OR h.offered_to = ANY($1) AND h.status = 'waiting'`,
        `h.is_overdue DESC, h.status = 'snoozed', h.created_at, h.id`,
        repIds,
        limit,
      ),

    queue: (repIds, limit) =>
      list(
        `h.status = 'waiting' OR h.claimed_by = ANY($1) AND h.status IN ('claimed', 'in-conversation')`,
        'h.created_at, h.id',
        repIds,
        limit,
      ),

    async search(text, limit) {
      const leads = await prisma.lead.findMany({
        where: { mergedIntoId: null, erasedAt: null, AND: [leadSearch(text)] },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
        include: { identities: { orderBy: { createdAt: 'asc' } } },
      });
      const shown = leads.slice(0, limit);
      const { rows } = await pool.query<LineRow>(LATEST_OF_LEADS, [shown.map(({ id }) => id)]);
      const handoffs = new Map(rows.map((row) => [row.leadId, lineOf(row)]));
      return {
        isLonger: leads.length > limit,
        leads: shown.map(
          ({ id, name, identities, phone, email, verdict, score, lastSeenAt }): FoundLead => ({
            leadId: id,
            name: name ?? identities.find(({ displayName }) => displayName)?.displayName ?? null,
            phone: phone && shownPhone(phone),
            email,
            verdict,
            score,
            lastSeenAt: lastSeenAt.toISOString(),
            handoff: handoffs.get(id) ?? null,
          }),
        ),
      };
    },

    async answers(leadId) {
      const { rows } = await pool.query<AnswerRow>(ANSWERS, [leadId]);
      const placeOf = ({ key }: AnswerRow) => (words.keys.includes(key) ? words.keys.indexOf(key) : Infinity);
      return rows
        .toSorted((a, b) => placeOf(a) - placeOf(b) || 0)
        .map((answer) => ({ key: answer.key, understood: words.formatAnswer(answer, language) }));
    },

    async now() {
      const { rows } = await pool.query<{ waiting: number; overdue: number }>(NOW);
      return rows[0] ?? { waiting: 0, overdue: 0 };
    },

    async figures({ from, to }) {
      const { rows } = await pool.query<{ figures: SpanFigures }>(FIGURES, [from, to]);
      const [row] = rows;
      if (!row) throw new Error('A query without a GROUP BY gives a row.');
      return row.figures;
    },
  };
}

interface AnswerRow {
  key: string;
  kind: string;
  value: Json;
  raw: string;
}

interface LineRow extends HandoffLineRow {
  cardChannel: string | null;
  cardMessage: string | null;
}

const LINE = `${LINE_COLUMNS}, h.card_channel AS "cardChannel", h.card_message AS "cardMessage"`;

const LATEST_OF_LEADS = `
  WITH chosen AS (
    SELECT DISTINCT ON (lead_id) * FROM handoff WHERE lead_id = ANY($1::uuid[])
    ORDER BY lead_id, created_at DESC, id DESC)
  SELECT ${LINE} FROM chosen h ${LINE_JOINS}`;

/** Of each question the latest answer that stands, in whatever conversation. A yes to a summary tells nothing. */
const ANSWERS = `
  SELECT DISTINCT ON (key) key, kind, value, raw FROM answer
  WHERE lead_id = $1 AND superseded_at IS NULL AND kind <> 'assent' ORDER BY key, created_at DESC, id DESC`;

const NOW = `
  SELECT count(*) FILTER (WHERE h.status = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE h.is_overdue)::int AS overdue
  FROM handoff h JOIN lead l ON l.id = h.lead_id
  WHERE h.status IN ('waiting', 'claimed', 'in-conversation') AND l.erased_at IS NULL`;

/** A closing counts unless what came next was that it was opened again. Who is handed over anew buys once more. */
const FIGURES = `
  WITH happened AS MATERIALIZED (
    SELECT f.id, f.lead_id, f.conversation_id, f.name, f.at, f.data FROM fact f
    WHERE f.at >= $1 AND f.at < $2 AND f.name IN ('lead.qualified', 'lead.handed-off', 'lead.claimed',
      'lead.first-answered', 'deal.won', 'deal.lost')),
  closed AS (
    SELECT name, data FROM happened f
    WHERE name IN ('deal.won', 'deal.lost') AND 'handoff.reopened' IS DISTINCT FROM (
      SELECT next.name FROM fact next WHERE next.lead_id = f.lead_id AND next.at >= f.at
        AND next.conversation_id = f.conversation_id AND (next.at, next.id) > (f.at, f.id) AND next.name IN (
          'handoff.reopened', 'lead.handed-off', 'deal.won', 'deal.lost', 'lead.ruled-out')
      ORDER BY next.at, next.id LIMIT 1)),
  sums AS (
    SELECT data ->> 'currency' AS currency, sum((data ->> 'sum')::numeric) AS sum, count(*) AS count FROM closed
    WHERE name = 'deal.won' AND data ->> 'currency' IS NOT NULL AND data ->> 'sum' IS NOT NULL
    GROUP BY 1 ORDER BY count DESC, currency),
  lost AS (
    SELECT data ->> 'reason' AS reason, count(*) AS count FROM closed WHERE name = 'deal.lost'
    GROUP BY 1 ORDER BY count DESC, reason)
  SELECT json_build_object(
    'leads', (SELECT count(*) FROM lead WHERE created_at >= $1 AND created_at < $2 AND merged_into_id IS NULL),
    'qualified', count(DISTINCT lead_id) FILTER (WHERE name = 'lead.qualified'),
    'handedOver', (SELECT count(*) FROM handoff h WHERE h.created_at >= $1 AND h.created_at < $2
      AND h.conversation_id IN (SELECT conversation_id FROM happened WHERE name = 'lead.handed-off')),
    'claimed', count(DISTINCT conversation_id) FILTER (WHERE name = 'lead.claimed'),
    'firstAnswer', json_build_object(
      'clockMinutes', percentile_cont(0.5) WITHIN GROUP (ORDER BY (data ->> 'clockMinutes')::float8)
        FILTER (WHERE name = 'lead.first-answered'),
      'workingMinutes', percentile_cont(0.5) WITHIN GROUP (ORDER BY (data ->> 'workingMinutes')::float8)
        FILTER (WHERE name = 'lead.first-answered')),
    'won', json_build_object(
      'count', (SELECT count(*) FROM closed WHERE name = 'deal.won'),
      'sums', (SELECT coalesce(json_agg(sums), '[]') FROM sums)),
    'lost', (SELECT coalesce(json_agg(lost), '[]') FROM lost)) AS figures
  FROM happened`;
