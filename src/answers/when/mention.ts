import { phoneShapes } from '../contact/phone-shape.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';
import { isWholeReply } from '../text/whole-reply.ts';
import { isAnswerTime } from './answer-times.ts';
import { type Day, weekdayOf } from './calendar.ts';
import { isContactTime } from './contact-times.ts';
import { isCountedAfter } from './counted-after.ts';
import { dayBeside } from './day-beside.ts';
import { dayNumberAt, dayNumbersAt } from './day-number.ts';
import { beginsDuration } from './duration-at.ts';
import { horizonAt } from './horizon-at.ts';
import { beginsLead } from './horizon-lead.ts';
import { hasLead, type Role, surroundings } from './lead-words.ts';
import { marginAfter } from './margin-after.ts';
import { isNoTime } from './not-a-time.ts';
import { beginsOffset, offsetAt } from './offset-at.ts';
import { type Period, resolvePeriod } from './period.ts';
import { beginsPeriod, periodAt } from './period-at.ts';
import type { PeriodFound } from './period-found.ts';
import { beginsSameTime, sameTimeAt } from './same-time-at.ts';
import { isRefused } from './told.ts';
import { isBusyUntil, isUnfit } from './unfit-time.ts';
import type { WhenReader } from './when-reader.ts';

/** A time as the text mentions it, before it is known how it goes with the others. Token indexes, half-open. */
export interface Mention {
  /** With the words around it; the name itself begins at `at`. */
  first: number;
  at: number;
  next: number;
  role: Role | null;
  about: boolean;
  /** By how many days it may be off, where that is said. */
  margin?: number;
  isInclusive: boolean;
  /** The one that does not hold: "не в июне, а в июле", what was or is every week, a name. */
  denied: boolean;
  /** A named period, and the one that ends the stretch: "с мая по июнь". */
  found?: PeriodFound;
  to?: PeriodFound;
  /** A distance from today, already told in days. */
  span?: { start: Day | null; end: Day | null };
  confidence: number;
  /** Of a distance that is a number of weeks. */
  weeks?: number;
  /** 1 to 7, said together with a date: "в субботу 20 июня". */
  weekday?: number;
  /** "ближе к лету": from some time before its beginning. */
  isNear?: true;
  /** "later this week": from tomorrow. */
  isLater?: true;
  /** "в мае или в сентябре": one of the two, and no stretch where they lie far apart. */
  isChoice?: true;
  /** A bare year, good for other times of the text only. */
  isHint?: true;
}

/** The times that a text mentions, in order, none overlapping. Phones are left out. */
export function findMentions(reader: WhenReader): Mention[] {
  const { tokens } = reader.scanned;
  const mentions: Mention[] = [];
  const phones = phoneShapes(tokens);
  let phoneIndex = 0;
  let at = 0;
  while (at < tokens.length) {
    while ((phones[phoneIndex]?.next ?? Infinity) <= at) phoneIndex += 1;
    const ahead = phones[phoneIndex];
    const before = mentions.at(-1);
    const phone = ahead && ahead.first <= at && ahead.first >= (before?.next ?? 0) ? ahead : undefined;
    const beside = phone ? null : dayBeside(reader, at, before);
    if (before && beside) mentions[mentions.length - 1] = { ...before, denied: true };
    const mention =
      phone || beside || isGlued(tokens, at, before?.next ?? 0) ? beside : mentionAt(reader, at, before);
    if (mention) mentions.push(mention);
    at = phone?.next ?? mention?.next ?? at + 1;
  }
  return mentions;
}

function mentionAt(reader: WhenReader, at: number, before: Mention | undefined): Mention | null {
  const token = reader.scanned.tokens[at];
  if (token?.type === 'sign' && token.text !== '"') return null;
  const limit = before?.next ?? 0;
  if (token?.type === 'word' && !beginsTime(token.text)) return elliptic(reader, at, before);
  const horizon = sameTimeAt(reader, at) ?? offsetAt(reader, at) ?? horizonAt(reader, at, limit);
  if (horizon) {
    const { tokens } = reader.scanned;
    const isNot = at > limit && tokens[at - 1]?.text === 'не';
    const denied =
      isNot ||
      isContactTime(tokens, horizon.first, horizon.next) ||
      isAnswerTime(tokens, horizon.first, horizon.next);
    return { ...horizon, at, role: null, about: false, isInclusive: false, denied };
  }
  return namedAt(reader, at, limit) ?? elliptic(reader, at, before);
}

/** Whether a time may begin with a word; most words begin none. */
const beginsTime = perWord(
  (word) =>
    beginsPeriod(word) ||
    beginsDuration(word) ||
    beginsOffset(word) ||
    beginsLead(word) ||
    beginsSameTime(word),
);

/** A named period with what stands around it: "до конца года", "после праздников", "с июня, не раньше". */
function namedAt(reader: WhenReader, at: number, limit: number): Mention | null {
  const { tokens } = reader.scanned;
  const found = periodAt(reader, at);
  if (!found) return null;
  if ((found.weak || found.isSlash) && !reader.asked && !hasLead(tokens, at)) return null;
  const isAlone = hasLead(tokens, at) || isWholeReply(tokens, at, found.next);
  const isClock = found.isDoubtful && found.swapped && CLOCK_LEADS.has(tokens[at - 1]?.text ?? '');
  if (isClock || (found.isDoubtful && !isAlone && !isMorning(tokens, found.next))) return null;
  const isHint = found.period.kind === 'year' && found.weak && !isAlone;
  const around = surroundings(tokens, at, found.next, limit);
  // "До завтра!" is a farewell where nothing was asked.
  if (
    !reader.asked &&
    around.role === 'until' &&
    FAREWELL.has(found.period.kind) &&
    isWholeReply(tokens, around.first, around.next)
  )
    return null;
  const margin = around.about ? marginAfter(tokens, around.next) : null;
  return {
    first: around.first,
    at,
    next: margin?.next ?? around.next,
    role: around.role,
    about: around.about,
    ...(margin && { margin: margin.days }),
    isInclusive: around.isInclusive,
    ...(around.isNear && { isNear: true as const }),
    ...(around.isLater && { isLater: true as const }),
    denied:
      around.denied ||
      isNoTime(reader.scanned, around.first, at, found) ||
      // "до мая не успеем" is from May on.
      (around.role === null && isRefused(tokens, around.first, found.next)) ||
      (!isBusyUntil(tokens, around.first, found.next) && isUnfit(tokens, around.first, found.next)),
    found,
    ...(found.partTo && { to: { ...found, part: found.partTo } }),
    confidence: around.about || found.weak ? 0.75 : 0.9,
    ...(isHint && { isHint }),
  };
}

/** The 16 of "15 июня, ой нет, 16": a bare number that goes on from a day. */
function elliptic(reader: WhenReader, at: number, before: Mention | undefined): Mention | null {
  const period = before?.found?.period;
  const { tokens } = reader.scanned;
  if (before && period?.kind === 'weekday' && at === before.next)
    return dayOfWeekday(reader, at, period.weekday);
  if (!before || before.denied || !period || at - before.next > 5 || at === before.next) return null;
  const month = monthOfDays(period) ?? (reader.asked && !before.found?.part ? monthAlone(period) : null);
  if (!month) return null;
  for (let index = before.next; index < at; index += 1)
    if (!GOES_ON.has(tokens[index]?.text ?? '')) return null;
  const said = dayNumbersAt(tokens, at).find(({ next }) => endsDays(tokens, next));
  if (!said) return null;
  const days = said.last > said.first ? { day: said.first, last: said.last } : { day: said.first };
  return dayMention(at, said.next, { kind: 'day', ...month, ...days });
}

/** "в августе, 20". */
function monthAlone(period: Period): { month: number; year?: number } | null {
  if (period.kind !== 'month') return null;
  return { month: period.month, ...(period.year !== undefined && { year: period.year }) };
}

/** The month, as far as it is said, in which a day or "первые числа мая" lies. */
function monthOfDays(period: Period): { month?: number; monthsAhead?: number; year?: number } | null {
  if (period.kind === 'day') {
    const { day: _, last: __, kind: ___, ...month } = period;
    return month;
  }
  if (period.kind !== 'nth' || !('month' in period)) return null;
  return { month: period.month, ...(period.year !== undefined && { year: period.year }) };
}

function endsDays(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  const isWord = after?.type === 'word' && !UNSURE.has(after.text);
  return !isCountedAfter(tokens, at) && !isWord && after?.text !== ':' && after?.text !== '-';
}

/** The 24 of "tuesday 24 at half 3", if the next 24th is a Tuesday. */
function dayOfWeekday(reader: WhenReader, at: number, weekday: number): Mention | null {
  const { tokens } = reader.scanned;
  const said = dayNumberAt(tokens, at);
  if (!said || isCountedAfter(tokens, said.next) || tokens[said.next]?.text === ':') return null;
  if (OF_CLOCK.test(tokens[said.next]?.text ?? '')) return null;
  const period: Period = { kind: 'day', day: said.day };
  const [span] = resolvePeriod(period, { today: reader.today });
  const isNear = span && (said.isOrdinal || said.day > 12 || span.start - reader.today < 14);
  if (isNear && weekdayOf(span.start) === weekday) return dayMention(at, said.next, period);
  // "Friday 17", where the next 17th is none; "в пятницу 17" may be the hour.
  const isDate = reader.english && reader.asked && said.day > 12;
  const end = tokens[said.next];
  return isDate && (!end || DATE_ENDS.has(end.text)) ? dayMention(at, said.next, period) : null;
}

function dayMention(at: number, next: number, period: Period): Mention {
  return {
    first: at,
    at,
    next,
    role: null,
    about: false,
    isInclusive: false,
    denied: false,
    found: { period, next },
    confidence: 0.85,
  };
}

/** A part of the day, as in "9 вечера". */
function isMorning(tokens: readonly Token[], at: number): boolean {
  return /^(?:утр|вечер|днем|morning|evening|afternoon)/.test(tokens[at]?.text ?? '');
}

/** A number that goes on from something else: the tail of a time of day, of a sum, of a name. */
function isGlued(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.type === 'word') return isInAddress(tokens, at);
  if (token?.type !== 'number' || token.gap || !before) return false;
  if (before.type === 'word') return before.text.length > 1 || !/^[сc]$/.test(before.text);
  // "5.06-10.06" is a range, "№ 12-05/26" the number of a paper.
  if (before.text === '-' && !before.gap) return at - 1 > limit && tokens[at - 2]?.type === 'number';
  return ':.,/@№#$€£_'.includes(before.text);
}

/** "maya.petrova@mail.ru", "@marta". */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.gap && '@_#'.includes(tokens[at - 1]?.text ?? ' ')) return true;
  for (let next = at + 1; next < at + MOST_PARTS && tokens[next]?.gap === false; next += 1) {
    const { type, text } = tokens[next] ?? {};
    if (text === '@') return true;
    if (type === 'sign' && !'._-+'.includes(text ?? ' ')) return false;
  }
  return false;
}

const MOST_PARTS = 8;
const DATE_ENDS = new Set([',', '.', '!', '?', 'at', 'please', 'pls', 'or', 'for', 'if']);
const CLOCK_LEADS = new Set(['в', 'at']);
const FAREWELL = new Set(['days', 'weekday', 'weekend']);
/** What is said behind a guess. */
const UNSURE = new Set([
  'что',
  'наверное',
  'наверно',
  'примерно',
  'вроде',
  'может',
  'скорее',
  'утром',
  'вечером',
  'днем',
  'если',
  'числа',
]);
const OF_CLOCK = /^(?:am|pm|oclock|o|ish|ч|час|утра|дня|вечера)/;
const GOES_ON = new Set(
  ', . - * по ой нет не точнее вернее то есть лучше давайте сорри пардон простите извините хотя или либо и no wait sorry actually oops i mean or and make it rather the на а обратно назад заезд приезд прилет вылет вылетаем летим туда вечером утром днем уедем приедем приезжаем улетим прилетим съезжаем отъезд уезжаем улетаем выезжаем выезд возвращаемся вернемся back return returning leaving out til'.split(
    ' ',
  ),
);
