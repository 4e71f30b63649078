import { SMALL_WORDS } from './small-words.ts';

/**
 * What a message says besides its answers, for a note: the clauses in which nothing was read. Greetings and filling
 * words are no note. `rest` is the text as long as it was, with line breaks in place of what was read. Null when
 * nothing is left that a salesperson would want to know.
 */
export function saidBesides(text: string, rest: string): string | null {
  const notes: string[] = [];
  let from = 0;
  for (const to of [...ends(text), text.length]) {
    const clause = text.slice(from, to);
    if (rest.slice(from, to) === clause && saysSomething(clause))
      notes.push(clause.replace(EDGES, '').replace(LINKS, ''));
    from = to;
  }
  return notes.length > 0 ? notes.join('; ') : null;
}

function saysSomething(clause: string): boolean {
  const words = clause.toLowerCase().match(WORD) ?? [];
  return COUNTED.test(clause) || words.some((word) => !SMALL_WORDS.has(word.replaceAll('ё', 'е')));
}

/** Where clauses end. A mark within a number or an address ("1,5", "15.06") ends nothing. */
function ends(text: string): number[] {
  const found: number[] = [];
  END.lastIndex = 0;
  for (let end = END.exec(text); end; end = END.exec(text)) found.push(end.index + 1);
  return found;
}

/** "80 guests": a number with its noun. */
const COUNTED = /\d ?\p{L}{3}/u;
const END = /[,.;!?](?=\s)|\n/gu;
const WORD = /[\p{L}\d]+/gu;
const LINKS = /^(?:(?:и|а|но|ещ[её]|также|and|but|also|plus)\s+)+/iu;
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
