import { SENSES_OF_BUSINESS } from './senses-of-business.ts';
import { SENSES_OF_DEGREE } from './senses-of-degree.ts';
import { SENSES_OF_EVENTS } from './senses-of-events.ts';
import { SENSES_OF_EVERYDAY } from './senses-of-everyday.ts';
import { SENSES_OF_HOMES } from './senses-of-homes.ts';
import { SENSES_OF_PLACES } from './senses-of-places.ts';
import { SENSES_OF_SERVICES } from './senses-of-services.ts';

/**
 * A way to say something. A table of senses has one sense a line: what it is called, and behind a colon what only
 * leads to it ("кариес" to a therapy, "хургада" to Egypt). An underscore joins the words of a phrase, an asterisk
 * stands for any ending, an exclamation mark for a word that counts only in a reply of a word or two.
 */
export interface SenseEntry {
  /** The words without what is between them. */
  letters: string;
  anyEnding: boolean;
  isPhrase: boolean;
  /** Too common a word to count beside others. */
  alone: boolean;
  sense: number;
  /** The group of senses that it belongs to: languages, cities. */
  group: string;
  /** It is what the sense is called and no mere hint. */
  isName: boolean;
}

/** The ways to say something that begin with the first letters of a word. */
export function entriesAt(word: string): readonly SenseEntry[] {
  return ENTRIES.get(word.slice(0, KEY)) ?? NONE;
}

/** Words of two letters or fewer are known by themselves. */
const KEY = 2;
const NONE: readonly SenseEntry[] = [];
const ENTRIES = new Map<string, SenseEntry[]>();

let sense = 0;
for (const groups of [
  SENSES_OF_EVENTS,
  SENSES_OF_SERVICES,
  SENSES_OF_HOMES,
  SENSES_OF_PLACES,
  SENSES_OF_BUSINESS,
  SENSES_OF_DEGREE,
  SENSES_OF_EVERYDAY,
])
  for (const [group, lines] of Object.entries(groups))
    for (const line of lines.trim().split('\n')) {
      sense += 1;
      const [names = '', hints = ''] = line.split(':');
      addAll(names, { sense, group, isName: true });
      addAll(hints, { sense, group, isName: false });
    }

function addAll(words: string, of: Pick<SenseEntry, 'sense' | 'group' | 'isName'>): void {
  for (const word of words.trim().split(/ +/)) {
    const letters = word.replace(/[_*!]/g, '').replaceAll('ё', 'е');
    if (letters === '') continue;
    const entry = {
      ...of,
      letters,
      anyEnding: word.endsWith('*'),
      isPhrase: word.includes('_'),
      alone: word.endsWith('!'),
    };
    const [first = ''] = word.split(/[_*!]/);
    const key = first.slice(0, KEY);
    const entries = ENTRIES.get(key);
    if (entries) entries.push(entry);
    else ENTRIES.set(key, [entry]);
  }
}
