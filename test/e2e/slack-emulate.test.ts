import { createEmulator, type Emulator } from 'emulate';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Slack, startSlack } from '../../src/channels/slack/slack.ts';
import type { Claim } from '../../src/desk/sales-card.ts';
import type { Inbound } from '../../src/engine/inbound.ts';
import { freePort } from '../support/free-port.ts';
import { salesCard } from '../support/sales-cards.ts';
import { directMessage, press, signedEvent, signedPress } from '../support/slack-requests.ts';

const token = 'xoxb-emulated';
const secret = 'emulated-secret';

const history = z.object({
  ok: z.literal(true),
  messages: z.array(
    z.looseObject({ ts: z.string(), text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) }),
  ),
});

let emulator: Emulator;
let slack: Slack;
const accepted: Inbound[] = [];
const claims: Parameters<Claim>[0][] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'slack',
    // It takes no port 0.
    port: await freePort(),
    seed: {
      slack: {
        users: [{ name: 'anna', real_name: 'Anna Belova' }],
        channels: [{ name: 'sales' }],
        tokens: [{ token, user: 'admin' }],
        signing_secret: secret,
        strict_scopes: true,
      },
    },
  });
  slack = await startSlack({
    botToken: token,
    signingSecret: secret,
    apiUrl: `${emulator.url}/api/`,
    salesChannel: await idOf('conversations.list', 'channels', 'sales'),
    accept: async (inbound) => {
      accepted.push(inbound);
      return 'done';
    },
    claim: async (claim) => {
      claims.push(claim);
      return { status: 'claimed' };
    },
    log: pino({ level: 'silent' }),
    wait: async () => {},
  });
});

afterAll(async () => {
  await slack.stop();
  await emulator.close();
});

test('a person writes, is asked, presses; the choice stays on the old message', async () => {
  const user = await idOf('users.list', 'members', 'anna');
  const said = directMessage('hello', { user });
  expect(await slack.handleRequest(signedEvent(said, secret))).toEqual({ status: 200 });
  expect(accepted).toMatchObject([{ person: { displayName: 'Anna Belova', username: 'anna' } }]);

  const address = accepted[0]?.address ?? '';
  const to = { conversationId: 'c1', channel: 'slack', address, language: 'en' } as const;
  const content = { text: 'What are we *celebrating*?', buttons: [{ token: 'tok1', label: 'A wedding' }] };
  const asked = await slack.transport.send({ ...to, sequence: 1, content });
  if (asked.status !== 'sent') throw new Error(`not sent: ${asked.status}`);

  const pressed = signedPress(press('press:0', 'tok1', { user }), secret);
  expect(await slack.handleRequest(pressed)).toEqual({ status: 200 });
  await slack.transport.send({
    ...to,
    sequence: 2,
    content: { text: 'When? See https://hall.example.' },
  });
  const platformId = asked.platformId ?? '';
  slack.transport.settle?.({ address, platformId, text: content.text, chosen: 'A wedding' });
  await slack.stop();

  const channel = await openDirectMessage(user);
  const [next, first] = history.parse(await call('conversations.history', { channel })).messages;
  expect(next?.blocks.map(({ type }) => type)).toEqual(['rich_text']);
  expect(first?.blocks.map(({ type }) => type)).toEqual(['section', 'context']);
  expect(JSON.stringify(first?.blocks)).toContain('✓ A wedding');
});

test('a card is posted to the sales channel, claimed, and changed in place', async () => {
  const shown = await slack.surface?.show(salesCard({ who: 'Anna <!channel>' }));
  if (shown?.status !== 'shown') throw new Error(`not shown: ${JSON.stringify(shown)}`);
  const user = await idOf('users.list', 'members', 'anna');
  const claim = press('claim', 'handoff-1', { user, channel: shown.channel });
  expect(await slack.handleRequest(signedPress(claim, secret))).toEqual({ status: 200 });
  expect(claims).toMatchObject([{ handoffId: 'handoff-1', byName: 'Anna Belova' }]);

  const { link: _, ...card } = salesCard({ status: 'claimed', claimedByName: 'Anna Belova' });
  const posted = { channel: shown.channel, message: shown.message };
  expect(await slack.surface?.show({ ...card, posted })).toEqual(shown);
  const { messages } = history.parse(await call('conversations.history', { channel: shown.channel }));
  expect(messages).toHaveLength(1);
  expect(messages[0]?.blocks.map(({ type }) => type)).not.toContain('actions');
  expect(JSON.stringify(messages)).toContain('Claimed by Anna Belova');
});

test('a card that somebody deleted is posted anew', async () => {
  const first = await slack.surface?.show(salesCard({ handoffId: 'handoff-2' }));
  if (first?.status !== 'shown') throw new Error('not shown');
  await call('chat.delete', { channel: first.channel, ts: first.message });
  const posted = { channel: first.channel, message: first.message };
  const second = await slack.surface?.show(salesCard({ handoffId: 'handoff-2', posted }));
  expect(second).toMatchObject({ status: 'shown', channel: first.channel });
  expect(second).not.toMatchObject({ message: first.message });
});

test('a person who does not exist is refused', async () => {
  const outcome = await slack.transport.send({
    conversationId: 'c2',
    sequence: 1,
    channel: 'slack',
    address: 'T1/U404',
    language: 'en',
    content: { text: 'hello' },
  });
  expect(outcome).toEqual({ status: 'refused', reason: 'blocked', detail: 'user_not_found' });
});

async function call(method: string, args: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return response.json();
}

async function idOf(method: string, list: string, name: string): Promise<string> {
  const named = z.looseObject({ id: z.string(), name: z.string() });
  const answer = z.record(z.string(), z.unknown()).parse(await call(method));
  const found = z
    .array(named)
    .parse(answer[list])
    .find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in ${list}`);
  return found.id;
}

async function openDirectMessage(user: string): Promise<string> {
  const answer = await call('conversations.open', { users: user });
  return z.object({ channel: z.object({ id: z.string() }) }).parse(answer).channel.id;
}
