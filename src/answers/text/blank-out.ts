/** The text with a span of it filled by a sign, so that every other span stays true. */
export function blankOut(text: string, [from, to]: [number, number], sign: '\n' | ' ' | ',' | '|'): string {
  return text.slice(0, from) + sign.repeat(to - from) + text.slice(to);
}
