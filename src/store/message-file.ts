import type { Pool } from 'pg';
import type { FileReference } from '../flow/file-reference.ts';
import type { AttachmentKind } from '../flow/flow-event.ts';

/** The file that a message carries, on whichever platform it was sent; null when it carries none. */
export async function messageFile(
  pool: Pool,
  conversationId: string,
  sequence: number,
): Promise<FileReference | null> {
  const { rows } = await pool.query<FileRow>(FIND, [conversationId, sequence]);
  const [row] = rows;
  if (!row) return null;
  if (row.file) return row.file;
  if (row.reference === null) return null;
  return { from: row.channel, reference: row.reference, kind: row.kind };
}

interface FileRow {
  channel: FileReference['from'];
  kind: AttachmentKind;
  /** Of what a salesperson sent. */
  file: FileReference | null;
  /** Of what came in: the channel's own. */
  reference: string | null;
}

const FIND = `
  SELECT c.channel, m.kind, m.content -> 'file' AS file, m.content ->> 'reference' AS reference
  FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.conversation_id = $1 AND m.sequence = $2`;
