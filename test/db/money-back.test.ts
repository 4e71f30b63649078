import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;
const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-11-28' } as const;
const money = (type: 'paid' | 'refunded', sum: number) => ({ type, sum, currency: 'RUB' }) as const;

async function buyer(address: string, number: string) {
  const given = await startHourglass(await testDatabase());
  const person = given.person(address);
  await person.qualifies(`+7 921 777-01-${number}`);
  await given.sales(address, { type: 'claim' });
  await given.sales(address, money('paid', 40_000_00));
  await given.sales(address, WON);
  const { clock, until, said } = given;
  const later = (days: number) => until(new Date(clock.now.getTime() + days * DAY_MS));
  const last = async () => (await said(address))[0] ?? '';
  return { ...given, person, later, last };
}

test('who has all their money back is told so, and hears nothing of the event nor how it was', async () => {
  const { sales, said, later, last, rows } = await buyer('money-back', '01');
  expect(await sales('money-back', money('refunded', 40_000_00))).toEqual({ status: 'done' });
  expect(await last()).toMatch(/^Вернули вам 40\s000\s₽/);
  const before = await said('money-back');
  await later(30);
  expect(await said('money-back')).toEqual(before);
  expect(await rows('SELECT 1 FROM nps_poll')).toEqual([]);
});

test('who has some of it back is told so, and everything goes on', async () => {
  const { sales, said, later, last } = await buyer('some-back', '02');
  await sales('some-back', money('refunded', 10_000_00));
  expect(await last()).toMatch(/^Вернули вам 10\s000\s₽\. Оплачено теперь 30\s000\s₽/);
  await later(8);
  expect((await said('some-back')).join()).toContain('Как всё прошло');
});

test('a refund before the sale is told, also while a salesperson has the talk', async () => {
  const given = await startHourglass(await testDatabase());
  const anna = given.person('refund-early');
  await anna.qualifies('+7 921 777-01-03');
  await given.sales('refund-early', { type: 'claim' });
  await given.sales('refund-early', { type: 'reply', text: 'Здравствуйте!' });
  await given.sales('refund-early', money('paid', 40_000_00));
  await given.sales('refund-early', money('refunded', 40_000_00));
  expect((await given.said('refund-early'))[0]).toMatch(/^Вернули вам 40\s000\s₽/);
});
