import type { Button } from '../engine/outgoing.ts';
import type { Prisma } from './generated/client.ts';

/** The buttons of a message as it was written, if it had any. */
export function messageButtons(content: Prisma.JsonValue): Button[] | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const { buttons } = content;
  if (!Array.isArray(buttons) || buttons.length === 0) return null;
  return buttons as unknown as Button[];
}
