import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { qrPicture } from '../../src/pictures/qr-picture.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { becomesPromoter, buysWedding } from '../support/happy-customer.ts';
import { profileWithPhotos } from '../support/profile-with-photos.ts';
import { fakeSlackTalk, overHttp } from '../support/slack-talk.ts';
import { startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

vi.setConfig({ testTimeout: 90_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('in Telegram the hall and the QR code of the link are photos, and the link is shown again with it', async () => {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const { product, hall, leapTo } = await given({
    telegram: { botToken: telegram.token, apiRoot: telegram.url },
  });
  const talk = telegramTalk(telegram, telegramPerson(42, { language_code: 'ru' }));
  await buysWedding(talk, product);
  await becomesPromoter(talk, leapTo);
  const photo = (await talk.waitFor('До праздника около месяца')).file;
  expect([photo?.method, photo?.bytes]).toEqual(['sendPhoto', Buffer.from(hall)]);

  const photos = () => talk.messages().filter(({ file }) => file?.method === 'sendPhoto');
  const link = linkIn((await talk.waitFor('отправьте ему вашу ссылку')).text);
  expect(link).toMatch(/^https:\/\/t\.me\/\w+\?start=src-referral__ref-/);
  expect(photos().at(-1)?.file?.bytes).toEqual(Buffer.from(await qrPicture(link)));
  await talk.press('отправьте ему вашу ссылку', 'Показать ссылку');
  await eventually(() => expect(photos()).toHaveLength(3));
  expect(photos().at(-1)?.file?.bytes).toEqual(Buffer.from(await qrPicture(link)));
  expect(product.troubles).toEqual([]);
});

test('in Slack they are files with words for those who cannot see them', async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const { product, hall, leapTo } = await given({
    slack: { botToken: slack.botToken, signingSecret: 'shhh', apiUrl: slack.url },
  });
  const talk = fakeSlackTalk(slack, overHttp(product.url, 'shhh'));
  const shown = {
    say: talk.say,
    // What stands above a file is in its blocks.
    waitFor: (text: string) =>
      eventually(() => {
        const found = talk.messages();
        expect(JSON.stringify(found)).toContain(text);
      }),
  };
  await buysWedding(shown, product);
  await becomesPromoter(shown, leapTo);
  const link = linkIn(JSON.stringify(slack.messages.at(-1)?.blocks));
  const files = Object.values(slack.files);
  expect(files.map(({ name }) => name)).toEqual(['Банкетный зал «Берёзы»', 'QR-код вашей ссылки для друзей']);
  expect(files.map(({ bytes }) => Buffer.from(bytes))).toEqual([
    Buffer.from(hall),
    Buffer.from(await qrPicture(link)),
  ]);
  expect(slack.callsOf('files.getUploadURLExternal').map(({ args }) => args.alt_text)).toEqual(
    files.map(({ name }) => name),
  );
  const [, above] = slack.callsOf('files.completeUploadExternal').map(({ args }) => args.blocks);
  expect(above).toBeUndefined();
  expect(product.troubles).toEqual([]);
});

test('in the web chat they are pictures in the talk, with an alternative text, in the width of a phone', async () => {
  const { product, leapTo } = await given({});
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const chat = chatPage(page);
  await chat.open(product.url, 'lang=ru');
  await buysWedding(chat, product);
  await becomesPromoter(chat, leapTo);
  const hall = page.getByRole('img', { name: 'Банкетный зал «Берёзы»' });
  const qr = page.getByRole('img', { name: 'QR-код вашей ссылки для друзей' });
  await expectDrawn(hall);
  await expectDrawn(qr);
  await chat.press('Показать ссылку');
  await expectDrawn(qr.nth(1));
  await draw('ru-link');
  await chat.press('Мои друзья и бонусы');
  await chat.waitFor('Пока никто не пришёл');
  await chat.speak('en');
  await chat.press('Show the link');
  await expectDrawn(page.getByRole('img', { name: 'The QR code of your link for friends' }));
  await draw('en-link');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await hall.scrollIntoViewIfNeeded();
  await draw('ru-photo');
  expect(product.troubles).toEqual([]);

  async function draw(name: string): Promise<void> {
    if (process.env.HOURGLASS_SHOW)
      await page.screenshot({ path: path.join(process.env.HOURGLASS_SHOW, `${name}.png`) });
  }
});

/** The product from a Monday noon in Moscow on, with a photo of the hall beside its profile. */
async function given(settings: Parameters<typeof startProduct>[0]) {
  // Jobs begin when their time has come by the database's clock, so it lies in the past.
  let ahead = Date.parse('2026-03-02T09:00:00Z') - Date.now();
  const { profile, hall } = await profileWithPhotos();
  const product = await startProduct(
    { ...settings, profile },
    {
      telegramPace: { chatIntervalMs: 20 },
      slackPostEveryMs: 20,
      now: () => new Date(Date.now() + ahead),
    },
  );
  const leapTo = (instant: number) => {
    ahead = instant - Date.now();
  };
  return { product, hall, leapTo };
}

function linkIn(text: string): string {
  return /https?:\/\/[^\s"\\]+(?:ref=|ref-)\w+/.exec(text)?.[0] ?? '';
}

/** Its bytes came and are a picture. */
async function expectDrawn(picture: Locator): Promise<void> {
  await picture.last().scrollIntoViewIfNeeded();
  await eventually(async () =>
    expect(await picture.last().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0),
  );
}
