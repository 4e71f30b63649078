/** A list with one word or phrase a row: alternatives of a pattern over plain words. */
export function phraseRows(list: string): readonly string[] {
  return list
    .trim()
    .split('\n')
    .map((row) => row.trim());
}

export function oneOf(rows: readonly string[]): string {
  return `(?:${rows.join('|')})`;
}
