/** As long as the words, so that what comes after them stays where it is. */
export function blanked(words: string): string {
  return ' '.repeat(words.length);
}
