import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { PrismaClient } from '../../src/store/generated/client.ts';
import { seedLead } from '../db/seed-lead.ts';
import { seedPolls } from '../db/seed-polls.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { inboxPage } from '../support/inbox-page.ts';
import { startProduct } from '../support/start-product.ts';

/** Draws the pictures of the README anew when README_PICTURES is set; they are looked at before they are committed. */
const isDrawing = process.env.README_PICTURES !== undefined;
const PICTURES = path.resolve(import.meta.dirname, '../../src/dashboard/pictures');

const PHONE = { viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Moscow' };
const DESK = { viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/Moscow' };

vi.setConfig({ testTimeout: 180_000 });

/** A Wednesday at noon: the hall is open, and everybody is at work. */
const began = { at: Date.parse('2026-11-18T12:00:00+03:00'), by: performance.now() };
const now = () => new Date(began.at + performance.now() - began.by);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.runIf(isDrawing)('the inbox shows a lead with a visit and an offer', async () => {
  const product = await startProduct({}, { now });
  for (const [who, what] of [
    ['Елена, elena@example.com', 'свадьба в августе, бюджет до 600 тысяч'],
    ['Пётр, +7 921 555-77-01', 'юбилей 6 марта, бюджет 250 тысяч'],
  ] as const) {
    await enquiry(product.url, what, who);
  }
  const chat = await enquiry(
    product.url,
    'свадьба 12 июня 2027, бюджет 500 тысяч',
    'Мария, +7 921 555-12-34',
  );
  await chat.waitFor('Сколько будет гостей');
  await chat.say('60');
  await chat.waitFor('Когда вам удобно');
  await chat.pressDigit(2);
  await chat.waitFor('Ждём вас');

  const page = await pageAt(DESK, 'ru-RU');
  const desk = inboxPage(page);
  await desk.open(product.signInLink, 'open');
  await desk.row('Мария').click();
  await desk.stands('waiting');
  await page.keyboard.press('c');
  await desk.introduce('Анна Котова');
  await desk.stands('claimed');
  await desk.act('Отправить предложение');
  await page.getByLabel('Сколько гостей').fill('60');
  await page.getByRole('button', { name: /^Отправить за/ }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('.talk-side .document').waitFor({ timeout: 60_000 });
  await chat.say('Спасибо! А торт можно свой?');
  await desk.said('lead', 'А торт можно свой?');
  await desk.reply('Здравствуйте, Мария! Это Анна. Конечно, свой торт можно, холодильник найдём.');
  await draw(page, 'inbox');
});

test.runIf(isDrawing)(
  'the chat shows what the customer confirms, and the leads what came of it',
  async () => {
    const product = await startProduct({}, { now });
    const chat = chatPage(await pageAt(PHONE, 'en-GB'));
    await chat.open(product.url, 'lang=en&src=vk&cmp=spring&ref=a1');
    await chat.press("Yes, that's fine");
    await chat.say('we are getting married in the middle of June');
    await chat.waitFor('budget');
    await chat.say('about 400k');
    await chat.press('We decide together');
    await chat.say('Anna Petrova, 8 916 765-43-21');
    await chat.waitFor('Please check');
    await draw(chat.page, 'chat');

    await chat.press('All correct');
    await chat.waitFor('How many guests');
    const page = await pageAt(DESK, 'en-GB');
    await page.goto(product.signInLink);
    await page.locator('.lead-row', { hasText: 'Anna' }).click();
    await page.locator('.lead-head', { hasText: 'Anna' }).waitFor();
    await draw(page, 'lead');
  },
);

test.runIf(isDrawing)('the report shows the score, its interval and what customers say', async () => {
  const product = await startProduct({}, { now });
  const prisma = new PrismaClient({ adapter: new PrismaPg(product.pool) });
  const anna = await seedLead(prisma, { lead: { name: 'Anna Petrova' } });
  const oleg = await seedLead(prisma, { lead: { name: 'Oleg Sokolov' } });
  const vera = await seedLead(prisma, { lead: { name: 'Vera Lis' } });
  for (const [month, scores] of SCORES.entries()) {
    const askedAt = new Date(Date.UTC(2026, 6 + month, 9));
    await seedPolls(prisma, anna, scores.slice(0, 7), {
      askedAt,
      product: 'banquet',
      repName: 'Анна Котова',
    });
    await seedPolls(prisma, oleg, scores.slice(7), { askedAt, product: 'buffet', repName: 'Илья Громов' });
  }
  for (const [who, score, comment] of [
    [oleg, 6, 'We waited for the hot course'],
    [vera, 9, 'Lovely hall, and the host was great'],
    [anna, 10, 'Everything was just as promised. We will be back for the anniversary!'],
  ] as const) {
    await seedPolls(prisma, who, [score], { askedAt: now(), product: 'banquet', comment });
  }
  const page = await pageAt(DESK, 'en-GB');
  await page.goto(product.signInLink);
  await page.getByRole('link', { name: 'NPS' }).click();
  await page.locator('.figures').waitFor();
  await draw(page, 'nps');
});

/** Month by month, null for who did not answer. */
const SCORES = [
  [9, 8, 7, 6, 10, null, 3, 9, 8, null, 7, 6],
  [10, 9, 7, 8, 5, 9, null, 9, 10, 8, null, 7],
  [9, 10, 10, 8, 6, 9, null, 9, 7, 9, 10, null],
  [10, 9, 10, 9, 8, 10, 7, 9, 10, null, 4, 9],
  [10, 10, 9, 10, 8, 9, null, 10, 9, 10, 7, 9],
];

/** Somebody who has told the chat everything, in Russian. */
async function enquiry(url: string, what: string, who: string) {
  const chat = chatPage(await pageAt(PHONE, 'ru-RU'));
  await chat.open(url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.say(what);
  await chat.waitFor('Кто принимает решение');
  await chat.press('Решаю я');
  await chat.waitFor('Как с вами связаться');
  await chat.say(who);
  await chat.waitFor('Проверьте, пожалуйста');
  await chat.press('Всё верно');
  await chat.waitFor('Спасибо');
  return chat;
}

async function pageAt(screen: typeof DESK, locale: string): Promise<Page> {
  const page = await browser.newPage({ ...screen, locale });
  await page.clock.setFixedTime(now());
  return page;
}

async function draw(page: Page, name: string): Promise<void> {
  await page.clock.setFixedTime(now());
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}
