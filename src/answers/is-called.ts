import { closest } from './closest-word.ts';
import { senseOf } from './same-sense.ts';
import { isSameWord } from './same-word.ts';

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
  return isSlip(text, word);
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
