import type { PdfMaker } from '../documents/pdf-maker.ts';
import type { documentStore } from '../store/document-store.ts';
import type { Logger } from '../telemetry/logger.ts';

interface Parts {
  store: ReturnType<typeof documentStore>;
  pdfs: Pick<PdfMaker, 'make'>;
  now(): Date;
  /** Told when the file is kept, at least once a document. When it rejects, it is told again. */
  onMade(documentId: string): Promise<void>;
  log: Logger;
}

/** Between the tries where a thread died or took too long. */
const AGAIN_MS = [2_000, 30_000, 300_000, 1_800_000];

/** Makes the files of documents and keeps them. */
export function documentJobs({ store, pdfs, now, onMade, log }: Parts) {
  return {
    /**
     * Makes the file of a document after so many tries that came to nothing. A document that has its file already keeps it.
     * Resolves to the milliseconds until the next try, null when it is settled.
     */
    async makeDocument(documentId: string, tries: number): Promise<number | null> {
      const waiting = await store.waiting(documentId);
      if (waiting) {
        const outcome = await pdfs.make(waiting.content, waiting.language);
        if (outcome.status === 'made') await store.made(documentId, outcome.bytes, now());
        else {
          const again = outcome.status === 'troubled' ? AGAIN_MS[tries] : undefined;
          if (again !== undefined) return again;
          log.error({ documentId, detail: outcome.error }, 'no file could be made of a document');
          await store.failed(documentId, outcome.error);
        }
      }
      const found = await store.find(documentId);
      if (found?.state === 'made') await onMade(documentId);
      return null;
    },
  };
}
