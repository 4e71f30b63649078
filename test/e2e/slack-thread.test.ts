import { afterEach, describe, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import type { Press, PressOutcome } from '../../src/desk/press.ts';
import type { RelayLine } from '../../src/desk/relay-line.ts';
import type { FetchedFile } from '../../src/engine/file-source.ts';
import { drawBlocks, drawThread } from '../support/draw-slack.ts';
import type { FakeSlackMessage, SlackFault } from '../support/fake-slack.ts';
import { salesCard } from '../support/sales-cards.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { channelMessage, signedEvent, signedPress } from '../support/slack-requests.ts';
import type { WayIn } from '../support/slack-talk.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
afterEach(() => slack.stop());

const PHOTO: FetchedFile = { bytes: Buffer.from('a photo'), name: 'hall.jpg', mime: 'image/jpeg' };

/** A claimed card in the sales channel, and somebody who writes under it. */
async function start(options: Partial<SlackOptions> = {}) {
  const pressed: Parameters<Press>[0][] = [];
  const ignored: string[] = [];
  const say: { outcome: PressOutcome | Error } = { outcome: { status: 'done' } };
  slack = await startTestSlack({
    press: async (press) => {
      pressed.push(press);
      if (say.outcome instanceof Error) throw say.outcome;
      return say.outcome;
    },
    findByThread: async (channel, ts) =>
      channel === 'C-sales' && ts === '1700000000.000001' ? { handoffId: 'handoff-1' } : null,
    fetchFile: async () => PHOTO,
    ignored: (why) => void ignored.push(why),
    ...options,
  });
  await slack.surface?.show(salesCard());
  const card = slack.fake.messages[0] as FakeSlackMessage;
  let number = 0;
  const relay = (what: RelayLine['what'], change: Partial<RelayLine> = {}) => {
    number += 1;
    const thread = { channel: card.channel, message: card.ts };
    const line = { key: `c1:${number}`, isRepeat: false, thread, language: 'en' as const, what, ...change };
    if (!slack.surface) throw new Error('no surface');
    return slack.surface.relay(line);
  };
  const underCard = () => slack.fake.messages.filter(({ thread_ts }) => thread_ts === card.ts);
  return {
    ...slack,
    card,
    boris: slackRep(slack.fake, signed(slack), 'U2'),
    pressed,
    ignored,
    say,
    relay,
    underCard,
  };
}

function signed({ handleRequest }: TestSlack): WayIn {
  const answered = async (request: ReturnType<typeof signedEvent>) => {
    const { status, body } = await handleRequest(request);
    if (status !== 200) throw new Error(`Slack was answered ${status}`);
    return (body ?? null) as Record<string, unknown> | null;
  };
  return {
    event: async (body) => void (await answered(signedEvent(body, SIGNING_SECRET))),
    press: (payload) => answered(signedPress(payload, SIGNING_SECRET)),
  };
}

const said = (text: string): RelayLine['what'] => ({ type: 'said', who: 'lead', name: 'Анна', text });
const photo = { from: 'telegram' as const, reference: 'tg-1', kind: 'photo' as const };
const withPhoto = (text = 'Look'): RelayLine['what'] => ({
  type: 'said',
  who: 'lead',
  name: 'Анна',
  text,
  file: photo,
});
const error = (code: string): SlackFault => ({ as: 'error', error: code });

describe('under a card', () => {
  test('the conversation stands in order, with who said what, and with what became of it', async () => {
    const { relay, boris, card, underCard } = await start();
    expect(await relay(said('Есть парковка?'))).toEqual({ status: 'shown', message: '1700000000.000002' });
    await relay({ type: 'said', who: 'bot', name: 'Вера', text: 'Менеджер скоро ответит.' });
    const reply = await boris.write(card, 'Yes, for 40 cars.');
    expect(await relay({ type: 'delivered', message: reply })).toEqual({ status: 'shown', message: null });
    await relay({ type: 'said', who: 'rep', name: 'Oleg', text: 'And for buses.' });
    await relay(withPhoto());
    await relay({
      type: 'edited',
      message: '1700000000.000002',
      who: 'lead',
      name: 'Анна',
      text: 'Есть ли парковка?',
    });
    await relay({
      type: 'notice',
      notice: { kind: 'reminder' },
      mention: [{ name: 'Boris', slack: 'T1/U2' }],
    });
    expect(drawThread(underCard())).toBe(
      [
        '  👤 Анна · edited\nЕсть ли парковка?',
        '  🤖 Вера\nМенеджер скоро ответит.',
        'Yes, for 40 cars.\n:white_check_mark:',
        '  💬 Oleg → customer\nAnd for buses.',
        '  👤 Анна\nLook',
        '📎 hall.jpg',
        '<@U2>, the customer wrote and waits for your answer.',
      ].join('\n\n'),
    );
    expect(slack.fake.files.F1?.bytes).toEqual(PHOTO.bytes);
  });

  test('nothing that the customer writes calls anybody or is read as markup', async () => {
    const { relay, underCard } = await start();
    await relay({
      ...said('<!channel> <@U1> *b* <https://evil.example|bank>'),
      name: '<!here> <@U1>',
    } as RelayLine['what']);
    await relay({ type: 'notice', notice: { kind: 'handed-back', from: '<!here>' }, mention: [] });
    const [words, notice] = underCard();
    expect(words?.text).not.toMatch(/[<>]/);
    expect(JSON.stringify(words?.blocks)).not.toContain('mrkdwn');
    expect(drawBlocks(notice?.blocks)).toContain('&lt;!here&gt;');
  });

  test('only an account of Slack is called, others by name', async () => {
    const { relay, underCard } = await start();
    const mention = [
      { name: 'Anna', slack: 'U1' },
      { name: 'Oleg <@U9>', telegram: 7 },
      { name: 'Eve', slack: '!channel' },
    ];
    await relay({ type: 'notice', notice: { kind: 'late', minutes: 30 }, mention });
    expect(underCard()[0]?.text).toMatch(/^<@U1>, Oleg &lt;@U9&gt;, Eve, the customer has waited/);
  });

  test('a reply that did not arrive is marked, and it is said why', async () => {
    const { relay, boris, card, underCard } = await start();
    const reply = await boris.write(card, 'Hello');
    await relay({ type: 'undelivered', message: reply, why: 'blocked', detail: 'Forbidden' });
    await relay({ type: 'undelivered', message: reply, why: 'refused', detail: 'too big' });
    const [words, blocked, refused] = underCard();
    expect(words?.reactions).toEqual(['warning']);
    expect(drawBlocks(blocked?.blocks)).toMatch(/did NOT get .* blocked the bot/);
    expect(drawBlocks(refused?.blocks)).toContain('What the messenger said: too big');
  });

  test('a mark that stands there already is fine, and one on a message that is gone is refused', async () => {
    const { relay, boris, card } = await start();
    const reply = await boris.write(card, 'Hello');
    await relay({ type: 'delivered', message: reply });
    expect(await relay({ type: 'delivered', message: reply })).toEqual({ status: 'shown', message: null });
    expect(await relay({ type: 'delivered', message: '1.1' })).toEqual({
      status: 'refused',
      detail: 'message_not_found',
    });
  });

  test('a correction of a line that somebody deleted is said anew', async () => {
    const { relay, underCard } = await start();
    await relay({ type: 'edited', message: '1.1', who: 'lead', name: 'Анна', text: 'Two hundred' });
    expect(drawThread(underCard())).toBe('  👤 Анна · edited\nTwo hundred');
  });

  test.each<[string, SlackFault]>([
    ['no answer', { as: 'hang' }],
    ['a closed connection', { as: 'close' }],
    ['a broken answer', { as: 'garbled' }],
  ])('a line after %s stands once', async (_, fault) => {
    const { relay, underCard, fake } = await start();
    fake.fail('chat.postMessage', fault);
    const first = await relay(said('Hello'), { key: 'c1:9' });
    expect(first).toMatchObject({ status: 'unknown' });
    const stood = underCard();
    const again = await relay(said('Hello'), { key: 'c1:9', isRepeat: true });
    expect(underCard()).toHaveLength(1);
    expect(again).toEqual({ status: 'shown', message: underCard()[0]?.ts });
    expect(stood.length).toBeLessThanOrEqual(1);
  });

  test('a line is looked for through a long thread, and posted when it is not there', async () => {
    const { relay, boris, card, underCard, fake } = await start();
    await relay(said('first'), { key: 'c1:first' });
    for (let n = 0; n < 450; n += 1)
      fake.write({ channel: card.channel, user: boris.user, text: 'x', thread_ts: card.ts });
    await relay(said('last'), { key: 'c1:last' });
    const posts = () => fake.callsOf('chat.postMessage').length;
    const before = posts();
    await relay(said('last'), { key: 'c1:last', isRepeat: true });
    await relay(said('first'), { key: 'c1:first', isRepeat: true });
    expect(posts()).toBe(before);
    expect(fake.callsOf('conversations.replies')).toHaveLength(6);
    await relay(said('new'), { key: 'c1:new', isRepeat: true });
    expect(underCard().at(-1)?.text).toContain('new');
  });

  test('a repeat waits while it cannot be seen whether the line is there', async () => {
    const { relay, underCard, fake } = await start();
    fake.fail('conversations.replies', { as: 'ratelimited', retryAfter: 9 });
    expect(await relay(said('Hello'), { isRepeat: true })).toMatchObject({ status: 'later', afterMs: 9000 });
    expect(underCard()).toEqual([]);
  });

  test.each<[string, SlackFault, object]>([
    ['429', { as: 'ratelimited', retryAfter: 30 }, { status: 'later', afterMs: 30_000 }],
    ['500', { as: 'page', code: 500 }, { status: 'unknown' }],
    ['503', { as: 'page', code: 503 }, { status: 'later' }],
    ['a revoked token', error('token_revoked'), { status: 'later', afterMs: 300_000 }],
    ['a wrong token', error('invalid_auth'), { status: 'later', afterMs: 300_000 }],
    ['an inactive account', error('account_inactive'), { status: 'later', afterMs: 300_000 }],
    [
      'an archived channel',
      error('is_archived'),
      { status: 'later', afterMs: 600_000, detail: expect.stringContaining('archived') },
    ],
    ['a channel that is gone', error('channel_not_found'), { status: 'later', afterMs: 600_000 }],
    ['a line that it does not take', error('msg_too_long'), { status: 'refused', detail: 'msg_too_long' }],
  ])('%s: the outcome says so', async (_, fault, outcome) => {
    const { relay, fake } = await start();
    fake.fail('chat.postMessage', fault);
    expect(await relay(said('Hello'))).toMatchObject(outcome);
  });

  test('after a 429 nothing is posted until Slack takes it again, cards no more than lines', async () => {
    const { relay, fake, surface } = await start({ now: () => 1_000_000 });
    fake.fail('chat.postMessage', { as: 'ratelimited', retryAfter: 30 });
    await relay(said('one'));
    const calls = fake.callsOf('chat.postMessage').length;
    expect(await relay(said('two'))).toMatchObject({ status: 'later', afterMs: 30_000 });
    expect(await surface?.show(salesCard({ handoffId: 'h2' }))).toMatchObject({
      status: 'later',
      afterMs: 30_000,
    });
    expect(fake.callsOf('chat.postMessage')).toHaveLength(calls);
  });
});

describe('when the customer had their data erased', () => {
  const erased: RelayLine['what'] = { type: 'notice', notice: { kind: 'left', why: 'erased' }, mention: [] };

  test('their words and files go from the thread; what sales wrote and were told stays', async () => {
    const { relay, boris, card, underCard, fake } = await start();
    await relay(said('My number is 555'));
    await boris.write(card, 'Noted');
    await relay(withPhoto());
    await relay({ type: 'edited', message: '1.1', who: 'lead', name: 'Анна', text: 'It is 556' });
    await relay({ type: 'notice', notice: { kind: 'reminder' }, mention: [] });
    fake.fail('chat.delete', { as: 'ratelimited', retryAfter: 20 });
    expect(await relay(erased, { key: 'c1:end' })).toMatchObject({ status: 'later', afterMs: 20_000 });
    expect(await relay(erased, { key: 'c1:end' })).toMatchObject({ status: 'shown' });
    expect(drawThread(underCard())).toBe(
      [
        'Noted',
        'The customer wrote and waits for your answer.',
        'The customer asked to have their data erased, and we erased them.',
      ].join('\n\n'),
    );
    expect(fake.files).toEqual({});
  });
});

describe('a file of the customer', () => {
  test('that is gone or too big is said to be missing, under its words', async () => {
    const { relay, underCard, fake } = await start({ fetchFile: async () => null });
    expect(await relay(withPhoto('Our hall'))).toMatchObject({ status: 'shown' });
    expect(drawThread(underCard())).toMatch(/Our hall\n📎 The file could not be shown/);
    expect(fake.callsOf('files.getUploadURLExternal')).toEqual([]);
  });

  test('that cannot be fetched now is waited for', async () => {
    const fetchFile = async () => {
      throw new Error('down');
    };
    const { relay, underCard } = await start({ fetchFile });
    expect(await relay(withPhoto())).toMatchObject({ status: 'later' });
    expect(underCard()).toEqual([]);
  });

  test.each<[string, SlackFault]>([
    ['was lost', { as: 'close' }],
    ['was put off', { as: 'ratelimited', retryAfter: 5 }],
  ])('whose showing %s stands once, as do its words', async (_, fault) => {
    const { relay, underCard, fake } = await start();
    fake.fail('files.completeUploadExternal', fault);
    expect(await relay(withPhoto(), { key: 'c1:9' })).toMatchObject({ status: 'unknown' });
    await relay(withPhoto(), { key: 'c1:9', isRepeat: true });
    await relay(withPhoto(), { key: 'c1:9', isRepeat: true });
    expect(drawThread(underCard())).toBe('  👤 Анна\nLook\n\n📎 hall.jpg');
    expect(underCard()).toHaveLength(2);
  });

  test('that Slack refuses is said to be missing', async () => {
    const { relay, underCard, fake } = await start();
    fake.fail('files.completeUploadExternal', error('file_type_not_allowed'));
    expect(await relay(withPhoto())).toMatchObject({ status: 'shown' });
    expect(drawThread(underCard())).toMatch(/Look\n📎 The file could not be shown/);
  });
});

describe('what a salesperson writes under a card', () => {
  test('is a reply to the customer, in its order', async () => {
    const { boris, card, pressed, fake } = await start();
    const first = await boris.write(card, 'Hello &amp; welcome &lt;3');
    await Promise.all(['a', 'b', 'c'].map((text) => boris.write(card, text)));
    expect(pressed[0]).toEqual({
      handoffId: 'handoff-1',
      eventId: `Ev-${first}`,
      by: { surface: 'slack', id: 'T1/U2', name: 'Boris Sale' },
      action: { type: 'reply', text: 'Hello & welcome <3', source: { channel: 'C-sales', message: first } },
    });
    expect(pressed.map(({ action }) => action.type === 'reply' && action.text).slice(1)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(fake.ephemerals).toEqual([]);
  });

  test('comes with its emoji as characters, and without the signs of its formatting', async () => {
    const { boris, card, pressed } = await start();
    const section = [
      { type: 'text', text: 'See ', style: { bold: true } },
      { type: 'link', url: 'https://hall.example/a', text: 'the hall' },
      { type: 'emoji', name: 'thumbsup', unicode: '1f44d-1f3fb' },
      { type: 'emoji', name: 'our-logo' },
    ];
    const list = ['one', 'two'].map((text) => ({
      type: 'rich_text_section',
      elements: [{ type: 'text', text }],
    }));
    const elements = [
      { type: 'rich_text_section', elements: section },
      { type: 'rich_text_list', style: 'ordered', elements: list },
    ];
    await boris.write(card, '*See* <https://hall.example/a|the hall> :+1:', {
      blocks: [{ type: 'rich_text', elements }],
    });
    expect(pressed).toMatchObject([
      { action: { text: 'See the hall (https://hall.example/a)👍🏻:our-logo:\n1. one\n2. two' } },
    ]);
  });

  test('with files is a reply for each', async () => {
    const { boris, card, pressed } = await start();
    const files = [
      { id: 'F8', name: 'menu.pdf', mimetype: 'application/pdf' },
      { id: 'F9', name: 'hall.png', mimetype: 'image/png' },
    ];
    const ts = await boris.write(card, 'Our menu', { files });
    const source = { channel: 'C-sales', message: ts };
    expect(pressed.map(({ eventId, action }) => [eventId, action])).toEqual([
      [
        `Ev-${ts}`,
        {
          type: 'reply',
          text: 'Our menu',
          file: { from: 'slack', reference: 'F8', kind: 'file', name: 'menu.pdf' },
          source,
        },
      ],
      [
        `Ev-${ts}.1`,
        {
          type: 'reply',
          text: '',
          file: { from: 'slack', reference: 'F9', kind: 'photo', name: 'hall.png' },
          source,
        },
      ],
    ]);
  });

  test('and corrects is an edit; what only got a preview is none', async () => {
    const { boris, card, pressed, ignored } = await start();
    const ts = await boris.write(card, 'For 40 guests');
    await boris.correct(card, ts, 'For 40 guests', 'For 60 guests');
    await boris.correct(card, ts, 'For 60 guests', 'For 60 guests');
    expect(pressed.map(({ action }) => action).slice(1)).toEqual([
      { type: 'edit', message: ts, text: 'For 60 guests' },
    ]);
    expect(ignored).toEqual(['same-words']);
  });

  test('and deletes stays with the customer, as they are told', async () => {
    const { boris, card, pressed, fake } = await start();
    await boris.remove(card, '1.2', 'For 40 guests');
    expect(pressed).toEqual([]);
    const { args } = await fake.called('chat.postEphemeral');
    expect(args).toMatchObject({
      user: 'U2',
      thread_ts: card.ts,
      text: expect.stringContaining('deleted only here'),
    });
  });

  test.each(['<@U3> look at this', '<!here> who is free?', '<!subteam^S1> help'])(
    'and calls a colleague stays here: %s',
    async (text) => {
      const { boris, card, pressed, fake } = await start();
      await boris.write(card, text);
      expect(pressed).toEqual([]);
      expect((await fake.called('chat.postEphemeral')).args.text).toContain('the customer did not get it');
    },
  );

  test.each<[string, PressOutcome, RegExp]>([
    ['taken', { status: 'taken', byName: 'Vera' }, /did NOT get your message.*Vera has it/],
    ['closed', { status: 'not-now', handoff: 'won' }, /did NOT get your message.*closed as won/],
    ['not theirs', { status: 'stranger' }, /did NOT get your message.*sales team only/],
    ['gone', { status: 'gone' }, /did NOT get your message.*erased/],
  ])('on a lead that is %s: they are told that it did not arrive', async (_, outcome, words) => {
    const { boris, card, say, fake } = await start();
    say.outcome = outcome;
    await boris.write(card, 'Hello');
    expect((await fake.called('chat.postEphemeral')).args).toMatchObject({
      channel: 'C-sales',
      user: 'U2',
      thread_ts: card.ts,
      text: expect.stringMatching(words),
    });
  });

  test('and was not kept is answered 500, and after Slack’s last repeat they are told', async () => {
    const { card, say, fake, handleRequest } = await start();
    say.outcome = new Error('down');
    const body = channelMessage('Hello', {
      channel: card.channel,
      thread_ts: card.ts,
      ts: '1.5',
      user: 'U2',
    });
    const repeat = (number?: number) => {
      const request = signedEvent(body, SIGNING_SECRET, Math.floor(Date.now() / 1000) - (number ?? 0));
      const again = number === undefined ? {} : { 'x-slack-retry-num': String(number) };
      return handleRequest({ ...request, headers: { ...request.headers, ...again } });
    };
    for (const number of [undefined, 1, 2]) expect(await repeat(number)).toEqual({ status: 500 });
    expect(fake.ephemerals).toEqual([]);
    expect(await repeat(3)).toEqual({ status: 500 });
    expect((await fake.called('chat.postEphemeral')).args.text).toMatch(/did NOT get .* write it again/);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['outside threads', { thread_ts: undefined }, 'outside-threads'],
    ['as a card itself', { thread_ts: '1.5', ts: '1.5' }, 'outside-threads'],
    ['in a thread of something else', { thread_ts: '1.4' }, 'not-a-card'],
    ['by a bot', { bot_id: 'B1' }, 'bot'],
    [
      'by ourselves, as a file that we share',
      { user: 'UBOT', files: [{ id: 'F1' }], subtype: 'file_share' },
      'bot',
    ],
    ['without words', { text: ' ' }, 'empty'],
    ['about the channel', { subtype: 'channel_topic' }, 'subtype-other'],
  ])('%s is ignored', async (_, change, why) => {
    const { card, pressed, ignored, handleRequest, accepted } = await start();
    const event = { channel: card.channel, thread_ts: card.ts, ts: '1.5', user: 'U2', ...change };
    await handleRequest(signedEvent(channelMessage('Hello', event), SIGNING_SECRET));
    expect(pressed).toEqual([]);
    expect(accepted).toEqual([]);
    expect(ignored).toEqual([why]);
  });

  test('in a private channel counts as well', async () => {
    const { boris, card, pressed } = await start();
    await boris.write(card, 'Hello', { channel_type: 'group' });
    expect(pressed).toHaveLength(1);
  });
});

describe('a card whose posting ended without a word', () => {
  test.each<[string, SlackFault]>([
    ['no answer', { as: 'hang' }],
    ['a closed connection', { as: 'close' }],
    ['half an answer', { as: 'cut' }],
  ])('is found again after %s, and stands once', async (_, fault) => {
    const { fake, surface } = await start();
    fake.fail('chat.postMessage', fault);
    expect(await surface?.show(salesCard({ handoffId: 'h2' }))).toMatchObject({ status: 'later' });
    const shown = await surface?.show(salesCard({ handoffId: 'h2', budget: '1 ₽' }));
    const cards = fake.messages.filter(({ metadata }) => JSON.stringify(metadata)?.includes('"h2"'));
    expect(cards).toHaveLength(1);
    expect(shown).toEqual({ status: 'shown', channel: 'C-sales', message: cards[0]?.ts });
    expect(JSON.stringify(cards[0]?.blocks)).toContain('1 ₽');
  });

  test('by a process that died is found when the card says that it is a repeat', async () => {
    const { fake, surface, card } = await start();
    expect(await surface?.show(salesCard({ isRepeat: true }))).toMatchObject({ message: card.ts });
    expect(await surface?.show(salesCard({ handoffId: 'h3', isRepeat: true }))).toMatchObject({
      status: 'shown',
    });
    expect(fake.messages).toHaveLength(2);
  });
});
