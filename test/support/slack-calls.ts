import { textsOfBlocks } from './desk-figures.ts';
import type { FakeSlack } from './fake-slack.ts';
import { startResponseUrl } from './response-urls.ts';
import { signedCommand, slashCommand } from './slack-desk-requests.ts';
import { fakeSlackTalk, type SlackTalk, type WayIn } from './slack-talk.ts';

export interface SlackCaller extends SlackTalk {
  /** What the salesperson is told of `/qualify`, at once, or later when this machine is slow. */
  qualify(text?: string): Promise<string>;
  /** Answers every question of the open call, up to the last one. */
  answers(contact: string): Promise<void>;
}

/** A salesperson who writes down calls in the app's direct messages. */
export function slackCaller(
  fake: FakeSlack,
  wayIn: WayIn,
  { user, productUrl, secret }: { user: string; productUrl: string; secret: string },
): SlackCaller {
  const talk = fakeSlackTalk(fake, wayIn, user);
  return {
    ...talk,
    async qualify(text = '') {
      const later = await startResponseUrl();
      const form = slashCommand('/qualify', text, { user, responseUrl: later.url });
      const { headers, rawBody } = signedCommand(form, secret);
      const answer = await fetch(`${productUrl}/slack/events`, { method: 'POST', headers, body: rawBody });
      if (answer.status !== 200) throw new Error(`A command was answered ${answer.status}`);
      const body = await answer.text();
      const { blocks } = body ? (JSON.parse(body) as { blocks: unknown }) : await later.answered();
      return textsOfBlocks(blocks);
    },
    async answers(contact) {
      await talk.waitForNext('Согласны?');
      await talk.press('Согласны?', 'Да, согласен');
      await talk.waitForNext('Какой праздник');
      await talk.say('свадьба');
      await talk.waitForNext('Когда хотите');
      await talk.say('в июне');
      await talk.waitForNext('На какой бюджет');
      await talk.say('400 тысяч');
      await talk.waitForNext('Кто принимает решение');
      await talk.press('Кто принимает решение', 'Решаю я');
      await talk.waitForNext('по какому номеру');
      await talk.say(contact);
      await talk.waitForNext('Проверим, всё ли верно');
    },
  };
}
