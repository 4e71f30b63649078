import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { webhookJobs } from '../../src/app/webhook-jobs.ts';
import { leadWords } from '../../src/desk/lead-words.ts';
import { webhookBody, webhookPost } from '../../src/desk/webhook.ts';
import { isWebhookEvent, WEBHOOK_EVENTS } from '../../src/domain/webhook-event.ts';
import { webhookStore } from '../../src/store/webhook-store.ts';
import { shippedFlow } from '../flows/talk.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';
import { startWebhookReceiver } from '../support/webhook-receiver.ts';

const HOUR_MS = 3_600_000;

/** Three customers and a friend, to whom everything happens that is told. */
async function given() {
  const database = await testDatabase();
  const hourglass = await startHourglass(database);
  const { person, sales, rows, until, clock } = hourglass;
  const [masha, boris] = [person('masha'), person('boris')];
  const [vera, friend] = [person('vera'), person('friend')];
  const visitEnds = async () => {
    const [booking] = await rows(`SELECT ends_at FROM booking WHERE status = 'booked'`);
    const { ends_at: endsAt } = booking as { ends_at: Date };
    return new Date(endsAt.getTime() + HOUR_MS / 6);
  };

  await boris.qualifies('+7 921 444-00-02');
  await boris.says('человек 60');
  await boris.presses();
  await boris.says('отменить');
  await sales('boris', { type: 'claim' });
  await sales('boris', { type: 'lost', reason: 'price', words: 'дорого' });
  await sales('boris', { type: 'reopen' });
  await sales('boris', { type: 'notATarget', words: '' });
  await vera.qualifies('+7 921 444-00-03');
  await vera.says('человек 60');
  await vera.presses('Без визита');
  await vera.says('нет');
  await vera.presses('Не та дата');

  await masha.qualifies('+7 921 444-00-01');
  await masha.says('человек 80');
  await masha.presses();
  await masha.says('перенести');
  await masha.presses();
  await until(await visitEnds());
  await sales('masha', { type: 'claim' });
  await sales('masha', { type: 'missed' });
  await sales('masha', { type: 'came' });
  await masha.presses('Подходит');
  const [offer] = await rows(`SELECT total::int AS total FROM offer WHERE status = 'accepted'`);
  const sum = offer?.total as number;
  await sales('masha', { type: 'paid', sum, currency: 'RUB' });
  await sales('masha', { type: 'refunded', sum: 1_000_00, currency: 'RUB' });
  await until(new Date('2027-06-14T12:00:00Z'));
  await masha.says('Всё было чудесно', '3', 'Опоздали с горячим');
  await until(new Date(clock.now.getTime() + 5 * 24 * HOUR_MS));
  await masha.says(
    'нет',
    'поставлю 10 из 10',
    'Зато всё исправили',
    'Очень хороший зал',
    'без имени',
    '80 гостей',
  );
  const [code] = await rows('SELECT code FROM referral_code');
  await friend.happens({ type: 'start', source: { source: 'referral', referrer: String(code?.code) } });

  const { formatAnswer } = leadWords(shippedFlow('qualification'));
  const store = webhookStore({ pool: database.pool, newId: v7, formatAnswer, language: 'ru' });
  return { ...hourglass, store };
}

test('everything that happens to a customer is told as it is described, once for each fact', async () => {
  const { rows, store, clock } = await given();
  const receiver = await startWebhookReceiver();
  const endpoint = { url: receiver.url, events: [...WEBHOOK_EVENTS], allowPrivate: true };
  const jobs = webhookJobs({
    store,
    endpoints: [endpoint],
    adminToken: 'the-operators-token',
    publicUrl: undefined,
    now: () => clock.now,
    tried: () => {},
  });
  const facts = await rows('SELECT id, name FROM fact ORDER BY at, id');
  const toTell = facts.filter(({ name }) => isWebhookEvent(String(name)));
  // Each has its job from the commit in which it came to be, also what no flow said.
  const jobRows = await rows(`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'publish'`);
  const planned = jobRows.map(({ key }) => String(key).slice('publish:'.length));
  expect(planned.sort()).toEqual(toTell.map(({ id }) => String(id)).sort());

  for (const { id } of toTell) await jobs.publish(String(id));
  const deliveries = await rows('SELECT id FROM webhook_delivery ORDER BY created_at, id');
  for (const { id } of deliveries) await jobs.callWebhook(String(id));
  expect(await rows('SELECT DISTINCT state, error FROM webhook_delivery')).toEqual([
    { state: 'delivered', error: null },
  ]);
  const posts = receiver.received.map(({ body }) => webhookPost.parse(JSON.parse(body)));
  expect(posts).toHaveLength(toTell.length);
  const told = new Set(posts.map(({ type }) => type));
  expect([...NEW].filter((event) => !told.has(event))).toEqual([]);
  const factOf = (event: string) => posts.find(({ type }) => type === event)?.data.fact;
  expect(factOf('offer.sent')).toMatchObject({ total: expect.any(Number), currency: 'RUB' });
  expect(factOf('offer.accepted')).toMatchObject({ total: expect.any(Number), currency: 'RUB' });
  expect(factOf('payment.refunded')).toMatchObject({ sum: 100_000, currency: 'RUB' });
  expect(factOf('viewing.moved')).toMatchObject({ resource: 'hall' });
  expect(posts.find(({ type }) => type === 'friend.came')?.data.lead.phone).toBe('+79214440001');
  // What they said of the event is nobody's but theirs.
  const afterwards = posts.filter(({ type }) => type.startsWith('complaint') || type === 'review.allowed');
  for (const { data } of afterwards) expect(JSON.stringify(data.fact)).not.toMatch(/горячим|хороший/);
});

test('what is not as it is described is told to nobody, and the log says why', async () => {
  const lead = { id: v7(), name: null, phone: null, email: null, language: 'ru', source: null };
  const rest = { campaign: null, referrer: null, stage: 5, verdict: null, verdictReason: null, score: null };
  const fact = {
    event: 'payment.received' as const,
    factId: v7(),
    at: new Date(),
    data: { sum: 10.5, currency: 'roubles' },
    lead: { ...lead, ...rest, createdAt: new Date() },
    answers: [],
  };
  const post = webhookBody(fact, undefined);
  expect(post).toMatchObject({ status: 'unfit', why: expect.stringMatching(/sum[\s\S]*currency/) });
});

/** What presale, postsale and referral tell. */
const NEW = [
  ...['viewing.booked', 'viewing.moved', 'viewing.cancelled', 'viewing.held', 'viewing.missed'],
  ...['offer.sent', 'offer.accepted', 'offer.declined', 'contract.sent'],
  ...['payment.received', 'payment.refunded', 'deal.won', 'deal.lost', 'handoff.reopened'],
  ...['score.given', 'complaint.made', 'complaint.unsolved', 'review.allowed', 'friend.came'],
] as const;
