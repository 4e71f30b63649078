/** The words for a code that the server sent, or the code itself when it is newer than this page. */
export function worded(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
