import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isForgetting, type RelayLine, type RelayOutcome } from '../../desk/relay-line.ts';
import type { FetchFile } from '../../engine/file-source.ts';
import type { FileReference } from '../../flow/file-reference.ts';
import { attempt } from './attempt.ts';
import { adviceFor } from './card-advice.ts';
import type { Failure } from './failure.ts';
import { type FoundPost, findLine, findWords, LINE_EVENT } from './find-posted.ts';
import type { SalesPoster } from './sales-poster.ts';
import { type RenderedLine, renderNotice, renderUndelivered, renderWords } from './thread-line.ts';
import type { SlackFile, Uploads } from './upload.ts';

const DELIVERED = 'white_check_mark';
const UNDELIVERED = 'warning';
const THERE_ALREADY = 'already_reacted';
const FILE_AGAIN_MS = 15_000;
const AGAIN_MS = 5_000;
/** Slack refuses the channel, not the line: it waits until somebody has put that right, and the others behind it. */
const NOT_HERE = new Set(['channel_not_found', 'is_archived', 'not_in_channel']);
const NOT_HERE_AGAIN_MS = 10 * 60_000;

const posted = z.looseObject({ ts: z.string().min(1) });

export interface ThreadParts {
  client: webApi.WebClient;
  poster: SalesPoster;
  uploads: Uploads;
  fetchFile: FetchFile;
  log: Logger;
}

type Said = Extract<RelayLine['what'], { type: 'said' }>;
type SaidWithFile = Said & { file: FileReference };
type Edited = Extract<RelayLine['what'], { type: 'edited' }>;

/** Puts lines under cards. A line that may stand there already is looked for first, by its key. Never throws. */
export function createThread({ client, poster, uploads, fetchFile, log }: ThreadParts) {
  /** Null: it does not stand there. */
  async function standing(line: RelayLine): Promise<FoundPost | null | RelayOutcome> {
    if (!line.isRepeat) return null;
    const found = await findLine(client, line.thread, line.key, log);
    return found.ok ? found.result : outcomeOf(found.failure);
  }

  async function post(line: RelayLine, rendered: RenderedLine, file?: SlackFile): Promise<RelayOutcome> {
    const sent = await poster.post(line.thread.channel, {
      ...rendered,
      thread_ts: line.thread.message,
      metadata: metadataOf(line, file),
    });
    if ('status' in sent)
      return { status: 'later', afterMs: sent.afterMs, detail: 'our own pace for the sales channel' };
    if (!sent.ok) return outcomeOf(sent.failure);
    const parsed = posted.safeParse(sent.result);
    return { status: 'shown', message: parsed.success ? parsed.data.ts : null };
  }

  async function postOnce(line: RelayLine, rendered: RenderedLine): Promise<RelayOutcome> {
    const found = await standing(line);
    if (found && 'status' in found) return found;
    return found ? { status: 'shown', message: found.message } : post(line, rendered);
  }

  function update(line: RelayLine, message: string, rendered: RenderedLine, file?: SlackFile) {
    const metadata = file === undefined ? {} : { metadata: metadataOf(line, file) };
    return attempt(log, 'chat.update', () =>
      client.chat.update({ channel: line.thread.channel, ts: message, ...rendered, ...metadata }),
    );
  }

  async function edit(line: RelayLine, what: Edited): Promise<RelayOutcome> {
    const rendered = renderWords(what, line.language, { isCorrected: true });
    const updated = await update(line, what.message, rendered);
    if (updated.ok) return { status: 'shown', message: what.message };
    // Somebody deleted the line, or it is too old to be changed: what was corrected is said anew.
    return updated.failure.kind === 'refused' ? postOnce(line, rendered) : outcomeOf(updated.failure);
  }

  async function mark(line: RelayLine, message: string, name: string): Promise<RelayOutcome> {
    const { channel } = line.thread;
    const marked = await attempt(
      log,
      'reactions.add',
      () => client.reactions.add({ channel, timestamp: message, name }),
      { expected: [THERE_ALREADY] },
    );
    const isThere = marked.ok || marked.failure.code === THERE_ALREADY;
    return isThere ? { status: 'shown', message: null } : outcomeOf(marked.failure);
  }

  async function say(line: RelayLine, what: SaidWithFile): Promise<RelayOutcome> {
    const found = await standing(line);
    if (found && 'status' in found) return found;
    if (found) {
      const shown = { status: 'shown' as const, message: found.message };
      if (found.file === null || found.isFileThere) return shown;
      const shared = await uploads.share(found.file, placeOf(line));
      if (shared.ok) return shown;
      if (shared.failure.kind !== 'refused') return { status: 'unknown', detail: shared.failure.code };
    }
    const file = await fetchFile(what.file).catch(() => 'later' as const);
    if (file === 'later') return notNow('the file could not be fetched');
    const put = file?.bytes.byteLength ? await uploads.put(file) : null;
    if (put?.ok === false && put.failure.kind !== 'refused') return notNow(put.failure.code);
    if (!file || !put?.ok) return sayWithout(line, what, found?.message ?? null);
    const words = renderWords(what, line.language);
    const stored = { id: put.result, name: file.name };
    if (found) await update(line, found.message, words, stored);
    const shown: RelayOutcome = found
      ? { status: 'shown', message: found.message }
      : await post(line, words, stored);
    return shown.status === 'shown' ? share(line, what, shown.message, stored) : shown;
  }

  /** The words alone, and that the file is missing. */
  async function sayWithout(
    line: RelayLine,
    what: SaidWithFile,
    message: string | null,
  ): Promise<RelayOutcome> {
    const rendered = renderWords(what, line.language, { isFileMissing: true });
    if (message === null) return post(line, rendered);
    await update(line, message, rendered);
    return { status: 'shown', message };
  }

  async function share(
    line: RelayLine,
    what: SaidWithFile,
    message: string | null,
    file: SlackFile,
  ): Promise<RelayOutcome> {
    const shared = await uploads.share(file, placeOf(line));
    if (shared.ok) return { status: 'shown', message };
    // Its words stand there already, so the next try must look for them.
    if (shared.failure.kind !== 'refused') return { status: 'unknown', detail: shared.failure.code };
    return message === null ? { status: 'shown', message } : sayWithout(line, what, message);
  }

  /** What was said goes before it is said that it is gone. What sales wrote themselves is theirs to delete. */
  async function forget(line: RelayLine, notice: RenderedLine): Promise<RelayOutcome> {
    const found = await findWords(client, line.thread, log);
    if (!found.ok && found.failure.kind !== 'refused') return again(found.failure);
    const { messages, files } = found.ok ? found.result : { messages: [], files: [] };
    const { channel } = line.thread;
    for (const file of files) {
      const gone = await attempt(log, 'files.delete', () => client.files.delete({ file }));
      if (!gone.ok && gone.failure.kind !== 'refused') return again(gone.failure);
    }
    for (const ts of messages) {
      const gone = await attempt(log, 'chat.delete', () => client.chat.delete({ channel, ts }));
      if (!gone.ok && gone.failure.kind !== 'refused') return again(gone.failure);
    }
    return postOnce(line, notice);
  }

  return async function relay(line: RelayLine): Promise<RelayOutcome> {
    const { what, language } = line;
    switch (what.type) {
      case 'said':
        return what.file
          ? say(line, { ...what, file: what.file })
          : postOnce(line, renderWords(what, language));
      case 'edited':
        return edit(line, what);
      case 'delivered':
        return mark(line, what.message, DELIVERED);
      case 'undelivered': {
        const said = await postOnce(line, renderUndelivered(what, language));
        if (said.status === 'shown') await mark(line, what.message, UNDELIVERED);
        return said;
      }
      case 'notice':
        return isForgetting(what.notice)
          ? forget(line, renderNotice(what, language))
          : postOnce(line, renderNotice(what, language));
    }
  };
}

function metadataOf({ key, what }: RelayLine, file?: SlackFile) {
  const named = file === undefined ? {} : { file: file.id, name: file.name };
  return { event_type: LINE_EVENT, event_payload: { key, type: what.type, ...named } };
}

function placeOf({ thread: { channel, message } }: RelayLine) {
  return { channel, thread: message };
}

function notNow(detail: string, afterMs = FILE_AGAIN_MS): RelayOutcome {
  return { status: 'later', afterMs, detail };
}

/** For what may be done twice: a lost answer leaves nothing in doubt. */
function again(failure: Failure): RelayOutcome {
  return notNow(failure.code, failure.kind === 'later' ? failure.afterMs : AGAIN_MS);
}

function outcomeOf(failure: Failure): RelayOutcome {
  if (NOT_HERE.has(failure.code)) return notNow(adviceFor(failure.code), NOT_HERE_AGAIN_MS);
  if (failure.kind === 'refused') return { status: 'refused', detail: adviceFor(failure.code) };
  if (failure.kind === 'later') return { status: 'later', afterMs: failure.afterMs, detail: failure.code };
  return { status: 'unknown', detail: failure.code };
}
