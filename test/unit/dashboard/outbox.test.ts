import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../../src/dashboard/browser-storage.ts';
import {
  keepOutbox,
  keptOutbox,
  nextToSend,
  type OutboxItem,
  shownItems,
  withEcho,
  withState,
} from '../../../src/dashboard/chat/outbox.ts';

const at = '2026-11-22T10:00:00.000Z';
const said = (id: string, text: string): OutboxItem => ({
  post: { id, type: 'text', text },
  text,
  at,
  state: 'sending',
  echoed: false,
});
const pressed = (id: string, label: string): OutboxItem => ({
  ...said(id, label),
  post: { id, type: 'press', token: 't' },
});

describe('the outbox', () => {
  it('sends in order, and a refused message does not hold up the next', () => {
    const outbox = [said('1', 'a'), said('2', 'b')];
    expect(nextToSend(outbox)?.post.id).toBe('1');
    expect(nextToSend(withState(outbox, '1', 'waiting'))?.post.id).toBe('1');
    expect(nextToSend(withState(outbox, '1', 'refused'))?.post.id).toBe('2');
  });

  it('keeps an accepted message on the page until the history brings it back', () => {
    const accepted = withState([said('1', 'да')], '1', 'accepted');
    expect(shownItems(accepted)).toHaveLength(1);
    expect(withEcho(accepted, { kind: 'text', text: 'да' })).toEqual([]);
  });

  it('shows a message once when its echo is faster than its acknowledgement, and still sends it', () => {
    const echoed = withEcho([said('1', 'да')], { kind: 'text', text: 'да' });
    expect(shownItems(echoed)).toEqual([]);
    expect(nextToSend(echoed)?.post.id).toBe('1');
    expect(withState(echoed, '1', 'accepted')).toEqual([]);
  });

  it('takes an echo for the oldest message that fits', () => {
    const outbox = [said('1', 'нет'), said('2', 'да'), said('3', 'да'), pressed('4', 'Свадьба')];
    const leftBy = (message: { kind: string; text: string }) =>
      shownItems(withEcho(outbox, message)).map(({ post }) => post.id);
    expect(leftBy({ kind: 'text', text: 'да' })).toEqual(['1', '3', '4']);
    expect(leftBy({ kind: 'press', text: 'Свадьба' })).toEqual(['1', '2', '3']);
    expect(leftBy({ kind: 'text', text: 'из другой вкладки' })).toEqual(['1', '2', '3', '4']);
  });

  it('forgets a post that shows nothing as soon as it is accepted', () => {
    const start: OutboxItem = { ...said('1', ''), post: { id: '1', type: 'start' } };
    expect(withState([start], '1', 'accepted')).toEqual([]);
  });

  it('survives a reload with the same ids, without what was acknowledged', () => {
    const storage = memoryStorage();
    keepOutbox(storage, withState([said('1', 'a'), said('2', 'b')], '1', 'accepted'));
    expect(keptOutbox(storage).map(({ post }) => post.id)).toEqual(['2']);
    keepOutbox(storage, []);
    expect(keptOutbox(storage)).toEqual([]);
  });

  it('is empty when what was kept makes no sense', () => {
    for (const kept of ['{', 'null', '[null, 1, {"post": {}}]']) {
      const storage = memoryStorage();
      storage.setItem('hourglass.outbox', kept);
      expect(keptOutbox(storage)).toEqual([]);
    }
  });
});
