import { afterEach, describe, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import type { Press } from '../../src/desk/press.ts';
import type { CardOutcome, SalesCard, SalesSurface } from '../../src/desk/sales-card.ts';
import type { SlackFault } from '../support/fake-slack.ts';
import { salesCard } from '../support/sales-cards.ts';
import { press, signedPress } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
let surface: SalesSurface;
async function start(options: Partial<SlackOptions> = {}) {
  slack = await startTestSlack(options);
  if (!slack.surface) throw new Error('no surface');
  surface = slack.surface;
  return slack;
}
afterEach(() => slack.stop());

function posted(outcome: CardOutcome): SalesCard['posted'] {
  if (outcome.status !== 'shown') throw new Error(`the card was not shown: ${outcome.detail}`);
  return { channel: outcome.channel, message: outcome.message };
}

describe('a card', () => {
  test('is posted once and then changed in place', async () => {
    const { fake } = await start();
    const first = posted(await surface.show(salesCard()));
    expect(first).toEqual({ channel: 'C-sales', message: '1700000000.000001' });
    const corrected = salesCard({ posted: first, revision: 2, budget: '500,000 ₽' });
    expect(posted(await surface.show(corrected))).toEqual(first);
    expect(fake.messages).toHaveLength(1);
    expect(JSON.stringify(fake.messages)).toContain('500,000');
  });

  test.each(['message_not_found', 'cant_update_message', 'channel_not_found'])(
    'that cannot be changed any more (%s) is posted anew',
    async (error) => {
      const { fake } = await start();
      fake.fail('chat.update', { as: 'error', error });
      const again = posted(await surface.show(salesCard({ posted: { channel: 'C-old', message: '1.1' } })));
      expect(again).toEqual({ channel: 'C-sales', message: '1700000000.000001' });
    },
  );

  test('is held to one post a second, and the far end of the queue is told when to come back', async () => {
    const { waits } = await start({ now: () => 1_000_000 });
    const outcomes: CardOutcome[] = [];
    for (let n = 0; n < 8; n += 1) outcomes.push(await surface.show(salesCard({ handoffId: `h${n}` })));
    expect(waits).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(outcomes.slice(6)).toMatchObject([
      { status: 'later', afterMs: 6000 },
      { status: 'later', afterMs: 6000 },
    ]);
  });

  const error = (code: string): SlackFault => ({ as: 'error', error: code });
  test.each<[string, SlackFault, object]>([
    ['429', { as: 'ratelimited', retryAfter: 30 }, { status: 'later', afterMs: 30_000 }],
    ['500', { as: 'page', code: 500 }, { status: 'later' }],
    ['no answer', { as: 'hang' }, { status: 'later' }],
    ['a closed connection', { as: 'close' }, { status: 'later' }],
    ['a revoked token', error('token_revoked'), { status: 'later', afterMs: 300_000 }],
    [
      'an archived channel',
      error('is_archived'),
      { status: 'refused', detail: expect.stringContaining('archived') },
    ],
    ['no such channel', error('channel_not_found'), { status: 'refused' }],
    [
      'not invited',
      error('not_in_channel'),
      { status: 'refused', detail: expect.stringContaining('invite the bot') },
    ],
  ])('meets %s without a throw', async (_, fault, outcome) => {
    const { fake } = await start();
    fake.fail('chat.postMessage', fault);
    expect(await surface.show(salesCard())).toMatchObject(outcome);
    fake.fail('chat.update', fault);
    fake.fail('chat.postMessage', fault);
    expect(await surface.show(salesCard({ posted: { channel: 'C1', message: '1' } }))).toMatchObject(outcome);
  });
});

test('without a sales channel there is no surface', async () => {
  slack = await startTestSlack({ salesChannel: undefined });
  expect(slack.surface).toBeNull();
});

describe('a press of Claim', () => {
  const pressClaim = (user: string, actionTs = '17.1') =>
    slack.handleRequest(
      signedPress(press('claim', 'handoff-1', { user, channel: 'C-sales', actionTs }), SIGNING_SECRET),
    );

  /** A desk that the first to press wins. */
  function desk() {
    let owner: string | null = null;
    const claims: Parameters<Press>[0][] = [];
    const claim: Press = async (press) => {
      claims.push(press);
      if (owner) return { status: 'taken', byName: owner };
      owner = press.by.name;
      return { status: 'done' };
    };
    return { claim, claims };
  }

  test('is won by one of two, and the other reads who has the lead', async () => {
    const { claim, claims } = desk();
    const { fake } = await start({ press: claim });
    const answers = await Promise.all([pressClaim('U2'), pressClaim('U3', '17.2')]);
    expect(answers).toEqual([{ status: 200 }, { status: 200 }]);
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual({
      handoffId: 'handoff-1',
      eventId: '17.1.U2',
      by: { surface: 'slack', id: 'T1/U2', name: 'Boris Sale' },
      action: { type: 'claim' },
    });
    const { args } = await fake.called('chat.postEphemeral');
    const [winner, loser] = claims;
    expect(args).toMatchObject({ channel: 'C-sales', user: loser?.by.id.slice(3) });
    expect(args.text).toContain(`${winner?.by.name} has it`);
  });

  test('on a card whose lead is gone is told so', async () => {
    const { fake } = await start({ press: async () => ({ status: 'gone' }), language: 'ru' });
    await pressClaim('U2');
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('больше нет');
  });

  test('that was not kept is answered 500 and told', async () => {
    const press: Press = async () => {
      throw new Error('down');
    };
    const { fake } = await start({ press });
    expect(await pressClaim('U2')).toEqual({ status: 500 });
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('press again');
  });

  test('is answered in time when the desk is slow', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { fake } = await start({
      pressAckWithinMs: 1,
      press: async () => {
        await slow;
        return { status: 'taken', byName: 'Vera <!here>' };
      },
    });
    expect(await pressClaim('U2')).toEqual({ status: 200 });
    finish();
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('Vera &lt;!here&gt; has it');
  });

  test('by somebody whom Slack does not name is claimed under their handle', async () => {
    const { claim, claims } = desk();
    await start({ press: claim });
    await pressClaim('U9');
    expect(claims.map(({ by }) => by)).toEqual([{ surface: 'slack', id: 'T1/U9', name: 'U9-name' }]);
  });
});
