import { afterEach, expect, test } from 'vitest';
import type { Accepted, Inbound } from '../../src/engine/inbound.ts';
import { directMessage, press, signedEvent } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
afterEach(() => slack.stop());

const event = (text: string, id: string) => ({
  type: 'events_api',
  envelope_id: id,
  accepts_response_payload: false,
  payload: directMessage(text, {}, id),
});

test('events and presses come over the socket, and are answered after the commit', async () => {
  const committed: string[] = [];
  let commit = () => {};
  const gate = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const accept = async ({ eventId }: Inbound): Promise<Accepted> => {
    await gate;
    committed.push(eventId);
    return 'done';
  };
  slack = await startTestSlack({ appToken: 'xapp-1', accept });
  const socket = await slack.fake.socket();
  socket.send(event('hi', 'Ev1'));
  socket.send({ type: 'interactive', envelope_id: 'press-1', payload: press('press:0', 'tok') });
  await slack.fake.called('users.info');
  expect(socket.received).toEqual([]);
  commit();
  await socket.answered('Ev1');
  await socket.answered('press-1');
  expect(committed.sort()).toEqual(['17.1.U1', 'Ev1']);
  expect(slack.fake.callsOf('apps.connections.open').map(({ token }) => token)).toEqual(['xapp-1']);
});

test('an event that was not kept is left unanswered, so that Slack sends it again', async () => {
  const accept = async ({ eventId }: Inbound): Promise<Accepted> => {
    if (eventId === 'Ev1') throw new Error('down');
    return 'done';
  };
  slack = await startTestSlack({ appToken: 'xapp-1', accept });
  const socket = await slack.fake.socket();
  socket.send(event('hi', 'Ev1'));
  socket.send(event('hi', 'Ev2'));
  await socket.answered('Ev2');
  expect(socket.received.map(({ envelope_id }) => envelope_id)).toEqual(['Ev2']);
});

test('a lost connection is made again, also when Slack first refuses', async () => {
  slack = await startTestSlack({ appToken: 'xapp-1' });
  const first = await slack.fake.socket();
  slack.fake.fail('apps.connections.open', { as: 'error', error: 'invalid_auth' });
  first.drop();
  const second = await slack.fake.socket(2);
  second.send(event('hi', 'Ev1'));
  await second.answered('Ev1');
  expect(slack.accepted).toHaveLength(1);
  expect(slack.logged()).toContain('check SLACK_APP_TOKEN');
});

test('requests over HTTP are not taken beside the socket', async () => {
  slack = await startTestSlack({ appToken: 'xapp-1' });
  expect(await slack.handleRequest(signedEvent(directMessage('hi'), SIGNING_SECRET))).toEqual({
    status: 404,
  });
  await slack.fake.socket();
});
