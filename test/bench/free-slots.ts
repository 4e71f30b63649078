import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { BookableResource } from '../../src/domain/booking/bookable-resource.ts';
import { freeSlots } from '../../src/domain/booking/free-slots.ts';
import { bookingQueries } from '../../src/store/booking-queries.ts';
import type { Database } from '../../src/store/open-database.ts';
import { atMost, median, type Row } from './row.ts';

const BOOKINGS = 100_000;
const ROUNDS = 41;
const now = new Date('2026-11-24T00:00:00Z');
const range = { from: now, to: new Date('2027-11-24T00:00:00Z') };

/** Free slots of a year in which nine times of ten are booked, against the index scan that reads what is held then. */
export async function freeSlotsOfAYear({ pool }: Database): Promise<Row> {
  const one = [aResource('one', 5, '00:00', '23:59')];
  const ten = Array.from({ length: 10 }, (_, at) => aResource(`ten-${at}`, 20, '10:00', '20:00'));
  await seedBookings(pool, one, ten);
  const [ofOne, ofTen] = [await ratio(pool, one), await ratio(pool, ten)];
  const worse = ofOne.ratio > ofTen.ratio ? ofOne : ofTen;
  return atMost(3, {
    name: `free slots over a year among ${BOOKINGS.toLocaleString('en')} bookings, against the bare index scan of that range`,
    measured: worse.ratio,
    detail: `one resource: ${ofOne.detail}; ten: ${ofTen.detail}`,
  });
}

async function ratio(pool: Pool, resources: BookableResource[]) {
  const codes = resources.map(({ code }) => code);
  const { takenBetween } = bookingQueries(pool);
  const client = await pool.connect();
  try {
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
    const [ours, bare]: [number[], number[]] = [[], []];
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await timed(() => client.query(SCAN, [codes, range.from, range.to])));
      ours.push(
        await timed(async () => {
          const held = await takenBetween(codes, range.from, range.to);
          found = freeSlots({ resources, held, ...range, now }).length;
        }),
      );
    }
    const [mine, scan] = [median(ours), median(bare)];
    return {
      ratio: mine / scan,
      detail: `${found} free in ${mine.toFixed(1)} ms, scan ${scan.toFixed(1)} ms`,
    };
  } finally {
    await client.query('RESET ALL');
    client.release();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const SCAN = `
  SELECT count(holds_to) FROM booking
  WHERE resource = ANY($1) AND status IN ('booked', 'came') AND holds_from >= $2 AND holds_from < $3`;

function aResource(code: string, slotMinutes: number, from: string, to: string): BookableResource {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { from, to }]);
  return {
    code,
    label: { ru: code, en: code },
    place: null,
    services: null,
    hours: { zone: 'Europe/Berlin', week: Object.fromEntries(days), holidays: [] },
    slotMinutes,
    stepMinutes: slotMinutes,
    bufferMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 366,
  };
}

/** So many bookings for each of the groups, as evenly over the year as they go. */
async function seedBookings(pool: Pool, ...groups: BookableResource[][]): Promise<void> {
  const [id, conversation] = [uuid(), uuid()];
  await pool.query(
    `INSERT INTO lead (id, created_at, language, last_seen_at) VALUES ('${id}', now(), 'en', now())`,
  );
  await pool.query(
    `INSERT INTO identity (id, lead_id, channel, address, created_at) VALUES ('${id}', '${id}', 'web', 'one', now())`,
  );
  await pool.query(
    `INSERT INTO flow_version (id, flow, hash, config, copy, settings, published_at)
     VALUES ('${id}', 'bench', 'bench', '{}', '{}', '{}', now())`,
  );
  await pool.query(
    `INSERT INTO conversation (id, lead_id, identity_id, channel, flow, flow_version_id, status, snapshot, language,
       sequence, started_at) VALUES ('${conversation}', '${id}', '${id}', 'web', 'bench', '${id}', 'open', '{}', 'en', 0, now())`,
  );
  await pool.query(
    `INSERT INTO deal (id, lead_id, conversation_id, status, stage, opened_at)
     VALUES ('${id}', '${id}', '${conversation}', 'open', 3, now())`,
  );
  for (const resources of groups) {
    const slots = freeSlots({ resources, held: new Map(), ...range, now });
    const booked = slots.filter(
      (_, at) =>
        Math.floor((at * BOOKINGS) / slots.length) !== Math.floor(((at - 1) * BOOKINGS) / slots.length),
    );
    await pool.query(
      `INSERT INTO booking (id, deal_id, lead_id, conversation_id, resource, starts_at, ends_at, holds_from, holds_to,
         status, created_at, updated_at)
       SELECT gen_random_uuid(), $1, $1, $2, resource, starts, ends, starts, ends, 'booked', now(), now()
       FROM unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) AS slot (resource, starts, ends)`,
      [
        id,
        conversation,
        booked.map(({ resource }) => resource),
        booked.map(({ startsAt }) => startsAt),
        booked.map(({ endsAt }) => endsAt),
      ],
    );
  }
  await pool.query('VACUUM (ANALYZE)');
}
