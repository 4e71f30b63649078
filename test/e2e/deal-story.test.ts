import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { drawThread, drawView } from '../support/draw-slack.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeSlack, type FakeSlackView, startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { filled } from '../support/slack-requests.ts';
import { overHttp } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 90_000 });

const SECRET = 'shhh';
const HOUR_MS = 3_600_000;

test('a visit, an offer with edits and the payment are settled from the card in Slack, and the customer is told each', async () => {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  // A Monday noon in Moscow, from which time goes on, and leaps when told to. Jobs begin when their time has come by
  // the database's clock, so it lies in the past.
  let ahead = Date.parse('2026-03-02T09:00:00Z') - Date.now();
  const product = await startProduct(
    {
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
      slack: { botToken: slack.botToken, signingSecret: SECRET, apiUrl: slack.url, salesChannel: '#sales' },
    },
    {
      telegramPace: { chatIntervalMs: 20 },
      slackPostEveryMs: 20,
      now: () => new Date(Date.now() + ahead),
    },
  );
  const prospect = telegramPerson(42, { last_name: 'Petrova', language_code: 'ru' });
  const talk = telegramTalk(telegram, prospect);
  const boris = slackRep(slack, overHttp(product.url, SECRET), 'U2');

  talk.push(prospect.text('Свадьба 12 июня 2026, до 600 тысяч, решаю сама, +7 921 555-12-34'));
  await talk.waitFor('Согласны?');
  await talk.press('Согласны?', 'Да, согласен');
  await talk.waitFor('Проверьте, пожалуйста');
  await talk.press('Проверьте, пожалуйста', 'Всё верно');
  await talk.waitFor('Сколько будет гостей?');
  talk.push(prospect.text('60 человек'));
  const asked = await talk.waitFor('Когда вам удобно зайти?');
  const [time = ''] = labelsOf(asked.markup);
  await talk.press('Когда вам удобно зайти?', time);
  await talk.waitFor('Ждём вас');
  // Labels of the flow that they have left behind, beside what the next one asked.
  await cardWith(slack, 'Решаю я', 'Визит', 'назначен', 'Гости');
  const invited = await eventually(() => calendarsIn(slack, 1));
  expect(invited[0]).toMatch(/METHOD:REQUEST[\s\S]*SUMMARY:Просмотр зала/);
  await eventually(() =>
    expect(talk.messages().map(({ file }) => file?.name)).toContainEqual(
      expect.stringMatching(/^Визит .*\.ics$/),
    ),
  );

  const card = await cardWith(slack, '+7 921 555-12-34');
  await boris.press(card, 'Беру');
  // Too early: the visit is still to come.
  const claimed = await cardWith(slack, 'Пришёл', 'Перенести визит');
  await boris.press(claimed, 'Пришёл');
  await eventually(() => expect(slack.ephemerals.at(-1)?.text).toContain('ещё не начался'));

  // They would rather come two days later.
  const moving = await boris.open(claimed, 'Перенести визит');
  const slots = optionsOf(moving, 'slot');
  const later = slots.at(-1) ?? '';
  expect(await boris.save(moving, { slot: filled.option(later), day: {}, time: {} })).toBeNull();
  await eventually(() => calendarsIn(slack, 2));

  const visit = Date.parse(later.split('@')[1] ?? '');
  ahead = visit + 2 * HOUR_MS - Date.now();
  await boris.press(await cardWith(slack, 'Пришёл'), 'Пришёл');
  const offered = await talk.waitFor('Вот что получается');
  expect(offered.text.replaceAll(/\s/g, ' ')).toContain('60 гостей');

  const form = await boris.open(
    await cardWith(slack, 'Отправить предложение', 'состоялся'),
    'Отправить предложение',
  );
  const edits = {
    package: filled.option('classic'),
    guests: filled.number(50),
    extras: filled.options('dj'),
    discounts: {},
    discount: filled.text('5 %'),
    note: filled.text('Свой торт можно.'),
  };
  const shown = shownAgain(form, await boris.save(form, edits));
  expect(JSON.stringify(shown.blocks)).toContain('50');
  expect(await boris.save(shown, edits)).toBeNull();
  const edited = await talk.waitFor('Свой торт можно.');
  expect(edited.text.replaceAll(/\s/g, ' ')).toMatch(/Итого: 237 500 ₽/);
  await talk.press('Свой торт можно.', 'Подходит');
  await talk.waitFor('Договор');

  const owing = await cardWith(slack, 'принято', 'договор');
  const paying = await boris.open(owing, 'Оплачено');
  const twice = await boris.open(owing, 'Оплачено');
  expect(await boris.save(paying, { sum: filled.text('237 500') })).toBeNull();
  const refused = await boris.save(twice, { sum: filled.text('237 500') });
  expect(JSON.stringify(refused)).toContain('Сделка уже полностью оплачена');
  const won = await cardWith(slack, 'Продано', '237 500 ₽ из 237 500 ₽');
  expect(JSON.stringify(won.blocks)).not.toContain('"action_id":"paid"');
  // The card as it was before says the same to whoever presses it still.
  await boris.press(owing, 'Оплачено');
  await eventually(() => expect(slack.ephemerals.at(-1)?.text).toContain('полностью оплачена'));
  expect(await product.lead({ handoffStatus: 'won' })).toMatchObject({ stage: 5 });
  const { rows } = await product.pool.query(`SELECT kind, sum::int FROM payment`);
  expect(rows).toEqual([{ kind: 'paid', sum: 23_750_000 }]);

  if (process.env.HOURGLASS_SHOW) {
    const thread = slack.messages.filter(({ ts, thread_ts }) => ts === card.ts || thread_ts === card.ts);
    const chat = talk.messages().map(({ text }) => text);
    writeFileSync(process.env.HOURGLASS_SHOW, [drawThread(thread), drawView(shown), ...chat].join('\n\n'));
  }
  expect(product.troubles).toEqual([]);
});

/** The `.ics` files that Slack has, once there are so many. */
function calendarsIn(slack: FakeSlack, count: number): string[] {
  const files = Object.values(slack.files).filter(({ name }) => name.endsWith('.ics'));
  expect(files).toHaveLength(count);
  return files.map(({ bytes }) => new TextDecoder().decode(bytes));
}

function labelsOf(markup: unknown): string[] {
  const rows = ((markup ?? {}) as { inline_keyboard?: { text: string }[][] }).inline_keyboard ?? [];
  return rows.flat().map(({ text }) => text);
}

function optionsOf(view: FakeSlackView, block: string): string[] {
  const input = view.blocks.find(({ block_id }) => block_id === block)?.element as {
    option_groups: { options: { value: string }[] }[];
  };
  return input.option_groups.flatMap(({ options }) => options.map(({ value }) => value));
}

/** The form as Slack shows it after an answer that changes it. */
function shownAgain(view: FakeSlackView, answer: Record<string, unknown> | null): FakeSlackView {
  expect(answer).toMatchObject({ response_action: 'update' });
  return { ...view, ...(answer?.view as object) };
}

function cardWith(slack: FakeSlack, ...words: string[]) {
  return eventually(() => {
    const [card, ...others] = slack.messages.filter(({ thread_ts }) => thread_ts === undefined);
    if (!card || others.length > 0) throw new Error(`${others.length + 1} cards`);
    const text = JSON.stringify(card.blocks).replaceAll(/\s/g, ' ');
    for (const word of words) expect(text).toContain(word);
    return structuredClone(card);
  });
}
