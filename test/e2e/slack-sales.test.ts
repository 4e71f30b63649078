import { expect, onTestFinished, test, vi } from 'vitest';
import { textsOfBlocks } from '../support/desk-figures.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeSlack } from '../support/fake-slack.ts';
import { qualify } from '../support/qualify.ts';
import { startResponseUrl } from '../support/response-urls.ts';
import { appHomeOpened, signedCommand, slashCommand } from '../support/slack-desk-requests.ts';
import { press } from '../support/slack-requests.ts';
import { buttonOf, fakeSlackTalk, nextTs, overHttp } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';

vi.setConfig({ testTimeout: 60_000 });

const SIGNING_SECRET = 'shhh';

test('a salesperson finds, sees and counts the leads in Slack, from the first words to the claim', async () => {
  const fake = await startFakeSlack();
  onTestFinished(() => fake.close());
  const slack = {
    botToken: fake.botToken,
    apiUrl: fake.url,
    salesChannel: '#sales',
    signingSecret: SIGNING_SECRET,
  };
  const product = await startProduct({ slack }, { slackPostEveryMs: 50 });
  const wayIn = overHttp(product.url, SIGNING_SECRET);
  await qualify(fakeSlackTalk(fake, wayIn), 'Здравствуйте!');
  const card = await eventually(() => {
    const found = fake.messages.find(({ channel }) => channel === 'C-sales');
    if (!found) throw new Error('There is no card.');
    return found;
  });

  /** What was answered: at once, or later when this machine is slow. */
  async function typed(command: string, text = ''): Promise<string> {
    const later = await startResponseUrl();
    const form = slashCommand(command, text, { user: 'U2', responseUrl: later.url });
    const { headers, rawBody } = signedCommand(form, SIGNING_SECRET);
    const answer = await fetch(`${product.url}/slack/events`, { method: 'POST', headers, body: rawBody });
    expect(answer.status).toBe(200);
    const body = await answer.text();
    const { blocks } = body ? (JSON.parse(body) as { blocks: unknown }) : await later.answered();
    return textsOfBlocks(blocks).replaceAll(/\s/g, ' ');
  }

  expect(await typed('/leads')).toMatch(/^Ждут и ваши: 1\|Анна\|.*Свадьба · .*400 000 ₽/);
  expect(await typed('/lead', '555-12-34')).toMatch(
    /^Анна\|\+7 921 555-12-34 · Квалифицирован.*Бюджет: \|400 000 ₽/,
  );
  expect(await typed('/lead', 'Пётр')).toContain('никого нет');

  const { action_id, value } = buttonOf(card.blocks, 'Беру');
  await wayIn.press(press(action_id, value, { user: 'U2', channel: 'C-sales', actionTs: nextTs() }));
  await wayIn.event(appHomeOpened('U2'));
  await fake.called('views.publish');
  const home = () => textsOfBlocks(fake.homes.get('U2')).replaceAll(/\s/g, ' ');
  expect(home()).toMatch(/В работе: 1\|Анна\| — .*Boris Sale.*Сегодня\|.*передано в продажи\*\|1\|/i);
  expect(JSON.stringify(fake.homes.get('U2'))).toContain(
    `https://sample.slack.com/archives/C-sales/p${card.ts.replace('.', '')}`,
  );
  expect(await typed('/hourglass')).toMatch(
    /Квалифицированы: \|1 \(было 0\).*Взято в работу: \|1 \(было 0\)/,
  );
  expect(product.troubles).toEqual([]);
});
