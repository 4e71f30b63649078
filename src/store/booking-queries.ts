import type { Pool } from 'pg';
import { LONGEST_HOLD_MINUTES } from '../domain/booking/booking-rules.ts';
import type { HeldTime, HeldTimes } from '../domain/booking/slot.ts';

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

/** Bookings in PostgreSQL, for reading. */
export function bookingQueries(pool: Pool) {
  const list = async (where: string, value: string) =>
    (await pool.query<BookingRecord>(`${BOOKING} WHERE ${where} = $1 ORDER BY starts_at, id`, [value])).rows;
  return {
    async find(id: string): Promise<BookingRecord | null> {
      return (await list('id', id))[0] ?? null;
    },

    /** From the earliest on, those that were cancelled too. */
    ofLead: (leadId: string): Promise<BookingRecord[]> => list('lead_id', leadId),
    ofDeal: (dealId: string): Promise<BookingRecord[]> => list('deal_id', dealId),

    /**
     * What is held of each resource between two instants, in its order, as `freeSlots` takes it. `except` is a booking
     * that is to be moved, and so takes no room.
     */
    async takenBetween(
      resources: readonly string[],
      from: Date,
      to: Date,
      except: string | null = null,
    ): Promise<HeldTimes> {
      const { rows } = await pool.query<{ resource: string; holds_from: Date; holds_to: Date }>(TAKEN, [
        resources,
        from,
        to,
        except,
      ]);
      const held = new Map<string, HeldTime[]>();
      for (const { resource, holds_from, holds_to } of rows) {
        const times = held.get(resource) ?? [];
        held.set(resource, times);
        times.push({ from: holds_from.getTime(), to: holds_to.getTime() });
      }
      return held;
    },
  };
}

const BOOKING = `
  SELECT id, deal_id AS "dealId", lead_id AS "leadId", conversation_id AS "conversationId", resource,
    starts_at AS "startsAt", ends_at AS "endsAt", status, revision, rep_id AS "repId", rep_name AS "repName",
    created_at AS "createdAt", updated_at AS "updatedAt"
  FROM booking`;

// The index is by the beginning: what began before the range and reaches into it began no longer ago than this.
const TAKEN = `
  SELECT resource, holds_from, holds_to FROM booking
  WHERE resource = ANY($1) AND status IN ('booked', 'came')
    AND holds_from > $2::timestamptz - interval '${LONGEST_HOLD_MINUTES} minutes' AND holds_from < $3 AND holds_to > $2
    AND ($4::uuid IS NULL OR id <> $4)
  ORDER BY resource, holds_from`;
