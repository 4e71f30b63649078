import type { Token } from '../text/scan.ts';

/** The next words of the clause. */
export function wordsFrom(tokens: readonly Token[], from: number): string {
  let words = ' ';
  for (let at = from; at < Math.min(tokens.length, from + 5); at += 1) {
    const token = tokens[at];
    if (!token || (token.type === 'sign' && token.text !== "'")) break;
    if (token.type === 'word') words += `${token.text} `;
  }
  return words;
}
