import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventReader } from '../../../src/dashboard/chat/event-stream.ts';

const STREAM =
  ': heartbeat\n\nid: a.1\nevent: message\ndata: {"text":\ndata: "да"}\n\nevent: typing\r\ndata: {}\r\n\r\n';

describe('reading a stream of events', () => {
  it('gives the event, its data joined by line and its cursor', () => {
    expect(eventReader()(STREAM)).toEqual([
      { event: 'message', data: '{"text":\n"да"}', id: 'a.1' },
      { event: 'typing', data: '{}', id: null },
    ]);
  });

  it('reads the same wherever the network cut it', () => {
    const whole = eventReader()(STREAM);
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length)), (cuts) => {
        const read = eventReader();
        const at = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
        const events = at.slice(1).flatMap((end, index) => read(STREAM.slice(at[index], end)));
        expect(events).toEqual(whole);
      }),
    );
  });

  it('gives nothing for a heartbeat, an event without data, and an event that is not complete', () => {
    const read = eventReader();
    expect(read(': hi\n\nevent: message\n\ndata: half')).toEqual([]);
    expect(read('\n\n')).toEqual([{ event: 'message', data: 'half', id: null }]);
  });
});
