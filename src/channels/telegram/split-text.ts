const LIMIT = 4_096;

/**
 * Cuts a text into parts that Telegram takes, between paragraphs if it can, else lines, else words, and never
 * through what the reader sees as one character. A text within the limit comes back as it is.
 */
export function splitText(text: string, limit = LIMIT): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    const part = rest.slice(0, end).trimEnd();
    if (part) parts.push(part);
    rest = rest.slice(end).trimStart();
  }
  if (rest || parts.length === 0) parts.push(rest);
  return parts;
}

function cutAt(text: string, limit: number): number {
  for (const gap of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(gap, limit);
    // A cut in the first half would make many short messages of one text.
    if (at > limit / 2) return at;
  }
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, 2 * limit))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  // One "character" of combining marks alone can be longer than a message; it has to be cut somewhere.
  return end || limit;
}
