/** Somebody's words as they fit beside other things, with … where they were cut; the transcript has them whole. */
export function shortWords(words: string, most = 200): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2))}…`;
}
