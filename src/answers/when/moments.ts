import type { Token } from '../text/scan.ts';
import { dateOf } from './calendar.ts';
import { takeBack } from './corrections.ts';
import { joinMentions } from './join-mentions.ts';
import { findMentions, type Mention } from './mention.ts';
import { type Moment, momentOf } from './moment-of.ts';
import { type Period, resolvePeriod } from './period.ts';
import type { WhenReader } from './when-reader.ts';

/** The times that a text names and does not take back, in order, none overlapping. */
export function findMoments(reader: WhenReader): Moment[] {
  const { tokens } = reader.scanned;
  const found = findMentions(reader);
  if (found.length === 0) return [];
  const mentions = takeBack(tokens, joinMentions(tokens, found)).filter(({ denied }) => !denied);
  const year = yearOf(reader, mentions);
  const moments = withMonths(mentions)
    .filter(({ isHint }) => !isHint)
    .map((mention) => momentOf(reader, year === undefined ? mention : inYear(mention, year)))
    .filter((moment) => moment !== null);
  return bounded(tokens, moments);
}

/** The year that another part of the text names: "в следующем году, в марте". */
function yearOf({ today }: WhenReader, mentions: readonly Mention[]): number | undefined {
  if (mentions.length < 2) return undefined;
  for (const { found } of mentions) {
    const period = found?.period;
    if (!found || found.part || !period) continue;
    const isYear = period.kind === 'year' || (period.kind === 'unit' && period.unit === 'year');
    const [span] = isYear ? resolvePeriod(period, { today, shift: found.shift }) : [];
    if (span) return dateOf(span.end).year;
  }
  return undefined;
}

/** Days whose month was said before: "out on 5 July, home on the 12th". */
function withMonths(mentions: readonly Mention[]): Mention[] {
  let last: { day: number; month: number; next: number } | undefined;
  return mentions.map((mention) => {
    const period = mention.found?.period;
    if (period?.kind !== 'day' || mention.to || !mention.found) return mention;
    const { day, month } = period;
    if (month !== undefined) last = { day: period.last ?? day, month, next: mention.next };
    const isSaid = month !== undefined || period.monthsAhead !== undefined;
    if (isSaid || !last || mention.first - last.next > MOST_BETWEEN) return mention;
    const its = day > last.day ? last.month : (last.month % 12) + 1;
    return { ...mention, found: { ...mention.found, period: { ...period, month: its } } };
  });
}

function inYear(mention: Mention, year: number): Mention {
  const { found, to } = mention;
  return {
    ...mention,
    ...(found && { found: { ...found, period: ofYear(found.period, year) } }),
    ...(to && { to: { ...to, period: ofYear(to.period, year) } }),
  };
}

function ofYear(period: Period, year: number): Period {
  if (!YEARLESS.has(period.kind) || ('year' in period && period.year !== undefined)) return period;
  if ('monthsAhead' in period || (period.kind === 'day' && period.month === undefined)) return period;
  return { ...period, year } as Period;
}

/** "не раньше 12 июня и не позже 20 июня": a beginning and an end said apart. */
function bounded(tokens: readonly Token[], moments: readonly Moment[]): Moment[] {
  const found: Moment[] = [];
  for (const moment of moments) {
    const before = found.at(-1);
    const [one] = before?.spans ?? [];
    const [other] = moment.spans;
    if (before && isThereAndBack(tokens, before, moment)) {
      const [start, end] = [one?.start ?? null, other?.end ?? null];
      found[found.length - 1] = { ...before, next: moment.next, role: null, spans: [{ start, end }] };
      continue;
    }
    const isPair =
      before &&
      (before.role === 'from' || before.role === 'after') &&
      (moment.role === 'until' || moment.role === 'before') &&
      one?.start != null &&
      one.end === null &&
      other?.end != null &&
      one.start <= other.end &&
      tokens.slice(before.next, moment.first).every(({ text }) => CONNECTING.has(text));
    if (isPair && before && one && other)
      found[found.length - 1] = {
        ...before,
        next: moment.next,
        role: null,
        spans: [{ start: one.start, end: other.end }],
      };
    else found.push(moment);
  }
  return found;
}

/** "вылет 5 июня, обратно 12-го", "check in 5 May, check out 9 May". */
function isThereAndBack(tokens: readonly Token[], one: Moment, other: Moment): boolean {
  const [there] = one.spans;
  const [back] = other.spans;
  if (one.spans.length > 1 || other.spans.length > 1 || other.first - one.next > 5) return false;
  if (there?.start == null || back?.end == null || back.start !== back.end || there.start >= back.end)
    return false;
  if (there.end !== null && there.end !== there.start) return false;
  const isBackBefore = tokens.slice(one.next, other.first).some(({ text }) => BACK.test(text));
  return isBackBefore || HOMEWARD.test(tokens[other.next]?.text ?? '');
}

const BACK =
  /^(?:обратно|обратный|возвращ[а-я]+|вернемся|вернуться|вернусь|назад|выезд|отъезд|отлет|уедем|улетим|выселение|съезжаем|съезд|выезжаем|уезжаем|улетаем|return|returning|back|leave|leaving|checkout|out|depart|departing|home)$/;
/** Right behind the day: "поехать десятого и двадцатого вернуться". */
const HOMEWARD =
  /^(?:обратно|вернуться|вернемся|вернусь|возвращ[а-я]+|уехать|уедем|улететь|улетим|улетаем|уезжаем|выезд|выезжаем|съезжаем|домой|back|return|returning|home|checkout)$/;
const MOST_BETWEEN = 8;
const YEARLESS = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);
const CONNECTING = new Set([',', 'и', 'но', 'а', 'and', 'but', '-', '.', 'also']);
