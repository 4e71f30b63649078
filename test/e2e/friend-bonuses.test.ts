import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seedLead } from '../db/seed-lead.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startProduct } from '../support/start-product.ts';

// A browser on a busy machine is slow.
vi.setConfig({ testTimeout: 120_000 });

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['ru-RU', 390, 'Бонус выдан', 'Отменить', 'Здесь появятся бонусы', '5\u00a0000\u00a0₽', 'Бонусы за друзей'],
  ['en-GB', 1280, 'Bonus given', 'Undo', 'turn up here', '₽5,000', 'Bonuses for friends'],
] as const)(
  'what is due for friends is noted as given, and taken back, on the reports page: %s',
  async (locale, width, give, undo, empty, sum, title) => {
    const product = await startProduct();
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
    await page.goto(product.signInLink);
    await page.getByRole('link', { name: 'NPS' }).click();
    const card = page.getByRole('region', { name: title });
    await card.getByText(empty).waitFor();

    const names = ['Ольга Ветрова', 'Феликс Зайцев', 'Мария Котова', 'Ян Лис'];
    const ids = [];
    for (const name of names) ids.push((await seedLead(product.prisma, { lead: { name } })).leadId);
    const [olga, ...friends] = ids;
    for (const [order, id] of friends.entries())
      await product.pool.query(
        `INSERT INTO referral (friend_id, referrer_id, code, created_at, bought_at, rewarded_at)
         VALUES ($1, $2, 'aaaaaaaa', '2026-10-01', $3, $4)`,
        [
          id,
          olga,
          order === 2 ? null : `2026-11-0${order + 1}T12:00:00Z`,
          order === 0 ? null : '2026-11-12T12:00:00Z',
        ],
      );
    await page.reload();
    await card.getByText('Феликс Зайцев').waitFor();
    expect(await card.getByText(sum).count()).toBe(3);
    await card.getByRole('button', { name: give }).click();
    await expect.poll(() => card.getByRole('button', { name: undo }).count()).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const felix = card.getByRole('listitem').filter({ hasText: 'Феликс Зайцев' });
    await felix.getByRole('button').click();
    await expect.poll(() => card.getByRole('button', { name: give }).count()).toBe(1);
    const { rows } = await product.pool.query('SELECT count(rewarded_at)::int AS given FROM referral');
    expect(rows).toEqual([{ given: 2 }]);
    expect(product.troubles).toEqual([]);
  },
);
