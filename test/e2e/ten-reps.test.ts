import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type BusyDesk, type Prospect, startBusyDesk } from '../support/busy-desk.ts';
import { keepHistory, readHistories } from '../support/desk-history.ts';
import type { FakeSlackMessage, SlackFault } from '../support/fake-slack.ts';
import { type Chance, seeded } from '../support/fuzz.ts';
import { prospectsAtRandom } from '../support/prospects-at-random.ts';
import { type Doings, nothingDone, repAtRandom } from '../support/rep-at-random.ts';

const SECONDS = Number(process.env.TEN_REPS_SECONDS ?? 6);
const SEED = Number(process.env.TEN_REPS_SEED ?? Date.now() % 1_000_000);

test('ten salespeople press at random on a hundred leads, and each lead is owned once, and nothing is lost', {
  timeout: (SECONDS + 180) * 1_000,
}, async () => {
  console.log(`TEN_REPS_SEED=${SEED}`);
  const desk = await startBusyDesk({ reps: 10, leads: 100, prepare: keepHistory });
  const { product, slack, team } = desk;
  const done = nothingDone();
  const chanceOf = (number: number) => seeded(SEED + number * 7_919);
  const prospects = prospectsAtRandom(desk, chanceOf(100), done);

  const endsAt = performance.now() + SECONDS * 1_000;
  const isOver = () => performance.now() > endsAt;
  const repeatedly = async (chance: Chance, atMostMs: number, act: () => unknown) => {
    while (!isOver()) {
      await act();
      await delay(chance.below(atMostMs));
    }
  };
  await Promise.all([
    ...[...team.keys()].map((user, number) => {
      const chance = chanceOf(number);
      return repeatedly(chance, 600, repAtRandom(desk, user, chance, done));
    }),
    repeatedly(chanceOf(101), 160, prospects.act),
    repeatedly(chanceOf(102), 900, () => disturb(desk, chanceOf(103 + done.presses))),
  ]);
  await settled(desk);

  expect(done.wrong).toEqual([]);
  expect(product.troubles.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);

  // Each lead is owned once at every moment, and the bot is silent while a human speaks.
  const histories = await readHistories(product.pool);
  expect(
    histories.flatMap(({ fault, conversationId }) => (fault ? [{ conversationId, fault }] : [])),
  ).toEqual([]);

  // Every word of a customer stands once and in order under their card.
  for (const [prospect, said] of prospects.said) {
    const expected = said.map(({ text }) => text);
    expect(customersLines(desk, prospect), prospect.handoffId).toEqual(expected);
  }
  await repliesArrived(desk, done);
  await cardsAreRight(desk);

  const sum = (count: (history: (typeof histories)[number]) => number) =>
    histories.reduce((total, history) => total + count(history), 0);
  const waits = await pressToCard(desk, done);
  console.log(
    [
      `${done.presses} presses (${done.doublePresses} twice), ${done.forms} forms, ${done.written.length} messages of`,
      `salespeople and ${done.corrections} corrections in ${SECONDS} s; ${done.texts} of customers;`,
      `${slack.ephemerals.length} told that it cannot be; ${done.replays} replayed, ${done.retries} sent again;`,
      `Slack failed ${slack.calls.filter(({ isFaulty }) => isFaulty).length} of ${slack.calls.length} calls;`,
      `${sum(({ commits }) => commits)} commits, ${sum(({ ambiguous }) => ambiguous)} of them of more than one reading,`,
      `the bot spoke ${sum(({ said }) => said.bot)} times, salespeople ${sum(({ said }) => said.reps)};`,
      `answered within ${Math.max(...done.ackMs).toFixed(0)} ms;`,
      `press to updated card, Slack's faults included, of ${waits.length}: p50 ${quantile(waits, 0.5)}, p99 ${quantile(waits, 0.99)}, worst ${quantile(waits, 1)} ms`,
    ].join(' '),
  );
});

const FAULTS: SlackFault[] = [
  { as: 'ratelimited', retryAfter: 1 },
  { as: 'page', code: 500 },
  { as: 'page', code: 503 },
  { as: 'slow', ms: 700 },
  { as: 'hang' },
  { as: 'close' },
  { as: 'garbled' },
];

/** Slack has a bad moment. */
function disturb({ slack }: BusyDesk, chance: Chance): void {
  const method = chance.pick([
    'chat.update',
    'chat.postMessage',
    'chat.postMessage',
    'reactions.add',
    'views.open',
  ]);
  slack.fail(method, chance.pick(FAULTS), 1 + chance.below(3));
}

/** Everything that was to be shown or sent was, or was given up. */
async function settled({ product }: BusyDesk): Promise<void> {
  const left = async () => {
    const { rows } = await product.pool.query(`
      SELECT (SELECT count(*)::int FROM relay WHERE state = 'queued') AS lines,
        (SELECT count(*)::int FROM message WHERE state IN ('queued', 'sending')) AS messages,
        (SELECT count(*)::int FROM handoff WHERE shown_revision <> revision) AS cards,
        (SELECT count(*)::int FROM graphile_worker.jobs WHERE key ~ '^(card|relay|amend):') AS jobs,
        (SELECT count(*)::int FROM timer WHERE due_at < now()) AS timers`);
    return rows[0];
  };
  const nothing = { lines: 0, messages: 0, cards: 0, jobs: 0, timers: 0 };
  await expect.poll(left, { timeout: 90_000, interval: 250 }).toEqual(nothing);
}

function under({ slack }: BusyDesk, { card }: Prospect): FakeSlackMessage[] {
  return slack.messages.filter(({ thread_ts }) => thread_ts === card.ts);
}

function customersLines(desk: BusyDesk, prospect: Prospect): string[] {
  const lines = under(desk, prospect).filter(({ user, metadata }) => {
    const { type } = (metadata?.event_payload ?? {}) as { type?: string };
    return user === undefined && (type === 'said' || type === 'edited');
  });
  return lines.map(({ text }) => text.slice(text.indexOf(': ') + 2));
}

/** What a salesperson wrote reached the customer once and in order and has its mark, or they were told why not. */
async function repliesArrived(desk: BusyDesk, done: Doings): Promise<void> {
  const { product, slack, telegram } = desk;
  const { rows } = await product.pool.query(
    `SELECT conversation_id AS id, state, text, content -> 'source' ->> 'message' AS ts FROM message
     WHERE kind = 'reply' ORDER BY conversation_id, sequence`,
  );
  for (const prospect of desk.prospects) {
    const own = rows.filter(({ id }) => id === prospect.conversationId);
    const wrote = done.written.filter((written) => written.prospect === prospect);
    const accepted = own.map(({ ts }) => wrote.find((written) => written.ts === ts));
    // Each once, and as it was written or corrected.
    expect(new Set(accepted).size).toBe(own.length);
    for (const [index, { state, text }] of own.entries()) {
      expect(state).toBe('sent');
      const { text: first = '', corrections = [] } = accepted[index] ?? {};
      expect([first, ...corrections]).toContain(text);
    }
    const seen = telegram.messages.filter(({ chatId }) => chatId === String(prospect.person.id));
    const arrived = seen.flatMap(({ text }) => /Ответ №\d+\..*/.exec(text)?.[0] ?? []);
    expect(arrived).toEqual(own.map(({ text }) => text));
    for (const written of wrote) {
      const isAccepted = accepted.includes(written);
      const { reactions } = slack.messages.find(({ ts }) => ts === written.ts) ?? {};
      expect(reactions, written.text).toEqual(isAccepted ? ['white_check_mark'] : []);
      const told = slack.ephemerals.filter(
        ({ user, thread_ts }) => user === written.user && thread_ts === prospect.card.ts,
      );
      if (!isAccepted) expect(told.length, written.text).toBeGreaterThan(0);
    }
  }
}

/** Each lead has one card, which says how it stands in the end. */
async function cardsAreRight({ product, slack, prospects }: BusyDesk): Promise<void> {
  const cards = slack.messages.filter(({ thread_ts, user }) => thread_ts === undefined && user === undefined);
  expect(cards).toHaveLength(prospects.length);
  const { rows } = await product.pool.query(
    `SELECT h.id, h.status, h.claimed_by_name AS owner, h.card_error AS error,
       (SELECT (f.data ->> 'sum')::int / 100 FROM fact f WHERE f.conversation_id = h.conversation_id AND f.name = 'deal.won'
        ORDER BY f.id DESC LIMIT 1) AS sum FROM handoff h`,
  );
  for (const { handoffId, card } of prospects) {
    const { status, owner, error, sum } = rows.find(({ id }) => id === handoffId);
    const words = (JSON.stringify(card.blocks) ?? '').replaceAll(/\s/g, ' ');
    const says: Record<string, string> = {
      waiting: '"Беру"',
      claimed: `"В работе у: ${owner}"`,
      'in-conversation': `"В работе у: ${owner}, переписка идёт"`,
      snoozed: 'Отложен до: ',
      returned: 'Разговор снова ведёт бот',
      won: `Продано: ${Number(sum).toLocaleString('ru-RU').replaceAll(/\s/g, ' ')} ₽ · ${owner}`,
      lost: `Отказ: `,
      'not-a-target': 'Не целевой',
    };
    expect(words, `${handoffId} is ${status}`).toContain(says[status]);
    if (owner) expect(words).toContain(owner);
    else expect(words).not.toContain('В работе у');
    expect(error).toBeNull();
  }
}

/** Milliseconds from each press that changed something to the next update of its card, Slack's faults included. */
async function pressToCard(desk: BusyDesk, { touches }: Doings): Promise<number[]> {
  const { product, slack, prospects, team } = desk;
  const updates = slack.callsOf('chat.update').filter(({ isFaulty }) => !isFaulty);
  const facts = await product.pool.query(
    `SELECT conversation_id AS id, at, data ->> 'byName' AS by FROM fact WHERE data ? 'byName' AND name <> 'lead.first-answered'`,
  );
  return facts.rows.flatMap(({ id, at, by }) => {
    const prospect = prospects.find(({ conversationId }) => conversationId === id);
    const began = touches.findLast(
      (touch) => touch.prospect === prospect && team.get(touch.user) === by && touch.atMs <= at.getTime() + 1,
    );
    const shown = updates.find(
      ({ args, atMs }) => args.ts === prospect?.card.ts && performance.timeOrigin + atMs >= at.getTime(),
    );
    return began && shown ? [performance.timeOrigin + shown.atMs - began.atMs] : [];
  });
}

function quantile(values: number[], part: number): string {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
}
