import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { inboxPage } from '../support/inbox-page.ts';
import { startProduct } from '../support/start-product.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'ru-RU' };

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 120_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a lead is claimed, answered, closed and taken up again by keyboard, and a colleague sees it live', async () => {
  const product = await startProduct();
  const anna = inboxPage(await browser.newPage(DESK));
  const ilya = inboxPage(await browser.newPage(DESK));
  await anna.open(product.signInLink);
  await ilya.open(product.signInLink, 'open');
  await anna.page.getByText('Никто не ждёт').waitFor();

  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.command('Позвать человека');

  await anna.row('Ждёт менеджера').waitFor();
  await ilya.row('Ждёт менеджера').waitFor();
  await ilya.page.keyboard.press('j');
  await ilya.stands('waiting');
  await anna.page.keyboard.press('j');
  await anna.stands('waiting');
  await anna.page.keyboard.press('c');
  await anna.introduce('Анна Котова');
  await anna.stands('claimed');
  await ilya.page.locator('.talk-head', { hasText: 'Менеджер: Анна Котова' }).waitFor();
  await ilya.page.locator('.reply-note', { hasText: 'Анна' }).waitFor();
  await anna.page.getByText('Никто не ждёт').waitFor();

  const { handoffs } = await (await product.admin('/api/v1/inbox?view=open')).json();
  const late = await product.admin(`/api/v1/handoffs/${handoffs[0].handoffId}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), byName: 'Илья Громов', action: { type: 'claim' } }),
  });
  expect([late.status, (await late.json()).message]).toEqual([409, expect.stringContaining('Анна')]);

  await anna.reply('Здравствуйте! Зал свободен.');
  await chat.waitFor('Зал свободен');
  expect(await chat.page.locator('.writer').allInnerTexts()).toContain('Анна Котова');
  await chat.say('Спасибо! А парковка есть?');
  await anna.said('lead', 'А парковка есть?');
  await ilya.said('lead', 'А парковка есть?');
  await ilya.said('rep', 'Зал свободен');

  await anna.page.reload();
  await anna.said('lead', 'А парковка есть?');
  await anna.page.getByText('Вы: Анна Котова').waitFor();
  await anna.reply('Есть, на сорок машин.');
  await chat.waitFor('на сорок машин');

  await anna.act('Продано');
  await anna.page.locator('dialog input:focus').waitFor();
  await anna.page.keyboard.type('250 000');
  await anna.page.keyboard.press('Enter');
  await anna.stands('won');
  await ilya.stands('won');
  await ilya.page.locator('.talk-head', { hasText: /Продано: 250\s000\s₽/ }).waitFor();
  await anna.act('Вернуть в работу');
  await anna.stands('claimed');
  await anna.act('Вернуть боту');
  await ilya.stands('returned');
  expect(product.troubles).toEqual([]);
});

test('a lost connection is said, and what was missed is there when it comes back', async () => {
  const product = await startProduct();
  const desk = inboxPage(await browser.newPage(DESK));
  await desk.open(product.signInLink);
  await desk.page.getByText('Никто не ждёт').waitFor();
  await desk.page.context().setOffline(true);
  await desk.page.getByText('Связь прервалась').waitFor();

  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.command('Позвать человека');
  await product.lead({ handoffStatus: 'waiting' });

  await desk.page.context().setOffline(false);
  await desk.row('Ждёт менеджера').waitFor();
  await desk.page.getByText('Связь прервалась').waitFor({ state: 'detached' });

  await desk.page.keyboard.press('j');
  await desk.stands('waiting');
  await desk.page.keyboard.press('c');
  await desk.introduce('Анна Котова');
  await desk.stands('claimed');
  await desk.page.context().setOffline(true);
  await desk.page.keyboard.press('r');
  await desk.page.keyboard.type('Добрый день!');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByText('не отправлено').waitFor();
  await desk.page.context().setOffline(false);
  await desk.page.getByRole('button', { name: 'Повторить' }).click();
  await chat.waitFor('Добрый день!');
  await desk.page.locator('.talk-line[data-state=sent]', { hasText: 'Добрый день!' }).waitFor();
  expect(await desk.page.getByText('Добрый день!').count()).toBe(1);
});

test('on a phone the queue and the conversation take turns, and all that can be done is in one window', async () => {
  const product = await startProduct({ profile: await profileWithoutTeam() });
  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=en');
  await chat.press("Yes, that's fine");
  await chat.command('Talk to a human');
  await product.lead({ handoffStatus: 'waiting' });

  const { page, ...desk } = inboxPage(await browser.newPage({ ...PHONE, locale: 'en-GB', hasTouch: true }));
  await desk.open(product.signInLink);
  await desk.row('Waiting for sales').tap();
  await page.locator('.queue').waitFor({ state: 'hidden' });
  // Replying claims.
  await page.locator('textarea').fill('Hello, this is Anna.');
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.getByRole('dialog', { name: 'Who are you?' }).waitFor();
  await page.getByLabel('Name').fill('Anna');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await desk.stands('in-conversation');
  await chat.waitFor('this is Anna');

  await page.getByRole('button', { name: 'Actions' }).tap();
  await page.getByRole('button', { name: 'Lost' }).tap();
  await page.getByLabel('Дорого').check();
  await page.getByRole('button', { name: 'Save' }).tap();
  await desk.stands('lost');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Back to the queue' }).tap();
  await page.getByText('Nobody is waiting').waitFor();
});

/** The profile of a business in which whoever is signed in may take a lead, under a name of their own. */
async function profileWithoutTeam(): Promise<string> {
  const folder = await makeDataDir();
  onTestFinished(() => removeDataDir(folder));
  const profile = parse(await readFile('flows/profile.yaml', 'utf8'));
  const file = path.join(folder, 'profile.yaml');
  await writeFile(file, stringify({ ...profile, sales: { ...profile.sales, team: [] } }));
  return file;
}
