import { describe, expect, test } from 'vitest';
import { bonusPort } from '../../src/app/bonus-port.ts';
import { shippedProfile } from '../flows/small-flow.ts';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null } as const;
const CODE = 'aaaaaaaa';
const MINUTE_MS = 60_000;
const TOLD = 'Ваш бонус за друга выдан: 5 000 ₽ на следующий праздник. Спасибо, что советуете нас!';

/** Anna has bought, and so has Felix, whom she brought. Monday noon; people may be written to by day. */
async function given(language: 'ru' | 'en' = 'ru') {
  const profile = shippedProfile();
  const hourglass = await startHourglass(await testDatabase(), undefined, profile.outreach);
  const { person, sales, rows, clock, pool, until, said } = hourglass;
  const anna = person('anna', language);
  await anna.qualifies('+7 921 444-00-01');
  await sales('anna', { type: 'claim' });
  await sales('anna', WON);
  await rows(
    `INSERT INTO referral_code (code, lead_id, created_at) SELECT $1, lead_id, now() FROM identity WHERE address = 'anna'`,
    CODE,
  );
  const felix = person('felix');
  await felix.happens({ type: 'start', source: { source: 'referral', referrer: CODE } });
  await felix.qualifies('+7 921 444-00-02');
  await sales('felix', { type: 'claim' });
  await sales('felix', WON);
  const { bonuses, noteBonus } = bonusPort({ profile, pool, now: () => clock.now });
  const [friend] = await rows(`SELECT lead_id FROM identity WHERE address = 'felix'`);
  const friendId = String(friend?.lead_id);
  return {
    ...hourglass,
    anna,
    friendId,
    list: () => bonuses({ limit: 50 }),
    note: (isGiven: boolean, id = friendId) => noteBonus({ friendId: id, given: isGiven }),
    later: (ms: number) => until(new Date(clock.now.getTime() + ms)),
    thanks: async (words = TOLD) => (await said('anna')).filter((text) => text.includes(words)).length,
    notices: () =>
      rows(`SELECT i.address, r.content #>> '{notice,what}' AS what FROM relay r
        JOIN conversation c ON c.id = r.conversation_id JOIN identity i ON i.id = c.identity_id
        WHERE r.content #>> '{notice,what}' LIKE 'bonus%'`),
  };
}

describe('a bonus for a friend who has bought', () => {
  test('is due: sales are told once under the card of whoever brought them, and see it in the list', async () => {
    const { sales, list, notices, friendId } = await given();
    expect(await notices()).toEqual([{ address: 'anna', what: 'bonus-due' }]);
    await sales('felix', { type: 'reopen' });
    expect(await list()).toMatchObject({ due: 0, bonuses: [] });
    await sales('felix', WON);
    expect(await notices()).toHaveLength(1);
    expect(await list()).toMatchObject({
      ...{ due: 1, given: 0, each: { sum: 5_000_00, currency: 'RUB' } },
      bonuses: [{ friendId, givenAt: null, boughtAt: expect.any(String) }],
    });
  });

  test('is noted as given once; the customer is told a minute later, once, and sees it among their friends', async () => {
    const { anna, note, list, later, thanks, said, clock } = await given();
    const first = await note(true);
    expect(first).toEqual({ status: 'noted', givenAt: clock.now.toISOString() });
    await later(MINUTE_MS / 2);
    expect(await note(true)).toEqual(first);
    expect(await thanks()).toBe(0);
    await later(2 * MINUTE_MS);
    expect(await thanks()).toBe(1);
    await note(true);
    await later(60 * MINUTE_MS);
    expect(await thanks()).toBe(1);
    expect(await list()).toMatchObject({ due: 0, given: 1, bonuses: [{ givenAt: expect.any(String) }] });
    await anna.says('мои бонусы');
    expect((await said('anna'))[0]).toContain('уже с нами, бонус вы получили');
  });

  test('that was noted by mistake is taken back, and the customer hears of nothing', async () => {
    const { note, list, later, thanks } = await given();
    await note(true);
    expect(await note(false)).toEqual({ status: 'noted', givenAt: null });
    expect(await note(false)).toEqual({ status: 'noted', givenAt: null });
    await later(60 * MINUTE_MS);
    expect(await thanks()).toBe(0);
    expect(await list()).toMatchObject({ due: 1, given: 0 });
  });

  test('is not given for a sale that was taken back, nor for nobody; what was given before may be taken back', async () => {
    const { sales, note, list } = await given();
    await sales('felix', { type: 'reopen' });
    expect(await note(true)).toEqual({ status: 'no-sale' });
    expect(await note(true, '01900000-0000-7000-8000-000000000009')).toEqual({ status: 'unknown' });
    await sales('felix', WON);
    await note(true);
    await sales('felix', { type: 'reopen' });
    expect(await list()).toMatchObject({ given: 1, bonuses: [{ boughtAt: null }] });
    expect(await note(false)).toMatchObject({ status: 'noted' });
    expect(await list()).toMatchObject({ due: 0, given: 0, bonuses: [] });
  });

  test('is told in the morning where it was noted at night', async () => {
    const { note, until, thanks } = await given();
    await until(new Date('2026-11-24T20:00:00Z'));
    await note(true);
    await until(new Date('2026-11-25T05:59:00Z'));
    expect(await thanks()).toBe(0);
    await until(new Date('2026-11-25T06:01:00Z'));
    expect(await thanks()).toBe(1);
  });

  test.each([
    ['stopped', (anna: Awaited<ReturnType<typeof given>>['anna']) => anna.says('/stop', 'стоп')],
    [
      'blocked',
      (anna: Awaited<ReturnType<typeof given>>['anna']) =>
        anna.happens({ type: 'reachable', reachable: false }),
    ],
  ] as const)('is told to nobody who has %s us', async (_, leave) => {
    const { anna, note, later, thanks, rows } = await given();
    await leave(anna);
    await note(true);
    await later(60 * MINUTE_MS);
    expect(await thanks()).toBe(0);
    expect(await rows(`SELECT decision FROM outreach WHERE step = 'bonus'`)).toEqual([
      { decision: 'refused' },
    ]);
  });

  test('waits to be told while a salesperson talks with them', async () => {
    const { sales, note, later, thanks } = await given();
    await sales('anna', { type: 'reopen' });
    await sales('anna', { type: 'reply', text: 'Здравствуйте!' });
    await note(true);
    await later(30 * MINUTE_MS);
    expect(await thanks()).toBe(0);
    await sales('anna', { type: 'returnToBot' });
    await later(2 * 60 * MINUTE_MS);
    expect(await thanks()).toBe(1);
  });

  test('is told to a customer whose flow has come to its end, in English, too', async () => {
    const { note, until, later, thanks, talkOf } = await given('en');
    await until(new Date('2029-11-23T09:00:00Z'));
    expect(await talkOf('anna')).toMatchObject({ value: 'finished' });
    await note(true);
    await later(2 * MINUTE_MS);
    expect(
      await thanks('Your bonus for a friend is here: ₽5,000 towards the next celebration. Thank you'),
    ).toBe(1);
  });
});
