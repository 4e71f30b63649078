import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();

test('a question that nobody saw while a salesperson had the floor is asked when the bot has it again', async () => {
  const { person, sales, said, talkOf } = await startHourglass(database);
  const lena = person('handed-back');
  await lena.qualifies('+7 921 333-00-01');
  await lena.says('человек 80');
  await sales(lena.address, { type: 'claim' });
  // An answer moves the flow on; what it asks next is not said.
  await lena.presses('Без визита');
  const [before] = await said(lena.address);
  expect(before).toContain('Когда вам удобно зайти?');

  await sales(lena.address, { type: 'returnToBot' });

  const [asked, ...earlier] = await said(lena.address);
  expect(earlier[0]).toBe(before);
  expect(asked).toContain('Подходит?');
  await lena.presses('Подходит');
  expect((await talkOf(lena.address)).value).toEqual({ awaitingPayment: 'waiting' });
});

test('a question that they have seen is not asked once more', async () => {
  const { person, sales, said } = await startHourglass(database);
  const igor = person('handed-back-at-once');
  await igor.qualifies('+7 921 333-00-02');
  await sales(igor.address, { type: 'claim' });
  const before = await said(igor.address);
  await sales(igor.address, { type: 'returnToBot' });
  expect(await said(igor.address)).toEqual(before);
});
