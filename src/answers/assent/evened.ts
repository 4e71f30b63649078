import { closest } from '../text/closest-word.ts';

/** Plain words without letters drawn out, and with "im", "dont" and the like as if their apostrophe were there. */
export function evened(plain: string): string {
  return apart(plain.replace(DRAWN_OUT, '$1'));
}

function apart(plain: string): string {
  return plain.replace(CONTRACTIONS, (word) => (word === ' its' ? ' it s' : word.replace(CONTRACTED, ' $1')));
}

/** Letters said twice at the end and slips in long words, where the words as they are say nothing. */
export function evenWords(plain: string): string {
  if (wordCount(plain) > MOST_SLIPPED) return plain;
  return plain
    .replace(DOUBLED, '$1')
    .split(' ')
    .map((word) => (word.length >= 6 ? (LONG_WORDS.nearest(word) ?? word) : word))
    .join(' ');
}

/** Where in plain words a stretch stands of their evened form, which has the same words, but some of them in two. */
export function placeIn(plain: string, even: string, index: number, length: number): [number, number] {
  if (plain === even) return [index, index + length];
  const words = plain.split(' ').slice(1, -1);
  const parts = even.split(' ').slice(1, -1);
  let start = 0;
  let from = -1;
  let at = 0;
  let evenAt = 0;
  for (const word of words) {
    const isInTwo = `${parts[at]}${parts[at + 1]}` === word.replace(DRAWN_OUT, '$1');
    const taken = isInTwo ? 2 : 1;
    const evenEnd = evenAt + parts.slice(at, at + taken).join(' ').length + 1;
    if (from < 0 && evenEnd > index) from = start;
    start += word.length + 1;
    if (evenEnd >= index + length) return [from, start];
    at += taken;
    evenAt = evenEnd;
  }
  return [Math.max(from, 0), plain.length];
}

export function wordCount(plain: string): number {
  return plain.split(' ').length - 2;
}

const DRAWN_OUT = /([a-zа-я])\1{2,}/g;
const MOST_SLIPPED = 4;
const LONG_WORDS = closest(
  'конечно согласен согласна согласны подходит естественно разумеется безусловно обязательно правильно договорились хорошо давайте отлично возможно наверное позднее отказываюсь неинтересно absolutely definitely certainly correct perfect interested possibly perhaps tomorrow probably'.split(
    ' ',
  ),
);
const CONTRACTIONS =
  / (?:im|ive|id|ill|weve|wed(?= (?:love|like|be|rather|prefer|want) )|youve|youd|itll|thats|its|dont|cant|wont|didnt|doesnt|isnt|wouldnt|couldnt|shouldnt|havent|lets|theyre|youre)(?= )/g;
const CONTRACTED = /(m|ve|d|ll|s|t|re)$/;
const DOUBLED = /([a-zа-я])\1(?= )/g;
