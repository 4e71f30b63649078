import { timeUnitWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import type { Period } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import { yearAlone } from './year-at.ts';

export function unitAt(tokens: readonly Token[], at: number, isLed: boolean): PeriodFound | null {
  const word = tokens[at]?.text ?? '';
  const unit = timeUnitWord(word);
  if (!unit || unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'workday') return null;
  const later = afterNext(tokens, at + 1);
  if (later) return { period: { kind: 'unit', unit, later: 2 }, next: later };
  const following = afterThis(tokens, at + 1);
  if (following) return { period: { kind: 'unit', unit, later: 1 }, next: following };
  const next = afterOther(tokens, at);
  if (next) return { period: { kind: 'unit', unit, later: next }, next: at + 2 };
  const isCounted = COUNTED_UNIT.test(word) && !(isLed && word === 'недели');
  return isCounted ? null : { period: { kind: 'unit', unit }, next: at + 1 };
}

/** How much later the "week after" of "next week or the week after" is; null where it is none. */
function afterOther(tokens: readonly Token[], at: number): number | null {
  const end = tokens[at + 2];
  if (tokens[at + 1]?.text !== 'after' || (end && end.type !== 'sign')) return null;
  const or = tokens[at - 1]?.text === 'the' ? at - 2 : at - 1;
  if (!OR.has(tokens[or]?.text ?? '')) return null;
  const [unit, shift] = [tokens[or - 1]?.text, tokens[or - 2]?.text];
  if (unit !== tokens[at]?.text) return null;
  return shift === 'next' ? 2 : shift === 'this' ? 1 : null;
}

const OR = new Set(['or', 'and', '/', ',']);

/** "EOY", "year end". */
export function yearEndAt(tokens: readonly Token[], at: number): PeriodFound | null {
  const unit = YEAR_ENDS.get(tokens[at]?.text ?? '');
  if (unit) return { period: { kind: 'unit', unit, later: 0 }, part: 'end', next: at + 1 };
  const noun = timeUnitWord(tokens[at]?.text ?? '');
  let next = at + 1;
  if (tokens[next]?.text === '-' || tokens[next]?.text === "'") next += 1;
  if (tokens[next]?.text === 's' && tokens[next]?.gap === false) next += 1;
  const isOver = IS.has(tokens[next]?.text ?? '') || next > at + 1;
  if (IS.has(tokens[next]?.text ?? '')) next += 1;
  const isEnd = /^ends?$/.test(tokens[next]?.text ?? '') || (isOver && OVER.has(tokens[next]?.text ?? ''));
  const isUnit = noun === 'year' || noun === 'month' || noun === 'quarter' || noun === 'week';
  return isUnit && isEnd
    ? { period: { kind: 'unit', unit: noun, later: 0 }, part: 'end', next: next + 1 }
    : null;
}

/** Whether a unit of the calendar, or its end, may begin with a word. */
export function beginsCalendarUnit(word: string): boolean {
  return YEAR_ENDS.has(word) || timeUnitWord(word) !== undefined;
}

export function yearOf(tokens: readonly Token[], at: number): PeriodFound | null {
  const found = yearAlone(tokens, at);
  if (!found) return null;
  const period: Period = { kind: 'year', year: found.year };
  return found.isNamed ? { period, next: found.next } : { period, next: found.next, weak: true };
}

/** "the weekend after next". */
export function afterNext(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text !== 'after' || tokens[at + 1]?.text !== 'next') return null;
  return tokens[at + 2]?.text === 'one' ? at + 3 : at + 2;
}

/** "the week after this one". */
export function afterThis(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text !== 'after' || tokens[at + 1]?.text !== 'this') return null;
  const after = tokens[at + 2];
  if (after?.text === 'one' || after?.text === 'coming') return at + 3;
  return !after || after.type === 'sign' ? at + 2 : null;
}

const IS = new Set(['is', 'are']);
const OVER = new Set(['out', 'over', 'up', 'finished']);
const COUNTED_UNIT = /^(?:недел[ьи]|недель|месяцев|лет|кварталов|weeks|months|quarters|years)$/;

const YEAR_ENDS = new Map<string, 'year' | 'month' | 'quarter' | 'week'>([
  ['eoy', 'year'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eow', 'week'],
]);
