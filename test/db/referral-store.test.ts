import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/open-database.ts';
import { referralQueries } from '../../src/store/referral-queries.ts';
import {
  attribute,
  type CustomerCode,
  codeOf,
  countPurchase,
  markRewarded,
} from '../../src/store/referral-store.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-11-24T09:00:00Z');

describe('the code of a customer', () => {
  test('is made once, also when ten ask at once, and every one of them gets it', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    let made = 0;
    const codes = await Promise.all(
      Array.from({ length: 10 }, () =>
        inTransaction(database, (client) =>
          codeOf(client, { leadId: olga, newCode: () => `0000000${made++}`, now: NOW, expiresAt: null }),
        ),
      ),
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(1);
    expect((await database.pool.query('SELECT lead_id FROM referral_code')).rows).toEqual([
      { lead_id: olga },
    ]);
  });

  test('is another one when somebody has the code that was made up', async () => {
    const database = await testDatabase();
    const olga = await codeFor(database, await person(database, 'Ольга'), 'aaaaaaaa');
    const made = ['aaaaaaaa', 'aaaaaaaa', 'bbbbbbbb'];
    const igor = await person(database, 'Игорь');
    const code = await inTransaction(database, (client) =>
      codeOf(client, { leadId: igor, newCode: () => made.shift() ?? '', now: NOW, expiresAt: null }),
    );
    expect([olga.code, code.code]).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    const anna = await person(database, 'Анна');
    await expect(codeFor(database, anna, 'aaaaaaaa')).rejects.toMatchObject({
      code: 'no-free-referral-code',
    });
  });

  test('that has run out begins anew when it is asked for, and before that stays as it is', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    const first = await codeFor(database, olga, 'aaaaaaaa', NOW, LATER);
    const again = await codeFor(database, olga, 'bbbbbbbb', NOW, new Date('2027-01-01T00:00:00Z'));
    expect(again).toEqual(first);
    const renewed = await codeFor(database, olga, 'bbbbbbbb', LATER, new Date('2027-01-01T00:00:00Z'));
    expect(renewed).toEqual({ code: 'aaaaaaaa', expiresAt: new Date('2027-01-01T00:00:00Z') });
  });
});

describe('a friend who comes with a code', () => {
  test('counts as brought by its owner, once', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    await codeFor(database, olga, 'aaaaaaaa');
    const felix = await person(database, 'Феликс', { createdAt: LATER });
    expect(await comes(database, felix, 'AAAA-AAAA', LATER)).toEqual({ status: 'counts', referrerId: olga });
    expect(await comes(database, felix, 'aaaaaaaa', LATER)).toEqual(refused('already-brought'));
    expect(await referrals(database)).toEqual([{ friend_id: felix, referrer_id: olga }]);
  });

  test('is refused with an own, an unknown or an expired code, or when they were known before', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    await codeFor(database, olga, 'aaaaaaaa', NOW, LATER);
    const felix = await person(database, 'Феликс', { createdAt: LATER });
    expect(await comes(database, olga, 'aaaaaaaa', LATER)).toEqual(refused('own'));
    expect(await comes(database, felix, 'bbbbbbbb', LATER)).toEqual(refused('unknown'));
    expect(await comes(database, felix, 'blog; DROP TABLE lead', LATER)).toEqual(refused('unknown'));
    expect(await comes(database, uuid(), 'aaaaaaaa', LATER)).toEqual(refused('unknown'));
    expect(await comes(database, felix, 'aaaaaaaa', LATER)).toEqual(refused('expired'));
    const known = await person(database, 'Зоя', { createdAt: NOW });
    expect(await comes(database, known, 'aaaaaaaa', new Date(NOW.getTime() + 1))).toEqual(
      refused('already-known'),
    );
    expect(await referrals(database)).toEqual([]);
  });

  test('is new by the code they first came with, also when that is looked at later', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    await codeFor(database, olga, 'aaaaaaaa');
    const felix = await person(database, 'Феликс', { createdAt: NOW, referrer: 'AAAAAAAA' });
    expect(await comes(database, felix, 'aaaaaaaa', LATER)).toMatchObject({ status: 'counts' });
  });

  test('never closes a circle, however long', async () => {
    const database = await testDatabase();
    const people: string[] = [];
    for (const name of ['А', 'Б', 'В', 'Г']) {
      people.push(await person(database, name, { createdAt: LATER }));
      await codeFor(database, people.at(-1) ?? '', `${people.length}aaaaaaa`);
    }
    for (const at of [1, 2, 3])
      expect(await comes(database, people[at] ?? '', `${at}aaaaaaa`, LATER)).toMatchObject({
        status: 'counts',
      });
    expect(await comes(database, people[0] ?? '', '4aaaaaaa', LATER)).toEqual(refused('circle'));
  });

  test('is one person with the records that were merged, and so is the owner', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    const olgaOnSlack = await person(database, 'Olga', { mergedIntoId: olga });
    await database.pool.query(
      `INSERT INTO referral_code (code, lead_id, created_at) VALUES ('cccccccc', $1, now())`,
      [olgaOnSlack],
    );
    const felix = await person(database, 'Феликс', { createdAt: LATER });
    const felixOnSlack = await person(database, 'Felix', { createdAt: LATER, mergedIntoId: felix });
    expect(await comes(database, olga, 'cccccccc', LATER)).toEqual(refused('own'));
    expect(await comes(database, felixOnSlack, 'cccccccc', LATER)).toEqual({
      status: 'counts',
      referrerId: olga,
    });
    expect(await referrals(database)).toEqual([{ friend_id: felix, referrer_id: olga }]);
  });

  test('with ten codes at once is brought by one; and of two who bring each other at once, one is', async () => {
    const database = await testDatabase();
    const owners: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      owners.push(await person(database, `О${n}`));
      await codeFor(database, owners[n] ?? '', `${n}aaaaaaa`);
    }
    const felix = await person(database, 'Феликс', { createdAt: LATER });
    const outcomes = await Promise.all(owners.map((_, n) => comes(database, felix, `${n}aaaaaaa`, LATER)));
    expect(outcomes.filter(({ status }) => status === 'counts')).toHaveLength(1);
    expect(
      outcomes.filter((one) => one.status === 'refused' && one.reason === 'already-brought'),
    ).toHaveLength(9);

    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [
        await person(database, 'А', { createdAt: LATER }),
        await person(database, 'Б', { createdAt: LATER }),
      ];
      await codeFor(database, a, `${round}bbbbbbb`);
      await codeFor(database, b, `${round}ccccccc`);
      const both = await Promise.all([
        comes(database, a, `${round}ccccccc`, LATER),
        comes(database, b, `${round}bbbbbbb`, LATER),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['counts', 'refused']);
    }
  });
});

describe('friends and bonuses', () => {
  test('are what a customer sees: a short name, where the friend stands, what was earned', async () => {
    const database = await testDatabase();
    const olga = await person(database, 'Ольга');
    await codeFor(database, olga, 'aaaaaaaa');
    const friends = [];
    for (const [name, at] of [
      ['Феликс Зайцев', '2026-11-24T09:00:00Z'],
      ['🦓', '2026-11-25T09:00:00Z'],
      ['Мария Котова', '2026-11-26T09:00:00Z'],
    ] as const) {
      const friend = await person(database, name, { createdAt: new Date(at), stage: 3 });
      await comes(database, friend, 'aaaaaaaa', new Date(at));
      friends.push(friend);
    }
    const [felix = '', zebra = ''] = friends;
    const bought = async (id: string, at: Date) => {
      await buys(database, id, at);
      return inTransaction(database, (client) => countPurchase(client, id, at));
    };
    const brought = (friendId: string) => ({
      ...{ friendId, referrerId: olga, status: 'bought', isRewarded: false },
    });
    const rewarded = (id: string) => inTransaction(database, (client) => markRewarded(client, id, LATER));

    expect(await rewarded(felix)).toBe(false);
    expect(await bought(felix, NOW)).toEqual(brought(felix));
    expect(await bought(felix, LATER)).toBeNull();
    expect(await bought(zebra, LATER)).toEqual(brought(zebra));
    expect(await bought(olga, LATER)).toBeNull();
    expect([await rewarded(felix), await rewarded(felix)]).toEqual([true, false]);

    const { friendsOf } = referralQueries({ pool: database.pool, zone: 'Europe/Moscow' });
    expect(await friendsOf(olga, 2)).toEqual({
      counts: { brought: 3, bought: 2, rewarded: 1, due: 1 },
      friends: [
        {
          name: 'Мария К.',
          joinedAt: new Date('2026-11-26T09:00:00Z'),
          stage: 3,
          boughtAt: null,
          rewardedAt: null,
        },
        {
          name: null,
          joinedAt: new Date('2026-11-25T09:00:00Z'),
          stage: 3,
          boughtAt: LATER,
          rewardedAt: null,
        },
      ],
    });
    expect((await friendsOf(olga)).friends[2]).toMatchObject({
      name: 'Феликс З.',
      boughtAt: NOW,
      rewardedAt: LATER,
    });
    expect(await friendsOf(felix)).toEqual({
      counts: { brought: 0, bought: 0, rewarded: 0, due: 0 },
      friends: [],
    });
  });
});

test('the loop is counted by days of the business', async () => {
  const database = await testDatabase();
  const { report } = referralQueries({ pool: database.pool, zone: 'Europe/Moscow' });
  expect(await report({ from: null, to: null })).toEqual({
    ...{ customers: 0, referrers: 0, brought: 0, bought: 0, rewarded: 0, top: [] },
    ...{ broughtPerCustomer: null, boughtPerCustomer: null, boughtShare: null },
  });

  const [olga, igor] = [await person(database, 'Ольга'), await person(database, null)];
  for (const id of [olga, olga, igor, await person(database, 'Анна'), await person(database, 'Яна')])
    await buys(database, id, new Date('2026-11-20T09:00:00Z'));
  await codeFor(database, olga, 'aaaaaaaa');
  await codeFor(database, igor, 'bbbbbbbb');
  // In Moscow the last minute of the 24th, and the first of the 25th.
  const [before, after] = [new Date('2026-11-24T20:59:00Z'), new Date('2026-11-24T21:00:00Z')];
  for (const [code, at] of [
    ['aaaaaaaa', before],
    ['aaaaaaaa', after],
    ['bbbbbbbb', after],
  ] as const) {
    const friend = await person(database, 'Друг', { createdAt: at });
    await comes(database, friend, code, at);
    if (code !== 'bbbbbbbb') continue;
    await buys(database, friend, at);
    await inTransaction(database, (client) => countPurchase(client, friend, at));
  }

  expect(await report({ from: null, to: null })).toEqual({
    ...{ customers: 5, referrers: 2, brought: 3, bought: 1, rewarded: 0 },
    ...{ broughtPerCustomer: 0.6, boughtPerCustomer: 0.2, boughtShare: 1 / 3 },
    top: [
      { leadId: igor, name: null, brought: 1, bought: 1, rewarded: 0 },
      { leadId: olga, name: 'Ольга', brought: 2, bought: 0, rewarded: 0 },
    ],
  });
  expect(await report({ from: '2026-11-25', to: '2026-11-25' })).toMatchObject({ brought: 2, bought: 1 });
  expect(await report({ from: null, to: '2026-11-24' })).toMatchObject({
    brought: 1,
    bought: 0,
    customers: 4,
  });
  expect(await report({ from: null, to: '2026-11-19' })).toMatchObject({ brought: 0, customers: 0 });
});

const refused = (reason: string) => ({ status: 'refused', reason });

/** On a connection of its own, as a turn's. */
async function inTransaction<T>({ url }: Database, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

async function person(
  { prisma }: Database,
  name: string | null,
  lead: { createdAt?: Date; mergedIntoId?: string; referrer?: string; stage?: number } = {},
): Promise<string> {
  const { leadId } = await seedLead(prisma, { lead: { name, ...lead } });
  return leadId;
}

function codeFor(
  database: Database,
  leadId: string,
  code: string,
  now = NOW,
  expiresAt: Date | null = null,
): Promise<CustomerCode> {
  return inTransaction(database, (client) => codeOf(client, { leadId, newCode: () => code, now, expiresAt }));
}

function comes(database: Database, friendId: string, code: string, now: Date) {
  return inTransaction(database, (client) => attribute(client, { code, friendId, now }));
}

async function referrals({ pool }: Database) {
  return (await pool.query('SELECT friend_id, referrer_id FROM referral')).rows;
}

async function buys({ pool, prisma }: Database, leadId: string, at: Date): Promise<void> {
  const talk = await prisma.conversation.findFirstOrThrow({ where: { leadId } });
  await pool.query(
    `INSERT INTO deal (id, lead_id, conversation_id, status, stage, opened_at, won_at)
     VALUES ($1, $2, $3, 'won', 5, $4, $4)`,
    [uuid(), leadId, talk.id, at],
  );
}
