import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestEffort } from '../../src/channels/telegram/best-effort.ts';
import { createPacer, type Pacer } from '../../src/channels/telegram/pacer.ts';
import { pause } from '../../src/channels/telegram/pause.ts';
import { telegramFiles } from '../../src/channels/telegram/telegram-files.ts';
import { telegramTransport } from '../../src/channels/telegram/transport.ts';
import type { FetchedFile } from '../../src/engine/file-source.ts';
import type { Outgoing, Settled, Transport } from '../../src/engine/outgoing.ts';
import type { FileReference } from '../../src/flow/file-reference.ts';
import { type FakeTelegram, type Fault, startFakeTelegram } from '../support/fake-telegram.ts';

let fake: FakeTelegram;
let pace: Pacer;
let transport: Transport;
let drain: () => Promise<void>;
let stored: Map<string, FetchedFile | Error>;

beforeEach(async () => {
  fake = await startFakeTelegram();
  pace = createPacer({ now: () => performance.now(), wait: pause });
  const background = bestEffort(pino({ level: 'silent' }));
  stored = new Map();
  const fetchFile = async ({ reference }: FileReference) => {
    const file = stored.get(reference);
    if (file instanceof Error) throw file;
    return file ?? null;
  };
  const api = new Api(fake.token, { apiRoot: fake.url, timeoutSeconds: 0.3 });
  transport = telegramTransport({ api, uploads: api, fetchFile, pace, background });
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

describe("a salesperson's message", () => {
  it('says above the words who writes, and may be changed', async () => {
    const sent = await transport.send(outgoing('', { content: { text: 'Hello <b>!', by: 'Boris' } }));
    expect(sent).toEqual({ status: 'sent', platformId: '1' });
    const bold = [{ type: 'bold', offset: 0, length: 5 }];
    expect(fake.messages).toMatchObject([{ text: 'Boris\nHello <b>!', entities: bold }]);

    const edit = { address: '42', platformId: '1', text: 'Good day!', by: 'Boris' };
    expect(await transport.edit?.(edit)).toEqual(sent);
    expect(await transport.edit?.(edit)).toEqual(sent);
    expect(fake.messages).toMatchObject([{ text: 'Boris\nGood day!', entities: bold }]);
    expect(await transport.edit?.({ ...edit, platformId: '99' })).toMatchObject({ status: 'refused' });
    fake.fail('editMessageText', { as: 'error', code: 429, retryAfter: 3 });
    expect(await transport.edit?.(edit)).toMatchObject({ status: 'later', afterMs: 3_000 });
  });

  it("carries a file by its bytes, or by Telegram's own id, with the words under it", async () => {
    stored.set('F1', { bytes: Buffer.from('a picture'), name: 'hall.jpg', mime: 'image/jpeg' });
    stored.set('F2', { bytes: Buffer.from('a sheet'), name: 'prices.xls', mime: 'application/x' });
    const photo: FileReference = { from: 'slack', reference: 'F1', kind: 'photo' };
    const sheet: FileReference = { from: 'slack', reference: 'F2', kind: 'file', name: 'Цены.xls' };
    const voice: FileReference = { from: 'telegram', reference: 'V1', kind: 'voice' };
    const place: FileReference = { from: 'telegram', reference: 'geo:55.7,37.6', kind: 'location' };
    await transport.send(outgoing('', { content: { text: 'Our hall', by: 'Boris', file: photo } }));
    await transport.send(outgoing('', { content: { text: '', file: sheet } }));
    await transport.send(outgoing('', { content: { text: '', by: 'Boris', file: voice } }));
    await transport.send(outgoing('', { content: { text: 'Here', file: place } }));
    expect(
      fake.messages.map(({ text, file }) => [file?.method, file?.bytes?.toString() ?? file?.id, text]),
    ).toEqual([
      ['sendPhoto', 'a picture', 'Boris\nOur hall'],
      ['sendDocument', 'a sheet', ''],
      ['sendVoice', 'V1', 'Boris'],
      [undefined, undefined, '55.7,37.6'],
      [undefined, undefined, 'Here'],
    ]);
    const captioned = { address: '42', platformId: '1', text: 'Our great hall', by: 'Boris' };
    expect(await transport.edit?.(captioned)).toMatchObject({ status: 'sent' });
    expect(fake.messages[0]).toMatchObject({ text: 'Boris\nOur great hall' });
  });

  it('has long words after its file, and an odd picture goes as a file', async () => {
    stored.set('F1', { bytes: Buffer.from('a picture'), name: 'hall.jpg', mime: 'image/jpeg' });
    fake.fail('sendPhoto', { as: 'error', code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    const file: FileReference = { from: 'slack', reference: 'F1', kind: 'photo' };
    const sent = await transport.send(outgoing('', { content: { text: 'a'.repeat(1_025), file } }));
    expect(sent).toEqual({ status: 'sent', platformId: '2' });
    expect(fake.messages).toMatchObject([{ file: { method: 'sendDocument' }, text: '' }, { file: null }]);
  });

  it('waits for a file that cannot be fetched now, and is refused without one', async () => {
    const file: FileReference = { from: 'slack', reference: 'F1', kind: 'photo' };
    const content = { text: '', file };
    expect(await transport.send(outgoing('', { content }))).toMatchObject({
      status: 'refused',
      detail: expect.stringContaining('20 MB'),
    });
    stored.set('F1', new Error('not now'));
    expect(await transport.send(outgoing('', { content }))).toMatchObject({ status: 'later' });
    expect(fake.calls).toEqual([]);
  });
});

describe("a prospect's file", () => {
  const files = () => {
    const api = new Api(fake.token, { apiRoot: fake.url, timeoutSeconds: 10 });
    return telegramFiles({ api, root: fake.url, token: fake.token, timeoutMs: 10_000 });
  };

  it('is fetched, within the limit', async () => {
    fake.files.set('P1', { path: 'photos/file_1.jpg', bytes: Buffer.from('bytes') });
    fake.files.set('P2', { path: 'videos/file_2.mp4', bytes: Buffer.from('v'), size: 30_000_000 });
    const fetched = await files().fetch('P1');
    expect(fetched).toEqual({ bytes: Buffer.from('bytes'), name: 'file_1.jpg', mime: 'image/jpeg' });
    expect(await files().fetch('P2')).toBeNull();
    expect(await files().fetch('P3')).toBeNull();
  });

  it('says nothing of the token when it cannot be fetched', async () => {
    const source = files();
    fake.fail('getFile', { as: 'error', code: 500 });
    await expect(source.fetch('P1')).rejects.toThrow();
    fake.files.set('P1', { path: 'photos/file_1.jpg', bytes: Buffer.from('bytes') });
    const gone = telegramFiles({
      api: new Api(fake.token, { apiRoot: fake.url }),
      root: 'http://127.0.0.1:1',
      token: fake.token,
      timeoutMs: 10_000,
    });
    await expect(gone.fetch('P1')).rejects.toThrow(/^(?!.*fake).*could not be fetched/);
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
