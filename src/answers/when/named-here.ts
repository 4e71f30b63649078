import { monthWord, seasonWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import type { Scan, Token } from '../text/scan.ts';
import { dayNumberAt } from './day-number.ts';
import { hasLead } from './lead-words.ts';
import { nthBehind } from './nth-at.ts';
import { shiftWord } from './part-words.ts';
import { isSeasonInCompany } from './season-company.ts';

/** Whether a month's name is one here: "may" and "march" are words too, and April, Jan and Августа are people. */
export function isMonthHere(scanned: Scan, at: number, isLed: boolean): boolean {
  const word = scanned.tokens[at]?.text ?? '';
  if (isQuotedName(scanned.tokens, at) || isNoSuchDay(scanned.tokens, at)) return false;
  if (!WORDS_TOO.has(word)) return true;
  const { tokens } = scanned;
  const after = tokens[at + 1];
  if (dayNumberAt(tokens, at + 1) || tokens[at - 1]?.type === 'number') return true;
  if (STRETCHES.has(after?.text ?? '') && isCalendarName(tokens, at + 2)) return true;
  if (after?.text === 'the' && dayNumberAt(tokens, at + 2)?.isOrdinal) return true;
  if (nthBehind(tokens, at + 1, { month: 1 })) return true;
  if (isMonthWord(after) || isOfYear(tokens, at + 1) || BOUND_AFTER.has(after?.text ?? '')) return true;
  if (after?.text === 'at' && BOUND_AFTER.has(tokens[at + 3]?.text ?? '')) return true;
  const before = tokens[at - 1];
  if (before?.type === 'sign' && before.text !== "'" && (!after || after.type === 'sign')) return true;
  // "make it may"
  if (
    word === 'may' &&
    before?.text === 'it' &&
    tokens[at - 2]?.text !== 'as' &&
    (!after || after.type === 'sign')
  )
    return true;
  return isNamed(scanned, at, isLed);
}

/** "32 мая", "may 32" */
function isNoSuchDay(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (behind?.type === 'number' && behind.text.length === 2 && Number(behind.text) > 31) {
    const end = tokens[at + 2];
    return !end || /^(?:[.!?]|st|nd|rd|th)$/.test(end.text);
  }
  if (before?.type !== 'number' || !/^[а-я]+[ая]$/.test(tokens[at]?.text ?? '')) return false;
  return before.text.length === 2 && Number(before.text) > 31;
}

export function isSeasonHere(scanned: Scan, at: number, isLed: boolean): boolean {
  const { tokens } = scanned;
  const word = tokens[at]?.text ?? '';
  if (isQuotedName(tokens, at)) return false;
  if (word === 'fall' || word === 'autumn' || word === 'spring' || word === 'winter' || word === 'summer')
    return (
      !SEASONED.has(tokens[at + 1]?.text ?? '') &&
      (isLed || TIME_LEADS.has(tokens[at - 1]?.text ?? '') || isSeasonInCompany(tokens[at + 1])) &&
      (word !== 'fall' || isNamed(scanned, at, isLed))
    );
  // "17 мгновений весны": the genitive needs a part or a preposition before it.
  const isGenitive = /^(?:весны|лета|осени|зимы)$/.test(word);
  return !isGenitive || isLed || at === 0 || hasLead(tokens, at);
}

/** "we sat in traffic", "the sun lounge" and "mon ami" are no days; "sat or sun" and "Fri-Sun" are. */
export function isWeekdayHere(scanned: Scan, at: number, isLed: boolean): boolean {
  const { tokens } = scanned;
  const word = tokens[at]?.text ?? '';
  if (isQuotedName(tokens, at) || isAddress(tokens, at)) return false;
  if (word === 'среда' && isSurroundings(tokens, at)) return false;
  if (!SHORT_WORDS_TOO.has(word)) return true;
  if (isLed || tokens.length === 1) return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (
    after?.type === 'number' ||
    DAY_COMPANY.has(after?.text ?? '') ||
    (!after && ON.has(before?.text ?? ''))
  )
    return true;
  if (ON.has(before?.text ?? '') && before?.text !== 'the') return true;
  if (STRETCHES.has(after?.text ?? '') && isCalendarName(tokens, at + 2)) return true;
  if ((JOINERS.has(before?.text ?? '') || before?.text === ',') && isCalendarName(tokens, at - 2))
    return true;
  if (weekdayWord(before?.text ?? '') !== undefined || weekdayWord(after?.text ?? '') !== undefined)
    return true;
  return at === 0 && (!after || after.type === 'sign' || POLITE.has(after.text));
}

/** "дружелюбная среда", "среда обитания" */
function isSurroundings(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const isDescribed = /(?:ая|яя)$/.test(before) && shiftWord(before) === undefined && before.length > 4;
  return isDescribed || /^(?:обитания|разработки|общения|программирования)$/.test(tokens[at + 1]?.text ?? '');
}

function isNamed({ tokens, raw }: Scan, at: number, isLed: boolean): boolean {
  if (isLed || tokens.length === 1) return true;
  if (tokens.length === 2 && isPlain(tokens[1 - at])) return true;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before && JOINERS.has(before.text)) return isCalendarName(tokens, at - 2) || before.text === '-';
  if (before && NAMING.has(before.text)) return true;
  if (at >= 2 && before?.text === ',' && isCalendarName(tokens, at - 2)) return true;
  const after = tokens[at + 1];
  if (at === 0 && (after?.type === 'sign' || POLITE.has(after?.text ?? ''))) return true;
  const initial = raw[token?.from ?? 0] ?? '';
  return at > 0 && initial !== initial.toLowerCase();
}

function isPlain(token: Token | undefined): boolean {
  return token?.type !== 'word' || POLITE.has(token.text) || token.text === 'ish';
}

function isCalendarName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.type === 'number' || isCalendarWord(token));
}

function isCalendarWord(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  return (monthWord(token.text) ?? seasonWord(token.text) ?? weekdayWord(token.text)) !== undefined;
}

/** The second of "may june". */
function isMonthWord(token: Token | undefined): boolean {
  return token?.type === 'word' && monthWord(token.text) !== undefined;
}

/** "next year", "of this year" behind a month. */
function isOfYear(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.text === 'of' ? at + 1 : at;
  return (
    shiftWord(tokens[first]?.text ?? '') !== undefined &&
    timeUnitWord(tokens[first + 1]?.text ?? '') === 'year'
  );
}

/** «Июнь» in quotes is what something is called; «7» июля is not quoted but for the figure. */
function isQuotedName(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '"' && tokens[at + 1]?.text === '"' && tokens.length > 3;
}

/** "monday.com". */
function isAddress(tokens: readonly Token[], at: number): boolean {
  const [dot, after] = [tokens[at + 1], tokens[at + 2]];
  return dot?.text === '.' && !dot.gap && after?.type === 'word' && !after.gap;
}

/** "may latest", "may at the earliest", "may end". */
const BOUND_AFTER = new Set([
  'end',
  'mid',
  'start',
  'beginning',
  'middle',
  'early',
  'late',

  'latest',
  'earliest',
  'onwards',
  'onward',
  'time',
  'ish',
  'preferably',
  'hopefully',
  'ideally',
  'instead',
]);
const WORDS_TOO = new Set(['may', 'march', 'mar', 'мар', 'dec', 'marte', 'jan']);
const SHORT_WORDS_TOO = new Set(['sat', 'sun', 'mon', 'wed', 'ср', 'вс', 'воск']);
const JOINERS = new Set(['or', 'and', '-', '/', 'to', 'и', 'или', '&', '+', 'по']);
/** What joins one time to the next. */
const STRETCHES = new Set([...JOINERS, 'till', 'til', 'until', 'through', 'thru', 'into']);
const ON = new Set([
  'on',
  'this',
  'next',
  'by',
  'for',
  'in',
  'в',
  'во',
  'на',
  'с',
  'до',
  'к',
  'по',
  'от',
  'till',
  'until',
  'from',
  'arriving',
  'arrive',
  'leaving',
  'free',
  'available',
  'say',
  'any',
  'every',
]);
const DAY_COMPANY = new Set(
  'morning afternoon evening night lunch week fortnight leaving till til or works between around am pm please pls next the at around after before noon утром вечером днем в после до с к , . !'.split(
    ' ',
  ),
);
const POLITE = new Set(
  'please pls works fine is would if for thanks would maybe probably сойдет пожалуйста можно'.split(' '),
);
const TIME_LEADS = new Set(
  'in by before after during over until till from for through throughout towards around late mid'.split(' '),
);
const SEASONED = new Set(
  'sports loaded water roll rolls onion onions tyres tires tyre coat garden clean house school sale menu asleep down leaves jacket collection mattress bed board rolls chicken offer offers deal deals promo promotion sale sales lane street road avenue drive rates prices price discount theme themed colours colors gardens wonderland vibes green'.split(
    ' ',
  ),
);
const NAMING = new Set(
  'in by of between между после перед до early mid late until till til untill through thru before after next this from to through end beginning start middle for on during since around not about was now в на к до с со по the sometime about is be latest earliest earlier untill possibly probably maybe perhaps likely say thinking ideally hopefully preferably prob probs definitely either then весь все всей конце начале середине от для из про под ближе'.split(
    ' ',
  ),
);
