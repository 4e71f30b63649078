import type { ServerResponse } from 'node:http';
import type { Logger } from '../telemetry/logger.ts';
import type { ChatMessage } from './contract.ts';
import { writeHistoryCursor } from './cursor.ts';
import type { ChatNotice, HistoryPart, HistoryPoint } from './ports.ts';

const maxPerAddress = 5;
const maxInAll = 10_000;
const heartbeatMs = 20_000;

/** The open event streams of all browsers. */
export interface ChatStreams {
  /** False when the browser has too many open already, or all do. */
  hasRoom(address: string): boolean;
  /** Writes what was said after `after`, then whatever is said, until either side closes. Takes the response over. */
  open(address: string, after: HistoryPoint | null, response: ServerResponse): void;
  tell(notice: ChatNotice): void;
  closeAll(): void;
}

/** Reads the history with the addresses of its files. */
export interface HistoryReader {
  history(
    address: string,
    after: HistoryPoint | null,
  ): Promise<
    | (Omit<HistoryPart, 'messages'> & { messages: { point: HistoryPoint; message: ChatMessage }[] })
    | 'unknown'
  >;
}

interface Stream {
  address: string;
  wake(): void;
  typing(): void;
  beat(): void;
  close(): void;
}

/**
 * A notice only says that something is there: the stream reads from its own last point, so nothing is lost or
 * repeated whatever happens to notices. Each heartbeat reads too, should a notice have been lost.
 */
export function chatStreams(port: HistoryReader, log: Logger): ChatStreams {
  const streams = new Map<string, Set<Stream>>();
  let count = 0;
  const each = (act: (stream: Stream) => void) => {
    for (const set of [...streams.values()]) for (const stream of [...set]) act(stream);
  };
  const heart = setInterval(() => each((stream) => stream.beat()), heartbeatMs);
  heart.unref();

  return {
    hasRoom: (address) => count < maxInAll && (streams.get(address)?.size ?? 0) < maxPerAddress,
    open(address, after, response) {
      const stream = openStream({ address, after, response, port, log, onClose: () => remove(stream) });
      streams.set(address, (streams.get(address) ?? new Set()).add(stream));
      count++;
      stream.wake();
    },
    tell(notice) {
      if (notice.kind === 'desk') return;
      if (notice.kind === 'missed') return each((stream) => stream.wake());
      for (const stream of streams.get(notice.address) ?? []) {
        if (notice.kind === 'typing') stream.typing();
        else stream.wake();
      }
    },
    closeAll() {
      clearInterval(heart);
      each((stream) => stream.close());
    },
  };

  function remove(stream: Stream): void {
    const set = streams.get(stream.address);
    if (!set?.delete(stream)) return;
    count--;
    if (set.size === 0) streams.delete(stream.address);
  }
}

function openStream(options: {
  address: string;
  after: HistoryPoint | null;
  response: ServerResponse;
  port: HistoryReader;
  log: Logger;
  onClose: () => void;
}): Stream {
  const { address, response, port, log, onClose } = options;
  let point = options.after;
  let closed = false;
  let reading = false;
  let woken = false;
  response.on('close', ended).on('error', ended);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A reverse proxy that gathers the answer first would hold the messages back.
    'X-Accel-Buffering': 'no',
  });
  response.write(': open\n\n');

  return {
    address,
    wake: () => void readOn(),
    typing: () => void write('event: typing\ndata: {}\n\n'),
    beat() {
      write(': still here\n\n');
      void readOn();
    },
    close,
  };

  async function readOn(): Promise<void> {
    woken = true;
    if (reading || closed) return;
    reading = true;
    try {
      while (woken && !closed) {
        woken = false;
        const part = await port.history(address, point);
        if (part === 'unknown') return close();
        for (const { point: next, message } of part.messages) {
          write(`event: message\nid: ${writeHistoryCursor(next)}\ndata: ${JSON.stringify(message)}\n\n`);
          point = next;
        }
        woken ||= part.more;
        if (response.writableNeedDrain) await drained();
      }
    } catch (error) {
      log.warn({ err: error }, 'A chat stream could not read its history; the browser connects again');
      close();
    } finally {
      reading = false;
    }
  }

  // A reader that is slower than what is said is waited for, so that its messages do not pile up here.
  function drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        response.off('drain', done).off('close', done);
        resolve();
      };
      response.on('drain', done).on('close', done);
    });
  }

  function write(text: string): void {
    if (!closed) response.write(text);
  }

  function close(): void {
    if (!closed) response.end();
    ended();
  }

  function ended(): void {
    if (closed) return;
    closed = true;
    onClose();
  }
}
