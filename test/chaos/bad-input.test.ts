import path from 'node:path';
import { Api } from 'grammy';
import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { flows } from '../../flows/all.ts';
import { renderCard } from '../../src/channels/slack/card.ts';
import { renderMessage } from '../../src/channels/slack/message-blocks.ts';
import { parseMessageEvent } from '../../src/channels/slack/parse-event.ts';
import { parsePress } from '../../src/channels/slack/parse-press.ts';
import { bestEffort } from '../../src/channels/telegram/best-effort.ts';
import { telegramReceiver } from '../../src/channels/telegram/receive.ts';
import { renderContent } from '../../src/channels/telegram/render.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Accept, Inbound } from '../../src/engine/inbound.ts';
import type { Outgoing } from '../../src/engine/outgoing.ts';
import { outgoingOf } from '../../src/engine/outgoing-of.ts';
import type { BatchKeys, TurnStore } from '../../src/engine/turn-store.ts';
import { handoffStore } from '../../src/store/handoff-store.ts';
import type { Database } from '../../src/store/open-database.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { shippedProfile } from '../flows/small-flow.ts';
import { openBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeSlack } from '../support/fake-slack.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { freePort } from '../support/free-port.ts';
import { fuzzedSlackBody, fuzzedUpdate, seeded } from '../support/fuzz.ts';
import { faultsOfBlocks } from '../support/slack-limits.ts';
import { directMessage, signedEvent, signedRequest } from '../support/slack-requests.ts';
import { overHttp } from '../support/slack-talk.ts';
import { type Product, startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';
import { testDatabase } from '../support/test-database.ts';
import { cardOf, testDesk } from '../support/test-desk.ts';

vi.setConfig({ testTimeout: 180_000 });

const SEED = 20_261_122;
const UPDATES = 80_000;
const SLACK_BODIES = 20_000;
/** All are parsed; one wave in so many goes on through the engine into the database, which takes its time. */
const KEPT_WAVES = 8;
/** How many are under way at once, as from a platform that delivers what has piled up. */
const AT_ONCE = 256;
const SIGNING_SECRET = 'shhh';
const WEBHOOK_SECRET = 'webhook-secret';
const UNKEEPABLE = /\\u0000|\\ud[89a-f]/;

test('a hundred thousand spoiled updates: each is taken or counted by kind, and nothing breaks', async () => {
  const talks = await startEngine();
  const { accept, failures, said } = talks;
  const counted: Record<string, number> = {};
  const count = (result: string, kind: string) => {
    const name = `${result} ${kind}`;
    counted[name] = (counted[name] ?? 0) + 1;
  };
  const chance = seeded(SEED);
  const startedAt = performance.now();

  const parsedOnly: Accept = async (inbound) => (isKeepable(inbound) ? 'done' : 'ignored');
  const receiver = (into: Accept) =>
    telegramReceiver({
      accept: into,
      api: new Api('1:fuzz', { apiRoot: 'http://127.0.0.1:9' }),
      // A press's spinner is stopped by a call that nobody waits for; nobody answers here.
      background: { ...bestEffort(pino({ level: 'silent' })), run: () => {} },
      log: pino({ level: 'silent' }),
      count,
      username: () => 'hall_bot',
    });
  const [kept, parsed] = [receiver(accept), receiver(parsedOnly)];
  const tokenOf = (address: string) => said.get(address)?.content.buttons?.[0]?.token ?? 'ffffffff.1.0';
  await inWaves(UPDATES, (number, isKept) => {
    const update = fuzzedUpdate(chance, number + 1, (id) => tokenOf(String(id)));
    return (isKept ? kept : parsed).handle(update);
  });
  const telegramMs = performance.now() - startedAt;

  await inWaves(SLACK_BODIES, async (number, isKept) => {
    const body = fuzzedSlackBody(chance, number, (user) => tokenOf(`T1/${user}`));
    const inbounds = readSlack(body);
    if (typeof inbounds === 'string') return count('ignored', inbounds);
    for (const inbound of inbounds) {
      const result = await (isKept ? accept : parsedOnly)(inbound);
      count(result === 'done' ? 'accepted' : result, `slack-${inbound.what.type}`);
    }
  });
  const tookMs = performance.now() - startedAt;

  expect(failures).toEqual([]);
  const total = Object.values(counted).reduce((sum, each) => sum + each, 0);
  expect(total).toBeGreaterThanOrEqual(UPDATES + SLACK_BODIES);
  // Kinds become labels of a metric: a small fixed set, whatever is sent.
  expect(Object.keys(counted).length).toBeLessThan(80);
  expect(Object.keys(counted).filter((name) => /failed/.test(name))).toEqual([]);
  for (const kind of ['text', 'press', 'contact', 'attachment', 'edit', 'command', 'start', 'reachable']) {
    expect(counted[`accepted ${kind}`], kind).toBeGreaterThan(100);
  }
  for (const kind of ['malformed', 'group', 'channel_post', 'poll', 'other']) {
    expect(counted[`ignored ${kind}`], kind).toBeGreaterThan(10);
  }
  expect(counted['invalid invalid']).toBeGreaterThan(10);
  await conversationsAreWhole(talks.pool);
  const cards = await cardsOf(talks);
  console.log(
    `${total} happenings of ${UPDATES + SLACK_BODIES} (seed ${SEED}) in ${Math.round(tookMs)} ms, Telegram's in ${Math.round(telegramMs)} ms; ${talks.messages} messages, ${cards} cards\n${JSON.stringify(counted)}`,
  );
});

test('a flood from one person stays in order, and nobody else waits for it', async () => {
  const batches: Set<string>[] = [];
  const { accept, pool } = await startEngine({
    taking: ({ events }) => void batches.push(new Set(events.map(({ eventId }) => eventId))),
  });
  const say = (who: number, turn: number) =>
    accept({
      channel: 'telegram',
      eventId: `${who}-${turn}`,
      address: String(who),
      what: { type: 'text', text: `слово ${turn}`, platformId: String(turn) },
    });
  // Given two thousand messages of one person that wait to be taken.
  const FLOOD = 2_000;
  const flood = Promise.all(Array.from({ length: FLOOD }, (_, turn) => say(0, turn)));
  let floodIsOver = false;
  void flood.then(() => {
    floodIsOver = true;
  });

  // When fifty others talk meanwhile, each going on when they were answered.
  const batchesBefore: number[] = [];
  const others = Array.from({ length: 50 }, async (_, index) => {
    for (let turn = 0; turn < 5; turn += 1) {
      const saidAt = batches.length;
      await say(index + 1, turn);
      const takenAt = batches.findIndex((events) => events.has(`${index + 1}-${turn}`));
      batchesBefore.push(takenAt - saidAt);
    }
  });
  await Promise.all(others);

  // Then each was in the next batch that was taken or in the one after it, of the hundreds that the flood makes.
  expect(batchesBefore).toHaveLength(250);
  expect(batchesBefore.filter((count) => count > 1)).toEqual([]);
  expect(floodIsOver).toBe(false);
  await flood;
  const { rows } = await pool.query<{ text: string }>(
    `SELECT m.text FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
     WHERE i.address = '0' AND m.direction = 'in' ORDER BY c.started_at, m.sequence`,
  );
  expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: FLOOD }, (_, turn) => `слово ${turn}`));
  await conversationsAreWhole(pool);
});

describe('over HTTP', () => {
  let product: Product;
  let deliver: FakeTelegram['deliver'];

  async function start() {
    const [telegram, slack, port] = [await startFakeTelegram(), await startFakeSlack(), await freePort()];
    onTestFinished(() => telegram.close());
    onTestFinished(() => slack.close());
    const settings = { botToken: slack.botToken, signingSecret: SIGNING_SECRET, apiUrl: slack.url };
    product = await startProduct({
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      telegram: { botToken: telegram.token, apiRoot: telegram.url, webhookSecret: WEBHOOK_SECRET },
      slack: settings,
    });
    deliver = telegram.deliver;
  }

  test('what is forged, broken or too large is told so, and costs nothing', async () => {
    await start();
    const update = JSON.stringify({ update_id: 1, ...telegramPerson(42).text('hello') });
    const large = JSON.stringify({ update_id: 1, text: 'x'.repeat(1_100_000) });
    const secret = { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET };
    const json = { 'content-type': 'application/json' };
    const telegram = (body: string, headers: Record<string, string> = {}) =>
      answerTo('/telegram/webhook', body, { ...json, ...headers });
    expect(await telegram(update)).toEqual([401, 'wrong-secret']);
    expect(await telegram(update, { 'x-telegram-bot-api-secret-token': 'guessed' })).toEqual([
      401,
      'wrong-secret',
    ]);
    expect(await telegram('{"update_id":', secret)).toEqual([400, 'broken-json']);
    expect(await telegram('[]', secret)).toEqual([400, 'not-an-update']);
    expect(await telegram('{"update_id":"one"}', secret)).toEqual([400, 'not-an-update']);
    expect(await telegram(large, secret)).toEqual([413, 'too-large']);
    expect(await telegram(update, { ...secret, 'content-type': 'text/html' })).toEqual([
      415,
      'wrong-media-type',
    ]);
    expect(await telegram(`${'['.repeat(200_000)}${']'.repeat(200_000)}`, secret)).toEqual([
      400,
      'not-an-update',
    ]);

    const slack = ({ headers, rawBody }: ReturnType<typeof signedEvent>) =>
      answerTo('/slack/events', rawBody, headers);
    const said = directMessage('hello');
    const seconds = Math.floor(Date.now() / 1_000);
    expect(await slack({ headers: json, rawBody: JSON.stringify(said) })).toEqual([401, null]);
    expect(await slack(signedEvent(said, 'guessed'))).toEqual([401, null]);
    expect(await slack(signedEvent(said, SIGNING_SECRET, seconds - 3_600))).toEqual([401, null]);
    expect(await slack(signedRequest('{"type":', SIGNING_SECRET, seconds, 'application/json'))).toEqual([
      400,
      null,
    ]);
    expect(await slack(signedRequest(large, SIGNING_SECRET, seconds, 'application/json'))).toEqual([
      413,
      'too-large',
    ]);

    const browser = { ...json, authorization: `Bearer ${'b'.repeat(43)}` };
    const web = (body: string, headers = browser) => answerTo('/chat/api/messages', body, headers);
    expect(await web('{"type":')).toEqual([400, 'broken-json']);
    expect(await web('{"type":"text","text":7}')).toEqual([400, 'invalid-request']);
    expect(await web(large)).toEqual([413, 'too-large']);
    expect(
      await web(JSON.stringify({ id: uuid(), type: 'text', text: 'hello' }), {
        ...json,
        authorization: 'Bearer short',
      }),
    ).toEqual([401, expect.any(String)]);
    expect(await answerTo('/api/v1/handoffs/x/actions', '{}', json)).toEqual([401, expect.any(String)]);

    expect(await product.leads()).toEqual([]);
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
    const log = product.troubles.map((line) => JSON.parse(line));
    expect(log).toMatchObject([{ why: 'unsigned', msg: 'requests to /slack/events were refused' }]);
  });

  test('what means nothing to us is acknowledged and counted by its kind', async () => {
    await start();
    const nothing = [
      { channel_post: { message_id: 1, chat: { id: -5, type: 'channel' }, text: 'x' } },
      { poll: { id: '1' } },
      { something_of_next_year: {} },
      { message: { message_id: 'one' } },
      telegramPerson(42).text('hello', { chat: { id: -100, type: 'group' } }),
    ];
    for (const update of nothing) expect(await deliver(update)).toBe(200);
    const wayIn = overHttp(product.url, SIGNING_SECRET);
    await wayIn.event(directMessage('hello', { channel_type: 'channel' }));
    const metrics = await (await fetch(`${product.url}/metrics`)).text();
    for (const kind of ['channel_post', 'poll', 'other', 'malformed', 'group']) {
      expect(metrics).toContain(`hourglass_ignored_updates_total{channel="telegram",kind="${kind}"} 1`);
    }
    expect(metrics).toContain('hourglass_ignored_updates_total{channel="slack",kind="outside-threads"} 1');
    expect(await product.leads()).toEqual([]);
  });

  /** The status, and the code where the answer has one. */
  async function answerTo(at: string, body: string, headers: Record<string, string>) {
    const answer = await fetch(`${product.url}${at}`, { method: 'POST', headers, body });
    const text = await answer.text();
    return [answer.status, text ? JSON.parse(text).code : null];
  }
});

test('names and words full of markup reach Telegram, Slack and the dashboard as they were typed', async () => {
  const NAME = '<b>Анна</b> <!channel> <@U2> *жирная* <script>document.title="pwned"</script>';
  const WORDS =
    '<img src=x onerror="document.title=1"> &amp; [ссылка](https://evil.example) \u202Eнаоборот \u200B👩‍👩‍👧';
  const LONG = `${'🎉ж<&'.repeat(816)}конец`;
  const [telegram, slack] = [await startFakeTelegram(), await startFakeSlack()];
  onTestFinished(() => telegram.close());
  onTestFinished(() => slack.close());
  const product = await startProduct(
    {
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
      slack: {
        botToken: slack.botToken,
        signingSecret: SIGNING_SECRET,
        apiUrl: slack.url,
        salesChannel: '#sales',
      },
    },
    { telegramPace: { chatIntervalMs: 20 } },
  );
  const talk = telegramTalk(telegram, telegramPerson(42, { first_name: NAME, language_code: 'ru' }));
  await talk.say('/start');
  await talk.waitFor('Согласны?');
  await talk.say('да');
  await talk.waitFor('Какой праздник');
  await talk.say('/human');
  await talk.waitFor('Оставьте телефон');
  await talk.say(LONG);
  await talk.say(WORDS);
  await product.lead({
    conversations: [{ messages: expect.arrayContaining([expect.objectContaining({ text: WORDS })]) }],
  });
  const lead = await product.lead({ name: NAME, handoff: { cardError: null } });
  expect(JSON.stringify(lead)).toContain(JSON.stringify(LONG).slice(1, -1));
  for (const { body } of telegram.callsOf('sendMessage')) expect(body).not.toHaveProperty('parse_mode');

  // In Slack people's words are only in plain text, and the notification's text is escaped.
  const card = await eventually(() => {
    const found = slack.messages.find(({ channel }) => channel === 'C-sales');
    expect(found).toBeDefined();
    return found as (typeof slack.messages)[number];
  });
  const plain = textsOf(card.blocks, 'plain_text').join('\n');
  expect(plain).toContain(NAME);
  expect(textsOf(card.blocks, 'mrkdwn').join('\n')).not.toMatch(/Анна|script|channel/);
  expect(card.text).toContain('&lt;!channel&gt; &lt;@U2&gt;');
  expect(card.text).not.toMatch(/<[!@b]/);

  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ locale: 'ru-RU' });
  await page.goto(product.signInLink);
  const row = page.locator('.lead-row');
  expect(await row.innerText()).toContain(NAME);
  await row.click();
  await page.locator('.transcript .said', { hasText: 'onerror' }).waitFor();
  const said = await page.locator('.transcript .said').allInnerTexts();
  expect(said).toEqual(
    expect.arrayContaining([expect.stringContaining(WORDS), expect.stringContaining('конец')]),
  );
  expect(await page.locator('.transcript :is(b, img, script), .lead-head :is(b, script)').count()).toBe(0);
  expect(await page.title()).not.toMatch(/pwned|^1$/);
});

/** The texts of one type in Block Kit blocks, however deep. */
function textsOf(value: unknown, type: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === type && 'text' in value ? [String(value.text)] : [];
  return own.concat(Object.values(value).flatMap((inner) => textsOf(inner, type)));
}

/** The engine on a database of its own. What it says is rendered for both platforms, and sent nowhere. */
async function startEngine({ taking = () => {} }: { taking?: (batch: BatchKeys) => void } = {}) {
  const database = await testDatabase();
  const inDatabase = postgresTurnStore({ url: database.url, pool: database.pool, newId: uuid });
  const store: TurnStore = {
    ...inDatabase,
    batch(keys, work) {
      taking(keys);
      return inDatabase.batch(keys, work);
    },
  };
  const library = flowLibrary(store);
  const published = loadFlows(flows, path.resolve(import.meta.dirname, '../../flows'), shippedProfile());
  const versions = await Promise.all(published.map((flow) => store.publishFlow(flow)));
  const failures: unknown[] = [];
  /** What each address was told last. */
  const said = new Map<string, Outgoing>();
  const talks = { messages: 0, pool: database.pool, failures, said, library };
  const engine: Engine = createEngine({
    store,
    library,
    desk: testDesk,
    entryFlow: await library.get(versions[0] ?? ''),
    processId: uuid(),
    now: () => new Date(),
    newId: uuid,
    committed(rows) {
      for (const outgoing of outgoingOf(rows)) {
        talks.messages += 1;
        said.set(outgoing.address, outgoing);
        const slack = outgoing.channel === 'slack' && faultsOfBlocks(renderMessage(outgoing.content).blocks);
        if (slack && slack.length > 0) failures.push(slack);
        for (const { text } of renderContent(outgoing.content)) {
          if (text.length === 0 || text.length > 4_096) failures.push(`a text of ${text.length}`);
        }
      }
    },
    observe: {
      batch: () => {},
      failed: (error) => void failures.push(error),
    },
  });
  onTestFinished(async () => {
    await engine.drained();
    await inDatabase.close();
  });
  const accept: Accept = (inbound) => {
    if (!isKeepable(inbound)) failures.push(inbound);
    return engine.accept(inbound);
  };
  return Object.assign(talks, { accept });
}

/** Calls with each number, a wave at a time, and says of each whether it is to be kept. */
async function inWaves(
  total: number,
  happen: (number: number, isKept: boolean) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < total; from += AT_ONCE) {
    const isKept = (from / AT_ONCE) % KEPT_WAVES === 0;
    const numbers = Array.from({ length: Math.min(AT_ONCE, total - from) }, (_, index) => from + index);
    await Promise.all(numbers.map((number) => happen(number, isKept)));
  }
}

/** Telegram's texts come out of the parser as the database can keep them; Slack's are cleaned by the engine. */
function isKeepable(inbound: Inbound): boolean {
  return inbound.channel !== 'telegram' || !UNKEEPABLE.test(JSON.stringify(inbound));
}

/** What a Slack body means, or the word under which it is counted as ignored. */
function readSlack(body: unknown): Inbound[] | string {
  const press = parsePress(body);
  if (press) {
    const { eventId, address, value: token } = press;
    return [{ channel: 'slack', eventId, address, what: { type: 'press', token } }];
  }
  const parsed = parseMessageEvent(body);
  return parsed.status === 'accepted' ? parsed.inbounds : `slack-${parsed.why}`;
}

/** No number is missing or twice in any conversation, and nobody has two that are open. */
async function conversationsAreWhole(pool: Database['pool']): Promise<void> {
  const gaps = await pool.query(
    `SELECT c.id FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id
     WHERE c.outcome IS DISTINCT FROM 'erased' AND NOT EXISTS (
       SELECT 1 FROM consent n JOIN conversation o ON o.id = n.conversation_id
       WHERE o.identity_id = c.identity_id AND NOT n.granted) GROUP BY c.id HAVING c.sequence <> count(m.*) OR c.sequence <> coalesce(max(m.sequence), 0)`,
  );
  expect(gaps.rows).toEqual([]);
  const doubles = await pool.query(
    `SELECT identity_id FROM conversation WHERE status = 'open' GROUP BY 1 HAVING count(*) > 1`,
  );
  expect(doubles.rows).toEqual([]);
}

/** Draws the card of every handed-over lead; Slack would take each. */
async function cardsOf({ pool, library }: Awaited<ReturnType<typeof startEngine>>): Promise<number> {
  const { rows } = await pool.query<{ id: string }>('SELECT conversation_id AS id FROM handoff');
  const handoffs = handoffStore(pool);
  for (const { id } of rows) {
    const record = await handoffs.find(id);
    if (!record) throw new Error(`There is no handoff of ${id}`);
    const card = cardOf(record, await library.get(record.flowVersionId));
    expect(faultsOfBlocks(renderCard(card).blocks)).toEqual([]);
  }
  return rows.length;
}
