import type { Client } from 'pg';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { documentJobs } from '../../src/app/document-jobs.ts';
import { type PdfOutcome, pdfMaker } from '../../src/documents/pdf-maker.ts';
import { documentStore } from '../../src/store/document-store.ts';
import { erasePerson } from '../../src/store/erase-person.ts';
import { newId } from '../../src/store/new-id.ts';
import { sampleDocuments } from '../support/sample-documents.ts';
import { seedDeal, seedDocument } from '../support/seed-document.ts';
import { startProduct } from '../support/start-product.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

const { offer, contract } = sampleDocuments();
const NOW = new Date('2026-11-22T10:00:05Z');

async function given(make: (content: unknown) => Promise<PdfOutcome>) {
  const database = await testDatabase();
  const lead = await seedLead(database.prisma);
  const deal = await seedDeal(database, lead);
  const store = documentStore(database.pool);
  const told: string[] = [];
  const jobs = documentJobs({
    store,
    pdfs: { make },
    now: () => NOW,
    onMade: async (id) => void told.push(id),
    log: pino({ level: 'silent' }),
  });
  return { ...database, lead, deal, store, told, jobs };
}

test('a file is made once, kept, and told of whenever the job runs', async () => {
  const pdfs = pdfMaker();
  onTestFinished(() => pdfs.close());
  let made = 0;
  const { store, jobs, told, deal, ...database } = await given((content) => {
    made += 1;
    return pdfs.make(content, 'ru');
  });
  const id = await seedDocument(database, deal, 'contract', contract);
  expect(await store.find(id)).toMatchObject({ state: 'waiting', file: null, number: 'C-2026-0001' });

  expect(await jobs.makeDocument(id, 0)).toBeNull();
  const first = await store.find(id);
  expect(await jobs.makeDocument(id, 0)).toBeNull();

  expect(first?.state).toBe('made');
  expect(Buffer.from(first?.file ?? []).toString('latin1')).toMatch(/^%PDF-1\.\d/);
  expect(made).toBe(1);
  expect(told).toEqual([id, id]);
  const row = await database.prisma.document.findUniqueOrThrow({ where: { id } });
  expect(row.madeAt).toEqual(NOW);
});

test('is tried again while the thread is in trouble, and then given up', async () => {
  const { store, jobs, told, deal, ...database } = await given(async () => {
    return { status: 'troubled', error: 'It took longer than 60000 ms.' };
  });
  const id = await seedDocument(database, deal, 'offer', offer);
  const pauses = [];
  for (let tries = 0; tries < 4; tries += 1) pauses.push(await jobs.makeDocument(id, tries));
  expect(pauses).toEqual([2_000, 30_000, 300_000, 1_800_000]);
  expect(await store.find(id)).toMatchObject({ state: 'waiting' });

  expect(await jobs.makeDocument(id, 4)).toBeNull();
  expect(await store.find(id)).toMatchObject({ state: 'failed', error: 'It took longer than 60000 ms.' });
  expect(told).toEqual([]);
});

test('a content that says nothing fails at once', async () => {
  const pdfs = pdfMaker();
  onTestFinished(() => pdfs.close());
  const { store, jobs, deal, ...database } = await given((content) => pdfs.make(content, 'ru'));
  const id = await seedDocument(database, deal, 'invoice', { kind: 'invoice' });
  expect(await jobs.makeDocument(id, 0)).toBeNull();
  expect(await store.find(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('number') });
});

test('an erased person leaves the number, and neither content nor file, even of what is being made', async () => {
  const { store, jobs, told, deal, lead, pool, prisma } = await given(async () => {
    await erase();
    return { status: 'made', bytes: new Uint8Array([1, 2, 3]) };
  });
  async function erase(): Promise<void> {
    const client = await pool.connect();
    await client.query('BEGIN');
    await erasePerson(client as unknown as Client, lead.identity.id, newId);
    await client.query('COMMIT');
    client.release();
  }
  const id = await seedDocument({ pool }, deal, 'offer', offer);

  expect(await jobs.makeDocument(id, 0)).toBeNull();

  expect(await store.find(id)).toMatchObject({ state: 'erased', file: null, number: 'O-2026-0001' });
  expect((await prisma.document.findUniqueOrThrow({ where: { id } })).content).toEqual({});
  expect(told).toEqual([]);
});

test('the product makes it by itself, and gives it to who has the token', async () => {
  const { pool, prisma, url } = await testDatabase();
  const talks = await startTalks({ pool, url });
  await talks.says('web:anna', 'Здравствуйте', 'да');
  const { id: conversationId, leadId } = await prisma.conversation.findFirstOrThrow();
  const deal = await seedDeal({ prisma }, { leadId, conversationId });
  const product = await startProduct({ databaseUrl: url });
  const id = await seedDocument({ pool }, deal, 'contract', contract);

  const state = async () => (await documentStore(pool).find(id))?.state;
  await expect.poll(state, { timeout: 60_000 }).toBe('made');

  expect((await fetch(`${product.url}/api/v1/documents/${id}`)).status).toBe(401);
  const answer = await product.admin(`/api/v1/documents/${id}`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/^%PDF/);
  expect(product.troubles).toEqual([]);
}, 90_000);
