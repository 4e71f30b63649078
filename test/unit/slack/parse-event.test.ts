import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMessageEvent } from '../../../src/channels/slack/parse-event.ts';
import { parsePress } from '../../../src/channels/slack/parse-press.ts';
import { directMessage, press } from '../../support/slack-requests.ts';

const from = { channel: 'slack', address: 'T1/U1', eventId: 'Ev1' };
const platformId = '1700000000.000100';

describe('a direct message', () => {
  test.each([
    ['plain words', 'привет', 'привет'],
    ['words that only look like a command', '/start', '/start'],
    ['escaped signs', 'a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['an e-mail address', '<mailto:anna_k@mail.ru|anna_k@mail.ru>', 'anna_k@mail.ru'],
    ['a phone', 'звоните <tel:+79161234567|+7 916 123-45-67>', 'звоните +7 916 123-45-67'],
    ['a bare link', '<https://example.com/?a=1&amp;b=2>', 'https://example.com/?a=1&b=2'],
    ['mentions', '<@U2|boris> <#C1|general> <!here>', '@boris #general @here'],
    ['RTL, emoji and a zero-width sign', 'שלום 👨‍👩‍👧 a\u200bb', 'שלום 👨‍👩‍👧 a\u200bb'],
  ])('is read as the person typed it: %s', (_, sent, text) => {
    expect(parseMessageEvent(directMessage(sent))).toEqual({
      status: 'accepted',
      inbounds: [{ ...from, what: { type: 'text', text, platformId } }],
    });
  });

  test('has the user alone as its address when the workspace is not said', () => {
    const { team_id: _, ...body } = directMessage('hi');
    expect(parseMessageEvent(body)).toMatchObject({ inbounds: [{ address: 'U1' }] });
  });

  test.each([
    ['image/png', undefined, 'photo'],
    ['audio/webm', 'slack_audio', 'voice'],
    ['video/mp4', 'slack_video', 'video'],
    ['video/quicktime', undefined, 'video'],
    ['application/pdf', undefined, 'file'],
  ])('with a file of type %s (%s) is an attachment: %s', (mimetype, subtype, kind) => {
    const files = [{ id: 'F1', mimetype, ...(subtype ? { subtype } : {}) }];
    expect(parseMessageEvent(directMessage('смотрите', { subtype: 'file_share', files }))).toEqual({
      status: 'accepted',
      inbounds: [
        { ...from, what: { type: 'attachment', kind, reference: 'F1', caption: 'смотрите', platformId } },
      ],
    });
  });

  test('with two files is two happenings, and its words go with the first', () => {
    const files = [
      { id: 'F1', mimetype: 'image/png' },
      { id: 'F2', mimetype: 'image/png' },
    ];
    const parsed = parseMessageEvent(directMessage('оба', { subtype: 'file_share', files }));
    expect(parsed).toMatchObject({
      inbounds: [
        { eventId: 'Ev1', what: { reference: 'F1', caption: 'оба' } },
        { eventId: 'Ev1.1', what: { reference: 'F2' } },
      ],
    });
    expect(parsed).not.toHaveProperty('inbounds.1.what.caption');
  });

  test('that was edited is an edit of the earlier message', () => {
    const event = {
      subtype: 'message_changed',
      user: undefined,
      text: undefined,
      message: { user: 'U1', ts: '1699.1', text: '300 тысяч' },
      previous_message: { user: 'U1', ts: '1699.1', text: '200 тысяч' },
    };
    expect(parseMessageEvent(directMessage('', event))).toEqual({
      status: 'accepted',
      inbounds: [{ ...from, what: { type: 'edit', platformId: '1699.1', text: '300 тысяч' } }],
    });
  });
});

describe('what is no word of a person is ignored', () => {
  const same = { user: 'U1', ts: '1', text: 'see <https://x.example>' };
  test.each<[string, Record<string, unknown>, string]>([
    ['a channel', { channel_type: 'channel' }, 'not-a-direct-message'],
    ['a group', { channel_type: 'mpim' }, 'not-a-direct-message'],
    ['a bot, such as we', { bot_id: 'B1' }, 'bot'],
    ['an old-style bot', { subtype: 'bot_message' }, 'subtype-bot_message'],
    ['Slackbot', { user: 'USLACKBOT' }, 'bot'],
    ['a deletion', { subtype: 'message_deleted' }, 'subtype-message_deleted'],
    ['a join', { subtype: 'channel_join' }, 'subtype-channel_join'],
    ['a kind of next year', { subtype: 'telepathy_4711' }, 'subtype-other'],
    ['nothing but blanks', { text: '  \n ' }, 'empty'],
    ['a link unfurled', { subtype: 'message_changed', message: same, previous_message: same }, 'same-words'],
    ['our message, updated', { subtype: 'message_changed', message: { ...same, bot_id: 'B1' } }, 'bot'],
    ['no time stamp', { ts: 7 }, 'unreadable'],
  ])('%s', (_, event, why) => {
    expect(parseMessageEvent(directMessage('hi', event))).toEqual({ status: 'ignored', why });
  });

  test('and anything at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        parseMessageEvent(anything);
        parseMessageEvent(directMessage('x', { text: anything, files: anything, message: anything }));
        parsePress(anything);
      }),
    );
  });
});

describe('a press', () => {
  test('is known by its instant and its user', () => {
    expect(parsePress(press('press:0', 'tok'))).toEqual({
      eventId: '17.1.U1',
      address: 'T1/U1',
      user: 'U1',
      username: 'U1-name',
      channel: 'DU1',
      value: 'tok',
    });
  });

  test('in an app installed for an organisation takes the workspace of the user', () => {
    expect(parsePress({ ...press('press:0', 'tok'), team: null })).toMatchObject({ address: 'T1/U1' });
  });

  test.each([
    ['without a value', { actions: [{ action_id: 'open-lead', action_ts: '1' }] }],
    ['without actions', { actions: [] }],
    ['outside any conversation', { channel: undefined, container: {} }],
  ])('%s is none', (_, change) => {
    expect(parsePress({ ...press('press:0', 'tok'), ...change })).toBeNull();
  });
});
