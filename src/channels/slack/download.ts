import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type FetchedFile, type FileSource, MOST_FILE_BYTES } from '../../engine/file-source.ts';
import { attempt } from './attempt.ts';

const TIMEOUT_MS = 30_000;

const fileInfo = z.looseObject({
  file: z.looseObject({
    name: z.string().nullish(),
    mimetype: z.string().nullish(),
    size: z.number().nullish(),
    url_private_download: z.string().nullish(),
    url_private: z.string().nullish(),
  }),
});

/** Slack did not give the file now. */
class SlackFileLater extends Error {
  override name = 'SlackFileLater';
  readonly code: string;

  constructor(code: string) {
    super(`Slack does not give the file now: ${code}`);
    this.code = code;
  }
}

/** The files that people send in Slack. The token goes to Slack's own hosts alone, and to no redirection. */
export function createSlackFiles(
  client: webApi.WebClient,
  botToken: string,
  log: Logger,
  mostBytes = MOST_FILE_BYTES,
): FileSource {
  const apiHost = new URL(client.slackApiUrl).host;

  async function download(url: URL): Promise<{ bytes: Uint8Array; mime: string | null } | null> {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new SlackFileLater('download-failed');
    });
    if (answer.status === 429 || answer.status >= 500) {
      await answer.body?.cancel();
      throw new SlackFileLater(`http-${answer.status}`);
    }
    const mime = answer.headers.get('content-type')?.split(';')[0]?.trim() || null;
    if (answer.status !== 200 || Number(answer.headers.get('content-length') ?? 0) > mostBytes) {
      await answer.body?.cancel();
      return null;
    }
    const bytes = await take(answer.body);
    return bytes && { bytes, mime };
  }

  async function take(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of body ?? []) {
        size += chunk.byteLength;
        if (size > mostBytes) return null;
        chunks.push(chunk);
      }
    } catch {
      throw new SlackFileLater('download-cut');
    }
    return Buffer.concat(chunks);
  }

  return {
    channel: 'slack',
    async fetch(reference): Promise<FetchedFile | null> {
      const asked = await attempt(log, 'files.info', () => client.files.info({ file: reference }));
      if (!asked.ok) {
        if (asked.failure.kind === 'refused') return null;
        throw new SlackFileLater(asked.failure.code);
      }
      const parsed = fileInfo.safeParse(asked.result);
      if (!parsed.success) return null;
      const { name, mimetype, size, url_private_download: first, url_private: second } = parsed.data.file;
      const link = first || second || '';
      const url = URL.canParse(link) ? new URL(link) : null;
      if (!url || !isOfSlack(url, apiHost) || (size ?? 0) > mostBytes) return null;
      const got = await download(url);
      // Who may not read a file is shown the page to sign in, with a 200.
      if (!got || (got.mime === 'text/html' && mimetype !== 'text/html')) return null;
      return {
        bytes: got.bytes,
        name: name || reference,
        mime: got.mime ?? mimetype ?? 'application/octet-stream',
      };
    },
  };
}

function isOfSlack({ protocol, host, hostname }: URL, apiHost: string): boolean {
  if (host === apiHost) return true;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}
