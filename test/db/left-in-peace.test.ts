import { expect, test } from 'vitest';
import { shippedProfile } from '../flows/small-flow.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const DAY_MS = 86_400_000;

test('who says "stop" in answer to a question is written to no more, by salespeople neither', async () => {
  const { person, sales, said } = await startHourglass(database);
  const anna = person('stop-in-words');
  await anna.qualifies('+7 921 222-00-01');
  await anna.says('хватит писать');
  const before = await said(anna.address);
  expect(before[0]).toContain('больше не пишем');
  expect(await sales(anna.address, { type: 'reply', text: 'Здравствуйте!' })).toMatchObject({
    status: 'refused',
  });
  expect(await said(anna.address)).toEqual(before);
});

test('whoever writes does not block us any more, whatever we heard of it', async () => {
  const { person, rows, said, until, clock } = await startHourglass(database);
  const boris = person('writes-again');
  await boris.says('/start', 'да');
  await boris.happens({ type: 'reachable', reachable: false });
  await boris.says('здравствуйте');
  expect(await rows('SELECT blocked_at FROM identity WHERE address = $1', boris.address)).toEqual([
    { blocked_at: null },
  ]);
  const before = await said(boris.address);
  await until(new Date(clock.now.getTime() + DAY_MS / 24));
  expect((await said(boris.address)).length).toBe(before.length + 1);
});

test.each([true, false])(
  'who blocked us and presses Start goes on with the open question, told of it first: %s',
  async (isTold) => {
    const given = await startHourglass(await testDatabase());
    const anna = given.person('restarts');
    await anna.qualifies('+7 921 555-01-77');
    await anna.happens({ type: 'reachable', reachable: false });
    if (isTold) await anna.happens({ type: 'reachable', reachable: true });
    await anna.happens({ type: 'start' });
    await given.expectToStand(anna.address, 'presale', { askingGuests: 'asking' });
    expect((await given.said(anna.address))[0]).toContain('Сколько будет гостей?');
  },
);

test('the last word of one moment counts: blocked, and let write again', async () => {
  const { person, rows } = await startHourglass(database);
  const vera = person('to-and-fro');
  await vera.says('/start');
  const [last] = await Promise.all([
    vera.happens({ type: 'text', text: 'да' }),
    vera.happens({ type: 'reachable', reachable: false }),
    vera.happens({ type: 'reachable', reachable: true }),
  ]);
  expect(last).toBe('done');
  expect(await rows('SELECT blocked_at FROM identity WHERE address = $1', vera.address)).toEqual([
    { blocked_at: null },
  ]);
});

test('what may not be said unasked is not said after what it requests, either', async () => {
  const { person, pool, sales, said, until, clock, rows } = await startHourglass(
    database,
    { now: new Date('2026-12-01T09:00:00Z') },
    shippedProfile().outreach,
  );
  const petr = person('no-question-after-it');
  await petr.qualifies('+7 921 222-00-04');
  await sales(petr.address, { type: 'claim' });
  const won = {
    type: 'won',
    sum: 100_000_00,
    currency: 'RUB',
    product: null,
    eventOn: '2026-12-03',
  } as const;
  await sales(petr.address, won);
  await until(new Date(clock.now.getTime() + DAY_MS));
  const before = await said(petr.address);
  // Another process noted it a moment ago.
  await pool.query('UPDATE identity SET blocked_at = now() WHERE address = $1', [petr.address]);
  await until(new Date(clock.now.getTime() + 3.25 * DAY_MS));
  expect(await said(petr.address)).toEqual(before);
  expect(await rows(`SELECT step, reason FROM outreach`)).toEqual([{ step: 'polling', reason: 'blocked' }]);
});

test.each([
  ['in a flow', []],
  ['after "stop", when they write again', ['хватит писать']],
])(
  'that the bot has the talk again is not said in the night of a customer far away: %s',
  async (how, words) => {
    const { person, sales, said, until } = await startHourglass(
      database,
      { now: new Date('2026-12-07T09:00:00Z') },
      shippedProfile().outreach,
    );
    // A number of Vladivostok, where it is seven hours later.
    const oleg = person(`far away ${how}`);
    await oleg.qualifies(`+7 4232 22-22-2${words.length}`);
    await sales(oleg.address, { type: 'claim' });
    await sales(oleg.address, { type: 'reply', text: 'Здравствуйте!' });
    await oleg.says(...words, 'вы здесь?');
    const before = await said(oleg.address);
    await until(new Date('2026-12-07T22:59:00Z'));
    expect(await said(oleg.address)).toEqual(before);
    await until(new Date('2026-12-07T23:01:00Z'));
    expect((await said(oleg.address)).join()).toContain('я снова с вами');
  },
);
