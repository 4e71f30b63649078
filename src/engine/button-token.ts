/**
 * What a button carries: which conversation, which prompt and which of its options, in at most 32 ASCII bytes.
 * Only the tail of the conversation's id is in it, which is enough to tell a foreign button from one's own.
 */
export function buttonToken(conversationId: string, sequence: number, index: number): string {
  return `${conversationId.slice(-8)}.${sequence.toString(36)}.${index.toString(36)}`;
}

/** Reads a token; null when it is none of ours. */
export function parseButtonToken(token: string): { tail: string; sequence: number; index: number } | null {
  const [, tail, sequence, index] = /^([0-9a-f]{8})\.([0-9a-z]{1,7})\.([0-9a-z]{1,2})$/.exec(token) ?? [];
  if (!tail || !sequence || !index) return null;
  return { tail, sequence: Number.parseInt(sequence, 36), index: Number.parseInt(index, 36) };
}
