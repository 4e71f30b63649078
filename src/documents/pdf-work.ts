import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { DocumentContent } from '../domain/document/document-content.ts';
import type { Language } from '../domain/values.ts';
import { makePdf } from './make-pdf.ts';

/** What the thread is told to make; it has been checked by whoever asks. */
export interface PdfOrder {
  content: DocumentContent;
  language: Language;
}

export type PdfAnswer = { status: 'made'; bytes: Uint8Array } | { status: 'faulty'; error: string };

// Turns come first. On Linux this is the priority of this thread alone; elsewhere it would be that of the process.
if (platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on('message', ({ content, language }: PdfOrder) => {
  makePdf(content, language).then(
    (bytes) => {
      parentPort?.postMessage({ status: 'made', bytes } satisfies PdfAnswer, [bytes.buffer]);
    },
    (cause: unknown) => {
      const error = cause instanceof Error ? cause.message : String(cause);
      parentPort?.postMessage({ status: 'faulty', error } satisfies PdfAnswer);
    },
  );
});
