import { afterEach, expect, test, vi } from 'vitest';
import type { DeskFigures } from '../../src/desk/desk-figures.ts';
import { deskLine, quietDesk, spanFigures, textsOfBlocks } from '../support/desk-figures.ts';
import { eventually } from '../support/eventually.ts';
import { appHomeOpened, homePress } from '../support/slack-desk-requests.ts';
import { signedEvent, signedPress } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
afterEach(() => slack.stop());

async function start(given: Partial<DeskFigures> = {}, options: Parameters<typeof startTestSlack>[0] = {}) {
  slack = await startTestSlack({
    desk: {
      figures: quietDesk(given),
      repIds: ({ id }) => (id === 'T1/U1' ? ['team:Anna'] : []),
      isTeamKnown: true,
      zone: 'Europe/Moscow',
      lostReasons: [],
      publicUrl: 'https://chat.example.com',
    },
    timeoutMs: 10_000,
    ...options,
  });
  await eventually(() => expect(slack.logged()).toContain('Slack knows us'));
  return slack;
}

const open = (user = 'U1', tab = 'home') =>
  slack.handleRequest(signedEvent(appHomeOpened(user, tab), SIGNING_SECRET));

async function home(user = 'U1', number = 1): Promise<string> {
  await slack.fake.called('views.publish', number);
  return textsOfBlocks(slack.fake.homes.get(user));
}

test('who opens the app sees their leads, the overdue first, and the day', async () => {
  const mine = vi.fn<DeskFigures['mine']>(async () => ({
    lines: [
      deskLine({ who: 'Late', isOverdue: true, status: 'claimed', ownerName: 'Anna' }),
      deskLine({ who: 'Calm' }),
    ],
    total: 2,
  }));
  await start({ mine, figures: async () => spanFigures(), now: async () => ({ waiting: 3, overdue: 1 }) });
  expect(await open()).toEqual({ status: 200 });
  const texts = await home();
  expect(texts).toMatch(/Overdue: 1\|Late\|.*In your hands: 1\|Calm\|.*Today\|.*Won\*\|2: ₽400,000/s);
  expect(JSON.stringify(slack.fake.homes.get('U1'))).toContain(
    'https://sample.slack.com/archives/C0123/p1700000000000001',
  );
  expect(mine).toHaveBeenCalledWith(['team:Anna'], 40);
});

test('the button draws it anew', async () => {
  let waiting = 1;
  await start({ now: async () => ({ waiting, overdue: 0 }) });
  await open();
  expect(await home()).toContain('Waiting to be claimed: 1');
  waiting = 2;
  const refresh = signedPress(homePress('refresh-home'), SIGNING_SECRET);
  expect(await slack.handleRequest(refresh)).toEqual({ status: 200 });
  expect(await home('U1', 2)).toContain('Waiting to be claimed: 2');
});

test('the day is that of the business', async () => {
  const figures = vi.fn<DeskFigures['figures']>(async () => spanFigures());
  const now = Date.now();
  await start({ figures }, { now: () => now });
  await open();
  await home();
  const [span] = figures.mock.calls[0] ?? [];
  const midnight = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Moscow', timeStyle: 'medium' });
  expect(midnight.format(span?.from)).toBe('00:00:00');
  expect(span?.to.getTime()).toBe(now);
});

test('who is not of the sales team sees nobody, and is told where to write', async () => {
  const mine = vi.fn<DeskFigures['mine']>();
  await start({ mine }, { language: 'ru' });
  await open('U7');
  expect(await home('U7')).toContain('напишите на вкладке «Сообщения»');
  expect(mine).not.toHaveBeenCalled();
});

test('the messages tab draws nothing, and neither does what cannot be read', async () => {
  await start();
  await open('U1', 'messages');
  const unreadable = { ...appHomeOpened(), event: { type: 'app_home_opened', user: 7 } };
  expect(await slack.handleRequest(signedEvent(unreadable, SIGNING_SECRET))).toEqual({ status: 200 });
  await slack.stop();
  expect(slack.fake.callsOf('views.publish')).toEqual([]);
});

test('a slow database holds up no answer, and who opens the app again and again costs two drawings', async () => {
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const mine = vi.fn<DeskFigures['mine']>(async () => {
    await slow;
    return { lines: [], total: 0 };
  });
  await start({ mine });
  for (let times = 0; times < 9; times += 1) {
    const again = signedEvent(appHomeOpened('U1', 'home', `Ev-${times}`), SIGNING_SECRET);
    expect(await slack.handleRequest(again)).toEqual({ status: 200 });
  }
  finish();
  await home('U1', 2);
  expect(mine).toHaveBeenCalledTimes(2);
});

test('a home that cannot be read says so, and one that cannot be shown is logged', async () => {
  await start({
    mine: async () => {
      throw new Error('down');
    },
  });
  await open();
  expect(await home()).toContain('cannot be reached right now');
  slack.fake.fail('views.publish', { as: 'error', error: 'missing_scope' });
  const again = signedEvent(appHomeOpened('U1', 'home', 'Ev-2'), SIGNING_SECRET);
  await slack.handleRequest(again);
  await eventually(() => expect(slack.logged()).toContain('missing scope'));
});
