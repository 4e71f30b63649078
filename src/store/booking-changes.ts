import type { ClientBase } from 'pg';
import type { HeldTime, Slot } from '../domain/booking/slot.ts';

/** A time that somebody takes, with all that is kept of it. */
export interface NewBooking extends Slot {
  id: string;
  dealId: string;
  leadId: string;
  conversationId: string;
  /** With its buffers: see `holdOf`. */
  hold: HeldTime;
  /** The salesperson who booked it; null when the person did so themselves. */
  rep: { id: string; name: string } | null;
}

/** What a booking comes to once it is over, or will not be. */
export type Settled = 'cancelled' | 'came' | 'missed';

/**
 * To be called within a transaction before it books at more than one resource, or changes bookings of more than one:
 * two transactions that take them in different orders would wait for each other.
 */
export async function lockResources(client: ClientBase, resources: readonly string[]): Promise<void> {
  await client.query({ name: 'lock-resources', text: LOCK, values: [resources] });
}

/**
 * Books a time within the transaction that is open on the client; false when somebody else has it, and then nothing is
 * written and the transaction goes on. Waits for those who are booking at the same resource.
 */
export async function reserve(client: ClientBase, booking: NewBooking, at: Date): Promise<boolean> {
  const { id, dealId, leadId, conversationId, resource, startsAt, endsAt, hold, rep } = booking;
  const values = [
    [id, dealId, leadId, conversationId],
    resource,
    startsAt,
    endsAt,
    new Date(hold.from),
    new Date(hold.to),
    rep?.id ?? null,
    rep?.name ?? null,
    at,
  ];
  // Sent together, and done in this order.
  const [, { rowCount }] = await Promise.all([
    lockResources(client, [resource]),
    client.query({ name: 'reserve', text: RESERVE, values }),
  ]);
  return rowCount === 1;
}

/**
 * Moves a booking that stands to another time, of the same resource or another, within the transaction that is open.
 * `taken`: it stays where it is. `gone`: it does not stand any more.
 */
export async function move(
  client: ClientBase,
  id: string,
  { resource, startsAt, endsAt, hold }: Slot & { hold: HeldTime },
  at: Date,
): Promise<'moved' | 'taken' | 'gone'> {
  const { rows } = await client.query<{ resource: string }>(FIND_RESOURCE, [id]);
  await lockResources(client, [...rows.map((row) => row.resource), resource]);
  const values = [id, resource, startsAt, endsAt, new Date(hold.from), new Date(hold.to), at];
  const { rowCount } = await client.query(MOVE, values);
  if (rowCount === 1) return 'moved';
  const standing = await client.query(STANDING, [id]);
  return standing.rowCount === 1 ? 'taken' : 'gone';
}

/**
 * Cancels a booking that stands, or notes whether the person came; who pressed the wrong one of the two may press the
 * other. False when nothing was changed: it was so already, or was cancelled before.
 */
export async function settle(client: ClientBase, id: string, status: Settled, at: Date): Promise<boolean> {
  const { rows } = await client.query<{ resource: string }>(FIND_RESOURCE, [id]);
  await lockResources(
    client,
    rows.map((row) => row.resource),
  );
  const { rowCount } = await client.query(SETTLE, [id, status, at]);
  return rowCount === 1;
}

// Whoever books or moves holds this until the commit. The constraint alone keeps a time from being taken twice, but two
// who move to the same time at once would each wait for the other's row.
const LOCK = `
  SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended('booking:' || code, 0) AS key FROM unnest($1::text[]) AS code ORDER BY key) AS keys`;

/** Whoever is concerned gets the file for their calendars: of what stands then, when it was changed twice at once. */
const withCalendar = (changed: string) => `
  WITH changed AS (${changed} RETURNING id, status)
  SELECT CASE WHEN status IN ('booked', 'cancelled') THEN
    (graphile_worker.add_job('calendar', json_build_object('bookingId', id), job_key => 'calendar:' || id)).id END
  FROM changed`;

const RESERVE = withCalendar(`
  INSERT INTO booking (id, deal_id, lead_id, conversation_id, resource, starts_at, ends_at, holds_from, holds_to,
    status, rep_id, rep_name, created_at, updated_at)
  VALUES (($1::uuid[])[1], ($1::uuid[])[2], ($1::uuid[])[3], ($1::uuid[])[4], $2, $3, $4, $5, $6,
    'booked', $7, $8, $9, $9)
  ON CONFLICT ON CONSTRAINT booking_one_at_a_time DO NOTHING`);

const FIND_RESOURCE = 'SELECT resource FROM booking WHERE id = $1';

// The codes' hashes, as the constraint has them, so that a time which it would refuse is seen to be taken.
const isTaken = (resource: string, from: string, to: string) => `EXISTS (
  SELECT 1 FROM booking other WHERE other.id <> $1 AND other.status IN ('booked', 'came')
    AND int8range(hashtext(other.resource)::bigint, hashtext(other.resource)::bigint, '[]')
      && int8range(hashtext(${resource})::bigint, hashtext(${resource})::bigint, '[]')
    AND tstzrange(other.holds_from, other.holds_to) && tstzrange(${from}, ${to}))`;

const MOVE = withCalendar(`
  UPDATE booking SET resource = $2, starts_at = $3, ends_at = $4, holds_from = $5, holds_to = $6,
    revision = revision + 1, updated_at = $7
  WHERE id = $1 AND status = 'booked' AND NOT ${isTaken('$2::text', '$5::timestamptz', '$6::timestamptz')}`);

const STANDING = `SELECT 1 FROM booking WHERE id = $1 AND status = 'booked'`;

const SETTLE = withCalendar(`
  UPDATE booking SET status = $2, revision = revision + 1, updated_at = $3
  WHERE id = $1 AND (status = 'booked' OR (status IN ('came', 'missed') AND $2 IN ('came', 'missed') AND status <> $2))
    AND NOT ($2 = 'came' AND ${isTaken('booking.resource', 'booking.holds_from', 'booking.holds_to')})`);
