/**
 * A text in one line of at most so many characters, cut between words where one is near, with … where it was cut.
 */
export function shortText(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:!?–—-]+$/u, '')}…`;
}
