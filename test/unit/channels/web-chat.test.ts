import { expect, it } from 'vitest';
import { type WebPost, webInbound } from '../../../src/channels/web/web-chat.ts';

const id = '0193b2c4-1234-4123-8123-123456789012';
const whatOf = (post: WebPost) => webInbound(post, 'a').what;
const typed = (text: string) => whatOf({ id, type: 'text', text });

it('tells the events of two browsers apart, though they name them alike', () => {
  const post: WebPost = { id, type: 'text', text: 'x' };
  expect(webInbound(post, 'a'.repeat(64)).eventId).not.toBe(webInbound(post, 'b'.repeat(64)).eventId);
  expect(webInbound(post, 'a'.repeat(64)).eventId.length).toBeLessThanOrEqual(200);
});

it('keeps where a visitor came from and the language of the page', () => {
  const post: WebPost = {
    id,
    type: 'start',
    language: 'en',
    source: 'site',
    campaign: 'spring',
    referrer: '',
  };
  expect(webInbound(post, 'a')).toEqual({
    channel: 'web',
    eventId: `a:${id}`,
    address: 'a',
    person: { language: 'en' },
    what: { type: 'start', source: { source: 'site', campaign: 'spring' } },
  });
  expect(webInbound({ id, type: 'start' }, 'a')).toEqual({
    channel: 'web',
    eventId: `a:${id}`,
    address: 'a',
    what: { type: 'start' },
  });
});

it('passes presses and commands on', () => {
  expect(whatOf({ id, type: 'press', token: 't.1' })).toEqual({ type: 'press', token: 't.1' });
  expect(whatOf({ id, type: 'command', name: 'language', language: 'ru' })).toEqual({
    type: 'command',
    name: 'language',
    language: 'ru',
  });
});

it('takes commands that are typed, and only those', () => {
  expect(typed('/stop')).toEqual({ type: 'command', name: 'stop' });
  expect(typed('/HUMAN ')).toEqual({ type: 'command', name: 'human' });
  expect(typed('/language EN')).toEqual({ type: 'command', name: 'language', language: 'en' });
  expect(typed('/language de')).toEqual({ type: 'command', name: 'language' });
  expect(typed('/start')).toEqual({ type: 'start' });
  for (const text of ['/dance', 'stop', '/stop it now please', 'и/stop', '//stop', '/constructor']) {
    expect(typed(text)).toEqual({ type: 'text', text });
  }
});

it('keeps every text as it is but for what a database cannot hold', () => {
  for (const text of ['<script>', 'שלום', '👩‍👩‍👧', 'a\u200bb', '*_~`', 'ё\r\n'])
    expect(typed(text)).toEqual({ type: 'text', text });
  expect(typed('a\0b\ud800c')).toEqual({ type: 'text', text: 'a\ufffdb\ufffdc' });
});
