import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;

test('a button of a question in between is not taken for an answer to the one that is open after it', async () => {
  const { person, sales, rows, until, clock, said } = await startHourglass(await testDatabase());
  const boris = person('old-buttons');
  await boris.qualifies('+7 921 777-00-03');
  await sales(boris.address, { type: 'claim' });
  const won = { sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-11-25' };
  await sales(boris.address, { type: 'won', ...won });
  await until(new Date(clock.now.getTime() + 5 * DAY_MS));
  await boris.says('удалите мои данные');
  const erase = await boris.button('Да');
  await boris.says('нет');
  await boris.happens({ type: 'press', token: erase });
  expect((await said(boris.address))[0]).toContain('кнопка');
  expect(await rows('SELECT score FROM nps_poll')).toEqual([{ score: null }]);
});
