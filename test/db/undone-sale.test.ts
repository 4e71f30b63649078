import { expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null } as const;
const CODE = 'aaaaaaaa';

/** A friend whom Olga brought, whom a salesperson has. */
async function given() {
  const database = await testDatabase();
  const { leadId: olga } = await seedLead(database.prisma, { lead: { name: 'Ольга' } });
  await database.pool.query('INSERT INTO referral_code (code, lead_id, created_at) VALUES ($1, $2, now())', [
    CODE,
    olga,
  ]);
  const hourglass = await startHourglass(database);
  const { person, sales, rows } = hourglass;
  const friendAt = async (address: string) => {
    const friend = person(address);
    await friend.happens({ type: 'start', source: { source: 'referral', referrer: CODE } });
    await friend.qualifies('+7 921 444-00-01');
    await sales(address, { type: 'claim' });
    return friend;
  };
  await friendAt('friend');
  return {
    ...hourglass,
    friendAt,
    /** Whether the friend counts as one who bought, of so many who came. */
    async counts() {
      const [row] = await rows(
        'SELECT count(*)::int AS brought, count(bought_at)::int AS bought FROM referral',
      );
      return row;
    },
    reward: () => rows('UPDATE referral SET rewarded_at = now()'),
    told: () =>
      rows(`SELECT content -> 'notice' ->> 'what' AS what FROM relay WHERE kind = 'notice'
        AND content -> 'notice' ->> 'what' = 'bonus-was-given'`),
    friendsOfOlga: async () => {
      const friend = await hourglass.rows('SELECT bought_at, rewarded_at FROM referral');
      return friend[0];
    },
  };
}

test('a friend whose sale is taken back counts as buyer no more, and once when it is sold again', async () => {
  const { sales, counts, told } = await given();
  expect(await counts()).toEqual({ brought: 1, bought: 0 });
  await sales('friend', WON);
  expect(await counts()).toEqual({ brought: 1, bought: 1 });
  await sales('friend', { type: 'reopen' });
  expect(await counts()).toEqual({ brought: 1, bought: 0 });
  await sales('friend', { type: 'lost', reason: 'price', words: '' });
  expect(await counts()).toEqual({ brought: 1, bought: 0 });
  await sales('friend', { type: 'reopen' });
  await sales('friend', WON);
  expect(await counts()).toEqual({ brought: 1, bought: 1 });
  expect(await told()).toEqual([]);
});

test('a sale that is refunded in full counts no more; in part it does, and paid again it does again', async () => {
  const { sales, counts } = await given();
  const pay = (type: 'paid' | 'refunded', sum: number) => sales('friend', { type, sum, currency: 'RUB' });
  await sales('friend', WON);
  await pay('paid', 100_000_00);
  await pay('refunded', 40_000_00);
  expect(await counts()).toEqual({ brought: 1, bought: 1 });
  await pay('refunded', 60_000_00);
  expect(await counts()).toEqual({ brought: 1, bought: 0 });
  await pay('paid', 100_000_00);
  expect(await counts()).toEqual({ brought: 1, bought: 1 });
});

test('a bonus that was given stays shown as given, sales are told once, and nothing more is due for the friend', async () => {
  const { sales, counts, reward, told, friendsOfOlga } = await given();
  await sales('friend', WON);
  await reward();
  await sales('friend', { type: 'reopen' });
  expect(await counts()).toEqual({ brought: 1, bought: 0 });
  expect(await friendsOfOlga()).toMatchObject({ bought_at: null, rewarded_at: expect.any(Date) });
  expect(await told()).toHaveLength(1);
  await sales('friend', WON);
  expect(await friendsOfOlga()).toMatchObject({ bought_at: expect.any(Date), rewarded_at: expect.any(Date) });
  expect(await told()).toHaveLength(1);
});

test('won and taken back pressed at one moment leave what stands last', async () => {
  const { salesAtOnce, sales, counts, rows } = await given();
  const status = async () => (await rows('SELECT status FROM deal'))[0]?.status;
  await salesAtOnce('friend', [WON, { type: 'reopen' }]);
  expect([await status(), await counts()]).toEqual(['open', { brought: 1, bought: 0 }]);
  await salesAtOnce('friend', [WON, { type: 'reopen' }, WON]);
  expect([await status(), await counts()]).toEqual(['won', { brought: 1, bought: 1 }]);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([sales('friend', WON), sales('friend', { type: 'reopen' })]);
    expect((await counts())?.bought).toBe((await status()) === 'won' ? 1 : 0);
  }
});

test('a friend with another sale that stands goes on counting, also when both change at once', async () => {
  const { sales, counts, friendAt, rows } = await given();
  // The same phone on another channel: one person, in two conversations.
  await friendAt('friend-elsewhere');
  const [people] = await rows(
    `SELECT count(DISTINCT lead_id)::int AS count FROM identity WHERE address LIKE 'friend%'`,
  );
  expect(people).toEqual({ count: 1 });
  const both = ['friend', 'friend-elsewhere'] as const;
  for (const address of both) await sales(address, WON);
  await sales('friend', { type: 'reopen' });
  expect((await counts())?.bought).toBe(1);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([sales('friend', WON), sales('friend-elsewhere', { type: 'reopen' })]);
    expect((await counts())?.bought).toBe(1);
    await Promise.all([sales('friend', { type: 'reopen' }), sales('friend-elsewhere', WON)]);
    expect((await counts())?.bought).toBe(1);
    await Promise.all(both.map((address) => sales(address, { type: 'reopen' })));
    expect((await counts())?.bought).toBe(0);
    await sales('friend-elsewhere', WON);
  }
});
