import type { ServerResponse } from 'node:http';
import type { Logger } from '../telemetry/logger.ts';
import type { ChatMessage } from './chat-contract.ts';
import { writeHistoryCursor } from './cursor.ts';
import { openEventStream } from './event-stream.ts';
import { openStreams } from './open-streams.ts';
import type { ChatNotice, HistoryPart, HistoryPoint } from './ports.ts';

const maxPerAddress = 5;
const maxInAll = 10_000;

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
  /** The latest messages whose words are others now than when they were said. */
  corrected(address: string): Promise<ChatMessage[]>;
}

interface Stream {
  wake(): void;
  /** Messages that are on the page may have other words now. */
  correct(): void;
  typing(): void;
  beat(): void;
  close(): void;
}

/**
 * A notice only says that something is there: the stream reads from its own last point, so nothing is lost or
 * repeated whatever happens to notices. Each heartbeat reads too, should a notice have been lost.
 */
export function chatStreams(port: HistoryReader, log: Logger): ChatStreams {
  const streams = openStreams<Stream>();
  const byAddress = new Map<string, Set<Stream>>();

  return {
    hasRoom: (address) => streams.count() < maxInAll && (byAddress.get(address)?.size ?? 0) < maxPerAddress,
    open(address, after, response) {
      const onClose = () => remove(address, stream);
      const stream = openStream({ address, after, response, port, log, onClose });
      streams.add(stream);
      byAddress.set(address, (byAddress.get(address) ?? new Set()).add(stream));
      stream.wake();
      // A page that goes on after a break has messages that may have been corrected meanwhile.
      if (after) stream.correct();
    },
    tell(notice) {
      switch (notice.kind) {
        case 'desk':
          return;
        case 'missed':
          return streams.each((stream) => {
            stream.wake();
            stream.correct();
          });
        case 'message':
          return each(notice.address, (stream) => stream.wake());
        case 'edited':
          return each(notice.address, (stream) => stream.correct());
        case 'typing':
          return each(notice.address, (stream) => stream.typing());
      }
    },
    closeAll: streams.closeAll,
  };

  function each(address: string, act: (stream: Stream) => void): void {
    for (const stream of byAddress.get(address) ?? []) act(stream);
  }

  function remove(address: string, stream: Stream): void {
    streams.delete(stream);
    const own = byAddress.get(address);
    own?.delete(stream);
    if (own?.size === 0) byAddress.delete(address);
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
  const { address, port, log } = options;
  const events = openEventStream(options.response, options.onClose);
  /** The corrections that this page knows of, by the number of the message. */
  const told = new Map<number, string>();
  let point = options.after;
  let isReading = false;
  let isWoken = false;
  let isToCorrect = false;

  return {
    wake() {
      isWoken = true;
      void read();
    },
    correct() {
      isToCorrect = true;
      void read();
    },
    typing: () => events.send('typing', {}),
    beat() {
      events.comment('still here');
      isWoken = true;
      void read();
    },
    close: events.close,
  };

  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (events.isOpen && (isWoken || isToCorrect)) {
        if (isWoken) await readOn();
        else await readCorrections();
        if (events.isFull) await events.drained();
      }
    } catch (error) {
      log.warn({ err: error }, 'A chat stream could not read its history; the browser connects again');
      events.close();
    } finally {
      isReading = false;
    }
  }

  async function readOn(): Promise<void> {
    isWoken = false;
    const part = await port.history(address, point);
    if (part === 'unknown') return events.close();
    for (const { point: next, message } of part.messages) {
      events.send('message', message, writeHistoryCursor(next));
      point = next;
    }
    isWoken ||= part.more;
  }

  async function readCorrections(): Promise<void> {
    isToCorrect = false;
    for (const message of await port.corrected(address)) {
      if (told.get(message.sequence) === message.text) continue;
      told.set(message.sequence, message.text);
      events.send('edited', message);
    }
  }
}
