import { afterEach, describe, expect, test } from 'vitest';
import type { DealForms, OfferPreview } from '../../src/desk/deal-forms.ts';
import type { Press, PressOutcome } from '../../src/desk/press.ts';
import type { SalesCard } from '../../src/desk/sales-card.ts';
import type { OfferEdits } from '../../src/domain/offer/compose-offer.ts';
import type { FakeSlackMessage, FakeSlackView } from '../support/fake-slack.ts';
import { DEAL_FORMS, deskChoices, salesCard, someDeal } from '../support/sales-cards.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { faultsOfView } from '../support/slack-limits.ts';
import { filled, signedEvent, signedPress } from '../support/slack-requests.ts';
import { SIGNING_SECRET, startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

/** Noon in Moscow. */
const NOW = Date.parse('2026-11-22T09:00:00Z');
const ACTIONS: SalesCard['actions'] = [
  'bookViewing',
  'came',
  'missed',
  'sendOffer',
  'won',
  'paid',
  'refunded',
  'snooze',
];

let slack: TestSlack;
afterEach(() => slack.stop());

/** A claimed card with a deal in the sales channel, and somebody at it. */
async function start(change: Partial<DealForms> = {}) {
  const pressed: Parameters<Press>[0][] = [];
  const asked: OfferEdits[] = [];
  const say: { outcome: PressOutcome; preview: OfferPreview } = {
    outcome: { status: 'done' },
    preview: {
      status: 'offer',
      total: 27_000_000,
      currency: 'RUB',
      shownTotal: '₽270,000',
      lines: '• Classic: 60 guests × ₽4,500 = ₽270,000\n\nTotal: ₽270,000',
    },
  };
  slack = await startTestSlack({
    now: () => NOW,
    zone: 'Europe/Moscow',
    choices: deskChoices(),
    press: async (press) => {
      pressed.push(press);
      return say.outcome;
    },
    dealForms: {
      times: async () => DEAL_FORMS.times,
      offer: async () => DEAL_FORMS.offer,
      preview: async (_, edits) => {
        asked.push(edits);
        return say.preview;
      },
      closing: async () => DEAL_FORMS.closing,
      ...change,
    },
  });
  const deal = someDeal();
  await slack.surface?.show(salesCard({ status: 'claimed', ownerName: 'Boris', actions: ACTIONS, deal }));
  const answered = async (request: ReturnType<typeof signedEvent>) => {
    const { body } = await slack.handleRequest(request);
    return (body ?? null) as Record<string, unknown> | null;
  };
  const wayIn = {
    event: async (body: object) =>
      void (await answered(signedEvent(body as never, SIGNING_SECRET, NOW / 1000))),
    press: (payload: object) => answered(signedPress(payload as never, SIGNING_SECRET, NOW / 1000)),
  };
  const boris = slackRep(slack.fake, wayIn as never, 'U2');
  return { ...slack, boris, card: slack.fake.messages[0] as FakeSlackMessage, pressed, asked, say };
}

/** The form as Slack shows it after an answer that changes it. */
function changed(view: FakeSlackView, answer: Record<string, unknown> | null): FakeSlackView {
  expect(answer).toMatchObject({ response_action: 'update' });
  expect(faultsOfView(answer?.view)).toEqual([]);
  return { ...view, ...(answer?.view as object) };
}

const words = (view: unknown) => JSON.stringify(view);

describe('a visit', () => {
  test('is booked for a time of the list', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Move the visit');
    expect(words(view.blocks)).toContain('сб, 28 ноября, 12:00');
    const slot = filled.option('hall@2026-11-28T10:00:00.000Z');
    expect(await boris.save(view, { slot, day: {}, time: {} })).toBeNull();
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: 'bookViewing', resource: 'hall', startsAt: '2026-11-28T10:00:00.000Z' },
    ]);
  });

  test('is booked for a day and a time of one’s own, which win', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Move the visit');
    const slot = filled.option('hall@2026-11-28T10:00:00.000Z');
    await boris.save(view, { slot, day: filled.day('2026-12-05'), time: filled.time('18:30') });
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: 'bookViewing', resource: 'hall', startsAt: '2026-12-05T15:30:00.000Z' },
    ]);
  });

  test.each([
    [{ slot: {}, day: {}, time: {} }, { slot: /Choose a time/ }],
    [{ slot: filled.option('forged'), day: {}, time: {} }, { slot: /Choose a time/ }],
    [{ slot: {}, day: filled.day('2026-12-05'), time: {} }, { time: /Set the time/ }],
    [{ slot: {}, day: {}, time: filled.time('12:00') }, { day: /day/ }],
    [{ slot: {}, day: filled.day('2026-11-22'), time: filled.time('11:59') }, { time: /passed/ }],
  ])('with %j says what is wrong', async (filling, errors) => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Move the visit');
    const [[field, fault]] = Object.entries(errors) as [[string, RegExp]];
    expect(await boris.save(view, filling)).toEqual({
      response_action: 'errors',
      errors: { [field]: expect.stringMatching(fault) },
    });
    expect(pressed).toEqual([]);
  });

  test('at a time that was taken a second ago is asked for again, and the next try counts', async () => {
    const { boris, card, pressed, say } = await start();
    const view = await boris.open(card, 'Move the visit');
    say.outcome = { status: 'denied', why: 'taken' };
    const filling = { slot: filled.option('hall@2026-11-28T10:00:00.000Z'), day: {}, time: {} };
    const again = changed(view, await boris.save(view, filling));
    expect(words(again.blocks)).toContain('just taken that time');
    say.outcome = { status: 'done' };
    expect(await boris.save(again, filling)).toBeNull();
    expect(new Set(pressed.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test('of a lead that is gone, or when nothing can be read, opens no form', async () => {
    let isGone = true;
    const times: DealForms['times'] = async () => {
      if (isGone) return null;
      throw new Error('down');
    };
    const { boris, card, fake } = await start({ times });
    await boris.press(card, 'Move the visit');
    isGone = false;
    await boris.press(card, 'Move the visit');
    const told = [await fake.called('chat.postEphemeral', 1), await fake.called('chat.postEphemeral', 2)];
    expect(told.map(({ args }) => args.text)).toEqual([
      expect.stringContaining('data were erased'),
      expect.stringContaining('did not open'),
    ]);
    expect(fake.views).toEqual([]);
  });

  test.each([
    ['Came', 'came'],
    ["Didn't come", 'missed'],
  ])('is settled by %s, which says when it is too early', async (label, type) => {
    const { boris, card, pressed, say, fake } = await start();
    await boris.press(card, label);
    expect(pressed.map(({ action }) => action)).toEqual([{ type }]);
    say.outcome = { status: 'denied', why: 'too-early' };
    await boris.press(card, label);
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('not begun yet');
  });
});

describe('an offer', () => {
  const filling = {
    package: filled.option('classic'),
    guests: filled.number(60),
    extras: filled.options('dj', 'host'),
    discounts: filled.options('returning'),
    discount: filled.text('5 %'),
    note: filled.text(' a cake of your own is fine '),
  };
  const edits = {
    package: 'classic',
    guests: 60,
    extras: [{ code: 'dj' }, { code: 'host' }],
    discounts: ['returning'],
    discount: { percent: 5 },
    note: 'a cake of your own is fine',
  };

  test('is shown with its total first, and sent when that was seen', async () => {
    const { boris, card, pressed, asked } = await start();
    const view = await boris.open(card, 'Send offer');
    expect(words(view)).toContain('"initial_value":"60"');
    expect(words(view.submit)).toContain('Show the total');
    const shown = changed(view, await boris.save(view, filling));
    expect(pressed).toEqual([]);
    expect(asked).toEqual([edits]);
    expect(words(shown.blocks)).toContain('Total: ₽270,000');
    expect(words(shown.submit)).toContain('Send to customer');
    expect(await boris.save(shown, filling)).toBeNull();
    expect(pressed.map(({ action }) => action)).toEqual([{ type: 'sendOffer', edits }]);
  });

  test('that was changed after its total was shown is reckoned anew', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Send offer');
    const shown = changed(view, await boris.save(view, filling));
    const fewer = { ...filling, guests: filled.number(50) };
    const anew = changed(view, await boris.save(shown, fewer));
    expect(words(anew.blocks)).toContain('Reckoned anew');
    expect(pressed).toEqual([]);
    expect(await boris.save(anew, fewer)).toBeNull();
    expect(pressed).toMatchObject([{ action: { edits: { guests: 50 } } }]);
  });

  test('that the profile does not allow says so at the field', async () => {
    const { boris, card, say, pressed } = await start();
    const view = await boris.open(card, 'Send offer');
    const fault = {
      field: 'discount' as const,
      words: 'More than is allowed: at most 10%, which is ₽27,000.',
    };
    say.preview = { status: 'refused', faults: [fault] };
    const tooMuch = { ...filling, discount: filled.text('40%') };
    expect(await boris.save(view, tooMuch)).toEqual({
      response_action: 'errors',
      errors: { discount: fault.words },
    });
    expect(pressed).toEqual([]);
  });

  test.each(['ten', '5', '101%', '0%', '$500'])('with the discount %s asks what is meant', async (typed) => {
    const { boris, card, asked } = await start();
    const view = await boris.open(card, 'Send offer');
    const answer = await boris.save(view, { ...filling, discount: filled.text(typed) });
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { discount: expect.stringContaining('percent') },
    });
    expect(asked).toEqual([]);
  });

  test('can be left as the bot would make it', async () => {
    const { boris, card, asked } = await start();
    const view = await boris.open(card, 'Send offer');
    const nothing = {
      package: {},
      guests: {},
      extras: filled.options(),
      discounts: {},
      discount: {},
      note: {},
    };
    await boris.save(view, nothing);
    expect(asked).toEqual([{ extras: [], discounts: [] }]);
  });
});

describe('money', () => {
  test('that came in is what is due unless another sum is written', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Paid');
    expect(words(view.blocks)).toContain('₽81,000 of ₽270,000 is paid, ₽189,000 is due.');
    expect(words(view.blocks)).toContain('"initial_value":"₽189,000"');
    await boris.save(view, { sum: filled.text('189 000') });
    const back = await boris.open(card, 'Refund');
    await boris.save(back, { sum: filled.text('81к') });
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: 'paid', sum: 18_900_000, currency: 'RUB' },
      { type: 'refunded', sum: 8_100_000, currency: 'RUB' },
    ]);
  });

  test('is in the currency of the deal', async () => {
    const closing = async () => ({ ...DEAL_FORMS.closing, currency: 'USD' });
    const { boris, card, pressed } = await start({ closing });
    await boris.save(await boris.open(card, 'Paid'), { sum: filled.text('1 500') });
    expect(pressed).toMatchObject([{ action: { sum: 150_000, currency: 'USD' } }]);
  });

  test('for a deal that is paid up is not asked for', async () => {
    const closing = async () => ({ ...DEAL_FORMS.closing, due: 0 });
    const { boris, card, fake } = await start({ closing });
    await boris.press(card, 'Paid');
    expect((await fake.called('chat.postEphemeral')).args.text).toContain('paid in full already');
    expect(fake.views).toEqual([]);
  });

  test('that is more than is due can be put right in the form', async () => {
    const { boris, card, pressed, say } = await start();
    const view = await boris.open(card, 'Paid');
    say.outcome = { status: 'denied', why: 'more-than-due' };
    const again = changed(view, await boris.save(view, { sum: filled.text('999 000') }));
    expect(words(again.blocks)).toContain('more than is still to be paid');
    say.outcome = { status: 'done' };
    expect(await boris.save(again, { sum: filled.text('189 000') })).toBeNull();
    expect(new Set(pressed.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test('that was noted by somebody else meanwhile leaves nothing to fill in', async () => {
    const { boris, card, say } = await start();
    const view = await boris.open(card, 'Paid');
    say.outcome = { status: 'denied', why: 'paid-up' };
    const over = changed(view, await boris.save(view, { sum: filled.text('189 000') }));
    expect(words(over.blocks)).toContain('paid in full already');
    expect(words(over.blocks)).not.toContain('"input"');
  });
});

describe('a sale', () => {
  test('begins with what is known, and takes the day of the event', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Won');
    expect(words(view.blocks)).toContain('"initial_date":"2027-06-12"');
    const filling = { sum: filled.text('270 000'), eventOn: filled.day('2027-06-13') };
    expect(await boris.save(view, filling)).toBeNull();
    const { eventOn: _, ...without } = filling;
    await boris.save(await boris.open(card, 'Won'), without);
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: 'won', sum: 27_000_000, currency: 'RUB', product: null, eventOn: '2027-06-13' },
      { type: 'won', sum: 27_000_000, currency: 'RUB', product: null },
    ]);
  });

  test('of a day that is years off is asked about', async () => {
    const { boris, card, pressed } = await start();
    const view = await boris.open(card, 'Won');
    const filling = { sum: filled.text('270 000'), eventOn: filled.day('2037-06-13') };
    expect(await boris.save(view, filling)).toMatchObject({
      errors: { eventOn: expect.stringContaining('year') },
    });
    expect(pressed).toEqual([]);
  });

  test('can be noted by hand while nothing can be read', async () => {
    const closing: DealForms['closing'] = () => Promise.reject(new Error('down'));
    const { boris, card, pressed } = await start({ closing });
    const view = await boris.open(card, 'Won');
    await boris.save(view, { sum: filled.text('150к') });
    expect(pressed).toMatchObject([{ action: { type: 'won', sum: 15_000_000 } }]);
  });
});
