import type { Happening } from '../../engine/inbound.ts';
import type { TelegramMessage } from './update-schema.ts';

type Attachment = Extract<Happening, { type: 'attachment' }>;

/** A message's photo, recording, file or place; null when it carries none. */
export function readAttachment(message: TelegramMessage): Attachment | null {
  const { caption, location } = message;
  const found = location
    ? ({ kind: 'location', reference: `geo:${location.latitude},${location.longitude}` } as const)
    : readFile(message);
  return found && { type: 'attachment', ...found, ...(caption && { caption }) };
}

function readFile(message: TelegramMessage): Pick<Attachment, 'kind' | 'reference'> | null {
  const { photo, voice, video, video_note, sticker, document, audio } = message;
  const kinds = [
    // Telegram lists a photo's sizes from the smallest.
    ['photo', photo?.at(-1)],
    ['voice', voice],
    ['video', video ?? video_note],
    ['sticker', sticker],
    ['file', document ?? audio],
  ] as const;
  for (const [kind, file] of kinds) if (file) return { kind, reference: file.file_id };
  return null;
}
