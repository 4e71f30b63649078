import path from 'node:path';
import { type Api, GrammyError } from 'grammy';
import { z } from 'zod';
import { type FileSource, MOST_FILE_BYTES } from '../../engine/file-source.ts';

const fileSchema = z.object({ file_path: z.string().optional(), file_size: z.int().optional() });

const MIMES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.tgs': 'application/gzip',
  '.webm': 'video/webm',
};

/** Files that were sent to the bot. `root` is that of the Bot API server. */
export function telegramFiles(parts: {
  api: Api;
  root: string;
  token: string;
  timeoutMs: number;
}): FileSource {
  const { api, root, token, timeoutMs } = parts;

  async function find(reference: string): Promise<string | null> {
    try {
      const { file_path, file_size = 0 } = fileSchema.parse(await api.getFile(reference));
      return file_path === undefined || file_size > MOST_FILE_BYTES ? null : file_path;
    } catch (error) {
      // "file is too big", "wrong file_id": it will not be there later either.
      if (error instanceof GrammyError && error.error_code === 400) return null;
      throw error;
    }
  }

  return {
    channel: 'telegram',
    async fetch(reference) {
      const found = await find(reference);
      if (found === null) return null;
      const bytes = await download(`${root}/file/bot${token}/${found}`, timeoutMs);
      const mime = MIMES[path.extname(found).toLowerCase()] ?? 'application/octet-stream';
      return bytes && { bytes, name: path.basename(found), mime };
    },
  };
}

/** What it throws says nothing of the address, which holds the token. */
async function download(address: string, timeoutMs: number): Promise<Uint8Array | null> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => null);
  if (!response) throw new Error("Telegram's file could not be fetched");
  if (response.status === 404) return null;
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`Telegram's file could not be fetched: ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_FILE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
