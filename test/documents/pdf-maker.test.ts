import { extractText, getDocumentProxy } from 'unpdf';
import { expect, onTestFinished, test } from 'vitest';
import { pdfMaker } from '../../src/documents/pdf-maker.ts';
import { sampleDocuments } from '../support/sample-documents.ts';

const documents = sampleDocuments();

function startMaker(options: Parameters<typeof pdfMaker>[0] = {}) {
  const maker = pdfMaker(options);
  onTestFinished(() => maker.close());
  return maker;
}

/** A thread that does as its script says, once with each order. */
function threadOf(script: string): URL {
  const source = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (order) => { ${script} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

test('makes files beside the turns, and tells what is wrong with a content', async () => {
  const maker = startMaker();
  const [offer, contract, nonsense] = await Promise.all([
    maker.make(documents.offer, 'ru'),
    maker.make(documents.contract, 'en'),
    maker.make({ kind: 'offer', number: 7 }, 'ru'),
  ]);
  expect(offer.status).toBe('made');
  const bytes = contract.status === 'made' ? contract.bytes : new Uint8Array();
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  expect(text).toContain('Contract No. C-2026-0001');
  expect(nonsense).toMatchObject({ status: 'faulty', error: expect.stringContaining('number') });
});

test('goes on with another thread when one dies, fails or hangs', async () => {
  const script = `
    const { name } = order.content.customer;
    if (name === 'dies') process.exit(3);
    if (name === 'fails') throw new Error('out of ink');
    if (name === 'answers') parentPort.postMessage({ status: 'made', bytes: new Uint8Array([1]) });`;
  const maker = startMaker({ thread: threadOf(script), limitMs: 2_000 });
  const ask = (name: string) => maker.make({ ...documents.offer, customer: { name } }, 'ru');
  const outcomes = await Promise.all(['answers', 'dies', 'fails', 'hangs', 'answers'].map(ask));
  expect(outcomes).toMatchObject([
    { status: 'made' },
    { status: 'troubled', error: 'The thread ended with 3.' },
    { status: 'troubled', error: 'The thread failed: out of ink' },
    { status: 'troubled', error: 'It took longer than 2000 ms.' },
    { status: 'made' },
  ]);
});

test('ends what is under way when it is closed', async () => {
  const maker = startMaker({ thread: threadOf('') });
  const made = maker.make(documents.offer, 'ru');
  const waiting = maker.make(documents.offer, 'ru');
  await maker.close();
  expect((await made).status).toBe('troubled');
  expect(await waiting).toEqual({ status: 'troubled', error: 'The product is stopping.' });
});
