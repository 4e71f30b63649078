import { Pool, type PoolClient } from 'pg';
import { v7 } from 'uuid';
import type { Database } from '../../src/store/open-database.ts';
import { AT_ONCE, perSecond } from './at-once.ts';
import { startRingEngine } from './ring-engine.ts';
import { atLeast, median, type Row } from './row.ts';

const TURNS = 3_200;
const ROUNDS = 3;

/** Turns a second through the engine, against the rows of the same turns written by hand, a transaction each. */
export async function turnsByHand(database: Database): Promise<Row> {
  const ring = await startRingEngine(database);
  const pool = new Pool({ connectionString: database.url, max: AT_ONCE });
  try {
    const lines = Array.from({ length: AT_ONCE }, (_, line) => line);
    await Promise.all(lines.flatMap((line) => [ring.start(`engine-${line}`), ring.start(`hand-${line}`)]));
    // A round of the ring, so that every answer corrects an earlier one on both sides.
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.all(lines.flatMap((line) => [ring.reply(`engine-${line}`), ring.reply(`hand-${line}`)]));
    }
    const { rows: hands } = await pool.query<HandTalk>(
      `SELECT c.id, c.lead_id, c.flow_version_id, c.sequence, c.snapshot::text AS snapshot
       FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address LIKE 'hand-%'`,
    );
    const byHand = async (line: number) => {
      const talk = hands[line];
      if (talk) await writeTurn(pool, talk);
    };
    await perSecond(AT_ONCE * 5, byHand);
    await perSecond(AT_ONCE * 5, (line) => ring.reply(`engine-${line}`));
    const rounds: { engine: number; hand: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const hand = await perSecond(TURNS / 2, byHand);
      const engine = await perSecond(TURNS, (line) => ring.reply(`engine-${line}`));
      rounds.push({ engine, hand });
    }
    const engine = median(rounds.map((round) => round.engine));
    const hand = median(rounds.map((round) => round.hand));
    return atLeast(1.5, {
      name: 'turns/s, 64 conversations at once, against the same rows by hand',
      measured: engine / hand,
      detail: `${engine.toFixed(0)} turns/s against ${hand.toFixed(0)}`,
    });
  } finally {
    await pool.end();
    await ring.stop();
  }
}

interface HandTalk {
  id: string;
  lead_id: string;
  flow_version_id: string;
  sequence: number;
  snapshot: string;
}

async function writeTurn(pool: Pool, talk: HandTalk): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await writeRows(client, talk);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function writeRows(client: PoolClient, talk: HandTalk): Promise<void> {
  const now = new Date();
  const [heard, said] = [talk.sequence + 1, talk.sequence + 2];
  talk.sequence = said;
  await client.query('INSERT INTO accepted_event (channel, event_id, accepted_at) VALUES ($1, $2, $3)', [
    'web',
    v7(),
    now,
  ]);
  await client.query('SELECT snapshot FROM conversation WHERE id = $1 FOR UPDATE', [talk.id]);
  await client.query(
    'UPDATE conversation SET snapshot = $2, sequence = $3, prompt_sequence = $3, last_in_at = $4 WHERE id = $1',
    [talk.id, talk.snapshot, said, now],
  );
  await client.query(
    `INSERT INTO message (conversation_id, sequence, direction, kind, text, state, created_at)
     VALUES ($1, $2, 'in', 'text', $3, 'received', $5), ($1, $4, 'out', 'ask', $6, 'sending', $5)`,
    [talk.id, heard, 'It is a good answer', said, now, 'Question 1: what do you say?'],
  );
  await client.query(
    `UPDATE answer SET superseded_at = $3 WHERE conversation_id = $1 AND key = $2 AND superseded_at IS NULL`,
    [talk.id, `q${(said / 2) % 10}`, now],
  );
  await client.query(
    `INSERT INTO answer (id, lead_id, conversation_id, key, kind, value, raw, step, flow_version_id, message_sequence, created_at)
     VALUES ($1, $2, $3, $4, 'text', '"It is a good answer"', 'It is a good answer', 'q0.asking', $5, $6, $7)`,
    [v7(), talk.lead_id, talk.id, `q${(said / 2) % 10}`, talk.flow_version_id, heard, now],
  );
  await client.query(
    `INSERT INTO fact (id, lead_id, conversation_id, name, at, data)
     VALUES ($1, $2, $3, 'answer.recorded', $4, '{"key": "q0", "kind": "text", "step": "q0.asking"}')`,
    [v7(), talk.lead_id, talk.id, now],
  );
  await client.query('UPDATE timer SET due_at = $2 WHERE conversation_id = $1', [
    talk.id,
    new Date(now.getTime() + 3_600_000),
  ]);
  await client.query(
    `SELECT 1 FROM graphile_worker.add_job('deliver', json_build_object('conversationId', $1::text),
       run_at => $2, job_key => 'deliver:' || $1::text)`,
    [talk.id, new Date(now.getTime() + 15_000)],
  );
}
