import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { chatPage } from '../support/chat-page.ts';
import { sampleDocuments } from '../support/sample-documents.ts';
import { seedDeal, seedDocument } from '../support/seed-document.ts';
import { type Product, startProduct } from '../support/start-product.ts';

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'ru-RU' };
const WIDE = { viewport: { width: 1280, height: 800 }, locale: 'ru-RU' };
const SCALE = Array.from({ length: 11 }, (_, score) => String(score));

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 120_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a document of theirs is a card in the chat, and opens', async () => {
  const product = await startProduct();
  const chat = await chatWithSales(product);
  const { id: conversationId, leadId } = await product.prisma.conversation.findFirstOrThrow();
  const deal = await seedDeal(product, { leadId, conversationId });
  await seedDocument(product, deal, 'contract', sampleDocuments().contract);

  const card = chat.page.locator('.file-card');
  await card.waitFor({ timeout: 60_000 });
  expect(await card.innerText()).toMatch(/PDF[\s\S]*C-2026-0001\.pdf\s+\d+\sкБ/);
  const url = new URL((await card.getAttribute('href')) ?? '', product.url);
  const file = await fetch(url);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toMatch(/^%PDF/);
  url.pathname = url.pathname.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await fetch(url)).status).toBe(404);

  await product.prisma.document.updateMany({ data: { state: 'erased', file: null } });
  expect((await fetch(new URL((await card.getAttribute('href')) ?? '', product.url))).status).toBe(404);
});

test('a score from 0 to 10 is one tap: two rows on a phone, one on a wide screen, and a digit means itself', async () => {
  const product = await startProduct();
  const chat = await chatWithSales(product);
  await askForScore(product);
  await chat.reload();
  await chat.waitForButton('10');
  expect(await chat.buttons()).toEqual(SCALE);
  expect(await rows(chat.page)).toEqual([6, 5]);
  const keys = await chat.page.locator('.scale .reply').evaluateAll((all) => {
    return all.map((key) => key.getBoundingClientRect()).map(({ width, height }) => ({ width, height }));
  });
  expect(Math.min(...keys.map(({ width }) => width))).toBeGreaterThanOrEqual(44);
  expect(Math.min(...keys.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
  await chat.page.setViewportSize(WIDE.viewport);
  expect(await rows(chat.page)).toEqual([11]);

  const posted = chat.page.waitForRequest((request) => request.method() === 'POST');
  await chat.page.locator('textarea').fill('7');
  await chat.page.keyboard.press('Enter');
  expect((await posted).postDataJSON()).toMatchObject({ type: 'text', text: '7' });
});

/** Of the keys of the scale: how many stand in each row. */
async function rows(page: ReturnType<typeof chatPage>['page']): Promise<number[]> {
  const tops = await page
    .locator('.scale .reply')
    .evaluateAll((all) => all.map((key) => Math.round(key.getBoundingClientRect().top)));
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
}

async function chatWithSales(product: Product) {
  const chat = chatPage(await browser.newPage(PHONE));
  await chat.open(product.url, 'lang=ru');
  await chat.press('Да, согласен');
  await chat.command('Позвать человека');
  await chat.waitFor(/человек|менеджер|напиш/i);
  return chat;
}

/** The question as the flow leaves it; it comes days after the event. */
async function askForScore({ prisma }: Product): Promise<void> {
  const { id, sequence } = await prisma.conversation.findFirstOrThrow();
  const asked = sequence + 1;
  await prisma.message.create({
    data: {
      conversationId: id,
      sequence: asked,
      direction: 'out',
      kind: 'ask',
      text: 'Насколько вы готовы посоветовать нас друзьям: от 0 (ни за что) до 10 (с радостью)?',
      content: { buttons: SCALE.map((label) => ({ label, token: `score-${label}` })) },
      state: 'sent',
      createdAt: new Date(),
    },
  });
  await prisma.conversation.update({ where: { id }, data: { sequence: asked, promptSequence: asked } });
}
