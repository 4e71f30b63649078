import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { type SlackFault, startFakeSlack } from '../support/fake-slack.ts';
import { type Fault, startFakeTelegram } from '../support/fake-telegram.ts';
import { directMessage } from '../support/slack-requests.ts';
import { fakeSlackTalk, nextTs, overHttp } from '../support/slack-talk.ts';
import { type Product, startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 90_000 });

/** Waits long: the machine may be busy with other tests. */
const patiently = <T>(check: () => T | Promise<T>) => eventually(check, 40_000);

const SIGNING_SECRET = 'shhh';
const CALM = 10;
/** What everybody types, and a word of what each is answered by. */
const SCRIPT = [
  ['Здравствуйте', 'Согласны?'],
  ['да', 'Какой праздник'],
  ['свадьба', 'Когда хотите'],
  ['через 5 месяцев', 'На какой бюджет'],
  ['400 тысяч', 'Кто принимает решение'],
] as const;
const TYPED = SCRIPT.map(([text]) => text);
const ANSWERS = SCRIPT.map(([, answer]) => answer);
/** The answer whose sending goes wrong, and what people type before it; they type on while it waits. */
const HIT = 'Когда хотите';
const BEFORE = TYPED.slice(0, 3);
const MEANWHILE = TYPED.slice(3);
const SECRETS = /свадьба|400 тысяч|Анна|Петрова|xoxb|1:fake/;

interface Case<F> {
  fault: F;
  times: number;
  /** The platform has the message although it did not say so. */
  isTaken: boolean;
  /** It cannot be known whether the platform has it. */
  isUnknown: boolean;
}

const TELEGRAM: Record<string, Case<Fault>> = {
  'too many requests': {
    fault: { as: 'error', code: 429, retryAfter: 1 },
    times: 2,
    isTaken: false,
    isUnknown: false,
  },
  'a server error': { fault: { as: 'error', code: 500 }, times: 2, isTaken: false, isUnknown: false },
  'no answer': { fault: { as: 'hang' }, times: 1, isTaken: true, isUnknown: true },
  'a closed connection': { fault: { as: 'close' }, times: 2, isTaken: true, isUnknown: true },
  'half an answer': { fault: { as: 'cut' }, times: 2, isTaken: true, isUnknown: true },
  'broken JSON': { fault: { as: 'garbled' }, times: 2, isTaken: true, isUnknown: true },
};

const SLACK: Record<string, Case<SlackFault>> = {
  'too many requests': {
    fault: { as: 'ratelimited', retryAfter: 1 },
    times: 2,
    isTaken: false,
    isUnknown: false,
  },
  'a server error': { fault: { as: 'page', code: 500 }, times: 2, isTaken: false, isUnknown: true },
  'no answer': { fault: { as: 'hang' }, times: 1, isTaken: true, isUnknown: true },
  'a closed connection': { fault: { as: 'close' }, times: 2, isTaken: true, isUnknown: true },
  'half an answer': { fault: { as: 'cut' }, times: 2, isTaken: true, isUnknown: true },
  'broken JSON': { fault: { as: 'garbled' }, times: 2, isTaken: true, isUnknown: true },
};

test('Telegram failing in every way loses nothing, keeps the order, and holds up nobody else', async () => {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  const product = await startProduct(
    { telegram: { botToken: fake.token, apiRoot: fake.url } },
    { callTimeoutMs: 2_000, telegramPace: { overallPerSecond: 10_000, chatIntervalMs: 1 } },
  );
  const cases = Object.entries(TELEGRAM);
  for (const [index, [, { fault, times }]] of cases.entries()) {
    const isHit = ({ chat_id, text }: Record<string, unknown>) =>
      chat_id === String(100 + index) && String(text).includes(HIT);
    fake.fail('sendMessage', fault, times, isHit);
  }
  fake.fail('getUpdates', { as: 'garbled' });

  const people = Array.from({ length: cases.length + CALM }, (_, index) =>
    telegramPerson(100 + index, { first_name: 'Анна', last_name: 'Петрова', language_code: 'ru' }),
  );
  for (const text of BEFORE) for (const person of people) fake.push(person.text(text));
  await patiently(() =>
    expect(callsHit(fake.callsOf('sendMessage').map(({ body }) => body))).toBe(people.length),
  );
  for (const text of MEANWHILE) for (const person of people) fake.push(person.text(text));
  const seenBy = (index: number) =>
    fake.messages.filter(({ chatId }) => chatId === String(100 + index)).map(({ text }) => text);
  const heldUp = await heldUpCases(cases.length, seenBy);
  expect(heldUp).toBeGreaterThan(0);
  await everybodyHasEverything(product, cases, seenBy);
  await whatIsSaid(product, 'telegram');
});

test('Slack failing in every way loses nothing, keeps the order, and holds up nobody else', async () => {
  const fake = await startFakeSlack();
  onTestFinished(() => fake.close());
  const product = await startProduct(
    { slack: { botToken: fake.botToken, signingSecret: SIGNING_SECRET, apiUrl: fake.url } },
    { callTimeoutMs: 2_000, slackPostEveryMs: 1 },
  );
  const cases = Object.entries(SLACK);
  for (const [index, [, { fault, times }]] of cases.entries()) {
    const isHit = ({ channel, text }: Record<string, unknown>) =>
      channel === `DP${index}` && String(text).includes(HIT);
    fake.fail('chat.postMessage', fault, times, isHit);
  }
  const everybody = Array.from({ length: cases.length + CALM }, (_, index) => index);
  for (const index of everybody) fake.people[`P${index}`] = { name: 'anna', real_name: 'Анна Петрова' };
  const wayIn = overHttp(product.url, SIGNING_SECRET);
  const say = (text: string) =>
    Promise.all(
      everybody.map((index) => {
        const [user, ts] = [`P${index}`, nextTs()];
        return wayIn.event(directMessage(text, { user, channel: `D${user}`, ts }, `Ev-${ts}`));
      }),
    );
  for (const text of BEFORE) await say(text);
  await patiently(() =>
    expect(callsHit(fake.callsOf('chat.postMessage').map(({ args }) => args))).toBe(everybody.length),
  );
  for (const text of MEANWHILE) await say(text);
  const seenBy = (index: number) =>
    fake.messages.filter(({ channel }) => channel === `DP${index}`).map(({ text }) => text);
  const heldUp = await heldUpCases(cases.length, seenBy);
  expect(heldUp).toBeGreaterThan(0);
  await everybodyHasEverything(product, cases, seenBy);
  await whatIsSaid(product, 'slack');
});

/** How many people were sent the answer that goes wrong, or would have been. */
function callsHit(calls: Record<string, unknown>[]): number {
  const hit = calls.filter(({ text }) => String(text).includes(HIT));
  return new Set(hit.map(({ chat_id, channel }) => chat_id ?? channel)).size;
}

/** Waits until the calm have all their answers, and counts those hit who have not. */
async function heldUpCases(cases: number, seenBy: (index: number) => string[]): Promise<number> {
  const calm = Array.from({ length: CALM }, (_, index) => cases + index);
  await patiently(() => {
    for (const index of calm) expect(shortened(seenBy(index))).toEqual(ANSWERS);
  });
  const hit = Array.from({ length: cases }, (_, index) => index);
  return hit.filter((index) => !shortened(seenBy(index)).includes(ANSWERS.at(-1) ?? '')).length;
}

/** Everything arrived, in order; only what may have arrived before was repeated, and the records say so. */
async function everybodyHasEverything(
  product: Product,
  cases: [string, Case<unknown>][],
  seenBy: (index: number) => string[],
): Promise<void> {
  const last = ANSWERS.at(-1) ?? '';
  await patiently(() => {
    for (const [index, [name]] of cases.entries()) expect(shortened(seenBy(index)), name).toContain(last);
  });
  for (const [index, [name, { isTaken, times }]] of cases.entries()) {
    const sends = isTaken ? times + 1 : 1;
    const expected = ANSWERS.flatMap((answer) => Array<string>(answer === HIT ? sends : 1).fill(answer));
    expect(shortened(seenBy(index)), name).toEqual(expected);
  }
  const states = () =>
    product.pool.query<{ hit: boolean; outcome_unknown: boolean; state: string; count: string }>(
      `SELECT text LIKE '%' || $1 || '%' AS hit, outcome_unknown, state, count(*) FROM message
       WHERE direction = 'out' GROUP BY 1, 2, 3 ORDER BY 1, 2`,
      [HIT],
    );
  const unknown = cases.filter(([, { isUnknown }]) => isUnknown).length;
  const people = cases.length + CALM;
  await patiently(async () =>
    expect((await states()).rows).toEqual([
      { hit: false, outcome_unknown: false, state: 'sent', count: String(people * (ANSWERS.length - 1)) },
      { hit: true, outcome_unknown: false, state: 'sent', count: String(people - unknown) },
      { hit: true, outcome_unknown: true, state: 'sent', count: String(unknown) },
    ]),
  );
}

/** Which of the answers each message is, in order. */
function shortened(texts: string[]): string[] {
  return texts.map((text) => ANSWERS.findLast((answer) => text.includes(answer)) ?? text);
}

/** An operator sees that and how it failed, and nobody's words or names. */
async function whatIsSaid(product: Product, channel: string): Promise<void> {
  const ready = await fetch(`${product.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', channels: { [channel]: { sending: 'works', since: expect.any(String) } } },
  ]);
  const log = product.troubles.join('');
  expect(log).toContain(`"channel":"${channel}"`);
  expect(log).toMatch(/are sent again and marked|wait and keep their order/);
  expect(log).not.toMatch(SECRETS);
  const metrics = await (await fetch(`${product.url}/metrics`)).text();
  for (const outcome of ['sent', 'later', 'unknown']) {
    expect(metrics).toMatch(
      new RegExp(`deliveries_total\\{channel="${channel}",outcome="${outcome}"\\} [1-9]`),
    );
  }
}

test('who blocked the bot is noted and left alone, and the talk goes on when they come back', async () => {
  const { fake, product } = await startTelegramProduct();
  const person = telegramPerson(42, { first_name: 'Анна', last_name: 'Петрова', language_code: 'ru' });
  const talk = telegramTalk(fake, person);
  await talk.say('/start');
  await talk.waitFor('Согласны?');
  fake.fail('sendMessage', { as: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' });
  await talk.say('да');
  await product.lead({ conversations: [{ status: 'open', outcome: 'blocked' }] });
  expect(await messageStates(product)).toEqual([
    ['sent', null],
    ['failed', '403 Forbidden: bot was blocked by the user'],
  ]);
  fake.push(person.membership('member'));
  await talk.say('свадьба');
  await talk.waitFor('Когда хотите');
  const log = product.troubles.join('');
  expect(log).toContain('"reason":"blocked"');
  expect(log).not.toMatch(SECRETS);
});

test('a closed Slack account is noted, and a message that Slack refuses is kept with the reason', async () => {
  const fake = await startFakeSlack();
  onTestFinished(() => fake.close());
  const product = await startProduct(
    { slack: { botToken: fake.botToken, signingSecret: SIGNING_SECRET, apiUrl: fake.url } },
    { slackPostEveryMs: 1 },
  );
  const talk = fakeSlackTalk(fake, overHttp(product.url, SIGNING_SECRET));
  fake.fail('chat.postMessage', { as: 'error', error: 'msg_blocked_by_admin' });
  await talk.say('Здравствуйте');
  await product.lead({ conversations: [{ messages: [{}, { state: 'failed' }] }] });
  fake.fail('chat.postMessage', { as: 'error', error: 'user_disabled' });
  await talk.say('да');
  await product.lead({ conversations: [{ outcome: 'blocked' }] });
  await talk.say('свадьба');
  await talk.waitFor('Когда хотите');
  await patiently(async () =>
    expect(await messageStates(product)).toEqual([
      ['failed', 'msg_blocked_by_admin'],
      ['failed', 'user_disabled'],
      ['sent', null],
    ]),
  );
  expect(product.troubles.join('')).toContain('"detail":"msg_blocked_by_admin"');
});

test('while a platform is down the product stays ready, says so, and says when it is over', async () => {
  const { fake, product } = await startTelegramProduct();
  const sending = async () => {
    const ready = await fetch(`${product.url}/readyz`);
    expect(ready.status).toBe(200);
    return ((await ready.json()) as { channels: Record<string, { sending: string }> }).channels.telegram
      ?.sending;
  };
  fake.fail('sendMessage', { as: 'error', code: 429, retryAfter: 1 });
  fake.push(telegramPerson(42).text('/start'));
  await patiently(async () => expect(await sending()).toBe('fails'));
  await patiently(async () => expect(await sending()).toBe('works'));
  expect(fake.messages).toHaveLength(1);
  expect(product.troubles.map((line) => JSON.parse(line))).toMatchObject([
    {
      channel: 'telegram',
      outcome: 'later',
      msg: 'messages cannot be sent just now; they wait and keep their order',
    },
  ]);
});

test('a message that Telegram refuses for good is kept with the reason, and the next ones go out', async () => {
  const { fake, product } = await startTelegramProduct();
  const talk = telegramTalk(fake, telegramPerson(42, { language_code: 'ru' }));
  fake.fail('sendMessage', { as: 'error', code: 400, description: 'Bad Request: chat not found' });
  await talk.say('/start');
  await product.lead({ conversations: [{ step: 'askingConsent.asking' }] });
  const notModified = {
    as: 'error',
    code: 400,
    description: 'Bad Request: message is not modified',
  } as const;
  fake.fail('editMessageText', notModified);
  await talk.say('да');
  await talk.waitFor('Какой праздник');
  await talk.press('Какой праздник', 'Свадьба');
  await talk.waitFor('Когда хотите');
  await fake.called('editMessageText');
  await talk.press('Когда хотите', 'Через 3–9 месяцев');
  await talk.waitFor('На какой бюджет');
  await talk.waitFor('✓ Через 3–9 месяцев');
  await patiently(async () =>
    expect(await messageStates(product)).toEqual([
      ['failed', '400 Bad Request: chat not found'],
      ['sent', null],
      ['sent', null],
      ['sent', null],
    ]),
  );
  // The one thing that an operator should look into, and nothing of the edit that changed nothing.
  expect(product.troubles.map((line) => JSON.parse(line))).toMatchObject([
    { reason: 'rejected', detail: '400 Bad Request: chat not found' },
  ]);
});

test('the sales card outlasts whatever Slack does, and stands there once', async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const settings = { botToken: slack.botToken, signingSecret: SIGNING_SECRET, apiUrl: slack.url };
  const { fake, product } = await startTelegramProduct({ slack: { ...settings, salesChannel: '#sales' } });
  slack.fail('chat.postMessage', { as: 'error', error: 'not_in_channel' });
  slack.fail('chat.postMessage', { as: 'ratelimited', retryAfter: 1 });
  const talk = telegramTalk(fake, telegramPerson(42, { first_name: 'Анна', language_code: 'ru' }));
  await talk.say('/start');
  await talk.waitFor('Согласны?');
  await talk.say('да');
  await talk.waitFor('Какой праздник');
  await talk.say('/human');
  await product.lead({ handoff: { cardError: expect.stringContaining('invite the bot') } });
  // When somebody has done so, and ten minutes have passed.
  await patiently(async () => {
    const due = await product.pool.query(
      `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs
       WHERE key LIKE 'card:%' AND run_at BETWEEN now() + interval '9 minutes' AND now() + interval '10 minutes'`,
    );
    expect(due.rows).toHaveLength(1);
  });
  const cards = () =>
    slack.messages.flatMap(({ blocks, thread_ts }) =>
      thread_ts === undefined ? [JSON.stringify(blocks)] : [],
    );
  await patiently(() => expect(cards()).toHaveLength(1));

  // A change that Slack took without saying so is made again, which changes nothing.
  slack.fail('chat.update', { as: 'cut' });
  const { handoff } = await product.lead({ handoffStatus: 'waiting' });
  await product.act(handoff?.id, 'Олег', { type: 'claim' });
  await slack.called('chat.update', 2);
  expect(cards()).toEqual([expect.stringContaining('В работе у: Олег')]);
  await product.lead({ handoff: { cardError: null } });
  expect(product.troubles.join('')).not.toMatch(SECRETS);
});

async function startTelegramProduct(settings: Parameters<typeof startProduct>[0] = {}) {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  const product = await startProduct(
    { telegram: { botToken: fake.token, apiRoot: fake.url }, ...settings },
    { telegramPace: { chatIntervalMs: 50 } },
  );
  return { fake, product };
}

/** What became of each message that went out, in order. */
async function messageStates({ pool }: Product): Promise<[string, string | null][]> {
  const { rows } = await pool.query(
    `SELECT state, error FROM message WHERE direction = 'out' ORDER BY conversation_id, sequence`,
  );
  return rows.map(({ state, error }) => [state, error]);
}
