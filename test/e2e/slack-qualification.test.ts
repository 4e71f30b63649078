import { expect, onTestFinished, test, vi } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { qualify } from '../support/qualify.ts';
import { press } from '../support/slack-requests.ts';
import {
  buttonOf,
  fakeSlackTalk,
  nextTs,
  overHttp,
  overSocket,
  type SlackTalk,
  type WayIn,
} from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';

vi.setConfig({ testTimeout: 60_000 });

const SIGNING_SECRET = 'shhh';

test('over signed HTTP a prospect qualifies in a direct message, and sales get the card', async () => {
  const { product, fake, wayIn } = await start();
  const talk = fakeSlackTalk(fake, wayIn);
  await qualify(talk, 'Здравствуйте!');
  const card = await cardWith(fake, 'Анна', '+7 921 555-12-34', 'Свадьба', '400 000');
  expect(buttonOf(card.blocks, 'Беру').action_id).toBe('claim');
  await everyQuestionIsSettled(talk);
  expect(await product.lead({ verdict: 'qualified' })).toMatchObject({
    channels: ['slack'],
    phone: '+79215551234',
    handoffStatus: 'waiting',
    conversations: [{ outcome: 'qualified', language: 'ru' }],
  });

  // When somebody claims on the dashboard, the card says so and loses its button.
  const { handoff } = await product.lead();
  expect((await product.act(handoff?.id, 'Олег', { type: 'claim' })).status).toBe(200);
  expect((await product.act(handoff?.id, 'Пётр', { type: 'claim' })).status).toBe(409);
  const claimed = await cardWith(fake, 'В работе у: Олег');
  expect(claimed.ts).toBe(card.ts);
  expect(() => buttonOf(claimed.blocks, 'Беру')).toThrow();
  expect(product.troubles).toEqual([]);
});

test('over Socket Mode two reps claim at once: one has the lead, the other is told who', async () => {
  const { product, fake, wayIn } = await start({ appToken: 'xapp-1' });
  const talk = fakeSlackTalk(fake, wayIn);
  await qualify(talk, 'Здравствуйте!');
  const card = await cardWith(fake, '+7 921 555-12-34');
  const { action_id, value } = buttonOf(card.blocks, 'Беру');
  const claim = (user: string) =>
    wayIn.press(press(action_id, value, { user, channel: 'C-sales', actionTs: nextTs() }));
  await Promise.all([claim('U2'), claim('U3')]);

  const { handoff } = await product.lead({ handoffStatus: 'claimed' });
  const names = ['Boris Sale', 'Vera Sale'];
  const winner = handoff?.claimedByName ?? '';
  expect(names).toContain(winner);
  const { args } = await fake.called('chat.postEphemeral');
  expect(args).toMatchObject({ channel: 'C-sales', user: winner === names[0] ? 'U3' : 'U2' });
  expect(args.text).toBe(`Этот лид уже взят. С ним работает: ${winner}.`);
  await cardWith(fake, `В работе у: ${winner}`);

  // A correction after the claim changes the card where it stands, without a word of the bot's, and nobody loses
  // the lead.
  await talk.say('бюджет 600 тысяч');
  const corrected = await cardWith(fake, '600 000', `В работе у: ${winner}`);
  expect(corrected.ts).toBe(card.ts);
  expect(await product.lead()).toMatchObject({
    handoffStatus: 'claimed',
    handoff: { claimedByName: winner },
  });
  expect(fake.callsOf('chat.postEphemeral')).toHaveLength(1);
  expect(product.troubles).toEqual([]);
});

/** The product with a Slack of its own. */
async function start({ appToken }: { appToken?: string } = {}) {
  const fake = await startFakeSlack();
  onTestFinished(() => fake.close());
  const slack: Environment['slack'] = {
    botToken: fake.botToken,
    apiUrl: fake.url,
    salesChannel: '#sales',
    ...(appToken === undefined ? { signingSecret: SIGNING_SECRET } : { appToken }),
  };
  const product = await startProduct({ slack }, { slackPostEveryMs: 50 });
  const wayIn: WayIn = appToken ? overSocket(await fake.socket()) : overHttp(product.url, SIGNING_SECRET);
  return { product, fake, wayIn };
}

/** Resolves with the only card in the sales channel, once it holds these words. */
function cardWith(fake: FakeSlack, ...words: string[]) {
  return eventually(() => {
    const cards = fake.messages.filter(({ channel, thread_ts }) => channel === 'C-sales' && !thread_ts);
    expect(cards).toHaveLength(1);
    const [card] = cards as [FakeSlack['messages'][number]];
    const text = JSON.stringify(card.blocks).replaceAll(/\s/g, ' ');
    for (const word of words) expect(text).toContain(word);
    return card;
  });
}

/** What was asked has no buttons any more, and shows what was chosen. */
function everyQuestionIsSettled(talk: SlackTalk) {
  return eventually(async () => {
    const messages = await talk.messages();
    const blocks = messages.flatMap((message) => message.blocks);
    expect(blocks.filter(({ type }) => type === 'actions')).toEqual([]);
    for (const label of ['✓ Да, согласен', '✓ Через 3–9 месяцев', '✓ Решаю я', '✓ Всё верно']) {
      expect(JSON.stringify(blocks)).toContain(label);
    }
  });
}
