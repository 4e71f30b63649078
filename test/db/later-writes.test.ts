import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { noRows } from '../../src/engine/turn-rows.ts';
import type { RequestScene } from '../../src/flow/request.ts';
import type { Database } from '../../src/store/open-database.ts';
import { type FulfilOn, postgresTurnStore } from '../../src/store/turn-store.ts';
import { testDatabase } from '../support/test-database.ts';

const scene = {} as RequestScene;
const numbers = `INSERT INTO number_series (series, last) VALUES ('offer-2026', 1)`;

test('what a turn writes without waiting for it is kept with the turn', async () => {
  const database = await testDatabase();
  const turn = startTurns(database, async (client, _, later) => {
    later(client.query(numbers));
    const { rows } = await client.query(`SELECT last FROM number_series`);
    return { status: 'denied', why: `${rows[0]?.last}` };
  });

  await expect(turn('first')).resolves.toBe('1');
  expect(await kept(database)).toEqual({ events: ['first'], series: 1 });
});

test('a turn of which such a write fails keeps nothing, says why, and leaves its connection whole', async () => {
  const database = await testDatabase();
  let isBroken = true;
  const turn = startTurns(database, async (client, _, later) => {
    later(client.query(numbers));
    if (isBroken) later(client.query('SELECT 1 / 0'));
    return { status: 'denied', why: 'done' };
  });

  await expect(turn('first')).rejects.toThrow('division by zero');
  expect(await kept(database)).toEqual({ events: [], series: 0 });

  isBroken = false;
  await expect(turn('first')).resolves.toBe('done');
  expect(await kept(database)).toEqual({ events: ['first'], series: 1 });
});

test('a turn of which such a write meets a key that is taken is done again', async () => {
  const database = await testDatabase();
  await database.pool.query(numbers);
  let tries = 0;
  const turn = startTurns(database, async (client, _, later) => {
    tries += 1;
    if (tries === 1) later(client.query(numbers));
    return { status: 'denied', why: 'done' };
  });

  await expect(turn('first')).resolves.toBe('done');
  expect(tries).toBe(2);
  expect(await kept(database)).toEqual({ events: ['first'], series: 1 });
});

test('so it is where something else was asked before anybody could see that', async () => {
  const database = await testDatabase();
  await database.pool.query(numbers);
  let tries = 0;
  const turn = startTurns(database, async (client, _, later) => {
    tries += 1;
    if (tries === 1) later(client.query(numbers));
    await client.query('SELECT 1');
    return { status: 'denied', why: 'done' };
  });

  await expect(turn('first')).resolves.toBe('done');
  expect(tries).toBe(2);
  expect(await kept(database)).toEqual({ events: ['first'], series: 1 });
});

/** Turns in which nothing happens but what `fulfil` does. */
function startTurns({ url, pool }: Database, fulfil: FulfilOn) {
  const store = postgresTurnStore({ url, pool, newId: v7, fulfil });
  onTestFinished(() => store.close());
  return (eventId: string): Promise<string> => {
    const events = [{ channel: 'web', eventId, address: 'anna' }] as const;
    return store.batch(
      { events: [...events], acts: [], timers: [], at: new Date('2026-11-23T09:00:00Z') },
      async (batch) => {
        const outcome = await batch.fulfil(scene);
        await batch.commit(noRows(), v7());
        return outcome.status === 'denied' ? outcome.why : outcome.status;
      },
    );
  };
}

async function kept({ pool }: Database) {
  const { rows: events } = await pool.query<{ event_id: string }>('SELECT event_id FROM accepted_event');
  const { rows: series } = await pool.query<{ count: number }>('SELECT count(*)::int FROM number_series');
  return { events: events.map(({ event_id }) => event_id), series: series[0]?.count };
}
