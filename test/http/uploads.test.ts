import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/desk/press.ts';
import type { DeskPort } from '../../src/http/ports.ts';
import { uploadName } from '../../src/http/upload-name.ts';
import { asAdmin, testDesk, testServer } from './test-server.ts';

const handoffId = '01900000-0000-7000-8000-000000000002';
const MB = 1_024 * 1_024;
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]);
const JPEG = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(64)]);
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ');
const DOCX = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(64)]);
const MP4 = Buffer.from('\0\0\0\x20ftypisom', 'latin1');

/** A desk that keeps files in memory, and what was kept. */
function keeping(outcome: 'kept' | 'gone' | 'taken' = 'kept') {
  const files: { handoffId: string; id: string; name: string; mime: string; bytes: Buffer }[] = [];
  const presses: Parameters<Press>[0][] = [];
  const uploads: DeskPort['uploads'] = {
    async keep(handoff, id, { name, mime, bytes }) {
      files.push({ handoffId: handoff, id, name, mime, bytes: Buffer.from(bytes) });
      return outcome;
    },
    find: async (handoff, id) => files.find((file) => file.handoffId === handoff && file.id === id) ?? null,
  };
  const press: Press = async (pressed) => {
    presses.push(pressed);
    return { status: 'done' };
  };
  return { files, presses, app: testServer({ desk: testDesk({ uploads, press }) }) };
}

const put = (
  app: FastifyInstance,
  name: string,
  payload: Buffer,
  { id = randomUUID(), headers = {} }: { id?: string; headers?: object } = {},
) =>
  app.inject({
    method: 'PUT',
    url: `/api/v1/handoffs/${handoffId}/files/${id}?name=${encodeURIComponent(name)}`,
    headers: { ...asAdmin, 'content-type': 'application/octet-stream', ...headers },
    payload,
  });

describe('a file that a salesperson puts', () => {
  it('is kept as it came, under the id and a clean name', async () => {
    const { app, files } = keeping();
    const id = randomUUID();
    const answer = await put(app, 'C:\\фото\\зал.PNG', PNG, { id });
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'kept' }]);
    expect(files).toEqual([{ handoffId, id, name: 'зал.PNG', mime: 'image/png', bytes: PNG }]);
  });

  it.each([
    ['a.png', PNG, 'image/png'],
    ['named wrongly by a phone.png', JPEG, 'image/jpeg'],
    ['смета.pdf', PDF, 'application/pdf'],
    ['menu.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['tour.mp4', MP4, 'video/mp4'],
    ['list.txt', Buffer.from('Сорок гостей'), 'text/plain'],
  ])('is known for what its bytes and name say: %s', async (name, bytes, mime) => {
    const { app, files } = keeping();
    // What the browser says of it is not believed.
    await put(app, name, bytes, { headers: { 'content-type': 'text/html' } });
    expect(files[0]?.mime).toBe(mime);
  });

  it.each([
    ['page.html', Buffer.from('<script>alert(1)</script>')],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['setup.exe', Buffer.from('MZ')],
    ['photo.png', Buffer.from('<html>')],
    ['photo.png', PDF],
    ['offer.pdf', PNG],
    ['notes.txt', Buffer.from('a\0b')],
    ['photo.png.html', PNG],
    ['png', PNG],
    ['photo', PNG],
  ])('is refused when it may not be sent, or is not what it is called: %s', async (name, bytes) => {
    const { app, files } = keeping();
    const answer = await put(app, name, bytes);
    expect([answer.statusCode, answer.json().code, files]).toEqual([415, 'wrong-file-type', []]);
  });

  it('may have 20 MB and not a byte more', async () => {
    const { app, files } = keeping();
    const largest = Buffer.concat([PNG, Buffer.alloc(20 * MB - PNG.length)]);
    expect((await put(app, 'a.png', largest)).statusCode).toBe(200);
    const larger = await put(app, 'a.png', Buffer.concat([largest, Buffer.alloc(1)]));
    expect([larger.statusCode, larger.json().code]).toEqual([413, 'too-large']);
    expect(files.map(({ bytes }) => bytes.length)).toEqual([20 * MB]);
  });

  it.each([
    ['empty', '/api/v1/handoffs/$/files/$?name=a.png', Buffer.alloc(0), 400],
    ['without a name', '/api/v1/handoffs/$/files/$', PNG, 400],
    ['with an endless name', `/api/v1/handoffs/$/files/$?name=${'a'.repeat(300)}.png`, PNG, 400],
    ['under no id', '/api/v1/handoffs/$/files/x?name=a.png', PNG, 400],
    ['for nobody', '/api/v1/handoffs/x/files/$?name=a.png', PNG, 400],
  ])('is refused when it comes %s', async (_, url, payload, status) => {
    const { app, files } = keeping();
    const answer = await app.inject({
      method: 'PUT',
      url: url.replaceAll('$', handoffId),
      headers: { ...asAdmin, 'content-type': 'application/octet-stream' },
      payload,
    });
    expect([answer.statusCode, files]).toEqual([status, []]);
  });

  it('is of the sales desk only', async () => {
    const { app, files } = keeping();
    const answer = await put(app, 'a.png', PNG, { headers: { authorization: 'Bearer wrong' } });
    expect([answer.statusCode, files]).toEqual([401, []]);
  });

  it.each([
    ['gone', 404, 'handoff-not-found'],
    ['taken', 409, 'id-taken'],
  ] as const)('that is not kept says why: %s', async (outcome, status, code) => {
    const answer = await put(keeping(outcome).app, 'a.png', PNG);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('that could not be kept may be put again', async () => {
    const uploads = { keep: () => Promise.reject(new Error('away')), find: async () => null };
    const answer = await put(testServer({ desk: testDesk({ uploads }) }), 'a.png', PNG);
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'not-kept']);
  });
});

describe('a reply with a file', () => {
  const reply = (app: FastifyInstance, action: object) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/handoffs/${handoffId}/actions`,
      headers: { ...asAdmin, 'content-type': 'application/json' },
      payload: JSON.stringify({ id: randomUUID(), byName: 'Анна', action: { type: 'reply', ...action } }),
    });

  it.each([
    ['зал.png', PNG, 'photo', 'Вот зал'],
    ['tour.mp4', MP4, 'video', ''],
    ['смета.pdf', PDF, 'file', 'Смета'],
  ])('carries it with its words, or without any: %s', async (name, bytes, kind, text) => {
    const { app, presses } = keeping();
    const file = randomUUID();
    await put(app, name, bytes, { id: file });
    expect((await reply(app, { text, file })).statusCode).toBe(200);
    expect(presses[0]?.action).toEqual({
      type: 'reply',
      text,
      file: { from: 'dashboard', reference: file, kind, name },
    });
  });

  it('is refused when the file was put for somebody else, or not at all, or there is nothing in it', async () => {
    const { app, presses } = keeping();
    const unknown = await reply(app, { text: 'Вот зал', file: randomUUID() });
    expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'no-such-file']);
    expect((await reply(app, { text: ' ' })).statusCode).toBe(400);
    expect((await reply(app, { text: '', file: '../../etc/passwd' })).statusCode).toBe(400);
    expect(presses).toEqual([]);
  });
});

it.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['a\u202Efdp.exe.pdf', 'afdp.exe.pdf'],
  ['line\r\nbreak\0.pdf', 'linebreak.pdf'],
  ['"a"<b>?.pdf', '_a__b__.pdf'],
  ['.pdf', 'file.pdf'],
  ['   ', 'file'],
  [`${'я'.repeat(200)}.pdf`, `${'я'.repeat(116)}.pdf`],
])('the name %j is passed on as %j', (given, name) => {
  expect(uploadName(given)).toBe(name);
});
