import { numberAt } from '../amounts/read-number.ts';
import type { Token } from '../text/scan.ts';
import { numberToken, type Plain, plainNumber } from './count-plain.ts';
import { peopleNoun } from './people-words.ts';

/** "2 семьи по 4", "6 tables of ten", "two minibuses with 16 in each", "10 супружеских пар": all of them together. */
export function productAt(tokens: readonly Token[], at: number): Plain | null {
  const token = tokens[at];
  if (!token || token.type === 'sign' || tokens[at - 1]?.type === 'number') return null;
  const times = numberAt(tokens, at);
  if (!times || times.shape !== 'plain' || !Number.isInteger(times.value) || times.value > MOST_GROUPS)
    return null;
  return (
    sidesAt(tokens, at, times.next, times.value) ??
    pairsAt(tokens, at, times.next, times.value) ??
    groupsAt(tokens, at, times.next, times.value)
  );
}

/** "По 6 с каждой стороны", "с каждой стороны по 30", "20 from each side". */
function sidesAt(tokens: readonly Token[], at: number, from: number, size: number): Plain | null {
  const next = peopleNoun(tokens[from]?.text ?? '') ? from + 1 : from;
  const both = BOTH_SIDES.exec(wordsFrom(tokens, next))?.[0].trim();
  const led = tokens[at - 1]?.text === 'по' ? wordsFrom(tokens, at - 4) : '';
  if (!both && SIDES_BEFORE.test(led)) return plainNumber(tokens, at, next, size * 2, true);
  const isEach = tokens[at - 1]?.text === 'по' || both?.includes('each') || both?.includes('кажд');
  if (!both || !isEach) return null;
  return plainNumber(tokens, at, next + both.split(' ').length, size * 2, true);
}

/** "4 пары", "три семейные пары". */
function pairsAt(tokens: readonly Token[], at: number, from: number, times: number): Plain | null {
  const next = WEDDED.test(tokens[from]?.text ?? '') ? from + 1 : from;
  const word = tokens[next]?.text ?? '';
  if (!PAIRS.has(word) || THING_AFTER.test(tokens[next + 1]?.text ?? '')) return null;
  return plainNumber(tokens, at, next + 1, times * 2, true);
}

function groupsAt(tokens: readonly Token[], at: number, from: number, times: number): Plain | null {
  if (!isGroup(tokens[from]?.text ?? '')) return null;
  let index = from + 1;
  let isSized = false;
  while (index - from < 6 && LINKS.has(tokens[index]?.text ?? '')) {
    isSized ||= SIZING.has(tokens[index]?.text ?? '');
    index += 1;
  }
  const size = index > from + 1 ? numberAt(tokens, index) : null;
  if (!size || size.shape !== 'plain' || !Number.isInteger(size.value) || size.value > MOST_IN_GROUP)
    return null;
  const range = tokens[size.next]?.text === '-' ? numberAt(tokens, size.next + 1) : null;
  const end = range?.next ?? size.next;
  const noun = peopleNoun(tokens[end]?.text ?? '') ? end + 1 : end;
  const tail = EACH.exec(wordsFrom(tokens, noun))?.[0].trim();
  if (!isSized && !tail) return null;
  const next = noun + (tail ? tail.split(' ').length : 0);
  const product = plainNumber(tokens, at, next, times * size.value, true);
  const last = tokens[next - 1];
  if (!product || !range || !last) return product;
  const [low, ...rest] = product.tokens;
  const dash: Token = { type: 'sign', text: '-', from: last.from, to: last.to, gap: false };
  const high = { ...numberToken(last, last, times * range.value), gap: false };
  return low ? { tokens: [low, dash, high, ...rest], next } : product;
}

/** People who come together, or what they sit in, by a word that says how many groups there are and not how many people. */
function isGroup(word: string): boolean {
  return GROUP.test(word);
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  let words = ' ';
  for (let index = at; index < at + 3; index += 1) words += `${tokens[index]?.text ?? ''} `;
  return words;
}

const MOST_GROUPS = 200;
const MOST_IN_GROUP = 500;
const PAIRS = new Set(['пар', 'пары', 'couples']);
const BOTH_SIDES =
  /^ (?:(?:from|on|for) (?:each|both) sides?|each side|с (?:каждой|обеих) сторон[ыа]?|с (?:обеих|двух) сторон)(?= )/;
/** "С каждой стороны по 30". */
const SIDES_BEFORE = /^ с (?:каждой|обеих|двух) сторон[ыа]? $/;
const WEDDED = /^(?:супруж|семейн|влюбл|женат|молод)/;
const THING_AFTER =
  /^(?:обув|ботин|туфел|тапоч|носк|кроссов|лыж|коньк|перчат|очк|джинс|минут|час|дн|раз|тысяч)/;
const GROUP =
  /^(?:стол(?:а|ов|ик|ика|иков)?|сем(?:ья|ьи|ей|ьям)|компани[ияй]|групп[аы]?|команд[аы]?|машин[аы]?|автобус(?:а|ов)?|микроавтобус(?:а|ов)?|класс(?:а|ов)?|отряд(?:а|ов)?|бригад[аы]?|смен[аы]?|поток(?:а|ов)?|отдел(?:а|ов)?|номер(?:а|ов)|комнат[аы]?|домик(?:а|ов)?|лод(?:ка|ки|ок)|филиал(?:а|ов)?|экипаж(?:а|ей)?|tables?|famil(?:y|ies)|teams?|groups?|cars?|lots?|minibuse?s?|minibus|buses|coaches|vans?|taxis?|rooms?|classes|squads?|crews?|households?|sets|rows|boats?|cabins?|sessions?|batches)$/;
const LINKS = new Set(
  'по of with x х × * , - за на в каждой каждом каждым каждая каждый each having about примерно около где то'.split(
    ' ',
  ),
);
const SIZING = new Set('по of x х × * каждой каждом каждым каждая каждый each'.split(' '));
const EACH =
  /^ (?:(?:in|on|at|per|to) (?:each|a|every)|per (?:table|family|group|team|car|room|class|minibus|bus|van|session)|each|apiece|в (?:каждой|каждом|каждую)|за (?:каждым|каждый|столом)|на (?:каждом|каждый|каждую))(?= )/;
