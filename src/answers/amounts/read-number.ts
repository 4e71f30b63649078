import { behindAbbreviation } from '../text/abbreviation-dot.ts';
import { currencyWord } from '../text/currency-words.ts';
import { monthWord, seasonWord, weekdayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { AFTER_NUMBER } from './bound-words.ts';
import { digitsAt } from './number-in-digits.ts';
import { wordsAt } from './number-in-words.ts';
import { scaleAt } from './scale-at.ts';
import { inDigits, type WrittenNumber } from './written-number.ts';

/** The number that begins at a token, or null. Linear: each token is looked at a bounded number of times. */
export function numberAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const core = coreAt(tokens, at);
  if (!core) return null;
  if (core.shape !== 'plain' && core.shape !== 'date') return core;
  return inBrackets(tokens, withTail(tokens, withScale(tokens, inBrackets(tokens, withHalf(tokens, core)))));
}

function coreAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.type === 'sign') return pointFirst(tokens, at);
  const core = token.type === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
  return core && withSpokenPoint(tokens, core);
}

/** ".5 million". */
function pointFirst(tokens: readonly Token[], at: number): WrittenNumber | null {
  const [before, point, digits] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (point?.text !== '.' || digits?.type !== 'number' || digits.gap || digits.text.length > 2) return null;
  if (!point.gap && !(before?.type === 'sign' && currencyWord(before.text))) return null;
  return scaleAt(tokens, at + 2) ? inDigits(Number(`0.${digits.text}`), at + 2) : null;
}

/** "две целых пять десятых": the part behind the point in words. */
function withSpokenPoint(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  const isNought = number.value === 0 && !number.digits && tokens[number.next]?.type === 'word';
  if (
    number.scale > 1 ||
    !Number.isInteger(number.value) ||
    !(isNought || POINTS.has(tokens[number.next]?.text ?? ''))
  )
    return number;
  if (!POINTS.has(tokens[number.next]?.text ?? '')) return withNought(tokens, number);
  const at = AND.has(tokens[number.next + 1]?.text ?? '') ? number.next + 2 : number.next + 1;
  const token = tokens[at];
  const part = token?.type === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
  if (!part || part.scale > 1 || !Number.isInteger(part.value) || part.value >= 100) return number;
  const next = TENTHS.test(tokens[part.next]?.text ?? '') ? part.next + 1 : part.next;
  return { ...number, value: Number(`${number.value}.${part.value}`), next };
}

/** "ноль пять миллиона". */
function withNought(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  const part = wordsAt(tokens, number.next);
  if (!part || part.scale > 1 || part.value >= 10 || !scaleAt(tokens, part.next)) return number;
  return { ...number, value: part.value / 10, next: part.next };
}

const POINTS = new Set(['point', 'целых', 'целая', 'точка', 'запятая', 'dot']);
const AND = new Set(['и', 'and']);
const AND_A = new Set(['and', 'n', '&', 'an']);
const TENTHS = /^(?:десят|сот)(?:ых|ая)$/;

/** "два с половиной", "a million and a half". */
function withHalf(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  const [one, two, three] = [tokens[number.next], tokens[number.next + 1], tokens[number.next + 2]];
  const half = number.value + number.scale / 2;
  if (one?.text === 'с' && two?.text === 'половиной')
    return { ...number, value: half, next: number.next + 2, shape: 'plain' };
  if (one?.text === 'с' && two?.text === 'четвертью')
    return { ...number, value: number.value + number.scale / 4, next: number.next + 2, shape: 'plain' };
  if (!AND_A.has(one?.text ?? '')) return number;
  const next = two?.text === 'a' ? number.next + 3 : number.next + 2;
  if ((two?.text === 'a' ? three : two)?.text === 'half')
    return { ...number, value: half, next, shape: 'plain' };
  return number;
}

/** "430000 (четыреста тридцать тысяч) рублей", "50 (пятьдесят) тысяч": the number once more. */
function inBrackets(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  if (tokens[number.next]?.text !== '(') return number;
  const core = coreAt(tokens, number.next + 1);
  const again = core && withTail(tokens, withScale(tokens, withHalf(tokens, core)));
  if (again?.value !== number.value || tokens[again.next]?.text !== ')') return number;
  return { ...number, next: again.next + 1 };
}

function withScale(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  let result = number;
  for (let times = 0; times < 2; times += 1) {
    let at = result.next;
    if (tokens[at]?.text === 'of') at += 1;
    const isSign = tokens[at]?.text === '+' && tokens[at]?.gap === false;
    const plus = times === 0 && (isSign || tokens[at]?.text === 'plus');
    const isAbout = plus && /^[-/]$/.test(tokens[at + 1]?.text ?? '');
    if (times === 0 && tokens[at]?.text === '-' && tokens[at]?.gap === false && tokens[at + 1]?.gap === false)
      at += 1;
    if (plus) at += isAbout ? 2 : 1;
    const hedge = times === 0 && !plus ? hedgeAt(tokens, at) : 0;
    const scale = scaleAt(tokens, at + hedge);
    if (!scale || (result.scale > 1 && scale.factor <= result.scale && scale.factor !== 1000)) break;
    result = {
      ...result,
      value: result.value * scale.factor,
      scale: result.scale * scale.factor,
      next: scale.next,
      currency: result.currency ?? scale.currency,
      orMore: result.orMore || (plus && !isAbout),
      rough: result.rough || isAbout || hedge > 0,
      shape: 'plain',
    };
  }
  return result.scale === 1 ? result : withHalf(tokens, result);
}

/** How many tokens before a scale make the number approximate: "five-ish thousand", "300 с копейками тысяч". */
function hedgeAt(tokens: readonly Token[], at: number): number {
  const found = AFTER_NUMBER.startingAt(tokens, at);
  if (found?.role !== 'about') return 0;
  const scale = scaleAt(tokens, at + found.width);
  return scale && !numberAt(tokens, scale.next) ? found.width : 0;
}

/** What follows a scale and belongs to it: "1 млн 200 тыс", "тысяча двести", "one lakh fifty thousand". */
function withTail(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  if (number.scale < 100) return number;
  const from = behindAbbreviation(tokens, number.next);
  const token = tokens[from];
  if (token === undefined) return number;
  const comma = token.text === ',' && !token.gap && !number.digits && number.scale === 1000;
  if ((token.type === 'sign' && !comma) || monthWord(token.text)) return number;
  const joined = comma || token.text === 'and' || (token.text === 'и' && !number.digits);
  const core = coreAt(tokens, joined ? from + 1 : from);
  if (core?.shape !== 'plain' || core.grouped || core.value >= number.scale || core.value === 0)
    return number;
  if (core.scale > 1 && core.value === core.scale) return number;
  const tail = withScale(tokens, core);
  if ((token.text === 'и' || (joined && number.digits && number.scale >= 1000)) && tail.scale === 1)
    return number;
  if (comma && (core.digits || tail.value % 100 !== 0 || !ENGLISH.test(tokens[number.next - 1]?.text ?? '')))
    return number;
  if (!Number.isInteger(tail.value)) return number;
  if (tail.scale > 1) {
    if (tail.value >= number.scale || number.scale < 1000) return number;
    return {
      ...number,
      value: number.value + tail.value,
      next: tail.next,
      currency: tail.currency ?? number.currency,
    };
  }
  const after = tokens[tail.next];
  const ends = !after || after.type === 'sign' ? after?.text !== '-' : currencyWord(after.text) !== undefined;
  const bothSpoken = !number.digits && !core.digits;
  const date =
    after && (monthWord(after.text) ?? weekdayWord(after.text) ?? seasonWord(after.text)) !== undefined;
  if (
    date ||
    (!ends && !bothSpoken) ||
    (core.digits && number.scale >= 1000 && String(core.value).length !== 3)
  )
    return number;
  const elided = number.scale === 1_000_000 && tail.value >= 100 && tail.value % 50 === 0;
  return { ...number, value: number.value + tail.value * (elided ? 1000 : 1), next: tail.next };
}

const ENGLISH = /^[a-z]+$/;
