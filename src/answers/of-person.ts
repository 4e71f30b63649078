import type { PeriodFound } from './period-found.ts';
import type { Token } from './scan.ts';

/** "March, that's my surname", "Май - это фамилия", "my surname is March": a month that is somebody's name. */
export function isOfPerson(tokens: readonly Token[], at: number, { period, next }: PeriodFound): boolean {
  if (period.kind !== 'month' && period.kind !== 'season') return false;
  return (
    CALLED.test(wordsIn(tokens, Math.max(0, at - 4), at)) || IS_NAME.test(wordsIn(tokens, next, next + 8))
  );
}

function wordsIn(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (const { type, text } of tokens.slice(from, to)) if (type === 'word') words += `${text} `;
  return words;
}

const CALLED = / (?:surname|last name|first name|full name|фамилия)(?: (?:is|s|это|у меня|моя))? $/;
const IS_NAME =
  /^ (?:(?:that|thats|it|its|this|is|s|as|in|это|здесь|тут|такая) ){0,3}(?:(?:my|our|the|a|his|her|моя|у меня|наша) )?(?:(?:last|first|family|maiden|full|sur|dog s) )?(?:name|surname|фамилия) /;
