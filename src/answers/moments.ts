import type { Day, DaySpan } from './calendar.ts';
import { afterDuration, type Duration, durationAt } from './duration-at.ts';
import { numberWord } from './number-words.ts';
import { resolvePeriod } from './period.ts';
import { type PeriodFound, periodAt } from './period-at.ts';
import { phoneShapes } from './phone-shape.ts';
import type { Scan, Token } from './scan.ts';

/** A time that the text names: one span of days, or several that it may mean. Ends are null where open. */
export interface Moment {
  first: number;
  next: number;
  spans: { start: Day | null; end: Day | null }[];
  confidence: number;
  /** "не в июне, а в июле": the one that does not hold. */
  denied: boolean;
}

/** The times that a text names, in order, none overlapping. Phones are left out. */
export function findMoments(scanned: Scan, today: Day, english: boolean, asked: boolean): Moment[] {
  const { tokens } = scanned;
  const reader: MomentReader = { scanned, today, english, asked, year: undefined };
  const found = readMoments(reader);
  const year = found.find((moment) => moment.year !== undefined)?.year;
  if (year !== undefined && found.length > 1 && found.some((moment) => moment.yearless))
    return readMoments({ ...reader, year });
  return found.filter((moment) => asked || !moment.weak || hasLead(tokens, moment.first));
}

interface MomentReader {
  scanned: Scan;
  today: Day;
  english: boolean;
  asked: boolean;
  /** The year that another part of the text names: "в следующем году, в марте". */
  year: number | undefined;
}

interface MomentFound extends Moment {
  year?: number;
  yearless?: boolean;
  weak?: boolean;
}

function readMoments(reader: MomentReader): MomentFound[] {
  const { tokens } = reader.scanned;
  const moments: MomentFound[] = [];
  const phones = phoneShapes(tokens);
  let limit = 0;
  let at = 0;
  let phoneIndex = 0;
  while (at < tokens.length) {
    while ((phones[phoneIndex]?.next ?? Infinity) <= at) phoneIndex += 1;
    const ahead = phones[phoneIndex];
    const phone = ahead && ahead.first <= at ? ahead : undefined;
    const moment =
      phone || isGlued(tokens, at) ? null : (horizonAt(reader, at, limit) ?? namedAt(reader, at, limit));
    if (moment) {
      moments.push(moment);
      limit = moment.next;
    }
    at = phone?.next ?? moment?.next ?? at + 1;
  }
  return moments;
}

/** A number that goes on from something else: the tail of a time of day, of a sum, of a name. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.type !== 'number' || token.gap || !before) return false;
  return before.type === 'word' || ':.,/@№#$€£_'.includes(before.text);
}

/** "через полтора года", "in 6–8 weeks", "в течение квартала", "within a month". */
function horizonAt(reader: MomentReader, at: number, limit: number): MomentFound | null {
  const { tokens } = reader.scanned;
  const lead = leadAt(tokens, at);
  let role: Lead['role'] | 'bare' | null = lead?.role ?? null;
  let duration = lead ? ledDuration(tokens, lead) : durationAt(tokens, at);
  if (!duration) return null;
  if (!lead) {
    const inner = tokens.slice(at, duration.next).some((token) => token.text === 'через');
    const fromNow = tokens[duration.next]?.text === 'from' && tokens[duration.next + 1]?.text === 'now';
    const later = tokens[duration.next]?.text === 'later';
    if (fromNow || later) duration = { ...duration, next: duration.next + (fromNow ? 2 : 1) };
    if (inner || fromNow || later) role = 'after';
    else if (reader.asked && isWholeReply(tokens, at, duration.next)) role = 'bare';
    else return null;
  }
  if (duration.unit === 'hour') return null;
  const past = tokens[duration.next]?.text;
  if (past === 'назад' || past === 'ago' || past === 'до' || past === 'before') return null;
  const ends = afterDuration(reader.today, duration);
  const denied = at > limit && tokens[at - 1]?.text === 'не';
  const least = role === 'after' ? leastBefore(tokens, at, limit) : at;
  if (least < at)
    return {
      first: least,
      next: duration.next,
      spans: [{ start: ends.start, end: null }],
      confidence: 0.8,
      denied: false,
    };
  if (role === 'within' || role === 'bare') {
    const confidence = role === 'bare' ? 0.55 : 0.85;
    const start = role === 'bare' && ends.start < ends.end ? ends.start : reader.today;
    return {
      first: at,
      next: duration.next,
      spans: [{ start, end: ends.end }],
      confidence,
      denied,
    };
  }
  return {
    first: at,
    next: duration.next,
    spans: [widened(reader.today, ends, duration)],
    confidence: duration.rough ? 0.75 : 0.85,
    denied,
  };
}

/** "через месяц" is not a day: the coarser the unit, the wider the span around it. */
function widened(today: Day, ends: DaySpan, duration: Duration): DaySpan {
  if (duration.low !== duration.high) return ends;
  const width = { hour: 0, day: 0, workday: 1, week: 3, month: 10, quarter: 20, half: 20, year: 45 }[
    duration.unit
  ];
  const margin = duration.rough ? Math.max(1, width * 2) : width;
  return { start: Math.max(today, ends.start - margin), end: ends.end + margin };
}

interface Lead {
  role: 'after' | 'within';
  next: number;
  /** "next" alone: "next 2 weeks" is a length, "next quarter" is not. */
  counted: boolean;
}

function leadAt(tokens: readonly Token[], at: number): Lead | null {
  for (let count = 4; count >= 1; count -= 1) {
    const words = tokens.slice(at, at + count);
    if (words.length < count) continue;
    const phrase = words.map((token) => token.text).join(' ');
    const role = LEADS.get(phrase);
    if (role) return { role, next: at + count, counted: phrase === 'next' || phrase === 'the next' };
  }
  return null;
}

/** Where "не раньше чем" or "at least" before a horizon begins; the horizon itself when there is none. */
function leastBefore(tokens: readonly Token[], at: number, limit: number): number {
  const [one, two, three] = [1, 2, 3].map((back) => tokens[at - back]?.text ?? '');
  if (at - 1 >= limit && one === 'минимум') return at - 1;
  if (at - 2 >= limit && one === 'least' && two === 'at') return at - 2;
  if (at - 3 >= limit && one === 'чем' && (two === 'раньше' || two === 'ранее') && three === 'не')
    return at - 3;
  return at - 2 >= limit && (one === 'раньше' || one === 'ранее') && two === 'не' ? at - 2 : at;
}

function ledDuration(tokens: readonly Token[], lead: Lead): Duration | null {
  const vague = lead.role === 'within' ? vagueLead(tokens, lead) : null;
  if (vague) return vague;
  const word = tokens[lead.next];
  const counts =
    word?.type === 'number' || numberWord(word?.text ?? '') !== undefined || COUNTING.has(word?.text ?? '');
  return lead.counted && !counts ? null : durationAt(tokens, lead.next);
}

/** "в ближайшие месяцы": a few of the unit. */
function vagueLead(tokens: readonly Token[], lead: Lead): Duration | null {
  const units = new Map<string, Duration['unit']>([
    ['дни', 'day'],
    ['недели', 'week'],
    ['месяцы', 'month'],
    ['годы', 'year'],
    ['days', 'day'],
    ['weeks', 'week'],
    ['months', 'month'],
  ]);
  const unit = units.get(tokens[lead.next]?.text ?? '');
  if (tokens[lead.next + 1]?.type === 'number' || numberWord(tokens[lead.next + 1]?.text ?? '')) return null;
  return unit ? { low: 3, high: unit === 'day' ? 7 : 3, unit, next: lead.next + 1, rough: true } : null;
}

function isWholeReply(tokens: readonly Token[], first: number, next: number): boolean {
  return tokens.every(
    (token, index) =>
      (index >= first && index < next) || token.type === 'sign' || REPLY_FILLER.has(token.text),
  );
}

/** A named period with what stands around it: "до конца года", "с мая по июнь", "после праздников". */
function namedAt(reader: MomentReader, at: number, limit: number): MomentFound | null {
  const { tokens } = reader.scanned;
  const period = periodAt(reader.scanned, at, reader.today, reader.english);
  if (!period || (period.weak && !reader.asked && !hasLead(tokens, at))) return null;
  if (
    period.period.kind === 'year' &&
    period.weak &&
    !hasLead(tokens, at) &&
    !isWholeReply(tokens, at, period.next)
  )
    return null;
  if (isPast(tokens, at, period.next)) return null;
  const before = readBefore(tokens, at, limit);
  const ranged = rangeAt(reader, period, before.role);
  const first = before.first;
  const yearless = isYearless(period);
  const base = {
    first,
    denied: before.denied,
    yearless,
    ...(period.period.kind === 'year' ? { year: period.period.year } : {}),
  };
  if (ranged) return { ...base, next: ranged.next, spans: [ranged.span], confidence: 0.9 };
  if (
    base.year === undefined &&
    period.period.kind === 'unit' &&
    period.period.unit === 'year' &&
    !period.part
  ) {
    const [span] = resolvePeriod(period.period, { today: reader.today, shift: period.shift });
    if (span) base.year = Number(new Date(span.end * 86_400_000).getUTCFullYear());
  }
  const spans = bounded(reader, period, before.role);
  if (spans.length === 0) return null;
  const vague = before.about || period.weak;
  const width = before.about ? 3 : 0;
  const [only] = spans;
  const shown =
    width > 0 && only && spans.length === 1 && only.start !== null && only.start === only.end
      ? [{ start: Math.max(reader.today, only.start - width), end: only.start + width }]
      : spans;
  const past = only?.end !== null && only !== undefined && only.end < reader.today;
  return {
    ...base,
    next: period.next,
    spans: shown,
    confidence: past ? 0.4 : vague ? 0.75 : 0.9,
    weak: period.weak === true,
  };
}

/** "прошлым летом", "летом прошлого года", "last June"; "the weekend after next" is none that is read here. */
function isPast(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[next]?.text === 'after' && tokens[next + 1]?.text === 'next') return true;
  return PAST.test(tokens[at - 1]?.text ?? '') || PAST_YEAR.test(tokens[next]?.text ?? '');
}

function isYearless({ period }: PeriodFound): boolean {
  return (
    ['day', 'month', 'season', 'quarter', 'half', 'yearly'].includes(period.kind) &&
    !('year' in period && period.year)
  );
}

type Role = 'until' | 'from' | 'after' | 'before' | null;

function readBefore(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { first: number; role: Role; about: boolean; denied: boolean } {
  let first = at;
  let role: Role = null;
  let about = false;
  let denied = false;
  for (let steps = 0; steps < 4 && first > limit; steps += 1) {
    const [one, two, three] = [
      tokens[first - 1]?.text ?? '',
      tokens[first - 2]?.text ?? '',
      tokens[first - 3]?.text ?? '',
    ];
    const triple = first - 3 >= limit ? PREPOSITIONS.get(`${three} ${two} ${one}`) : undefined;
    const pair = first - 2 >= limit ? PREPOSITIONS.get(`${two} ${one}`) : undefined;
    const found = triple ?? pair ?? PREPOSITIONS.get(one);
    if (!found) break;
    first -= triple ? 3 : pair ? 2 : 1;
    if (found === 'about') about = true;
    else if (found === 'not') denied = true;
    else if (found !== 'in') role ??= found;
  }
  return { first, role, about, denied };
}

function resolve(
  reader: MomentReader,
  found: PeriodFound,
  more: { mustLieAhead?: boolean; notBefore?: Day } = {},
): DaySpan[] {
  const { today, year } = reader;
  const period =
    year !== undefined && isYearless(found)
      ? ({ ...found.period, year } as PeriodFound['period'])
      : found.period;
  const choice = { today, part: found.part, shift: found.shift, ...more };
  const spans = resolvePeriod(period, choice);
  return found.swapped ? [...spans, ...resolvePeriod(found.swapped, choice)].slice(0, 2) : spans;
}

function bounded(reader: MomentReader, found: PeriodFound, role: Role): Moment['spans'] {
  const { today } = reader;
  const { period } = found;
  if (role === 'from' && period.kind === 'days' && period.start < period.end) return resolve(reader, found);
  const fixed = found.part !== undefined || found.shift === 'this';
  if (role === 'until' || role === 'before') {
    const inclusive = fixed || isShort(found);
    return resolve(reader, found, { mustLieAhead: !inclusive }).map(({ start, end }) => ({
      start: today,
      end: inclusive && !(role === 'before' && isShort(found)) ? end : Math.max(today, start - 1),
    }));
  }
  if (role === 'from') return resolve(reader, found).map(({ start }) => ({ start, end: null }));
  if (role === 'after') return resolve(reader, found).map(({ end }) => ({ start: end + 1, end: null }));
  return resolve(reader, found);
}

/** A day or a week is reached by its end, a month or a season by its beginning. */
function isShort({ period }: PeriodFound): boolean {
  if (period.kind === 'yearly') return false;
  return (
    period.kind === 'day' ||
    period.kind === 'weekday' ||
    period.kind === 'days' ||
    (period.kind === 'unit' && period.unit === 'week')
  );
}

/** The second end of "с мая по июнь", "май–июнь", "between June and August", "в мае или июне". */
function rangeAt(
  reader: MomentReader,
  found: PeriodFound,
  role: Role,
): { span: DaySpan; next: number } | null {
  const { tokens } = reader.scanned;
  const joiner = tokens[found.next]?.text ?? '';
  const joins = role === 'until' || role === 'before' || role === 'after' ? false : RANGE_JOINERS.has(joiner);
  if (!joins) return null;
  let at = found.next + 1;
  while (RANGE_SKIPS.has(tokens[at]?.text ?? '') && at - found.next < 4) at += 1;
  const other = periodAt(reader.scanned, at, reader.today, reader.english);
  if (!other || other.weak || other.swapped) return null;
  const year = 'year' in other.period ? other.period.year : undefined;
  const start = resolve(year === undefined ? reader : { ...reader, year: reader.year ?? year }, found)[0];
  if (!start) return null;
  const end = resolve(reader, other, { notBefore: start.start })[0];
  if (!end || end.end < start.start) return null;
  return { span: { start: start.start, end: end.end }, next: other.next };
}

function hasLead(tokens: readonly Token[], at: number): boolean {
  return PREPOSITIONS.has(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.text !== 'не';
}

const LEADS = new Map<string, Lead['role']>();
for (const [role, phrases] of [
  ['after', 'через|спустя|in|in about|in around|in like|after|in approximately|in roughly|in another'],
  [
    'within',
    'в течение|в течении|в теч|within|within the next|in the next|over the next|during the next|next|the next|за|в ближайшие|в ближайший|в ближайшую|в ближайшее|ближайшие|ближайший|ближайшую|в следующие|за ближайшие|in under|in less than|в пределах|не позднее чем через|не позже чем через|максимум через|не больше чем через|до',
  ],
] as [Lead['role'], string][])
  for (const phrase of phrases.split('|')) LEADS.set(phrase, role);

const PREPOSITIONS = new Map<string, Exclude<Role, null> | 'about' | 'not' | 'in'>();
for (const [role, phrases] of [
  [
    'until',
    'до|к|ко|by|until|till|til|не позже|не позднее|no later than|not later than|up to|under|latest|по|by the|максимум до|крайний срок -|дедлайн|deadline|deadline is',
  ],
  ['before', 'before|перед|ahead of|prior to|before the'],
  [
    'from',
    'с|со|from|since|starting|начиная с|не раньше|не ранее|no earlier than|not before|не раньше чем|starting from|не раньше чем с|from the|starting in|ближе к осени с',
  ],
  ['after', 'после|after|past|following'],
  [
    'about',
    'примерно|около|приблизительно|районе|ориентировочно|about|around|roughly|approximately|ближе к|под|circa|~|где - то|towards|toward|sometime around|числа',
  ],
  ['not', 'не|not'],
  ['in', 'в|во|на|in|on|at|the|for|this|of|где|то|sometime|during|уже|только|где-то|при|это'],
] as [Exclude<Role, null> | 'about' | 'not' | 'in', string][])
  for (const phrase of phrases.split('|')) PREPOSITIONS.set(phrase, role);

const PAST = /^(?:(?:поза)?прошл[а-я]+|last|previous)$/;
const PAST_YEAR = /^(?:поза)?прошлого$/;
const COUNTING = new Set(['few', 'couple', 'several', 'несколько', 'half']);
const RANGE_JOINERS = new Set([
  '-',
  'по',
  'до',
  'to',
  'till',
  'until',
  'through',
  'или',
  'or',
  'и',
  'and',
  'либо',
  '/',
]);
const RANGE_SKIPS = new Set(['в', 'во', 'in', 'the', 'на', '-', 'even', 'может', 'maybe', 'early']);
const REPLY_FILLER = new Set(
  'ну наверное наверно думаю где то примерно около через может быть так в общем месяца срок сроки за i think maybe about around probably say it it s in a within the roughly год хотим нужно надо бы we need want ok да'.split(
    ' ',
  ),
);
