import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { crowd } from '../support/crowd.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { productProcess } from '../support/product-process.ts';
import { replay, toldIn } from '../support/replay.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { testDatabase } from '../support/test-database.ts';
import { whatWasSent } from '../support/what-was-sent.ts';

/** Which of the two is killed while everybody's next update comes: now and then both are down at once. */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 5);
const VICTIMS = Array.from({ length: ROUNDS }, (_, round) => (round % 9 === 4 ? [0, 1] : [round % 2]));
const KILLS = VICTIMS.flat().length;
const TURNS = Number(process.env.CHAOS_TURNS ?? 1_500);

test('two processes killed in turn count each accepted update once and lose nothing that was said', {
  timeout: 300_000,
}, async () => {
  const { url: databaseUrl, pool } = await testDatabase();
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const options = { databaseUrl, dataDir, telegram };
  const processes = [await productProcess(options), await productProcess(options)] as const;
  onTestFinished(async () => void (await Promise.all(processes.map((process) => process.stop()))));
  const talking = crowd({
    people: Math.ceil(TURNS / (VICTIMS.length + 1)),
    turns: VICTIMS.length + 1,
    urls: processes.map(({ url }) => url),
  });
  await Promise.all(processes.map((process) => process.start()));

  // When everybody's next update comes while one of the two is killed, or both.
  const starting: Promise<void>[] = [];
  let talked = talking.say(0);
  let shortestMs = 300;
  for (const [round, indices] of VICTIMS.entries()) {
    const victims = processes.filter((_, index) => indices.includes(index));
    for (const victim of victims) victim.load();
    await Promise.all([talked, ...starting.splice(0)]);
    const began = performance.now();
    talked = talking.say(round + 1).then(() => {
      shortestMs = Math.min(shortestMs, performance.now() - began);
    });
    await delay(Math.random() * shortestMs);
    expect(processes.map(({ died }) => died)).toEqual([null, null]);
    await Promise.all(victims.map((victim) => victim.kill()));
    starting.push(...victims.map((victim) => victim.start()));
  }
  await Promise.all([talked, ...starting]);
  const killedAt = performance.now();

  // Then the jobs of the killed go on within 30 s.
  const count = async (sql: string) => Number((await pool.query(sql)).rows[0].count);
  const unsent = () => count(`SELECT count(*) FROM message WHERE direction = 'out' AND state <> 'sent'`);
  await expect.poll(unsent, { timeout: 30_000, interval: 100 }).toBe(0);
  const sentAfterMs = performance.now() - killedAt;

  // And every update is counted once, each conversation is what its inputs make it, and all of it was sent.
  const updates = talking.people.flatMap((person) => person.updates).length;
  expect(await count(`SELECT count(*) FROM accepted_event WHERE channel = 'telegram'`)).toBe(updates);
  const [expected, told] = [await replay(talking, pool), await toldIn(pool)];
  for (const { id } of talking.people) expect(told.get(id), `of ${id}`).toEqual(expected.get(id));
  const { said, repeats, unknown, wrong } = await whatWasSent(telegram, pool);
  console.log(
    `${updates} updates in ${talking.sent} tries, ${KILLS} kills: ${said} messages said, ${repeats} sent again, ` +
      `${unknown} of unknown outcome; the last sent ${(sentAfterMs / 1_000).toFixed(1)} s after the last kill`,
  );
  expect(wrong).toEqual([]);
  expect(repeats).toBeLessThanOrEqual(unknown);
});
