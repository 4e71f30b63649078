import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import type { Accepted, Inbound } from '../../src/engine/inbound.ts';
import { freePort } from '../support/free-port.ts';
import { directMessage, press, signedEvent, signedPress, signedRequest } from '../support/slack-requests.ts';
import { SIGNING_SECRET as secret, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
async function start(options: Partial<SlackOptions> = {}) {
  slack = await startTestSlack(options);
  return slack;
}
afterEach(() => slack.stop());

const seconds = () => Math.floor(Date.now() / 1000);

/** An `accept` that ends when told to. */
function heldAccept() {
  const calls: Inbound[] = [];
  let settle: { keep(): void; fail(error: Error): void } | undefined;
  let arrived = () => {};
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const accept = (inbound: Inbound) => {
    calls.push(inbound);
    return new Promise<Accepted>((resolve, reject) => {
      settle = { keep: () => resolve('done'), fail: reject };
      arrived();
    });
  };
  return { accept, calls, reached, keep: () => settle?.keep(), fail: (error: Error) => settle?.fail(error) };
}

describe('who may come in', () => {
  test.each([
    [
      'unsigned',
      () => ({
        ...signedEvent(directMessage('hi'), secret),
        headers: { 'content-type': 'application/json' },
      }),
    ],
    ['signed with another secret', () => signedEvent(directMessage('hi'), 'other')],
    ['six minutes old', () => signedEvent(directMessage('hi'), secret, seconds() - 360)],
    ['six minutes ahead', () => signedEvent(directMessage('hi'), secret, seconds() + 360)],
    [
      'changed on the way',
      () => ({ ...signedEvent(directMessage('hi'), secret), rawBody: JSON.stringify(directMessage('ho')) }),
    ],
    [
      'with a cut signature',
      () => {
        const request = signedEvent(directMessage('hi'), secret);
        return { ...request, headers: { ...request.headers, 'x-slack-signature': 'v0=12' } };
      },
    ],
    [
      'with a time that is no number',
      () => {
        const request = signedEvent(directMessage('hi'), secret);
        return { ...request, headers: { ...request.headers, 'x-slack-request-timestamp': 'NaN' } };
      },
    ],
  ])('a request %s is refused with 401 and costs nothing', async (_, request) => {
    const { handleRequest, accepted, fake } = await start();
    expect(await handleRequest(request())).toEqual({ status: 401 });
    expect(accepted).toEqual([]);
    expect(fake.callsOf('users.info')).toEqual([]);
  });

  test('a request that comes a second time, byte for byte, is refused', async () => {
    const { handleRequest, accepted } = await start();
    const request = signedEvent(directMessage('hi'), secret);
    expect(await handleRequest(request)).toEqual({ status: 200 });
    expect(await handleRequest(request)).toEqual({ status: 401 });
    expect(accepted).toHaveLength(1);
  });

  test("Slack's own repeat of an event, signed anew, is let in", async () => {
    const { handleRequest, accepted } = await start();
    await handleRequest(signedEvent(directMessage('hi'), secret, seconds() - 60));
    expect(await handleRequest(signedEvent(directMessage('hi'), secret))).toEqual({ status: 200 });
    expect(accepted.map(({ eventId }) => eventId)).toEqual(['Ev1', 'Ev1']);
  });

  test('nobody, without a secret', async () => {
    const { handleRequest, logged } = await start({ signingSecret: undefined });
    expect(await handleRequest(signedEvent(directMessage('hi'), ''))).toEqual({ status: 401 });
    expect(logged()).toContain('SLACK_SIGNING_SECRET');
  });

  test.each([
    ['broken JSON', '{"type":', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['nothing', '', 'application/json'],
    ['an event that is none', '{"type":"event_callback","event":7}', 'application/json'],
    ['a form with a broken payload', 'payload=%7B', 'application/x-www-form-urlencoded'],
    ['a form of something else', 'a=b', 'application/x-www-form-urlencoded'],
  ])('%s is answered 400', async (_, rawBody, type) => {
    const { handleRequest } = await start();
    expect(await handleRequest(signedRequest(rawBody, secret, seconds(), type))).toEqual({ status: 400 });
  });

  test("Slack's check of the address gets its challenge back", async () => {
    const { handleRequest } = await start();
    const request = signedEvent({ type: 'url_verification', challenge: 'abc' }, secret);
    expect(await handleRequest(request)).toEqual({ status: 200, body: { challenge: 'abc' } });
  });

  test('what has no meaning for us is answered 200 and counted', async () => {
    const why: string[] = [];
    const { handleRequest } = await start({ ignored: (each) => void why.push(each) });
    const bodies = [
      directMessage('hi', { channel_type: 'channel' }),
      { ...directMessage('hi'), event: { type: 'reaction_added', user: 'U1' } },
      { type: 'something_new' },
    ];
    for (const body of bodies)
      expect(await handleRequest(signedEvent(body, secret))).toEqual({ status: 200 });
    expect(await handleRequest(signedPress(press('unknown-action', 'x'), secret))).toEqual({ status: 200 });
    expect(why).toEqual(['outside-threads']);
  });
});

test('whatever is in a signed body, it gets an answer', async () => {
  const { handleRequest } = await start();
  const keys = [
    'type',
    'event',
    'event_id',
    'team',
    'team_id',
    'user',
    'actions',
    'channel',
    'authorizations',
  ];
  const type = fc.constantFrom('event_callback', 'block_actions', 'view_submission', 'x');
  const shape = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
  const event = fc.record({
    type: fc.constantFrom('message', 'x'),
    channel_type: fc.constant('im'),
    text: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(
      shape,
      type,
      event,
      fc.boolean(),
      fc.boolean(),
      async (body, kind, inner, real, asForm) => {
        const whole = { ...body, type: kind, ...(real ? { event: inner } : {}) };
        const request = asForm ? signedPress(whole, secret) : signedEvent(whole, secret);
        expect([200, 400, 401, 500]).toContain((await handleRequest(request)).status);
      },
    ),
    { numRuns: 500 },
  );
});

describe('a direct message', () => {
  test('is handed on with who wrote it, and never logged', async () => {
    const { handleRequest, accepted, logged } = await start();
    await handleRequest(signedEvent(directMessage('тайное слово'), secret));
    expect(accepted).toEqual([
      {
        channel: 'slack',
        address: 'T1/U1',
        eventId: 'Ev1',
        person: { displayName: 'Анна Белова', username: 'anna', language: 'ru' },
        what: { type: 'text', text: 'тайное слово', platformId: '1700000000.000100' },
      },
    ]);
    expect(logged()).not.toMatch(/тайное|Белова/);
  });

  test('is answered only after the commit', async () => {
    const held = heldAccept();
    const { handleRequest } = await start({ accept: held.accept });
    let answered = false;
    const answer = handleRequest(signedEvent(directMessage('hi'), secret)).finally(() => {
      answered = true;
    });
    await held.reached;
    expect(answered).toBe(false);
    held.keep();
    expect(await answer).toEqual({ status: 200 });
  });

  test('that was not kept is answered 500, and its repeat within the same second is taken', async () => {
    let down = true;
    const accepted: string[] = [];
    const accept = async ({ eventId }: Inbound): Promise<Accepted> => {
      if (down) throw new Error('the database said: тайное слово');
      accepted.push(eventId);
      return 'done';
    };
    const { handleRequest, logged } = await start({ accept });
    const request = signedEvent(directMessage('hi'), secret);
    expect(await handleRequest(request)).toEqual({ status: 500 });
    down = false;
    expect(await handleRequest(request)).toEqual({ status: 200 });
    expect(accepted).toEqual(['Ev1']);
    expect(logged()).not.toContain('тайное');
  });

  test('is taken all the same when Slack will not say who wrote it', async () => {
    const { handleRequest, accepted, fake } = await start();
    fake.fail('users.info', { as: 'hang' });
    await handleRequest(signedEvent(directMessage('one'), secret));
    await handleRequest(signedEvent(directMessage('two', {}, 'Ev2'), secret));
    expect(accepted.map(({ person }) => person)).toEqual([undefined, undefined]);
    expect(fake.callsOf('users.info')).toHaveLength(1);
  });

  test('and the next keep their order while the first waits for a name', async () => {
    const { handleRequest, accepted } = await start();
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) =>
        handleRequest(signedEvent(directMessage(text, {}, `Ev-${text}`), secret)),
      ),
    );
    expect(accepted.map(({ eventId }) => eventId)).toEqual(['Ev-a', 'Ev-b', 'Ev-c', 'Ev-d']);
  });
});

describe('a press of an answer', () => {
  test('is handed on with its token', async () => {
    const { handleRequest, accepted } = await start();
    expect(await handleRequest(signedPress(press('press:1', 'tok-2'), secret))).toEqual({ status: 200 });
    expect(accepted).toMatchObject([
      { eventId: '17.1.U1', address: 'T1/U1', what: { type: 'press', token: 'tok-2' } },
    ]);
  });

  test('outside a direct message is nobody’s answer', async () => {
    const { handleRequest, accepted } = await start();
    await handleRequest(signedPress(press('press:1', 'tok-2', { channel: 'C1' }), secret));
    expect(accepted).toEqual([]);
  });

  test('is answered in time when the commit is slow, and told when it then fails', async () => {
    const held = heldAccept();
    const { handleRequest, fake } = await start({ accept: held.accept, pressAckWithinMs: 1 });
    expect(await handleRequest(signedPress(press('press:1', 'tok-2'), secret))).toEqual({ status: 200 });
    await held.reached;
    held.fail(new Error('down'));
    const { args } = await fake.called('chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'DU1', user: 'U1', text: expect.stringContaining('ещё раз') });
  });
});

describe('starting', () => {
  test('succeeds with a wrong token and says in the log what to do', async () => {
    const { fake, logged, transport, stop } = await start({ botToken: 'xoxb-wrong' });
    await fake.called('auth.test');
    const outcome = await transport.send({
      conversationId: 'c1',
      sequence: 1,
      channel: 'slack',
      address: 'T1/U1',
      language: 'en',
      content: { text: 'hi' },
    });
    expect(outcome).toMatchObject({ status: 'later', afterMs: 300_000, detail: 'invalid_auth' });
    await stop();
    expect(logged()).toContain('check SLACK_BOT_TOKEN');
    expect(logged()).not.toContain('xoxb-wrong');
    await start();
  });

  test('succeeds when Slack cannot be reached, and messages come in', async () => {
    const { handleRequest, accepted } = await start({ apiUrl: `http://127.0.0.1:${await freePort()}/api/` });
    expect(await handleRequest(signedEvent(directMessage('hi'), secret))).toEqual({ status: 200 });
    expect(accepted).toHaveLength(1);
  });
});
