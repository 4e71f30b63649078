import type { ServerResponse } from 'node:http';

/** One open stream of server-sent events. */
export interface EventStream {
  readonly isOpen: boolean;
  /** The reader is slower than what is sent: better to wait, so that events do not pile up here. */
  readonly isFull: boolean;
  /** Nothing happens once it is closed. `id` is what the browser resumes from. */
  send(event: string, data: unknown, id?: string): void;
  /** A sign of life that the page does not hear. */
  comment(text: string): void;
  /** Resolves when the reader has caught up, or has gone. */
  drained(): Promise<void>;
  close(): void;
}

/** Takes the response over. `onClose` is called once, whichever side closes. */
export function openEventStream(response: ServerResponse, onClose: () => void): EventStream {
  let isOpen = true;
  response.on('close', ended).on('error', ended);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A reverse proxy that gathers the answer first would hold the events back.
    'X-Accel-Buffering': 'no',
  });
  response.write(': open\n\n');

  return {
    get isOpen() {
      return isOpen;
    },
    get isFull() {
      return response.writableNeedDrain;
    },
    send(event, data, id) {
      const named = id === undefined ? '' : `id: ${id}\n`;
      if (isOpen) response.write(`event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`);
    },
    comment(text) {
      if (isOpen) response.write(`: ${text}\n\n`);
    },
    drained() {
      if (!isOpen || !response.writableNeedDrain) return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          response.off('drain', done).off('close', done);
          resolve();
        };
        response.on('drain', done).on('close', done);
      });
    },
    close() {
      if (isOpen) response.end();
      ended();
    },
  };

  function ended(): void {
    if (!isOpen) return;
    isOpen = false;
    onClose();
  }
}
