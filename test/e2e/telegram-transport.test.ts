import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestEffort } from '../../src/channels/telegram/best-effort.ts';
import { createPacer, type Pacer } from '../../src/channels/telegram/pacer.ts';
import { pause } from '../../src/channels/telegram/pause.ts';
import { telegramTransport } from '../../src/channels/telegram/transport.ts';
import type { Outgoing, Settled, Transport } from '../../src/engine/outgoing.ts';
import { type FakeTelegram, type Fault, startFakeTelegram } from '../support/fake-telegram.ts';

let fake: FakeTelegram;
let pace: Pacer;
let transport: Transport;
let drain: () => Promise<void>;

beforeEach(async () => {
  fake = await startFakeTelegram();
  pace = createPacer({ now: () => performance.now(), wait: pause });
  const background = bestEffort(pino({ level: 'silent' }));
  const api = new Api(fake.token, { apiRoot: fake.url, timeoutSeconds: 0.3 });
  transport = telegramTransport({ api, pace, background });
  drain = background.drain;
});

afterEach(async () => {
  pace.close();
  await drain();
  await fake.close();
});

function outgoing(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    conversationId: 'c1',
    sequence: 2,
    channel: 'telegram',
    address: '42',
    language: 'ru',
    content: { text },
    ...more,
  };
}

describe('a message to Telegram', () => {
  it('is sent once, and its id comes back', async () => {
    expect(await transport.send(outgoing('Hello <b>'))).toEqual({ status: 'sent', platformId: '1' });
    expect(fake.messages).toMatchObject([{ chatId: '42', text: 'Hello <b>' }]);
    expect(fake.calls[0]?.body).not.toHaveProperty('parse_mode');
  });

  it.each<[string, Fault, object]>([
    ['a block', { as: 'error', code: 403 }, { status: 'refused', reason: 'blocked' }],
    [
      'an unknown chat',
      { as: 'error', code: 400, description: 'Bad Request: chat not found' },
      { status: 'refused', reason: 'rejected', detail: '400 Bad Request: chat not found' },
    ],
    ['a flood', { as: 'error', code: 429, retryAfter: 7 }, { status: 'later', afterMs: 7_000 }],
    ['a server error', { as: 'error', code: 500 }, { status: 'later' }],
    ['a revoked token', { as: 'error', code: 401 }, { status: 'later', afterMs: 60_000 }],
    ['a time-out', { as: 'hang' }, { status: 'unknown', detail: 'ETIMEDOUT' }],
    ['a closed connection', { as: 'close' }, { status: 'unknown', detail: 'ECONNRESET' }],
    ["a gateway's page", { as: 'page', code: 502 }, { status: 'unknown', detail: 'invalid-json' }],
  ])('meets %s', async (_, fault, expected) => {
    fake.fail('sendMessage', fault);
    expect(await transport.send(outgoing('Hello'))).toMatchObject(expected);
  });

  it('waits when Telegram is not there at all, and says nothing of the token', async () => {
    await fake.close();
    const outcome = await transport.send(outgoing('Hello'));
    expect(outcome).toMatchObject({ status: 'later', detail: 'ECONNREFUSED' });
    fake = await startFakeTelegram();
  });

  it('holds a chat back after a 429, and no other', async () => {
    fake.fail('sendMessage', { as: 'error', code: 429, retryAfter: 600 });
    await transport.send(outgoing('one'));
    const held = transport.send(outgoing('one'));
    expect(await transport.send(outgoing('two', { address: '43' }))).toMatchObject({ status: 'sent' });
    expect(fake.callsOf('sendMessage')).toHaveLength(2);
    pace.close();
    expect(await held).toEqual({ status: 'later', afterMs: 0, detail: 'stopping', own: true });
  });

  it('goes on with a long text where it was stopped', async () => {
    const content = { text: `${'a'.repeat(4_000)}\n\n${'b'.repeat(4_000)}` };
    const first = transport.send(outgoing('', { content }));
    await fake.called('sendMessage');
    fake.fail('sendMessage', { as: 'error', code: 500 });
    const failed = await first;
    expect(failed.status).toBe('later');

    expect(await transport.send(outgoing('', { content }))).toMatchObject({ status: 'sent' });
    expect(fake.messages.map(({ text }) => text[0])).toEqual(['a', 'b']);
  });
});

describe('a settled message', () => {
  const asked = { text: 'Which?', buttons: [{ token: 't1', label: 'A wedding' }] };

  async function settledBy({ chosen }: Pick<Settled, 'chosen'>): Promise<void> {
    const sent = await transport.send(outgoing('', { content: asked }));
    const platformId = (sent.status === 'sent' && sent.platformId) || '';
    transport.settle?.({ address: '42', platformId, text: asked.text, chosen });
    expect(await transport.send(outgoing('When?', { sequence: 4 }))).toMatchObject({ status: 'sent' });
    await drain();
  }

  it('shows the chosen label and loses its keyboard', async () => {
    await settledBy({ chosen: 'A wedding' });
    expect(fake.messages[0]).toMatchObject({ text: 'Which?\n\n✓ A wedding', markup: null });
  });

  it('only loses its keyboard when no button was pressed', async () => {
    await settledBy({ chosen: null });
    expect(fake.messages[0]).toMatchObject({ text: 'Which?', markup: null });
  });

  it.each<Fault>([
    { as: 'error', code: 400, description: 'Bad Request: message is not modified' },
    { as: 'error', code: 400, description: "Bad Request: message can't be edited" },
    { as: 'error', code: 500 },
    { as: 'close' },
  ])('does not fail the next message when it cannot be changed: %j', async (fault) => {
    fake.fail('editMessageText', fault);
    await settledBy({ chosen: 'A wedding' });
    expect(fake.messages.map(({ text }) => text)).toContain('When?');
  });
});

describe('typing', () => {
  it('is shown', async () => {
    transport.typing?.('42');
    await drain();
    expect(fake.callsOf('sendChatAction')).toMatchObject([{ body: { chat_id: '42', action: 'typing' } }]);
  });

  it('never takes the place of messages', async () => {
    for (let chat = 0; chat < 100; chat += 1) transport.typing?.(`${chat}`);
    await drain();
    expect(fake.callsOf('sendChatAction')).toHaveLength(15);
  });
});
