/**
 * The part of a sentence in which a reading stands, so that each of several answers in one message is kept with the
 * words that it rests on. A mark within a number or an address ("1,5", "15.06") ends nothing.
 */
export function clauseOf(text: string, [from, to]: [number, number]): string {
  let start = 0;
  for (const mark of text.slice(0, from).matchAll(END)) start = mark.index + mark[0].length;
  const after = text.slice(to).search(END);
  return text.slice(start, after < 0 ? undefined : to + after).trim();
}

const END = /[,.;!?](?=\s)|\n/gu;
