import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import { readProfile } from '../../src/config/read-profile.ts';
import { fulfilRequests } from '../../src/deals/fulfil.ts';
import type { RepAction } from '../../src/desk/desk-event.ts';
import { deskOf } from '../../src/desk/desk-of.ts';
import { publishedTo } from '../../src/domain/webhook-event.ts';
import { fireDueTimers } from '../../src/engine/timer-clock.ts';
import { startEngine } from '../../src/start-engine.ts';
import { newId } from '../../src/store/new-id.ts';
import type { Database } from '../../src/store/open-database.ts';
import { atMost, type Row } from './row.ts';

const PEOPLE = 60;
const QUALIFICATION = ['Здравствуйте', 'да', 'свадьба', '12 июня 2027', '500 тысяч', 'решаем вместе'];
const PRESALE = ['человек 80', 'в будни днём', 'первое'];
const POSTSALE = [
  'Всё было чудесно',
  '10',
  'Команда и веранда',
  'Отличный зал, спасибо',
  'без имени',
  'Было 82 гостя',
];
const SALES = { id: 'team:Ольга Смирнова', name: 'Ольга Смирнова' };

/** What a turn of presale and postsale takes against one of qualification, in whole talks, one turn after another. */
export async function flowTurns(database: Database): Promise<Row> {
  const profile = readProfile('flows/profile.yaml');
  const { pool } = database;
  let now = new Date('2026-11-23T09:00:00Z');
  const placeOf = () => ({ channel: 'web' as const, url: 'https://example.com/chat' });
  const started = await startEngine({
    database,
    published: loadFlows(flows, 'flows', profile),
    desk: deskOf(profile),
    fulfil: fulfilRequests({ profile, newId, randomBytes, placeOf }),
    isPublished: publishedTo(profile.webhooks),
    transports: new Map(),
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  const { engine, store } = started;
  const took = { qualification: [] as number[], others: [] as number[] };

  async function says(person: number, text: string, into: number[]): Promise<void> {
    const what = { type: 'text' as const, text };
    const since = performance.now();
    await engine.accept({ channel: 'web', eventId: newId(), address: `p${person}`, what });
    into.push(performance.now() - since);
  }

  async function sell(person: number, action: RepAction): Promise<void> {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT c.id FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = $1`,
      [`p${person}`],
    );
    const what = { ...action, by: SALES };
    const outcome = await engine.act({
      channel: 'bench',
      eventId: newId(),
      conversationId: rows[0]?.id ?? '',
      what,
    });
    if (outcome.status !== 'done') throw new Error(`${action.type}: ${JSON.stringify(outcome)}`);
  }

  const people = Array.from({ length: PEOPLE }, (_, person) => person);
  try {
    for (const person of people) {
      const phone = `Мария, +7 921 55${String(person).padStart(2, '0')} 123`;
      for (const text of [...QUALIFICATION, phone, 'да']) await says(person, text, took.qualification);
      for (const text of PRESALE) await says(person, text, took.others);
    }
    now = new Date(now.getTime() + 40 * 86_400_000);
    for (const person of people) {
      await sell(person, { type: 'claim' });
      await sell(person, { type: 'came' });
      await says(person, 'да', took.others);
      const { rows } = await pool.query<{ total: string }>(
        `SELECT total FROM offer o JOIN conversation c ON c.id = o.conversation_id
         JOIN identity i ON i.id = c.identity_id WHERE i.address = $1 AND o.status = 'accepted'`,
        [`p${person}`],
      );
      await sell(person, { type: 'paid', sum: Number(rows[0]?.total), currency: 'RUB' });
    }
    for (const day of ['2027-01-10', '2027-05-20', '2027-06-06', '2027-06-16']) {
      now = new Date(`${day}T09:00:00Z`);
      await fireDueTimers(engine, store, () => now);
    }
    for (const person of people) for (const text of POSTSALE) await says(person, text, took.others);
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM review');
    if (rows[0]?.count !== PEOPLE) throw new Error(`${rows[0]?.count} of ${PEOPLE} came to a review.`);
  } finally {
    await started.drained();
    await started.close();
  }
  const [of, than] = [mean(took.others), mean(took.qualification)];
  return atMost(1.2, {
    name: 'a turn of presale and postsale, against one of qualification, on the average of whole talks',
    measured: of / than,
    detail: `${of.toFixed(2)} ms against ${than.toFixed(2)} ms over ${took.others.length} and ${took.qualification.length} turns`,
  });
}

function mean(all: number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
