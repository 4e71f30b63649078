import type { Prisma } from './generated/client.ts';

/** What a message bears beside its words: who of sales writes it, its file, and that it was corrected. */
export function messageBearing(row: Pick<Prisma.MessageModel, 'direction' | 'kind' | 'state' | 'content'>): {
  by?: string;
  file?: { kind: string; name: string | null };
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
function fileIn(kind: string, content: Prisma.JsonObject): { kind: string; name: string | null } | null {
  const file = objectIn(content.file);
  if (typeof file.reference === 'string' && typeof file.kind === 'string') {
    return { kind: file.kind, name: typeof file.name === 'string' ? file.name : null };
  }
  const isAttachment = FILES.includes(kind) && typeof content.reference === 'string';
  return isAttachment ? { kind, name: typeof content.name === 'string' ? content.name : null } : null;
}

function objectIn(value: Prisma.JsonValue | undefined): Prisma.JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
