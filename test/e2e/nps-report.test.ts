import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PrismaClient } from '../../src/store/generated/client.ts';
import { seedLead } from '../db/seed-lead.ts';
import { seedPolls } from '../db/seed-polls.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startProduct } from '../support/start-product.ts';

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 120_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the score is shown on a phone with its interval, by salesperson, with the words behind it', async () => {
  const product = await startProduct();
  const prisma = new PrismaClient({ adapter: new PrismaPg(product.pool) });
  const anna = await seedLead(prisma, { lead: { name: 'Анна' } });
  await seedPolls(prisma, anna, [10, 9, 9, 7, null], { product: 'banquet', repName: 'Илья' });
  await seedPolls(prisma, anna, [3], { repName: 'Ольга', comment: 'Долго ждали горячее' });

  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ru-RU' });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(product.signInLink);
  await page.getByRole('link', { name: 'NPS' }).click();

  await page.getByText('+40', { exact: true }).waitFor();
  await page.getByText('Почти наверняка от −30 до +100').waitFor();
  await page.getByText(/5 из 6, 83\s%/).waitFor();
  await page.getByText('Ответов пока мало').waitFor();
  await page.getByRole('row', { name: 'Банкет +75' }).waitFor();
  expect(
    await page.getByRole('table', { name: 'Кто что поставил' }).getByRole('row').allInnerTexts(),
  ).toContain('9\t2');

  await page.getByRole('link', { name: 'Менеджеры' }).click();
  await page.getByRole('link', { name: 'Ольга' }).click();
  await page.locator('.score', { hasText: '−100' }).waitFor();
  await page.getByRole('link', { name: 'Убрать отбор: Менеджер: Ольга' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page
    .locator('.said-list', { hasText: 'Долго ждали горячее' })
    .getByRole('link', { name: 'Анна' })
    .click();
  await page.locator('.lead-head', { hasText: 'Анна' }).waitFor();
  expect(faults).toEqual([]);
  expect(product.troubles).toEqual([]);
});
