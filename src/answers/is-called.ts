import { closest } from './closest-word.ts';
import { numberWord } from './number-words.ts';
import { senseOf } from './same-sense.ts';
import { isSameWord, stem } from './same-word.ts';

/**
 * Whether a word of a text is a word of an option's name: in other endings, with a slip, and `loosely` by another word
 * of one sense or cut short ("англ").
 */
export function isCalled(text: string, word: string, loosely: boolean): boolean {
  if (isSameWord(text, word)) return true;
  if (!loosely) return false;
  const [one, other] = [senseOf(text), senseOf(word)];
  if (one !== undefined && one === other) return true;
  if (one === undefined && text.length >= 3 && word.length >= text.length + 2 && word.startsWith(text))
    return !STARTS_OTHERS.has(text);
  if (/^\d+$/.test(word)) return numberWord(text)?.value === Number(word);
  return isKin(text, word) || isSlip(text, word);
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
  if (text.length < 5 || text[0] !== word[0] || Math.abs(text.length - word.length) > 1) return false;
  return text.length <= 20 && closest([word]).nearest(text) === word;
}

/** Words of their own that longer ones begin with. */
const STARTS_OTHERS = new Set(
  'при про под над пол пре раз кор как кто где что это или для без нет дав мне нас вас там тут так там вот нам все еще уже раз the and for are but can get one off our out own per see who why yes not non all any pre pro con com car man'.split(
    ' ',
  ),
);
