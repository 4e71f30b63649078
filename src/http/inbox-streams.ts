import type { ServerResponse } from 'node:http';
import type { ChatNotice } from './ports.ts';

const maxOpen = 200;
const heartbeatMs = 20_000;

/** The open event streams of the dashboards. */
export interface InboxStreams {
  /** False when too many are open. */
  hasRoom(): boolean;
  /** Tells what changes until either side closes. Takes the response over. */
  open(response: ServerResponse): void;
  tell(notice: ChatNotice): void;
  closeAll(): void;
}

interface Stream {
  tell(conversationId: string | null): void;
  beat(): void;
  close(): void;
}

/**
 * An event only says what has changed: the page reads it anew. So a reader that is slow is told of each change once,
 * however often it happened meanwhile.
 */
export function inboxStreams(): InboxStreams {
  const streams = new Set<Stream>();
  const heart = setInterval(() => {
    for (const stream of [...streams]) stream.beat();
  }, heartbeatMs);
  heart.unref();

  return {
    hasRoom: () => streams.size < maxOpen,
    open(response) {
      const stream = openStream(response, () => streams.delete(stream));
      streams.add(stream);
    },
    tell(notice) {
      if (notice.kind !== 'desk' && notice.kind !== 'missed') return;
      for (const stream of streams) stream.tell(notice.kind === 'desk' ? notice.address : null);
    },
    closeAll() {
      clearInterval(heart);
      for (const stream of [...streams]) stream.close();
    },
  };
}

function openStream(response: ServerResponse, onClose: () => void): Stream {
  const waiting = new Set<string | null>();
  let closed = false;
  response.on('close', ended).on('error', ended).on('drain', write);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A reverse proxy that gathers the answer first would hold the events back.
    'X-Accel-Buffering': 'no',
  });
  response.write(': open\n\n');

  return {
    tell(conversationId) {
      waiting.add(conversationId);
      write();
    },
    // An event, not a comment: a page hears no comments, and has to know that the line is alive.
    beat: () => void (!closed && !response.writableNeedDrain && response.write('event: beat\ndata: {}\n\n')),
    close() {
      if (!closed) response.end();
      ended();
    },
  };

  function write(): void {
    for (const conversationId of waiting) {
      if (closed || response.writableNeedDrain) return;
      waiting.delete(conversationId);
      response.write(`event: changed\ndata: ${JSON.stringify({ conversationId })}\n\n`);
    }
  }

  function ended(): void {
    if (closed) return;
    closed = true;
    onClose();
  }
}
