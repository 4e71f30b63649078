import type { ClientBase, Pool } from 'pg';
import { LONGEST_HOLD_MINUTES } from '../domain/booking/booking-rules.ts';
import type { HeldTimes } from '../domain/booking/slot.ts';
import type { Language } from '../domain/values.ts';

/** A booking as it is kept. */
export interface BookingRecord {
  id: string;
  dealId: string;
  leadId: string;
  conversationId: string;
  resource: string;
  startsAt: Date;
  endsAt: Date;
  status: 'booked' | 'cancelled' | 'came' | 'missed';
  /** Grows with each change. */
  revision: number;
  repId: string | null;
  repName: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A booking with whom it is for. */
export interface CalendarRecord extends Omit<BookingRecord, 'dealId' | 'repId' | 'createdAt'> {
  /** In which they are spoken to. */
  language: Language;
  name: string | null;
}

/** Bookings in PostgreSQL, for reading: as a transaction sees them where its client is given. */
export function bookingQueries(pool: Pool | ClientBase) {
  const list = async (where: string, value: string) =>
    (await pool.query<BookingRecord>(`${BOOKING} WHERE ${where} = $1 ORDER BY starts_at, id`, [value])).rows;
  return {
    async find(id: string): Promise<BookingRecord | null> {
      return (await list('id', id))[0] ?? null;
    },

    /** What a calendar shows of it; null when there is no such booking, or its person was erased. */
    async entry(id: string): Promise<CalendarRecord | null> {
      const { rows } = await pool.query<CalendarRecord>(ENTRY, [id]);
      return rows[0] ?? null;
    },

    /** From the earliest on, those that were cancelled too. */
    ofLead: (leadId: string): Promise<BookingRecord[]> => list('lead_id', leadId),
    ofDeal: (dealId: string): Promise<BookingRecord[]> => list('deal_id', dealId),

    /**
     * What is held of each resource by whatever may stand in the way of a slot that begins between two instants, as
     * `freeSlots` takes it; what is held in the days before and after may be with it. `except` is a booking that is to be moved, and so takes no room.
     */
    async takenBetween(
      resources: readonly string[],
      from: Date,
      to: Date,
      except: string | null = null,
    ): Promise<Map<string, HeldTimes>> {
      const { rows } = await pool.query<HeldRow>({
        name: 'taken-times',
        text: TAKEN,
        values: [resources, from, to, except],
      });
      return new Map(rows.map((row) => [row.resource, heldTimes(row)]));
    },
  };
}

const ENTRY = `
  SELECT b.id, b.lead_id AS "leadId", b.conversation_id AS "conversationId", b.resource, b.starts_at AS "startsAt",
    b.ends_at AS "endsAt", b.status, b.revision, b.rep_name AS "repName", b.updated_at AS "updatedAt", c.language,
    l.name
  FROM booking b JOIN conversation c ON c.id = b.conversation_id JOIN lead l ON l.id = b.lead_id
  WHERE b.id = $1 AND l.erased_at IS NULL`;

const BOOKING = `
  SELECT id, deal_id AS "dealId", lead_id AS "leadId", conversation_id AS "conversationId", resource,
    starts_at AS "startsAt", ends_at AS "endsAt", status, revision, rep_id AS "repId", rep_name AS "repName",
    created_at AS "createdAt", updated_at AS "updatedAt"
  FROM booking`;

interface HeldRow {
  resource: string;
  froms: Buffer;
  tos: Buffer;
}

function heldTimes({ froms, tos }: HeldRow): HeldTimes {
  return { from: instants(froms), to: instants(tos) };
}

/** PostgreSQL sends an instant as microseconds since 2000. */
function instants({ buffer, byteOffset, length }: Buffer): Float64Array {
  const sent = new DataView(buffer, byteOffset, length);
  const found = new Float64Array(length / 8);
  for (let at = 0; at < found.length; at += 1) {
    const microseconds = sent.getInt32(at * 8) * 2 ** 32 + sent.getUint32(at * 8 + 4);
    found[at] = EPOCH_2000 + microseconds / 1_000;
  }
  return found;
}

const EPOCH_2000 = Date.UTC(2000, 0, 1);

// The index is by the beginning: what began before the range, and reaches into it or into the buffer of its first slot,
// began no longer ago than this; and the last slot may reach so far beyond the end.
// A year of bookings as rows of their own takes ten times as long to send and to read as it takes to find.
const TAKEN = `
  SELECT resource, string_agg(timestamptz_send(holds_from), '') AS froms, string_agg(timestamptz_send(holds_to), '') AS tos
  FROM (
    SELECT resource, holds_from, holds_to FROM booking
    WHERE resource = ANY($1) AND status IN ('booked', 'came')
      AND holds_from > $2::timestamptz - interval '${2 * LONGEST_HOLD_MINUTES} minutes'
      AND holds_from < $3::timestamptz + interval '${LONGEST_HOLD_MINUTES} minutes'
      AND ($4::uuid IS NULL OR id <> $4)
    ORDER BY resource, holds_from) AS held
  GROUP BY resource`;
