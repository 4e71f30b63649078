import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { inboxPage } from '../support/inbox-page.ts';
import { type Product, startProduct } from '../support/start-product.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'ru-RU' };

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 180_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a visit, an offer, payments and the sale go from the inbox to the customer, who sees each', async () => {
  const product = await startProduct();
  const chat = await qualified(product);
  const desk = inboxPage(await browser.newPage(DESK));
  const { page } = desk;
  await desk.open(product.signInLink);
  await desk.row('Мария').click();
  await desk.stands('waiting');
  await page.keyboard.press('c');
  await desk.introduce('Анна Котова');
  await desk.stands('claimed');

  // A visit, all by keyboard: the day has the focus, the time is next.
  await desk.act('Записать на визит');
  await page.locator('.chip').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Выберите время.').waitFor();
  await page.locator('input[name=time]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await closed();
  await inHead(/Визит.*назначен/);
  await chat.waitFor('Ждём вас');

  // What cannot be yet is said where it was pressed, and the window stays.
  await desk.act('Пришёл');
  await page.getByRole('button', { name: 'Да, пришёл' }).press('Enter');
  await page.getByRole('alert').getByText('Визит ещё не начался').waitFor();
  await page.keyboard.press('Escape');
  await closed();

  await desk.act('Отправить предложение');
  await page.getByLabel('Сколько гостей').fill('3');
  await page.getByText('Гостей слишком мало').waitFor();
  await page.getByLabel('Сколько гостей').fill('много');
  await page.getByText('Впишите число гостей цифрами').waitFor();
  await page.getByLabel('Сколько гостей').fill('70');
  await page.getByLabel('Ведущий').check();
  await page.getByLabel('Скидка вручную').fill('50');
  await page.getByText('Скидка больше разрешённой').waitFor();
  await page.getByLabel('Скидка вручную').fill('5');
  await page.getByLabel('Примечание для клиента').fill('Ждём вас на дегустацию');
  const send = page.getByRole('button', { name: /^Отправить за 465.500.₽$/ });
  await send.click();
  await closed();
  await inHead(/Предложение O-2026-0001\s*465.500.₽\s*отправлено/);
  await chat.waitFor('Ждём вас на дегустацию');
  await chat.page.locator('.file-card', { hasText: 'Предложение O-2026-0001.pdf' }).waitFor();
  const paper = page.locator('.talk-side .document', { hasText: 'Предложение O-2026-0001' });
  await paper.waitFor({ timeout: 60_000 });
  const file = await page.request.get(new URL((await paper.getAttribute('href')) ?? '', product.url).href);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);

  await chat.press('Подходит');
  await inHead(/Оплачено.*0.₽ из 465.500.₽/);
  await desk.act('Оплачено');
  for (const [typed, told] of [
    ['много', 'Впишите сумму цифрами'],
    ['0', 'Сумма должна быть больше нуля'],
    ['99999999999999', 'Таких сумм не бывает'],
    ['500 000', 'Это больше, чем осталось заплатить'],
  ] as const) {
    await page.getByLabel('Сколько пришло').fill(typed);
    await page.keyboard.press('Enter');
    await page.getByText(told).waitFor();
  }
  await page.getByLabel('Сколько пришло').fill('100 000');
  await page.keyboard.press('Enter');
  await closed();
  await inHead(/Оплачено.*100.000.₽ из 465.500.₽/);

  await desk.act('Продано');
  const day = page.getByLabel('Дата мероприятия');
  expect(await day.inputValue()).toBe('2027-06-12');
  await day.fill('2020-06-12');
  await page.getByText('Эта дата уже прошла').waitFor();
  await day.fill('2027-06-19');
  await page.keyboard.press('Enter');
  await closed();
  await desk.stands('won');

  const { id } = await product.lead();
  const { deals } = await (await product.admin(`/api/v1/leads/${id}/deals`)).json();
  expect(deals).toMatchObject([
    {
      status: 'won',
      stage: 5,
      sum: 46_550_000,
      paid: 10_000_000,
      eventOn: '2027-06-19',
      repName: 'Анна Котова',
      bookings: [{ status: 'booked', repName: 'Анна Котова' }],
      offers: [{ status: 'accepted', repName: 'Анна Котова', total: 46_550_000 }],
      payments: [{ kind: 'paid', sum: 10_000_000, repName: 'Анна Котова' }],
    },
  ]);
  await page.goto(`${product.url}/#/leads/${id}`);
  await page.locator('.deals', { hasText: 'Продано' }).waitFor();
  await page.locator('.stage-days summary').click();
  expect(await page.locator('.stage-days dt').allInnerTexts()).toEqual(
    expect.arrayContaining(['Внимание', 'Доверие', 'Продажа']),
  );
  expect(product.troubles).toEqual([]);

  async function closed(): Promise<void> {
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  async function inHead(words: RegExp): Promise<void> {
    await expect
      .poll(() => page.locator('.talk-deal').innerText(), { timeout: 20_000 })
      .toMatch(new RegExp(words.source, 's'));
  }
});

test('in English on a phone all of it is in one window, and nothing is wider than the screen', async () => {
  const product = await startProduct();
  await qualified(product);
  const { page, ...desk } = inboxPage(await browser.newPage({ ...PHONE, locale: 'en-GB', hasTouch: true }));
  await desk.open(product.signInLink);
  await desk.row('Мария').tap();
  await page.getByRole('button', { name: 'Actions' }).tap();
  await page.getByRole('button', { name: 'Claim' }).tap();
  await page.getByRole('dialog', { name: 'Who are you?' }).getByRole('button', { name: 'Анна' }).tap();
  await desk.stands('claimed');
  for (const [label, ready] of [
    ['Book viewing', '.chip'],
    ['Send offer', '.offer-total'],
    ['Paid', 'dialog input'],
    ['Won', 'dialog input'],
  ] as const) {
    await page.getByRole('button', { name: 'Actions' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).tap();
    await page.locator(ready).first().waitFor();
    const { wide, words } = await page.locator('dialog[open]').evaluate((dialog) => ({
      wide: dialog.scrollWidth - dialog.clientWidth,
      words: dialog.textContent ?? '',
    }));
    expect(wide, label).toBeLessThanOrEqual(0);
    expect(words, label).not.toMatch(/Гост|Итого|Время|Пакет/);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
});

/** Somebody who wants a wedding, and is asked when they would come to see the hall. */
async function qualified(product: Product) {
  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.say('свадьба 12 июня 2027, бюджет 500 тысяч');
  await chat.waitFor('Кто принимает решение');
  await chat.press('Решаю я');
  await chat.waitFor('Как с вами связаться');
  await chat.say('Мария, +7 921 555-12-34');
  await chat.waitFor('Проверьте, пожалуйста');
  await chat.press('Всё верно');
  await chat.waitFor(/Сколько будет гостей/);
  await chat.say('60');
  await chat.waitFor(/Когда вам удобно/);
  return chat;
}
