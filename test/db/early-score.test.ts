import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;

test('a number that was named before the event is not taken for the score after it', async () => {
  const { person, sales, rows, talkOf, until, clock } = await startHourglass(await testDatabase());
  const anna = person('early-score');
  await anna.qualifies('+7 921 777-00-01');
  await sales(anna.address, { type: 'claim' });
  const won = { sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-11-25' };
  await sales(anna.address, { type: 'won', ...won });
  await until(new Date(clock.now.getTime() + DAY_MS / 24));
  await anna.says('10 баллов');
  await until(new Date(clock.now.getTime() + 4 * DAY_MS));
  await anna.says('всё прошло нормально');
  expect((await talkOf(anna.address)).value).toEqual({ askingScore: 'asking' });
  await anna.says('6');
  expect(await rows('SELECT score FROM nps_poll')).toEqual([{ score: 6 }]);
});

test('whoever wanted to erase everything and then did not may still say how it was', async () => {
  const { person, sales, rows, until, clock, said } = await startHourglass(await testDatabase());
  const boris = person('score-after-all');
  await boris.qualifies('+7 921 777-00-02');
  await sales(boris.address, { type: 'claim' });
  const won = { sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-11-25' };
  await sales(boris.address, { type: 'won', ...won });
  await until(new Date(clock.now.getTime() + 5 * DAY_MS));
  await boris.says('удалите мои данные', 'нет');
  expect((await said(boris.address))[0]).toBe('Хорошо, ничего не удаляем.');
  await until(new Date(clock.now.getTime() + 4 * DAY_MS));
  expect((await said(boris.address))[0]).toContain('Спросим в последний раз');
  await boris.says('9');
  expect(await rows('SELECT score FROM nps_poll')).toEqual([{ score: 9 }]);
});
