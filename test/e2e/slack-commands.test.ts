import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Call } from '../../src/desk/calls.ts';
import type { DeskFigures } from '../../src/desk/desk-figures.ts';
import { deskLine, foundLead, quietDesk, spanFigures, textsOfBlocks } from '../support/desk-figures.ts';
import { eventually } from '../support/eventually.ts';
import { startResponseUrl } from '../support/response-urls.ts';
import { signedCommand, slashCommand } from '../support/slack-desk-requests.ts';
import { faultsOfBlocks } from '../support/slack-limits.ts';
import { directMessage, press, signedEvent, signedPress, signedRequest } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
afterEach(() => slack.stop());
afterEach(() => {
  calls = [];
});

const WEDNESDAY_NOON = Date.parse('2026-11-25T09:00:00Z');
const team = ['T1/U1'];
let calls: Call[] = [];

async function start(given: Partial<DeskFigures> = {}, options: Parameters<typeof startTestSlack>[0] = {}) {
  slack = await startTestSlack({
    desk: {
      figures: quietDesk(given),
      repIds: ({ id }) => (team.includes(id) ? ['team:Anna', `slack:${id}`] : []),
      isTeamKnown: true,
      zone: 'Europe/Moscow',
      lostReasons: [{ code: 'price', label: 'Too expensive' }],
      publicUrl: 'https://chat.example.com',
      calls: {
        repOf: ({ id, name }) => (team.includes(id) ? { id: `slack:${id}`, name } : null),
        latest: async () => calls,
      },
    },
    // A busy machine must not make an answer late.
    commandAnswerWithinMs: 15_000,
    pressAckWithinMs: 18_000,
    timeoutMs: 10_000,
    ...options,
  });
  return slack;
}

/** What somebody reads after a command that was answered in time. */
async function typed(command: string, text = '', user = 'U1') {
  const answer = await slack.handleRequest(
    signedCommand(slashCommand(command, text, { user }), SIGNING_SECRET),
  );
  expect(answer).toMatchObject({ status: 200, body: { response_type: 'ephemeral' } });
  const { blocks } = answer.body as { blocks: unknown[] };
  expect(faultsOfBlocks(JSON.parse(JSON.stringify(blocks)))).toEqual([]);
  return textsOfBlocks(blocks);
}

describe('/leads', () => {
  test('lists who waits and whom the salesperson has, with a link for the rest', async () => {
    const queue = vi.fn<DeskFigures['queue']>(async () => ({
      lines: [deskLine({ who: 'Anna' }), deskLine({ who: 'Boris', status: 'claimed', ownerName: 'Vera' })],
      total: 20,
    }));
    await start({ queue });
    const texts = await typed('/leads');
    expect(texts).toMatch(/^Waiting and yours: 20\|Anna\|.*Boris\| — claimed by Vera.*And 18 more/s);
    expect(queue).toHaveBeenCalledWith(['team:Anna', 'slack:T1/U1'], 15);
  });

  test('says that nobody waits', async () => {
    await start({}, { language: 'ru' });
    expect(await typed('/leads', 'anything')).toContain('Никто не ждёт');
  });
});

describe('/lead', () => {
  test('shows the one who fits, with what they answered', async () => {
    const search = vi.fn<DeskFigures['search']>(async () => ({ leads: [foundLead()], isLonger: false }));
    const answers = async () => [{ key: 'budget', understood: '300,000 ₽' }];
    await start({ search, answers });
    const texts = await typed('/lead', '  <tel:+79215551234|+7 921 555-12-34> ');
    expect(search).toHaveBeenCalledWith('+7 921 555-12-34', 10);
    expect(texts).toMatch(/^Anna Belova\|.*Budget: \|300,000 ₽.*nobody has it yet/s);
  });

  test('lists several, and says when there are more', async () => {
    const leads = [foundLead(), foundLead({ name: 'Anna Kim', handoff: null })];
    await start({ search: async () => ({ leads, isLonger: true }) });
    expect(await typed('/lead', 'anna')).toMatch(/^These are the first 2.*Anna Kim\| — not handed over/s);
  });

  test('says that nobody fits, what to type, and when it is too little', async () => {
    await start();
    expect(await typed('/lead', 'нет такого')).toContain('Nobody is known as “нет такого”');
    expect(await typed('/lead')).toContain('/lead Anna');
    expect(await typed('/lead', '?')).toContain('too short');
  });

  test.each([
    '\u0000',
    "'; DROP TABLE lead; --",
    '%',
    '\ud800\udc00\ud800',
    '<!channel> & co',
    'x'.repeat(9000),
    '🎉'.repeat(300),
  ])('never crashes: %j', async (text) => {
    const search = vi.fn<DeskFigures['search']>(async () => ({ leads: [], isLonger: false }));
    await start({ search });
    await typed('/lead', text);
    for (const [looked] of search.mock.calls) {
      expect(looked.length).toBeLessThanOrEqual(400);
      expect(looked).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }
  });
});

describe('/hourglass', () => {
  const figures = vi.fn<DeskFigures['figures']>(async ({ from }) =>
    spanFigures({ leads: from.toISOString() === '2026-11-22T21:00:00.000Z' ? 12 : 9 }),
  );

  test('has the week so far beside the one before', async () => {
    await start({ figures }, { now: () => WEDNESDAY_NOON });
    // The clock stands still, and Slack's signature is as old as that clock says.
    const form = slashCommand('/hourglass');
    const type = 'application/x-www-form-urlencoded';
    const request = signedRequest(
      new URLSearchParams(form).toString(),
      SIGNING_SECRET,
      WEDNESDAY_NOON / 1000,
      type,
    );
    const answer = await slack.handleRequest(request);
    const texts = textsOfBlocks((answer.body as { blocks: unknown[] }).blocks);
    expect(texts).toContain('New people: |12 (was 9)');
    expect(texts).toContain('Too expensive: 1 (was 1)');
    expect(texts).toContain('working time (median): |18 min (was 18 min)');
    expect(figures.mock.calls.map(([{ from, to }]) => [from.toISOString(), to.toISOString()])).toEqual([
      ['2026-11-22T21:00:00.000Z', '2026-11-25T09:00:00.000Z'],
      ['2026-11-15T21:00:00.000Z', '2026-11-18T09:00:00.000Z'],
    ]);
  });

  test('has the last week when asked, and says how when asked otherwise', async () => {
    await start();
    expect(await typed('/hourglass', 'last')).toMatch(/^Last week/);
    expect(await typed('/hourglass', 'прошлая неделя')).toMatch(/^Last week/);
    expect(await typed('/hourglass', 'tomorrow')).toContain('/hourglass last is all of the last one');
  });
});

describe('/qualify', () => {
  const open: Call = { address: 'T1/U1~1790000000000', conversationId: 'c-00000001', isOpen: true };
  const over: Call = { address: 'T1/U1~1780000000000', conversationId: 'c-00000002', isOpen: false };

  test('begins a call of its own for each, and leads to the direct messages', async () => {
    await start({}, { now: () => WEDNESDAY_NOON });
    calls = [over];
    // Slack's signature is as old as the clock says.
    const typedAt = (text: string) => {
      const raw = new URLSearchParams({ ...slashCommand('/qualify', text), trigger_id: 'T' }).toString();
      const type = 'application/x-www-form-urlencoded';
      return slack.handleRequest(signedRequest(raw, SIGNING_SECRET, WEDNESDAY_NOON / 1000, type));
    };
    const answer = await typedAt('');
    expect(JSON.stringify(answer.body)).toContain('slack://app?team=T1&id=A1&tab=messages');
    expect(slack.accepted).toMatchObject([
      {
        channel: 'slack',
        address: `T1/U1~${WEDNESDAY_NOON}`,
        what: {
          type: 'start',
          source: { source: 'phone' },
          call: { id: 'slack:T1/U1', name: 'Анна Белова' },
        },
      },
    ]);
    // The caller is not called like the salesperson.
    expect(slack.accepted[0]?.person).toBeUndefined();
  });

  test('says that one goes on, and since when', async () => {
    await start();
    calls = [open, over];
    expect(await typed('/qualify')).toContain('since 21 September at 17:13');
    expect(slack.accepted).toEqual([]);
  });

  test('what is written goes to the call that goes on, and a press to the call of its button', async () => {
    await start();
    const says = (text: string, id: string) =>
      slack.handleRequest(signedEvent(directMessage(text, {}, id), SIGNING_SECRET));
    const presses = (token: string, actionTs: string) =>
      slack.handleRequest(signedPress(press('press:0', token, { actionTs }), SIGNING_SECRET));
    calls = [open, over];
    await says('a wedding', 'Ev1');
    await presses('00000001.1.0', '1.1');
    await presses('00000002.1.0', '1.2');
    await presses('00000003.1.0', '1.3');
    calls = [over];
    await says('thank you', 'Ev2');
    const heard = slack.accepted.map(({ address, person }) => [address, person?.displayName]);
    expect(heard).toEqual([
      [open.address, undefined],
      [open.address, undefined],
      [over.address, undefined],
      ['T1/U1', 'Анна Белова'],
      ['T1/U1', 'Анна Белова'],
    ]);
  });

  test('who writes when the call has just ended is told so', async () => {
    await start({}, { accept: async () => 'ignored' });
    calls = [open];
    await slack.handleRequest(signedEvent(directMessage('a wedding'), SIGNING_SECRET));
    const { args } = await slack.fake.called('chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'DU1', user: 'U1' });
    expect(args.text).toContain('That call is over');
  });

  test('is told when nothing could be kept', async () => {
    await start(
      {},
      {
        accept: async () => {
          throw Object.assign(new Error('secret words'), { code: 'ECONNREFUSED' });
        },
      },
    );
    expect(await typed('/qualify')).toContain('That did not work');
    expect(slack.logged()).not.toContain('secret words');
  });
});

describe('a command', () => {
  test('of somebody outside the sales team is told so, logged, and reads nothing', async () => {
    const queue = vi.fn<DeskFigures['queue']>();
    const search = vi.fn<DeskFigures['search']>();
    await start({ queue, search });
    for (const command of ['/leads', '/lead', '/hourglass', '/qualify']) {
      expect(await typed(command, 'anna', 'U7')).toContain('your Slack ID U7');
    }
    expect(slack.logged()).toContain('outside the sales team');
    expect(queue).not.toHaveBeenCalled();
    expect(search).not.toHaveBeenCalled();
    expect(slack.accepted).toEqual([]);
  });

  test('is answered in time when the database is slow, and the rest follows', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const queue = async () => {
      await slow;
      return { lines: [deskLine()], total: 1 };
    };
    await start({ queue }, { commandAnswerWithinMs: 1 });
    const follow = await startResponseUrl();
    const form = slashCommand('/leads', '', { responseUrl: follow.url });
    expect(await slack.handleRequest(signedCommand(form, SIGNING_SECRET))).toEqual({ status: 200 });
    expect(follow.answers).toEqual([]);
    finish();
    const answer = await follow.answered();
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(textsOfBlocks(answer.blocks)).toContain('Waiting and yours: 1|Anna Belova');
  });

  test('is told when the data cannot be reached', async () => {
    await start({
      queue: async () => {
        throw Object.assign(new Error('secret words'), { code: 'ECONNREFUSED' });
      },
    });
    expect(await typed('/leads')).toContain('cannot be reached right now');
    expect(slack.logged()).toContain('ECONNREFUSED');
    expect(slack.logged()).not.toContain('secret words');
  });

  test('whose late answer Slack does not take is logged and nothing more', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const queue = async () => {
      await slow;
      return { lines: [], total: 0 };
    };
    await start({ queue }, { commandAnswerWithinMs: 1 });
    const follow = await startResponseUrl(404);
    const form = slashCommand('/leads', '', { responseUrl: follow.url });
    await slack.handleRequest(signedCommand(form, SIGNING_SECRET));
    finish();
    await follow.answered();
    await eventually(() => expect(slack.logged()).toContain('http-404'));
  });

  test('that is not signed, or that nobody knows, shows nothing', async () => {
    await start();
    const request = signedCommand(slashCommand('/leads'), 'another secret');
    expect(await slack.handleRequest(request)).toEqual({ status: 401 });
    const unknown = signedCommand(slashCommand('/launch'), SIGNING_SECRET);
    expect(await slack.handleRequest(unknown)).toEqual({ status: 200 });
    const noUser = signedCommand({ ...slashCommand('/leads'), user_id: '' }, SIGNING_SECRET);
    expect(await slack.handleRequest(noUser)).toEqual({ status: 200 });
  });

  test('comes over the socket, too', async () => {
    await start({}, { appToken: 'xapp-1' });
    const socket = await slack.fake.socket();
    const payload = slashCommand('/leads');
    socket.send({ type: 'slash_commands', envelope_id: 'c1', accepts_response_payload: true, payload });
    const { payload: answer } = await socket.answered('c1');
    expect(textsOfBlocks((answer as { blocks: unknown[] }).blocks)).toContain('Nobody is waiting');
  });
});
