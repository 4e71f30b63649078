import type { ServerResponse } from 'node:http';
import { openEventStream } from './event-stream.ts';
import { openStreams } from './open-streams.ts';
import type { ChatNotice } from './ports.ts';

const maxOpen = 200;

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
  const streams = openStreams<Stream>();
  return {
    hasRoom: () => streams.count() < maxOpen,
    open(response) {
      const stream = openStream(response, () => streams.delete(stream));
      streams.add(stream);
    },
    tell(notice) {
      if (notice.kind === 'desk') streams.each((stream) => stream.tell(notice.address));
      if (notice.kind === 'missed') streams.each((stream) => stream.tell(null));
    },
    closeAll: streams.closeAll,
  };
}

function openStream(response: ServerResponse, onClose: () => void): Stream {
  const events = openEventStream(response, onClose);
  const waiting = new Set<string | null>();
  let isTelling = false;

  return {
    tell(conversationId) {
      waiting.add(conversationId);
      void tellAll();
    },
    // An event, not a comment: a page hears no comments, and has to know that the line is alive.
    beat: () => void (!events.isFull && events.send('beat', {})),
    close: events.close,
  };

  async function tellAll(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    for (const conversationId of waiting) {
      if (events.isFull) await events.drained();
      waiting.delete(conversationId);
      events.send('changed', { conversationId });
    }
    isTelling = false;
  }
}
