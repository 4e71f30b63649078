import { describe, expect, it } from 'vitest';
import { parseTelegramUpdate } from '../../../src/channels/telegram/parse-update.ts';
import type { Happening } from '../../../src/engine/inbound.ts';
import { telegramPerson } from '../../support/telegram-updates.ts';

const anna = telegramPerson(42);
const parse = (update: unknown, username: string | null = 'hall_bot') =>
  parseTelegramUpdate(update, { username });

function happened(update: Record<string, unknown>): Happening | null {
  const parsed = parse({ update_id: 7, ...update });
  return parsed.status === 'inbound' ? parsed.inbound.what : null;
}

describe('an update from a person', () => {
  it('carries the update id, the address and what is known of the person', () => {
    const update = telegramPerson(42, { last_name: 'Petrova', username: 'anna', language_code: 'ru' }).text(
      'hello',
    );
    expect(parse({ update_id: 7, ...update })).toEqual({
      status: 'inbound',
      inbound: {
        channel: 'telegram',
        eventId: '7',
        address: '42',
        person: { displayName: 'Anna Petrova', username: 'anna', language: 'ru' },
        what: { type: 'text', text: 'hello', platformId: '42000' },
      },
    });
  });

  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['be', 'ru'],
    ['uk', 'ru'],
    ['kk', 'ru'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['de', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads the language code %s as %s', (code, language) => {
    const parsed = parse({ update_id: 7, ...telegramPerson(42, { language_code: code }).text('x') });
    expect(parsed.status === 'inbound' && parsed.inbound.person?.language).toBe(language);
  });

  it.each<[string, Happening]>([
    ['/start', { type: 'start' }],
    ['/start vk', { type: 'start', source: { source: 'vk' } }],
    [
      '/start src-vk__cmp-spring__ref-a1',
      { type: 'start', source: { source: 'vk', campaign: 'spring', referrer: 'a1' } },
    ],
    ['/start not a payload', { type: 'start' }],
    ['/START@hall_bot vk', { type: 'start', source: { source: 'vk' } }],
    ['/stop', { type: 'command', name: 'stop' }],
    ['/human please', { type: 'command', name: 'human' }],
    ['/back', { type: 'command', name: 'back' }],
    ['/Back@Hall_Bot', { type: 'command', name: 'back' }],
    ['/language', { type: 'command', name: 'language' }],
    ['/language en', { type: 'command', name: 'language', language: 'en' }],
    ['/language  RU ', { type: 'command', name: 'language', language: 'ru' }],
    ['/language klingon', { type: 'command', name: 'language' }],
    ['/restart', { type: 'command', name: 'restart' }],
    ['/delete', { type: 'command', name: 'delete' }],
    ['/change', { type: 'command', name: 'change' }],
  ])('reads %j as a command', (text, expected) => {
    expect(happened(anna.text(text))).toEqual(expected);
  });

  it.each(['/unknown', '/stopped', '/back@other_bot', '//stop', 'please /stop', '/', '/stop,now'])(
    'leaves %j text',
    (text) => {
      expect(happened(anna.text(text))).toMatchObject({ type: 'text', text });
    },
  );

  it('takes a command for any bot while its own name is not known', () => {
    const parsed = parse({ update_id: 7, ...anna.text('/stop@whoever') }, null);
    expect(parsed).toMatchObject({ inbound: { what: { type: 'command', name: 'stop' } } });
  });

  it.each([
    ['zero-width', 'a\u200Bb\u200Dc\uFEFF'],
    ['right to left', '\u202Eשלום\u202C مرحبا'],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈🇺🇦'],
    ['markup', '<script>alert(1)</script> *bold* _x_ [a](b)'],
    ['as long as it gets', 'ж'.repeat(4_096)],
    ['as long as it gets in emoji', '🎉'.repeat(4_096)],
  ])('keeps a text unharmed: %s', (_, text) => {
    expect(happened(anna.text(text))).toMatchObject({ type: 'text', text });
  });

  it('takes out what a database cannot keep', () => {
    expect(happened(anna.text('a\0b\uD800c'))).toMatchObject({ text: 'ab\uFFFDc' });
  });

  it('passes on a press with its token, and what is needed to answer it', () => {
    const parsed = parse({ update_id: 7, ...anna.press('b1.3f') });
    expect(parsed).toMatchObject({
      inbound: { what: { type: 'press', token: 'b1.3f' }, address: '42' },
      callbackQueryId: '42-b1.3f',
    });
  });

  it('passes on a foreign button as well, to be answered politely', () => {
    expect(happened(anna.press('not:ours'))).toEqual({ type: 'press', token: 'not:ours' });
  });

  it.each([
    ['their own', '79161234567', 42, '+79161234567', true],
    ['their own with a plus', '+79161234567', 42, '+79161234567', true],
    ["someone else's", '8 916 123-45-67', 43, '8 916 123-45-67', false],
  ])('reads a contact that is %s', (_, phone, userId, expected, own) => {
    expect(happened(anna.contact(phone, userId))).toMatchObject({
      type: 'contact',
      phone: expected,
      own,
      name: 'Anna Petrova',
    });
  });

  it.each([
    ['photo', { photo: [{ file_id: 'small' }, { file_id: 'large' }], caption: 'the hall' }, 'large'],
    ['voice', { voice: { file_id: 'v' } }, 'v'],
    ['video', { video: { file_id: 'f' } }, 'f'],
    ['video', { video_note: { file_id: 'n' } }, 'n'],
    ['sticker', { sticker: { file_id: 's', emoji: '🎉' } }, 's'],
    ['location', { location: { latitude: 55.75, longitude: 37.62 } }, 'geo:55.75,37.62'],
    ['file', { document: { file_id: 'd' } }, 'd'],
    ['file', { audio: { file_id: 'a' } }, 'a'],
  ])('reads a %s as an attachment', (kind, content, reference) => {
    expect(happened(anna.message(content))).toMatchObject({ type: 'attachment', kind, reference });
  });

  it('keeps the caption of an attachment', () => {
    const what = happened(anna.message({ photo: [{ file_id: 'p' }], caption: 'the hall' }));
    expect(what).toMatchObject({ caption: 'the hall' });
  });

  it('reads an edited message as a correction of that message', () => {
    expect(happened(anna.edit(5, 'no, 60 people'))).toEqual({
      type: 'edit',
      platformId: '5',
      text: 'no, 60 people',
    });
  });

  it.each([
    ['kicked', { type: 'reachable', reachable: false }],
    ['member', { type: 'reachable', reachable: true }],
    ['restricted', null],
  ])('reads the membership %s', (status, expected) => {
    expect(happened(anna.membership(status))).toEqual(expected);
  });
});

describe('an update that is not for us', () => {
  const inGroup = { chat: { id: -100, type: 'supergroup' } };

  it.each([
    ['group', anna.text('hello', inGroup)],
    ['bot', telegramPerson(9, { is_bot: true }).text('hello')],
    ['message', anna.message({ pinned_message: {} })],
    ['message', { message: { message_id: 1, chat: { id: 1, type: 'channel' }, text: 'no sender' } }],
    ['channel_post', { channel_post: { message_id: 1, chat: { id: -5, type: 'channel' }, text: 'x' } }],
    ['poll', { poll: { id: '1' } }],
    ['callback_query', { callback_query: { id: '1', from: { id: 1 }, game_short_name: 'x' } }],
    ['other', { something_of_next_year: {} }],
    ['other', {}],
    ['malformed', { message: { message_id: 'one', chat: 5 } }],
    ['malformed', anna.text('x'.repeat(8_193))],
    ['malformed', { message: null }],
  ])('is ignored as %s', (kind, update) => {
    expect(parse({ update_id: 7, ...update })).toEqual({ status: 'ignored', kind });
  });

  it('ignores a membership in a group', () => {
    const update = anna.membership('member');
    const changed = { ...(update.my_chat_member as object), ...inGroup };
    expect(parse({ update_id: 7, my_chat_member: changed })).toEqual({ status: 'ignored', kind: 'group' });
  });

  it.each([null, undefined, 5, 'text', [], {}, { update_id: '7' }, { update_id: 1.5 }, { update_id: -1 }])(
    'is no update at all: %j',
    (update) => {
      expect(parse(update)).toEqual({ status: 'invalid' });
    },
  );
});
