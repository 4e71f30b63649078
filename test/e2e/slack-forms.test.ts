import { afterEach, describe, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import type { Press, PressOutcome } from '../../src/desk/press.ts';
import type { SalesCard } from '../../src/desk/sales-card.ts';
import type { FakeSlackMessage } from '../support/fake-slack.ts';
import { deskChoices, salesCard } from '../support/sales-cards.ts';
import { type SlackRep, slackRep } from '../support/slack-desk-talk.ts';
import { faultsOfView } from '../support/slack-limits.ts';
import { filled, signedEvent, signedPress, submission } from '../support/slack-requests.ts';
import type { WayIn } from '../support/slack-talk.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

/** Noon in Moscow. */
const NOW = Math.floor(Date.parse('2026-11-22T09:00:00Z'));

const ALL: SalesCard['actions'] = [
  'noAnswer',
  'won',
  'lost',
  'notATarget',
  'reassign',
  'snooze',
  'returnToBot',
];

let slack: TestSlack;
afterEach(() => slack.stop());

/** A claimed card in the sales channel, and somebody at it. */
async function start(options: Partial<SlackOptions> = {}, change: Partial<SalesCard> = {}) {
  const pressed: Parameters<Press>[0][] = [];
  const say: { outcome: PressOutcome | Error } = { outcome: { status: 'done' } };
  slack = await startTestSlack({
    now: () => NOW,
    zone: 'Europe/Moscow',
    choices: deskChoices(),
    press: async (press) => {
      pressed.push(press);
      if (say.outcome instanceof Error) throw say.outcome;
      return say.outcome;
    },
    ...options,
  });
  const card = { status: 'claimed' as const, ownerName: 'Boris', actions: ALL, ...change };
  await slack.surface?.show(salesCard(card));
  const boris = slackRep(slack.fake, signed(slack), 'U2');
  return { ...slack, boris, card: slack.fake.messages[0] as FakeSlackMessage, pressed, say };
}

function signed({ handleRequest }: TestSlack): WayIn {
  const answered = async (request: ReturnType<typeof signedEvent>) => {
    const { status, body } = await handleRequest(request);
    if (status !== 200) throw new Error(`Slack was answered ${status}`);
    return (body ?? null) as Record<string, unknown> | null;
  };
  return {
    event: async (body) => void (await answered(signedEvent(body, SIGNING_SECRET, NOW / 1000))),
    press: (payload) => answered(signedPress(payload, SIGNING_SECRET, NOW / 1000)),
  };
}

describe('a press on a card', () => {
  test.each([
    ['No answer', 'noAnswer'],
    ['Return to bot', 'returnToBot'],
  ])('of %s is handed on as it is', async (label, type) => {
    const { boris, card, pressed, fake } = await start();
    await boris.press(card, label);
    expect(pressed).toEqual([
      {
        handoffId: 'handoff-1',
        eventId: expect.stringMatching(/\.U2$/),
        by: { surface: 'slack', id: 'T1/U2', name: 'Boris Sale' },
        action: { type },
      },
    ]);
    expect(fake.ephemerals).toEqual([]);
  });

  test('of Undo is handed on', async () => {
    const { boris, card, pressed } = await start({}, { status: 'lost', actions: ['reopen'] });
    await boris.press(card, 'Undo');
    expect(pressed).toMatchObject([{ action: { type: 'reopen' } }]);
  });

  test.each<[string, PressOutcome, RegExp]>([
    ['taken', { status: 'taken', byName: 'Vera' }, /already taken: Vera has it/],
    ['closed already', { status: 'not-now', handoff: 'won' }, /already closed as won/],
    ['somebody who is not of the team', { status: 'stranger' }, /sales team only/],
    ['gone', { status: 'gone' }, /its data were erased/],
  ])('is told why it changed nothing: %s', async (_, outcome, words) => {
    const { boris, card, say, fake, logged } = await start();
    say.outcome = outcome;
    await boris.press(card, 'No answer');
    const { args } = await fake.called('chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'C-sales', user: 'U2', text: expect.stringMatching(words) });
    expect(logged().includes('not of the sales team')).toBe(outcome.status === 'stranger');
  });

  test('that needs a form opens it at once, even when the desk is out of reach', async () => {
    const { boris, card, pressed, say, fake } = await start();
    say.outcome = new Error('down');
    const view = await boris.open(card, 'Won');
    expect(view.triggerId).toMatch(/^trigger\./);
    expect(JSON.stringify(view.blocks)).toContain('Qualified lead: Anna Belova');
    expect(JSON.parse(view.private_metadata)).toEqual({
      handoffId: 'handoff-1',
      channel: 'C-sales',
      about: 'Qualified lead: Anna Belova',
    });
    expect(pressed).toEqual([]);
    expect(fake.callsOf('users.info')).toEqual([]);
  });

  test('whose form cannot be opened is told to press again', async () => {
    const { boris, card, fake } = await start();
    fake.fail('views.open', { as: 'error', error: 'expired_trigger_id' });
    await boris.press(card, 'Lost');
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('did not open');
  });
});

describe('a form', () => {
  type Filling = Parameters<SlackRep['save']>[1];
  test.each<[string, Filling, object]>([
    [
      'Won',
      { sum: filled.text('150к'), product: filled.option('garden') },
      { type: 'won', sum: 15_000_000, currency: 'RUB', product: 'garden' },
    ],
    ['Won', { sum: filled.text('$2,000') }, { type: 'won', sum: 200_000, currency: 'USD', product: null }],
    [
      'Lost',
      { reason: filled.option('expensive'), words: filled.text(' found a cheaper hall ') },
      { type: 'lost', reason: 'expensive', words: 'found a cheaper hall' },
    ],
    ['Lost', { reason: filled.option('other') }, { type: 'lost', reason: 'other', words: '' }],
    ['Not a target', { words: filled.text('another city') }, { type: 'notATarget', words: 'another city' }],
    [
      'Reassign',
      { to: filled.option('team:Вера') },
      { type: 'reassign', to: { id: 'team:Вера', name: 'Вера' } },
    ],
    [
      'Snooze',
      { when: filled.option('tomorrow'), day: {}, time: {} },
      { type: 'snooze', until: '2026-11-23T07:00:00.000Z' },
    ],
    [
      'Snooze',
      { when: filled.option('tomorrow'), day: filled.day('2026-12-01'), time: filled.time('18:30') },
      { type: 'snooze', until: '2026-12-01T15:30:00.000Z' },
    ],
  ])('of %s hands on what was filled in, and closes', async (label, filling, action) => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, label);
    expect(await boris.save(view, filling)).toBeNull();
    expect(pressed).toEqual([
      {
        handoffId: 'handoff-1',
        eventId: `${view.id}.U2`,
        by: { surface: 'slack', id: 'T1/U2', name: 'Boris Sale' },
        action,
      },
    ]);
  });

  test.each<[string, Filling, Record<string, RegExp>]>([
    ['Won', { sum: filled.text('0') }, { sum: /above zero/ }],
    ['Won', { sum: filled.text('-5000') }, { sum: /negative/ }],
    ['Won', { sum: filled.text('5 000 000 000 000') }, { sum: /extra zeros/ }],
    ['Won', { sum: filled.text('150') }, { sum: /150 or 150,000/ }],
    ['Lost', { reason: {}, words: filled.text('no') }, { reason: /from the list/ }],
    ['Lost', { reason: filled.option('forged') }, { reason: /from the list/ }],
    ['Not a target', { words: filled.text('  ') }, { words: /why/ }],
    ['Reassign', { to: filled.option('team:Nobody') }, { to: /who takes/ }],
    ['Snooze', { when: filled.option('week'), day: filled.day('2026-11-20') }, { day: /passed/ }],
  ])('of %s shows what is wrong with %j', async (label, filling, errors) => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, label);
    const [[field, words]] = Object.entries(errors) as [[string, RegExp]];
    expect(await boris.save(view, filling)).toEqual({
      response_action: 'errors',
      errors: { [field]: expect.stringMatching(words) },
    });
    expect(pressed).toEqual([]);
    // Every fault stands at a field that the form has.
    expect(view.blocks.map(({ block_id }) => block_id)).toContain(field);
  });

  test('of Reassign lets anybody of the workspace be chosen while the profile names no team', async () => {
    const { boris, card, pressed } = await start({ choices: deskChoices({ team: [] }) });
    const view = await boris.open(card, 'Reassign');
    expect(JSON.stringify(view.blocks)).toContain('users_select');
    await boris.save(view, { to: filled.user('U3') });
    expect(pressed).toMatchObject([
      { action: { type: 'reassign', to: { id: 'slack:T1/U3', name: 'Vera Sale' } } },
    ]);
  });

  test('of Lost asks for words while the profile has no list of reasons, and of Won for no product', async () => {
    const { boris, card, pressed } = await start({ choices: deskChoices({ lostReasons: [], products: [] }) });
    const lost = await boris.open(card, 'Lost');
    expect(await boris.save(lost, { words: {} })).toMatchObject({ response_action: 'errors' });
    await boris.save(lost, { words: filled.text('too far') });
    const won = await boris.open(card, 'Won');
    expect(won.blocks.flatMap(({ type, block_id }) => (type === 'input' ? [block_id] : []))).toEqual([
      'sum',
      'eventOn',
    ]);
    await boris.save(won, { sum: filled.text('90 000') });
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: 'lost', reason: 'other', words: 'too far' },
      { type: 'won', sum: 9_000_000, currency: 'RUB', product: null },
    ]);
  });

  test('saved twice is the same event twice', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Won');
    const filling = { sum: filled.text('150 000') };
    await boris.save(view, filling);
    await boris.save(view, { ...filling, product: filled.option('hall') });
    expect(new Set(pressed.map(({ eventId }) => eventId))).toEqual(new Set([`${view.id}.U2`]));
    expect((await boris.open(card, 'Won')).id).not.toBe(view.id);
  });

  test.each<[string, PressOutcome, string]>([
    ['closed meanwhile', { status: 'not-now', handoff: 'lost' }, 'already closed as lost'],
    ['erased', { status: 'gone' }, 'its data were erased'],
    ['taken', { status: 'taken', byName: 'Vera <!here>' }, 'Vera <!here> has it'],
    ['not theirs to close', { status: 'stranger' }, 'sales team only'],
  ])('of a lead that is %s says so in its place', async (_, outcome, words) => {
    const { boris, card, say } = await start();
    const view = await boris.open(card, 'Won');
    say.outcome = outcome;
    const answer = await boris.save(view, { sum: filled.text('150 000') });
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(faultsOfView(answer?.view)).toEqual([]);
    expect(answer?.view).not.toHaveProperty('submit');
    expect(JSON.stringify(answer)).toContain(words);
  });

  test('that was not kept stays open with what was typed, and can be saved again', async () => {
    const { boris, card, say, pressed } = await start();
    const view = await boris.open(card, 'Won');
    say.outcome = new Error('down');
    const filling = { sum: filled.text('150 000') };
    expect(await boris.save(view, filling)).toMatchObject({
      response_action: 'errors',
      errors: { sum: expect.stringContaining('try again') },
    });
    say.outcome = { status: 'done' };
    expect(await boris.save(view, filling)).toBeNull();
    expect(pressed.map(({ eventId }) => eventId)).toEqual([`${view.id}.U2`, `${view.id}.U2`]);
  });

  test('is closed in time when the desk is slow, and what came of it is told in the channel', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { boris, card, fake } = await start({
      pressAckWithinMs: 1,
      press: async () => {
        await slow;
        return { status: 'taken', byName: 'Vera' };
      },
    });
    const view = await boris.open(card, 'Won');
    expect(await boris.save(view, { sum: filled.text('150 000') })).toBeNull();
    finish();
    expect((await fake.called('chat.postEphemeral')).args).toMatchObject({
      channel: 'C-sales',
      user: 'U2',
      text: expect.stringContaining('Vera has it'),
    });
  });

  test('is refused with 401 unsigned, expired or replayed', async () => {
    const { boris, card, pressed, handleRequest } = await start();
    const view = await boris.open(card, 'Won');
    const payload = submission(view, { sum: filled.text('150 000') });
    const unsigned = signedPress(payload, SIGNING_SECRET, NOW / 1000);
    const { 'x-slack-signature': _, ...headers } = unsigned.headers;
    const expired = signedPress(payload, SIGNING_SECRET, NOW / 1000 - 400);
    for (const request of [{ ...unsigned, headers }, expired, signedPress(payload, 'other', NOW / 1000)]) {
      expect(await handleRequest(request)).toEqual({ status: 401 });
    }
    expect(pressed).toEqual([]);
    const genuine = signedPress(payload, SIGNING_SECRET, NOW / 1000);
    expect(await handleRequest(genuine)).toEqual({ status: 200 });
    expect(await handleRequest(genuine)).toEqual({ status: 401 });
    expect(pressed).toHaveLength(1);
  });

  test.each([
    ['of another app', { callback_id: 'theirs' }],
    ['with a context that is not ours', { private_metadata: 'not json' }],
    ['without a lead', { private_metadata: '{}' }],
  ])('%s is nobody’s', async (_, change) => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Won');
    await boris.save({ ...view, ...change }, { sum: filled.text('150 000') });
    expect(pressed).toEqual([]);
  });
});
