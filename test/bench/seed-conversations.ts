import type { Pool } from 'pg';

/**
 * Makes open conversations `seed-1` to `seed-<count>` that stand where that of `template` stands, each with its
 * timer. The first `due` timers are due at `dueAt`, the others an hour later.
 */
export async function seedConversations(
  pool: Pool,
  options: { template: string; count: number; dueAt: Date; due: number },
): Promise<void> {
  const { template, count, dueAt, due } = options;
  const id = (kind: string) => `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const every = 'generate_series(1, $1::int) AS n';
  await pool.query(
    `INSERT INTO lead (id, created_at, language, last_seen_at) SELECT ${id('a')}, now(), 'en', now() FROM ${every}`,
    [count],
  );
  await pool.query(
    `INSERT INTO identity (id, lead_id, channel, address, created_at)
     SELECT ${id('b')}, ${id('a')}, 'web', 'seed-' || n, now() FROM ${every}`,
    [count],
  );
  await pool.query(
    `INSERT INTO conversation (id, lead_id, identity_id, channel, flow, flow_version_id, status, snapshot, language,
       sequence, prompt_sequence, started_at, last_in_at)
     SELECT ${id('c')}, ${id('a')}, ${id('b')}, 'web', c.flow, c.flow_version_id, 'open', c.snapshot, 'en',
       c.sequence, c.prompt_sequence, now(), now()
     FROM ${every}, conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = $2`,
    [count, template],
  );
  await pool.query(
    `INSERT INTO timer (conversation_id, key, event, due_at)
     SELECT ${id('c')}, t.key, t.event, $3::timestamptz + CASE WHEN n <= $4::int THEN interval '0' ELSE interval '1 hour' END
     FROM ${every}, timer t JOIN conversation c ON c.id = t.conversation_id JOIN identity i ON i.id = c.identity_id
     WHERE i.address = $2`,
    [count, template, dueAt, due],
  );
  await pool.query('VACUUM (ANALYZE)');
}
