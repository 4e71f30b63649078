import { noteWord, numberWord, ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';

/** The place from 1 that a word names among so many, as an ordinal or by where it stands: "второго", "нижний". */
export function placeOfWord(word: string, count: number): number | null {
  if (LAST.test(word)) return count;
  if (TOP.test(word)) return 1;
  if (MIDDLE.test(word)) return count % 2 === 1 && count > 1 ? (count + 1) / 2 : null;
  if (NEXT_TO_LAST.test(word)) return count - 1;
  if (count === 2 && (word === 'former' || word === 'latter')) return word === 'former' ? 1 : 2;
  if (count === 2 && LEFT.test(word)) return 1;
  if (count === 2 && RIGHT.test(word)) return 2;
  return ROMAN.get(word) ?? ordinalWord(word) ?? noteWord(word) ?? null;
}

/** The place that a letter names, in either alphabet: "б", "c". */
export function placeOfLetter(word: string): number | null {
  if (word.length !== 1) return null;
  if (word === 'с') return 3;
  const place = Math.max('абвгдежз'.indexOf(word), 'abcdefgh'.indexOf(word));
  return place < 0 ? null : place + 1;
}

/** "Второй с конца", "second to last", "last but one": the words behind an ordinal that count from the end. */
export function fromTheEnd(
  tokens: readonly Token[],
  at: number,
  count: number,
): [place: number, next: number] | null {
  const words = [1, 2, 3].map((step) => tokens[at + step]?.text ?? '');
  const word = tokens[at]?.text ?? '';
  if (word === 'last' && words[0] === 'but' && words[1] === 'one') return [count - 1, at + 3];
  const nth = ordinalWord(word);
  if (nth === undefined) return null;
  if (nth === 2 && /^ (?:to last|last) /.test(` ${words[0]} ${words[1]} `) && words[0] !== '')
    return [count - 1, at + (words[0] === 'last' ? 2 : 3)];
  if (words[0] === 'с' && words[1] === 'конца') return [count - nth + 1, at + 3];
  if (words[0] === 'снизу') return [count - nth + 1, at + 2];
  if (words[0] === 'сверху') return [nth, at + 2];
  if (words[0] === 'from' && words[1] === 'the' && (words[2] === 'bottom' || words[2] === 'end'))
    return [count - nth + 1, at + 4];
  if (words[0] === 'from' && words[1] === 'the' && words[2] === 'top') return [nth, at + 4];
  return null;
}

/** "The first two", "последние три", "any of the first 2". */
export function firstOrLast(tokens: readonly Token[], at: number, count: number): number[] {
  const word = tokens[at]?.text ?? '';
  const [isFirst, isLast] = [FIRST.test(word), LAST.test(word)];
  const following = tokens[at + 1];
  if ((!isFirst && !isLast) || !following) return [];
  const many =
    following.type === 'number'
      ? Number(following.text)
      : (numberWord(following.text)?.value ?? COUPLE.get(following.text));
  if (many === undefined || many < 2 || many > count || !Number.isInteger(many)) return [];
  return Array.from({ length: many }, (_, place) => (isFirst ? place + 1 : count - place));
}

const FIRST = /^(?:перв[а-я]+|first|top|верхн[а-я]+)$/;
const LAST = /^(?:последн[а-я]+|last|bottom|нижн(?:ий|яя|ее|юю|его|ей|ие)|внизу|снизу|крайн(?:ий|яя|ее|юю))$/;
const TOP = /^(?:top|верхн(?:ий|яя|ее|юю|его|ей)|вверху|сверху)$/;
const MIDDLE =
  /^(?:средн(?:ий|яя|ее|юю|его|ей|им|енький)|посередине|посерединке|серединка|middle|центральн(?:ый|ая|ое|ую))$/;
const NEXT_TO_LAST = /^(?:предпоследн[а-я]+|penultimate)$/;
const LEFT = /^(?:лев(?:ый|ая|ое|ую)|слева)$/;
const RIGHT = /^(?:прав(?:ый|ая|ое|ую)|справа)$/;
const ROMAN = new Map([
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
const COUPLE = new Map([
  ['двое', 2],
  ['трое', 3],
]);
