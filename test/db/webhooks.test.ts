import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { webhookJobs } from '../../src/app/webhook-jobs.ts';
import { webhookSecret } from '../../src/channels/webhook/signature.ts';
import { leadWords } from '../../src/desk/lead-words.ts';
import { WEBHOOK_TRIES } from '../../src/desk/webhook-retry.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { webhookStore } from '../../src/store/webhook-store.ts';
import { shippedFlow } from '../flows/talk.ts';
import { startEngine } from '../support/start-engine.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const ADMIN_TOKEN = 'the-operators-token';
const NOON = new Date('2026-11-23T09:00:00Z');

/** A qualified lead, a tool of the business that is told of it, and the jobs that tell. */
async function given(
  change: (receiver: WebhookReceiver) => Partial<Profile['webhooks'][number]> = () => ({}),
) {
  const { pool, person } = await startEngine();
  const receiver = await startWebhookReceiver();
  const endpoint: Profile['webhooks'][number] = {
    url: receiver.url,
    events: ['lead.qualified'],
    allowPrivate: true,
    ...change(receiver),
  };
  const { formatAnswer } = leadWords(shippedFlow('qualification'));
  const store = webhookStore({ pool, newId: v7, formatAnswer, language: 'ru' });
  const told: string[] = [];
  const jobs = webhookJobs({
    store,
    endpoints: [endpoint],
    adminToken: ADMIN_TOKEN,
    publicUrl: 'https://chat.example.com',
    now: () => NOON,
    tried: (state) => told.push(state),
  });
  await person('anna').says(
    'свадьба в июне, 400 тысяч, решаю сама, Анна +7 921 555-12-34',
    'да',
    'всё верно',
  );
  const { rows } = await pool.query("SELECT id FROM fact WHERE name = 'lead.qualified'");
  const factId: string = rows[0].id;
  return {
    pool,
    person,
    receiver,
    store,
    jobs,
    told,
    factId,
    endpoint,
    deliveries: async () => (await store.page({ limit: 10, after: null, state: null })).deliveries,
    planned: async () => {
      await jobs.publish(factId);
      const { rows: jobRows } = await pool.query(
        "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'webhook'",
      );
      return jobRows.map(({ key }) => key.slice('webhook:'.length) as string);
    },
  };
}

describe('a fact', () => {
  test('is told in the commit of its turn: its job is there, once', async () => {
    const { pool, factId } = await given();
    const { rows } = await pool.query(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'publish'",
    );
    expect(rows.map(({ key }) => key)).toContain(`publish:${factId}`);
  });

  test('is planned once for an address, however often it is published', async () => {
    const { jobs, factId, planned, deliveries } = await given();
    await jobs.publish(factId);
    expect(await planned()).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ event: 'lead.qualified', state: 'waiting', attempts: 0 }]);
  });

  test('that nobody wants to know is told to nobody', async () => {
    const { planned } = await given(() => ({ events: ['lead.claimed'] }));
    expect(await planned()).toEqual([]);
  });
});

describe('a call', () => {
  test('carries the lead, the answers and a signature that the receiver can check', async () => {
    const { receiver, jobs, planned, deliveries, told } = await given();
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBeNull();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const { type, data } = JSON.parse(body);
    expect(type).toBe('lead.qualified');
    expect(data.lead).toMatchObject({ name: 'Анна', phone: '+79215551234', verdict: 'qualified' });
    expect(data.lead.link).toBe(`https://chat.example.com/#/leads/${data.lead.id}`);
    expect(data.answers.need).toMatchObject({ understood: 'Свадьба', value: ['wedding'] });
    expect(data.answers.budget.value).toMatchObject({ min: 400_000, max: 400_000 });

    const key = Buffer.from(webhookSecret(ADMIN_TOKEN, receiver.url).slice(6), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(headers['webhook-id']).toBe(id);
    expect(await deliveries()).toMatchObject([{ state: 'delivered', status: 204, attempts: 1, error: null }]);
    expect(told).toEqual(['delivered']);
  });

  test('that was delivered is not made again', async () => {
    const { receiver, jobs, planned } = await given();
    const [id = ''] = await planned();
    await jobs.callWebhook(id);
    await jobs.callWebhook(id);
    expect(receiver.received).toHaveLength(1);
  });

  test('is made again, with the same id, until the address takes it', async () => {
    const { receiver, jobs, planned, deliveries } = await given();
    receiver.answers = [500, 302];
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBe(10_000);
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', status: 500, attempts: 1, error: 'The address answered 500.' },
    ]);
    expect(await jobs.callWebhook(id)).toBe(30_000);
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id]);
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 3, error: null }]);
  });

  test('fails for good after the last try, and is taken up again on demand', async () => {
    const { receiver, jobs, store, planned, deliveries } = await given();
    const [id = ''] = await planned();
    receiver.answers = Array(WEBHOOK_TRIES).fill(503);
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < WEBHOOK_TRIES; tries += 1) waits.push(await jobs.callWebhook(id));
    expect(waits.at(-1)).toBeNull();
    expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: WEBHOOK_TRIES }]);
    expect(await store.again(id)).toBe(true);
    expect(await store.again(id)).toBe(false);
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(await deliveries()).toMatchObject([{ state: 'delivered' }]);
  });

  test('answered 410 is not made again', async () => {
    const { receiver, jobs, planned, deliveries } = await given();
    receiver.answers = [410];
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(await deliveries()).toMatchObject([{ state: 'failed', status: 410 }]);
  });

  test('of an address in the private network is refused, unless that is allowed', async () => {
    const { receiver, jobs, planned, deliveries } = await given(() => ({ allowPrivate: false }));
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: 'failed', status: null, error: expect.stringContaining('allowPrivate') },
    ]);
  });

  test('of a name that leads into the private network is refused as well', async () => {
    const { receiver, jobs, planned, deliveries } = await given(({ url }) => ({
      allowPrivate: false,
      url: url.replace('127.0.0.1', 'localhost'),
    }));
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'failed' }]);
  });

  test('that nobody takes says so', async () => {
    const { jobs, planned, deliveries } = await given(() => ({ url: 'http://127.0.0.1:1/hook' }));
    const [id = ''] = await planned();
    expect(await jobs.callWebhook(id)).toBe(10_000);
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', status: null, error: 'The address could not be reached (ECONNREFUSED).' },
    ]);
  });

  test('of somebody who was erased meanwhile is dropped', async () => {
    const { pool, receiver, jobs, planned, deliveries } = await given();
    const [id = ''] = await planned();
    await pool.query('UPDATE lead SET erased_at = now()');
    expect(await jobs.callWebhook(id)).toBeNull();
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'dropped', attempts: 0 }]);
  });
});
