import { isOneSlip } from './closest-word.ts';

/** Whether two normalised words are one word in other endings, or a long one with a single slip. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [stem(one), stem(other)];
  if (left.length < 3 || right.length < 3) return false;
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length >= 4 && long.startsWith(short) && isEnding(long.slice(short.length))) return true;
  return short.length >= 5 && long.length <= 20 && left[0] === right[0] && isOneSlip(right, left);
}

/** What a stem may still have behind it; "promis" is not "prom" with an ending. */
function isEnding(rest: string): boolean {
  return rest.length <= 3 && !NO_ENDING.test(rest);
}

/** A word without its Russian or English ending, if at least three letters are left. */
export function stem(word: string): string {
  const bare = word.replace(RUSSIAN_ENDING, '').replace(ENGLISH_ENDING, '');
  return bare.length >= 3 ? bare : word;
}

const NO_ENDING = /^is/;
const RUSSIAN_ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ием|ия|ию|ии|ие|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ую|юю|ым|им|ых|их|ам|ям|ах|ях|ом|ем|ою|а|я|о|е|ы|и|у|ю|ь|й)$/;
const ENGLISH_ENDING = /(?:ings?|ed|es|s)$/;
