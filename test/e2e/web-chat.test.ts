import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { startProduct } from '../support/start-product.ts';

const PHONE_SCREEN = { viewport: { width: 390, height: 844 } };

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a prospect qualifies in Russian by words and buttons, and the dashboard shows who and why', async () => {
  const product = await startProduct();
  const chat = chatPage(await browser.newPage(PHONE_SCREEN));
  await chat.open(product.url, 'lang=ru&src=vk&cmp=autumn');
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
  const row = desk.locator('.lead-row');
  await row.click();
  await desk.locator('.transcript .said', { hasText: 'Спасибо, всё записали' }).waitFor();
  expect(await row.innerText()).toMatch(/\+7 921 555-12-34[\s\S]*vk \/ autumn/);
  expect(await desk.locator('.factor-why').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('400 тысяч'), expect.stringContaining('свадьба')]),
  );
  const answers = await desk.locator('.answers tbody tr').allInnerTexts();
  expect(answers.map((line) => line.split('\t'))).toEqual(
    expect.arrayContaining([
      [expect.any(String), 'Свадьба', 'свадьба'],
      [expect.any(String), expect.stringMatching(/^400\s000\s₽$/), '400 тысяч'],
      [expect.any(String), expect.any(String), '+7 921 555-12-34'],
    ]),
  );
  expect(await product.lead()).toMatchObject({
    source: 'vk',
    campaign: 'autumn',
    phone: '+79215551234',
    verdict: 'qualified',
    handoffStatus: 'waiting',
    consents: [{ granted: true, textVersion: 'pd-2026-11' }],
  });
  expect(product.troubles).toEqual([]);
});

test('a prospect qualifies in English, correcting the budget before the end', async () => {
  const product = await startProduct();
  const chat = chatPage(await browser.newPage(PHONE_SCREEN));
  await chat.open(product.url, 'lang=en');
  await chat.say('yes');
  await chat.waitFor('What are you planning');
  for (const words of ['a company party', 'in two months', '300000', 'I decide', 'anna@example.com']) {
    const before = (await chat.botMessages()).length;
    await chat.say(words);
    await expect.poll(async () => (await chat.botMessages()).length).toBeGreaterThan(before);
  }
  await chat.waitFor('300,000');
  await chat.say('budget 450000');
  await chat.waitFor('450,000');
  await chat.press((await chat.buttons())[0] ?? '');

  const { answers, ...lead } = await product.lead({ verdict: 'qualified' });
  expect(lead).toMatchObject({ language: 'en', email: 'anna@example.com', handoffStatus: 'waiting' });
  const budgets = answers.filter(({ key }) => key === 'budget');
  expect(budgets.filter(({ supersededAt }) => supersededAt === null)).toMatchObject([
    { raw: 'budget 450000' },
  ]);
  expect(budgets.filter(({ supersededAt }) => supersededAt !== null)).toMatchObject([{ raw: '300000' }]);
  expect(product.troubles).toEqual([]);
});

test('who declines consent is told where to call, sees nothing of theirs kept, and may begin again', async () => {
  const product = await startProduct();
  const chat = chatPage(await browser.newPage(PHONE_SCREEN));
  await chat.open(product.url, 'lang=ru');
  await chat.waitFor('Согласны?');
  await chat.say('свадьба 15 июня, 89215551234');
  await expect.poll(async () => (await chat.botMessages()).length).toBe(2);
  await chat.say('нет');
  await chat.waitFor('+7 812 555-01-44');
  await expect.poll(() => chat.ownMessages(), { timeout: 15_000 }).toEqual([]);
  await chat.say('передумала');
  await expect.poll(() => chat.buttons(), { timeout: 15_000 }).toEqual(['Да, согласен', 'Нет']);
  expect(await product.lead({ name: null, phone: null, answers: [] })).toMatchObject({
    consents: [{ granted: false }],
    handoff: null,
  });
});
