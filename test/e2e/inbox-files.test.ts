import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeSlack } from '../support/fake-slack.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { inboxPage } from '../support/inbox-page.ts';
import { slackRep } from '../support/slack-desk-talk.ts';
import { fakeSlackTalk, overHttp } from '../support/slack-talk.ts';
import { type Product, startProduct } from '../support/start-product.ts';
import { telegramTalk } from '../support/telegram-talk.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'ru-RU' };
const PHOTO = 'src/dashboard/pictures/lead.png';
const SECRET = 'shhh';
const MB = 1_024 * 1_024;

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 120_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('photos and files go from the reply box to the web chat, and what fails is sent again', async () => {
  const { product, chat, anna } = await claimedInWebChat();
  const { page } = anna;
  const picker = page.locator('input[type=file]');

  await picker.setInputFiles(PHOTO);
  await page.locator('.chosen-files', { hasText: 'lead.png' }).waitFor();
  await page.keyboard.type('Вот наш зал');
  await page.keyboard.press('Enter');
  await picture(page, '.talk-line[data-state=sent] .picture img');
  await picture(chat.page, '.bubble .picture img');
  await shots(page, 'inbox-photo', chat.page);
  await chat.waitFor('Вот наш зал');
  expect(await page.locator('.chosen-files').count()).toBe(0);

  // Dropped, without a word.
  await drop(page, 'смета.pdf', '%PDF-1.7 смета');
  await page.locator('.chosen-files', { hasText: 'смета.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  const link = chat.page.locator('a.file-card', { hasText: 'смета.pdf' });
  const href = await link.getAttribute('href');
  const served = await fetch(new URL(href ?? '', product.url));
  expect([await served.text(), served.headers.get('content-disposition')]).toEqual([
    '%PDF-1.7 смета',
    expect.stringMatching(/^attachment;/),
  ]);

  // Pasted, and a page that says it is a picture is none.
  await paste(page, 'скриншот.png', await readFile(PHOTO, 'base64'));
  await page.locator('.chosen-files', { hasText: 'скриншот.png' }).waitFor();
  await page.getByRole('button', { name: 'Убрать файл скриншот.png' }).click();
  await drop(page, 'page.html', '<script>');
  await page.locator('.file-fault', { hasText: 'page.html' }).waitFor();
  await picker.setInputFiles({
    name: 'огромный.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(20 * MB + 1),
  });
  await page.locator('.file-fault', { hasText: 'больше 20 МБ' }).waitFor();
  expect(await page.locator('.chosen-files').count()).toBe(0);

  await picker.setInputFiles({
    name: 'не-картинка.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html>'),
  });
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByText('внутри не то, что обещает имя файла').waitFor();
  await page.getByRole('button', { name: 'Убрать', exact: true }).click();

  await page.route('**/files/**', (route) => route.abort());
  await picker.setInputFiles({ name: 'меню.txt', mimeType: 'text/plain', buffer: Buffer.from('Меню') });
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByText('не отправлено').waitFor();
  await shots(page, 'inbox-failed');
  await page.unroute('**/files/**');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await chat.page.locator('a.file-card', { hasText: 'меню.txt' }).waitFor();
  await page.locator('.talk-line[data-state=sent] a.file-card', { hasText: 'меню.txt' }).waitFor();
  expect(await page.locator('.talk-line', { hasText: 'меню.txt' }).count()).toBe(1);
  expect(product.troubles).toEqual([]);
});

test('on a phone a photo is chosen, seen before it goes, and sent', async () => {
  const { product, chat } = await claimedInWebChat();
  const { page, ...desk } = inboxPage(await browser.newPage({ ...PHONE, locale: 'ru-RU', hasTouch: true }));
  await desk.open(product.signInLink, 'open');
  await page.locator('.queue-row').tap();
  await page.locator('.talk-head').waitFor();
  // Anna has it, and this is her phone.
  await page.evaluate(() =>
    localStorage.setItem('hourglass.dashboard.salesperson', JSON.stringify({ byName: 'Анна Котова' })),
  );
  await page.reload();
  await page.locator('input[type=file]').setInputFiles([PHOTO, 'src/dashboard/pictures/chat.png']);
  await page.locator('.chosen-files li', { hasText: 'chat.png' }).waitFor();
  await picture(page, '.chosen-files img');
  await shots(page, 'inbox-phone-chosen');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Отправить', exact: true }).tap();
  await picture(page, '.talk-line[data-state=sent] .picture img');
  await picture(chat.page, '.bubble .picture img');
  await eventually(async () => expect(await chat.page.locator('.bubble .picture').count()).toBe(2));
  await shots(page, 'inbox-phone', chat.page);
});

test('a photo from the inbox reaches a prospect in Telegram, and one in a direct message of Slack', async () => {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const product = await startProduct(
    {
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
      slack: { botToken: slack.botToken, signingSecret: SECRET, apiUrl: slack.url, salesChannel: '#sales' },
    },
    { telegramPace: { chatIntervalMs: 20 }, slackPostEveryMs: 20 },
  );
  const photo = await readFile(PHOTO);

  const person = telegramPerson(42, { language_code: 'ru' });
  const talk = telegramTalk(telegram, person);
  for (const text of ['/start', 'да', '/human']) talk.push(person.text(text));
  await send(product, await handoffIn(product, 'telegram'), photo);
  const inTelegram = await talk.waitFor('Вот наш зал');
  expect(inTelegram.file).toMatchObject({ method: 'sendPhoto', name: 'зал.png' });
  expect(inTelegram.file?.bytes?.equals(photo)).toBe(true);

  const direct = fakeSlackTalk(slack, overHttp(product.url, SECRET));
  await direct.say('Здравствуйте');
  await direct.waitFor('Согласны?');
  await direct.press('Согласны?', 'Да, согласен');
  await direct.say('позовите человека');
  await send(product, await handoffIn(product, 'slack'), photo);
  const inSlack = await eventually(() => {
    const found = slack.messages.find(({ channel, files }) => channel === 'DU1' && files);
    if (!found) throw new Error('There is no file in the direct message.');
    return found;
  });
  const [file] = inSlack.files ?? [];
  expect(file?.name).toBe('зал.png');
  expect(Buffer.from(slack.files[file?.id ?? '']?.bytes ?? []).equals(photo)).toBe(true);

  // Colleagues see under the card what went out from the dashboard.
  await eventually(() =>
    expect(slack.messages.filter(({ channel, files }) => channel === 'C-sales' && files)).toHaveLength(2),
  );
  expect(product.troubles).toEqual([]);
});

test('what a salesperson corrects in Slack changes on the open pages, and is shown as corrected', async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.close());
  const product = await startProduct(
    { slack: { botToken: slack.botToken, signingSecret: SECRET, apiUrl: slack.url, salesChannel: '#sales' } },
    { slackPostEveryMs: 20 },
  );
  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.command('Позвать человека');
  const card = await eventually(() => {
    const found = slack.messages.find(({ channel }) => channel === 'C-sales');
    if (!found) throw new Error('There is no card.');
    return found;
  });
  const { page, ...desk } = inboxPage(await browser.newPage(DESK));
  await desk.open(product.signInLink, 'open');
  await desk.row('Ждёт менеджера').click();

  const boris = slackRep(slack, overHttp(product.url, SECRET), 'U2');
  const ts = await boris.write(card, 'Зал свободен в суботу');
  await chat.waitFor('в суботу');
  await desk.said('rep', 'в суботу');
  await boris.correct(card, ts, 'Зал свободен в суботу', 'Зал свободен в субботу');
  await chat.waitFor('в субботу');
  expect(await chat.page.locator('.bubble', { hasText: 'в суботу' }).count()).toBe(0);
  expect(await chat.page.locator('.bubble', { hasText: 'в субботу' }).innerText()).toContain('исправлено');
  await page.locator('.talk-line[data-from=rep]', { hasText: /в субботу[\s\S]*исправлено/ }).waitFor();
  await shots(page, 'inbox-corrected', chat.page);
});

/** Somebody in the web chat who asked for a human, and Anna, who has them. */
async function claimedInWebChat() {
  const product = await startProduct();
  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.command('Позвать человека');
  const anna = inboxPage(await browser.newPage(DESK));
  await anna.open(product.signInLink);
  await anna.row('Ждёт менеджера').click();
  await anna.stands('waiting');
  await anna.page.keyboard.press('c');
  await anna.introduce('Анна Котова');
  await anna.stands('claimed');
  await anna.page.keyboard.press('r');
  return { product, chat, anna };
}

/** The handoff of the lead on a channel, once there is one. */
async function handoffIn({ pool }: Product, channel: string): Promise<string> {
  return eventually(async () => {
    const { rows } = await pool.query<{ id: string }>(
      'SELECT h.id FROM handoff h JOIN conversation c ON c.id = h.conversation_id WHERE c.channel = $1',
      [channel],
    );
    if (!rows[0]) throw new Error(`Nobody of ${channel} was handed over.`);
    return rows[0].id;
  });
}

/** Sends a photo with words as the page does. */
async function send(product: Product, handoffId: string, bytes: Buffer): Promise<void> {
  const file = v7();
  const put = await product.admin(`/api/v1/handoffs/${handoffId}/files/${file}?name=зал.png`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  expect(put.status).toBe(200);
  const acted = await product.act(handoffId, 'Анна Котова', { type: 'reply', text: 'Вот наш зал', file });
  expect(acted.status).toBe(200);
}

/** Waits until a picture is there and shows something. */
async function picture(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await eventually(async () =>
    expect(
      await page
        .locator(selector)
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(100),
  );
}

function drop(page: Page, name: string, text: string): Promise<void> {
  return page.locator('.talk-main').evaluate(
    (target, { name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    { name, text },
  );
}

function paste(page: Page, name: string, base64: string): Promise<void> {
  return page.locator('textarea').evaluate(
    (target, { name, base64 }) => {
      const clipboardData = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      clipboardData.items.add(new File([bytes], name, { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { name, base64 },
  );
}

/** Pictures of the pages, for whoever wants to look at them. */
async function shots(page: Page, name: string, chat?: Page): Promise<void> {
  const folder = process.env.HOURGLASS_SHOW;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png` });
  await chat?.screenshot({ path: `${folder}/${name}-chat.png` });
}
