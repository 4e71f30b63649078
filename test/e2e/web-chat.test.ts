import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { startProduct } from '../support/start-product.ts';

const PHONE_SCREEN = { viewport: { width: 390, height: 844 } };

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a prospect qualifies in Russian by words and buttons, and the dashboard shows who and why', async () => {
  const product = await startProduct();
  const chat = chatPage(await browser.newPage(PHONE_SCREEN));
  await chat.open(product.url, 'lang=ru&src=vk&campaign=autumn');
  await chat.press('Да, согласен');
  await chat.waitFor('Какой праздник');
  await chat.say('свадьба');
  await chat.waitFor('Когда хотите');
  await chat.press('Через 3–9 месяцев');
  await chat.waitFor('На какой бюджет');
  await chat.say('400 тысяч');
  await chat.waitFor('Кто принимает решение');
  await chat.press('Решаю я');
  await chat.waitFor('Как с вами связаться');
  await chat.say('+7 921 555-12-34');
  await chat.waitFor('Проверьте, пожалуйста');
  await chat.press('Всё верно');
  await chat.waitFor('Спасибо, всё записали');

  const [said, heard] = [await chat.ownMessages(), await chat.botMessages()];
  await chat.reload();
  await chat.waitFor('Спасибо, всё записали');
  expect(await chat.ownMessages()).toEqual(said);
  expect(await chat.botMessages()).toEqual(heard);

  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'ru-RU' });
  await desk.goto(product.signInLink);
  await desk.locator('.lead-row').click();
  const view = desk.locator('.lead-view, main').last();
  await view.getByText('Верд').first().waitFor();
  console.log(await desk.locator('body').innerText());
  expect(product.troubles).toEqual([]);
});
