import type { types, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { FetchedFile } from '../../engine/file-source.ts';
import { type Attempt, attempt } from './attempt.ts';
import { codeOf } from './bolt-logger.ts';
import type { Failure } from './failure.ts';

const TIMEOUT_MS = 30_000;
const AGAIN_MS = 5_000;

const place = z.looseObject({ upload_url: z.url(), file_id: z.string().min(1) });

/** A file that Slack has. */
export interface SlackFile {
  id: string;
  name: string;
}

/** Where a file is to be seen. */
interface Share {
  channel: string;
  thread?: string;
  /** What stands above it. */
  blocks?: types.KnownBlock[];
}

/** Files that go to Slack, in two steps: only the second one shows them to anybody. */
export interface Uploads {
  /** Takes the bytes there, and resolves with the id of the file. Nobody sees it yet, so it may be done again. */
  put(file: FetchedFile & { alt?: string | undefined }): Promise<Attempt<string>>;
  share(file: SlackFile, where: Share): Promise<Attempt<unknown>>;
}

export function createUploads(client: webApi.WebClient, log: Logger): Uploads {
  return {
    async put({ bytes, name, mime, alt }) {
      const asked = await attempt(log, 'files.getUploadURLExternal', () =>
        client.files.getUploadURLExternal({
          filename: name,
          length: bytes.byteLength,
          ...(alt !== undefined && { alt_text: alt }),
        }),
      );
      if (!asked.ok) return asked;
      const parsed = place.safeParse(asked.result);
      if (!parsed.success) return { ok: false, failure: later('unreadable') };
      const failure = await post(parsed.data.upload_url, bytes, mime);
      return failure ? { ok: false, failure } : { ok: true, result: parsed.data.file_id };
    },
    share: ({ id, name }, { channel, thread, blocks }) =>
      attempt(log, 'files.completeUploadExternal', () =>
        client.files.completeUploadExternal({
          files: [{ id, title: name }],
          channel_id: channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...(blocks ? { blocks } : {}),
        }),
      ),
  };

  async function post(url: string, bytes: Uint8Array, mime: string): Promise<Failure | null> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': mime },
        body: new Uint8Array(bytes),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.arrayBuffer();
      return answer.ok ? null : later(`upload-http-${answer.status}`);
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'a file could not be taken to Slack');
      return later('upload-failed');
    }
  }
}

function later(code: string): Failure {
  return { kind: 'later', code, afterMs: AGAIN_MS, setup: false };
}
