import type { Client } from 'pg';
import type { Fulfilled, RequestScene } from '../flow/request.ts';

/** Notes that somebody is asked for a score, unless they were within the cool-down. One lead is asked on one channel. */
export async function askForScore(
  scene: RequestScene,
  client: Client,
  { coolDownDays, newId }: { coolDownDays: number; newId(): string },
): Promise<Fulfilled> {
  const { leadId, conversationId, channel, context, now } = scene;
  const { deal } = context;
  const { rowCount } = await client.query(ASK, [
    newId(),
    leadId,
    deal?.id ?? null,
    conversationId,
    channel,
    deal?.product ?? null,
    deal?.rep?.id ?? null,
    deal?.rep?.name ?? null,
    now,
    coolDownDays,
  ]);
  if (rowCount === 1) return { status: 'granted', changes: { facts: [{ name: 'score.asked', data: {} }] } };
  const { rowCount: unanswered } = await client.query(UNANSWERED, [conversationId, now, coolDownDays]);
  return { status: 'denied', why: unanswered ? 'unanswered' : 'asked-lately' };
}

/** Here and lately: something came between the question and their answer. */
const UNANSWERED = `
  SELECT FROM nps_poll WHERE conversation_id = $1::uuid AND score IS NULL
    AND asked_at > $2::timestamptz - make_interval(days => $3) LIMIT 1`;

const ASK = `
  INSERT INTO nps_poll (id, lead_id, deal_id, conversation_id, channel, product, source, rep_id, rep_name, asked_at)
  SELECT $1, $2::uuid, $3::uuid, $4::uuid, $5, $6, (SELECT source FROM lead WHERE id = $2::uuid), $7, $8, $9::timestamptz
  WHERE NOT EXISTS (
    SELECT 1 FROM nps_poll WHERE lead_id = $2::uuid AND asked_at > $9::timestamptz - make_interval(days => $10))`;
