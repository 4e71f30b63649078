import type { Token } from '../text/scan.ts';
import type { PeriodFound } from './period-found.ts';

/** "March, that's my surname", "Май - это фамилия", "my surname is March": a month that is somebody's name. */
export function isOfPerson(tokens: readonly Token[], at: number, { period, next }: PeriodFound): boolean {
  if (period.kind !== 'month') return false;
  return CALLED.test(wordsIn(tokens, Math.max(0, at - 4), at)) || isNameBehind(tokens, next);
}

/** "June, my name is Sarah" and "в июне, фамилия Петров" give another name. */
function isNameBehind(tokens: readonly Token[], next: number): boolean {
  for (let at = next + 1; at < next + MOST_WORDS && at < tokens.length; at += 1) {
    const after = tokens[at + 1];
    const isEnd = after?.type !== 'word' || GOES_ON.has(after.text);
    if (NAME.test(tokens[at]?.text ?? '')) return isEnd && IS.test(wordsIn(tokens, next, at));
  }
  return false;
}

function wordsIn(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (const { type, text } of tokens.slice(from, to)) if (type === 'word') words += `${text} `;
  return words;
}

const MOST_WORDS = 8;
const NAME = /^(?:name|surname|фамилия)$/;
const GOES_ON = new Set(['lol', 'haha', 'not', 'so', 'btw', 'а', 'не']);
const CALLED = / (?:surname|last name|first name|full name|фамилия)(?: (?:is|s|это|у меня|моя))? $/;
const IS =
  /^ (?:(?:that|thats|it|its|this|is|s|as|in|это|my|our|the|a|his|her|моя|у меня|наша|такая) ){1,4}(?:last |first |family |maiden |full )?$/;
