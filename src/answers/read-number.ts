import { currencyWord } from './currency-words.ts';
import { monthWord, seasonWord, weekdayWord } from './date-words.ts';
import { digitsAt } from './number-in-digits.ts';
import { wordsAt } from './number-in-words.ts';
import { scaleAt } from './scale-at.ts';
import type { Token } from './scan.ts';
import type { WrittenNumber } from './written-number.ts';

/** The number that begins at a token, or null. Linear: each token is looked at a bounded number of times. */
export function numberAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const core = coreAt(tokens, at);
  if (!core) return null;
  if (core.shape !== 'plain' && core.shape !== 'date') return core;
  return withTail(tokens, withScale(tokens, inBrackets(tokens, withHalf(tokens, core))));
}

function coreAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const token = tokens[at];
  if (!token || token.type === 'sign') return null;
  return token.type === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
}

/** "два с половиной", "a million and a half". */
function withHalf(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  const [one, two, three] = [tokens[number.next], tokens[number.next + 1], tokens[number.next + 2]];
  const half = number.value + number.scale / 2;
  if (one?.text === 'с' && two?.text === 'половиной')
    return { ...number, value: half, next: number.next + 2, shape: 'plain' };
  if (one?.text === 'and' && two?.text === 'a' && three?.text === 'half')
    return { ...number, value: half, next: number.next + 3, shape: 'plain' };
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
    const plus = times === 0 && tokens[at]?.text === '+' && tokens[at]?.gap === false;
    if (times === 0 && tokens[at]?.text === '-' && tokens[at]?.gap === false && tokens[at + 1]?.gap === false)
      at += 1;
    if (plus) at += 1;
    const scale = scaleAt(tokens, at);
    if (!scale || (result.scale > 1 && scale.factor <= result.scale && scale.factor !== 1000)) break;
    result = {
      ...result,
      value: result.value * scale.factor,
      scale: result.scale * scale.factor,
      next: scale.next,
      rubles: result.rubles || scale.rubles,
      orMore: result.orMore || plus,
      shape: 'plain',
    };
  }
  return result.scale === 1 ? result : withHalf(tokens, result);
}

/** What follows a scale and belongs to it: "1 млн 200 тыс", "тысяча двести", "one lakh fifty thousand". */
function withTail(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  if (number.scale < 100) return number;
  const token = tokens[number.next];
  if (token === undefined || token.type === 'sign' || monthWord(token.text)) return number;
  const from = token.text === 'and' && !number.digits ? number.next + 1 : number.next;
  const core = coreAt(tokens, from);
  if (core?.shape !== 'plain' || core.grouped || core.value >= number.scale || core.value === 0)
    return number;
  if (core.scale > 1 && core.value === core.scale) return number;
  const tail = withScale(tokens, core);
  if (!Number.isInteger(tail.value)) return number;
  if (tail.scale > 1) {
    if (tail.value >= number.scale || number.scale < 1000) return number;
    return {
      ...number,
      value: number.value + tail.value,
      next: tail.next,
      rubles: tail.rubles || number.rubles,
    };
  }
  const after = tokens[tail.next];
  const ends = !after || after.type === 'sign' ? after?.text !== '-' : currencyWord(after.text) !== undefined;
  const bothSpoken = !number.digits && !core.digits;
  const date =
    after && (monthWord(after.text) ?? weekdayWord(after.text) ?? seasonWord(after.text)) !== undefined;
  if (date || (!ends && !bothSpoken) || (core.digits && String(core.value).length !== 3)) return number;
  const elided = number.scale === 1_000_000 && tail.value >= 100 && tail.value % 50 === 0;
  return { ...number, value: number.value + tail.value * (elided ? 1000 : 1), next: tail.next };
}
