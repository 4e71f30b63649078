import type { ClientBase, Pool } from 'pg';
import type { DocumentKind } from '../domain/document/document-kind.ts';
import type { Language } from '../domain/values.ts';

export interface DocumentRow {
  id: string;
  dealId: string;
  leadId: string;
  conversationId: string;
  kind: DocumentKind;
  number: string;
  language: Language;
  /** A `DocumentContent`; it is read back by its schema. */
  content: object;
  createdAt: Date;
}

type DocumentState = 'waiting' | 'made' | 'failed' | 'erased';

/** Notes a document with the job that makes its file. To be called in the transaction that decided on it. */
export async function writeDocument(client: ClientBase, row: DocumentRow): Promise<void> {
  const { id, dealId, leadId, conversationId, kind, number, language, content, createdAt } = row;
  const values = [id, dealId, leadId, conversationId, kind, number, language, content, createdAt];
  await client.query({ name: 'write-document', text: WRITE, values });
}

/** Documents and their files. */
export function documentStore(pool: Pool) {
  return {
    /** What a file is to be made from; null when there is no such document, or none to be made any more. */
    async waiting(id: string): Promise<{ content: unknown; language: Language } | null> {
      const { rows } = await pool.query<{ content: unknown; language: Language }>(WAITING, [id]);
      return rows[0] ?? null;
    },

    /** Keeps the file. A document that was settled or erased meanwhile stays as it is. */
    async made(id: string, file: Uint8Array, at: Date): Promise<void> {
      await pool.query(MADE, [id, file, at]);
    },

    /** Notes why no file can be made of it. */
    async failed(id: string, error: string): Promise<void> {
      await pool.query(FAILED, [id, error]);
    },

    /** Null when there is no such document. */
    async find(id: string): Promise<FoundDocument | null> {
      const { rows } = await pool.query<FoundDocument>(FIND, [id]);
      return rows[0] ?? null;
    },
  };
}

export interface FoundDocument {
  kind: DocumentKind;
  number: string;
  language: Language;
  state: DocumentState;
  /** Null while it is not made, and after an erasure. */
  file: Uint8Array | null;
  error: string | null;
  dealId: string;
  leadId: string;
  conversationId: string;
}

// All documents are of one queue: they are made one after another anyway, and the other jobs keep their workers.
const WRITE = `
  WITH written AS (
    INSERT INTO document (id, deal_id, lead_id, conversation_id, kind, number, language, content, state, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9) RETURNING id)
  SELECT graphile_worker.add_job('document', json_build_object('documentId', id), queue_name => 'document',
    job_key => 'document:' || id) FROM written`;

const WAITING = `SELECT content, language FROM document WHERE id = $1 AND state = 'waiting'`;

const MADE = `
  UPDATE document SET state = 'made', file = $2, error = NULL, made_at = $3 WHERE id = $1 AND state = 'waiting'`;

const FAILED = `UPDATE document SET state = 'failed', error = $2 WHERE id = $1 AND state = 'waiting'`;

const FIND = `
  SELECT kind, number, language, state, file, error, deal_id AS "dealId", lead_id AS "leadId",
    conversation_id AS "conversationId"
  FROM document WHERE id = $1`;
