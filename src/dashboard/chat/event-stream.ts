export interface StreamEvent {
  event: string;
  data: string;
  /** The cursor to resume from, when the event carries one. */
  id: string | null;
}

/**
 * Reads `text/event-stream` as it comes: give it each piece of text, get the events that this piece completed.
 * Comments (the heartbeat) give nothing.
 */
export function eventReader(): (piece: string) => StreamEvent[] {
  let rest = '';
  let draft: { event: string; data: string[]; id: string | null } = { event: '', data: [], id: null };

  return (piece) => {
    const events: StreamEvent[] = [];
    rest += piece;
    // A lone CR at the end may be the first half of CRLF, so it waits for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') {
        readField(line);
        continue;
      }
      if (draft.data.length > 0) {
        events.push({ event: draft.event || 'message', data: draft.data.join('\n'), id: draft.id });
      }
      draft = { event: '', data: [], id: null };
    }
    return events;
  };

  function readField(line: string) {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') draft.event = value;
    if (name === 'data') draft.data.push(value);
    if (name === 'id') draft.id = value;
  }
}
