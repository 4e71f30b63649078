import { CLAUSE_END } from '../text/clause-end.ts';
import { isFarewell, tellsHowToReach } from './how-to-reach.ts';
import { addedTo } from './joined-to-answer.ts';
import { isOtherHalf } from './other-half.ts';
import { SMALL_WORDS } from './small-words.ts';
import { partsOf, type Stretch } from './stretches.ts';

/**
 * What a message says besides its answers, for a note: the clauses in which nothing was read, and of a clause with
 * an answer what is joined to it ("400 тысяч и нужна парковка"). Greetings, filling words and the denied half of an
 * answer ("не свадьба, а юбилей") are no note. `taken` is where the answers stand; a mere yes ends where `yesEnds`.
 * Null when nothing is left that a salesperson would want to know.
 */
export function saidBesides(text: string, taken: readonly Stretch[], yesEnds?: number): string | null {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  const clauses = partsOf(text, [0, text.length], CLAUSE_END, 1);
  const isTaken = ([from, to]: Stretch) => taken.some((span) => span[0] < to && from < span[1]);
  const kept = clauses.flatMap((clause, at): Stretch[] => {
    if (isTaken(clause)) return besideAnswer(plain, clause, taken, yesEnds);
    return saysSomething(plain.slice(...clause)) && !isOtherHalf(plain, clauses, at, isTaken) ? [clause] : [];
  });
  const notes = joined(kept, text).map((span) => trimmed(text.slice(...span)));
  return notes.length > 0 ? notes.join('; ') : null;
}

function besideAnswer(
  text: string,
  clause: Stretch,
  taken: readonly Stretch[],
  yesEnds: number | undefined,
): Stretch[] {
  // "Да, хотим приехать посмотреть в субботу": what is behind a yes is something else, if it is more than a word.
  if (yesEnds !== undefined && yesEnds > clause[0] && yesEnds < clause[1]) {
    const isRead = taken.some(([from, to]) => from < clause[1] && yesEnds < to);
    const rest = text.slice(yesEnds, clause[1]);
    if (!isRead && (wordsBeyondSmall(rest) > 1 || tellsHowToReach(rest))) return [[yesEnds, clause[1]]];
  }
  return addedTo(text, clause, taken).filter((part) => saysSomething(text.slice(...part)));
}

/** Parts of one clause that follow each other are one note. */
function joined(spans: readonly Stretch[], text: string): Stretch[] {
  const result: Stretch[] = [];
  for (const [from, to] of spans) {
    const last = result.at(-1);
    if (last && LINK.test(text.slice(last[1], from)) && !ENDED.test(text.slice(last[1] - 2, last[1])))
      result[result.length - 1] = [last[0], to];
    else result.push([from, to]);
  }
  return result;
}

function trimmed(note: string): string {
  return note.replace(EDGES, '').replace(LINKS, '').replace(LOOSE_END, '');
}

function saysSomething(clause: string): boolean {
  if (isFarewell(clause)) return false;
  return saysMoreThanSmall(clause) || COUNTED.test(clause) || tellsHowToReach(clause);
}

/** Whether a text has a word that a salesperson would want to know. */
export function saysMoreThanSmall(text: string): boolean {
  return wordsIn(text).some(isBeyondSmall);
}

function wordsBeyondSmall(text: string): number {
  return wordsIn(text).filter(isBeyondSmall).length;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function isBeyondSmall(word: string): boolean {
  return !SMALL_WORDS.has(word.replaceAll('ё', 'е'));
}

/** "80 guests": a number with its noun. */
const COUNTED = /\d ?\p{L}{3}/u;
const WORD = /[\p{L}\d]+/gu;
const LINK = /^\s*(?:и|and)?\s*$/iu;
const ENDED = /[,.;!?\n]/u;
const LINKS = /^(?:(?:и|а|но|ещ[её]|также|да|and|but|also|plus)\s+)+/iu;
const EDGES = /^[\s\p{P}]+|[\s,.;:!?…()«»"'–—-]+$/gu;
/** What led to the answer behind it. */
const LOOSE_END = /\s(?:на|в|во|с|и|а|но|до|от|за|по|для|for|in|at|on|and|to|by|of|from)$/iu;
