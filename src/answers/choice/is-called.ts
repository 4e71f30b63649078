import { isOneSlip } from '../text/closest-word.ts';
import { numberWord } from '../text/number-words.ts';
import { isSameWord, stem } from '../text/same-word.ts';
import { soundsLike } from './sounds-like.ts';

/**
 * How a word of a text calls a word of an option's name: 3 for the word itself in any ending or with a slip, and
 * `loosely` 2 for one of its root or in the other alphabet ("эспрессо"), 1 for it cut short ("англ", three letters
 * being enough in a brief reply); 0 when it does not.
 */
export function howCalled(text: string, word: string, loosely: boolean, isBrief = false): 0 | 1 | 2 | 3 {
  if (isOpposite(text, word)) return 0;
  if (isSameWord(text, word)) return 3;
  if (!loosely) return 0;
  if (/^\d+$/.test(word)) return numberWord(text)?.value === Number(word) ? 3 : 0;
  if (
    isKin(text, word) ||
    LENGTHS.find(([shape]) => shape.test(text))?.[1] === word ||
    isSlip(text, word) ||
    soundsLike(text, word)
  )
    return 2;
  return isCut(text, word, isBrief) ? 1 : 0;
}

/** "Офлайн" is one slip away from "онлайн", and its opposite. */
function isOpposite(text: string, word: string): boolean {
  return ON_OR_OFF.test(text) && ON_OR_OFF.test(word) && OFF.test(text) !== OFF.test(word);
}

function isCut(text: string, word: string, isBrief: boolean): boolean {
  return (
    text.length >= (isBrief || /[а-я]/.test(text) ? 3 : 4) &&
    word.length >= text.length + 2 &&
    word.startsWith(text) &&
    !STARTS_OTHERS.has(text)
  );
}

/** Words of one root: "рыбку" and "рыба", "премиальный" and "премиум". */
function isKin(text: string, word: string): boolean {
  const [one, other] = [stem(text), stem(word)];
  if (/^[а-я]{3}$/.test(other) && one.length === 4 && one.startsWith(other)) return true;
  if (rootOf(text) === rootOf(word)) return true;
  let same = 0;
  while (same < word.length && text[same] === word[same]) same += 1;
  return same >= 5 && word.length - same <= 2 && text.length - same <= 6;
}

/** "Plumber" and "plumbing", "tiles" and "tiling" are of one root. */
function rootOf(word: string): string {
  const root = word.replace(/(?:ings?|ers?|ed|ions?|ians?|ists?|s|y|e)$/, '');
  return root.length >= 4 ? root : word;
}

function isSlip(text: string, word: string): boolean {
  if (text[0] === 'в' && word.length >= 5 && word === `б${text.slice(1)}`) return true;
  if (text.length === 4 && isSwapped(text, word)) return true;
  if (text.length < 5 || text[0] !== word[0] || Math.abs(text.length - word.length) > 1) return false;
  return text.length <= 20 && isOneSlip(text, word);
}

/** "Fsih": the same letters, the two in the middle changed about. */
function isSwapped(text: string, word: string): boolean {
  const [first, second, third, last] = text;
  return word === `${first}${third}${second}${last}`;
}

/** "Годовой" for a year. */
const LENGTHS: readonly [RegExp, string][] = [
  [/^годов(?:ой|ая|ое|ую|ого)$/, 'год'],
  [/^полугодов(?:ой|ая|ое|ую|ого)$/, 'полгода'],
  [/^месячн(?:ый|ая|ое|ую|ого)$/, 'месяц'],
  [/^недельн(?:ый|ая|ое|ую|ого)$/, 'неделя'],
];
const ON_OR_OFF = /^(?:он|офф?|on|off)(?:лайн|line)/;
const OFF = /^(?:оф|off)/;
/** Words of their own that longer ones begin with. */
const STARTS_OTHERS = new Set(
  'при про под над пол пре раз кор как кто где что это или для без нет дав мне нас вас там тут так там вот нам все еще уже раз the and for are but can get one off our out own per see who why yes not non all any pre pro con com car man week some over under home work back after пере после перед'.split(
    ' ',
  ),
);
