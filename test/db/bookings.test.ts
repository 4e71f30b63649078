import { Client, type PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freeSlots } from '../../src/domain/booking/free-slots.ts';
import { holdOf, type Slot } from '../../src/domain/booking/slot.ts';
import { lockResources, move, type NewBooking, reserve, settle } from '../../src/store/booking-changes.ts';
import { bookingQueries } from '../../src/store/booking-queries.ts';
import { aResource } from '../support/a-resource.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

const database = await testDatabase();
const { pool, prisma } = database;
const queries = bookingQueries(pool);
const at = new Date('2026-11-24T09:00:00Z');
const hall = aResource();

/** So many people, each with a deal. */
async function people(count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { leadId, conversationId } = await seedLead(prisma);
      const dealId = uuid();
      await prisma.deal.create({
        data: { id: dealId, leadId, conversationId, status: 'open', stage: 3, openedAt: at },
      });
      return { leadId, conversationId, dealId };
    }),
  );
}

const [anna] = await people(1);
if (!anna) throw new Error('nobody was written');

let days = 0;
function anotherDay(): Date {
  days += 1;
  return new Date(Date.UTC(2027, 0, days));
}

/** An hour that no other test uses, unless it is said. */
function anHour(startsAt = anotherDay(), resource = 'hall'): Slot {
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return { resource, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
const shifted = ({ startsAt, resource }: Slot, minutes: number): Slot =>
  anHour(new Date(Date.parse(startsAt) + minutes * 60_000), resource);
const held = (slot: Slot) => ({ ...slot, hold: holdOf(slot, hall) });

function booking({ resource, startsAt, endsAt }: Slot, of = anna): NewBooking {
  const slot = held({ resource, startsAt, endsAt });
  return { id: uuid(), ...(of as NonNullable<typeof anna>), ...slot, rep: null };
}

async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
const book = (one: NewBooking) => inTransaction((client) => reserve(client, one, at));

/** The transaction of a process of its own. */
async function connections(count: number) {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: database.url }));
  await Promise.all(clients.map((client) => client.connect()));
  onTestFinished(async () => {
    await Promise.all(clients.map((client) => client.end()));
  });
  return clients;
}

describe('a time', () => {
  test('that 200 people book at once over many connections is had by exactly one, and nobody is refused with an error', async () => {
    const slot = anHour();
    const crowd = await people(200);
    const clients = await connections(50);
    const outcomes = await Promise.all(
      clients.map(async (client, at50) => {
        const mine: boolean[] = [];
        for (const person of crowd.slice(at50 * 4, at50 * 4 + 4)) {
          await client.query('BEGIN');
          // Some of them a little beside it, so that only the buffers overlap.
          const wished = mine.length % 2 === 0 ? slot : shifted(slot, 75);
          mine.push(await reserve(client, booking(wished, person), at));
          await client.query('COMMIT');
        }
        return mine;
      }),
    );
    expect(outcomes.flat()).toHaveLength(200);
    expect(outcomes.flat().filter((has) => has)).toHaveLength(1);
    const { rows } = await pool.query(
      'SELECT count(*)::int AS count FROM booking WHERE starts_at >= $1 AND starts_at < $2',
      [slot.startsAt, shifted(slot, 120).startsAt],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('that touches the buffer of another is taken, and one behind both buffers is free', async () => {
    const slot = anHour();
    expect(await book(booking(slot))).toBe(true);
    expect(await book(booking(shifted(slot, 60)))).toBe(false);
    expect(await book(booking(shifted(slot, 89)))).toBe(false);
    expect(await book(booking(shifted(slot, -89)))).toBe(false);
    expect(await book(booking(shifted(slot, 90)))).toBe(true);
    expect(await book(booking(shifted(slot, -90)))).toBe(true);
  });

  test('of one resource leaves that of another free', async () => {
    const slot = anHour();
    expect(await book(booking(slot))).toBe(true);
    expect(await book(booking({ ...slot, resource: 'veranda' }))).toBe(true);
  });

  test('that is cancelled is free again, and one to which somebody did not come', async () => {
    const slot = anHour();
    for (const status of ['cancelled', 'missed'] as const) {
      const one = booking(slot);
      expect(await book(one)).toBe(true);
      expect(await inTransaction((client) => settle(client, one.id, status, at))).toBe(true);
    }
    expect(await book(booking(slot))).toBe(true);
  });

  test('that is taken leaves the transaction as it is, so that what else was written is kept', async () => {
    const slot = anHour();
    await book(booking(slot));
    const other = booking(shifted(slot, 600));
    await inTransaction(async (client) => {
      expect(await reserve(client, booking(slot), at)).toBe(false);
      expect(await reserve(client, other, at)).toBe(true);
    });
    expect(await queries.find(other.id)).toMatchObject({ status: 'booked', revision: 0 });
  });

  test('booked in a transaction that fails is free', async () => {
    const slot = anHour();
    const [client] = await connections(1);
    await client?.query('BEGIN');
    expect(client && (await reserve(client, booking(slot), at))).toBe(true);
    await client?.query('ROLLBACK');
    expect(await book(booking(slot))).toBe(true);
  });
});

describe('a booking', () => {
  test('that is moved holds the new time and gives the old one back', async () => {
    const [slot, later] = [anHour(), anHour()];
    const one = booking(slot);
    await book(one);
    expect(await inTransaction((client) => move(client, one.id, held(later), at))).toBe('moved');
    expect(await queries.find(one.id)).toMatchObject({ startsAt: new Date(later.startsAt), revision: 1 });
    expect(await book(booking(later))).toBe(false);
    expect(await book(booking(slot))).toBe(true);
  });

  test('may be moved by less than its own length', async () => {
    const one = booking(anHour());
    await book(one);
    expect(await inTransaction((client) => move(client, one.id, held(shifted(one, 30)), at))).toBe('moved');
  });

  test('stays where it is when the new time is taken, and the transaction goes on', async () => {
    const [slot, taken] = [anHour(), anHour()];
    const one = booking(slot);
    await book(one);
    await book(booking(taken));
    await inTransaction(async (client) => {
      expect(await move(client, one.id, held(shifted(taken, 45)), at)).toBe('taken');
      await client.query('SELECT 1');
    });
    expect(await queries.find(one.id)).toMatchObject({ startsAt: new Date(slot.startsAt), revision: 0 });
    expect(await book(booking(slot))).toBe(false);
  });

  test('that does not stand any more is not moved', async () => {
    const one = booking(anHour());
    await book(one);
    await inTransaction((client) => settle(client, one.id, 'cancelled', at));
    expect(await inTransaction((client) => move(client, one.id, held(anHour()), at))).toBe('gone');
    expect(await inTransaction((client) => move(client, uuid(), held(anHour()), at))).toBe('gone');
  });

  test('of many that are moved to one time at once gets there once, and nobody waits for ever', async () => {
    const target = anHour();
    const clients = await connections(20);
    const all = clients.map(() => booking(anHour()));
    for (const one of all) await book(one);
    const outcomes = await Promise.all(
      clients.map(async (client, person) => {
        await client.query('BEGIN');
        const outcome =
          person % 2 === 0
            ? await move(client, all[person]?.id ?? '', held(target), at)
            : await reserve(client, booking(target), at);
        await client.query('COMMIT');
        return outcome;
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'moved' || outcome === true)).toHaveLength(1);
  });

  test('of two that change places in two transactions at once both stay', async () => {
    const [one, other] = [booking(anHour()), booking(anHour())];
    await book(one);
    await book(other);
    const [first, second] = await connections(2);
    const swap = async (client: Client | undefined, id: string, slot: Slot) => {
      await client?.query('BEGIN');
      const outcome = client && (await move(client, id, held(slot), at));
      await client?.query('COMMIT');
      return outcome;
    };
    expect(await Promise.all([swap(first, one.id, other), swap(second, other.id, one)])).toEqual([
      'taken',
      'taken',
    ]);
  });

  test('at several resources is made in any order by transactions that say so first', async () => {
    const slot = anHour();
    const rooms = ['hall', 'veranda', 'terrace'];
    const clients = await connections(10);
    const outcomes = await Promise.all(
      clients.map(async (client, person) => {
        await client.query('BEGIN');
        await lockResources(client, rooms);
        const mine = [];
        for (const resource of person % 2 === 0 ? rooms : rooms.toReversed())
          mine.push(await reserve(client, booking({ ...slot, resource }), at));
        await client.query('COMMIT');
        return mine.every((has) => has);
      }),
    );
    expect(outcomes.filter((has) => has)).toHaveLength(1);
  });

  test('is settled once, but for the wrong one of "came" and "did not come"', async () => {
    const one = booking(anHour());
    await book(one);
    const settled = (status: 'cancelled' | 'came' | 'missed') =>
      inTransaction((client) => settle(client, one.id, status, at));
    expect(await settled('missed')).toBe(true);
    expect(await settled('missed')).toBe(false);
    expect(await settled('came')).toBe(true);
    expect(await settled('cancelled')).toBe(false);
    expect(await queries.find(one.id)).toMatchObject({ status: 'came', revision: 2 });
  });

  test('cannot be said to have been held after all when its time was given to another', async () => {
    const one = booking(anHour());
    await book(one);
    await inTransaction((client) => settle(client, one.id, 'missed', at));
    await book(booking(one));
    expect(await inTransaction((client) => settle(client, one.id, 'came', at))).toBe(false);
  });
});

describe('what is read', () => {
  test('is what is held between two instants, by resource and in order, without the one that is to be moved', async () => {
    const resource = uuid();
    const [early, late, cancelled] = [14, 10, 12].map((hour) =>
      booking(anHour(new Date(Date.UTC(2028, 0, 1, hour)), resource)),
    ) as [NewBooking, NewBooking, NewBooking];
    for (const one of [early, late, cancelled]) await book(one);
    await inTransaction((client) => settle(client, cancelled.id, 'cancelled', at));
    const between = async (from: string, to: string, except?: string) => {
      const held = await queries.takenBetween([resource, 'nothing'], new Date(from), new Date(to), except);
      return [...held].map(([code, times]) => [code, Array.from(times.from), Array.from(times.to)]);
    };
    const all = [resource, [late.hold.from, early.hold.from], [late.hold.to, early.hold.to]];
    expect(await between('2028-01-01T00:00:00Z', '2028-01-02T00:00:00Z')).toEqual([all]);
    // Their buffers reach into the range from either side.
    expect(await between('2028-01-01T11:10:00Z', '2028-01-01T13:50:00Z')).toEqual([all]);
    expect(await between('2028-01-06T12:00:00Z', '2028-01-07T00:00:00Z')).toEqual([]);
    expect(await between('2027-12-29T00:00:00Z', '2027-12-30T09:00:00Z')).toEqual([]);
    expect(await between('2028-01-01T00:00:00Z', '2028-01-02T00:00:00Z', late.id)).toEqual([
      [resource, [early.hold.from], [early.hold.to]],
    ]);
  });

  test('is enough to find what is free at either end of the range', async () => {
    const resource = uuid();
    const night = { from: '00:00', to: '23:59' };
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, night]),
    );
    const rules = { code: resource, slotMinutes: 600, stepMinutes: 5, bufferMinutes: 300, horizonDays: 366 };
    const hours = { zone: 'UTC', week, holidays: [] };
    const long = { ...aResource(rules), hours };
    const resources = [long];
    for (const startsAt of ['2028-02-01T02:00:00Z', '2028-02-03T02:00:00Z']) {
      const slot = { resource, startsAt, endsAt: startsAt.replace('T02', 'T12') };
      expect(await book({ ...booking(slot), hold: holdOf(slot, long) })).toBe(true);
    }
    const now = new Date('2028-01-31T00:00:00Z');
    const free = async (from: string, to: string) => {
      const range = { from: new Date(from), to: new Date(to) };
      const held = await queries.takenBetween([resource], range.from, range.to);
      return freeSlots({ resources, held, ...range, now }).map(({ startsAt }) => startsAt);
    };
    const all = await free('2028-01-31T00:00:00Z', '2028-02-06T00:00:00Z');
    const within = (from: string, to: string) => all.filter((startsAt) => startsAt >= from && startsAt < to);
    for (const [from, to] of [
      ['2028-02-01T12:00:00.000Z', '2028-02-02T14:00:00.000Z'],
      ['2028-02-01T17:00:00.000Z', '2028-02-02T00:05:00.000Z'],
      ['2028-02-03T13:00:00.000Z', '2028-02-04T03:00:00.000Z'],
    ] as const)
      expect(await free(from, to)).toEqual(within(from, to));
    expect(all.length).toBeGreaterThan(10);
  });

  test('is the bookings of a lead and of a deal, from the earliest on', async () => {
    const [person] = await people(1);
    const rep = { id: 'team:Анна', name: 'Анна' };
    const slots = [anHour(), anHour()];
    for (const slot of slots.toReversed()) await book({ ...booking(slot, person), rep });
    const of = await queries.ofLead(person?.leadId ?? '');
    expect(of.map(({ startsAt }) => startsAt.toISOString())).toEqual(slots.map(({ startsAt }) => startsAt));
    expect(of[0]).toMatchObject({
      ...person,
      resource: 'hall',
      status: 'booked',
      repName: 'Анна',
      createdAt: at,
    });
    expect(await queries.ofDeal(person?.dealId ?? '')).toEqual(of);
    expect(await queries.find(uuid())).toBeNull();
  });
});
