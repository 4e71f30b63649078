/**
 * Turns patterns over senses into patterns over letters, one letter a sense. In a pattern words are senses, those
 * of one place with slashes; `x?` may be missing; `~2` is up to two words of the same clause and `~~2` of any;
 * `!x` is not before x, `-x` not behind x; `^` and `$` are the ends of the reply. Gaps are bounded, so that a match is
 * tried in the same time wherever it begins.
 */
export function sensePatterns<Sense extends string>(
  senses: readonly Sense[],
  breaks: readonly Sense[],
): { letterOf(sense: Sense): string; compile(pattern: string): RegExp } {
  const letters = new Map<string, string>(
    senses.map((sense, index) => [sense, String.fromCharCode(FIRST + index)]),
  );
  const letter = (sense: string) => {
    const known = letters.get(sense);
    if (known === undefined) throw new UnknownSense(sense);
    return known;
  };
  const set = (names: string) => `[${names.split('/').map(letter).join('')}]`;
  const breaking = breaks.map(letter).join('');
  const part = (word: string): string => {
    if (word === '^') return `^[${breaking}]*`;
    if (word === '$') return `[${breaking}]*$`;
    if (word.startsWith('~~')) return `.{0,${word.slice(2)}}?`;
    if (word.startsWith('~')) return `[^${breaking}]{0,${word.slice(1)}}?`;
    if (word.startsWith('!')) return `(?!${set(word.slice(1))})`;
    if (word.startsWith('-')) return `(?<!${set(word.slice(1))})`;
    if (word.endsWith('?')) return `${set(word.slice(0, -1))}?`;
    return set(word);
  };
  return {
    letterOf: letter,
    compile: (pattern) =>
      new RegExp(
        pattern
          .split('|')
          .map((one) => one.trim().split(/\s+/).map(part).join(''))
          .join('|'),
      ),
  };
}

/** A pattern names a sense that no table knows. */
class UnknownSense extends Error {
  readonly code = 'UNKNOWN_SENSE';
  constructor(sense: string) {
    super(`No sense is called "${sense}"`);
    this.name = 'UnknownSense';
  }
}

const FIRST = 0x100;
