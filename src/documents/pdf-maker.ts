import { Worker } from 'node:worker_threads';
import { documentContent } from '../domain/document/document-content.ts';
import type { Language } from '../domain/values.ts';
import type { PdfAnswer, PdfOrder } from './pdf-work.ts';

export type PdfOutcome =
  | { status: 'made'; bytes: Uint8Array }
  /** Of this content no file can be made, however often it is tried. */
  | { status: 'faulty'; error: string }
  /** The thread took too long or died; it may be tried again. */
  | { status: 'troubled'; error: string };

export interface PdfMaker {
  /** Makes the file of a document, one after another. `content` is checked here. Never rejects. */
  make(content: unknown, language: Language): Promise<PdfOutcome>;
  /** Ends the thread; what is not made yet ends as troubled. */
  close(): Promise<void>;
}

const THREAD = new URL('./pdf-thread.js', import.meta.url);
/** A contract takes a few tenths of a second, with the start of the thread some seconds on a machine that is busy. */
const LIMIT_MS = 60_000;

/**
 * Makes files in a thread of its own, so that turns do not wait. The thread starts with the first one, stays for the next
 * ones, and is followed by another when it dies.
 */
export function pdfMaker({ thread = THREAD, limitMs = LIMIT_MS } = {}): PdfMaker {
  let running: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function start(): Thread {
    const started: Thread = { worker: new Worker(thread, { execArgv: [], name: 'pdf' }), settle: null };
    const ended = (error: string) => {
      if (running === started) running = null;
      started.settle?.({ status: 'troubled', error });
    };
    started.worker.on('message', (answer: PdfAnswer) => started.settle?.(answer));
    started.worker.on('error', (error) => ended(`The thread failed: ${error.message}`));
    started.worker.on('exit', (code) => ended(`The thread ended with ${code}.`));
    return started;
  }

  async function order(what: PdfOrder): Promise<PdfOutcome> {
    if (isClosed) return { status: 'troubled', error: 'The product is stopping.' };
    running ??= start();
    const asked = running;
    const outcome = await new Promise<PdfOutcome>((resolve) => {
      const error = `It took longer than ${limitMs} ms.`;
      const late = setTimeout(() => asked.settle?.({ status: 'troubled', error }), limitMs);
      asked.settle = (answer) => {
        clearTimeout(late);
        asked.settle = null;
        resolve(answer);
      };
      asked.worker.postMessage(what);
    });
    if (outcome.status === 'troubled') {
      if (running === asked) running = null;
      await asked.worker.terminate();
    }
    return outcome;
  }

  return {
    make(content, language) {
      const checked = documentContent.safeParse(content);
      if (!checked.success) {
        const faults = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        return Promise.resolve({ status: 'faulty', error: faults.join('; ') });
      }
      const made = last.then(() => order({ content: checked.data, language }));
      last = made;
      return made;
    },
    async close() {
      isClosed = true;
      await running?.worker.terminate();
      await last;
    },
  };
}

interface Thread {
  worker: Worker;
  /** Ends the wait for what is being made; null while nothing is. */
  settle: ((outcome: PdfOutcome) => void) | null;
}
