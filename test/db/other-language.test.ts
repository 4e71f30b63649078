import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();

test('what was found in one language is said in the other once they have changed it', async () => {
  const { person, said } = await startHourglass(database);
  const anna = person('other-language');
  await anna.qualifies('+7 921 111-00-01');
  await anna.says('человек 80');
  await anna.presses();
  expect((await said(anna.address))[0]).toContain('Берёзовая аллея');
  await anna.happens({ type: 'command', name: 'language' });
  await anna.happens({ type: 'start' });
  const [visit] = await said(anna.address);
  expect(visit).toContain('7 Beryozovaya Alley');
  expect(visit).not.toMatch(/[а-яё]/iu);
});

test('an offer is shown in the other language, with its guests, sums and days', async () => {
  const { person, said } = await startHourglass(database);
  const boris = person('offer-in-other-language');
  await boris.qualifies('+7 921 111-00-02');
  await boris.says('человек 80');
  await boris.presses('Без визита');
  expect((await said(boris.address))[0]).toMatch(/80\sгостей/u);
  await boris.happens({ type: 'command', name: 'language' });
  const [offer] = await said(boris.address);
  expect(offer).toMatch(/80\sguests/u);
  expect(offer).not.toMatch(/[а-яё]/iu);
});
