import { documentFileName } from '../documents/documents-copy.ts';
import type { Engine } from '../engine/engine.ts';
import type { FetchedFile } from '../engine/file-source.ts';
import type { FileReference } from '../flow/file-reference.ts';
import type { documentStore, FoundDocument } from '../store/document-store.ts';

/** Documents on their way to the customer: in the conversation in which they were decided on, once each. */
export function documentSender({
  documents,
  engine,
}: {
  documents: Pick<ReturnType<typeof documentStore>, 'find'>;
  engine: Pick<Engine, 'act'>;
}) {
  return {
    /** Rejects when it was not kept, so that it is tried again. */
    async send(documentId: string): Promise<void> {
      const found = await documents.find(documentId);
      if (!found) return;
      const { conversationId, file: bytes } = found;
      const file: FileReference = {
        from: 'document',
        reference: documentId,
        kind: 'file',
        name: nameOf(found),
        ...(bytes && { size: bytes.length }),
      };
      const what = { type: 'documentMade', file } as const;
      await engine.act({ channel: 'documents', eventId: documentId, conversationId, what });
    },

    /** The file itself; null when it was erased. */
    async fetch(documentId: string): Promise<FetchedFile | null> {
      const found = await documents.find(documentId);
      if (!found?.file) return null;
      return { bytes: found.file, name: nameOf(found), mime: 'application/pdf' };
    },
  };
}

function nameOf({ kind, number, language }: FoundDocument): string {
  return documentFileName(kind, number, language);
}
