/** Where a card stands in the group: its message, and the topic that it opened in a forum. */
export interface CardId {
  message: number;
  topic: number | null;
}

/** As it is kept: `57`, or `57:56` with the topic. */
export function writeCardId({ message, topic }: CardId): string {
  return topic === null ? String(message) : `${message}:${topic}`;
}

/** Null for what this surface has not written, such as a card that stood in Slack before. */
export function readCardId(text: string): CardId | null {
  const [, message, topic] = /^(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (message === undefined) return null;
  return { message: Number(message), topic: topic === undefined ? null : Number(topic) };
}
