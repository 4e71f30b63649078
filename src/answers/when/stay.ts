import { numberAt } from '../amounts/read-number.ts';
import { timeUnitWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';

/** How many days later a stay ends that is told near a date: "на 10 ночей с 12 июня", "from 5 May for a week". */
export function stayAround(tokens: readonly Token[], first: number, next: number): number | null {
  const behind = lengthBehind(tokens, next);
  if (behind !== null) return behind;
  for (let at = Math.max(0, first - NEAR); at < Math.min(tokens.length, next + NEAR); at += 1) {
    const isLed = tokens[at]?.text === 'на' || tokens[at]?.text === 'for';
    const nights = isLed ? null : lengthAt(tokens, at, first);
    if (nights !== null) return nights;
    if (!isLed) continue;
    const number = numberAt(tokens, at + 1);
    const isOne = tokens[at + 1]?.text === 'a' || timeUnitWord(tokens[at + 1]?.text ?? '') === 'week';
    const count = number && number.scale === 1 ? number.value : isOne ? 1 : null;
    if (count === null || count > MOST) continue;
    const noun = number?.next ?? (tokens[at + 1]?.text === 'a' ? at + 2 : at + 1);
    const word = tokens[noun]?.text ?? '';
    if (NIGHTS.test(word)) return count;
    const unit = timeUnitWord(word);
    if (unit === 'day') return count - 1;
    if (unit === 'week') return count * 7 - 1;
  }
  return null;
}

/** "5 nights from 5 June", "2 weeks starting 5 June", "a week from 5 June". */
function lengthAt(tokens: readonly Token[], at: number, first: number): number | null {
  const isOne = tokens[at]?.text === 'a' || tokens[at]?.text === 'one';
  const number = isOne ? null : numberAt(tokens, at);
  const count = isOne ? 1 : number?.scale === 1 ? number.value : 0;
  if (count < 1 || count > MOST || !Number.isInteger(count)) return null;
  const noun = number?.next ?? at + 1;
  const word = tokens[noun]?.text ?? '';
  if (NIGHTS.test(word)) return count;
  const isFrom = noun <= first && FROM.has(tokens[noun + 1]?.text ?? '');
  const unit = isFrom ? timeUnitWord(word) : undefined;
  if (unit === 'day') return count - 1;
  return unit === 'week' ? count * 7 - 1 : null;
}

/** The "две недели" right behind "с 3 августа". */
function lengthBehind(tokens: readonly Token[], next: number): number | null {
  const at = BESIDE.has(tokens[next]?.text ?? '') ? next + 1 : next;
  const number = numberAt(tokens, at);
  const unit = timeUnitWord(tokens[number?.next ?? at]?.text ?? '');
  const end = (number?.next ?? at) + 1;
  if (number?.scale !== 1 || number.value < 1 || number.value > MOST) return null;
  const behind = tokens[end]?.text ?? '';
  const isEach = behind === 'в' && timeUnitWord(tokens[end + 1]?.text ?? '') !== undefined;
  if (isEach || NOT_A_STAY.test(behind) || !Number.isInteger(number.value)) return null;
  return unit === 'day' ? number.value - 1 : unit === 'week' ? number.value * 7 - 1 : null;
}

const BESIDE = new Set([',', '-', '(', 'ровно', 'примерно', 'где-то']);
/** "две недели назад", "10 дней подумаем". */
const NOT_A_STAY = /^(?:назад|ago|notice|до|перед|подума[а-я]+|on|before|after|to|per|a)$/;
const FROM = new Set(['from', 'starting', 'beginning', 'commencing']);
const NIGHTS = /^(?:ноч[ьией]+|nights?)$/;
const NEAR = 5;
const MOST = 60;
