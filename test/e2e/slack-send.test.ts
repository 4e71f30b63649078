import { afterEach, describe, expect, test } from 'vitest';
import type { Outgoing } from '../../src/engine/outgoing.ts';
import type { SlackFault } from '../support/fake-slack.ts';
import { freePort } from '../support/free-port.ts';
import { startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
afterEach(() => slack.stop());

function message(change: Partial<Outgoing> = {}): Outgoing {
  return {
    conversationId: 'c1',
    sequence: 1,
    channel: 'slack',
    address: 'T1/U1',
    language: 'ru',
    content: { text: 'Какой праздник?', buttons: [{ token: 'tok1', label: 'Свадьба' }] },
    ...change,
  };
}

describe('a message to a person', () => {
  test('is posted to their direct messages, which are opened once', async () => {
    slack = await startTestSlack();
    expect(await slack.transport.send(message())).toEqual({
      status: 'sent',
      platformId: '1700000000.000001',
    });
    await slack.transport.send(message({ sequence: 2, content: { text: 'Ещё' } }));
    expect(slack.fake.callsOf('conversations.open').map(({ args }) => args.users)).toEqual(['U1']);
    expect(slack.fake.messages.map(({ channel, text }) => [channel, text])).toEqual([
      ['DU1', 'Какой праздник?'],
      ['DU1', 'Ещё'],
    ]);
    expect(slack.waits).toHaveLength(1);
  });

  test('settles the one before: its buttons go, the choice is shown', async () => {
    slack = await startTestSlack();
    await slack.transport.send(message());
    const platformId = '1700000000.000001';
    slack.transport.settle?.({ address: 'T1/U1', platformId, text: 'Какой праздник?', chosen: 'Свадьба' });
    await slack.fake.called('chat.update');
    const [settled] = slack.fake.messages;
    expect(settled?.blocks.map(({ type }) => type)).toEqual(['section', 'context']);
    expect(JSON.stringify(settled?.blocks)).toContain('✓ Свадьба');
  });

  test('leaves the one before as it is when Slack does not let it change', async () => {
    slack = await startTestSlack();
    await slack.transport.send(message());
    slack.fake.fail('chat.update', { as: 'error', error: 'message_not_found' });
    slack.transport.settle?.({ address: 'T1/U1', platformId: '1.1', text: 'Какой праздник?', chosen: null });
    await slack.fake.called('chat.update');
    expect(await slack.transport.send(message({ sequence: 2 }))).toMatchObject({ status: 'sent' });
  });
});

describe('when Slack does not take it', () => {
  const error = (code: string): SlackFault => ({ as: 'error', error: code });
  test.each<[string, SlackFault, object]>([
    ['429', { as: 'ratelimited', retryAfter: 7 }, { status: 'later', afterMs: 7000, detail: 'ratelimited' }],
    ['busy', error('service_unavailable'), { status: 'later', afterMs: 5000 }],
    ['503', { as: 'page', code: 503 }, { status: 'later', afterMs: 5000 }],
    ['a revoked token', error('token_revoked'), { status: 'later', afterMs: 300_000 }],
    ['an inactive installation', error('account_inactive'), { status: 'later', afterMs: 300_000 }],
    ['a missing scope', error('missing_scope'), { status: 'later', afterMs: 300_000 }],
    ['500', { as: 'page', code: 500 }, { status: 'unknown', detail: 'http-500' }],
    ['its own error half-way', error('fatal_error'), { status: 'unknown' }],
    ['no answer', { as: 'hang' }, { status: 'unknown' }],
    ['a closed connection', { as: 'close' }, { status: 'unknown' }],
    ['an archived conversation', error('is_archived'), { status: 'refused', reason: 'rejected' }],
    ['a conversation gone', error('channel_not_found'), { status: 'refused', reason: 'rejected' }],
    ['a person gone', error('user_not_found'), { status: 'refused', reason: 'blocked' }],
  ])('%s: the outcome says so, and we do not repeat it ourselves', async (_, fault, outcome) => {
    slack = await startTestSlack();
    slack.fake.fail('chat.postMessage', fault);
    expect(await slack.transport.send(message())).toMatchObject(outcome);
    expect(slack.fake.callsOf('chat.postMessage')).toHaveLength(1);
    expect(slack.logged()).not.toContain('праздник');
  });

  test('a direct message that could not be opened leaves nothing in doubt', async () => {
    slack = await startTestSlack();
    slack.fake.fail('conversations.open', { as: 'close' });
    expect(await slack.transport.send(message())).toMatchObject({ status: 'later' });
    slack.fake.fail('conversations.open', error('user_disabled'));
    expect(await slack.transport.send(message())).toMatchObject({ status: 'refused', reason: 'blocked' });
    expect(await slack.transport.send(message())).toMatchObject({ status: 'sent' });
  });

  test('out of reach: it waits', async () => {
    slack = await startTestSlack({ apiUrl: `http://127.0.0.1:${await freePort()}/api` });
    expect(await slack.transport.send(message())).toMatchObject({ status: 'later', detail: 'ECONNREFUSED' });
  });
});
