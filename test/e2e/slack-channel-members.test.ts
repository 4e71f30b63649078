import { afterEach, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import { quietDesk, textsOfBlocks } from '../support/desk-figures.ts';
import { appHomeOpened, signedCommand, slashCommand } from '../support/slack-desk-requests.ts';
import { signedEvent } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
let now = 0;
afterEach(() => slack.stop());

/** A desk whose team has no Slack ids, so that whoever is in the sales channel is of the team. */
async function start(options: Partial<SlackOptions> = {}) {
  now = Date.parse('2026-11-25T09:00:00Z');
  slack = await startTestSlack({
    desk: {
      figures: quietDesk(),
      repIds: ({ id }) => [`slack:${id}`],
      isTeamKnown: false,
      zone: 'Europe/Moscow',
      lostReasons: [],
    },
    commandAnswerWithinMs: 15_000,
    pressAckWithinMs: 18_000,
    timeoutMs: 10_000,
    now: () => now,
    ...options,
  });
  return slack.fake;
}

async function leads(user: string): Promise<string> {
  const form = slashCommand('/leads', '', { user });
  const answer = await slack.handleRequest(signedCommand(form, SIGNING_SECRET, now));
  const { blocks } = answer.body as { blocks: unknown[] };
  return textsOfBlocks(blocks);
}

const SHOWN = 'Nobody is waiting';
const STRANGER = 'it answers those who are in the sales channel';
const UNKNOWN = 'It cannot be seen who is of the sales team';

test('where the team has no Slack ids, commands answer whoever is in the sales channel, and nobody else', async () => {
  const fake = await start();
  expect(await leads('U3')).toContain(SHOWN);
  expect(await leads('U7')).toContain(STRANGER);
  // The channel was found by its name, on the second page of channels; its members stand on two.
  expect(fake.callsOf('conversations.list')).toHaveLength(2);
  expect(fake.callsOf('conversations.members')).toHaveLength(2);
  expect(slack.logged()).toContain('somebody outside the sales team typed a command');
});

test('the home shows leads to those in the channel only', async () => {
  const fake = await start();
  for (const user of ['U2', 'U7']) {
    const opened = appHomeOpened(user, 'home', `Ev-${user}`);
    await slack.handleRequest(signedEvent(opened, SIGNING_SECRET, Math.floor(now / 1_000)));
  }
  await fake.called('views.publish', 2);
  expect(textsOfBlocks(fake.homes.get('U2'))).toContain('You have no leads right now');
  expect(textsOfBlocks(fake.homes.get('U7'))).not.toContain('leads right now');
});

test('who is in the channel is asked once in a while, and at once for somebody who may have joined', async () => {
  const fake = await start({ salesChannel: 'C-sales' });
  await Promise.all([leads('U1'), leads('U2'), leads('U3')]);
  now += 4 * 60_000;
  await leads('U2');
  expect([fake.callsOf('conversations.members').length, fake.callsOf('conversations.list').length]).toEqual([
    2, 0,
  ]);

  fake.members['C-sales'] = ['U1', 'U9'];
  expect(await leads('U9')).toContain(SHOWN);
  expect(await leads('U8')).toContain(STRANGER);
  // Whoever was asked after a moment ago is not asked after again.
  expect(fake.callsOf('conversations.members')).toHaveLength(3);
  expect(await leads('U2')).toContain(STRANGER);
  now += 6 * 60_000;
  expect(await leads('U1')).toContain(SHOWN);
  expect(fake.callsOf('conversations.members')).toHaveLength(4);
});

test.each(['not_in_channel', 'channel_not_found', 'missing_scope', 'is_archived'])(
  'a channel that cannot be read (%s) is said to the operator, and nobody sees a lead',
  async (error) => {
    const fake = await start();
    expect(await leads('U2')).toContain(SHOWN);
    now += 10 * 60_000;
    fake.fail('conversations.members', { as: 'error', error });
    expect(await leads('U2')).toContain(UNKNOWN);
    expect(slack.logged()).toMatch(
      new RegExp(`"code":"${error}".*who is in SLACK_SALES_CHANNEL cannot be read`),
    );
    // Put right, it answers again.
    expect(await leads('U2')).toContain(SHOWN);
  },
);

test('without a sales channel, or with one that there is none of, nobody sees a lead', async () => {
  await start({ salesChannel: undefined });
  expect(await leads('U2')).toContain(UNKNOWN);
  await slack.stop();
  await start({ salesChannel: '#nowhere' });
  expect(await leads('U2')).toContain(UNKNOWN);
  expect(slack.logged()).toContain('check SLACK_SALES_CHANNEL');
});

test('while Slack does not answer, whoever was in the channel within the hour still sees their leads', async () => {
  const fake = await start();
  await leads('U2');
  fake.fail('conversations.members', { as: 'ratelimited', retryAfter: 30 }, 3);
  now += 30 * 60_000;
  expect(await leads('U2')).toContain(SHOWN);
  expect(await leads('U7')).toContain(STRANGER);
  now += 31 * 60_000;
  expect(await leads('U2')).toContain(UNKNOWN);
});
