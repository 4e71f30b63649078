import { timeUnitWord } from './date-words.ts';
import { numberAt } from './read-number.ts';
import type { Token } from './scan.ts';

/** How many days later a stay ends that is told near a date: "на 10 ночей с 12 июня", "from 5 May for a week". */
export function stayAround(tokens: readonly Token[], first: number, next: number): number | null {
  for (let at = Math.max(0, first - NEAR); at < Math.min(tokens.length, next + NEAR); at += 1) {
    if (tokens[at]?.text !== 'на' && tokens[at]?.text !== 'for') continue;
    const number = numberAt(tokens, at + 1);
    const isOne = tokens[at + 1]?.text === 'a' || timeUnitWord(tokens[at + 1]?.text ?? '') === 'week';
    const count = number && number.scale === 1 ? number.value : isOne ? 1 : null;
    if (count === null || count > MOST) continue;
    const noun = number?.next ?? (tokens[at + 1]?.text === 'a' ? at + 2 : at + 1);
    const word = tokens[noun]?.text ?? '';
    if (/^(?:ноч[ьией]+|nights?)$/.test(word)) return count;
    const unit = timeUnitWord(word);
    if (unit === 'day') return count - 1;
    if (unit === 'week') return count * 7 - 1;
  }
  return null;
}

const NEAR = 5;
const MOST = 60;
