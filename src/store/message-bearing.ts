import type { Prisma } from './generated/client.ts';

/** What a message bears beside its words: who of sales writes it, its file, and that it was corrected. */
export function messageBearing(row: Pick<Prisma.MessageModel, 'direction' | 'kind' | 'state' | 'content'>): {
  by?: string;
  file?: { kind: string; name: string | null; size: number | null; alt?: string };
  isEdited: boolean;
} {
  const content = objectIn(row.content);
  const file = fileIn(row.kind, content);
  return {
    ...(typeof content.by === 'string' && { by: content.by }),
    ...(file && { file }),
    isEdited: row.state === 'edited' || content.edited === true,
  };
}

const FILES = ['photo', 'voice', 'video', 'sticker', 'file'];

/** On the way in the kind of the message is that of its file, and a location has none. */
function fileIn(kind: string, content: Prisma.JsonObject) {
  const file = objectIn(content.file);
  if (typeof file.reference === 'string' && typeof file.kind === 'string') {
    return { kind: file.kind, ...namedAndSized(file) };
  }
  const isAttachment = FILES.includes(kind) && typeof content.reference === 'string';
  return isAttachment ? { kind, ...namedAndSized(content) } : null;
}

function namedAndSized({ name, size, alt }: Prisma.JsonObject) {
  return {
    name: typeof name === 'string' ? name : null,
    size: typeof size === 'number' && Number.isInteger(size) ? size : null,
    ...(typeof alt === 'string' && { alt }),
  };
}

function objectIn(value: Prisma.JsonValue | undefined): Prisma.JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
