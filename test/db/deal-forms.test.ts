import type { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../src/config/read-profile.ts';
import { dealForms } from '../../src/deals/deal-forms.ts';
import { calendarSender } from '../../src/deals/send-calendar.ts';
import type { DealForms } from '../../src/desk/deal-forms.ts';
import { type Deal, newDeal } from '../../src/domain/deal.ts';
import type { DeskAct } from '../../src/engine/desk-act.ts';
import { move, reserve, settle } from '../../src/store/booking-changes.ts';
import { bookingQueries } from '../../src/store/booking-queries.ts';
import { erasePerson } from '../../src/store/erase-person.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import { newId } from '../../src/store/new-id.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

const database = await testDatabase();
const { pool, prisma } = database;
const profile = readProfile('flows/profile.yaml');
/** A Monday, noon in the hall's city. */
const NOW = new Date('2026-11-23T09:00:00Z');
const forms: DealForms = dealForms({ pool, profile, handoffs: handoffStore(pool), now: () => NOW });

const ANSWERS = {
  need: { kind: 'choice', value: ['wedding'], raw: 'свадьба' },
  guests: { kind: 'people', value: { min: 60, max: 60 }, raw: '60' },
  timeline: {
    kind: 'when',
    value: { start: '2027-06-12', end: '2027-06-12', precision: 'day' },
    raw: '12 июня',
  },
  budget: {
    kind: 'money',
    value: { min: null, max: 300_000, currency: null, per: 'total', approximate: false },
    raw: 'до 300 тысяч',
  },
};

/** A handed-over lead with a deal, whose talk came to these answers. */
async function given({ answers = ANSWERS as object, deal = {} as Partial<Deal> } = {}) {
  const lead = await seedLead(prisma);
  const { leadId, conversationId } = lead;
  const dealId = newId();
  await prisma.deal.create({
    data: { id: dealId, leadId, conversationId, status: 'open', stage: 3, openedAt: NOW },
  });
  const kept = { ...newDeal(dealId, NOW.toISOString()), stage: 3, ...deal };
  await pool.query(`UPDATE conversation SET snapshot = $2 WHERE id = $1`, [
    conversationId,
    { status: 'active', value: 'withSales', context: { language: 'ru', answers, deal: kept } },
  ]);
  const { id: handoffId } =
    (await prisma.handoff.findFirst({ where: { conversationId } })) ??
    (await prisma.handoff.create({
      data: {
        id: newId(),
        leadId,
        conversationId,
        status: 'claimed',
        reason: 'qualified',
        createdAt: NOW,
        updatedAt: NOW,
      },
    }));
  return { ...lead, dealId, handoffId };
}

type Given = Awaited<ReturnType<typeof given>>;

async function book({ leadId, conversationId, dealId }: Given, startsAt: string) {
  const id = newId();
  const [from, to] = [Date.parse(startsAt), Date.parse(startsAt) + 3_600_000];
  const slot = { resource: 'hall', startsAt, endsAt: new Date(to).toISOString(), hold: { from, to } };
  const booking = { id, dealId, leadId, conversationId, ...slot, rep: null };
  const client = await pool.connect();
  expect(await reserve(client, booking, NOW)).toBe(true);
  client.release();
  return { id, ...slot };
}

async function erase({ identity }: Given): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  await erasePerson(client as unknown as Client, identity.id, newId);
  await client.query('COMMIT');
  client.release();
}

async function jobsOf(bookingId: string): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'calendar' AND key = $1`,
    [`calendar:${bookingId}`],
  );
  return rows[0]?.count ?? 0;
}

describe('the forms of a deal', () => {
  test('list the next free times, at most a hundred, and leave out what is taken', async () => {
    const lead = await given();
    const before = await forms.times(lead.handoffId);
    expect(before?.booked).toBeNull();
    expect(before?.times.length).toBeGreaterThan(50);
    expect(before?.times.length).toBeLessThanOrEqual(100);
    const [first] = before?.times ?? [];
    expect(first).toMatchObject({ resource: 'hall', day: '2026-11-23', what: 'Просмотр зала' });
    expect(first?.label).toMatch(/^сегодня, 23 ноября, \d\d:\d\d$/);
    await book(lead, first?.startsAt ?? '');
    const after = await forms.times(lead.handoffId);
    expect(after?.times.map(({ startsAt }) => startsAt)).not.toContain(first?.startsAt);
  });

  test('begin an offer with what was answered, and say what it comes to', async () => {
    const { handoffId } = await given();
    const form = await forms.offer(handoffId);
    expect(form).toMatchObject({
      currency: 'RUB',
      guests: 60,
      eventOn: '2027-06-12',
      best: 'classic',
      maxPercent: 10,
    });
    expect(form?.packages.map(({ code }) => code)).toEqual(['classic', 'light', 'celebration']);
    expect(form?.discounts.map(({ code }) => code)).toEqual(['returning']);
    expect(await forms.preview(handoffId, { guests: 50, discount: { percent: 10 } })).toMatchObject({
      status: 'offer',
      total: 20_250_000,
    });
  });

  test('say what is wrong with an offer, at its field and with the limit', async () => {
    const { handoffId } = await given();
    expect(await forms.preview(handoffId, { discount: { percent: 40 } })).toEqual({
      status: 'refused',
      faults: [{ field: 'discount', words: expect.stringMatching(/не выше 10 %, это 27\s000\s₽/) }],
    });
    const unknown = await given({ answers: {} });
    expect(await forms.preview(unknown.handoffId, { package: 'classic' })).toEqual({
      status: 'refused',
      faults: [{ field: 'guests', words: expect.stringContaining('сколько гостей') }],
    });
    expect(await forms.offer(unknown.handoffId)).toMatchObject({ guests: null, eventOn: null, best: null });
  });

  test('know what is agreed, paid and due', async () => {
    const { handoffId } = await given({ deal: { sum: 27_000_000, paid: 8_100_000, currency: 'RUB' } });
    expect(await forms.closing(handoffId)).toMatchObject({
      deal: { sum: 27_000_000, paid: 8_100_000 },
      due: 18_900_000,
      eventOn: '2027-06-12',
      today: '2026-11-23',
    });
  });

  test('are none of a lead that was erased or never was', async () => {
    const lead = await given();
    const { handoffId } = lead;
    await erase(lead);
    for (const id of [handoffId, newId()]) {
      expect([
        await forms.times(id),
        await forms.offer(id),
        await forms.preview(id, {}),
        await forms.closing(id),
      ]).toEqual([null, null, null, null]);
    }
  });
});

describe('a visit in calendars', () => {
  const acts: DeskAct[] = [];
  const sender = calendarSender({
    bookings: bookingQueries(pool),
    profile,
    engine: {
      act: async (act) => {
        acts.push(act);
        return { status: 'done' };
      },
    },
  });
  const textOf = async (id: string) => new TextDecoder().decode((await sender.fetch(id))?.bytes);

  test('is sent once for each change of it, and not when they came', async () => {
    const lead = await given();
    const { id, ...slot } = await book(lead, '2026-12-07T09:00:00.000Z');
    expect(await jobsOf(id)).toBe(1);
    await sender.send(id);
    await sender.send(id);
    expect(await textOf(id)).toMatch(/METHOD:REQUEST[\s\S]*DTSTART:20261207T090000Z/);
    const client = await pool.connect();
    const startsAt = '2026-12-08T09:00:00.000Z';
    const hold = { from: Date.parse(startsAt), to: Date.parse(startsAt) + 3_600_000 };
    await move(client, id, { ...slot, startsAt, endsAt: new Date(hold.to).toISOString(), hold }, NOW);
    await sender.send(id);
    expect(await textOf(id)).toMatch(/SEQUENCE:1[\s\S]*DTSTART:20261208T090000Z|DTSTART:20261208T090000Z/);
    await pool.query(`DELETE FROM graphile_worker._private_jobs WHERE key = $1`, [`calendar:${id}`]);
    await settle(client, id, 'came', NOW);
    client.release();
    expect(await jobsOf(id)).toBe(0);
    await sender.send(id);
    const ofIt = acts.filter(({ eventId }) => eventId.startsWith(id));
    expect(ofIt.map(({ eventId }) => eventId)).toEqual([`${id}:0`, `${id}:0`, `${id}:1`]);
    expect(ofIt[0]?.what).toMatchObject({
      type: 'documentMade',
      file: { from: 'calendar', reference: id, name: 'Визит 07.12.2026.ics' },
    });
  });

  test('is taken out when it is cancelled, and gone when the person was erased', async () => {
    const lead = await given();
    const { id } = await book(lead, '2026-12-09T09:00:00.000Z');
    const client = await pool.connect();
    await settle(client, id, 'cancelled', NOW);
    client.release();
    expect(await jobsOf(id)).toBe(1);
    await sender.send(id);
    expect(await textOf(id)).toMatch(/METHOD:CANCEL/);
    expect(acts.at(-1)?.what).toMatchObject({ file: { name: 'Визит отменён 09.12.2026.ics' } });
    await erase(lead);
    expect(await sender.fetch(id)).toBeNull();
  });
});
