import { SENSE_LETTERS, type Sense } from './authority-senses.ts';

/**
 * A pattern over the senses of a reply's words. It is written as a regular expression whose atoms are names: spaces and
 * line breaks mean nothing, what stands behind two slashes is a comment, `[not wanted]` is one of two senses, `[^end]{0,3}`
 * up to three words of a clause. Throws for a name that is no sense.
 */
export function sensePattern(source: string, flags = ''): RegExp {
  const bare = source.replace(/\/\/.*$/gm, '');
  return new RegExp(bare.replace(/[a-z][a-z-]*/g, atomOf).replace(/\s+/g, ''), flags);
}

/** The letters of senses, as they stand one after another: "no my decision". */
export function lettersOf(senses: string): string {
  return senses
    .split(' ')
    .map((sense) => letterOf(sense))
    .join('');
}

/** A name that is no sense, in a rule or in a list of words. */
export class UnknownSenseError extends Error {
  readonly code = 'unknown-sense';

  constructor(name: string) {
    super(`"${name}" is no sense of a word: see SENSE_LETTERS`);
  }
}

function letterOf(name: string): string {
  if (!isSense(name)) throw new UnknownSenseError(name);
  return SENSE_LETTERS[name];
}

function isSense(name: string): name is Sense {
  return Object.hasOwn(SENSE_LETTERS, name);
}

function atomOf(name: string): string {
  return SHORTHANDS.get(name) ?? escaped(letterOf(name));
}

function escaped(letter: string): string {
  return letter === '+' || letter === '?' ? `\\${letter}` : letter;
}

const PEOPLE = 'relative superior staff they honoured'.split(' ').map(letterOf).join('');
const OBJECT = SENSE_LETTERS.object;
/** Names for what many patterns have; `person` and `no-verb` stand within brackets only. */
const SHORTHANDS = new Map([
  ['person', PEOPLE],
  /** Capitals are all that is no verb and no small word. */
  ['no-verb', 'A-Z'],
  /** Somebody else, in whatever case. */
  ['somebody', `[${PEOPLE}]${OBJECT}?`],
  /** Somebody else, as who does something. */
  ['doer', `[${PEOPLE}](?!${OBJECT})`],
  /** A relative or a superior, and no pronoun. */
  ['kin-or-chief', `[${SENSE_LETTERS.relative}${SENSE_LETTERS.superior}]${OBJECT}?`],
]);
