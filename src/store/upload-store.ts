import type { Pool } from 'pg';
import type { FileSource } from '../engine/file-source.ts';

/** A file that a salesperson sends from the dashboard. */
export interface Upload {
  name: string;
  /** A media type, such as `image/jpeg`. */
  mime: string;
  bytes: Uint8Array;
}

/** The files of the dashboard, in PostgreSQL: whichever process passes one on can read it. */
export function uploadStore(pool: Pool) {
  return {
    /**
     * Keeps a file for the lead of a handoff. The same id again changes nothing. `gone`: there is no such lead, or
     * its data was erased; `taken`: the id is that of a file for somebody else.
     */
    async keep(handoffId: string, id: string, upload: Upload, now: Date): Promise<'kept' | 'gone' | 'taken'> {
      const { name, mime, bytes } = upload;
      const { rowCount } = await pool.query(KEEP, [handoffId, id, name, mime, Buffer.from(bytes), now]);
      if (rowCount) return 'kept';
      const { rows } = await pool.query<{ isTheirs: boolean }>(WHOSE, [handoffId, id]);
      if (!rows[0]) return 'gone';
      return rows[0].isTheirs ? 'kept' : 'taken';
    },

    /** Null when there is none for the lead of that handoff. */
    async find(handoffId: string, id: string): Promise<Pick<Upload, 'name' | 'mime'> | null> {
      const { rows } = await pool.query<Pick<Upload, 'name' | 'mime'>>(FIND, [handoffId, id]);
      return rows[0] ?? null;
    },
  };
}

/** Where the files of the dashboard come from. */
export function uploadedFiles(pool: Pool): FileSource {
  return {
    channel: 'dashboard',
    async fetch(reference) {
      const { rows } = await pool.query<Upload>('SELECT name, mime, bytes FROM upload WHERE id = $1', [
        reference,
      ]);
      return rows[0] ?? null;
    },
  };
}

const KEEP = `
  INSERT INTO upload (id, conversation_id, name, mime, bytes, created_at)
  SELECT $2::uuid, c.id, $3, $4, $5, $6 FROM handoff h JOIN conversation c ON c.id = h.conversation_id
  WHERE h.id = $1 AND c.outcome IS DISTINCT FROM 'erased'
  ON CONFLICT (id) DO NOTHING`;

const WHOSE = `
  SELECT u.conversation_id = h.conversation_id AS "isTheirs" FROM handoff h JOIN upload u ON u.id = $2 WHERE h.id = $1`;

const FIND = `
  SELECT u.name, u.mime FROM upload u JOIN handoff h ON h.conversation_id = u.conversation_id
  WHERE h.id = $1 AND u.id = $2`;
