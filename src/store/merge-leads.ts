import type { Client } from 'pg';
import { mergeReferrals } from './merge-referrals.ts';

/**
 * Joins leads that one phone or e-mail shows to be one person, also over several links: the oldest record stays, the
 * others point to it and give it what they have. Runs inside the turn's transaction, for the leads whose contact was
 * just written, and never in two transactions at once.
 */
export async function mergeLeads(client: Client, changedIds: string[], newId: () => string): Promise<void> {
  for (const changed of changedIds) {
    const family = await lockedFamily(client, changed);
    const [kept, ...merged] = family.filter((lead) => lead.isRoot).map(({ id }) => id);
    if (!kept || merged.length === 0) continue;
    for (const lead of merged) await client.query(FILL_GAPS, [kept, lead]);
    const others = family.map(({ id }) => id).filter((id) => id !== kept);
    for (const table of FOLLOWING) {
      await client.query(`UPDATE ${table} SET lead_id = $1 WHERE lead_id = ANY($2::uuid[])`, [kept, others]);
    }
    await mergeReferrals(client, kept, others);
    await client.query('UPDATE lead SET merged_into_id = $1 WHERE id = ANY($2::uuid[])', [kept, others]);
    for (const lead of merged) {
      await client.query(
        `INSERT INTO fact (id, lead_id, name, at, data) VALUES ($1, $2, 'lead.merged', now(), $3)`,
        [newId(), kept, JSON.stringify({ merged: lead })],
      );
    }
  }
}

/** What a lead has, wherever it is kept. */
const FOLLOWING = [
  ...['identity', 'conversation', 'answer', 'fact', 'consent', 'handoff'],
  ...['deal', 'booking', 'offer', 'document', 'payment', 'nps_poll', 'review', 'complaint', 'outreach'],
];

/**
 * Everybody linked with the lead, the oldest first. They are locked against turns of other processes, which hold on
 * to their leads while they write; what those changed before is seen by looking again.
 */
async function lockedFamily(client: Client, lead: string): Promise<{ id: string; isRoot: boolean }[]> {
  let locked = 0;
  for (;;) {
    const { rows } = await client.query<{ id: string; isRoot: boolean }>(FAMILY, [lead]);
    if (rows.length === locked || !rows.some(({ id, isRoot }) => isRoot && id !== lead)) return rows;
    const ids = rows.map(({ id }) => id);
    await client.query('SELECT 1 FROM lead WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    locked = rows.length;
  }
}

/** A merged lead keeps its own phone and e-mail, so that it is known again by them. */
const FAMILY = `
  WITH RECURSIVE family AS (
    SELECT id, phone, email, merged_into_id FROM lead WHERE id = $1
    UNION
    SELECT next.* FROM family CROSS JOIN LATERAL (
      SELECT id, phone, email, merged_into_id FROM lead WHERE phone = family.phone AND erased_at IS NULL
      UNION SELECT id, phone, email, merged_into_id FROM lead WHERE email = family.email AND erased_at IS NULL
      UNION SELECT id, phone, email, merged_into_id FROM lead WHERE id = family.merged_into_id
      UNION SELECT id, phone, email, merged_into_id FROM lead WHERE merged_into_id = family.id
    ) AS next
  )
  SELECT id, lead.merged_into_id IS NULL AS "isRoot" FROM family JOIN lead USING (id)
  ORDER BY lead.created_at, id`;

/**
 * A name that was told goes before one that a channel shows; else the older lead's. Where they came from is one
 * thing: that of the first touch. The verdict is the later one.
 */
const FILL_GAPS = `
  UPDATE lead kept SET
    name = CASE WHEN kept.name IS NULL OR (pair.is_shown AND m.name IS NOT NULL AND NOT pair.is_m_shown)
      THEN m.name ELSE kept.name END,
    phone = coalesce(kept.phone, m.phone), email = coalesce(kept.email, m.email),
    source = CASE WHEN pair.has_source THEN kept.source ELSE m.source END,
    campaign = CASE WHEN pair.has_source THEN kept.campaign ELSE m.campaign END,
    referrer = CASE WHEN pair.has_source THEN kept.referrer ELSE m.referrer END,
    stage = greatest(kept.stage, m.stage), last_seen_at = greatest(kept.last_seen_at, m.last_seen_at),
    verdict = CASE WHEN pair.judged_later THEN m.verdict ELSE kept.verdict END,
    verdict_reason = CASE WHEN pair.judged_later THEN m.verdict_reason ELSE kept.verdict_reason END,
    score = CASE WHEN pair.judged_later THEN m.score ELSE kept.score END
  FROM lead m, (
    SELECT coalesce(k.source, k.campaign, k.referrer) IS NOT NULL AS has_source,
      EXISTS (SELECT 1 FROM identity i WHERE i.lead_id = k.id AND i.display_name = k.name) AS is_shown,
      EXISTS (SELECT 1 FROM identity i WHERE i.lead_id = o.id AND i.display_name = o.name) AS is_m_shown,
      o.verdict IS NOT NULL AND (k.verdict IS NULL OR ${judgedAt('o')} > ${judgedAt('k')}) AS judged_later
    FROM lead k, lead o WHERE k.id = $1 AND o.id = $2
  ) AS pair
  WHERE kept.id = $1 AND m.id = $2`;

function judgedAt(lead: string): string {
  return `(SELECT max(at) FROM fact WHERE fact.lead_id = ${lead}.id
    AND name IN ('lead.qualified', 'lead.disqualified', 'lead.postponed'))`;
}
