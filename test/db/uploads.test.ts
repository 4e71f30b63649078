import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { tidyUp } from '../../src/store/tidy-up.ts';
import { uploadedFiles, uploadStore } from '../../src/store/upload-store.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const anna = { id: 'team:Анна', name: 'Анна' };
const photo = { name: 'зал.jpg', mime: 'image/jpeg', bytes: new Uint8Array([0, 1, 2, 255]) };

/** Two leads who asked for a human. */
async function given() {
  const { pool, url } = await testDatabase();
  const talks = await startTalks({ pool, url }, { clock: { now: NOW } });
  for (const who of ['telegram:1', 'telegram:2']) {
    await talks.says(who, 'Здравствуйте', 'да', 'позовите человека');
  }
  const { rows } = await pool.query<{ handoff: string; conversation: string }>(
    'SELECT id AS handoff, conversation_id AS conversation FROM handoff ORDER BY created_at, id',
  );
  const [first, second] = rows.map(({ handoff }) => handoff) as [string, string];
  return {
    pool,
    talks,
    first,
    second,
    conversation: rows[0]?.conversation ?? '',
    store: uploadStore(pool),
    files: uploadedFiles(pool),
    count: async () => (await pool.query('SELECT count(*)::int AS count FROM upload')).rows[0].count,
  };
}

test('a file is read by any process as it was kept, and by the lead it is for only', async () => {
  const { store, files, first, second } = await given();
  const id = uuid();
  expect(await store.keep(first, id, photo, NOW)).toBe('kept');
  const read = await files.fetch(id);
  expect(read && { ...read, bytes: [...read.bytes] }).toEqual({ ...photo, bytes: [0, 1, 2, 255] });
  expect(await store.find(first, id)).toEqual({ name: 'зал.jpg', mime: 'image/jpeg' });
  expect(await store.find(second, id)).toBeNull();
  expect(await files.fetch(uuid())).toBeNull();
});

test('the same id again changes nothing, and is nobody else’s', async () => {
  const { store, files, first, second, count } = await given();
  const id = uuid();
  await store.keep(first, id, photo, NOW);
  const other = { name: 'b.jpg', mime: 'image/jpeg', bytes: new Uint8Array([9]) };
  expect(await store.keep(first, id, other, NOW)).toBe('kept');
  expect(await store.keep(second, id, other, NOW)).toBe('taken');
  expect(await store.keep(uuid(), uuid(), other, NOW)).toBe('gone');
  expect((await files.fetch(id))?.name).toBe('зал.jpg');
  expect(await count()).toBe(1);
});

test('whoever is erased has the files that they were sent erased, and gets no more', async () => {
  const { store, talks, first, second, count } = await given();
  await store.keep(first, uuid(), photo, NOW);
  await store.keep(second, uuid(), photo, NOW);
  await talks.happens('telegram:1', { type: 'command', name: 'delete' });
  await talks.says('telegram:1', 'да');
  expect(await count()).toBe(1);
  expect(await store.keep(first, uuid(), photo, NOW)).toBe('gone');
});

test('a file that no reply carries goes after a day, and one that was sent stays', async () => {
  const { pool, store, talks, first, conversation, count, files } = await given();
  const [sent, unsent] = [uuid(), uuid()];
  await store.keep(first, sent, photo, NOW);
  await store.keep(first, unsent, photo, NOW);
  await talks.act(conversation, {
    type: 'reply',
    by: anna,
    text: '',
    file: { from: 'dashboard', reference: sent, kind: 'photo' },
  });
  const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
  await tidyUp(pool, later(23));
  expect(await count()).toBe(2);
  await tidyUp(pool, later(25));
  expect(await files.fetch(unsent)).toBeNull();
  expect((await files.fetch(sent))?.name).toBe('зал.jpg');
});
