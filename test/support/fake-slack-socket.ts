import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

type Json = Record<string, unknown>;

/** Slack's end of one Socket Mode connection. */
export interface SlackSocket {
  send(message: Json): void;
  /** What the app sent, oldest first. */
  received: Json[];
  /** Resolves once the app has answered the envelope. */
  answered(envelopeId: string): Promise<Json>;
  /** Cuts the connection without a word. */
  drop(): void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

/** Takes a WebSocket upgrade and says hello as Slack does. Only unfragmented frames, which is all that is needed. */
export function acceptSlackSocket(
  request: IncomingMessage,
  stream: Duplex,
  changed: () => void,
): SlackSocket {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
  const waiting = new Map<string, (message: Json) => void>();
  const received: Json[] = [];
  const write = (opcode: number, payload: Buffer) => void stream.write(frame(opcode, payload));
  let buffered = Buffer.alloc(0);

  stream.on('error', () => {});
  stream.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (let taken = unframe(buffered); taken; taken = unframe(buffered)) {
      buffered = buffered.subarray(taken.length);
      if (taken.opcode === PING) write(PONG, taken.payload);
      if (taken.opcode === CLOSE) {
        write(CLOSE, taken.payload);
        stream.end();
      }
      if (taken.opcode === TEXT) {
        const message = JSON.parse(taken.payload.toString()) as Json;
        received.push(message);
        waiting.get(String(message.envelope_id))?.(message);
        changed();
      }
    }
  });

  write(TEXT, Buffer.from(JSON.stringify({ type: 'hello', num_connections: 1 })));
  return {
    received,
    send: (message) => write(TEXT, Buffer.from(JSON.stringify(message))),
    answered: (envelopeId) =>
      new Promise((resolve) => {
        const already = received.find((message) => message.envelope_id === envelopeId);
        if (already) resolve(already);
        else waiting.set(envelopeId, resolve);
      }),
    drop: () => void stream.destroy(),
  };
}

function frame(opcode: number, payload: Buffer): Buffer {
  const short = payload.length < 126;
  const head = Buffer.alloc(short ? 2 : 4);
  head[0] = 0x80 | opcode;
  head[1] = short ? payload.length : 126;
  if (!short) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

function unframe(data: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (data.length < 6) return null;
  const [first = 0, second = 0] = data;
  const marked = second & 0x7f;
  const maskAt = marked === 126 ? 4 : 2;
  if (data.length < maskAt + 4) return null;
  const size = marked === 126 ? data.readUInt16BE(2) : marked;
  const length = maskAt + 4 + size;
  if (data.length < length) return null;
  const mask = data.subarray(maskAt, maskAt + 4);
  const payload = Buffer.from(
    data.subarray(maskAt + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)),
  );
  return { opcode: first & 0x0f, payload, length };
}
