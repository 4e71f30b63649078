import { dateOf } from './calendar.ts';
import { takeBack } from './corrections.ts';
import { joinMentions } from './join-mentions.ts';
import { findMentions, type Mention } from './mention.ts';
import { type Moment, momentOf } from './moment-of.ts';
import { type Period, resolvePeriod } from './period.ts';
import type { Token } from './scan.ts';
import type { WhenReader } from './when-reader.ts';

/** The times that a text names and does not take back, in order, none overlapping. */
export function findMoments(reader: WhenReader): Moment[] {
  const { tokens } = reader.scanned;
  const mentions = takeBack(tokens, joinMentions(tokens, findMentions(reader))).filter(
    ({ denied }) => !denied,
  );
  const year = yearOf(reader, mentions);
  const moments = mentions
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
    const isPair =
      before &&
      before.role === 'from' &&
      moment.role === 'until' &&
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

const YEARLESS = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);
const CONNECTING = new Set([',', 'и', 'но', 'а', 'and', 'but', '-', '.', 'also']);
