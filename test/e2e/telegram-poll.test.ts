import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestEffort } from '../../src/channels/telegram/best-effort.ts';
import { type Polling, startPolling } from '../../src/channels/telegram/poll.ts';
import { telegramReceiver } from '../../src/channels/telegram/receive.ts';
import type { Accept, Inbound } from '../../src/engine/inbound.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

const anna = telegramPerson(42);
const boris = telegramPerson(43);

let fake: FakeTelegram;
let polling: Polling | null;
let logged: { level: number; msg: string; detail?: string }[];
let counted: string[];
let pauses: number[];
let drain: () => Promise<void>;

beforeEach(async () => {
  fake = await startFakeTelegram();
  polling = null;
  logged = [];
  counted = [];
  pauses = [];
});

afterEach(async () => {
  await polling?.stop();
  await drain();
  await fake.close();
});

function poll(accept: Accept): void {
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const api = new Api(fake.token, { apiRoot: fake.url, timeoutSeconds: 40 });
  const background = bestEffort(log);
  drain = background.drain;
  const count = (result: string, kind: string) => void counted.push(`${result} ${kind}`);
  const receiver = telegramReceiver({ accept, api, background, log, count, username: () => 'fake_bot' });
  const noPause = async (ms: number) => void pauses.push(ms);
  polling = startPolling({ api, receiver, log, pause: noPause, longPollSeconds: 30 });
}

/** An engine's stand-in: keeps what it is given, and fails when told to. */
function collector({ fails = () => false }: { fails?: (inbound: Inbound) => boolean } = {}) {
  const kept = new Map<string, Inbound>();
  let tell = () => {};
  const accept: Accept = async (inbound) => {
    if (fails(inbound)) throw new Error('the database is away');
    if (kept.has(inbound.eventId)) return 'duplicate';
    kept.set(inbound.eventId, inbound);
    tell();
    return 'done';
  };
  const has = (count: number) =>
    new Promise<Inbound[]>((resolve) => {
      tell = () => kept.size >= count && resolve([...kept.values()]);
      tell();
    });
  return { accept, has, kept };
}

describe('polling', () => {
  it('removes a webhook without dropping what waits, then takes updates of the kinds it reads', async () => {
    const { accept, has } = collector();
    fake.push(anna.text('hello'));
    poll(accept);
    expect(await has(1)).toMatchObject([{ eventId: '1', address: '42', what: { text: 'hello' } }]);
    expect(fake.calls[0]).toMatchObject({ method: 'deleteWebhook', body: { drop_pending_updates: false } });
    expect(fake.callsOf('getUpdates')[0]?.body.allowed_updates).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ]);
  });

  it('hands a batch over at once, and confirms it only when all of it is committed', async () => {
    const commits: (() => void)[] = [];
    let allArrived = () => {};
    const arrived = new Promise<void>((resolve) => {
      allArrived = resolve;
    });
    for (const person of [anna, boris, anna]) fake.push(person.text('hello'));
    poll(
      () =>
        new Promise((resolve) => {
          commits.push(() => resolve('done'));
          if (commits.length === 3) allArrived();
        }),
    );
    await arrived;
    commits[0]?.();
    commits[1]?.();
    expect(fake.callsOf('getUpdates')).toHaveLength(1);
    commits[2]?.();
    await fake.called('getUpdates', ({ offset }) => offset === 4);
    expect(fake.unconfirmed()).toEqual([]);
  });

  it('takes a batch again that could not be kept', async () => {
    let failures = 2;
    const { accept, has } = collector({ fails: () => failures-- > 0 });
    fake.push(anna.text('hello'));
    poll(accept);
    await has(1);
    await fake.called('getUpdates', ({ offset }) => offset === 2);
    expect(counted).toEqual(['failed text', 'failed text', 'accepted text']);
    expect(pauses).toEqual([1_000, 2_000]);
  });

  it('gives up an update that fails while others are kept, and only then', async () => {
    const { accept, has } = collector({ fails: ({ address }) => address === '42' });
    fake.push(anna.text('poison'));
    fake.push(boris.text('hello'));
    poll(accept);
    await has(1);
    await fake.called('getUpdates', ({ offset }) => offset === 3);
    expect(counted.filter((one) => one === 'failed text')).toHaveLength(5);
    expect(logged.filter(({ level }) => level >= 50)).toMatchObject([{ updateId: 1 }]);
  });

  it('acknowledges what is not for us, and counts it by kind', async () => {
    const { accept, has, kept } = collector();
    fake.push({ poll: { id: '1' } });
    fake.push({ never_heard_of: {} });
    fake.push(anna.text('in a group', { chat: { id: -1, type: 'group' } }));
    fake.push(anna.text('hello'));
    poll(accept);
    await has(1);
    await fake.called('getUpdates', ({ offset }) => offset === 5);
    expect(kept.size).toBe(1);
    expect(counted).toEqual(['ignored poll', 'ignored other', 'ignored group', 'accepted text']);
  });

  it('stops the spinner of a pressed button, and never fails over it', async () => {
    const { accept, has } = collector();
    fake.fail('answerCallbackQuery', { as: 'error', code: 400, description: 'query is too old' });
    fake.push(anna.press('t1'));
    fake.push(anna.press('t2'));
    poll(accept);
    await has(2);
    await fake.called('answerCallbackQuery', ({ callback_query_id }) => callback_query_id === '42-t2');
  });

  it('goes on through errors, time-outs and closed connections, and logs the first of a row', async () => {
    const { accept, has } = collector();
    fake.fail('deleteWebhook', { as: 'error', code: 500 });
    fake.fail('getUpdates', { as: 'error', code: 502 }, 2);
    fake.fail('getUpdates', { as: 'close' });
    fake.fail('getUpdates', { as: 'error', code: 429, retryAfter: 9 });
    fake.push(anna.text('hello'));
    poll(accept);
    await has(1);
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 9_000]);
    expect(logged.filter(({ level }) => level === 40)).toHaveLength(1);
  });

  it('explains that another process polls with the same token', async () => {
    const { accept, has } = collector();
    fake.fail('getUpdates', { as: 'error', code: 409, description: 'Conflict: terminated by other request' });
    fake.push(anna.text('hello'));
    poll(accept);
    await has(1);
    expect(logged[0]?.msg).toContain('another process polls');
  });

  it('waits for what it took when it is stopped, and confirms it', async () => {
    let commit = () => {};
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    fake.push(anna.text('hello'));
    poll(
      () =>
        new Promise((resolve) => {
          commit = () => resolve('done');
          arrive();
        }),
    );
    await arrived;
    let stopped = false;
    const stopping = polling?.stop().then(() => {
      stopped = true;
    });
    await Promise.resolve();
    expect(stopped).toBe(false);
    commit();
    await stopping;
    expect(fake.unconfirmed()).toEqual([]);
  });

  it('stops at once in the middle of a long poll', async () => {
    poll(collector().accept);
    await fake.called('deleteWebhook');
    await polling?.stop();
  });

  it('logs nothing of what a person wrote, nor the token', async () => {
    const { accept, has } = collector({ fails: ({ address }) => address === '42' });
    fake.fail('getUpdates', { as: 'close' });
    fake.push(anna.text('my secret words'));
    fake.push(boris.contact('79161234567'));
    poll(accept);
    await has(1);
    await fake.called('getUpdates', ({ offset }) => offset === 3);
    expect(JSON.stringify(logged)).not.toMatch(/secret words|7916|1:fake|Anna/);
  });
});
